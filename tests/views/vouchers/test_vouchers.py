"""Payment and contra vouchers written by keys: figures before and after, posted once, refusals in place."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.main_window import MainWindow
from desktop_app.views.sales.figure_list import Figure
from desktop_app.views.vouchers.voucher_dialog import ContraDialog, PaymentDialog
from desktop_app.workflows.lock_period import lock_period
from desktop_app.workflows.post_journal import JournalLine, PostJournal, post_journal
from tests.clinic import Clinic, dump, request_id
from tests.orders import LOCKING, do, order
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.general_ledger_view.ledger_driving import SHIFT, come_back, take_typed
from tests.views.masters.set_up.driving import opened, post, refuse, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls
from tests.workflows.expect import balances

pytestmark = pytest.mark.gui

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def capital(clinic: Clinic) -> Clinic:
    """Have Rs 10,00,000 in the bank since 1 July and Rs 30,000 in cash since 1 August."""
    for on, code, paise in ((date(2025, 7, 1), "1040", 100_000_000), (date(2025, 8, 1), "1010", 3_000_000)):
        lines = (
            JournalLine(account_code=code, debit_paise=paise),
            JournalLine(account_code="3010", credit_paise=paise),
        )
        order_ = PostJournal(request_id=request_id(), branch_id=1, on=on, narration="Capital", lines=lines)
        do(clinic, post_journal, order_)
    return clinic


def has_rows(dialog: PaymentDialog | ContraDialog, count: int) -> bool:
    return len(dialog.lines.list.rows()) == count


def write_rows(qtbot: QtBot, dialog: PaymentDialog | ContraDialog, *rows: tuple[str, str]) -> None:
    for at, (account, amount) in enumerate(rows):
        if at:
            QTest.keyClick(dialog, KEY.Key_A, CONTROL | SHIFT)
            qtbot.waitUntil(partial(has_rows, dialog, at + 1))
        row = dialog.lines.list.rows()[at]
        row.account.setFocus()
        take_typed(row.account, account)
        come_back(dialog)
        write(row.amount, amount)


def choose_from(qtbot: QtBot, dialog: PaymentDialog | ContraDialog, typed: str) -> None:
    qtbot.waitUntil(lambda: bool(dialog.paid_from.count()))
    dialog.paid_from.setFocus()
    dialog.paid_from.line.selectAll()
    take_typed(dialog.paid_from, typed)
    come_back(dialog)


def test_payment__of_rent_and_salaries_by_keys(qtbot: QtBot, capital: Clinic, window: MainWindow) -> None:
    """25,000 of rent and 40,000 of salaries leave 9,35,000 of the 10,00,000 in the bank."""
    press(KEY.Key_P, CONTROL | ALT)
    dialog = opened(qtbot, PaymentDialog)
    qtbot.waitUntil(dialog.entry.narration.hasFocus)
    type_in(dialog.entry.narration, "Rent and salaries of July")
    choose_from(qtbot, dialog, "1040")
    write_rows(qtbot, dialog, ("5200", "25,000"), ("5100", "40,000"))
    assert dialog.figures.figures() == (
        Figure("There that day", 100_000_000),
        Figure("Paid", 6_500_000),
        Figure("Left there", 93_500_000, is_result=True),
    )
    assert [(each.account_code, each.debit_paise - each.credit_paise) for each in dialog.proof.journal.lines()] == [
        ("5200", 2_500_000),
        ("5100", 4_000_000),
        ("1040", -6_500_000),
    ]
    assert dialog.obstacle() == ""
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: window.status_bar.news() == "JV/25-26/00003 posted")
    assert balances(capital) == {
        "1010": 3_000_000,
        "1040": 93_500_000,
        "3010": -103_000_000,
        "5100": 4_000_000,
        "5200": 2_500_000,
    }


def test_payment__follows_the_day_and_warns_of_an_overdraft(qtbot: QtBot, capital: Clinic, window: MainWindow) -> None:
    assert capital.path.exists()
    press(KEY.Key_P, CONTROL | ALT)
    dialog = opened(qtbot, PaymentDialog)
    choose_from(qtbot, dialog, "1040")
    write(dialog.entry.on, "30/6/2025")
    QTest.keyClick(dialog.entry.on, KEY.Key_Return)
    write_rows(qtbot, dialog, ("5200", "1"))
    qtbot.waitUntil(lambda: bool(dialog.figures.figures()) and dialog.figures.figures()[0].paise == 0)
    assert dialog._captioned.message() == "More is paid than lies there"  # noqa: SLF001 - the words under the field
    assert dialog.obstacle() == "What it is for is missing"
    assert window.isVisible()


def test_payment__offers_no_account_that_the_workflow_refuses(qtbot: QtBot, window: MainWindow) -> None:
    press(KEY.Key_P, CONTROL | ALT)
    dialog = opened(qtbot, PaymentDialog)
    row = dialog.lines.list.rows()[0]
    qtbot.waitUntil(lambda: bool(row.account.count()))
    codes = {row.account.itemText(at)[:4] for at in range(row.account.count())}
    own = {dialog.paid_from.itemText(at)[:4] for at in range(dialog.paid_from.count())}
    assert own == {"1010", "1020", "1030", "1040"}
    assert {"5200", "2010", "1510"} <= codes
    assert not codes & {*own, "1100", "2200", "2300", "5000"}
    assert window.isVisible()


def test_contra__brings_cash_to_the_bank(qtbot: QtBot, capital: Clinic, window: MainWindow) -> None:
    press(KEY.Key_C, CONTROL | ALT)
    dialog = opened(qtbot, ContraDialog)
    choose_from(qtbot, dialog, "1010")
    row = dialog.lines.list.rows()[0]
    codes = [row.account.itemText(at)[:4] for at in range(row.account.count())]
    assert codes == ["1020", "1030", "1040"]  # not where it comes from
    write(dialog.entry.narration, "Cash to the bank")
    write_rows(qtbot, dialog, ("1040", "25,000"))
    post(qtbot, dialog)
    qtbot.waitUntil(lambda: window.status_bar.news() == "JV/25-26/00003 posted")
    assert balances(capital) == {"1010": 500_000, "1040": 102_500_000, "3010": -103_000_000}


def test_payment__says_what_is_missing_line_by_line(qtbot: QtBot, window: MainWindow) -> None:
    press(KEY.Key_P, CONTROL | ALT)
    dialog = opened(qtbot, PaymentDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() == "What it is for is missing")
    write(dialog.entry.narration, "Rent")
    assert dialog.obstacle() == "The account it is paid from is missing"
    choose_from(qtbot, dialog, "1040")
    assert dialog.obstacle() == "What is paid is missing"
    row = dialog.lines.list.rows()[0]
    write(row.amount, "12x")
    assert dialog.obstacle() == "Line 1 has an amount that is none"
    write(row.amount, "12")
    assert dialog.obstacle() == "Line 1 has no account"
    write(dialog.entry.on, "")
    QTest.keyClick(dialog.entry.on, KEY.Key_Return)
    assert dialog.obstacle() == "A day is missing"
    assert window.isVisible()


def test_payment__refused_leaves_file_and_dialog_as_they_were(qtbot: QtBot, clinic: Clinic, window: MainWindow) -> None:
    clinic.books.keep_off(0)
    do(clinic, lock_period, order(LOCKING))  # July
    press(KEY.Key_P, CONTROL | ALT)
    dialog = opened(qtbot, PaymentDialog)
    choose_from(qtbot, dialog, "1040")
    write(dialog.entry.narration, "Rent for July")
    write_rows(qtbot, dialog, ("5200", "25,000"))
    write(dialog.entry.on, "31/7/2025")
    QTest.keyClick(dialog.entry.on, KEY.Key_Return)
    before = dump(clinic.path)
    assert "31 Jul 2025" in refuse(qtbot, dialog)
    assert dump(clinic.path) == before
    assert dialog.lines.paid() == [("5200", 2_500_000)]
    assert window.isVisible()


@pytest.mark.parametrize(("key", "kind"), [(KEY.Key_P, PaymentDialog), (KEY.Key_C, ContraDialog)])
def test_dialog__everything_has_a_name_a_key_and_a_place(
    qtbot: QtBot, window: MainWindow, key: KEY, kind: type[PaymentDialog | ContraDialog]
) -> None:
    press(key, CONTROL | ALT)
    dialog = opened(qtbot, kind)
    qtbot.waitUntil(lambda: bool(dialog.paid_from.count()))
    assert shortcut_collisions(dialog) == []
    assert unnamed_controls(dialog) == []
    assert unreachable_controls(dialog) == []
    assert rich_texts(dialog) == []
    QTest.keyClick(dialog, KEY.Key_Escape)
    qtbot.waitUntil(lambda: window.isActiveWindow() or not dialog.isVisible())
