"""The screens of the credit notes, to be looked at: a note of every state, the dialogs, the empty states."""

from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.credit_note_view.draft_dialog import DraftDialog
from desktop_app.views.credit_note_view.shown_note import ShownNote, read_note
from desktop_app.views.credit_note_view.taking_back import deleting_dialog, reversing_dialog
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.view import Place
from tests.clinic import Clinic, new_clinic
from tests.views.credit_note_view.book import DRAFT, IMPORTED, S16, note_book
from tests.views.whole_window import whole_window

Before = Callable[[QWidget], object]


def notes(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give a window on the book of credit notes."""
    return _window(note_book(_path(), *IMPORTED))


def no_notes(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give a window on a book that has none."""
    return _window(new_clinic(_path()))


def show_note(key: int, *, tab: int = 0) -> Before:
    """Choose a note, and a tab of its detail."""

    def show(window: QWidget) -> None:
        view = _view(window)
        view.opens(Place("credit_note", key))
        view.pane.tabs.setCurrentIndex(tab)
        view.table.setFocus()

    return show


def filter_all_away(window: QWidget) -> None:
    """Ask for notes that there are none of."""
    _view(window).filters.search.setText("nobody")


def new_note(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give the dialog of a new note."""
    return DraftDialog(_open(note_book(_path(), *IMPORTED)), _kept(QWidget()))


def find_invoice(window: QWidget) -> None:
    """Find the bill with several lines; its lines are on their way then."""
    if isinstance(window, DraftDialog):
        window.finder.search.setText("asha")
        window.finder.patients.setFocus()


def reverse(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give the dialog that reverses a discontinuation's note."""
    clinic = note_book(_path())
    return reversing_dialog(_open(clinic), _read(clinic, S16), _kept(QWidget()))


def delete(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give the dialog that deletes a draft."""
    clinic = note_book(_path())
    return deleting_dialog(_open(clinic), _read(clinic, DRAFT), _kept(QWidget()))


def _window(clinic: Clinic) -> MainWindow:
    return whole_window(_open(clinic), CreditNoteView)


def _open(clinic: Clinic) -> Operations:
    """Work with books of the screen's own; they are read while the process lasts."""
    return Operations(clinic.books, clinic.user, QApplication.instance())


def _read(clinic: Clinic, key: int) -> ShownNote:
    with clinic.books.reading() as reading:
        return read_note(reading, key)


def _path() -> Path:
    return Path(mkdtemp(prefix="clinic-")) / "notes.clinicbook"


def _view(window: QWidget) -> CreditNoteView:
    (view,) = window.findChildren(CreditNoteView)
    return view


_parents: list[QWidget] = []


def _kept(parent: QWidget) -> QWidget:
    """Keep the window that a dialog belongs to."""
    parent.resize(1366, 690)
    _parents.append(parent)
    return parent
