"""Money taken at the counter by keys: several documents, several modes, the rest an advance, the law on cash."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.views.receipts.collect_dialog import CollectDialog
from desktop_app.views.tables.amount_cells import DASH
from tests.clinic import Clinic
from tests.orders import DISCONTINUED, line, serve
from tests.views.driving import CONTROL, KEY, type_in
from tests.views.receipts.conftest import OpenTill
from tests.views.receipts.till import Till, journal, pick, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

LEFT_OF = (
    "SELECT e.debit_paise - coalesce((SELECT sum(amount_paise) FROM ar_allocations"
    " WHERE debit_entry_id = e.entry_id AND voided_date IS NULL), 0)"
    " FROM ar_subledger e WHERE e.reference_type = 'invoice' AND e.entry_type = 'invoice' AND e.reference_id = ?"
)
KEY_SHIFT, LEFT = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton
NEW = "SELECT mode, amount_paise, reference FROM payments WHERE payment_id > 8 ORDER BY payment_id"


def left_of(clinic: Clinic, *invoices: int) -> list[int]:
    return [clinic.value(LEFT_OF, each) for each in invoices]


def begun(till: Till, somebody: str = "Zoya") -> CollectDialog:
    """Open the dialog with Ctrl+N, and find somebody."""
    dialog = till.opened(CollectDialog, KEY.Key_N)
    type_in(dialog.head.search, somebody)
    till.qtbot.waitUntil(dialog.head.search.list.isVisible)
    QTest.keyClick(dialog.head.search, KEY.Key_Return)
    till.qtbot.waitUntil(lambda: dialog.head.patient() is not None)
    till.quiet()
    return dialog


def parts(dialog: CollectDialog) -> list[tuple[str, str, str]]:
    return [(row.invoice.number, row.part.text(), row.left.text()) for row in dialog.documents.rows()]


def test_patient__is_found_and_everything_proposed(till: Till, money: Clinic) -> None:
    """Zoya owes 1,000 of the second invoice; UPI is proposed; Enter leads from the patient to the amount."""
    dialog = begun(till)
    assert dialog.head.patient() is not None
    assert parts(dialog) == [("INV/25-26/00004", "1,000.00", DASH)]
    assert dialog.money.first().amount.text() == "1,000.00"
    assert journal(dialog.proof.journal.lines) == [("1060", 100_000, 0), ("1100", 0, 100_000)]
    write(dialog.money.first().reference, "UPI 8899")
    assert till.post(dialog) == "RCP/25-26/00008 posted: 1,000.00 received"
    assert money.rows(NEW) == [("upi", 100_000, "UPI 8899")]
    assert left_of(money, 4) == [0]
    row = till.receipts.table.current_row()
    assert row is not None
    assert row["number"] == "RCP/25-26/00008"


def test_patient__who_is_not_on_file_is_not_made_here(till: Till) -> None:
    """Neither Enter nor Ctrl+N registers anybody."""
    dialog = till.opened(CollectDialog, KEY.Key_N)
    type_in(dialog.head.search, "Nobody")
    till.qtbot.waitUntil(dialog.head.search.list.isVisible)
    (line,) = dialog.head.search.list.table.rows()
    assert line["name"] == "Nobody on file is called so"
    QTest.keyClick(dialog.head.search, KEY.Key_Return)
    QTest.keyClick(dialog.head.search, KEY.Key_N, CONTROL)
    assert (dialog.head.patient(), dialog.obstacle()) == (None, "Choose a patient of the list")
    write(dialog.head.search, "")
    assert dialog.obstacle() == "The patient is missing"
    dialog.reject()
    dialog.reject()


def test_modes_and_documents__several_at_once(till: Till, money: Clinic) -> None:
    """1,000 and 2,000 are owed: 500 in cash, the other 2,500 by card to the bank at once."""
    money.books.keep_off(0)
    serve(money, patient=2, on=DISCONTINUED)
    dialog = begun(till)
    first = dialog.money.first()
    pick(first.mode, "Cash")
    write(first.amount, "500")
    QTest.keyClick(dialog, KEY.Key_A, CONTROL | KEY_SHIFT)
    till.qtbot.waitUntil(lambda: len(dialog.money.list.rows()) == 2)
    second = dialog.money.list.rows()[1]
    assert second.amount.text() == "2,500.00"  # what is missing of everything
    pick(second.mode, "Card")
    pick(second.account, "1040")
    assert parts(dialog) == [("INV/25-26/00004", "1,000.00", DASH), ("INV/25-26/00005", "2,000.00", DASH)]
    assert journal(dialog.proof.journal.lines) == [("1010", 50_000, 0), ("1040", 250_000, 0), ("1100", 0, 300_000)]
    assert till.post(dialog) == "RCP/25-26/00008, RCP/25-26/00009 posted: 3,000.00 received"
    assert money.rows(NEW) == [("cash", 50_000, None), ("card", 250_000, None)]
    assert left_of(money, 4, 5) == [0, 0]
    assert money.value("SELECT count(DISTINCT receipt_group) FROM payments WHERE payment_id > 8") == 1


def test_document__that_is_not_ticked_is_not_paid(till: Till, money: Clinic) -> None:
    money.books.keep_off(0)
    serve(money, patient=2, on=DISCONTINUED)
    dialog = begun(till)
    dialog.documents.rows()[0].tick.click()
    write(dialog.money.first().amount, "1500")
    assert parts(dialog) == [("INV/25-26/00004", "", "1,000.00"), ("INV/25-26/00005", "1,500.00", "500.00")]
    till.post(dialog)
    assert left_of(money, 4, 5) == [100_000, 50_000]


def test_document__that_gets_nothing_does_not_stand_in_the_way(till: Till, money: Clinic) -> None:
    """500 of 10 August go to the older invoice; that the other one is of 20 August does not matter."""
    money.books.keep_off(0)
    serve(money, patient=2, on=DISCONTINUED)
    dialog = begun(till)
    write(dialog.money.first().amount, "500")
    write(dialog.head.on, "10/8/2025")
    till.post(dialog)
    assert left_of(money, 4, 5) == [50_000, 200_000]


def test_part__that_was_typed_comes_before_the_others(till: Till, money: Clinic) -> None:
    """Of 1,500 the later one gets 1,200; without what was typed it would get 500."""
    money.books.keep_off(0)
    serve(money, patient=2, on=DISCONTINUED)
    dialog = begun(till)
    write(dialog.money.first().amount, "1500")
    older, later = dialog.documents.rows()
    write(later.part, "1200")
    assert older.part.text() == "300.00"
    write(later.part, "2000.01")
    assert dialog.obstacle() == "The amount is more than the 2,000.00 that the invoice still lacks."
    write(later.part, "1600")
    assert dialog.obstacle() == "The documents take 1,600.00, the receipt is 1,500.00."
    write(later.part, "1200")
    till.post(dialog)
    assert left_of(money, 4, 5) == [70_000, 80_000]


def test_overpayment__is_told_to_become_an_advance(till: Till, money: Clinic) -> None:
    """1,500 for 1,000: domain.md 4.3, the rest on 2200."""
    dialog = begun(till)
    write(dialog.money.first().amount, "1,500")
    assert dialog.rest.text() == "500.00 is more than these documents take: it is kept as an advance, without GST."
    assert journal(dialog.proof.journal.lines) == [("1060", 150_000, 0), ("1100", 0, 100_000), ("2200", 0, 50_000)]
    till.post(dialog)
    assert till.shown("unapplied")[0] == (50_000,)
    assert left_of(money, 4) == [0]


def test_cash__that_reaches_the_limit_is_told_in_the_words_of_the_workflow(open_till: OpenTill, money: Clinic) -> None:
    """Zoya paid 2,500 in cash today: 1,97,500 more reach 2 lakh; the cashier cannot, the owner needs a reason."""
    law = (
        "This would bring cash from the patient to 2,00,000.00; the law forbids 2,00,000.00 or more"
        " from one person in a day."
    )
    source = "Take the rest by UPI, card, cheque or bank transfer (section 269ST; from 1 April 2026 section 186)."
    for role, may in (("cashier", False), ("owner", True)):
        till = open_till(role)
        dialog = begun(till)
        pick(dialog.money.first().mode, "Cash")
        write(dialog.money.first().amount, "197499.99")
        till.quiet()
        assert (dialog.limit.isVisible(), dialog.obstacle()) == (False, "")
        write(dialog.money.first().amount, "197500")
        till.quiet()
        assert dialog.limit.words.text() == f"{law} {source}"
        assert (dialog.obstacle(), dialog.limit.field.isVisible()) == (law, may)
        if may:
            write(dialog.limit.field, "Insisted; a declaration is filed")
            till.post(dialog)
        else:
            dialog.reject()
            dialog.reject()
    logged = "SELECT reason FROM audit_log WHERE entity = 'payments' AND action = 'override'"
    assert money.rows(logged) == [("Insisted; a declaration is filed",)]


def test_refusal__leaves_books_and_dialog_as_they_were(till: Till, money: Clinic) -> None:
    """A day before the invoice that is paid: 1 June 2025."""
    dialog = begun(till)
    write(dialog.head.on, "1/6/2025")
    words = till.refused(dialog)
    assert words.startswith("1 Jun 2025 is before the invoice's date, 2 Jun 2025. Nothing was saved.")
    assert dialog.money.first().amount.text() == "1,000.00"
    assert not money.rows(NEW)
    write(dialog.head.on, "20/8/2025")
    till.post(dialog)


def test_posting_twice__receives_once(till: Till, money: Clinic) -> None:
    dialog = begun(till)
    with till.qtbot.waitSignal(dialog.finished):
        QTest.mouseDClick(dialog.commit_button, LEFT)
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    till.settle()
    assert money.rows(NEW) == [("upi", 100_000, None)]


def test_dialog__closes_with_esc_and_warns_of_what_was_typed(till: Till, money: Clinic) -> None:
    dialog = begun(till)
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert dialog.isVisible()
    assert dialog.banner.headline() == "What you typed is not saved."
    with till.qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, KEY.Key_Escape)
    assert not money.rows(NEW)


def test_dialog__is_named_plain_and_reached(till: Till, money: Clinic) -> None:
    money.books.keep_off(0)
    serve(money, patient=2, on=DISCONTINUED, lines=(line(9_87_65_432_10, role="SVC_REV"),))
    dialog = begun(till)
    dialog.money.list.add_row()
    for problems in (unnamed_controls, unreachable_controls, rich_texts, shortcut_collisions):
        assert problems(dialog) == []
