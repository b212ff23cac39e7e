"""What Today leaves out: what seems to wait and does not."""

from datetime import timedelta
from pathlib import Path

from desktop_app.reports import today
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.payable_credits import PAYABLE_CREDITS, WAITING
from desktop_app.reports.today import Matter, Waiting
from desktop_app.repositories.books import Reading
from desktop_app.workflows.apply_credit import apply_credit
from desktop_app.workflows.open_day import open_day
from tests import orders
from tests.clinic import new_clinic
from tests.day_orders import OPENING
from tests.money_orders import CREDIT, credit_another_invoice, owed_back
from tests.orders import DELIVERED, DISCONTINUED


def _waiting(unit: Reading) -> dict[Matter, Waiting]:
    return {each.matter: each for each in today.waiting(unit)}


def test_waiting__of_a_plan_is_nothing_where_all_of_it_was_used(tmp_path: Path) -> None:
    """Of the Rs 30,000 that wait to be approved Rs 4,500 pay one invoice and the rest another one: nothing is left.

    Where an import brings the plan back as one that waits, there is still nothing to approve.
    """
    clinic = new_clinic(tmp_path / "plan.clinicbook")
    with clinic.books:
        clinic.clock.today = DISCONTINUED
        owed_back(clinic, times=5)
        credit_another_invoice(clinic)
        left = 5_000_000 * 3 // 5 - 450_000
        with clinic.books.reading() as reading:
            assert _waiting(reading)[Matter.PLAN_REFUNDS].paise == left
        lines = (orders.line(left, role="SVC_REV"),)
        sold = orders.serve(clinic, patient=1, on=DISCONTINUED, lines=lines)
        orders.do(clinic, apply_credit, orders.order(CREDIT, invoice_id=sold.invoice_id, amount_paise=left))
        with clinic.raw() as connection:
            connection.execute("UPDATE package_payment_plans SET refund_status = 'pending_approval'")
        with clinic.books.reading() as reading:
            assert Matter.PLAN_REFUNDS not in _waiting(reading)
            assert PAYABLE_CREDITS.count(reading, MasterQuery(today=DISCONTINUED, only=WAITING)) == 0


def test_waiting__days_left_open_are_those_before_today(tmp_path: Path) -> None:
    """A drawer that was opened today is still in use; tomorrow it was never counted."""
    clinic = new_clinic(tmp_path / "days.clinicbook")
    with clinic.books:
        clinic.clock.today = DELIVERED
        orders.do(clinic, open_day, orders.order(OPENING, on=DELIVERED))
        with clinic.books.reading() as reading:
            assert Matter.DAYS_OPEN not in _waiting(reading)
        clinic.clock.today = DELIVERED + timedelta(days=1)
        with clinic.books.reading() as reading:
            found = _waiting(reading)[Matter.DAYS_OPEN]
            assert (found.count, found.day) == (1, DELIVERED)
