"""Where to save a file: a proposed name that says what is in it, and the folder that one was saved in last.

name = file_name(facts.clinic, "plans", "2025-04-01", "2026-03-31")     # asha-skin_plans_2025-04-01_2026-03-31.csv
ask_where_to_save(self, name, self._export_to)                          # then(Path); not called where it is left
remember_folder_of(path)                                                # once the file is written
"""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.views.window_settings import window_settings

_FOLDER = "export/folder"
_LONGEST = 60  # letters of one part of a name: file systems take 255 bytes in all


def file_name(*parts: str, suffix: str = ".csv") -> str:
    """Put a file name together of plain letters, digits and dashes; what is written in other scripts is left out."""
    return "_".join(slug for part in parts if (slug := _slug(part))) + suffix


def ask_where_to_save(parent: QWidget, proposed: str, then: Callable[[Path], object], *, kind: str = "CSV") -> None:
    """Ask for a file, of kind CSV or PDF; the dialog itself asks before an existing one is replaced."""
    dialog = QFileDialog(parent, QCoreApplication.translate("save", "Save as {kind}").format(kind=kind))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    files = QCoreApplication.translate("save", "{kind} files")
    dialog.setNameFilter(f"{files.format(kind=kind)} (*.{kind.lower()})")
    dialog.setDefaultSuffix(kind.lower())
    dialog.setDirectory(str(window_settings().value(_FOLDER, _documents())))
    dialog.selectFile(proposed)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()


def remember_folder_of(path: Path) -> None:
    """Propose the folder of a file that was written for the next one; of one that was refused nothing stays."""
    window_settings().setValue(_FOLDER, str(path.parent))


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-")
