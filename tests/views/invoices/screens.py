"""The screens of invoices, to be looked at: a demo clinic, its register, one invoice of each kind, and the dialogs."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.demo import make_demo
from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.credit_note_view.draft_dialog import DraftDialog
from desktop_app.views.invoices.approve_dialog import ApproveDialog
from desktop_app.views.invoices.invoice_view import InvoiceView, patient_of
from desktop_app.views.invoices.reason_dialogs import cancel_dialog, reject_dialog
from desktop_app.views.invoices.remission_dialog import RemissionDialog
from desktop_app.views.invoices.shown_invoice import ShownInvoice, read_invoice
from desktop_app.views.operations import Operations
from desktop_app.views.view import Place
from tests.clinic import Clinic, Clock
from tests.views.whole_window import whole_window

Make = Callable[[Clinic, Operations], QWidget]
Dialog = Callable[[Operations, ShownInvoice, QWidget], QWidget]

TODAY = date(2025, 12, 15)

WAITS = "SELECT invoice_id FROM write_off_requests WHERE status = 'requested'"
LET_GO = "SELECT invoice_id FROM write_off_requests WHERE status = 'approved'"
GONE = "SELECT invoice_id FROM invoices WHERE status = 'cancelled'"
MIXED = "SELECT max(invoice_id) FROM invoices WHERE document_kind = 'invoice_cum_bill'"
OWED = (
    "SELECT min(p.invoice_id) FROM package_payment_plans p JOIN installment_payments i USING (plan_id)"
    " WHERE p.status = 'active' AND i.status = 'pending' AND i.due_date < '2025-12-10' AND p.total_paise > 5000000"
)
UNTOUCHED = (
    "SELECT max(invoice_id) FROM invoices i WHERE status = 'posted' AND cgst_paise > 0 AND NOT EXISTS"
    " (SELECT 1 FROM payment_allocations a WHERE a.invoice_id = i.invoice_id)"
)


def at_front(which: str, tab: int = 0) -> Make:
    """Make what gives the window with the invoices at the front, the cursor on one of them."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        clinic = _demo()
        with clinic.books.reading() as reading:
            facts = read_facts(reading, user=clinic.user, is_demo=True)
        window = whole_window(_open(clinic), InvoiceView, facts)
        view = next(each for each in window.views if isinstance(each, InvoiceView))
        view.pane_of_invoice.tabs.setCurrentIndex(tab)
        key = clinic.value(which)
        view.table.settled.connect(lambda: view.opens(Place("invoice", key)) if _is_elsewhere(view, key) else None)
        return window

    return make


def dialog(which: str, kind: Dialog) -> Make:
    """Make what gives a dialog about an invoice."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        clinic = _demo()
        parent = QWidget()
        parent.resize(1366, 690)
        _KEPT.append(parent)
        with clinic.books.reading() as reading:
            shown = read_invoice(reading, clinic.value(which), clinic.user)
        return kind(_open(clinic), shown, parent)

    return make


def type_amount(text: str) -> Callable[[QWidget], object]:
    """Type an amount and a reason into the dialog that lets go."""

    def act(found: QWidget) -> None:
        if isinstance(found, RemissionDialog):
            found.amount.setText(text)
            found.amount.paise_changed.emit(found.amount.paise())
            found.reason.line.setText("Cannot be reached")

    return act


def _is_elsewhere(view: InvoiceView, key: int) -> bool:
    row = view.table.current_row()
    return row is None or row.key != key


def _approve(operations: Operations, shown: ShownInvoice, parent: QWidget) -> QWidget:
    assert shown.waiting is not None
    return ApproveDialog(operations, shown, shown.waiting, parent)


def _reject(operations: Operations, shown: ShownInvoice, parent: QWidget) -> QWidget:
    assert shown.waiting is not None
    return reject_dialog(operations, shown, shown.waiting, parent)


def _credit(operations: Operations, shown: ShownInvoice, parent: QWidget) -> QWidget:
    return DraftDialog(operations, parent, of_invoice=(patient_of(shown), shown.key))


@cache
def _demo() -> Clinic:
    path = Path(mkdtemp(prefix="clinic-")) / "demo.clinicbook"
    make_demo(path, today=TODAY, plans=120)
    books = open_books(path, clock=Clock(TODAY))
    with books.reading() as reading:
        user = users(reading)[0]
    return Clinic(books, Clock(TODAY), user)


def _open(clinic: Clinic) -> Operations:
    operations = Operations(clinic.books, clinic.user)
    _KEPT.append(operations)
    return operations


_KEPT: list[QObject] = []  # what nothing else keeps

REGISTER = at_front(OWED)
WAITING = at_front(WAITS)
WRITTEN_OFF = at_front(LET_GO, 1)
MIXED_LINES = at_front(MIXED)
JOURNAL = at_front(GONE, 2)
HISTORY = at_front(LET_GO, 3)
WAIVE = dialog(OWED, lambda operations, shown, parent: RemissionDialog(operations, shown, "waiver", parent))
WRITE_OFF = dialog(OWED, lambda operations, shown, parent: RemissionDialog(operations, shown, "bad_debt", parent))
APPROVE = dialog(WAITS, _approve)
REJECT = dialog(WAITS, _reject)
CANCEL = dialog(UNTOUCHED, cancel_dialog)
CREDIT = dialog(OWED, _credit)
