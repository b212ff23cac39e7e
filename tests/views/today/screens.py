"""Today, to be looked at: the demo clinic on a day with something of every kind, and a clinic that has just begun."""

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.operations import Operations
from desktop_app.views.today.today_view import TodayView
from tests.busy_day import demo_today
from tests.clinic import Clinic, new_clinic
from tests.views.whole_window import whole_window

_KEPT: list[QObject] = []  # what nothing else keeps


def today(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give the window on the demo clinic."""
    return _window(demo_today(_path()))


def empty(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give the window on a clinic in which nothing was sold yet."""
    return _window(new_clinic(_path()))


def _window(clinic: Clinic) -> QWidget:
    with clinic.books.reading() as reading:
        facts = read_facts(reading, user=clinic.user, is_demo=True)
    operations = Operations(clinic.books, clinic.user)
    _KEPT.append(operations)
    return whole_window(operations, TodayView, facts)


def _path() -> Path:
    return Path(mkdtemp(prefix="clinic-")) / "today.clinicbook"
