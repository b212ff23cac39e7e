"""Examples of the day's close; `tests.examples` enters them all."""

from desktop_app.repositories.commands import Command
from desktop_app.workflows.close_day import close_day
from desktop_app.workflows.open_day import open_day
from desktop_app.workflows.reopen_day import reopen_day
from tests import day_orders
from tests.clinic import Clinic
from tests.orders import do, order
from tests.prepared import Preparation, Workflow


def with_a_float(_: Clinic) -> Command:
    return order(day_orders.OPENING)


def of_a_drawer_that_agrees(clinic: Clinic) -> Command:
    day_orders.busy_day(clinic)
    return order(day_orders.CLOSING, seen_paise=200_000)


def of_a_drawer_that_is_short(clinic: Clinic) -> Command:
    day_orders.busy_day(clinic)
    return order(day_orders.SHORT)


def with_a_difference(clinic: Clinic) -> Command:
    day_orders.busy_day(clinic)
    do(clinic, close_day, order(day_orders.SHORT))
    return order(day_orders.REOPENING)


ALL: tuple[tuple[Workflow, Preparation], ...] = (
    (open_day, with_a_float),
    (close_day, of_a_drawer_that_agrees),
    (close_day, of_a_drawer_that_is_short),
    (reopen_day, with_a_difference),
)
