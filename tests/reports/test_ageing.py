"""Receivables by age, by patient and by document: the book of debts on 20 August 2025, by hand.

Kiran owes the third installment since 2 August (18 days), the others later; Asha what is left of 2 June (79 days);
Ravi 500 of today, and has a credit of 4,000.
"""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports import ageing_documents, csv_file
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.open_documents import OpenQuery
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Detail, LedgerLines, LineKind, Record, Sheet
from desktop_app.reports.table import Row
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED, SOLD, receive, sell
from tests.reports.debt_book import ASHA, KIRAN, RAVI
from tests.reports.package_book import called

OCTOBER, SEPTEMBER, AUGUST = date(2025, 10, 2), date(2025, 9, 2), date(2025, 8, 2)


def asked(reading: Reading, name: str, **parameters: object) -> Sheet:
    return REPORTS[name].sheet(reading, ReportRequest(**parameters))  # type: ignore[arg-type]


def amounts(sheet: Sheet) -> list[Row]:
    """Give the buckets and what follows them."""
    return [line.cells[2:] for line in sheet.lines]


def test_ageing__by_hand(of_debts: Reading) -> None:
    sheet = asked(of_debts, "ageing")
    assert [line.cells[:2] for line in sheet.lines] == [
        ("00002", "Asha Rao"),
        ("00001", "Kiran Shah"),
        ("00003", "Ravi Nair"),
        (None, "Total"),
    ]
    assert amounts(sheet) == [
        (0, 0, 0, 150_000, 0, 150_000, 0, 150_000),
        (400_000, 200_000, 0, 0, 0, 600_000, 0, 600_000),
        (0, 50_000, 0, 0, 0, 50_000, -400_000, -350_000),
        (400_000, 250_000, 0, 150_000, 0, 800_000, -400_000, 400_000),
    ]


def test_ageing__its_columns_follow_the_buckets(of_debts: Reading) -> None:
    """18 days are more than 15, 79 more than 75."""
    sheet = asked(of_debts, "ageing", buckets=(15, 75))
    heading = "Patient ID,Patient,Not due,0-15,16-75,>75,Gross,Unapplied Credit,Net\r\n"
    assert next(csv_file.lines(sheet.columns, sheet.rows)) == heading
    assert amounts(sheet)[-1] == (400_000, 50_000, 200_000, 150_000, 800_000, -400_000, 400_000)


def test_ageing__its_figures_open_what_they_are_made_of(of_debts: Reading, debts: Clinic) -> None:
    _, kiran, ravi, total = asked(of_debts, "ageing", buckets=(15, 75)).lines
    account_id = debts.value("SELECT account_id FROM accounts WHERE code = '1100'")
    request = ReportRequest(dated_to=DISCONTINUED, patient="00001", buckets=(15, 75))
    assert kiran.opens == Detail("ageing-documents", request)
    assert kiran.cells_open["patient"] == Record("patient", KIRAN)
    credits_of_ravi = ReportRequest(dated_to=DISCONTINUED, patient="00003", account="1100")
    assert ravi.cells_open["unapplied_credit"] == Detail("unapplied-credits", credits_of_ravi)
    of_ravi = LedgerLines(account_id=account_id, dated_to=DISCONTINUED, patient_id=RAVI)
    assert ravi.cells_open["net"] == of_ravi
    assert total.opens == Detail("ageing-documents", ReportRequest(dated_to=DISCONTINUED, buckets=(15, 75)))
    assert total.kind is LineKind.TOTAL


def test_documents__by_hand(of_debts: Reading) -> None:
    """What Kiran has paid of 10,000 stands with the earliest day that is open: 6,000 fell due up to 2 August.

    Asha's note is of her invoice; Ravi's is of another one, so that it pays this one.
    """
    lines = asked(of_debts, "ageing-documents").lines
    asha = ("00002", "Asha Rao", None, "Invoice", "INV/25-26/00002", SOLD)
    kiran = ("00001", "Kiran Shah", "098450 12345", "Invoice", "INV/25-26/00001", SOLD)
    ravi = ("00003", "Ravi Nair", None, "Invoice", "INV/25-26/00006", DISCONTINUED)
    assert [line.cells for line in lines] == [
        (*asha, SOLD, 200_000, 0, 50_000, 150_000, 79, 0, 0, 0, 150_000, 0),
        (*kiran, AUGUST, 600_000, 400_000, 0, 200_000, 18, 0, 200_000, 0, 0, 0),
        (*kiran, SEPTEMBER, 200_000, 0, 0, 200_000, -13, 200_000, 0, 0, 0, 0),
        (*kiran, OCTOBER, 200_000, 0, 0, 200_000, -43, 200_000, 0, 0, 0, 0),
        (*ravi, DISCONTINUED, 150_000, 100_000, 0, 50_000, 0, 0, 50_000, 0, 0, 0),
        (None, "Total", *[None] * 5, 1_350_000, 500_000, 50_000, 800_000, None, 400_000, 250_000, 0, 150_000, 0),
    ]
    assert [line.opens for line in lines[:-1]] == [Record("invoice", key) for key in (2, 1, 1, 1, 6)]
    assert lines[0].cells_open["mrn"] == Record("patient", ASHA)


def test_documents__of_a_patient_in_other_buckets(of_debts: Reading) -> None:
    """A year and more, as companies show it; all of Kiran's is younger than half a year."""
    sheet = asked(of_debts, "ageing-documents", patient="00001", buckets=(180, 365))
    assert [column.heading for column in sheet.columns[12:]] == ["Not due", "0-180", "181-365", ">365"]
    assert sheet.lines[-1].cells[7:] == (1_000_000, 400_000, 0, 600_000, None, 400_000, 200_000, 0, 0)


def test_documents__of_an_earlier_day_know_nothing_of_what_came_later(of_debts: Reading) -> None:
    """On 15 June two packages and the consultation are billed; neither money nor notes have come."""
    *rows, total = ageing_documents.lines(of_debts, OpenQuery(as_of=date(2025, 6, 15)))
    assert len(rows) == 5 + 1 + 5
    assert {row.cells[8:10] for row in rows} == {(0, 0)}
    assert total.cells[7:11] == (2_200_000, 0, 0, 2_200_000)


def test_documents__a_receipt_that_was_taken_back_paid_until_then(of_debts: Reading) -> None:
    """Asha's 300 came on 10 August and went on 12 August."""
    of_asha = {
        day: ageing_documents.lines(of_debts, OpenQuery(as_of=date(2025, 8, day), patient_id=ASHA))[0].cells[7:11]
        for day in (9, 11, 12)
    }
    billed, paid = (200_000, 0, 0, 200_000), (200_000, 30_000, 0, 170_000)
    assert of_asha == {9: billed, 11: paid, 12: billed}


@pytest.mark.parametrize("name", ["ageing", "ageing-documents", "unapplied-credits", "control-accounts"])
def test_reports__of_a_clinic_without_patients(empty: Reading, name: str) -> None:
    """There are only totals, and they are nothing."""
    sheet = asked(empty, name)
    kinds = {LineKind.TOTAL, LineKind.SUBTOTAL}
    assert {line.kind for line in sheet.lines} <= kinds
    assert {cell for line in sheet.lines for cell in line.cells if isinstance(cell, int)} == {0}


def test_documents__what_stands_beside_a_plan_on_its_bill_is_due_with_the_bill(tmp_path: Path) -> None:
    """The package of 10,000 is paid; of the gel beside it Rs 200 of 500 are open: on 20 August for 79 days."""
    clinic = new_clinic(tmp_path / "gel.clinicbook")
    clinic.clock.today = DISCONTINUED
    sell(clinic, other_lines=(called("Gel", 50_000, role="MED_REV"),))
    receive(clinic, 1_030_000, package_share_paise=1_000_000, on=DISCONTINUED)
    with clinic.books, clinic.books.reading() as reading:
        (line, _) = asked(reading, "ageing-documents").lines
        assert asked(reading, "installments-due").lines[:-1] == ()
    assert line.cells[6:] == (SOLD, 1_050_000, 1_030_000, 0, 20_000, 79, 0, 0, 0, 20_000, 0)
