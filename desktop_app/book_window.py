"""The window on open books: its views, what runs between them and the books, and the check of the books.

What it imports takes longer than to paint a window: `application` asks for it once one stands on the screen. The view
that work begins in comes first; the others are imported and made one by one once it shows its rows.
"""

import threading
from collections.abc import Iterator
from functools import partial
from pkgutil import resolve_name

from PySide6.QtCore import QObject, QTimer

from desktop_app.open_book import OpenBook
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.go_to import documents_of
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.view import View

_CHECK_AFTER_MS = 1_500
_NEXT_VIEW_AFTER_MS = 5

_VIEWS = (
    "plan_view.plan_view:PlanView",
    "credit_note_view.credit_note_view:CreditNoteView",
    "masters.patient_view:PatientView",
    "invoices.invoice_view:InvoiceView",
    "receipts.receipt_view:ReceiptView",
    "refunds.refund_view:RefundView",
    "day_close.day_view:DayCloseView",
    "general_ledger_view.general_ledger_view:LedgerView",
    "reports.reports_view:ReportsView",
    "vouchers.recurring_view:RecurringView",
    "bank_matching.bank_view:BankMatchingView",
    "masters.service_view:ServiceView",
    "masters.accounts.account_view:AccountView",
    "masters.accounts.role_view:RoleView",
    "masters.branches.branch_view:BranchView",
    "masters.periods.period_view:PeriodView",
    "masters.users.user_view:UserView",
    "edit_log.edit_log_view:EditLogView",
)  # in the order of the sidebar


def views_on(operations: Operations) -> Iterator[View]:
    """Make the views in the order of the sidebar, each when it is asked for."""
    for name in _VIEWS:
        yield resolve_name(f"desktop_app.views.{name}")(operations)


class BookWindow(QObject):
    """Books that are open, with their window and what runs between the two."""

    def __init__(self, book: OpenBook) -> None:
        """Put a window around open books; from now on this thread asks them nothing."""
        super().__init__()
        book.books.keep_off(threading.get_ident())
        self.book = book
        self.operations = Operations(book.books, book.user)
        self._views = views_on(self.operations)
        self._first = next(self._views)
        self.window = MainWindow(self.operations, [self._first], find=documents_of(self.operations))
        self.operations.changed.connect(self._read_facts)
        self._has_facts = False
        self._rest = QTimer(self, interval=_NEXT_VIEW_AFTER_MS)
        self._rest.timeout.connect(self._add_view)
        self._rest.start()

    def is_complete(self) -> bool:
        """Tell whether all views are there."""
        return not self._rest.isActive()

    def close(self, *, keeps_book: bool = False) -> None:
        """Close them, the lock last; books that another window shows from now on stay open."""
        self._rest.stop()
        self.window.close()
        self.window.deleteLater()
        self.operations.close()
        self.operations.deleteLater()
        if not keeps_book:
            self.book.close()

    def _add_view(self) -> None:
        """Add the next view, once the first one has shown its rows."""
        if self._first.is_reading():
            return
        if not self._has_facts:
            self._has_facts = True
            self._read_facts()
            return
        view = next(self._views, None)
        if view is None:
            self._rest.stop()
            self._watch_books()
        else:
            self.window.add_view(view)

    def _watch_books(self) -> None:
        from desktop_app.views.book_check import BookCheck  # noqa: PLC0415 - not before the window is complete

        check = BookCheck(self.operations, self.window)
        QTimer.singleShot(_CHECK_AFTER_MS, check, check.start)

    def _read_facts(self, _changes: object = None) -> None:
        """Read what the frame of the window says of the clinic."""
        read = partial(read_facts, user=self.book.user, is_demo=self.book.is_demo)
        self.operations.read(read, self.window.set_facts)
