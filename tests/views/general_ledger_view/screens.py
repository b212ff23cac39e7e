"""The screens of the ledger, to be looked at: a demo clinic with a half-posted note, the dialogs, the empty states."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.accounting.date_range import DateRange
from desktop_app.demo import make_demo
from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.view import Place
from tests.clinic import Clinic, Clock, new_clinic
from tests.half_posted import import_ar, import_note
from tests.views.driving import KEY
from tests.views.whole_window import whole_window

Before = Callable[[QWidget], object]

TODAY = date(2025, 8, 20)
RECEIVABLES = 8


def ledger(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give a window on the demo clinic."""
    return _window(_demo())


def new_ledger(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give a window on a clinic in which nothing is posted."""
    return _window(new_clinic(Path(mkdtemp(prefix="clinic-")) / "new.clinicbook"))


def journal_dialog(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give the dialog that posts a journal."""
    return JournalDialog(_open(_demo()), _kept(QWidget()))


def show_receivables(window: QWidget) -> None:
    """Show 1100 in this month up to today."""
    view = _view(window)
    view.filters.period.set_range(DateRange(TODAY.replace(day=1), TODAY))
    view.opens(Place("account", RECEIVABLES))


def choose_lines(first: int, last: int) -> Before:
    """Show 1100 and choose lines of it."""

    def choose(window: QWidget) -> None:
        show_receivables(window)
        table = _view(window).table
        table.setFocus()
        table.settled.connect(lambda: _select(window, first, last))

    return choose


def show_journal(window: QWidget) -> None:
    """Show the journal behind a line of 1100."""
    choose_lines(2, 2)(window)
    _view(window).switch_journal()


def show_all_years(window: QWidget) -> None:
    """Show everything ever posted."""
    _view(window).filters.show_all_dates()


def find_nothing(window: QWidget) -> None:
    """Ask for lines that there are none of."""
    _view(window).filters.search.setText("nobody")


def write_journal(window: QWidget) -> None:
    """Write a journal of which something is missing."""
    if isinstance(window, JournalDialog):
        window.narration.setText("Rent and power, August 2025")
        first, second = window.editor.edited()
        for line, code, field, amount in (
            (first, "5200", first.debit, "17,600"),
            (second, "1040", second.credit, "12,000"),
        ):
            line.account.choose(code)
            field.setFocus()
            QTest.keyClicks(field, amount)
        QTest.keyClick(second.credit, KEY.Key_Return)


def _select(window: QWidget, first: int, last: int) -> None:
    table = _view(window).table
    if table.model().rowCount() > last:
        table.settled.disconnect()
        table.go_to_row(first)
        for _ in range(last - first):
            QTest.keyClick(table, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def _window(clinic: Clinic) -> MainWindow:
    return whole_window(_open(clinic), LedgerView)


@cache
def _demo() -> Clinic:
    """Make a small demo clinic, and half a credit note in it."""
    path = Path(mkdtemp(prefix="clinic-")) / "demo.clinicbook"
    make_demo(path, today=TODAY, plans=120, seed=3)
    clock = Clock(TODAY)
    books = open_books(path, clock=clock)
    with books.reading() as reading:
        user = users(reading)[0]
    clinic = Clinic(books, clock, user)
    invoice_id, patient_id = clinic.rows("SELECT invoice_id, patient_id FROM invoices ORDER BY invoice_id DESC")[0]
    note_id = import_note(clinic, original_invoice_id=invoice_id, patient_id=patient_id, branch_id=1)
    import_ar(clinic, note_id, patient_id=patient_id)
    return clinic


def _open(clinic: Clinic) -> Operations:
    """Work with books of the screen's own; they are read while the process lasts."""
    return Operations(clinic.books, clinic.user, QApplication.instance())


def _view(window: QWidget) -> LedgerView:
    (view,) = window.findChildren(LedgerView)
    return view


_parents: list[QWidget] = []


def _kept(parent: QWidget) -> QWidget:
    """Keep the window that a dialog belongs to."""
    parent.resize(1366, 690)
    _parents.append(parent)
    return parent
