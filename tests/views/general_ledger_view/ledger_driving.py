"""How the tests drive the ledger: accounts chosen by typing, menus and popups by keys, rows looked at."""

from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.choice import Choice
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.main_window import MainWindow
from desktop_app.views.tables.table import Table
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.table_driving import section, shown

SHIFT = Qt.KeyboardModifier.ShiftModifier
# A session, 2; four notes for plans, 2 + 3 + 4 with tax + 2; one on a visit and its reversal, 2 + 2; the rent back, 2.
LINES_OF_AUGUST = 19

Dialog = TypeVar("Dialog", bound=QWidget)


def wait_for_lines(qtbot: QtBot, ledger: LedgerView, count: int) -> None:
    """Wait until so many lines are shown and the rows pinned around them are those of the same query."""
    model = ledger.table.paged_model()

    def is_there() -> bool:
        figures = ledger.figures()
        is_whole = figures is not None and figures.control is not None
        is_current = is_whole and figures is not None and figures.query == ledger.filters.query()
        return is_current and not model.is_loading() and model.rowCount() == count

    qtbot.waitUntil(is_there)
    qtbot.waitUntil(lambda: bool(ledger.filters.account.count()))


def choose_account(ledger: LedgerView, typed: str) -> None:
    """Type a part of an account's code or name and take what fits."""
    choice = ledger.filters.account
    choice.setFocus()
    choice.line.selectAll()
    take_typed(choice, typed)
    come_back()


def come_back(window: QWidget | None = None) -> None:
    """Activate a window again: the platform without a screen leaves that to the popup that has closed."""
    main = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]
    back = main[0] if window is None else window
    back.activateWindow()
    QApplication.processEvents()
    QTest.qWaitForWindowActive(back)


def take_typed(choice: Choice, typed: str) -> None:
    """Type a part of what a choice offers; Enter goes through the list that opens beneath."""
    QTest.keyClicks(choice, typed)
    QTest.keyClick(QApplication.activePopupWidget() or choice, KEY.Key_Return)


def choose_days(first: str, last: str) -> None:
    """Open the period and type two days."""
    press(KEY.Key_D, CONTROL)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    for field, text in ((popup.first, first), (popup.last, last)):  # type: ignore[attr-defined]
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, KEY.Key_Delete)
        QTest.keyClicks(field, text)
    QTest.keyClick(popup.last, KEY.Key_Return)  # type: ignore[attr-defined]
    come_back()


def choose_in_menu(chip: QWidget, steps: int) -> None:
    """Press a filter and take the entry so many steps down."""
    chip.setFocus()
    QTest.keyClick(chip, KEY.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    for _ in range(steps + 1):
        QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    come_back()


def search(ledger: LedgerView, text: str) -> None:
    press(KEY.Key_F, CONTROL)
    type_in(ledger.filters.search, text)
    QTest.keyClick(ledger.filters.search, KEY.Key_Return)


def lines(table: Table, *names: str) -> list[tuple[str, ...]]:
    """Give what columns show, row by row."""
    return [tuple(shown(table, row, name) for name in names) for row in range(table.table_model().rowCount())]


def current(ledger: LedgerView, *names: str) -> tuple[object, ...] | None:
    """Give cells of the line under the cursor, None where there is none."""
    row = ledger.table.current_row()
    return None if row is None else tuple(row[name] for name in names)


def row_of(table: Table, name: str, text: str) -> int:
    """Find the first row that shows a text in a column."""
    rows = range(table.table_model().rowCount())
    return next(row for row in rows if shown(table, row, name) == text)


def click(table: Table, row: int, name: str) -> None:
    """Press a cell."""
    rect = table.visualRect(table.model().index(row, section(table, name)))
    at = QPoint(rect.x() + 20, rect.center().y())
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def opened(qtbot: QtBot, ledger: LedgerView, kind: type[Dialog]) -> Dialog:
    """Wait for a dialog to be open."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in ledger.window().findChildren(kind)))
    return next(each for each in ledger.window().findChildren(kind) if each.isVisible())


def write_journal(qtbot: QtBot, dialog: JournalDialog, *, narration: str, rows: list[tuple[str, str, str]]) -> None:
    """Type a journal: account, debit, credit; Enter goes from field to field and, while the sides differ, on."""
    qtbot.waitUntil(lambda: bool(dialog.editor.edited()[0].account.count()))
    assert dialog.narration.hasFocus()
    type_in(dialog.narration, narration)
    QTest.keyClick(dialog.narration, KEY.Key_Return)
    for number, (account, debit, credit) in enumerate(rows):
        line = dialog.editor.edited()[number]
        qtbot.waitUntil(line.account.hasFocus)
        take_typed(line.account, account)
        for field, amount in ((line.debit, debit), (line.credit, credit)):
            qtbot.waitUntil(field.hasFocus)
            field.selectAll()
            if amount:
                QTest.keyClicks(field, amount)
            QTest.keyClick(field, KEY.Key_Return)
    come_back(dialog)


def set_day(dialog: JournalDialog, day: date) -> None:
    dialog.on.setFocus()
    dialog.on.selectAll()
    QTest.keyClicks(dialog.on, day.strftime("%d/%m/%Y"))
    QTest.keyClick(dialog.on, KEY.Key_Return)


def save_as(qtbot: QtBot, view: QWidget, path: Path, *, kind: str = "") -> str:
    """Answer the question where to save, and as what where that is not what is proposed, and wait for the file."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in view.findChildren(QFileDialog)))
    dialog = next(each for each in view.findChildren(QFileDialog) if each.isVisible())
    choice = dialog.findChild(QComboBox, "fileTypeCombo")
    if kind and isinstance(choice, QComboBox):
        choice.setFocus()
        QTest.keyClicks(choice, kind)
        choice.activated.emit(choice.currentIndex())
    proposed = Path(dialog.selectedFiles()[0]).name
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    dialog.accept()
    qtbot.waitUntil(path.exists)
    return proposed
