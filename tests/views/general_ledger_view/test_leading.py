"""Where a line leads: from the trial balance to an account, from there to a document, behind it to its journal."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.reports.general_ledger import BALANCE
from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.view import Place
from tests.clinic import Clinic
from tests.half_posted import NOTE_PAISE
from tests.views.driving import CONTROL, KEY, press
from tests.views.general_ledger_view.ledger_driving import (
    LINES_OF_AUGUST,
    choose_days,
    choose_in_menu,
    click,
    current,
    lines,
    row_of,
    search,
    wait_for_lines,
)

pytestmark = pytest.mark.gui

# The balances of the story, by hand: what was posted to each account less what was taken back.
BALANCES = [
    ("1010", "1,500.00", ""),
    ("1060", "21,333.33", ""),
    ("1100", "14,386.67", ""),
    ("2110", "", "360.00"),
    ("2120", "", "360.00"),
    ("2200", "", "500.00"),
    ("2300", "", "8,000.00"),
    ("4150", "", "4,000.00"),
    ("4200", "", "23,000.00"),
    ("4300", "", "500.00"),
    ("4400", "", "500.00"),
]


def test_trial_balance__stands_beside_at_the_end_of_the_period(ledger: LedgerView) -> None:
    pane = ledger.trial_balance
    assert pane.isVisible()
    assert lines(pane.table, "code", "debit", "credit") == BALANCES
    (total,) = pane.table.totals()
    assert total.label == "Total, 31 Aug 2025"
    assert total.values == {"debit": 3_722_000, "credit": 3_722_000}
    assert pane.equal.words() == "Debits equal credits"
    assert pane.unequal.words() == ""


def test_trial_balance__names_the_difference_and_leads_to_the_note(qtbot: QtBot, ledger: LedgerView) -> None:
    """The imported note of Rs 800 is in the patient's account alone."""
    control = ledger.trial_balance.control
    assert NOTE_PAISE == 80_000
    assert control.words() == "1100 and the patients differ by 800.00"
    assert control.link.words() == "Show the note"
    with qtbot.waitSignal(ledger.place_wanted) as told:
        QTest.mouseClick(control.link, Qt.MouseButton.LeftButton)
    assert told.args == [Place("credit_note", 7)]
    choose_days("1/8/2025", "19/8/2025")
    wait_for_lines(qtbot, ledger, 2)
    assert control.words() == ""


def test_trial_balance__of_a_branch(qtbot: QtBot, ledger: LedgerView) -> None:
    choose_in_menu(ledger.filters.branch.chip(), 2)
    wait_for_lines(qtbot, ledger, 6)
    # S32 and S43 in WEST: what they owe, and what they paid
    assert ("1100", "3,220.00", "") in lines(ledger.trial_balance.table, "code", "debit", "credit")
    assert ("1060", "14,000.00", "") in lines(ledger.trial_balance.table, "code", "debit", "credit")
    assert ledger.trial_balance.control.words() == ""


def test_trial_balance__is_shown_and_folded_by_its_key(ledger: LedgerView) -> None:
    press(KEY.Key_T, CONTROL)
    assert ledger.side.isHidden()
    press(KEY.Key_T, CONTROL)
    assert ledger.trial_balance.isVisible()


def test_drill__from_the_trial_balance_to_the_ledger_to_the_document(qtbot: QtBot, ledger: LedgerView) -> None:
    """By keys: 1100 in the trial balance, its second line, the credit note."""
    table = ledger.trial_balance.table
    search(ledger, "reversal")
    wait_for_lines(qtbot, ledger, 2)
    table.setFocus()
    table.go_to_row(2)
    press(KEY.Key_Return)
    wait_for_lines(qtbot, ledger, 6)
    assert ledger.filters.account_code() == "1100"
    assert not ledger.filters.are_narrow()
    closing = ledger.table.totals()[-1]
    assert closing.values[BALANCE] == 1_438_667
    ledger.table.setFocus()
    ledger.table.go_to_row(0)
    press(KEY.Key_Down)
    with qtbot.waitSignal(ledger.place_wanted) as told:
        press(KEY.Key_Return)
    assert told.args == [Place("credit_note", 2)]


def test_drill__by_clicks(qtbot: QtBot, ledger: LedgerView) -> None:
    """4200 in the trial balance, the session of 1 August, its plan."""
    table = ledger.trial_balance.table
    click(table, row_of(table, "code", "4200"), "account")
    wait_for_lines(qtbot, ledger, 1)
    assert table.current_row() is not None
    assert lines(ledger.table, "voucher_number", "credit") == [("PL/25-26/00003", "2,000.00")]
    with qtbot.waitSignal(ledger.place_wanted) as told:
        click(ledger.table, 0, "voucher_number")
    assert told.args == [Place("plan", 5)]


@pytest.mark.parametrize(
    ("number", "place"),
    [
        ("INV2/25-26/00002", Place("invoice", 4)),  # with other lines on it
        ("RCP/25-26/00003", Place("receipt", 5)),  # of which a part is an advance
        ("PL/25-26/00001", Place("plan", 1)),
        ("CN/25-26/00003", Place("credit_note", 5)),  # against a consultation
    ],
)
def test_document__is_gone_to(qtbot: QtBot, ledger: LedgerView, number: str, place: Place) -> None:
    ledger.filters.show_all_dates()
    search(ledger, number)
    qtbot.waitUntil(lambda: ledger.table.paged_model().query.search == number)
    qtbot.waitUntil(lambda: not ledger.table.paged_model().is_loading())
    with qtbot.waitSignal(ledger.place_wanted) as told:
        click(ledger.table, 0, "voucher_number")
    assert told.args == [place]


def test_document__that_no_view_shows_shows_its_journal(qtbot: QtBot, ledger: LedgerView) -> None:
    """Rent of Rs 25,000."""
    ledger.filters.show_all_dates()
    search(ledger, "JV/25-26/00001")
    qtbot.waitUntil(lambda: ledger.table.paged_model().query.search == "JV/25-26/00001")
    qtbot.waitUntil(lambda: not ledger.table.paged_model().is_loading())
    click(ledger.table, 0, "voucher_number")
    qtbot.waitUntil(ledger.journal.isVisible)
    assert ledger.journal.title.text() == "Journal JV/25-26/00001"
    told = [(line.account_code, line.debit_paise, line.credit_paise) for line in ledger.journal.lines.lines()]
    assert sorted(told) == [("1040", 0, 2_500_000), ("5200", 2_500_000, 0)]
    assert ledger.journal.document.isHidden()


def test_journal__behind_the_line_with_who_when_and_why(qtbot: QtBot, ledger: LedgerView) -> None:
    """Scenario S16: 2300 Dr 6,000, 1100 Cr 5,500, 4400 Cr 500; noon in India."""
    pane = ledger.journal
    ledger.table.setFocus()
    ledger.table.go_to_row(row_of(ledger.table, "voucher_number", "CN/25-26/00002"))
    press(KEY.Key_J, CONTROL)
    qtbot.waitUntil(lambda: pane.title.text() == "Credit note CN/25-26/00002")
    assert pane.isVisible()
    assert pane.facts.text() == "20 Aug 2025 · MAIN branch · Posted 20 Aug 2025, 12:00 by Meera Joshi"
    assert pane.why.text() == "Reason: =Too far, she says"
    told = [(line.account_code, line.debit_paise, line.credit_paise) for line in pane.lines.lines()]
    assert told == [("2300", 600_000, 0), ("4400", 0, 50_000), ("1100", 0, 550_000)]
    assert not pane.reverse.isEnabled()
    assert pane.why_not.text() == "Credit note CN/25-26/00002 is reversed under Credit notes."

    ledger.table.go_to_row(row_of(ledger.table, "voucher_number", "CN/25-26/00003"))
    qtbot.waitUntil(lambda: pane.title.text() == "Credit note CN/25-26/00003")
    assert pane.other.words() == "Reversed on 20 Aug 2025"
    QTest.mouseClick(pane.other, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.other.words() == "Reverses the one of 20 Aug 2025")
    assert pane.why.text() == "Reason: Issued in error"
    with qtbot.waitSignal(ledger.place_wanted) as told_place:
        QTest.mouseClick(pane.document, Qt.MouseButton.LeftButton)
    assert told_place.args == [Place("credit_note", 5)]
    press(KEY.Key_J, CONTROL)
    assert ledger.trial_balance.isVisible()
    assert not pane.isVisible()


def test_opens__an_account_and_a_journal_and_nothing_else(
    qtbot: QtBot, window: MainWindow, ledger: LedgerView, clinic: Clinic
) -> None:
    account_id = int(clinic.value("SELECT account_id FROM accounts WHERE code = '4150'"))
    window.go_to(Place("account", account_id))
    wait_for_lines(qtbot, ledger, 2)
    assert ledger.filters.account.currentText() == "4150  Consultation revenue"
    rent = int(clinic.value("SELECT transaction_id FROM gl_transactions WHERE transaction_number IS NOT NULL"))
    window.go_to(Place("journal", rent))
    qtbot.waitUntil(lambda: ledger.journal.title.text() == "Journal JV/25-26/00001")
    qtbot.waitUntil(lambda: current(ledger, "transaction_id") == (rent,))
    assert ledger.filters.account_code() == ""
    assert ledger.filters.period.words() == "1 Jul \u2013 31 Jul 2025"
    assert not ledger.opens(Place("plan", 1))


def test_opens__an_account_before_the_accounts_are_known(qtbot: QtBot, window: MainWindow) -> None:
    (view,) = window.views
    assert isinstance(view, LedgerView)
    assert view.opens(Place("account", 8))
    wait_for_lines(qtbot, view, 6)
    qtbot.waitUntil(lambda: view.filters.account.currentText().startswith("1100"))


def test_transaction__that_is_not_there_is_said_to_be_gone(qtbot: QtBot, ledger: LedgerView) -> None:
    ledger.opens(Place("journal", 4711))
    qtbot.waitUntil(ledger.banner.isVisible)
    assert ledger.banner.headline() == "Transaction 4711 is not in the books any more. Nothing was saved."
    wait_for_lines(qtbot, ledger, LINES_OF_AUGUST)


def test_document__is_opened_in_its_own_view(qtbot: QtBot, operations: Operations) -> None:
    """In the window of the program: from a line of 1100 to the note, back with its key, and to a plan."""
    window = MainWindow(operations, [PlanView(operations), CreditNoteView(operations), LedgerView(operations)])
    qtbot.addWidget(window)
    window.resize(1366, 690)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    press(KEY.Key_3, CONTROL)
    ledger = window.current_view()
    assert isinstance(ledger, LedgerView)
    wait_for_lines(qtbot, ledger, LINES_OF_AUGUST)
    click(ledger.table, row_of(ledger.table, "voucher_number", "CN2/25-26/00001"), "voucher_number")
    qtbot.waitUntil(lambda: window.current_view().title == "Credit notes")
    press(KEY.Key_3, CONTROL)
    assert ledger.isVisible()
    click(ledger.table, row_of(ledger.table, "voucher_number", "PL/25-26/00003"), "voucher_number")
    qtbot.waitUntil(lambda: window.current_view().title == "Plans")
    window.close()
