"""Letters typed on the rows of a report find rows, as in every register; totals are those of what is found."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.accounting.date_range import DateRange
from desktop_app.reports.catalogue import REPORTS
from desktop_app.views.reports.report_register import ReportRegister
from tests.views.driving import KEY, press
from tests.views.reports_view.reports_driving import Desk

pytestmark = pytest.mark.gui


def register(desk: Desk) -> ReportRegister:
    found = desk.view.body.register
    assert found is not None
    return found


def find(desk: Desk, text: str) -> None:
    """Type on the rows, and wait for what is found."""
    desk.front()
    desk.register.setFocus()
    for at, letter in enumerate(text):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, letter)
        if not at:
            assert register(desk).search.hasFocus()
    assert register(desk).search.text() == text
    press(KEY.Key_Return)
    desk.settle()
    QTest.qWait(20)
    desk.settle()


def asked_otherwise(desk: Desk, days: DateRange) -> None:
    """Ask for other days."""
    desk.view.fields.period.set_range(days)
    desk.view.fields.period.range_changed.emit(days)
    desk.settle()
    QTest.qWait(20)
    desk.settle()


def numbers(desk: Desk, name: str) -> set[object]:
    model = desk.register.paged_model()
    rows = [model.row_at(at) for at in range(model.rowCount())]
    return {row[name] for row in rows if row is not None}


@pytest.mark.parametrize(
    ("report", "text", "column", "found"),
    [
        ("day-book", "PL/25-26/00001", "particulars", {"Lakshmi Menon"}),
        ("journal", "Lakshmi", "patient", {"Lakshmi Menon"}),
        ("form-3c", "INV/25-26/00001", "serial", {"INV/25-26/00001"}),
        ("session-schedule", "PL2/25-26/00001", "plan_number", {"PL2/25-26/00001"}),
        ("installment-schedule", "PL2/25-26/00001", "plan_number", {"PL2/25-26/00001"}),
    ],
)
def test_letters__on_rows_find_rows(desk: Desk, report: str, text: str, column: str, found: set[object]) -> None:
    desk.open(report)
    in_all = desk.register.model().rowCount()
    find(desk, text)
    assert numbers(desk, column) == found
    assert 0 < desk.register.model().rowCount() < in_all
    (total,) = desk.register.totals()
    count = desk.register.model().rowCount()
    assert total.label == ("1 row" if count == 1 else f"{count} rows")
    assert desk.register.hasFocus(), "Enter leads on to what was found"
    register(desk).search.empty()
    desk.settle()
    assert desk.register.model().rowCount() == in_all


def test_letters__find_nothing_where_nothing_is_of_that_name(desk: Desk) -> None:
    for name, report in REPORTS.items():
        if report.register is not None and not report.required:
            desk.open(name)
            if desk.view.body.register is not None:
                find(desk, "xyzzyx")
                assert desk.register.model().rowCount() == 0, name


def test_search__stays_while_the_report_is_asked_otherwise_and_goes_with_it(desk: Desk) -> None:
    desk.open("session-schedule")
    find(desk, "PL2/25-26/00001")
    found = desk.register.model().rowCount()
    in_all = len(numbers(desk, "scheduled"))
    asked_otherwise(desk, DateRange(date(2025, 4, 1), date(2025, 6, 30)))
    assert register(desk).search.text() == "PL2/25-26/00001"
    assert numbers(desk, "plan_number") <= {"PL2/25-26/00001"}
    assert desk.register.model().rowCount() < found
    asked_otherwise(desk, DateRange(date(2025, 4, 1), date(2026, 3, 31)))
    assert (desk.register.model().rowCount(), len(numbers(desk, "scheduled"))) == (found, in_all)
    desk.open("day-book")
    assert register(desk).search.text() == ""
