"""Where to save a file: a proposed name that says what is in it, and the folder that one was saved in last.

name = file_name(facts.clinic, "plans", "2025-04-01", "2026-03-31")     # asha-skin_plans_2025-04-01_2026-03-31.csv
ask_where_to_save(self, name, self._export_to)                          # then(Path); not called where it is left
remember_folder_of(path)                                                # once the file is written
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.views.window_settings import window_settings

_FOLDER = "export/folder"
_LONGEST = 60  # letters of one part of a name: file systems take 255 bytes in all


def file_name(*parts: str, suffix: str = ".csv") -> str:
    """Put a file name together of plain letters, digits and dashes; what is written in other scripts is left out."""
    return "_".join(slug for part in parts if (slug := _slug(part))) + suffix


def ask_where_to_save(
    parent: QWidget, proposed: str, then: Callable[[Path], object], *, kind: str = "CSV", or_kinds: Sequence[str] = ()
) -> None:
    """Ask for a file, of kind CSV or PDF, or of others that may be chosen in its place: the end of its name says which.

    The dialog itself asks before an existing one is replaced.
    """
    dialog = QFileDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    files = QCoreApplication.translate("save", "{kind} files")
    filters = {f"{files.format(kind=each)} (*.{each.lower()})": each for each in (kind, *or_kinds)}
    dialog.setNameFilters(list(filters))
    dialog.setDirectory(str(window_settings().value(_FOLDER, _documents())))
    dialog.selectFile(proposed)
    _take_kind(dialog, kind)
    dialog.filterSelected.connect(lambda chosen: _take_kind(dialog, filters.get(chosen, kind), renames=True))
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()


def remember_folder_of(path: Path) -> None:
    """Propose the folder of a file that was written for the next one; of one that was refused nothing stays."""
    window_settings().setValue(_FOLDER, str(path.parent))


def _take_kind(dialog: QFileDialog, kind: str, *, renames: bool = False) -> None:
    """Save as a kind from now on; the name that stands there gets its end."""
    dialog.setWindowTitle(QCoreApplication.translate("save", "Save as {kind}").format(kind=kind))
    dialog.setDefaultSuffix(kind.lower())
    named = dialog.selectedFiles()
    if renames and named:
        dialog.selectFile(Path(named[0]).with_suffix(f".{kind.lower()}").name)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-")
