"""Journals written by keys: posted once, refused with the dialog as it was, reversed."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.reports.general_ledger import BALANCE
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.main_window import MainWindow
from desktop_app.views.reason_dialog import ReasonDialog
from tests.clinic import Clinic, dump
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.general_ledger_view.ledger_driving import (
    LINES_OF_AUGUST,
    SHIFT,
    choose_account,
    come_back,
    current,
    lines,
    opened,
    row_of,
    set_day,
    take_typed,
    wait_for_lines,
    write_journal,
)
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

RENT = [("5200", "25,000", ""), ("1040", "", "18000"), ("2420", "", "")]


@pytest.fixture
def dialog(qtbot: QtBot, ledger: LedgerView) -> JournalDialog:
    press(KEY.Key_N, CONTROL)
    found = opened(qtbot, ledger, JournalDialog)
    found.activateWindow()
    qtbot.waitUntil(found.narration.hasFocus)
    return found


def test_journal__is_written_by_keys_and_posted_once(
    qtbot: QtBot, window: MainWindow, ledger: LedgerView, dialog: JournalDialog, clinic: Clinic
) -> None:
    """Rent of 25,000, of which 7,000 is held back: the third line takes what is missing by itself."""
    write_journal(qtbot, dialog, narration="Rent for August", rows=RENT)
    assert dialog.obstacle() == ""
    assert [line.amounts() for line in dialog.editor.edited()] == [(2_500_000, 0), (0, 1_800_000), (0, 700_000)]
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    wait_for_lines(qtbot, ledger, LINES_OF_AUGUST + 3)
    assert window.status_bar.news() == "JV/25-26/00002 posted"
    qtbot.waitUntil(lambda: ledger.journal.title.text() == "Journal JV/25-26/00002")
    expected = ("JV/25-26/00002", "5200", 2_500_000)
    qtbot.waitUntil(lambda: current(ledger, "voucher_number", "account_code", "debit") == expected)
    posted = "SELECT branch_id, transaction_date, description FROM gl_transactions WHERE transaction_number = ?"
    assert clinic.rows(posted, "JV/25-26/00002") == [(1, "2025-08-20", "Rent for August")]
    assert clinic.value("SELECT count(*) FROM gl_transactions WHERE transaction_number IS NOT NULL") == 2


def test_journal__of_the_account_that_is_looked_at_keeps_it(qtbot: QtBot, ledger: LedgerView, clinic: Clinic) -> None:
    choose_account(ledger, "5200")
    wait_for_lines(qtbot, ledger, 1)  # the rent that was reversed on 20 August
    press(KEY.Key_J, CONTROL | SHIFT)
    dialog = opened(qtbot, ledger, JournalDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.narration.hasFocus)
    write_journal(qtbot, dialog, narration="Rent", rows=[("5200", "25,000", ""), ("1040", "", "25,000")])
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    wait_for_lines(qtbot, ledger, 2)
    qtbot.waitUntil(lambda: ledger.table.totals()[-1].values[BALANCE] == 2_500_000)
    qtbot.waitUntil(lambda: current(ledger, "debit") == (2_500_000,))
    assert clinic.value("SELECT count(*) FROM gl_transactions WHERE transaction_number IS NOT NULL") == 2


def test_dialog__says_what_is_missing(qtbot: QtBot, dialog: JournalDialog) -> None:
    editor = dialog.editor
    qtbot.waitUntil(lambda: bool(editor.edited()[0].account.count()))
    first, second = editor.edited()
    assert dialog.obstacle() == "What it is for is missing"
    assert not dialog.commit_button.isEnabled()
    type_in(dialog.narration, "Rent")
    assert dialog.obstacle() == "The lines are missing"
    first.debit.setFocus()
    QTest.keyClicks(first.debit, "12x")
    assert dialog.obstacle() == "Line 1 has an amount that is none"
    first.debit.selectAll()
    QTest.keyClicks(first.debit, "500")
    assert dialog.obstacle() == "Line 1 has no account"
    first.account.setFocus()
    take_typed(first.account, "5200")
    come_back(dialog)
    assert dialog.obstacle() == "Debits are 500.00 more"
    second.account.setFocus()
    take_typed(second.account, "1040")
    come_back(dialog)
    assert dialog.obstacle() == "Line 2 has no amount"
    second.debit.setFocus()
    QTest.keyClicks(second.debit, "200")
    assert dialog.obstacle() == "Debits are 700.00 more"
    second.credit.setFocus()
    QTest.keyClicks(second.credit, "500")
    assert second.amounts() == (0, 50_000)  # a line is one or the other
    assert dialog.obstacle() == ""
    dialog.on.setFocus()
    dialog.on.selectAll()
    QTest.keyClick(dialog.on, KEY.Key_Delete)
    QTest.keyClick(dialog.on, KEY.Key_Return)
    assert dialog.obstacle() == "A day is missing"


def test_dialog__offers_no_account_that_the_workflow_refuses(qtbot: QtBot, dialog: JournalDialog) -> None:
    choice = dialog.editor.edited()[0].account
    qtbot.waitUntil(lambda: bool(choice.count()))
    codes = {choice.itemText(at)[:4] for at in range(choice.count())}
    assert {"1040", "5200", "3010"} <= codes
    assert not {"1000", "1100", "2200", "2300"} & codes


def test_dialog__lines_are_added_and_removed_by_keys(qtbot: QtBot, dialog: JournalDialog) -> None:
    editor = dialog.editor
    qtbot.waitUntil(lambda: bool(editor.edited()[0].account.count()))
    assert not editor.remove_button.isEnabled()
    editor.edited()[0].debit.setFocus()
    QTest.keyClicks(editor.edited()[0].debit, "100")
    QTest.keyClick(dialog, KEY.Key_A, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: len(editor.edited()) == 3)
    third = editor.edited()[2]
    assert third.account.hasFocus()
    assert third.amounts() == (0, 10_000)
    assert third.credit.accessibleName() == "Credit of line 3"
    QTest.keyClick(dialog, KEY.Key_D, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: len(editor.edited()) == 2)
    assert third not in editor.edited()
    assert editor.edited()[1].account.hasFocus()


def test_dialog__everything_has_a_name_a_key_and_a_place(qtbot: QtBot, dialog: JournalDialog) -> None:
    qtbot.waitUntil(lambda: bool(dialog.editor.edited()[0].account.count()))
    assert unnamed_controls(dialog) == []
    assert unreachable_controls(dialog) == []
    assert shortcut_collisions(dialog) == []
    assert rich_texts(dialog) == []
    assert dialog.width() <= 1120
    assert dialog.height() <= 612


def test_dialog__what_was_typed_is_not_thrown_away_by_one_key(
    qtbot: QtBot, dialog: JournalDialog, clinic: Clinic
) -> None:
    type_in(dialog.narration, "सुनीता, August")
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, KEY.Key_Escape)
    qtbot.waitUntil(lambda: clinic.rows("SELECT words FROM form_drafts") == [("सुनीता, August",)])


def test_journal__into_a_locked_month_is_refused_and_nothing_is_lost(
    qtbot: QtBot, ledger: LedgerView, dialog: JournalDialog, clinic: Clinic
) -> None:
    """The banner says why; the dialog stands as it was; in an open month the same is posted."""
    with clinic.raw() as books:  # the half-posted note of this story would keep `lock_period` from it
        books.execute("UPDATE fiscal_periods SET status = 'locked' WHERE start_date = '2025-07-01'")
    write_journal(qtbot, dialog, narration="Rent", rows=[("5200", "25,000", ""), ("1040", "", "25,000")])
    set_day(dialog, date(2025, 7, 31))
    before = dump(clinic.path)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(dialog.banner.isVisible)
    assert dialog.banner.words() == (
        "The month of 31 Jul 2025 is locked or its year is closed. Nothing was saved. "
        "Choose a date in an open month, or ask the owner to unlock it."
    )
    assert dump(clinic.path) == before
    assert dialog.narration.text() == "Rent"
    assert [line.amounts() for line in dialog.editor.edited()] == [(2_500_000, 0), (0, 2_500_000)]
    set_day(dialog, date(2025, 8, 1))
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    wait_for_lines(qtbot, ledger, LINES_OF_AUGUST + 2)
    assert lines(ledger.table, "date", "voucher_number")[2] == ("1 Aug", "JV/25-26/00002")


def test_reversal__by_keys(qtbot: QtBot, window: MainWindow, ledger: LedgerView, dialog: JournalDialog) -> None:
    write_journal(qtbot, dialog, narration="Rent", rows=[("5200", "25,000", ""), ("1040", "", "25,000")])
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    wait_for_lines(qtbot, ledger, LINES_OF_AUGUST + 2)
    qtbot.waitUntil(ledger.does.reverse.isEnabled)
    come_back()
    ledger.table.setFocus()
    press(KEY.Key_X, CONTROL | SHIFT)
    asked = opened(qtbot, ledger, ReasonDialog)
    asked.activateWindow()
    qtbot.waitUntil(asked.reason.hasFocus)
    assert asked.title_label.text() == "Reverse JV/25-26/00002"
    assert asked.obstacle() == "A reason is missing"
    QTest.keyClicks(asked.reason, "Paid twice")
    QTest.keyClick(asked, KEY.Key_Return, CONTROL)
    wait_for_lines(qtbot, ledger, LINES_OF_AUGUST + 4)
    assert window.status_bar.news() == "JV/25-26/00002 reversed"
    qtbot.waitUntil(lambda: ledger.journal.other.words() == "Reverses the one of 20 Aug 2025")
    words = "This is itself a reversal: post the journal again instead."
    qtbot.waitUntil(lambda: ledger.journal.why_not.text() == words)
    assert not ledger.does.reverse.isEnabled()
    choose_account(ledger, "1040")
    wait_for_lines(qtbot, ledger, 3)  # the old rent came back, the new one went and came back
    assert ledger.table.totals()[-1].values[BALANCE] == 0


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("CN/25-26/00001", "Credit note CN/25-26/00001 is reversed under Credit notes."),
        ("PL/25-26/00003", "A session of PL/25-26/00003 is undone under Plans."),
    ],
)
def test_reversal__of_a_document_is_off_and_says_which_workflow(ledger: LedgerView, number: str, words: str) -> None:
    ledger.table.go_to_row(row_of(ledger.table, "voucher_number", number))
    assert not ledger.does.reverse.isEnabled()
    assert ledger.does.reverse.statusTip() == words


def test_reversal__of_what_was_reversed_is_off(qtbot: QtBot, ledger: LedgerView) -> None:
    ledger.filters.show_all_dates()
    qtbot.waitUntil(lambda: ledger.table.paged_model().rowCount() > LINES_OF_AUGUST)
    ledger.table.go_to_row(row_of(ledger.table, "voucher_number", "JV/25-26/00001"))
    assert ledger.does.reverse.statusTip() == "JV/25-26/00001 is reversed already."
