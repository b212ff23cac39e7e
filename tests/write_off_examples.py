"""Examples of what is let go above the clinic's limit; `tests.examples` enters them all."""

from desktop_app.repositories.commands import Command
from desktop_app.workflows.approve_write_off import approve_write_off
from desktop_app.workflows.reject_write_off import reject_write_off
from desktop_app.workflows.request_write_off import request_write_off
from desktop_app.workflows.write_off_debt import write_off_debt
from tests import write_off_orders
from tests.clinic import Clinic
from tests.closing_orders import WRITE_OFF
from tests.money_orders import as_somebody_else, second_user
from tests.orders import order
from tests.prepared import Preparation, Workflow


def above_the_limit_alone(clinic: Clinic) -> Command:
    write_off_orders.owing(clinic)
    return order(WRITE_OFF, amount_paise=write_off_orders.ABOVE, reason="Cannot be found")


def above_the_limit(clinic: Clinic) -> Command:
    write_off_orders.owing(clinic)
    second_user(clinic)
    return order(write_off_orders.REQUEST)


def what_the_owner_asked_for(clinic: Clinic) -> Command:
    write_off_orders.owing(clinic)
    second_user(clinic)
    write_off_orders.ask(clinic)
    as_somebody_else(clinic)
    return order(write_off_orders.APPROVAL)


def what_nobody_else_could_approve(clinic: Clinic) -> Command:
    write_off_orders.owing(clinic)
    write_off_orders.ask(clinic, reason_code="waiver")
    return order(write_off_orders.APPROVAL)


def what_was_asked_for(clinic: Clinic) -> Command:
    write_off_orders.owing(clinic)
    write_off_orders.ask(clinic)
    return order(write_off_orders.REJECTION)


ALL: tuple[tuple[Workflow, Preparation], ...] = (
    (write_off_debt, above_the_limit_alone),
    (request_write_off, above_the_limit),
    (approve_write_off, what_the_owner_asked_for),
    (approve_write_off, what_nobody_else_could_approve),
    (reject_write_off, what_was_asked_for),
)
