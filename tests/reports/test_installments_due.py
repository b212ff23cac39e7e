"""Installments due and overdue, by hand: today is 20 August 2025, and Kiran's are of 2 August, September, October."""

from datetime import date

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import LineKind, Record
from desktop_app.reports.table import Row
from desktop_app.repositories.books import Reading
from tests.reports.debt_book import KIRAN

KIRANS = ("PL/25-26/00001", "00001", "Kiran Shah", "098450 12345")


def cells(reading: Reading, request: ReportRequest) -> list[Row]:
    return [line.cells for line in REPORTS["installments-due"].sheet(reading, request).lines]


def installment(number: int, on: date, days: int, status: str) -> Row:
    return (*KIRANS, number, on, 200_000, 0, 0, 200_000, days, status)


def total(count: int) -> Row:
    return (None, None, "Total", None, None, None, count * 200_000, 0, 0, count * 200_000, None, None)


def test_installments__up_to_the_end_of_this_month(of_debts: Reading) -> None:
    """Two were paid; Ravi's were all paid, and his plan is discontinued."""
    assert cells(of_debts, ReportRequest()) == [installment(3, date(2025, 8, 2), 18, "overdue"), total(1)]


def test_installments__up_to_a_later_day_and_from_one_on(of_debts: Reading) -> None:
    third, fourth, fifth = (date(2025, month, 2) for month in (8, 9, 10))
    assert cells(of_debts, ReportRequest(dated_to=fourth)) == [
        installment(3, third, 18, "overdue"),
        installment(4, fourth, 0, "not due"),
        total(2),
    ]
    coming = ReportRequest(dated_from=fourth, dated_to=fifth, patient="00001")
    assert [row[5] for row in cells(of_debts, coming)] == [fourth, fifth, None]
    assert cells(of_debts, ReportRequest(dated_to=fifth, patient="00003")) == [total(0)]


def test_installments__part_paid_and_due_today(reading: Reading) -> None:
    """The story: Asha owes 2,500, what is left of a plan of 50,000; the installment asks for it on the last day."""
    due = REPORTS["installments-due"].sheet(reading, ReportRequest(patient="00004")).lines
    assert [line.cells[9] for line in due] == [250_000, 250_000]
    assert due[0].cells[11] == "due today"


def test_installments__open_their_plan(of_debts: Reading) -> None:
    line, last = REPORTS["installments-due"].sheet(of_debts, ReportRequest()).lines
    assert (line.opens, line.cells_open["patient"]) == (Record("plan", 1), Record("patient", KIRAN))
    assert last.kind is LineKind.TOTAL
