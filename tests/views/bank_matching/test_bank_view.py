"""A statement is taken in and matched by keys, what is missing posted; the figures are those of the folder's desk."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.bank_matching.accept_dialog import AcceptDialog
from desktop_app.views.bank_matching.bank_view import BankMatchingView
from desktop_app.views.bank_matching.import_dialog import ImportDialog
from desktop_app.views.bank_matching.line_pane import LinePane
from desktop_app.views.bank_matching.post_dialog import PostLineDialog
from desktop_app.views.main_window import MainWindow
from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.views.receipts.settle_dialog import SettleDialog
from desktop_app.views.view import Place
from tests.bank_orders import account, entry, line
from tests.clinic import Clinic
from tests.views.bank_matching.conftest import OpenBank
from tests.views.bank_matching.desk import JULY
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.masters.set_up.driving import go_to, opened, post, shown
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

MATCHES = "SELECT line_id, entry_id FROM bank_matches ORDER BY match_id"
ALT = Qt.KeyboardModifier.AltModifier


def bring(qtbot: QtBot, window: MainWindow) -> BankMatchingView:
    """Bring the view to the front by its key, and wait for its rows."""
    (view,) = [each for each in window.views if isinstance(each, BankMatchingView)]
    window.activateWindow()
    QTest.keyClick(window, KEY.Key_5, CONTROL | ALT)
    qtbot.waitUntil(lambda: window.current_view() is view and not view.is_reading())
    settle(qtbot, view)
    return view


def settle(qtbot: QtBot, view: BankMatchingView) -> None:
    """Wait until the rows and the line under the cursor are here."""

    def is_shown() -> bool:
        row, found = view.table.current_row(), pane(view).line()
        return not view.is_reading() and row is not None and found is not None and found.line.line_id == row.key

    qtbot.waitUntil(is_shown)


def pane(view: BankMatchingView) -> LinePane:
    found = view.pane
    assert isinstance(found, LinePane)
    return found


def go_to_amount(qtbot: QtBot, view: BankMatchingView, paise: int) -> LinePane:
    """Put the cursor on the line of an amount; the pane with it."""
    go_to(qtbot, view, "amount", paise)
    settle(qtbot, view)
    return pane(view)


def test_register__shows_the_lines_and_what_lies_between_the_balances(qtbot: QtBot, open_bank: OpenBank) -> None:
    """Ledger 60,800.00: 1,00,000 + 2,000 + 3,500 + 3,500 + 1,000 + 800 - 25,000 - 25,000; the bank has 87,710.00."""
    view = bring(qtbot, open_bank())
    assert [amount for (amount,) in shown(view, "amount")] == [
        *(-59_000, 1_000_000, -400_000, 180_000),
        *(350_000, -2_500_000, 200_000),
    ]
    found = view.strip.found()
    assert found is not None
    assert (found.totals.ledger_paise, found.totals.statement_paise) == (6_080_000, 8_771_000)
    assert found.totals.explained_paise == found.totals.ledger_paise


def test_line__is_matched_to_what_is_proposed_and_taken_back(
    qtbot: QtBot, open_bank: OpenBank, bank_clinic: Clinic
) -> None:
    window = open_bank()
    view = bring(qtbot, window)
    shown_line = go_to_amount(qtbot, view, -2_500_000)
    rent = entry(bank_clinic, -2_500_000, "2025-07-02")
    assert shown_line.picked_entries() == (rent,)
    assert shown_line.hint.text() == "The amount agrees and the day is near: look twice"
    press(KEY.Key_M, CONTROL)
    qtbot.waitUntil(lambda: len(bank_clinic.rows(MATCHES)) == 1)
    assert bank_clinic.rows(MATCHES) == [(line(bank_clinic, -2_500_000), rent)]
    qtbot.waitUntil(lambda: window.status_bar.news() == "The line is matched")
    settle(qtbot, view)
    go_to_amount(qtbot, view, -2_500_000)
    qtbot.waitUntil(view.unmatch.isEnabled)
    press(KEY.Key_X, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bank_clinic.rows(MATCHES) == [])


def test_line__a_days_cards_are_one_line(qtbot: QtBot, open_bank: OpenBank, bank_clinic: Clinic) -> None:
    view = bring(qtbot, open_bank())
    shown_line = go_to_amount(qtbot, view, 180_000)
    cards = [entry(bank_clinic, paise, "2025-07-08") for paise in (100_000, 80_000)]
    assert sorted(shown_line.picked_entries()) == sorted(cards)
    assert shown_line.sum.text() == "2 selected, 1,800.00: agrees with the line"
    view.match.trigger()
    qtbot.waitUntil(lambda: len(bank_clinic.rows(MATCHES)) == 2)


def test_line__of_another_amount_is_not_matched(qtbot: QtBot, open_bank: OpenBank) -> None:
    view = bring(qtbot, open_bank())
    shown_line = go_to_amount(qtbot, view, 1_000_000)
    assert (view.match.isEnabled(), view.match.statusTip()) == (False, "Select the entry that it is")
    shown_line.entries.go_to_row(0)
    qtbot.waitUntil(lambda: "off the line" in view.match.statusTip())
    assert not view.match.isEnabled()


def test_exact__are_seen_and_accepted_together(qtbot: QtBot, open_bank: OpenBank, bank_clinic: Clinic) -> None:
    """The transfer by its reference, the receipt of 3,500.00 by its very day; neither the rent nor the cards."""
    window = open_bank()
    view = bring(qtbot, window)
    assert view.accept.text() == "Accept 2 e&xact..."
    press(KEY.Key_M, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    dialog = opened(qtbot, AcceptDialog)
    assert [row["amount"] for row in dialog.table.rows()] == [200_000, 350_000]
    assert bank_clinic.rows(MATCHES) == []
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert bank_clinic.rows(MATCHES) == [
        (line(bank_clinic, 200_000), entry(bank_clinic, 200_000, "2025-07-02")),
        (line(bank_clinic, 350_000), entry(bank_clinic, 350_000, "2025-07-04")),
    ]
    qtbot.waitUntil(lambda: window.status_bar.news() == "2 lines are matched")
    qtbot.waitUntil(lambda: not view.accept.isEnabled())


def test_charge__is_posted_as_it_was_seen_and_then_proposed(
    qtbot: QtBot, open_bank: OpenBank, bank_clinic: Clinic
) -> None:
    view = bring(qtbot, open_bank())
    go_to_amount(qtbot, view, -59_000)
    view.post.trigger()
    dialog = opened(qtbot, PostLineDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() == "")
    assert dialog.account.key() == "5300"
    assert [(each.account_code, each.debit_paise, each.credit_paise) for each in dialog.proof.journal.lines()] == [
        ("5300", 59_000, 0),
        ("1040", 0, 59_000),
    ]
    post(qtbot, dialog)
    charge = entry(bank_clinic, -59_000, "2025-07-31")
    settle(qtbot, view)
    shown_line = go_to_amount(qtbot, view, -59_000)
    qtbot.waitUntil(lambda: shown_line.picked_entries() == (charge,))
    assert shown_line.hint.text() == "Amount and reference, or amount and day, agree"
    assert bank_clinic.rows(MATCHES) == []


def test_interest__is_posted_as_a_journal(qtbot: QtBot, open_bank: OpenBank, bank_clinic: Clinic) -> None:
    view = bring(qtbot, open_bank())
    go_to_amount(qtbot, view, 1_000_000)
    view.post.trigger()
    dialog = opened(qtbot, PostLineDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() == "")
    assert dialog.account.key() == "4900"
    post(qtbot, dialog)
    assert entry(bank_clinic, 1_000_000, "2025-07-20")


def test_settlement__opens_its_own_dialog_on_the_day(qtbot: QtBot, open_bank: OpenBank) -> None:
    view = bring(qtbot, open_bank())
    go_to_amount(qtbot, view, 180_000)
    view.settle.trigger()
    dialog = opened(qtbot, SettleDialog)
    day = dialog.on.day()
    assert day is not None
    assert day.isoformat() == "2025-07-09"
    dialog.reject()
    go_to_amount(qtbot, view, -59_000)
    assert (view.settle.isEnabled(), view.settle.statusTip()) == (
        False,
        "Only money that came in is a settlement",
    )


def test_statement__is_taken_in_with_the_columns_of_the_last_one(
    qtbot: QtBot, open_bank: OpenBank, bank_clinic: Clinic, tmp_path: Path
) -> None:
    window = open_bank()
    view = bring(qtbot, window)
    path = tmp_path / "august.csv"
    rows = JULY.splitlines()
    path.write_text("\n".join([*rows[:2], *rows[-1:], '05/08/25,UPI,,,"100.00","87,810.00"']), "utf-8")
    view.new.trigger()
    dialog = opened(qtbot, ImportDialog)
    assert dialog.obstacle() == "Choose the file first"
    dialog.take_file(path)
    qtbot.waitUntil(lambda: dialog.obstacle() == "")
    assert dialog.columns.columns().money_in == "Deposit Amt"
    assert [row["amount"] for row in dialog.preview.lines.rows()] == [-59_000, 10_000]
    post(qtbot, dialog)
    assert window.status_bar.news() == "Statement taken in: new lines 1, known 1"
    assert bank_clinic.value("SELECT count(*) FROM bank_lines") == 8


def test_statement__that_is_known_or_none_is_refused_and_the_dialog_stays(
    qtbot: QtBot, open_bank: OpenBank, bank_clinic: Clinic, tmp_path: Path
) -> None:
    view = bring(qtbot, open_bank())
    view.new.trigger()
    dialog = opened(qtbot, ImportDialog)
    book = tmp_path / "july.csv"
    book.write_bytes(b"PK\0\0\0")
    for path, why in (
        (book, "a workbook is saved as CSV first"),
        (tmp_path / "nowhere.csv", "cannot be read"),
        (bank_clinic.path, "it is the books' own file"),
    ):
        dialog.take_file(path)
        assert not dialog.banner.isVisible()  # it is read off the thread that paints
        qtbot.waitUntil(dialog.banner.isVisible)
        assert why in dialog.banner.words()
        assert dialog.obstacle() == "Choose the file first"
    book.write_text(JULY, "utf-8")
    dialog.take_file(book)
    qtbot.waitUntil(lambda: "taken in before" in dialog.obstacle())
    assert not dialog.commit_button.isEnabled()
    assert dialog.isVisible()
    assert bank_clinic.value("SELECT count(*) FROM bank_statements") == 1


def test_columns__that_are_wrong_are_told_with_the_row(qtbot: QtBot, open_bank: OpenBank, tmp_path: Path) -> None:
    view = bring(qtbot, open_bank())
    view.new.trigger()
    dialog = opened(qtbot, ImportDialog)
    path = tmp_path / "july.csv"
    path.write_text(JULY, "utf-8")
    dialog.take_file(path)
    qtbot.waitUntil(lambda: "taken in before" in dialog.obstacle())
    for name, head in (("money_in", "Withdrawal Amt"), ("money_out", "Deposit Amt")):
        dialog.columns.choices[name].choose(head)
    dialog.columns.changed.emit()
    qtbot.waitUntil(lambda: "At row" in dialog.obstacle())


def test_statement__of_the_wrong_account_goes_again(qtbot: QtBot, open_bank: OpenBank, bank_clinic: Clinic) -> None:
    view = bring(qtbot, open_bank())
    view.discard.trigger()
    dialog = opened(qtbot, ReasonDialog)
    type_in(dialog.reason.line, "It is of another account")
    post(qtbot, dialog)
    assert bank_clinic.rows("SELECT * FROM bank_lines") == []


def test_account__another_one_has_its_own_lines(qtbot: QtBot, open_bank: OpenBank, bank_clinic: Clinic) -> None:
    view = bring(qtbot, open_bank())
    view.filters.show_account(account(bank_clinic, "1050"))
    qtbot.waitUntil(lambda: not view.is_reading() and view.table.model().rowCount() == 0)
    assert not view.accept.isEnabled()


def test_cashier__looks_and_matches_nothing(qtbot: QtBot, open_bank: OpenBank) -> None:
    view = bring(qtbot, open_bank("cashier"))
    go_to_amount(qtbot, view, -2_500_000)
    assert not any(action.isEnabled() for action in (view.new, view.match, view.post, view.accept, view.discard))
    assert "accountant" in view.match.statusTip()


def test_entry__leads_to_its_journal(qtbot: QtBot, open_bank: OpenBank) -> None:
    view = bring(qtbot, open_bank())
    shown_line = go_to_amount(qtbot, view, -2_500_000)
    shown_line.entries.go_to_row(0)
    with qtbot.waitSignal(view.place_wanted) as wanted:
        QTest.keyClick(shown_line.entries, KEY.Key_Return)
    assert isinstance(wanted.args[0], Place)
    assert wanted.args[0].noun == "journal"


def test_dialogs__everything_has_a_name_a_key_and_a_place(qtbot: QtBot, open_bank: OpenBank) -> None:
    view = bring(qtbot, open_bank())
    go_to_amount(qtbot, view, -59_000)
    for action, kind in ((view.new, ImportDialog), (view.accept, AcceptDialog), (view.post, PostLineDialog)):
        action.trigger()
        dialog = opened(qtbot, kind)
        assert unnamed_controls(dialog) == []
        assert unreachable_controls(dialog) == []
        assert shortcut_collisions(dialog) == []
        assert rich_texts(dialog) == []
        with qtbot.waitSignal(dialog.rejected):
            QTest.keyClick(dialog, KEY.Key_Escape)
            if dialog.isVisible():
                QTest.keyClick(dialog, KEY.Key_Escape)
