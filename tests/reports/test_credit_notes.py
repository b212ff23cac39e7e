"""The credit note register, on the stories of tests/story_book.py; the figures are those of the scenarios."""

from datetime import date

import pytest

from desktop_app.reports.credit_notes import CREDIT_NOTES, CreditNoteQuery, credit_note_counts
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.story_book import WEST

ON = date(2025, 8, 20)
S02, S16, S32, S43, REVERSED, DRAFT, IMPORTED = range(1, 8)
POSTED = {S02, S16, S32, S43}
ALL = {*POSTED, REVERSED, DRAFT, IMPORTED}


def query(**wanted: object) -> CreditNoteQuery:
    return CreditNoteQuery(**wanted)  # type: ignore[arg-type]


def rows_of(reading: Reading, **wanted: object) -> dict[object, dict[str, object]]:
    """Give the rows by their key, each by its columns' headings."""
    headings = [column.heading for column in CREDIT_NOTES.columns]
    return {key: dict(zip(headings, cells, strict=True)) for key, *cells in CREDIT_NOTES.rows(reading, query(**wanted))}


def test_columns__of_a_file_are_those_agreed_on() -> None:
    headings = {column.name: column.heading for column in CREDIT_NOTES.columns}
    assert ",".join(headings[name] for name in CREDIT_NOTES.standard) == (
        "Credit Note No,Date,Patient ID,Patient,GSTIN,Place Of Supply,Original Invoice No,Original Invoice Date,"
        "Plan No,Reason Code,Reason,Taxable Value,CGST,SGST,IGST,Total,Status,GL Posted,GL Transaction,AR Entry,"
        "Posted At,Posted By,Branch"
    )


def test_row__of_a_taxed_note_has_what_rule_53_asks_for(reading: Reading) -> None:
    """Scenario S32: 3 of 5 sessions at 18 %: 6,000 + 540 + 540."""
    row = rows_of(reading)[S32]
    ledgers = (row.pop("GL Transaction"), row.pop("AR Entry"))
    assert row == {
        "Credit Note No": "CN2/25-26/00001",
        "Date": ON,
        "Patient ID": "@RR-7",
        "Patient": 'Ravi "Raj" O\'Brien',
        "GSTIN": "29ABCDE1234F1Z5",
        "Place Of Supply": "29",
        "Original Invoice No": "INV2/25-26/00001",
        "Original Invoice Date": date(2025, 6, 2),
        "Plan No": "PL2/25-26/00001",
        "Reason Code": "plan_discontinued",
        "Reason": "Allergic",
        "Taxable Value": 600_000,
        "CGST": 54_000,
        "SGST": 54_000,
        "IGST": 0,
        "Total": 708_000,
        "Status": "posted",
        "GL Posted": 1,
        "Posted At": "2025-08-20T06:30:00.000Z",
        "Posted By": "Meera Joshi",
        "Branch": "WEST",
        "Against": "PL2/25-26/00001",
    }
    assert all(isinstance(key, int) for key in ledgers)


def test_row__names_its_ledger_rows(told: Clinic, reading: Reading) -> None:
    """Where a note was reversed, those that posted it, not those that took it back."""
    transactions = dict(
        told.rows(
            "SELECT source_document_id, transaction_id FROM gl_transactions"
            " WHERE source_document_type = 'credit_note' AND event = 'post'"
        )
    )
    entries = dict(told.rows("SELECT reference_id, entry_id FROM ar_subledger WHERE entry_type = 'credit_note'"))
    assert transactions.keys() == {*POSTED, REVERSED}
    assert entries.keys() == {*POSTED, REVERSED, IMPORTED}
    for key, row in rows_of(reading).items():
        assert (row["GL Transaction"], row["AR Entry"]) == (transactions.get(key), entries.get(key))


@pytest.mark.parametrize(
    ("key", "number", "total", "status", "against"),
    [
        (S02, "CN/25-26/00001", 800_000, "posted", "PL/25-26/00001"),
        (S16, "CN/25-26/00002", 550_000, "posted", "PL/25-26/00002"),
        (S43, "CN2/25-26/00002", 4_000_000, "posted", "PL2/25-26/00002"),
        (REVERSED, "CN/25-26/00003", 50_000, "reversed", "INV/25-26/00005"),
        (DRAFT, None, 30_000, "draft", "INV/25-26/00005"),
        (IMPORTED, None, 80_000, "half_posted", "INV/25-26/00005"),
    ],
)
def test_row__number_amount_status_and_what_it_is_against(
    reading: Reading, *, key: int, number: str | None, total: int, status: str, against: str
) -> None:
    row = rows_of(reading)[key]
    assert (row["Credit Note No"], row["Total"], row["Status"], row["Against"]) == (number, total, status, against)
    assert row["Taxable Value"] == total
    assert row["GL Posted"] == int(status in {"posted", "reversed"})


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ALL),
        ({"status": "posted"}, POSTED),
        ({"status": "reversed"}, {REVERSED}),
        ({"status": "draft"}, {DRAFT}),
        ({"status": "half_posted"}, {IMPORTED}),
        ({"branch_id": WEST}, {S32, S43}),
        ({"dated_to": date(2025, 8, 19)}, {DRAFT}),
        ({"dated_from": ON}, ALL - {DRAFT}),
        ({"dated_from": date(2025, 8, 15), "dated_to": date(2025, 8, 15)}, {DRAFT}),
        ({"search": "zoya", "status": "draft"}, {DRAFT}),
        ({"search": "CN/25-26/00001"}, {S02}),
        ({"search": "cn2/"}, {S32, S43}),
        ({"search": "मेनन"}, {S16}),
        ({"search": "098450"}, {S02}),
        ({"search": "A-17"}, {S16}),
        ({"search": "INV/25-26/00005"}, {REVERSED, DRAFT, IMPORTED}),
        ({"search": "PL2/25-26/00002"}, {S43}),
        ({"search": "50%"}, {S43}),
        ({"search": "a_h"}, set()),
        ({"search": 'O\'Brien "Raj"'}, {S32}),
    ],
)
def test_filter__finds(reading: Reading, wanted: dict[str, object], found: set[int]) -> None:
    assert rows_of(reading, **wanted).keys() == found
    assert CREDIT_NOTES.count(reading, query(**wanted)) == len(found)


def test_counts__by_status_with_what_is_live(reading: Reading) -> None:
    """8,000 + 5,500 + 7,080 + 40,000 are in force."""
    counts = credit_note_counts(reading, query())
    assert dict(counts.by_status) == {"posted": 4, "reversed": 1, "draft": 1, "half_posted": 1}
    assert (counts.all, counts.of("half_posted"), counts.of("nothing"), counts.live_paise) == (7, 1, 0, 6_058_000)


def test_counts__whatever_status_is_asked_for(reading: Reading) -> None:
    assert credit_note_counts(reading, query(status="draft")) == credit_note_counts(reading, query())
    assert credit_note_counts(reading, query(branch_id=WEST)).live_paise == 4_708_000
    nobody = credit_note_counts(reading, query(search="nobody"))
    assert (nobody.all, nobody.live_paise) == (0, 0)


def test_totals__add_up_tax_too(reading: Reading) -> None:
    totals = CREDIT_NOTES.totals(reading, query(status="posted"))
    assert totals == {"taxable": 5_950_000, "cgst": 54_000, "sgst": 54_000, "igst": 0, "total": 6_058_000}


def test_order__newest_first(reading: Reading) -> None:
    assert list(rows_of(reading)) == [IMPORTED, REVERSED, S43, S32, S16, S02, DRAFT]
