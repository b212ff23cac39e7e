"""The refunds and their dialogs, to be looked at: a demo clinic of 20 August 2025."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.demo import make_demo
from desktop_app.reports.refund_detail import refund_detail
from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.operations import Operations
from desktop_app.views.refunds.keep_dialog import KeepDialog
from desktop_app.views.refunds.pay_dialog import PayDialog
from desktop_app.views.refunds.reason_dialogs import approve_dialog, reverse_dialog
from desktop_app.views.refunds.refund_dialog import CreditKey, RefundDialog
from desktop_app.views.refunds.refund_view import RefundView
from tests.clinic import Clinic, Clock
from tests.views.whole_window import whole_window

Make = Callable[[Clinic, Operations], QWidget]

TODAY = date(2025, 8, 20)
_KEPT: list[QObject] = []  # what nothing else keeps


@cache
def _demo() -> Clinic:
    path = Path(mkdtemp(prefix="clinic-")) / "demo.clinicbook"
    make_demo(path, today=TODAY, plans=80)
    books = open_books(path, clock=Clock(TODAY))
    with books.reading() as reading:
        user = users(reading)[0]
    return Clinic(books, Clock(TODAY), user)


def refunds(row: int = 0, only: str = "") -> Make:
    """Make what gives a window with the refunds at the front, and the cursor on a row."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        clinic = _demo()
        with clinic.books.reading() as reading:
            facts = read_facts(reading, user=clinic.user, is_demo=True)
        window = whole_window(worked_on(clinic), RefundView, facts)
        (front,) = [view for view in window.views if isinstance(view, RefundView)]
        if only:
            front.filters.chips.choose(only)
        if row:
            front.table.settled.connect(lambda: front.table.go_to_row(row))
        return window

    return make


def pay_back(sql: str) -> Make:
    """Make what gives the dialog that pays back the credit note, or the advance, that a statement finds."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        clinic = _demo()
        note, payment = clinic.rows(sql)[0]
        return RefundDialog(worked_on(clinic), CreditKey(credit_note_id=note, payment_id=payment), parent())

    return make


def keep(_clinic: Clinic, _operations: Operations) -> QWidget:
    clinic = _demo()
    return KeepDialog(worked_on(clinic), clinic.rows(OPEN_NOTE)[0][0], parent())


def of_refund(kind: Callable[..., QWidget], status: str) -> Make:
    """Make what gives a dialog about the newest refund of a status."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        clinic = _demo()
        key = clinic.value("SELECT max(refund_id) FROM refunds WHERE status = ?", status)
        with clinic.books.reading() as reading:
            detail = refund_detail(reading, key)
        return kind(worked_on(clinic), detail, parent())

    return make


def worked_on(clinic: Clinic) -> Operations:
    """Give operations that nothing else keeps."""
    operations = Operations(clinic.books, clinic.user)
    _KEPT.append(operations)
    return operations


def parent() -> QWidget:
    """Give a window for a dialog."""
    window = QWidget()
    window.resize(1366, 690)
    _KEPT.append(window)
    return window


_PAYABLE = """
SELECT credit_note_id, NULL FROM patient_credit_notes JOIN package_payment_plans USING (credit_note_id)
WHERE patient_credit_notes.status = 'posted' AND kept_paise = 0 AND refund_status {}
ORDER BY credit_note_id DESC LIMIT 1
"""
OPEN_NOTE = _PAYABLE.format("IN ('approved', 'partly_paid')")
WAITING_NOTE = _PAYABLE.format("= 'pending_approval'")
ADVANCE = "SELECT NULL, payment_id FROM refunds WHERE source = 'advance' ORDER BY refund_id DESC LIMIT 1"

PAY_PARTS, ASK, OF_ADVANCE = pay_back(OPEN_NOTE), pay_back(WAITING_NOTE), pay_back(ADVANCE)
PAY = of_refund(PayDialog, "approved")
APPROVE, REVERSE = of_refund(approve_dialog, "requested"), of_refund(reverse_dialog, "paid")
