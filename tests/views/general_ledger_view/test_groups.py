"""The ledger by groups, driven by keys and clicks: put together, opened, left, added up, written, remembered."""

import csv
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.accounting.money import rupees
from desktop_app.reports.general_ledger import GENERAL_LEDGER, LedgerQuery
from desktop_app.reports.group import Group
from desktop_app.reports.grouped_report import grouped
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.tables.columns_button import ColumnsButton
from desktop_app.views.tables.columns_popup import ColumnsPopup
from tests.clinic import Clinic
from tests.views.driving import CONTROL, KEY, press
from tests.views.general_ledger_view.ledger_driving import (
    LINES_OF_AUGUST,
    SHIFT,
    come_back,
    lines,
    save_as,
    wait_for_lines,
)
from tests.views.sample import HOSTILE
from tests.views.table_driving import copied, press_head, shown
from tests.views.window_checks import rich_texts, unnamed_controls

pytestmark = pytest.mark.gui

ALT = Qt.KeyboardModifier.AltModifier
AUGUST = LedgerQuery(dated_from=date(2025, 8, 1), dated_to=date(2025, 8, 31))


@pytest.fixture
def tester(ledger: LedgerView) -> None:
    """Let Qt watch the models of what is shown."""
    ledger.table.setFocus()
    QAbstractItemModelTester(ledger.table.model(), QAbstractItemModelTester.FailureReportingMode.Warning, ledger)


def group_by_keys(qtbot: QtBot, ledger: LedgerView, steps: int) -> None:
    """Open the choice by its key, and take the entry so many steps beneath the first."""
    press(KEY.Key_B, CONTROL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in range(steps + 1):
        QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    come_back()
    wait(qtbot, ledger)


def wait(qtbot: QtBot, ledger: LedgerView) -> None:
    qtbot.waitUntil(lambda: not ledger.register.is_loading() and ledger.register.front().model().rowCount() > 0)
    qtbot.waitUntil(lambda: ledger.register.front().current_row() is not None)


def sums(clinic: Clinic, name: str, query: LedgerQuery = AUGUST) -> list[tuple[Any, ...]]:
    """Read the groups, on another thread than the window's, which asks the books nothing."""

    def read() -> list[tuple[Any, ...]]:
        with clinic.books.reading() as reading:
            return list(grouped(GENERAL_LEDGER, name, ("debit", "credit")).rows(reading, query))

    with ThreadPoolExecutor(1) as reader:
        return reader.submit(read).result()


@pytest.mark.usefixtures("tester")
def test_groups__come_by_key_with_their_sums_and_the_total_beneath(
    qtbot: QtBot, window: MainWindow, ledger: LedgerView, clinic: Clinic
) -> None:
    group_by_keys(qtbot, ledger, 1)
    groups = ledger.register.front()
    assert groups is not ledger.table
    QAbstractItemModelTester(groups.model(), QAbstractItemModelTester.FailureReportingMode.Warning, groups)
    expected = sums(clinic, "patient")
    assert lines(groups, "rows", "debit", "credit") == [
        (str(rows), rupees(debit) if debit else "\u2013", rupees(credit) if credit else "\u2013")
        for *_, rows, debit, credit in expected
    ]
    assert shown(groups, 0, "words").startswith("Without a patient")
    qtbot.waitUntil(lambda: bool(groups.totals()[0].values))
    total = sum(int(str(row[-1])) for row in expected)
    assert groups.totals()[0].values == {"rows": LINES_OF_AUGUST, "debit": total, "credit": total}
    assert groups.totals()[0].label == f"{len(expected)} groups"
    assert groups.hasFocus()
    press(KEY.Key_A, CONTROL)
    told = f"{len(expected)} groups selected · 19 rows · Debit {rupees(total)} · Credit {rupees(total)} · Net 0.00"
    qtbot.waitUntil(lambda: window.status_bar.selection() == told)
    press(KEY.Key_C, CONTROL)
    assert copied()[0] == ["Patient", "Rows", "Debit", "Credit"]
    assert len(copied()) == 1 + len(expected)
    assert unnamed_controls(window) == []


@pytest.mark.usefixtures("tester")
def test_group__enter_opens_its_lines_and_escape_goes_back(qtbot: QtBot, ledger: LedgerView, clinic: Clinic) -> None:
    group_by_keys(qtbot, ledger, 1)
    press(KEY.Key_End)
    last = sums(clinic, "patient")[-1]
    press(KEY.Key_Return)
    wait_for_lines(qtbot, ledger, int(str(last[-3])))
    assert ledger.register.front() is ledger.table
    assert ledger.table.hasFocus()
    assert ledger.filters.query() == LedgerQuery(
        dated_from=AUGUST.dated_from, dated_to=AUGUST.dated_to, patient_id=int(str(last[1]))
    )
    chip = ledger.register.drilled
    assert (chip.isVisible(), chip.words()) == (True, f"Patient: {last[2]}")
    press(KEY.Key_Escape)
    wait(qtbot, ledger)
    assert ledger.register.is_grouped()
    assert ledger.register.front().hasFocus()
    row = ledger.register.front().current_row()
    assert row is not None
    assert row["key"] == last[1]
    assert not chip.isVisible()
    press(KEY.Key_Return)
    wait_for_lines(qtbot, ledger, int(str(last[-3])))
    chip.setFocus()
    QTest.keyClick(chip, KEY.Key_Delete)
    wait(qtbot, ledger)
    assert ledger.register.is_grouped()


def test_group__of_a_month_is_its_days_and_of_an_account_has_its_balance(
    qtbot: QtBot, ledger: LedgerView, clinic: Clinic
) -> None:
    ledger.table.setFocus()
    ledger.filters.show_all_dates()
    ledger.register.group_by("month")
    wait(qtbot, ledger)
    first = sums(clinic, "month", LedgerQuery())
    newest = max(str(row[1]) for row in first)
    assert shown(ledger.register.front(), 0, "words") == "Aug 2025"
    assert newest == "2025-08"
    press(KEY.Key_Return)
    wait_for_lines(qtbot, ledger, LINES_OF_AUGUST)
    assert ledger.filters.query() == AUGUST
    ledger.register.group_by("account")
    wait(qtbot, ledger)
    assert ledger.filters.group() is None
    front = ledger.register.front()
    codes = [shown(front, row, "words")[:4] for row in range(front.model().rowCount())]
    front.go_to_row(codes.index("1100"))
    press(KEY.Key_Return)
    rows = {str(row[2])[:4]: int(str(row[-3])) for row in sums(clinic, "account", LedgerQuery())}
    wait_for_lines(qtbot, ledger, rows["1100"])
    last = ledger.table.model().rowCount() - 1
    assert shown(ledger.table, last, "balance")
    assert not ledger.table.head.isSectionHidden([c.name for c in ledger.table.table_model().columns].index("balance"))


def test_grouping__is_remembered_and_a_place_shows_single_lines(
    qtbot: QtBot, ledger: LedgerView, operations: Operations
) -> None:
    ledger.table.setFocus()
    ledger.register.group_by("voucher_type")
    wait(qtbot, ledger)
    again = LedgerView(operations)
    qtbot.addWidget(again)
    wait(qtbot, again)
    assert again.register.grouping() == "voucher_type"
    assert again.register.is_grouped()
    ledger.go_to_transaction(3)
    qtbot.waitUntil(lambda: ledger.register.front() is ledger.table and ledger.table.current_row() is not None)
    assert ledger.register.grouping() is None
    third = LedgerView(operations)
    qtbot.addWidget(third)
    assert third.register.grouping() == "voucher_type"  # that somebody was led to a line is no choice
    qtbot.waitUntil(lambda: not third.register.is_loading() and not again.register.is_loading())
    qtbot.waitUntil(lambda: again.figures() is not None and third.figures() is not None)


def test_groups__are_written_with_their_sums(
    qtbot: QtBot, window: MainWindow, ledger: LedgerView, clinic: Clinic, tmp_path: Path
) -> None:
    ledger.table.setFocus()
    ledger.register.group_by("voucher_type")
    wait(qtbot, ledger)
    press(KEY.Key_E, CONTROL)
    path = tmp_path / "groups.csv"
    proposed = save_as(qtbot, ledger, path)
    qtbot.waitUntil(lambda: window.status_bar.news() == f"{path.name} saved")
    assert "general-ledger-by-voucher-type" in proposed
    rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["Voucher type", "Rows", "Debit", "Credit"]
    assert [row[0] for row in rows[1:]] == [row[2] for row in sums(clinic, "voucher_type")]
    assert sum(int(row[1]) for row in rows[1:]) == LINES_OF_AUGUST
    come_back()
    press(KEY.Key_E, CONTROL)
    book = tmp_path / "groups.xlsx"
    proposed = save_as(qtbot, ledger, book, kind="XLSX files (*.xlsx)")
    assert "-by-voucher-type_" in proposed
    assert proposed.endswith(".xlsx")
    qtbot.waitUntil(lambda: window.status_bar.news() == f"{book.name} saved")
    sheet = ZipFile(book).read("xl/worksheets/sheet1.xml").decode()
    assert re.findall("<t[^>]*>([^<]*)</t>", sheet) == [*rows[0], *(row[0] for row in rows[1:])]
    numbers = [Decimal(number) for number in re.findall("<v>([^<]*)</v>", sheet)]
    assert numbers == [Decimal(number) for row in rows[1:] for number in row[1:]]


def test_groups__of_hostile_names_are_shown_as_they_are(
    qtbot: QtBot, window: MainWindow, ledger: LedgerView, clinic: Clinic
) -> None:
    with clinic.raw() as connection:
        for number, name in enumerate(HOSTILE, start=1):
            connection.execute("UPDATE patients SET full_name = ? WHERE patient_id = ?", (name, number))
    ledger.table.setFocus()
    ledger.filters.show_all_dates()
    ledger.register.group_by("patient")
    wait(qtbot, ledger)
    groups = ledger.register.front()
    names = [shown(groups, row, "words") for row in range(groups.model().rowCount())]
    known = {str(row[2]) for row in sums(clinic, "patient", LedgerQuery())}
    assert known & set(HOSTILE)
    for name in known & set(HOSTILE):
        at = next(row for row, text in enumerate(names) if text.startswith(" ".join(name.split())[:12]))
        groups.go_to_row(at)
        groups.activated.emit(groups.currentIndex())
        qtbot.waitUntil(lambda: ledger.register.front() is ledger.table and not ledger.register.is_loading())
        assert ledger.register.drilled.words() == f"Patient: {' '.join(name.split())}"
        assert ledger.register.group() is not None
        ledger.register.leave_group()
        wait(qtbot, ledger)
    assert rich_texts(window) == []


def test_filters__are_cleared_by_key_and_the_groups_come_back(qtbot: QtBot, ledger: LedgerView) -> None:
    ledger.table.setFocus()
    ledger.register.group_by("voucher_type")
    wait(qtbot, ledger)
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: ledger.filters.group() is not None and ledger.register.front() is ledger.table)
    assert isinstance(ledger.filters.group(), Group)
    qtbot.waitUntil(lambda: ledger.table.current_row() is not None)
    press(KEY.Key_F, CONTROL | SHIFT)
    wait(qtbot, ledger)
    assert ledger.filters.group() is None
    assert ledger.register.is_grouped()


def test_columns__are_moved_sorted_and_chosen_by_keys(qtbot: QtBot, window: MainWindow, ledger: LedgerView) -> None:
    table = ledger.table
    table.setFocus()
    table.go_to_row(0)
    assert [column.name for column in table.head.shown_columns()][:3] == ["date", "voucher_number", "account_code"]
    press(KEY.Key_Right, CONTROL | SHIFT)
    assert [column.name for column in table.head.shown_columns()][:3] == ["voucher_number", "date", "account_code"]
    assert table.head.marked() == 0
    press(KEY.Key_Left, CONTROL | SHIFT)
    press(KEY.Key_Down, ALT)
    qtbot.waitUntil(lambda: not table.paged_model().is_loading())
    assert (table.paged_model().sort_order.column, table.paged_model().sort_order.descending) == ("date", True)
    press(KEY.Key_L, CONTROL | ALT)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ColumnsPopup)
    names = [column.name for column in table.head.all_columns()]
    popup.list.go_to_row(names.index("patient"))
    QTest.keyClick(popup.list, KEY.Key_Space)
    assert "patient" not in [column.name for column in table.head.shown_columns()]
    popup.list.go_to_row(names.index("debit"))
    QTest.keyClick(popup.list, KEY.Key_Right, CONTROL | SHIFT)
    shown_now = [column.name for column in table.head.shown_columns()]
    assert shown_now[-2:] == ["credit", "debit"]
    QTest.keyClick(popup.list, KEY.Key_Up, ALT)
    qtbot.waitUntil(lambda: table.paged_model().sort_order.column == "debit")
    popup.close()
    come_back()
    assert table.head.hidden_count() == 1
    assert [each.accessibleName() for each in window.findChildren(ColumnsButton) if each.isVisible()] == [
        "Columns, 1 hidden"
    ]
    press_head(table, "voucher_number")
    assert table.head.marked() == -1 or table.head.marked() == 0
    table.head.reset_columns()
    assert table.head.hidden_count() == 0
