"""Cards and UPI settled by keys: what waits, what the acquirer holds back, input credit or cost, what arrives."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.views.receipts.settle_dialog import SettleDialog
from tests import orders
from tests.clinic import Clinic
from tests.orders import DELIVERED
from tests.views.driving import CONTROL, KEY
from tests.views.receipts.till import Till, journal, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

ALT = Qt.KeyboardModifier.AltModifier
POSTED = (
    "SELECT code, debit_paise, credit_paise FROM gl_entries JOIN accounts USING (account_id)"
    " JOIN gl_transactions USING (transaction_id) WHERE source_document_type = 'settlement'"
    " ORDER BY credit_paise, line_number"
)


@pytest.fixture
def settle(till: Till, money: Clinic) -> SettleDialog:
    """Receive 10,000 by card, and open the dialog."""
    money.books.keep_off(0)
    orders.sell(money, patient=2)
    orders.receive(money, 1_000_000, mode="card", patient_id=2, invoice_id=5, on=DELIVERED)
    return till.opened(SettleDialog, KEY.Key_S, CONTROL | ALT)


def test_settlement__with_input_credit(till: Till, money: Clinic, settle: SettleDialog) -> None:
    """domain.md 4.3: 2 % and 18 % on it: 9,764 arrive."""
    assert (settle.waiting.words(), settle.obstacle()) == ("Waiting 10,000.00", "The collected amount is missing")
    settle.waiting.click()
    write(settle.fee, "200")
    assert settle.has_credit.isChecked()
    assert [(each.words, each.paise) for each in settle.figures.figures()] == [
        ("Collected", 1_000_000),
        ("Fee", -20_000),
        ("CGST on the fee", -1_800),
        ("SGST on the fee", -1_800),
        ("Arrives in the bank", 976_400),
    ]
    told = journal(settle.proof.journal.lines)
    assert told == [
        ("1040", 976_400, 0),
        ("5300", 20_000, 0),
        ("1410", 1_800, 0),
        ("1420", 1_800, 0),
        ("1050", 0, 1_000_000),
    ]
    assert till.post(settle) == "Settlement posted: 9,764.00 in the bank"
    assert money.rows(POSTED) == told


def test_settlement__whose_input_credit_is_blocked_is_remembered(
    till: Till, money: Clinic, settle: SettleDialog
) -> None:
    """The same: 236 are a cost."""
    settle.waiting.click()
    write(settle.fee, "200")
    settle.has_credit.click()
    assert journal(settle.proof.journal.lines) == [("1040", 976_400, 0), ("5300", 23_600, 0), ("1050", 0, 1_000_000)]
    till.post(settle)
    assert money.rows(POSTED) == [("1040", 976_400, 0), ("5300", 23_600, 0), ("1050", 0, 1_000_000)]
    again = till.opened(SettleDialog, KEY.Key_S, CONTROL | ALT)
    assert not again.has_credit.isChecked()
    assert not again.waiting.isVisible()  # nothing waits any more
    again.reject()


def test_fee__across_a_state_is_igst_and_never_more_than_was_collected(settle: SettleDialog) -> None:
    write(settle.gross, "100")
    write(settle.fee, "84.75")
    assert settle.obstacle() == "The fee with its tax is 100.01, the settlement is 100.00."
    write(settle.fee, "84.74")
    settle.is_interstate.click()
    assert settle.obstacle() == ""
    assert [(each.words, each.paise) for each in settle.figures.figures()][2:] == [
        ("IGST on the fee", -1_526),
        ("Arrives in the bank", 0),
    ]


def test_upi__has_a_clearing_account_of_its_own(till: Till, settle: SettleDialog) -> None:
    """In the book 5,900 and 1,500 came by UPI and wait; 500 were reversed."""
    settle.modes.choose("upi")
    till.quiet()
    assert settle.clearing.currentText() == "1060  UPI / wallet clearing"
    assert settle.waiting.words() == "Waiting 7,400.00"


def test_dialog__is_named_plain_and_reached(settle: SettleDialog) -> None:
    for problems in (unnamed_controls, unreachable_controls, rich_texts, shortcut_collisions):
        assert problems(settle) == []
