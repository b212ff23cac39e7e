"""What the edit log tells of a plan: which sessions moved and what was paid, by their numbers."""

from datetime import date
from pathlib import Path

from desktop_app.reports.plan_history import PlanAct, plan_history
from desktop_app.workflows.mark_no_show import mark_no_show
from desktop_app.workflows.reschedule_session import reschedule_session
from desktop_app.workflows.resume_plan import resume_plan
from desktop_app.workflows.steps.excess import Excess
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.suspend_plan import suspend_plan
from desktop_app.workflows.undo_session import undo_session
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.closing_orders import RESCHEDULING, RESUMPTION, SUSPENSION
from tests.orders import DISCONTINUED, do, order


def acts(clinic: Clinic, plan_id: int) -> list[PlanAct]:
    with clinic.books.reading() as reading:
        return list(plan_history(reading, plan_id))


def test_history__names_sessions_and_installments_by_their_numbers(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "clinic.clinicbook")
    clinic.clock.today = DISCONTINUED
    orders.sell(clinic)  # a plan before, so that keys and numbers differ
    plan_id = orders.sell(clinic).plan_id
    orders.complete(clinic, 1, plan_id=plan_id)
    do(clinic, undo_session, order(orders.UNDOING, plan_id=plan_id, on=DISCONTINUED, reason="Wrong patient"))
    do(clinic, mark_no_show, order(orders.NO_SHOW, plan_id=plan_id, session_number=2, on=DISCONTINUED, charged=True))
    for amount in (300_000, 150_000):
        orders.receive(clinic, amount, patient_id=2, invoice_id=2)
    orders.discontinue(clinic, plan_id=plan_id)
    found = acts(clinic, plan_id)
    assert [(each.action, each.sessions, each.session_status) for each in found if not each.installments] == [
        ("create", (1, 2, 3, 4, 5), "scheduled"),
        ("complete", (1,), "completed"),
        ("undo", (1,), "scheduled"),
        ("update", (2,), "no_show_charged"),
        ("discontinue", (1, 3, 4, 5), "cancelled"),
    ]
    # 3,000 on installments of 2,000: the first whole, half of the second; then 1,500: its other half, and 500.
    assert [(each.action, each.installments, each.paid_paise) for each in found if each.installments] == [
        ("pay", (1, 2), 300_000),
        ("pay", (2, 3), 150_000),
    ]
    assert [each.reason for each in found if each.reason] == ["Wrong patient", "Moves to another city"]
    assert {each.user for each in found} == {"Meera Joshi"}


def test_history__knows_new_days_new_expiries_and_what_becomes_of_a_refund(tmp_path: Path) -> None:
    """Suspended from 2 July to 20 August, 49 days: 1 June 2026 becomes 20 July. S07 leaves 6,000 to be paid back."""
    clinic = new_clinic(tmp_path / "clinic.clinicbook")
    clinic.clock.today = DISCONTINUED
    orders.half_done_plan(clinic, paid_paise=1_000_000, expiry_date=date(2026, 6, 1))
    do(clinic, reschedule_session, order(RESCHEDULING, session_number=3))
    do(clinic, suspend_plan, order(SUSPENSION))
    do(clinic, resume_plan, order(RESUMPTION))
    orders.discontinue(clinic, excess=Excess(refunds=(RefundPart(amount_paise=600_000),)))
    moved, suspended, resumed, *ended = acts(clinic, 1)[-5:]
    assert (moved.action, moved.sessions, moved.scheduled_for) == ("update", (3,), date(2025, 9, 15))
    assert (suspended.was, resumed.was, resumed.expiry_date) == ("active", "suspended", date(2026, 7, 20))
    assert [(each.action, each.refund_status) for each in ended] == [("discontinue", "approved"), ("update", "paid")]


def test_history__of_no_plan_is_empty(tmp_path: Path) -> None:
    assert acts(new_clinic(tmp_path / "clinic.clinicbook"), 7) == []
