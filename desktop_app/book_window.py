"""The window on open books: its views, what runs between them and the books, and the check of the books.

What it imports takes longer than to paint a window: `application` asks for it once one stands on the screen.
"""

import threading
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer

from desktop_app.open_book import OpenBook
from desktop_app.views.book_check import BookCheck
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.go_to import documents_of
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.accounts.account_view import AccountView
from desktop_app.views.masters.accounts.role_view import RoleView
from desktop_app.views.masters.branches.branch_view import BranchView
from desktop_app.views.masters.patient_view import PatientView
from desktop_app.views.masters.periods.period_view import PeriodView
from desktop_app.views.masters.service_view import ServiceView
from desktop_app.views.masters.users.user_view import UserView
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.view import View

_CHECK_AFTER_MS = 1_500


def views_on(operations: Operations) -> list[View]:
    """Make all views, in the order of the sidebar."""
    return [
        PlanView(operations),
        CreditNoteView(operations),
        PatientView(operations),
        LedgerView(operations),
        ServiceView(operations),
        AccountView(operations),
        RoleView(operations),
        BranchView(operations),
        PeriodView(operations),
        UserView(operations),
    ]


@dataclass(frozen=True, slots=True)
class BookWindow:
    """Books that are open, with their window and what runs between the two."""

    book: OpenBook
    operations: Operations
    window: MainWindow

    @classmethod
    def on(cls, book: OpenBook) -> "BookWindow":
        """Put a window around open books; from now on this thread asks them nothing."""
        book.books.keep_off(threading.get_ident())
        operations = Operations(book.books, book.user)
        window = MainWindow(operations, views_on(operations), find=documents_of(operations))
        shown = cls(book, operations, window)
        operations.changed.connect(partial(_read_facts, shown))
        _read_facts(shown)
        check = BookCheck(operations, window)
        QTimer.singleShot(_CHECK_AFTER_MS, check, check.start)
        return shown

    def close(self) -> None:
        """Close them, the lock last."""
        self.window.close()
        self.window.deleteLater()
        self.operations.close()
        self.operations.deleteLater()
        self.book.close()


def _read_facts(shown: BookWindow, _changes: object = None) -> None:
    """Read what the frame of the window says of the clinic."""
    read = partial(read_facts, user=shown.book.user, is_demo=shown.book.is_demo)
    shown.operations.read(read, shown.window.set_facts)
