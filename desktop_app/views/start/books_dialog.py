"""Asking for books on file, and for the place of new ones."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app import settings

SUFFIX = "clinicbook"


def ask_for_books(parent: QWidget, then: Callable[[Path], object]) -> None:
    """Ask for books that are there; `then` is not called where it is left."""
    dialog = _dialog(parent, QCoreApplication.translate("books", "Open books"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()


def ask_where_to_put_books(parent: QWidget, proposed: str, then: Callable[[Path], object]) -> None:
    """Ask where new books shall lie; a file that is there already is refused later, never replaced."""
    dialog = _dialog(parent, QCoreApplication.translate("books", "Keep the books in"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(SUFFIX)
    dialog.selectFile(proposed)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()


def _dialog(parent: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    names = QCoreApplication.translate("books", "Clinic books (*.{suffix})").format(suffix=SUFFIX)
    every = QCoreApplication.translate("books", "All files (*)")
    dialog.setNameFilters([names, every])
    dialog.setDirectory(str(settings.data_folder()))
    return dialog
