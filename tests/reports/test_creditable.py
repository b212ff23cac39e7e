"""What a new credit note may take back, and with which tax; what is previewed is what the workflow then files."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import NotFound
from desktop_app.reports.creditable import CreditableInvoice, creditable_invoice
from desktop_app.workflows.draft_credit_note import NoteLine
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED, complete, credit, draft, line, post, sell, serve

ALL_LEFT = 11_800
TAXED = line(10_000, role="SVC_REV", rate_bp=1800)  # 100.00 + 9.00 + 9.00
EXEMPT = line(50_000, role="CONSULT_REV")


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    made = new_clinic(tmp_path / "book.clinicbook")
    made.clock.today = DISCONTINUED
    yield made
    made.books.close()


def left_of(clinic: Clinic, invoice_id: int = 1) -> CreditableInvoice:
    with clinic.books.reading() as reading:
        return creditable_invoice(reading, invoice_id)


def test_creditable__a_fresh_invoice_can_be_credited_as_a_whole(clinic: Clinic) -> None:
    serve(clinic, lines=(TAXED, EXEMPT))
    found = left_of(clinic)
    assert [(each.left, each.left_paise, each.open_plan) for each in found.lines] == [
        (Taxed(10_000, 900, 900), 11_800, None),
        (Taxed(50_000), 50_000, None),
    ]
    assert (found.left_paise, found.gst_deadline, found.is_taxed) == (61_800, date(2026, 11, 30), True)


def test_creditable__live_notes_are_taken_off_and_drafts_are_not(clinic: Clinic) -> None:
    serve(clinic, lines=(TAXED, EXEMPT))
    post(clinic, draft(clinic, credit(5_000, half_tax_paise=450), credit(0, of_line=2, untaxed_paise=20_000)))
    draft(clinic, credit(1_000, half_tax_paise=90))
    taxed, exempt = left_of(clinic).lines
    assert (taxed.left, taxed.left_paise) == (Taxed(5_000, 450, 450), 5_900)
    assert (exempt.left, exempt.left_paise) == (Taxed(50_000), 30_000)
    assert left_of(clinic).left_paise == 61_800 - 5_900 - 20_000


def test_credited__follows_the_rate_and_the_last_part_takes_what_is_left(clinic: Clinic) -> None:
    """33.33 of 118.00 at 18 %: 9.00 x 33.33 / 118.00 = 2.54 each; two such leave 51.34, whose tax is 3.92 each."""
    serve(clinic, lines=(TAXED,))
    for _ in range(2):
        (found,) = left_of(clinic).lines
        taxed, untaxed = found.credited(3_333, financial=False)
        assert (taxed, untaxed) == (Taxed(2_825, 254, 254), 0)
        post(clinic, draft(clinic, NoteLine(invoice_line_id=1, description="Part", taxed=taxed)))
    (found,) = left_of(clinic).lines
    assert found.left_paise == ALL_LEFT - 2 * 3_333 == 5_134
    last, _ = found.credited(5_134, financial=False)
    assert last == Taxed(10_000 - 2 * 2_825, 900 - 2 * 254, 900 - 2 * 254) == Taxed(4_350, 392, 392)
    post(clinic, draft(clinic, NoteLine(invoice_line_id=1, description="Rest", taxed=last)))
    assert (left_of(clinic).left_paise, clinic.findings()) == (0, {})


def test_credited__a_financial_note_takes_no_tax_back(clinic: Clinic) -> None:
    serve(clinic, lines=(TAXED,))
    assert left_of(clinic).lines[0].credited(3_333, financial=True) == (NOTHING, 3_333)


@pytest.mark.parametrize(("used", "plan"), [((1,), "PL/25-26/00001"), ((1, 2), None)])
def test_creditable__a_package_that_is_not_delivered_names_its_plan(
    clinic: Clinic, used: tuple[int, ...], plan: str | None
) -> None:
    sell(clinic, sessions=2)
    complete(clinic, *used)
    assert not left_of(clinic).is_taxed
    assert [each.open_plan for each in left_of(clinic).lines] == [plan]


def test_round_off__goes_with_the_note_that_takes_the_rest(tmp_path: Path) -> None:
    """999.50 + 89.96 + 89.96 = 1,179.42, rounded down by 0.42; what is previewed is what the draft says."""
    clinic = new_clinic(tmp_path / "rounded.clinicbook", round_invoice_to_rupee=True)
    clinic.clock.today = DISCONTINUED
    serve(clinic, lines=(line(99_950, role="SVC_REV", rate_bp=1800),))
    found = left_of(clinic)
    assert [found.round_off_with(each) for each in (117_942, 117_900, 59_000)] == [-42, 0, 0]
    post(clinic, draft(clinic, credit(50_000, half_tax_paise=4_500)))
    found = left_of(clinic)
    assert [found.round_off_with(each) for each in (117_942, 58_942)] == [0, -42]
    rest = draft(clinic, credit(49_950, half_tax_paise=4_496))
    filed = "SELECT round_off_paise FROM patient_credit_notes WHERE credit_note_id = ?"
    assert clinic.value(filed, rest) == found.round_off_with(49_950 + 2 * 4_496) == -42
    clinic.books.close()


def test_round_off__goes_with_nothing_once_the_invoice_is_credited(tmp_path: Path) -> None:
    """Of 1,179.42 all 1,179.00 that were owed are credited; the 0.42 that its line has left take no round-off."""
    clinic = new_clinic(tmp_path / "rounded.clinicbook", round_invoice_to_rupee=True)
    clinic.clock.today = DISCONTINUED
    serve(clinic, lines=(line(99_950, role="SVC_REV", rate_bp=1800),))
    post(clinic, draft(clinic, credit(117_900 - 2 * 8_996, half_tax_paise=8_996)))
    found = left_of(clinic)
    assert (found.left_paise, found.lines[0].left_paise, found.round_off_with(42)) == (0, 42, 0)
    clinic.books.close()


def test_creditable__of_no_invoice_is_refused(clinic: Clinic) -> None:
    with pytest.raises(NotFound):
        left_of(clinic)
