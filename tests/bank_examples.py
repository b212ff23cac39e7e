"""Examples of the bank's statements; `tests.examples` enters them all."""

from desktop_app.repositories.commands import Command
from desktop_app.workflows.discard_bank_statement import discard_bank_statement
from desktop_app.workflows.import_bank_statement import import_bank_statement
from desktop_app.workflows.match_bank_lines import Pair, match_bank_lines
from desktop_app.workflows.unmatch_bank_line import unmatch_bank_line
from tests import bank_orders
from tests.bank_orders import JULY, account, entry, line
from tests.clinic import Clinic
from tests.orders import order
from tests.prepared import Preparation, Workflow


def the_first_one(clinic: Clinic) -> Command:
    return order(bank_orders.IMPORT, account_id=account(clinic))


def one_that_overlaps(clinic: Clinic) -> Command:
    bank_orders.take_in(clinic, content="\n".join(JULY.splitlines()[:4]))
    return order(bank_orders.IMPORT, account_id=account(clinic))


def two_of_them(clinic: Clinic) -> Command:
    bank_orders.ledger_of_july(clinic)
    bank_orders.take_in(clinic)
    received = Pair(line(clinic, 200_000), (entry(clinic, 200_000, "2025-07-02"),))
    return order(bank_orders.MATCHING, pairs=(received, bank_orders.rent(clinic)))


def of_the_rent(clinic: Clinic) -> Command:
    bank_orders.ledger_of_july(clinic)
    bank_orders.take_in(clinic)
    rent = bank_orders.rent(clinic)
    bank_orders.match(clinic, rent)
    return order(bank_orders.UNMATCHING, line_id=rent.line_id)


def taken_in_by_mistake(clinic: Clinic) -> Command:
    bank_orders.take_in(clinic)
    return order(bank_orders.DISCARD)


ALL: tuple[tuple[Workflow, Preparation], ...] = (
    (import_bank_statement, the_first_one),
    (import_bank_statement, one_that_overlaps),
    (match_bank_lines, two_of_them),
    (unmatch_bank_line, of_the_rent),
    (discard_bank_statement, taken_in_by_mistake),
)
