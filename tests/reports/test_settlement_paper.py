"""The sheet of a discontinued package: the draft and what is posted agree to the paisa (figures of domain.md 5.4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.accounting.settlement import Policy
from desktop_app.errors import PlanNotDiscontinued
from desktop_app.reports.days import letterhead
from desktop_app.reports.discontinuation_preview import outlook_on_discontinuation
from desktop_app.reports.paper.settlement_paper import (
    OnPaper,
    Part,
    PartKind,
    SettlementPaper,
    Shares,
    settlement_draft,
)
from desktop_app.reports.paper.settlement_posted import posted_settlement
from desktop_app.workflows.change_letterhead import change_letterhead
from desktop_app.workflows.replace_credit_note import replace_credit_note
from desktop_app.workflows.steps.discontinuation import GstMode
from desktop_app.workflows.steps.excess import Application, Excess
from desktop_app.workflows.steps.refunding import RefundPart
from tests.clinic import Clinic, new_clinic
from tests.letterhead_examples import LETTERHEAD
from tests.orders import DISCONTINUED, REPLACEMENT, discontinue, do, half_done_plan, line, order, receive, serve


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    made = new_clinic(tmp_path / "settled.clinicbook")
    made.clock.today = DISCONTINUED
    yield made
    made.books.close()


AGREED = "The patient, In person, 20 Aug 2025"


def draft(clinic: Clinic, credit_paise: int | None = None, *, financial: bool = False) -> SettlementPaper:
    with clinic.books.reading() as reading:
        outlook = outlook_on_discontinuation(reading, 1)
        paise = outlook.computed_paise if credit_paise is None else credit_paise
        forecast = outlook.forecast(paise, on=DISCONTINUED, financial=financial)
        return settlement_draft(outlook, forecast, letterhead(reading, 1), OnPaper(reason="Moves", consent=AGREED))


def posted(clinic: Clinic) -> SettlementPaper:
    with clinic.books.reading() as reading:
        return posted_settlement(reading, 1)


@dataclass(frozen=True)
class Case:
    """A package of Rs 10,000 in five sessions, two used, and what its settlement comes to, in paise."""

    name: str
    paid: int
    credit: int | None
    note: int
    refundable: int
    due: int
    rate_bp: int = 0
    financial: bool = False


CASES = (
    Case("S05 exempt", 400_000, None, 600_000, 0, 0),
    Case("S07 overpaid", 1_000_000, None, 600_000, 600_000, 0),
    Case("S16 fee kept", 400_000, 550_000, 550_000, 0, 50_000),
    Case("S18 goodwill", 400_000, 650_000, 650_000, 50_000, 0),
    Case("S32 taxed", 400_000, None, 708_000, 0, 72_000, rate_bp=1800),
    Case("taxed, GST kept", 400_000, None, 708_000, 0, 72_000, rate_bp=1800, financial=True),
    Case("nothing credited", 400_000, 0, 0, 0, 600_000),
    Case("all of it", 400_000, 1_000_000, 1_000_000, 400_000, 0),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_settlement_paper__what_is_posted_is_the_draft(clinic: Clinic, case: Case) -> None:
    half_done_plan(clinic, paid_paise=case.paid, package=line(1_000_000, rate_bp=case.rate_bp))
    before = draft(clinic, case.credit, financial=case.financial)
    mode = GstMode.FINANCIAL if case.financial else GstMode.AUTO
    discontinue(clinic, credit_paise=case.credit, gst_mode=mode, reason="Moves", consent=AGREED)
    after = posted(clinic)
    assert after.figures == before.figures
    assert (before.is_draft, before.note_number, after.is_draft) == (True, "", False)
    assert (after.reason, after.consent) == (before.reason, before.consent) == ("Moves", AGREED)
    assert (after.credited.total_paise, after.refundable_paise) == (case.note, case.refundable)
    assert (after.paid_paise, after.still_due_paise) == (case.paid, case.due)
    assert bool(after.note_number) == bool(case.note)
    total = after.shares.used_paise + after.shares.retained_paise + after.shares.credited_paise
    assert total == after.shares.total_paise
    assert sum(part.paise for part in after.parts) == case.refundable


def test_settlement_paper__of_a_taxed_package_says_where_its_value_goes(clinic: Clinic) -> None:
    """S32: 11,800 with 18 % GST, 4,720 used, 7,080 = 6,000 + 540 + 540 credited; 4,000 paid, 7,800 asked for before."""
    half_done_plan(clinic, package=line(1_000_000, rate_bp=1800))
    discontinue(clinic)
    paper = posted(clinic)
    assert paper.shares == Shares(
        total_paise=1_180_000, used_paise=472_000, retained_paise=0, credited_paise=708_000, goodwill_paise=0
    )
    taxed = paper.credited.taxed
    assert (taxed.taxable_paise, taxed.cgst_paise, taxed.sgst_paise) == (600_000, 54_000, 54_000)
    assert (paper.unpaid_paise, paper.note_number) == (780_000, "CN/25-26/00001")
    assert [(each.before, each.after) for each in paper.sessions] == [
        *[("completed", "completed")] * 2,
        *[("open", "cancelled")] * 3,
    ]
    *regular, final = paper.installments
    # Five of 2,360; 4,000 paid the first and 1,640 of the second.
    assert [(each.paid_paise, each.open_paise, each.before, each.after) for each in regular] == [
        (236_000, 0, "paid", "paid"),
        (164_000, 72_000, "partial", "waived"),
        *[(0, 236_000, "pending", "waived")] * 3,
    ]
    assert (final.is_final, final.amount_paise, final.due, final.after) == (True, 72_000, DISCONTINUED, "asked")
    (journal,) = paper.journals
    assert journal.number == "CN/25-26/00001"
    assert [(each.account_code, each.debit_paise, each.credit_paise) for each in journal.lines] == [
        ("2300", 600_000, 0),
        ("2110", 54_000, 0),
        ("2120", 54_000, 0),
        ("1100", 0, 708_000),
    ]


def test_settlement_paper__says_where_the_rest_has_gone(clinic: Clinic) -> None:
    """6,000 are left: 2,000 by UPI, 3,000 to the other invoice, 500 kept, 500 wait."""
    half_done_plan(clinic, paid_paise=1_000_000)
    serve(clinic, patient=1, lines=(line(450_000, role="SVC_REV"),))
    excess = Excess(
        refunds=(RefundPart(amount_paise=200_000),),
        applications=(Application(invoice_id=2, amount_paise=300_000),),
        kept_paise=50_000,
        consent=AGREED,
    )
    discontinue(clinic, excess=excess)
    paper = posted(clinic)
    assert paper.parts == (
        Part(kind=PartKind.REFUND, name="upi", number="RFD/25-26/00001", paise=200_000),
        Part(kind=PartKind.INVOICE, name="INV/25-26/00002", paise=300_000),
        Part(kind=PartKind.KEPT, paise=50_000),
        Part(kind=PartKind.WAITS, paise=50_000),
    )
    assert [each.number for each in paper.journals] == ["CN/25-26/00001", "RFD/25-26/00001"]


def test_settlement_paper__above_the_limit_it_waits_for_approval(clinic: Clinic) -> None:
    half_done_plan(clinic, paid_paise=5_000_000, package=line(5_000_000))
    before = draft(clinic)
    discontinue(clinic)
    assert posted(clinic).parts == before.parts == (Part(kind=PartKind.APPROVAL, paise=3_000_000),)


def test_settlement_paper__stays_as_it_was_when_the_rest_is_paid(clinic: Clinic) -> None:
    """The 720 that were still due are paid later; the sheet says what was settled."""
    half_done_plan(clinic, package=line(1_000_000, rate_bp=1800))
    before = draft(clinic)
    discontinue(clinic)
    receive(clinic, 72_000, on=DISCONTINUED)
    assert posted(clinic).figures == before.figures


def test_settlement_paper__of_a_note_that_was_issued_again_is_the_later_one(clinic: Clinic) -> None:
    half_done_plan(clinic)
    discontinue(clinic, consent=AGREED)
    do(clinic, replace_credit_note, order(REPLACEMENT))
    paper = posted(clinic)
    assert (paper.note_number, paper.credited.total_paise, paper.still_due_paise) == ("CN/25-26/00002", 550_000, 50_000)
    assert paper.consent == ""  # it was given to other figures


def test_settlement_paper__names_the_policy_that_was_agreed(clinic: Clinic) -> None:
    half_done_plan(clinic, settlement_policy=Policy.LIST_PRICE, list_prices_paise=(240_000,) * 5)
    discontinue(clinic, policy=Policy.PRO_RATA)
    credited = posted(clinic).credited
    # By list price 2 x 2,400 are kept: 5,200 would have been credited in place of 6,000.
    assert (credited.policy, credited.computed_paise, credited.credit_paise) == (Policy.LIST_PRICE, 520_000, 600_000)


def test_settlement_paper__carries_the_letterhead(clinic: Clinic) -> None:
    do(clinic, change_letterhead, order(LETTERHEAD))
    half_done_plan(clinic)
    before = draft(clinic)
    discontinue(clinic)
    assert posted(clinic).letterhead == before.letterhead
    assert before.letterhead.heading == LETTERHEAD.heading


def test_settlement_paper__of_a_running_plan_there_is_none(clinic: Clinic) -> None:
    half_done_plan(clinic)
    with pytest.raises(PlanNotDiscontinued):
        posted(clinic)
