"""The reports, to be looked at: trial balance, statements side by side, ageing, day book, GST, edit log, the pack.

`show("ageing")` is what a picture begins with: the report, and what it is asked besides what it is asked at first.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.demo import make_demo
from desktop_app.reports.catalogue import REPORTS
from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.reports.month_pack_dialog import MonthPackDialog
from desktop_app.views.reports.reports_view import ReportsView
from desktop_app.views.reports.words import first_request
from tests.clinic import Clinic, Clock
from tests.views.whole_window import whole_window

TODAY = date(2026, 2, 20)
_KEPT: list[QObject] = []  # what nothing else keeps


def reports(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give the window with the reports at the front."""
    clinic = _demo()
    with clinic.books.reading() as reading:
        facts = read_facts(reading, user=clinic.user, is_demo=True)
    operations = Operations(clinic.books, clinic.user)
    _KEPT.append(operations)
    return whole_window(operations, ReportsView, facts)


def month_pack(_clinic: Clinic, operations: Operations) -> QWidget:
    """Ask which month to pack."""
    parent = QWidget()
    parent.resize(1366, 690)
    _KEPT.append(parent)
    return MonthPackDialog(operations, "Asha Skin & Laser", parent)


def show(name: str, **asked: object) -> Callable[[QWidget], object]:
    """Show a report, asked for something besides."""

    def begin(window: QWidget) -> None:
        request = first_request(REPORTS[name], TODAY)
        _view(window).open_report(name, replace(request, **asked))  # type: ignore[arg-type]

    return begin


def find(window: QWidget) -> None:
    """Look for reports of tax."""
    view = _view(window)
    view.list.search.setFocus()
    view.list.search.setText("gst")


def _view(window: QWidget) -> ReportsView:
    assert isinstance(window, MainWindow)
    return next(view for view in window.views if isinstance(view, ReportsView))


@cache
def _demo() -> Clinic:
    path = Path(mkdtemp(prefix="clinic-")) / "demo.clinicbook"
    make_demo(path, today=TODAY, plans=60)
    books = open_books(path, clock=Clock(TODAY))
    with books.reading() as reading:
        user = users(reading)[0]
    return Clinic(books, Clock(TODAY), user)
