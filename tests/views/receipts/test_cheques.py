"""Cheques deposited and dishonoured, receipts reversed: told before, done by keys, refused in the banner."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.views.receipts.cheque_dialogs import BounceDialog, DepositDialog
from tests.clinic import Clinic
from tests.views.driving import CONTROL, KEY
from tests.views.receipts.till import Till, journal, write
from tests.views.window_checks import rich_texts, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

SHIFT = Qt.KeyboardModifier.ShiftModifier
BALANCE = (
    "SELECT coalesce(sum(debit_paise - credit_paise), 0) FROM gl_entries JOIN accounts USING (account_id)"
    " WHERE code = ?"
)
INVOICE_2_OPEN = (
    "SELECT e.debit_paise - (SELECT sum(amount_paise) FROM ar_allocations"
    " WHERE debit_entry_id = e.entry_id AND voided_date IS NULL)"
    " FROM ar_subledger e WHERE e.reference_type = 'invoice' AND e.reference_id = 2"
)


def test_deposit__moves_the_cheque_to_the_bank(till: Till, money: Clinic) -> None:
    """400 from 1030 to 1040, on the 10th of August."""
    in_bank = money.value(BALANCE, "1040")
    till.choose("RCP/25-26/00002")
    dialog = till.opened(DepositDialog, KEY.Key_B, CONTROL | SHIFT)
    assert dialog.bank.currentText() == "1040  Bank - current account"
    write(dialog.on, "10/8/2025")
    assert journal(dialog.proof.journal.lines) == [("1040", 40_000, 0), ("1030", 0, 40_000)]
    assert till.post(dialog) == "Cheque of RCP/25-26/00002 deposited"
    assert (money.value(BALANCE, "1030"), money.value(BALANCE, "1040")) == (0, in_bank + 40_000)
    on = "SELECT transaction_date FROM gl_transactions WHERE event = 'deposit' AND source_document_id = 3"
    assert money.value(on) == "2025-08-10"


def test_deposit__before_the_receipt_is_refused(till: Till) -> None:
    till.choose("RCP/25-26/00002")
    dialog = till.opened(DepositDialog, KEY.Key_B, CONTROL | SHIFT)
    write(dialog.on, "1/7/2025")
    assert till.refused(dialog).startswith("1 Jul 2025 is before the receipt's date, 2 Jul 2025. Nothing was saved.")
    for problems in (unnamed_controls, unreachable_controls, rich_texts):
        assert problems(dialog) == []


def test_bounce__reverses_deposit_and_receipt_and_books_the_charge(till: Till, money: Clinic) -> None:
    """300 are owed again, 295 are the bank's: 850 were open, now 1,150."""
    in_bank, charges = money.value(BALANCE, "1040"), money.value(BALANCE, "5300")
    till.choose("RCP/25-26/00003")
    dialog = till.opened(BounceDialog, KEY.Key_O, CONTROL | SHIFT)
    assert dialog.effects() == (
        "The receipt of 300.00 of 2 Jul 2025 is posted backwards; its number stays used.",
        "The deposit of 20 Aug 2025 is reversed first.",
        "INV/25-26/00002 lacks 300.00 again; the installments that it paid open again.",
    )
    assert dialog.obstacle() == "A reason is missing"
    write(dialog.reason.line, "Funds insufficient")
    write(dialog.charge, "295")
    assert dialog.effects()[-1] == "The bank's charge of 295.00 is posted apart, as a cost."
    assert till.post(dialog) == "RCP/25-26/00003 bounced: 1,150.00 is owed again"
    assert money.value(BALANCE, "1040") == in_bank - 30_000 - 29_500
    assert money.value(BALANCE, "5300") == charges + 29_500
    assert money.value(INVOICE_2_OPEN) == 115_000
    row = till.receipts.table.current_row()
    assert row is not None
    assert (row["number"], row["status"], row["received"]) == ("RCP/25-26/00003", "bounced", 0)


def test_bounce__of_a_cheque_in_hand_without_a_charge(till: Till, money: Clinic) -> None:
    till.choose("RCP/25-26/00002")
    dialog = till.opened(BounceDialog, KEY.Key_O, CONTROL | SHIFT)
    assert not dialog.bank.isEnabled()
    write(dialog.reason.line, "Signature differs")
    for problems in (unnamed_controls, unreachable_controls, rich_texts):
        assert problems(dialog) == []
    till.post(dialog)
    reason = "SELECT reason FROM audit_log WHERE action = 'bounce' ORDER BY audit_id DESC LIMIT 1"
    assert (money.value(reason), money.value(BALANCE, "1030")) == ("Signature differs", 0)


def test_reversal__of_a_receipt_tells_what_is_owed_again(till: Till, money: Clinic) -> None:
    """10,500 in cash were the wrong patient's: 10,000 are owed again, the advance of 500 is gone."""
    till.choose("RCP/25-26/00001")
    dialog = till.opened(ReasonDialog, KEY.Key_X, CONTROL | SHIFT)
    assert dialog.effects() == (
        "The receipt of 10,500.00 of 2 Jul 2025 is posted backwards; its number stays used.",
        "INV/25-26/00001 lacks 10,000.00 again; the installments that it paid open again.",
        "The advance of 500.00 is gone.",
        "Then the right receipt can be entered.",
    )
    write(dialog.reason.line, "The wrong patient")
    assert till.post(dialog) == "RCP/25-26/00001 reversed: 10,000.00 is owed again"
    assert money.value("SELECT status FROM payments WHERE payment_id = 1") == "reversed"
    paid = "SELECT sum(paid_paise) FROM installment_payments"
    assert money.value(paid) == 0


def test_reversal__of_a_receipt_whose_advance_is_applied_is_refused(till: Till) -> None:
    till.choose("RV/25-26/00001")
    dialog = till.opened(ReasonDialog, KEY.Key_X, CONTROL | SHIFT)
    write(dialog.reason.line, "The wrong amount")
    assert till.refused(dialog) == (
        "The advance in the receipt RV/25-26/00001 is applied to an invoice. Nothing was saved."
        " Un-apply the advance first."
    )
