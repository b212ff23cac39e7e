from datetime import date
from typing import Any

import pytest

from desktop_app.accounting.replanning import Agreed
from desktop_app.workflows.replan_installments import replan_installments
from desktop_app.workflows.waive_debt import waive_debt
from tests.clinic import Clinic
from tests.closing_orders import REPLANNING, WAIVER
from tests.orders import complete, credit, discontinue, do, draft, line, order, post, receive, sell
from tests.workflows.expect import installments, plan, refused


def agreed(*amounts: int) -> tuple[Agreed, ...]:
    """Agree on amounts (paise), monthly from 10 September."""
    return tuple(Agreed(due_date=date(2025, 9 + after, 10), amount_paise=each) for after, each in enumerate(amounts))


def days(clinic: Clinic) -> list[str]:
    return [day for (day,) in clinic.rows("SELECT due_date FROM installment_payments ORDER BY installment_number")]


def test_replan_installments__keeps_what_is_paid(clinic: Clinic) -> None:
    """Rs 3,000 of five times 2,000 are paid: the second row ends at 1,000, two of 3,500 follow, the fifth goes."""
    sell(clinic)
    receive(clinic, 300_000)
    replanned = do(clinic, replan_installments, order(REPLANNING))
    assert (replanned.owed_paise, replanned.credited_paise) == (700_000, 0)
    assert installments(clinic) == [
        (200_000, 200_000, 0, "paid"),
        (100_000, 100_000, 0, "paid"),
        (350_000, 0, 0, "pending"),
        (350_000, 0, 0, "pending"),
    ]
    assert days(clinic) == ["2025-06-02", "2025-07-02", "2025-09-10", "2025-10-10"]


def test_replan_installments__into_more_of_them(clinic: Clinic) -> None:
    sell(clinic, installments=1)
    receive(clinic, 100_000)
    do(clinic, replan_installments, order(REPLANNING, agreed=agreed(300_000, 300_000, 300_000)))
    assert [row[0] for row in installments(clinic)] == [100_000, 300_000, 300_000, 300_000]
    assert receive(clinic, 350_000, on=date(2025, 8, 20)).allocated_paise == 350_000
    assert [row[3] for row in installments(clinic)] == ["paid", "paid", "partial", "pending"]


def test_replan_installments__keeps_what_is_waived(clinic: Clinic) -> None:
    sell(clinic)
    do(clinic, waive_debt, order(WAIVER, amount_paise=50_000))
    do(clinic, replan_installments, order(REPLANNING, agreed=agreed(950_000)))
    assert installments(clinic) == [(950_000, 0, 0, "pending"), (50_000, 0, 50_000, "waived")]


def test_replan_installments__waives_what_a_note_credited_that_names_no_plan(clinic: Clinic) -> None:
    """Rs 500 of goodwill: Rs 10,000 are asked for, 9,500 are owed; the last row carries the 500 as waived."""
    sell(clinic)
    post(clinic, draft(clinic, credit(0, untaxed_paise=50_000), reason_code="goodwill"))
    refused(clinic, replan_installments, order(REPLANNING, agreed=agreed(1_000_000)), "REPLAN_DIFFERS")
    replanned = do(clinic, replan_installments, order(REPLANNING, agreed=agreed(475_000, 475_000)))
    assert (replanned.owed_paise, replanned.credited_paise) == (950_000, 50_000)
    assert installments(clinic) == [(475_000, 0, 0, "pending"), (525_000, 0, 50_000, "pending")]


def test_replan_installments__where_notes_have_settled_all_of_it(clinic: Clinic) -> None:
    sell(clinic)
    post(clinic, draft(clinic, credit(0, untaxed_paise=1_000_000), reason_code="goodwill"))
    do(clinic, replan_installments, order(REPLANNING, agreed=()))
    assert installments(clinic) == [(1_000_000, 0, 1_000_000, "waived")]


def test_replan_installments__of_a_completed_plan_with_other_lines(clinic: Clinic) -> None:
    sell(clinic, sessions=1, other_lines=(line(200_000, role="CONSULT_REV"),))
    complete(clinic, 1)
    do(clinic, replan_installments, order(REPLANNING, agreed=agreed(1_000_000)))
    assert plan(clinic, "status") == ("completed",)
    assert installments(clinic) == [(1_000_000, 0, 0, "pending")]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"plan_id": 99}, "NOT_FOUND"),
        ({"plan_id": 2, "reason": ""}, "PLAN_NOT_ACTIVE"),
        ({"plan_id": 3, "reason": ""}, "NOTHING_TO_REPLAN"),
        ({"reason": " "}, "REASON_REQUIRED"),
        ({"agreed": agreed(1) * 366}, "COUNT_OUT_OF_RANGE"),
        ({"agreed": agreed(1_000_001, -1)}, "AMOUNT_NOT_POSITIVE"),
        ({"agreed": agreed(999_999)}, "REPLAN_DIFFERS"),
        ({"agreed": ()}, "REPLAN_DIFFERS"),
    ],
)
def test_replan_installments__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    sell(clinic)
    sell(clinic, patient=1)
    sell(clinic, patient=1)
    discontinue(clinic, plan_id=2)
    receive(clinic, 1_000_000, invoice_id=3)
    refused(clinic, replan_installments, order(REPLANNING, **changes), code)
