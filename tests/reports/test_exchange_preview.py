"""What an exchange would come to is what it comes to then: to the same patient, and to another one.

Rs 10,000 in five sessions, two used, all of it paid: Rs 6,000 are left of the old plan.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.accounting.settlement import settle
from desktop_app.reports.exchange_preview import ExchangeFigures, exchange_figures
from desktop_app.repositories import settlements
from desktop_app.workflows.exchange_plan import exchange_plan
from desktop_app.workflows.register_patient import register_patient
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.closing_orders import EXCHANGE
from tests.orders import DISCONTINUED, REGISTRATION, do, line, order


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    made = new_clinic(tmp_path / "clinic.clinicbook")
    made.clock.today = DISCONTINUED
    orders.half_done_plan(made, paid_paise=1_000_000)
    do(made, register_patient, order(REGISTRATION))
    return made


def foreseen(clinic: Clinic, total_paise: int, *, same_patient: bool = True) -> ExchangeFigures:
    with clinic.books.reading() as reading:
        settlement = settle(settlements.facts(reading, 1).position)
    return exchange_figures(settlement, new_total_paise=total_paise, same_patient=same_patient)


@pytest.mark.parametrize(
    ("patient", "price", "figures"),
    [
        (1, 1_500_000, (600_000, 900_000, 0)),  # an upgrade: 15,000 less 6,000
        (1, 400_000, (400_000, 0, 200_000)),  # a downgrade: 2,000 of the 6,000 are left over
        (2, 600_000, (0, 600_000, 600_000)),  # a transfer: no credit crosses patients
    ],
)
def test_figures__are_what_the_workflow_does(
    clinic: Clinic, patient: int, price: int, figures: tuple[int, int, int]
) -> None:
    applied, to_pay, waits = figures
    found = foreseen(clinic, price, same_patient=patient == 1)
    assert (found.credit_paise, found.left_over_paise, found.still_due_paise) == (600_000, 600_000, 0)
    assert (found.applied_paise, found.to_pay_paise, found.waits_paise) == figures
    sale = replace(EXCHANGE.sale, patient=patient, package=line(price))
    done = do(clinic, exchange_plan, order(EXCHANGE, sale=sale))
    assert (done.applied_paise, done.sold.invoice_total_paise) == (applied, price)
    owed = "SELECT sum(debit_paise - credit_paise) FROM ar_subledger"
    assert clinic.value(owed) == to_pay - waits


def test_figures__of_a_plan_that_owes_more_than_its_credit(tmp_path: Path) -> None:
    """Nothing paid: 6,000 are credited of 10,000, and 4,000 stay due; nothing is left for the new plan."""
    clinic = new_clinic(tmp_path / "other.clinicbook")
    clinic.clock.today = DISCONTINUED
    orders.half_done_plan(clinic, paid_paise=0)
    found = foreseen(clinic, 1_500_000)
    assert (found.still_due_paise, found.applied_paise, found.to_pay_paise) == (400_000, 0, 1_500_000)
