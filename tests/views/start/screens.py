"""Screens before any books are open, and what follows them: the start window, the set-up, the preferences."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from desktop_app.views.operations import Operations
from desktop_app.views.preferences import PreferencesDialog
from desktop_app.views.start.new_clinic_dialog import NewClinicDialog
from desktop_app.views.start.recent_books import forget_books, known_books, remember_books
from desktop_app.views.start.start_window import StartWindow
from tests.clinic import Clinic

TODAY = date(2025, 8, 20)

_PARENTS: list[QWidget] = []
_FOLDERS: list[TemporaryDirectory[str]] = []  # they go with the process


def start(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Show the start window with books that were opened, one of them missing."""
    _forget_all()
    _FOLDERS.append(TemporaryDirectory(prefix="clinic-start-"))
    folder = Path(_FOLDERS[-1].name)
    for name, size, day in (
        ("asha-skin-2019", 41_300_000, 2),
        ("dr-mehra-at-a-place-with-a-long-name-and-then-some", 118_000_000, 11),
        ("usb-stick", 0, 18),
        ("asha-skin-and-laser", 8_900_000, 20),
    ):
        path = folder / f"{name}.clinicbook"
        if size:
            with path.open("wb") as file:
                file.truncate(size)
        remember_books(path, datetime(2025, 8, day, 4, 12, tzinfo=UTC))
    return StartWindow(TODAY)


def start_empty(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Show the start window of somebody who has opened nothing yet."""
    _forget_all()
    return StartWindow(TODAY)


def _forget_all() -> None:
    for book in known_books():
        forget_books(book.path)


def set_up(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Set up a clinic."""
    parent = QWidget()
    _PARENTS.append(parent)
    return NewClinicDialog(today=TODAY, parent=parent)


def fill_in(window: QWidget) -> None:
    """Fill the first step in."""
    assert isinstance(window, NewClinicDialog)
    window.name.setText("Asha Skin and Laser")
    window.gstin.setText("27AAPFU0939F1ZV")


def show_step(at: int) -> Callable[[QWidget], None]:
    """Show another step, with all before it filled in."""

    def show(window: QWidget) -> None:
        assert isinstance(window, NewClinicDialog)
        fill_in(window)
        window.branch_name.setText("Andheri West")
        window.user.setText("Meera Joshi")
        window.numbers.letters["INV"].setText("ASL")
        window.show_page(at)

    return show


def preferences(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Ask what somebody prefers."""
    parent = QWidget()
    _PARENTS.append(parent)
    return PreferencesDialog(parent)
