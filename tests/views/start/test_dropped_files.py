"""Files dropped on a window: books are opened, a statement is taken in, anything else is refused in words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.bank_matching.bank_view import BankMatchingView
from desktop_app.views.bank_matching.import_dialog import ImportDialog
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.start.start_window import StartWindow

pytestmark = pytest.mark.gui
COPY = Qt.DropAction.CopyAction
BUTTON, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
STATEMENT = "Date,Narration,Debit,Credit,Balance\n20/08/2025,UPI ASHA,,1000.00,1000.00\n"


def drop(window: QWidget, *names: str | Path) -> bool:
    """Drag files over a window and let go; False where they are not taken."""
    dragged = QMimeData()
    dragged.setUrls([QUrl(str(name)) if "://" in str(name) else QUrl.fromLocalFile(str(name)) for name in names])
    over = QDragEnterEvent(QPointF(5, 5).toPoint(), COPY, dragged, BUTTON, NONE)
    QApplication.sendEvent(window, over)
    if over.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), COPY, dragged, BUTTON, NONE))
    return over.isAccepted()


def test_books__dropped_on_the_start_window_are_opened(qtbot: QtBot, tmp_path: Path) -> None:
    window = StartWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.open_wanted) as asked:
        assert drop(window, tmp_path / "asha.clinicbook")
    assert asked.args == [tmp_path / "asha.clinicbook"]
    assert drop(window, tmp_path / "statement.csv")
    assert "statement.csv: this cannot be dropped here." in window.banner.words()
    assert not drop(window, "https://example.org/asha.clinicbook"), "what lies elsewhere is no file"


@pytest.mark.parametrize("names", [["notes.pdf"], ["one.clinicbook", "two.clinicbook"], ["no suffix"]])
def test_window__refuses_in_words_what_it_cannot_take(window: MainWindow, names: list[str]) -> None:
    assert drop(window, *names)
    told = window.current_view().banner.words()
    assert "cannot be dropped here" in told
    assert "Drop one file: books (.clinicbook) to open them" in told


def test_books__dropped_on_open_books_are_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.books_wanted) as asked:
        drop(window, tmp_path / "OTHER.CLINICBOOK")
    assert asked.args == [tmp_path / "OTHER.CLINICBOOK"]


def test_statement__dropped_on_the_window_is_in_its_dialog(
    qtbot: QtBot, window: MainWindow, operations: Operations, tmp_path: Path
) -> None:
    bank = BankMatchingView(operations)
    window.add_view(bank)
    qtbot.waitUntil(lambda: bool(bank.filters.account_id()))
    path = tmp_path / "statement.csv"
    path.write_text(STATEMENT)
    drop(window, path)
    assert window.current_view() is bank
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: len(dialog.preview.lines.rows()) == 1)
    assert dialog.file.text() == "statement.csv"
    assert not drop(window, path), "nothing is taken while a dialog stands before it"
    dialog.reject()


def test_statement__of_somebody_who_may_not_is_refused(window: MainWindow, tmp_path: Path) -> None:
    """This window has no view that takes statements."""
    drop(window, tmp_path / "statement.csv")
    assert "cannot be dropped here" in window.current_view().banner.words()
