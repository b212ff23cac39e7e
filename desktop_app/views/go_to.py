"""Go to anything: views by name, documents and accounts by number, patient or phone, from one field (Ctrl+K).

field = GoToField(destinations_of_views, find=documents_of(operations))
field.went.connect(window.go_to)                # Place, or a View
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from desktop_app.reports.credit_notes import CREDIT_NOTES, CreditNoteQuery
from desktop_app.reports.plans import PLANS, PlanQuery
from desktop_app.reports.register import PageKeys
from desktop_app.reports.report import Report
from desktop_app.repositories import accounts
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.buttons import shown_keys
from desktop_app.views.controls.labels import one_line
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.look.fonts import BODY, CAPTION, font_for, width_of
from desktop_app.views.look.icons import IN_BUTTON, icon
from desktop_app.views.look.painting import RIGHT, draw_text
from desktop_app.views.look.scheme import tokens
from desktop_app.views.operations import Operations
from desktop_app.views.view import Place

_MOST = 6
_WIDTH = 300
_ROW = 28


@dataclass(frozen=True, slots=True)
class Destination:
    """Somewhere to go: what it is called, what stands behind it, its icon, and the Place or View itself."""

    text: str
    detail: str
    icon: str
    target: object


Found = Callable[[Sequence[Destination]], object]
Find = Callable[[str, Found], object]


def documents_of(operations: Operations) -> Find:
    """Give a way to find plans, credit notes and accounts by typed text, read off the thread that paints."""

    def find(text: str, found: Found) -> None:
        operations.read(partial(_find_documents, text), found)

    return find


class GoToField(TextField):
    """The field at the top right and the list beneath it."""

    went = Signal(object)
    left = Signal()  # Esc: back to the work

    def __init__(self, views: Callable[[], Sequence[Destination]], find: Find | None, *, shortcut: str) -> None:
        super().__init__(placeholder=self.tr("Go to anything..."))
        self._views, self._find = views, find
        self._shortcut = shown_keys(shortcut)
        self._list = QListWidget()
        self._destinations: list[Destination] = []
        self.setProperty("quiet", True)
        self.setAccessibleName(self.tr("Go to anything"))
        self.addAction(QAction(icon("search", "text3"), "", self), QLineEdit.ActionPosition.LeadingPosition)
        self.textEdited.connect(self._search)
        self._set_up_list()

    def take_focus(self) -> None:
        """Begin to search."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._search(self.text())

    def destinations(self) -> list[Destination]:
        """Give what the list offers."""
        return self._destinations

    def sizeHint(self) -> QSize:
        """Ask for a line of text and a shortcut."""
        return QSize(_WIDTH, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list with the arrows, go with Enter, leave with Esc."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._list.setCurrentRow((self._list.currentRow() + step) % max(1, self._list.count()))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._go(self._list.currentRow())
            case Qt.Key.Key_Escape:
                self._list.hide()
                self.clear()
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        super().focusOutEvent(event)
        self._list.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the shortcut while nothing is typed."""
        super().paintEvent(event)
        room = QRectF(self.rect()).adjusted(0, 0, -_ROW / 3, 0)
        if not self.text() and width_of(self.placeholderText() + self._shortcut, BODY) + 60 < self.width():
            draw_text(QPainter(self), room, self._shortcut, CAPTION, tokens().text, align=RIGHT)

    def _search(self, text: str) -> None:
        words = text.lower().split()
        here = [each for each in self._views() if all(word in each.text.lower() for word in words)]
        self._offer(here)
        if words and self._find is not None:
            self._find(text, partial(self._found, text, here))

    def _found(self, text: str, here: list[Destination], documents: Sequence[Destination]) -> None:
        if text == self.text() and self.hasFocus():
            self._offer([*here, *documents])

    def _offer(self, destinations: list[Destination]) -> None:
        self._destinations = destinations
        self._list.clear()
        for each in destinations:
            words = one_line(f"{each.text}   {each.detail}")
            item = QListWidgetItem(icon(each.icon), words)
            item.setFont(font_for(words, BODY))
            item.setSizeHint(QSize(0, _ROW))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(destinations) and self.hasFocus())
        self._place_list()

    def _place_list(self) -> None:
        window = self.window()
        self._list.setParent(window)
        width, height = max(self.width(), 2 * _WIDTH - 160), min(12, self._list.count()) * _ROW + 6
        corner = self.mapTo(window, QPoint(self.width() - width, self.height() + 3))
        self._list.setGeometry(corner.x(), corner.y(), width, height)
        self._list.setVisible(bool(self._destinations) and self.hasFocus())
        self._list.raise_()

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._destinations):
            target = self._destinations[row].target
            self._list.hide()
            self.clear()
            self.went.emit(target)

    def _set_up_list(self) -> None:
        self._list.setParent(self)
        self._list.setProperty("popup", True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Places"))
        self._list.setIconSize(QSize(IN_BUTTON, IN_BUTTON))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(lambda item: self._go(self._list.row(item)))
        self._list.hide()


def _find_documents(text: str, reading: Reading) -> tuple[Destination, ...]:
    """Find the first few plans, notes and accounts that a text fits."""
    found_plans = _rows(PLANS, PlanQuery(today=reading.today, search=text), reading, ("plan_number", "patient"))
    found_notes = _rows(CREDIT_NOTES, CreditNoteQuery(search=text), reading, ("number", "patient"))
    plans, notes = _nearest(found_plans, text), _nearest(found_notes, text)
    words = text.lower().split()
    fitting = [
        Destination(account.code, account.name, "ledger", Place("account", account.account_id))
        for account in accounts.accounts(reading)
        if account.is_posting and all(word in f"{account.code} {account.name}".lower() for word in words)
    ]
    return (
        *(Destination(number, patient, "plans", Place("plan", key)) for key, number, patient in plans),
        *(Destination(number, patient, "credit-note", Place("credit_note", key)) for key, number, patient in notes),
        *fitting[:_MOST],
    )


def _rows(report: Report[Any], query: object, reading: Reading, names: tuple[str, str]) -> list[tuple[int, str, str]]:
    places = [1 + [column.name for column in report.columns].index(name) for name in names]
    page = report.page(reading, query, report.default_sort, 0, PageKeys())
    draft = QCoreApplication.translate("status", "Draft")
    found = []
    for row in page:
        number, patient = (str(row[place] or "") for place in places)
        found.append((int(str(row[0])), number or draft, patient))
    return found


def _nearest(found: list[tuple[int, str, str]], text: str) -> list[tuple[int, str, str]]:
    """Keep the first few, those whose number ends as was typed before all others."""
    return sorted(found, key=lambda each: not each[1].lower().endswith(text.strip().lower()))[:_MOST]
