"""Go to anything: views by name, patients by name or phone, documents and accounts by number, from one field (Ctrl+K).

field = GoToField(destinations_of_views, find=documents_of(operations))
field.went.connect(window.go_to)                # Place, or a View
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from desktop_app.reports.find import Hit, find
from desktop_app.repositories import accounts
from desktop_app.repositories.books import Reading
from desktop_app.repositories.search import Noun
from desktop_app.views.controls.buttons import shown_keys
from desktop_app.views.controls.labels import one_line
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.look.fonts import BODY, CAPTION, font_for, width_of
from desktop_app.views.look.icons import IN_BUTTON, icon
from desktop_app.views.look.painting import RIGHT, draw_text
from desktop_app.views.look.scheme import tokens
from desktop_app.views.operations import Operations, Request
from desktop_app.views.view import Place, View

_MOST = 6
_WIDTH = 300
_ROW = 28
_WAIT_MS = 120  # who types on is not answered in between


@dataclass(frozen=True, slots=True)
class Destination:
    """Somewhere to go: what it is called, what stands behind it, its icon, and the Place or View itself.

    One that `is_found_only` is not offered before anything is typed.
    """

    text: str
    detail: str
    icon: str
    target: object
    is_found_only: bool = False


Found = Callable[[Sequence[Destination]], object]
Find = Callable[[str, Found], Request | None]


def destinations_of(views: Sequence[View]) -> list[Destination]:
    """Give the ways to views, and to what they offer by its words."""
    offered = [(view.icon, each) for view in views for each in view.offered()]
    return [
        *(Destination(view.title, view.shortcut, view.icon, view) for view in views),
        *(Destination(each.words, each.detail, sign, each.place, is_found_only=True) for sign, each in offered),
    ]


def documents_of(operations: Operations) -> Find:
    """Give a way to find patients, documents and accounts by typed text, read off the thread that paints."""

    def look(text: str, found: Found) -> Request:
        return operations.read(partial(_find_records, text), found)

    return look


class GoToField(TextField):
    """The field at the top right and the list beneath it."""

    went = Signal(object)
    left = Signal()  # Esc: back to the work

    def __init__(self, views: Callable[[], Sequence[Destination]], find: Find | None, *, shortcut: str) -> None:
        super().__init__(placeholder=self.tr("Go to anything..."))
        self._views, self._find = views, find
        self._request: Request | None = None
        self._is_going = False  # Enter came before the answer
        self._records: tuple[Destination, ...] = ()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._find_records)
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
                self._enter()
            case Qt.Key.Key_Escape:
                self._empty()
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        super().focusOutEvent(event)
        self._forget_question()
        self._list.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the shortcut while nothing is typed."""
        super().paintEvent(event)
        room = QRectF(self.rect()).adjusted(0, 0, -_ROW / 3, 0)
        if not self.text() and width_of(self.placeholderText() + self._shortcut, BODY) + 60 < self.width():
            draw_text(QPainter(self), room, self._shortcut, CAPTION, tokens().text, align=RIGHT)

    def _search(self, text: str) -> None:
        """Offer views at once, and ask shortly after the last key: until then stands what was found before."""
        self._forget_question()
        if text.strip() and self._find is not None:
            self._wait.start()
        else:
            self._records = ()
        self._offer()

    def _forget_question(self) -> None:
        """Wait for no answer any more: it is not begun, or dropped when it comes."""
        self._wait.stop()
        self._is_going = False
        if self._request is not None:
            self._request.cancel()
            self._request = None

    def _find_records(self) -> None:
        if self._find is not None:
            self._request = self._find(self.text(), partial(self._found, self.text()))

    def _found(self, text: str, records: Sequence[Destination]) -> None:
        if text != self.text() or not self.hasFocus():
            return
        is_going = self._is_going
        self._forget_question()
        self._records = tuple(records)
        self._offer()
        if is_going:
            self._go(0)

    def _enter(self) -> None:
        """Go where the cursor stands; while the answer is on its way, to the first that it has."""
        if self._wait.isActive() or self._request is not None:
            self._is_going = True
        else:
            self._go(self._list.currentRow())

    def _offer(self) -> None:
        words = self.text().lower().split()
        fitting = [
            each
            for each in self._views()
            if all(word in each.text.lower() for word in words) and (words or not each.is_found_only)
        ]
        self._destinations = [*fitting, *self._records]
        self._list.clear()
        for each in self._destinations:
            line = one_line(f"{each.text}   {each.detail}")
            item = QListWidgetItem(icon(each.icon), line)
            item.setFont(font_for(line, BODY))
            item.setSizeHint(QSize(0, _ROW))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(self._destinations) and self.hasFocus())
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
            self._empty()
            self.went.emit(target)

    def _empty(self) -> None:
        self._forget_question()
        self._records = ()
        self._list.hide()
        self.clear()

    def _set_up_list(self) -> None:
        self._list.setParent(self)
        self._list.setProperty("popup", True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Places"))
        self._list.setIconSize(QSize(IN_BUTTON, IN_BUTTON))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(lambda item: self._go(self._list.row(item)))
        self._list.hide()


def _find_records(text: str, reading: Reading) -> tuple[Destination, ...]:
    """Find the first few records and accounts that a text fits."""
    words = text.lower().split()
    fitting = [
        Destination(account.code, account.name, "ledger", Place("account", account.account_id))
        for account in accounts.accounts(reading)
        if account.is_posting and all(word in f"{account.code} {account.name}".lower() for word in words)
    ]
    return (*filter(None, map(_destination, find(reading, text))), *fitting[:_MOST])


def _destination(hit: Hit) -> Destination | None:
    """Give the way to a record; to one that no view shows by the journal that it was posted by."""
    icon_name, noun = _WAYS[hit.noun]
    key = hit.posted_id if noun == "journal" else hit.key
    if key is None:
        return None  # it came from an import that is not finished: no view has it
    is_draft = hit.noun is Noun.CREDIT_NOTE
    nameless = QCoreApplication.translate("go_to", "Draft" if is_draft else "Journal")
    return Destination(hit.name or nameless, hit.detail, icon_name, Place(noun, key))


# Each noun's icon, and the noun of the place that a view opens for it.
_WAYS = {
    Noun.PATIENT: ("patients", "patient"),
    Noun.PLAN: ("plans", "plan"),
    Noun.CREDIT_NOTE: ("credit-note", "credit_note"),
    Noun.INVOICE: ("invoice", "invoice"),
    Noun.PAYMENT: ("rupee", "receipt"),
    Noun.REFUND: ("refund", "refund"),
    Noun.TRANSACTION: ("ledger", "journal"),
}
