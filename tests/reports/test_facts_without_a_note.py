"""A plan as the reversal of its note would leave it: foreseen without writing, and true."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.repositories import credit_notes, settlements
from desktop_app.repositories.settlements import PlanFacts
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED, REVERSAL, credit, do, line, order
from tests.workflows.expect import spoil


@pytest.fixture(params=["deferred", "at_invoice"])
def clinic(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Clinic]:
    made = new_clinic(tmp_path / "book.clinicbook", revenue_policy=request.param, round_invoice_to_rupee=True)
    made.clock.today = DISCONTINUED
    yield made
    made.books.close()


def foreseen(clinic: Clinic) -> PlanFacts:
    with clinic.books.reading() as reading:
        note_id = settlements.facts(reading, 1).plan.credit_note_id
        assert note_id is not None
        return settlements.facts_without(reading, credit_notes.credit_note(reading, note_id), 1)


def reversed_now(clinic: Clinic) -> PlanFacts:
    with clinic.books.reading() as reading:
        note_id = settlements.facts(reading, 1).plan.credit_note_id
    do(clinic, reverse_credit_note, order(REVERSAL, credit_note_id=note_id, reinstate=True))
    with clinic.books.reading() as reading:
        return settlements.facts(reading, 1)


def essence(facts: PlanFacts) -> tuple[Any, ...]:
    """Give what a discontinuation goes by."""
    rows = [
        (each.kind, each.amount_paise, each.paid_paise, each.waived_paise, each.status) for each in facts.installments
    ]
    return facts.position, rows, [each.session_status for each in facts.sessions], facts.plan.status


@pytest.mark.parametrize("paid", [0, 300_000, 1_000_000, 1_179_000])
@pytest.mark.parametrize("amount", [None, 500_000, 900_000])
def test_facts_without__are_those_after_the_reversal(clinic: Clinic, paid: int, amount: int | None) -> None:
    # 9,991.50 + 899.24 + 899.24 = 11,789.98, rounded up to 11,790
    orders.half_done_plan(clinic, package=line(999_150, rate_bp=1800), paid_paise=paid)
    due = orders.discontinue(clinic, credit_paise=amount).residual_due_paise
    if due:  # some of the final installment is paid: it goes back to the regular ones
        orders.receive(clinic, due // 2 + 1, on=DISCONTINUED)
    before = foreseen(clinic)
    assert essence(before) == essence(reversed_now(clinic))
    assert before.position.line.gross_paise == 1_178_998
    assert before.position.unpaid_installments_paise == 1_179_000 - paid - (due // 2 + 1 if due else 0)
    assert clinic.findings() == {}


def test_facts_without__keep_earlier_waivers_and_notes(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, other_lines=(line(200_000, role="CONSULT_REV"),), paid_paise=0)
    waiver = orders.draft(clinic, credit(0, untaxed_paise=50_000))
    spoil(
        clinic, f"UPDATE patient_credit_notes SET plan_id = 1, reason_code = 'waiver' WHERE credit_note_id = {waiver}"
    )
    spoil(
        clinic,
        "UPDATE installment_payments SET waived_paise = 50000 WHERE plan_id = 1 AND installment_number ="
        " (SELECT max(installment_number) FROM installment_payments WHERE plan_id = 1)",
    )
    orders.post(clinic, waiver)
    orders.post(clinic, orders.draft(clinic, credit(10_000, of_line=2)))
    orders.discontinue(clinic)
    before = foreseen(clinic)
    assert essence(before) == essence(reversed_now(clinic))
    assert before.position.untaxed_before_paise == 50_000
    assert before.position.unpaid_installments_paise == 950_000


def test_facts_without__change_nothing(clinic: Clinic) -> None:
    orders.half_done_plan(clinic)
    orders.discontinue(clinic)
    before = clinic.dump()
    foreseen(clinic)
    assert clinic.dump() == before
