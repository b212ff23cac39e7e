"""The edit log, to be looked at: the log of a demo clinic, the history of one plan, the chain whole and broken."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.demo import make_demo
from desktop_app.repositories.audit_chain import Break, Head, Progress, Why
from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.edit_log.chain_sheet import ChainSheet
from desktop_app.views.edit_log.edit_log_view import EditLogView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.view import Place
from tests.clinic import Clinic, Clock
from tests.views.whole_window import whole_window

TODAY = date(2025, 8, 20)
HEAD = Head(48_213, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
_KEPT: list[QObject] = []  # what nothing else keeps


def log(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give the window with the log at the front."""
    clinic = _demo()
    with clinic.books.reading() as reading:
        facts = read_facts(reading, user=clinic.user, is_demo=True)
    operations = Operations(clinic.books, clinic.user)
    _KEPT.append(operations)
    return whole_window(operations, EditLogView, facts)


def whole_chain(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Say that the log is whole."""
    return ChainSheet(Progress(48_213, HEAD, None, is_done=True), _parent())


def broken_chain(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Say where the log is broken."""
    return ChainSheet(Progress(48_213, HEAD, Break(Why.UNLINKED, 48_214), is_done=True), _parent())


def show_history(window: QWidget) -> None:
    """Show what was done to one plan."""
    assert isinstance(window, MainWindow)
    window.go_to(Place("plan", 3).history())


def find_nothing(window: QWidget) -> None:
    """Look for what is not there."""
    _log_of(window).search.setText("zebra")


def choose_a_sale(window: QWidget) -> None:
    """Put the cursor on the row by which a plan was sold."""
    log_view = _log_of(window)
    log_view.filters.kind._take("package_payment_plans")  # noqa: SLF001 - as its menu does
    log_view.table.settled.connect(lambda: log_view.table.go_to_row(6))


def _log_of(window: QWidget) -> EditLogView:
    assert isinstance(window, MainWindow)
    return next(view for view in window.views if isinstance(view, EditLogView))


def _parent() -> QWidget:
    parent = QWidget()
    parent.resize(1366, 690)
    _KEPT.append(parent)
    return parent


@cache
def _demo() -> Clinic:
    path = Path(mkdtemp(prefix="clinic-")) / "demo.clinicbook"
    make_demo(path, today=TODAY, plans=60)
    books = open_books(path, clock=Clock(TODAY))
    with books.reading() as reading:
        user = users(reading)[0]
    return Clinic(books, Clock(TODAY), user)
