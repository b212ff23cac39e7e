"""A credit note's screen: its lines, what is posted of it, what it settled."""

import pytest

from desktop_app.errors import NotFound
from desktop_app.reports.credit_note_detail import credit_note_detail
from desktop_app.reports.credit_notes import CreditNoteQuery, credit_note_counts
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic, new_clinic
from tests.half_posted import import_ar, import_gl, import_note
from tests.orders import DISCONTINUED, serve

S02, S16, S32, S43, REVERSED, DRAFT, IMPORTED = range(1, 8)


def test_detail__of_a_posted_note(reading: Reading) -> None:
    """Scenario S02: of 8,000 the invoice still took 6,666.67; 1,333.33 are left."""
    detail = credit_note_detail(reading, S02)
    assert (detail.note.credit_note_number, detail.note.total_paise) == ("CN/25-26/00001", 800_000)
    assert (detail.patient.full_name, detail.plan_number) == ("Lakshmi Menon", "PL/25-26/00001")
    assert detail.invoice.invoice_number == "INV/25-26/00001"
    assert [(each.description, each.taxable_paise) for each in detail.lines] == [("Unused sessions, 4 of 5", 800_000)]
    assert [(each.reference_type, each.reference_id, each.amount_paise) for each in detail.matches] == [
        ("invoice", 1, 666_667)
    ]
    assert detail.unapplied_paise == 133_333
    assert detail.ar_entry is not None
    assert detail.ar_entry.credit_paise == 800_000
    assert [each.transaction_id for each in detail.journal] == [detail.ar_entry.gl_transaction_id]
    assert [(each.action, each.reason) for each in detail.history] == [("post", "Moves to another city")]
    assert not detail.is_half_posted


@pytest.mark.parametrize(("note", "unapplied"), [(S16, 0), (S32, 0), (S43, 0), (REVERSED, 0)])
def test_unapplied__is_nothing_where_the_invoice_or_the_reversal_took_all(
    reading: Reading, note: int, unapplied: int
) -> None:
    assert credit_note_detail(reading, note).unapplied_paise == unapplied


def test_detail__of_a_taxed_note_has_the_tax_by_line(reading: Reading) -> None:
    (line,) = credit_note_detail(reading, S32).lines
    assert (line.taxable_paise, line.cgst_paise, line.sgst_paise, line.nontax_paise) == (600_000, 54_000, 54_000, 0)


def test_detail__of_a_reversed_note_has_both_transactions(reading: Reading) -> None:
    """What it settled is void; what stands against it is the reversal."""
    detail = credit_note_detail(reading, REVERSED)
    assert [each.is_reversal for each in detail.journal] == [False, True]
    assert [(each.reference_type, each.reference_id) for each in detail.matches] == [("credit_note", REVERSED)]
    assert [each.action for each in detail.history] == ["create", "post", "reverse"]
    assert detail.plan_number is None
    assert not detail.is_half_posted


def test_detail__of_a_draft_is_its_lines(reading: Reading) -> None:
    detail = credit_note_detail(reading, DRAFT)
    assert (detail.ar_entry, detail.matches, detail.unapplied_paise, detail.journal) == (None, (), 0, ())
    assert [each.taxable_paise for each in detail.lines] == [30_000]
    assert not detail.is_half_posted


def test_half_posted__an_import_with_an_ar_entry_alone(reading: Reading) -> None:
    detail = credit_note_detail(reading, IMPORTED)
    assert detail.is_half_posted
    assert (detail.unapplied_paise, detail.lines) == (80_000, ())


@pytest.fixture
def with_service(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    clinic = new_clinic(tmp_path_factory.mktemp("half") / "book.clinicbook")
    clinic.clock.today = DISCONTINUED
    serve(clinic)
    return clinic


@pytest.mark.parametrize(
    ("number", "ar", "gl", "flag", "is_half"),
    [
        (None, False, False, 0, False),
        (None, True, False, 0, True),
        (None, False, True, 0, True),
        (None, True, True, 0, True),
        (None, False, False, 1, True),
        ("CN/25-26/00009", False, False, 0, True),
        ("CN/25-26/00009", True, True, 1, True),
        (None, True, True, 1, True),
    ],
)
def test_half_posted__where_a_part_is_missing(
    with_service: Clinic, *, number: str | None, ar: bool, gl: bool, flag: int, is_half: bool
) -> None:
    """A draft has none of them: number, AR entry, GL transaction, flag. The register says the same as the screen."""
    note_id = import_note(with_service, gl_posted=flag, credit_note_number=number)
    transaction_id = import_gl(with_service, note_id) if gl else None
    if ar:
        import_ar(with_service, note_id, transaction_id=transaction_id)
    with with_service.books.reading() as reading:
        assert credit_note_detail(reading, note_id).is_half_posted is is_half
        counts = credit_note_counts(reading, CreditNoteQuery())
    assert dict(counts.by_status) == {"half_posted" if is_half else "draft": 1}
    with_service.books.close()


def test_detail__of_no_note_is_refused(reading: Reading) -> None:
    with pytest.raises(NotFound):
        credit_note_detail(reading, 99)
