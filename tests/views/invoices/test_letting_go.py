"""Debts let go by keys: waived, written off, taken back; above the limit asked for by one and approved by another.

A package of Rs 30,000 in five installments of 6,000, nothing paid; the limit is Rs 10,000 of one invoice.
"""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.invoices.approve_dialog import ApproveDialog
from desktop_app.views.invoices.invoice_view import InvoiceView
from desktop_app.views.invoices.remission_dialog import RemissionDialog
from desktop_app.views.made_in_parts import in_parts
from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.views.view import Attention
from desktop_app.workflows.write_off_debt import write_off_debt
from tests.clinic import Clinic
from tests.closing_orders import WRITE_OFF
from tests.money_orders import as_somebody_else, second_user
from tests.orders import do, order, receive, serve
from tests.views.driving import CONTROL, KEY
from tests.views.invoices.conftest import OpenInvoices
from tests.views.invoices.driving import SHIFT, bring, press, rows, settle
from tests.views.masters.set_up.driving import opened, post, refuse, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls
from tests.workflows.expect import installments, owed
from tests.write_off_orders import ask, owing

pytestmark = pytest.mark.gui

REQUESTS = "SELECT reason_code, amount_paise, reason, status, created_by, decided_by FROM write_off_requests"


def begin(qtbot: QtBot, view: InvoiceView, key: KEY) -> RemissionDialog:
    """Open the dialog that lets go by its key, and wait for its figures."""
    view.window().activateWindow()
    qtbot.waitUntil(view.window().isActiveWindow)
    press(view, key, CONTROL | SHIFT)
    dialog = opened(qtbot, RemissionDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() != "Reading what is owed")
    return dialog


def effects(dialog: RemissionDialog | ApproveDialog) -> list[tuple[object, ...]]:
    """Give what the table says: installment, before, let go, after."""
    return [tuple(row[name] for name in ("what", "open", "part", "left")) for row in dialog.effects.table.rows()]


def test_waiver__takes_the_last_installments_and_says_so_before(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    """Rs 8,000: the fifth installment goes whole, of the fourth 2,000; 22,000 stay."""
    owing(invoice_clinic)
    window = open_invoices()
    view = bring(qtbot, window)
    dialog = begin(qtbot, view, KEY.Key_W)
    assert dialog.obstacle() == "An amount is missing"
    write(dialog.amount, "8,000")
    assert effects(dialog) == [
        ("1", 600_000, 0, 600_000),
        ("2", 600_000, 0, 600_000),
        ("3", 600_000, 0, 600_000),
        ("4", 600_000, 200_000, 400_000),
        ("5", 600_000, 600_000, 0),
    ]
    assert [(each.account_code, each.debit_paise, each.credit_paise) for each in dialog.effects.journal.lines()] == [
        ("4500", 800_000, 0),
        ("1100", 0, 800_000),
    ]
    assert dialog.obstacle() == "A reason is missing"
    write(dialog.reason.line, "Had to wait too long")
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert window.status_bar.news() == "FC/25-26/00001 posted; 22,000.00 is still due"
    assert invoice_clinic.rows("SELECT reason_code, total_paise FROM patient_credit_notes") == [("waiver", 800_000)]
    assert [row[2] for row in installments(invoice_clinic)] == [0, 0, 0, 200_000, 600_000]
    qtbot.waitUntil(lambda: rows(view, "let_go", "due") == [(800_000, 2_200_000)])


def test_write_off__of_everything_is_proposed(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    """An invoice without a plan: the one row is the invoice."""
    serve(invoice_clinic)
    view = bring(qtbot, open_invoices())
    dialog = begin(qtbot, view, KEY.Key_O)
    assert dialog.amount.paise() == 200_000
    assert effects(dialog) == [("The invoice", 200_000, 200_000, 0)]
    write(dialog.amount, "2,000.01")
    assert dialog.obstacle() == "No more than 2,000.00 can be let go"
    dialog.everything.click()
    write(dialog.reason.line, "Cannot be reached")
    post(qtbot, dialog)
    assert owed(invoice_clinic) == 0
    qtbot.waitUntil(lambda: rows(view, "due", "status") == [(0, "written_off")])
    settle(qtbot, view)
    assert view.waive.statusTip() == "Nothing is owed that could be let go"


def test_write_off__alone_above_the_limit_goes_through_and_is_flagged(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    owing(invoice_clinic)
    dialog = begin(qtbot, bring(qtbot, open_invoices()), KEY.Key_O)
    write(dialog.amount, "20,000")
    write(dialog.reason.line, "Cannot be reached")
    assert not dialog.needs_approval()
    post(qtbot, dialog)
    assert owed(invoice_clinic) == 1_000_000
    assert invoice_clinic.rows("SELECT entity FROM audit_log WHERE action = 'override'") == [("patient_credit_notes",)]


def test_write_off__above_the_limit_is_asked_for(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    owing(invoice_clinic)
    second_user(invoice_clinic, role="accountant")
    window = open_invoices("accountant", 2)
    view = bring(qtbot, window)
    dialog = begin(qtbot, view, KEY.Key_O)
    write(dialog.amount, "10,000")
    assert (dialog.needs_approval(), dialog.commit_button.words()) == (False, "Write off what is owed")
    write(dialog.amount, "10,000.01")
    assert (dialog.needs_approval(), dialog.commit_button.words()) == (True, "Ask for approval")
    assert not dialog.on.isEnabled(), "it is posted on the day on which it is approved"
    write(dialog.amount, "20,000")
    write(dialog.reason.line, "Cannot be reached")
    post(qtbot, dialog)
    assert invoice_clinic.rows(REQUESTS) == [("bad_debt", 2_000_000, "Cannot be reached", "requested", 2, None)]
    assert owed(invoice_clinic) == 3_000_000
    assert window.status_bar.news() == "Asked for: it waits until somebody else approves it"
    qtbot.waitUntil(lambda: view.filters.chips.chip("waiting").count() == 1)
    settle(qtbot, view)
    panel = view.pane_of_invoice.waiting
    assert panel is not None
    qtbot.waitUntil(panel.isVisible)
    assert panel.sentence.text() == "₹20,000.00 is to be written off"
    assert not view.approve_it.isEnabled()
    assert panel.why_not.text() == (
        "Who asks for a waiver or a write-off above the limit does not approve it."
        " Let somebody else approve it: the owner, or the accountant where the owner asked."
    )
    assert view.waive.statusTip() == "A waiver or a write-off waits for approval: approve or reject it first"


def asked_by_the_accountant(clinic: Clinic) -> None:
    owing(clinic)
    second_user(clinic, role="accountant")
    as_somebody_else(clinic)
    ask(clinic)


def test_write_off__is_seen_to_wait_where_the_invoice_came_before_the_buttons_were_made(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    """As while the window makes its views part by part."""
    asked_by_the_accountant(invoice_clinic)
    window = open_invoices()
    with in_parts():
        view = InvoiceView(bring(qtbot, window).operations)
    qtbot.addWidget(view)
    while not hasattr(view, "pane_of_invoice"):
        assert view.fill_part()
    qtbot.waitUntil(lambda: view.pane_of_invoice.shown() is not None)
    view.fill_up()
    panel = view.pane_of_invoice.waiting
    assert panel is not None
    assert panel.isVisibleTo(view)
    assert panel.sentence.text() == "₹20,000.00 is to be written off"


def test_write_off__the_owner_approves_what_the_accountant_asked_for(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    asked_by_the_accountant(invoice_clinic)
    window = open_invoices()
    told: list[Attention] = []
    view = next(each for each in window.views if isinstance(each, InvoiceView))
    view.attention_changed.connect(told.append)
    bring(qtbot, window)
    assert view.filters.chips.chip("waiting").count() == 1
    press(view, KEY.Key_G, CONTROL | SHIFT)
    dialog = opened(qtbot, ApproveDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() == "")
    assert [row[2] for row in effects(dialog)] == [0, 200_000, 600_000, 600_000, 600_000]
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert invoice_clinic.rows(REQUESTS) == [("bad_debt", 2_000_000, "Cannot be found", "approved", 2, 1)]
    assert invoice_clinic.rows("SELECT credit_note_number, posted_by FROM patient_credit_notes") == [
        ("WO/25-26/00001", 1)
    ]
    assert window.status_bar.news() == "WO/25-26/00001 posted; 10,000.00 is still due"
    qtbot.waitUntil(lambda: [each.count for each in told[-1:]] == [0])


def test_write_off__is_rejected_with_a_reason(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    asked_by_the_accountant(invoice_clinic)
    view = bring(qtbot, open_invoices())
    press(view, KEY.Key_B, CONTROL | SHIFT)
    dialog = opened(qtbot, ReasonDialog)
    assert dialog.obstacle() == "A reason is missing"
    write(dialog.reason.line, "Ask the patient once more")
    post(qtbot, dialog)
    assert invoice_clinic.rows(REQUESTS) == [("bad_debt", 2_000_000, "Cannot be found", "rejected", 2, 1)]
    assert owed(invoice_clinic) == 3_000_000
    settle(qtbot, view)
    qtbot.waitUntil(lambda: view.approve_it.statusTip() == "Nothing waits for approval")


def test_approval__refused_after_the_patient_paid_loses_nothing(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    asked_by_the_accountant(invoice_clinic)
    view = bring(qtbot, open_invoices())
    press(view, KEY.Key_G, CONTROL | SHIFT)
    dialog = opened(qtbot, ApproveDialog)
    qtbot.waitUntil(lambda: dialog.obstacle() == "")
    invoice_clinic.books.keep_off(0)
    receive(invoice_clinic, 1_000_001)  # by another window: this one heard nothing of it
    before = invoice_clinic.dump()
    assert refuse(qtbot, dialog) == (
        "The amount is more than the 19,999.99 that is owed. Nothing was saved. Enter a smaller amount."
    )
    assert invoice_clinic.dump() == before


def test_write_off__is_reversed_and_asked_for_again(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    owing(invoice_clinic)
    do(invoice_clinic, write_off_debt, order(WRITE_OFF, amount_paise=800_000))
    window = open_invoices()
    view = bring(qtbot, window)
    press(view, KEY.Key_X, CONTROL | SHIFT)
    dialog = opened(qtbot, ReasonDialog)
    assert "What was let go is asked for again: its installments open again." in dialog.effects()
    write(dialog.reason.line, "Has paid after all")
    post(qtbot, dialog)
    assert window.status_bar.news() == "WO/25-26/00001 reversed: 8,000.00 is asked for again"
    assert [row[2] for row in installments(invoice_clinic)] == [0] * 5
    assert owed(invoice_clinic) == 3_000_000
    settle(qtbot, view)
    qtbot.waitUntil(lambda: view.reverse.statusTip() == "Nothing of it was waived or written off")


def test_dialogs__everything_has_a_name_a_key_and_a_place(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    owing(invoice_clinic)
    view = bring(qtbot, open_invoices())
    for key in (KEY.Key_W, KEY.Key_O):
        dialog = begin(qtbot, view, key)
        for checked in (unnamed_controls, unreachable_controls, shortcut_collisions, rich_texts):
            assert checked(dialog) == []
        with qtbot.waitSignal(dialog.rejected):
            QTest.keyClick(dialog, KEY.Key_Escape)
