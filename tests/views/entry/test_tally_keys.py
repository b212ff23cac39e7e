"""Tally's keys beside the native ones: none clashes with another, on or off, and each does what Tally's does."""

import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.accounting.date_range import DateRange
from desktop_app.reports.report_request import ReportRequest
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.keys import set_tally_keys
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_tasks import PlanTasks
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.reports.reports_view import ReportsView
from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.shortcut_sheet import ShortcutSheet
from desktop_app.workflows.post_journal import JournalLine, PostJournal, post_journal
from tests.clinic import Clinic, new_clinic, request_id
from tests.orders import DISCONTINUED, do
from tests.views.driving import CONTROL, FACTS, KEY, type_in
from tests.views.masters.set_up.driving import opened
from tests.views.whole_window import whole_window
from tests.views.window_checks import shortcut_collisions

pytestmark = pytest.mark.gui

ALT = Qt.KeyboardModifier.AltModifier
MakeWindow = Callable[[bool], MainWindow]


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    """Open books with one journal: capital of Rs 1,000."""
    found = new_clinic(tmp_path / "tally.clinicbook")
    found.clock.today = DISCONTINUED
    lines = (
        JournalLine(account_code="1010", debit_paise=100_000),
        JournalLine(account_code="3010", credit_paise=100_000),
    )
    order = PostJournal(request_id=request_id(), branch_id=1, on=DISCONTINUED, narration="Capital", lines=lines)
    do(found, post_journal, order)
    with found.books:
        yield found


@pytest.fixture
def operations(clinic: Clinic) -> Iterator[Operations]:
    clinic.books.keep_off(threading.get_ident())
    made = Operations(clinic.books, clinic.user)
    yield made
    made.close()
    clinic.books.keep_off(0)


@pytest.fixture
def make(qtbot: QtBot, operations: Operations) -> Iterator[MakeWindow]:
    windows: list[MainWindow] = []

    def make_window(tally: bool) -> MainWindow:  # noqa: FBT001 - on or off
        set_tally_keys(on=tally)
        views = [PlanView(operations), LedgerView(operations), ReportsView(operations)]
        window = MainWindow(operations, views)
        windows.append(window)
        qtbot.addWidget(window)
        window.set_facts(FACTS)
        window.resize(1366, 690)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: bool(window.findChildren(PlanTasks)))  # imported once the window is shown
        return window

    yield make_window
    for window in windows:
        window.close()


@pytest.mark.parametrize("tally", [True, False])
def test_keys__none_is_wanted_twice_in_the_whole_window(qtbot: QtBot, operations: Operations, *, tally: bool) -> None:
    set_tally_keys(on=tally)
    window = whole_window(operations, PlanView)
    qtbot.addWidget(window)
    window.show()
    assert shortcut_collisions(window) == []


def test_keys__f8_sells_a_package_and_f7_posts_a_journal(qtbot: QtBot, make: MakeWindow) -> None:
    window = make(True)
    for key, kind in ((KEY.Key_F8, SellPackageDialog), (KEY.Key_F7, JournalDialog)):
        with qtbot.waitActive(window):
            window.activateWindow()
        QTest.keyClick(window, key)
        opened(qtbot, kind).reject()


def test_keys__off__f8_does_nothing(make: MakeWindow) -> None:
    window = make(False)
    QTest.keyClick(window, KEY.Key_F8)
    QTest.qWait(100)
    assert window.findChildren(SellPackageDialog) == []


@pytest.mark.parametrize("tally", [True, False])
def test_keys__control_a_accepts_outside_of_texts(
    qtbot: QtBot, make: MakeWindow, clinic: Clinic, *, tally: bool
) -> None:
    window = make(tally)
    window.do("register_patient")
    dialog = opened(qtbot, RegisterPatientDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    type_in(dialog.name, "Sunita")
    QTest.keyClick(dialog.name, KEY.Key_A, CONTROL)
    assert dialog.name.selectedText() == "Sunita"
    dialog.cancel_button.setFocus()
    QTest.keyClick(dialog.cancel_button, KEY.Key_A, CONTROL)
    if tally:
        qtbot.waitUntil(lambda: clinic.value("SELECT count(*) FROM patients") == 1)
    else:
        QTest.qWait(200)
        assert clinic.value("SELECT count(*) FROM patients") == 0
        dialog.reject()


def test_keys__alt_2_writes_a_journal_again(qtbot: QtBot, make: MakeWindow, clinic: Clinic) -> None:
    window = make(True)
    ledger = next(view for view in window.views if isinstance(view, LedgerView))
    window.show_view(ledger)
    qtbot.waitUntil(lambda: ledger.table.current_row() is not None)
    ledger.table.setFocus()
    QTest.keyClick(ledger.table, KEY.Key_2, ALT)
    dialog = opened(qtbot, JournalDialog)
    qtbot.waitUntil(lambda: len(dialog.editor.lines()) == 2)
    assert dialog.narration.text() == "Capital"
    assert dialog.on.day() == DISCONTINUED
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert clinic.value("SELECT count(*) FROM gl_transactions") == 2
    clinic.books.keep_off(0)
    assert clinic.findings() == {}


def test_keys__plus_and_minus_go_by_days_in_the_day_book(qtbot: QtBot, make: MakeWindow) -> None:
    window = make(True)
    view = next(each for each in window.views if isinstance(each, ReportsView))
    window.show_view(view)
    day = date(2025, 8, 20)
    view.open_report("day-book", ReportRequest(dated_from=day, dated_to=day))
    qtbot.waitUntil(lambda: not view.is_reading() and view.body.table is not None)
    for key, expected in ((KEY.Key_Minus, date(2025, 8, 19)), (KEY.Key_Plus, day), (KEY.Key_Plus, date(2025, 8, 21))):
        with qtbot.waitActive(window):
            window.activateWindow()
        view.body.take_focus()
        QTest.keyClick(view.body.table or view.body, key)
        assert view.fields.period.range() == DateRange(expected, expected)
        qtbot.waitUntil(lambda: not view.is_reading())


def test_key_sheet__shows_tallys_keys_beside_the_native_ones(qtbot: QtBot, make: MakeWindow) -> None:
    window = make(True)
    window.actions_of_window.show_keys()
    qtbot.waitUntil(lambda: bool(window.findChildren(ShortcutSheet)))
    sheet = window.findChildren(ShortcutSheet)[0]
    shown = {row["what"]: row["keys"] for row in sheet.table.rows()}
    assert shown["Post journal..."] == "Ctrl+Shift+J, F7"
    assert shown["Write journal again..."] == "Ctrl+Alt+N, Alt+2"
    assert shown["Sell package..."] == "F8"
    assert shown["Next day or period"].startswith("+")
    assert shown["Unfinished forms..."] == "Ctrl+Alt+U"
    sheet.close()
