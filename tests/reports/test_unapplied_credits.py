"""Advances and unapplied credits on any day, by hand: what they were, what is used, what is left, the GST in it."""

from datetime import date

import pytest

from desktop_app.errors import BadInput
from desktop_app.reports import unapplied_credits
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.open_documents import OpenQuery
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import LedgerLines, LineKind, Record
from desktop_app.reports.table import Row
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.orders import DISCONTINUED, SOLD
from tests.reports.debt_book import AUGUST, ZOYA


def cells(reading: Reading, as_of: date, patient_id: int | None = None) -> list[Row]:
    query = OpenQuery(as_of=as_of, patient_id=patient_id)
    return [line.cells for line in unapplied_credits.lines(reading, query)]


def subtotal(words: str, *amounts: int) -> Row:
    return (None, words, None, None, None, None, *amounts)


def test_credits__by_hand(of_debts: Reading) -> None:
    """Of 5,900 at 18 % (900 are GST) 2,360 are used, two fifths: 360 of the GST went back, 540 are left."""
    assert cells(of_debts, DISCONTINUED) == [
        ("00003", "Ravi Nair", "1100", "Credit note", "CN/25-26/00002", DISCONTINUED, 600_000, 200_000, 400_000, 0),
        subtotal("Unapplied credits in 1100", 600_000, 200_000, 400_000, 0),
        ("00005", "Anil Bose", "2200", "Advance", "RCP/25-26/00004", AUGUST, 50_000, 0, 50_000, 0),
        ("00004", "Zoya Khan", "2200", "Advance", "RV/25-26/00001", SOLD, 590_000, 236_000, 354_000, 54_000),
        subtotal("Advances in 2200", 640_000, 236_000, 404_000, 54_000),
        subtotal("Total", 1_240_000, 436_000, 804_000, 54_000),
    ]


def test_credits__of_an_earlier_day_are_whole(of_debts: Reading) -> None:
    """On 1 July nothing of the advance is used, and nobody has a credit."""
    _, zoya, *_, total = cells(of_debts, date(2025, 7, 1))
    assert zoya[6:] == (590_000, 0, 590_000, 90_000)
    assert total == subtotal("Total", 590_000, 0, 590_000, 90_000)


def test_credits__of_a_patient(of_debts: Reading) -> None:
    found = cells(of_debts, DISCONTINUED, ZOYA)
    assert [row[1] for row in found] == ["Unapplied credits in 1100", "Zoya Khan", "Advances in 2200", "Total"]
    assert found[-1][8] == 354_000


def test_credits__of_one_account(of_debts: Reading) -> None:
    """Receivables hold Ravi's 4,000 alone; no other account holds credits of patients."""
    report = REPORTS["unapplied-credits"]
    found = report.sheet(of_debts, ReportRequest(dated_to=DISCONTINUED, account="1100")).lines
    assert [line.cells[1] for line in found] == ["Ravi Nair", "Unapplied credits in 1100", "Total"]
    assert found[-1].cells[8] == 400_000
    with pytest.raises(BadInput, match="holds no credits of patients"):
        report.sheet(of_debts, ReportRequest(account="4100"))


def test_credits__open_their_documents_and_the_ledger(of_debts: Reading, debts: Clinic) -> None:
    ravi, _, anil, zoya, advances, _ = unapplied_credits.lines(of_debts, OpenQuery(as_of=DISCONTINUED))
    note_id = debts.value("SELECT credit_note_id FROM patient_credit_notes WHERE credit_note_number LIKE '%/00002'")
    payment_ids = [each for (each,) in debts.rows("SELECT payment_id FROM payments WHERE patient_id IN (4, 5)")]
    assert ravi.opens == Record("credit_note", note_id)
    assert [zoya.opens, anil.opens] == [Record("receipt", each) for each in sorted(payment_ids)]
    account_ids = [
        debts.value("SELECT account_id FROM account_roles WHERE role = ?", role) for role in ("ADV_CONTROL", "GST_ADV")
    ]
    assert advances.kind is LineKind.SUBTOTAL
    assert advances.cells_open == {
        name: LedgerLines(account_id=each, dated_to=DISCONTINUED)
        for name, each in zip(("left", "tax"), account_ids, strict=True)
    }
