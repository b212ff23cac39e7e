"""Advances: taken with the tax inside, applied to an invoice and taken back; credits applied likewise; old debts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.views.receipts.advance_dialog import AdvanceDialog
from desktop_app.views.receipts.apply_dialog import ApplyDialog
from desktop_app.views.receipts.recover_dialog import RecoverDialog
from desktop_app.views.receipts.unapply_dialog import UnapplyDialog
from desktop_app.workflows.write_off_debt import WriteOffDebt, write_off_debt
from tests import orders
from tests.clinic import Clinic
from tests.orders import DISCONTINUED, do, line, order
from tests.reports.money_book import ADVANCE, OVERPAID
from tests.views.driving import CONTROL, KEY, press
from tests.views.receipts.conftest import OpenTill
from tests.views.receipts.till import Till, journal, pick, write
from tests.views.window_checks import rich_texts, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
UNAPPLIED = (
    "SELECT e.credit_paise - coalesce((SELECT sum(amount_paise) FROM ar_allocations"
    " WHERE credit_entry_id = e.entry_id AND voided_date IS NULL), 0)"
    " FROM ar_subledger e WHERE e.control = 'ADV' AND e.entry_type = 'advance' AND e.reference_id = ?"
)


def at_patient(till: Till, name: str) -> None:
    """Bring the patients to the front, the cursor on one."""
    till.activate()
    press(KEY.Key_4, CONTROL)
    till.qtbot.waitUntil(lambda: till.window.current_view() is till.patients)
    till.settle()
    till.choose(name, view=till.patients, column="name")


def test_advance__for_a_taxable_service_has_its_tax_inside(till: Till, money: Clinic) -> None:
    """domain.md 4.3: 5,900 at 18 % is 5,000 and twice 450; 1450 keeps 2200 at gross."""
    dialog = till.opened(AdvanceDialog, KEY.Key_A, CONTROL | ALT)
    QTest.keyClicks(dialog.head.search, "Zoya")
    till.qtbot.waitUntil(dialog.head.search.list.isVisible)
    QTest.keyClick(dialog.head.search, KEY.Key_Return)
    till.qtbot.waitUntil(lambda: dialog.head.patient() is not None)
    till.quiet()
    assert dialog.obstacle() == "An amount is missing"
    write(dialog.money.first().amount, "5900")
    assert journal(dialog.proof.journal.lines) == [("1060", 590_000, 0), ("2200", 0, 590_000)]
    pick(dialog.rate, "18%")
    assert [(each.words, each.paise) for each in dialog.figures.figures()] == [
        ("Value", 500_000),
        ("CGST", 45_000),
        ("SGST", 45_000),
        ("Advance of the patient", 590_000),
    ]
    assert journal(dialog.proof.journal.lines) == [
        ("1060", 590_000, 0),
        ("1450", 90_000, 0),
        ("2200", 0, 590_000),
        ("2110", 0, 45_000),
        ("2120", 0, 45_000),
    ]
    assert till.post(dialog) == "RV/25-26/00002 posted: advance received"
    kept = "SELECT patient_id, amount_paise, advance_cgst_paise, kind FROM payments ORDER BY payment_id DESC LIMIT 1"
    assert money.rows(kept) == [(2, 590_000, 45_000, "advance")]
    assert till.shown("number", "unapplied")[0] == ("RV/25-26/00002", 590_000)


def test_cash_advance__that_reaches_the_limit_is_the_owners(open_till: OpenTill) -> None:
    till = open_till("cashier")
    at_patient(till, "Zoya Khan")
    till.patients.advance.trigger()
    dialog = till.dialog(AdvanceDialog)
    assert dialog.head.patient() is not None
    pick(dialog.money.first().mode, "Cash")
    write(dialog.money.first().amount, "200000")
    till.quiet()
    assert "section 269ST" in dialog.limit.words.text()
    assert dialog.obstacle().startswith("This would bring cash from the patient to 2,02,500.00; the law forbids")
    dialog.reject()
    dialog.reject()


def test_apply__of_an_advance_shows_before_and_after_and_posts_as_shown(till: Till, money: Clinic) -> None:
    """850 of the 2,950 left fit: tax of 850 / 5,900 of 450 after a half was used is 64.83 more."""
    till.choose("RV/25-26/00001")
    dialog = till.opened(ApplyDialog, KEY.Key_P, CONTROL | SHIFT)
    assert dialog.credit.currentText() == "Advance RV/25-26/00001, 2,950.00 left"
    assert dialog.amount.text() == "850.00"
    half = round(45_000 * (295_000 + 85_000) / 590_000) - 22_500
    told = [(each.words, each.paise) for each in dialog.figures.figures()]
    assert told == [
        ("Left of RV/25-26/00001 before", 295_000),
        ("Left of it afterwards", 210_000),
        ("INV/25-26/00002 lacks before", 85_000),
        ("It lacks afterwards", 0),
        ("GST on the advance taken back", 2 * half),
    ]
    shown = journal(dialog.journal.lines)
    write(dialog.amount, "850.01")
    assert dialog.obstacle() == "The invoice lacks only 850.00"
    write(dialog.amount, "850")
    assert till.post(dialog) == "850.00 applied"
    posted = money.rows(
        "SELECT code, debit_paise, credit_paise FROM gl_entries JOIN accounts USING (account_id)"
        " WHERE transaction_id = (SELECT max(transaction_id) FROM gl_transactions)"
    )
    assert sorted(posted) == sorted(shown)
    assert money.value(UNAPPLIED, ADVANCE) == 210_000


def test_unapply__opens_the_invoice_again(till: Till, money: Clinic) -> None:
    till.choose("RV/25-26/00001")
    dialog = till.opened(UnapplyDialog, KEY.Key_U, CONTROL | SHIFT)
    assert dialog.application.currentText() == "2,950.00 of RV/25-26/00001 on INV/25-26/00002, 2 Jul 2025"
    assert dialog.obstacle() == "A reason is missing"
    write(dialog.reason.line, "Applied to the wrong invoice")
    assert till.post(dialog) == "Un-applied: it can be used again"
    assert money.value(UNAPPLIED, ADVANCE) == 590_000
    row = till.receipts.table.current_row()
    assert row is not None
    assert (row["number"], row["unapplied"], row["advance_used"]) == ("RV/25-26/00001", 590_000, 0)
    assert not till.receipts.unapply.isEnabled()


def test_credit__of_a_patient_is_matched_and_unmatched(till: Till, money: Clinic) -> None:
    """S74: of a credit of 6,000 the patient's other invoice of 4,500 takes its part; nothing is posted."""
    money.books.keep_off(0)
    sold = orders.sell(money, patient=2)
    orders.receive(money, 1_000_000, patient_id=2, invoice_id=sold.invoice_id, on=DISCONTINUED)
    orders.complete(money, 1, 2, plan_id=sold.plan_id)
    orders.discontinue(money, plan_id=sold.plan_id)
    orders.serve(money, patient=2, on=DISCONTINUED, lines=(line(450_000, role="SVC_REV"),))
    posted = "SELECT count(*) FROM gl_transactions"
    before = money.value(posted)
    at_patient(till, "Zoya Khan")
    dialog = till.opened(ApplyDialog, KEY.Key_P, CONTROL | SHIFT)
    assert dialog.credit.currentText() == "Credit note CN/25-26/00001, 6,000.00 left"
    pick(dialog.invoice, "INV/25-26/00006")
    assert (dialog.amount.text(), journal(dialog.journal.lines)) == ("4,500.00", [])
    assert till.post(dialog) == "4,500.00 applied"
    assert money.value(posted) == before
    back = till.opened(UnapplyDialog, KEY.Key_U, CONTROL | SHIFT)
    assert back.application.currentText() == "4,500.00 of CN/25-26/00001 on INV/25-26/00006, 20 Aug 2025"
    write(back.reason.line, "The wrong amount")
    till.post(back)
    live = "SELECT count(*) FROM ar_allocations WHERE voided_date IS NULL AND amount_paise = 450000"
    assert (money.value(live), money.value(posted)) == (0, before)


def test_cash_advance__counts_for_the_invoice_that_it_pays(open_till: OpenTill, money: Clinic) -> None:
    """1,99,900 in cash for one invoice on one day; the advance of 500 in cash would reach 2 lakh, 1,00 does not."""
    money.books.keep_off(0)
    served = orders.serve(money, patient=1, on=DISCONTINUED, lines=(line(20_000_000, role="SVC_REV"),))
    orders.receive(money, 19_990_000, mode="cash", invoice_id=served.invoice_id, on=DISCONTINUED)
    till = open_till("cashier")
    till.choose("RCP/25-26/00001")
    dialog = till.opened(ApplyDialog, KEY.Key_P, CONTROL | SHIFT)
    pick(dialog.credit, "RCP/25-26/00001")
    pick(dialog.invoice, served.invoice_number)
    till.quiet()
    assert dialog.amount.text() == "100.00"
    assert dialog.limit.words.text().startswith(
        "This would bring cash from the patient to 2,00,000.00;"
        " the law forbids 2,00,000.00 or more for one transaction."
    )
    write(dialog.amount, "99.99")
    till.quiet()
    assert dialog.obstacle() == ""
    till.post(dialog)
    assert money.value(UNAPPLIED, OVERPAID) == 50_000 - 9_999


def test_nothing__to_apply_or_to_take_back_is_said(till: Till) -> None:
    at_patient(till, "Zoya Khan")
    for kind, key, words in (
        (ApplyDialog, KEY.Key_P, "The patient has no credit and no advance left"),
        (UnapplyDialog, KEY.Key_U, "Nothing of this patient is applied to another invoice"),
    ):
        dialog = till.opened(kind, key, CONTROL | SHIFT)
        assert dialog.obstacle() == words
        assert unnamed_controls(dialog) == []
        assert unreachable_controls(dialog) == []
        assert rich_texts(dialog) == []
        dialog.reject()
        till.activate()


def test_recovery__of_a_debt_that_was_written_off_is_income(till: Till, money: Clinic) -> None:
    """Zoya's last 1,000 were written off; 600 come in after all."""
    money.books.keep_off(0)
    terms = WriteOffDebt(request_id="", invoice_id=4, on=DISCONTINUED, amount_paise=100_000, reason="Cannot be reached")
    do(money, write_off_debt, order(terms))
    at_patient(till, "Zoya Khan")
    till.patients.recover.trigger()
    dialog = till.dialog(RecoverDialog)
    assert dialog.amount.text() == "1,000.00"
    write(dialog.amount, "600")
    pick(dialog.mode, "Cash")
    till.quiet()
    told = [(each.words, each.paise) for each in dialog.figures.figures()]
    assert told == [
        ("Written off", 100_000),
        ("Recovered before", 0),
        ("This receipt", 60_000),
        ("Still written off", 40_000),
    ]
    assert journal(dialog.proof.journal.lines) == [("1010", 60_000, 0), ("4910", 0, 60_000)]
    assert till.post(dialog) == "Written-off debt recovered"
    income = "SELECT sum(credit_paise) FROM gl_entries JOIN accounts USING (account_id) WHERE code = '4910'"
    assert money.value(income) == 60_000


def test_refusal__of_an_application_stands_in_the_banner(till: Till, money: Clinic) -> None:
    """The advance is of 2 July: it cannot be applied a day before."""
    till.choose("RV/25-26/00001")
    dialog = till.opened(ApplyDialog, KEY.Key_P, CONTROL | SHIFT)
    write(dialog.on, "1/7/2025")
    assert "1 Jul 2025 is before" in till.refused(dialog)
    assert dialog.amount.text() == "850.00"
    assert money.value(UNAPPLIED, ADVANCE) == 295_000
