"""What the edit log tells of a plan: which sessions moved and what was paid, by their numbers."""

from pathlib import Path

from desktop_app.reports.plan_history import PlanAct, plan_history
from desktop_app.workflows.mark_no_show import mark_no_show
from desktop_app.workflows.undo_session import undo_session
from tests import orders
from tests.clinic import Clinic, new_clinic
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


def test_history__of_no_plan_is_empty(tmp_path: Path) -> None:
    assert acts(new_clinic(tmp_path / "clinic.clinicbook"), 7) == []
