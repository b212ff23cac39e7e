"""Opening balances typed and pasted: what they come to, where the difference goes, recorded once."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.late_reason import LateReason
from desktop_app.views.main_window import MainWindow
from desktop_app.views.vouchers.opening_dialog import OpeningDialog
from desktop_app.workflows.record_opening import record_opening
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.soft_close_period import soft_close_period
from tests.clinic import Clinic, dump
from tests.closing_orders import OPENING, SOFT_CLOSE
from tests.orders import REGISTRATION, do, order
from tests.views.driving import CONTROL, KEY
from tests.views.general_ledger_view.ledger_driving import SHIFT, come_back, take_typed
from tests.views.masters.set_up.driving import opened, post, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls
from tests.workflows.expect import balances

pytestmark = pytest.mark.gui

# Scenario S104: bank 5,00,000, equipment 20,00,000 less 4,00,000, deferred 15,000, capital 18,00,000; two patients owe.
ACCOUNTS = "Account code,debit,credit\n1040,500000,\n1510,2000000,\n1590,,400000\n3010,,1800000"
OWED = "A-17\tLakshmi Menon\tLaser\tOLD/61\t2025-03-10\t\t2500\nA-18\tअनुराधा\t\t\t\t\t3750.50"
# A package of Rs 10,000, 18 % of it included, in five sessions of which two were used; Rs 3,000 are still owed.
PACKAGE = 'A-17,Lakshmi Menon,LHR6,2025-01-10,10000,5,"2025-01-10, 2025-02-12",3000,2,2025-04-10,OLD/77'


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> OpeningDialog:
    ledger = window.views[0]
    ledger.does.opening.trigger()  # type: ignore[attr-defined]
    found = opened(qtbot, OpeningDialog)
    qtbot.waitUntil(lambda: bool(found.pages.accounts.rows()[0].account.count()))
    return found


def paste(qtbot: QtBot, dialog: OpeningDialog, at: int, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    dialog.pages.setCurrentIndex(at)
    with qtbot.waitSignal(dialog.pages.pasted):  # a button that a key presses is seen to go down
        QTest.keyClick(dialog, KEY.Key_V, CONTROL | SHIFT)


def test_opening__another_page_is_begun_in_its_first_field(dialog: OpeningDialog) -> None:
    pages = dialog.pages
    assert dialog.focusWidget() is pages.accounts.rows()[0].account
    for at, page in ((1, pages.receivables), (3, pages.packages), (2, pages.advances), (0, pages.accounts)):
        pages.setCurrentIndex(at)
        assert dialog.focusWidget() is page.rows()[0].fields()[0], at


def figures(dialog: OpeningDialog) -> list[int]:
    return [each.paise for each in dialog.figures.figures()]


def test_opening__as_the_scenario_has_it(qtbot: QtBot, clinic: Clinic, dialog: OpeningDialog) -> None:
    """S104 without its deferred revenue, which a package brings: 25,06,250.50 less 22,00,000 are 3,06,250.50."""
    paste(qtbot, dialog, 0, ACCOUNTS)
    paste(qtbot, dialog, 1, OWED)
    assert figures(dialog) == [250_625_050, 220_000_000, 30_625_050]
    assert dialog.obstacle() == ""
    post(qtbot, dialog)
    assert balances(clinic) == {
        "1040": 50_000_000,
        "1100": 625_050,
        "1510": 200_000_000,
        "1590": -40_000_000,
        "3010": -180_000_000,
        "3900": -30_625_050,
    }
    assert clinic.rows("SELECT full_name, mrn FROM patients ORDER BY patient_id") == [
        ("Lakshmi Menon", "A-17"),
        ("अनुराधा", "A-18"),
    ]
    assert clinic.rows("SELECT invoice_number, invoice_date FROM invoices ORDER BY invoice_id") == [
        ("OLD/61", "2025-03-10"),
        ("OB-00001", "2025-04-01"),
    ]


def test_opening__of_a_package_in_mid_flight_of_the_same_patient(
    qtbot: QtBot, clinic: Clinic, dialog: OpeningDialog
) -> None:
    """10,000 with 18 % in them are 8,474.58 and twice 762.71; two sessions of 1,694.92 are delivered."""
    paste(qtbot, dialog, 1, OWED)
    paste(qtbot, dialog, 3, PACKAGE)
    paste(qtbot, dialog, 2, "A-17,Lakshmi Menon,upi,1000")
    deferred = next(each for each in dialog.proof.journal.lines() if each.account_code == "2300").credit_paise
    assert deferred == 847_458 - 338_984  # what is not delivered: all less two sessions
    post(qtbot, dialog)
    assert balances(clinic)["2300"] == -deferred
    assert balances(clinic)["2200"] == -100_000
    assert clinic.value("SELECT count(*) FROM patients") == 2
    assert clinic.rows("SELECT session_status FROM package_sessions ORDER BY session_number") == [
        *[("completed",)] * 2,
        *[("scheduled",)] * 3,
    ]
    assert clinic.rows("SELECT amount_paise, due_date FROM installment_payments ORDER BY installment_number") == [
        (150_000, "2025-04-10"),
        (150_000, "2025-05-10"),
    ]


def test_opening__takes_a_patient_who_is_on_file(qtbot: QtBot, clinic: Clinic, dialog: OpeningDialog) -> None:
    known = replace(REGISTRATION.patient, mrn="A-17", full_name="Lakshmi R. Menon")
    clinic.books.keep_off(0)
    do(clinic, register_patient, order(REGISTRATION, patient=known))
    paste(qtbot, dialog, 1, OWED)
    row = dialog.pages.receivables.rows()[0]
    qtbot.waitUntil(lambda: row.patient.patient() == 1)
    assert row.patient.search.text() == "Lakshmi R. Menon"
    post(qtbot, dialog)
    assert clinic.value("SELECT count(*) FROM patients") == 2


def test_opening__says_on_which_page_what_is_missing(qtbot: QtBot, dialog: OpeningDialog) -> None:
    qtbot.waitUntil(lambda: dialog.obstacle() == "Nothing is entered yet")
    paste(qtbot, dialog, 0, "9999,100,\n1040,5x,")
    assert dialog.obstacle() == "Accounts: Line 1 has no account"
    first, second = dialog.pages.accounts.rows()
    first.account.setFocus()
    first.account.line.selectAll()
    take_typed(first.account, "1010")
    come_back(dialog)
    assert dialog.obstacle() == "Accounts: Line 2 has an amount that is none"
    write(second.debit, "200")
    assert dialog.obstacle() == ""
    paste(qtbot, dialog, 1, "A-1,Lakshmi,,,,,")
    assert dialog.obstacle() == "Patients owe: Line 1 has no amount"
    write(dialog.on, "")
    QTest.keyClick(dialog.on, KEY.Key_Return)
    assert dialog.obstacle() == "The opening day is missing"


def test_opening__refused_leaves_file_and_dialog_as_they_were(
    qtbot: QtBot, clinic: Clinic, dialog: OpeningDialog
) -> None:
    paste(qtbot, dialog, 1, "A-17,Lakshmi Menon,,INV/25-26/00001,,,2500")  # a number of the program's own
    before = dump(clinic.path)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(dialog.banner.isVisible)
    assert "INV/25-26/00001" in dialog.banner.words()
    assert dump(clinic.path) == before
    assert len(dialog.pages.receivables.filled()) == 1


def test_opening__that_was_recorded_is_not_recorded_again(qtbot: QtBot, clinic: Clinic, window: MainWindow) -> None:
    clinic.books.keep_off(0)
    do(clinic, record_opening, order(OPENING))
    ledger = window.views[0]
    ledger.does.opening.trigger()  # type: ignore[attr-defined]
    dialog = opened(qtbot, OpeningDialog)
    qtbot.waitUntil(lambda: "recorded before" in dialog.obstacle())


def test_opening__everything_has_a_name_a_key_and_a_place(dialog: OpeningDialog) -> None:
    for at in range(dialog.pages.count()):
        dialog.pages.setCurrentIndex(at)
        assert shortcut_collisions(dialog) == []
        assert unnamed_controls(dialog) == []
        assert unreachable_controls(dialog) == []
        assert rich_texts(dialog) == []
    assert dialog.on.day() == date(2025, 4, 1)


def test_opening__in_a_month_closed_for_the_counter_asks_why(
    qtbot: QtBot, clinic: Clinic, dialog: OpeningDialog
) -> None:
    clinic.books.keep_off(0)
    do(clinic, soft_close_period, order(SOFT_CLOSE, month=date(2025, 4, 1)))
    paste(qtbot, dialog, 0, ACCOUNTS)
    before = dump(clinic.path)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(LateReason)))
    late = dialog.findChildren(LateReason)[0]
    assert "1 Apr 2025 is closed for the counter" in dialog.banner.words()
    assert dump(clinic.path) == before
    assert not late.post.isEnabled()
    write(late.line, "Books of the old program came late")
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(late.line, KEY.Key_Return)
    why = "SELECT reason FROM audit_log WHERE action = 'override'"
    assert clinic.rows(why) == [("Books of the old program came late",)]
    assert clinic.value("SELECT count(*) FROM gl_transactions") == 1


def test_opening__in_such_a_month_is_posted_by_the_key_of_the_dialog_too(
    qtbot: QtBot, clinic: Clinic, dialog: OpeningDialog
) -> None:
    clinic.books.keep_off(0)
    do(clinic, soft_close_period, order(SOFT_CLOSE, month=date(2025, 4, 1)))
    paste(qtbot, dialog, 0, ACCOUNTS)
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(LateReason)))
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)  # without a reason it is refused again
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.findChildren(LateReason)))
    late = next(each for each in dialog.findChildren(LateReason) if each.isVisible())
    write(late.line, "Came late")
    post(qtbot, dialog)
    assert clinic.value("SELECT count(*) FROM gl_transactions") == 1
