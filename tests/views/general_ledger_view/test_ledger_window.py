"""What must hold of the ledger as of every screen: names, keys, tab order, plain texts, small windows; a new clinic."""

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.reports.general_ledger import GENERAL_LEDGER
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.keys import set_tally_keys
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.view import Menu, Standard
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED
from tests.views.driving import CONTROL, FACTS, KEY, press
from tests.views.general_ledger_view.ledger_driving import SHIFT, choose_account, opened, wait_for_lines
from tests.views.window_checks import (
    cut_cells,
    rich_texts,
    shortcut_collisions,
    unnamed_controls,
    unreachable_controls,
)

pytestmark = pytest.mark.gui


def test_controls__have_names_keys_and_places(window: MainWindow, ledger: LedgerView) -> None:
    assert unnamed_controls(window) == []
    assert unreachable_controls(window) == []
    assert shortcut_collisions(window) == []
    assert rich_texts(window) == []
    ledger.switch_journal()
    assert unnamed_controls(window) == []
    assert unreachable_controls(window) == []


def test_keys__of_tally_work_beside_the_native_ones(qtbot: QtBot, operations: Operations, window: MainWindow) -> None:
    window.close()
    set_tally_keys(on=True)
    again = MainWindow(operations, [LedgerView(operations)])
    qtbot.addWidget(again)
    again.show()
    assert shortcut_collisions(again) == []
    (view,) = again.views
    assert isinstance(view, LedgerView)
    assert {"F7", "Ctrl+Shift+J"} == {key.toString() for key in view.does.post.shortcuts()}


def test_menus__have_what_can_be_done(ledger: LedgerView) -> None:
    def texts(menu: Menu) -> list[str]:
        return [action.text().replace("&", "") for action in ledger.menus()[menu]]

    assert texts(Menu.ACCOUNTS) == [
        "Post journal...",
        *("Payment voucher...", "Contra voucher...", "Opening balances..."),
        "Reverse journal...",
        "Write journal again...",
    ]
    assert texts(Menu.REPORTS) == ["Trial balance", "Export trial balance..."]
    assert set(ledger.standards()) == set(Standard) - {Standard.EDIT, Standard.HISTORY}


@pytest.mark.parametrize(("width", "height"), [(1366, 690), (1200, 690), (1024, 640)])
def test_window__fits_small_screens(
    qtbot: QtBot, window: MainWindow, ledger: LedgerView, width: int, height: int
) -> None:
    window.resize(width, height)
    assert (window.width(), window.height()) == (width, height)
    choose_account(ledger, "1100")
    wait_for_lines(qtbot, ledger, 6)
    assert cut_cells(ledger.table) == []
    assert cut_cells(ledger.trial_balance.table) == []
    assert ledger.side.isHidden() is (width < 1366)
    if ledger.side.isHidden():
        press(KEY.Key_T, CONTROL)
    assert ledger.trial_balance.isVisible()
    assert cut_cells(ledger.trial_balance.table) == []
    assert ledger.head.geometry().right() < window.width()


def test_columns__of_the_ledger_itself_are_not_remembered_as_the_users(
    qtbot: QtBot, ledger: LedgerView, operations: Operations
) -> None:
    """One account hides its own column; a column that the user asked for comes back."""
    choose_account(ledger, "1100")
    wait_for_lines(qtbot, ledger, 6)
    ledger.table.head.show_column("branch", shown=True)
    again = LedgerView(operations)
    qtbot.addWidget(again)
    names = [column.name for column in again.table.head.shown_columns()]
    assert names == ["date", "voucher_number", "account_code", "patient", "debit", "credit", "branch"]
    ledger.table.head.reset_columns()
    names = [column.name for column in ledger.table.head.shown_columns()]
    assert names == ["date", "voucher_number", "patient", "debit", "credit", "balance"]


def test_columns__that_were_hidden_and_shown_again_still_take_the_room_there_is(
    qtbot: QtBot, ledger: LedgerView
) -> None:
    head = ledger.table.head
    at = [column.name for column in ledger.table.table_model().columns].index("patient")
    head.show_column("patient", shown=False)
    head.show_column("patient", shown=True)
    before = head.sectionSize(at)
    ledger.side.fold()
    qtbot.waitUntil(lambda: head.sectionSize(at) > before)
    assert head.length() == ledger.table.viewport().width()


def test_columns__are_those_of_the_report(ledger: LedgerView) -> None:
    offered = {name for column in ledger.table.table_model().columns for name in column.report_names()}
    assert offered >= {*GENERAL_LEDGER.standard} - {"transaction_id"}  # a key, which no person reads


# A clinic in which nothing has been posted yet


@pytest.fixture
def new_window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    found: Clinic = new_clinic(tmp_path / "new.clinicbook")
    found.clock.today = DISCONTINUED
    found.books.keep_off(threading.get_ident())
    with found.books:
        operations = Operations(found.books, found.user)
        made = MainWindow(operations, [LedgerView(operations)])
        qtbot.addWidget(made)
        made.set_facts(FACTS)
        made.resize(1366, 690)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        yield made
        made.close()


def test_new_clinic__says_what_will_be_here_and_what_to_do(qtbot: QtBot, new_window: MainWindow) -> None:
    (view,) = new_window.views
    assert isinstance(view, LedgerView)
    wait_for_lines(qtbot, view, 0)
    qtbot.waitUntil(view.empty.new.isVisible)
    assert view.empty.new.headline.text() == "Nothing is posted yet"
    assert view.trial_balance.equal.words() == "Debits equal credits"
    assert view.trial_balance.control.words() == ""
    assert view.filters.branch.isHidden()
    assert unnamed_controls(new_window) == []
    press(KEY.Key_J, CONTROL | SHIFT)
    dialog = opened(qtbot, view, JournalDialog)
    assert dialog.on.day() == date(2025, 8, 20)
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert QApplication.activeModalWidget() is None
