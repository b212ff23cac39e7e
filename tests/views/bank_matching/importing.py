"""How the tests drive the dialog that takes in a statement: opened on a file, rows and figures read, files saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.views.bank_matching.import_dialog import ImportDialog
from tests.views.bank_matching.conftest import OpenBank
from tests.views.bank_matching.test_bank_view import bring
from tests.views.driving import KEY, press
from tests.views.masters.set_up.driving import opened

OpenImport = Callable[..., ImportDialog]


def opens_on_texts(qtbot: QtBot, open_bank: OpenBank, folder: Path) -> OpenImport:
    """Give what opens the dialog on a file of a text."""

    def opens(text: str, *, until: str = "", name: str = "august.csv") -> ImportDialog:
        view = bring(qtbot, open_bank())
        view.new.trigger()
        dialog = opened(qtbot, ImportDialog)
        read(qtbot, dialog, folder / name, text, until=until)
        return dialog

    return opens


def read(qtbot: QtBot, dialog: ImportDialog, path: Path, text: str, *, until: str = "") -> None:
    path.write_text(text, "utf-8")
    dialog.take_file(path)
    qtbot.waitUntil(lambda: dialog.obstacle() == until)


def rows(dialog: ImportDialog, *names: str) -> list[tuple[object, ...]]:
    return [tuple(row[name] for name in names) for row in dialog.preview.lines.rows()]


def figures(dialog: ImportDialog) -> list[tuple[str, str]]:
    return [(each.caption, each.shown) for each in dialog.figures.figures()]


def save(qtbot: QtBot, dialog: ImportDialog, button: QAbstractButton, path: Path) -> str:
    """Save where the dialog asks; the name it proposes."""
    dialog.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    press(KEY.Key_Space)
    asked = dialog.findChildren(QFileDialog)[-1]
    proposed = Path(asked.selectedFiles()[0]).name
    asked.setDirectory(str(path.parent))
    asked.selectFile(str(path))
    asked.accept()
    qtbot.waitUntil(lambda: dialog.news.text() == f"{path.name} is saved")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return proposed
