"""What needs attention, a row each: sign, sentence, what it means, amount and the word that leads on.

matters = AttentionList()
matters.show_rows(rows)                     # Told, the most harmful first
matters.followed.connect(...)               # Told: Enter or a click
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop_app.accounting.money import rupees
from desktop_app.reports.today import Matter
from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.look.fonts import BODY_MEDIUM, BODY_STRONG, SMALL, elided, metrics, scaled, width_of
from desktop_app.views.look.icons import IN_BANNER, IN_CELL
from desktop_app.views.look.painting import RIGHT, draw_icon, draw_text
from desktop_app.views.look.scheme import colour, tokens
from desktop_app.views.today.words import Told

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIGN_AT, _TEXT_AT, _RIGHT, _BAR, _GAP = 20, 52, 30, 3, 20
MOST = 7  # rows that are shown before somebody asks for the others
Index = QModelIndex | QPersistentModelIndex


class _Rows(QAbstractListModel):
    """The rows, as a reader hears them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Told] = []

        self.shown = 0

    def show(self, rows: Sequence[Told], shown: int) -> None:
        """Show other rows, the first ones of all."""
        self.beginResetModel()
        self.rows, self.shown = list(rows), min(shown, len(rows))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Count those that are shown."""
        return 0 if parent.isValid() else self.shown

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Give the words of a row: the sentence, or all of it for a reader."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            amount = "" if row.paise is None else rupees(row.paise)
            return ". ".join(filter(None, (row.sentence, row.meaning, amount, row.link)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(f"{row.sentence}. {row.meaning}")
        return row.sentence if role == Qt.ItemDataRole.DisplayRole else None


def _text_at() -> int:
    return _TEXT_AT + scaled(IN_BANNER) - IN_BANNER


class _Delegate(QStyledItemDelegate):
    """Paints two lines between the sign and the amount, and at the right where it leads."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row, now, rect = _told(index), tokens(), QRectF(option.rect)
        view = option.widget
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and view.hasFocus()
        if chosen:
            painter.fillRect(rect, colour(now.soft))
            painter.fillRect(QRectF(rect.x(), rect.y(), _BAR, rect.height()), colour(now.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour(now.hover))
        if index.row() and not chosen:
            painter.fillRect(QRectF(_TEXT_AT - 32, rect.y(), rect.width() - _TEXT_AT + 32, 1), colour(now.line))
        draw_icon(painter, rect.adjusted(_SIGN_AT, 0, 0, 0), row.sign, str(getattr(now, row.tone)), scaled(IN_BANNER))
        right = rect.right() - _RIGHT
        link = QRectF(rect.x(), rect.y(), right - rect.x() - 12, rect.height())
        draw_text(painter, link, row.link, BODY_MEDIUM, now.accent, align=RIGHT)
        room = rect.adjusted(right - 4 - rect.x(), 0, 0, 0)
        draw_icon(painter, room, "chevron-right", now.text2, scaled(IN_CELL))
        amounts_end = right - 12 - self._widest_link(index) - _GAP
        self._paint_words(painter, rect, row, amounts_end)

    def _paint_words(self, painter: QPainter, rect: QRectF, row: Told, amounts_end: float) -> None:
        """Paint amount and words; the words yield, the amount never."""
        now, end = tokens(), amounts_end
        if row.paise is not None:
            amount = QRectF(rect.x(), rect.y(), amounts_end - rect.x(), rect.height())
            end -= draw_text(painter, amount, rupees(row.paise), BODY_STRONG, now.text, align=RIGHT) + _GAP
        height = metrics(BODY_STRONG).height()
        top = rect.y() + (rect.height() - height - metrics(SMALL).height()) / 2
        words = QRectF(rect.x() + _text_at(), top, end - rect.x() - _text_at(), height)
        draw_text(painter, words, row.sentence, BODY_STRONG, now.text, elide=True)
        beneath = QRectF(words.x(), words.bottom(), words.width(), metrics(SMALL).height())
        draw_text(painter, beneath, row.meaning, SMALL, now.text2, elide=True)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Give every row the same height."""
        return QSize(_TEXT_AT, row_height())

    def _widest_link(self, index: Index) -> float:
        model = index.model()
        assert isinstance(model, _Rows)  # noqa: S101 - the list has no other
        return max(width_of(row.link, BODY_MEDIUM) for row in model.rows)


class AttentionList(QListView):
    """As high as its rows: what stands around it scrolls."""

    followed = Signal(object)  # Told
    folded = Signal(int)  # how many rows are folded away now

    def __init__(self, name: str) -> None:
        super().__init__()
        self._rows = _Rows(self)
        self._is_whole = False
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._follow)

    def show_rows(self, rows: Sequence[Told]) -> None:
        """Show other rows; the cursor stays on its matter."""
        if list(rows) != self._rows.rows:
            self._lay_rows(rows)

    def show_all(self) -> None:
        """Show the rows that were folded away, too; from now on all of them."""
        self._is_whole = True
        self._lay_rows(self._rows.rows)

    def _lay_rows(self, rows: Sequence[Told]) -> None:
        current = self.current()
        # A single row more is shown rather than a line that speaks of it.
        is_whole = self._is_whole or len(rows) <= MOST + 1
        self._rows.show(rows, len(rows) if is_whole else MOST)
        shown = [row.matter for row in self._rows.rows[: self._rows.shown]]
        if shown:
            at = shown.index(current.matter) if current and current.matter in shown else 0
            self.setCurrentIndex(self._rows.index(at))
        self.updateGeometry()
        self.folded.emit(len(rows) - self._rows.shown)

    def rows(self) -> tuple[Told, ...]:
        """Give the rows, from the top."""
        return tuple(self._rows.rows)

    def has(self, matter: Matter) -> bool:
        """Tell whether there is a row of a kind."""
        return any(row.matter is matter for row in self._rows.rows)

    def go_to(self, matter: Matter) -> None:
        """Put the cursor on the row of a kind, wherever it is."""
        self.show_all()
        self.setCurrentIndex(self._rows.index([row.matter for row in self._rows.rows].index(matter)))

    def current(self) -> Told | None:
        """Give the row under the cursor."""
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def is_cut(self) -> bool:
        """Tell whether a sentence, which says how many, is not seen whole."""
        return any(elided(row.sentence, BODY_STRONG, self._room(row)) != row.sentence for row in self._rows.rows)

    def _room(self, row: Told) -> int:
        link = max((width_of(each.link, BODY_MEDIUM) for each in self._rows.rows), default=0.0)
        amount = 0.0 if row.paise is None else width_of(rupees(row.paise), BODY_STRONG) + _GAP
        return int(self.viewport().width() - _RIGHT - 12 - link - _GAP - amount - _text_at())

    def sizeHint(self) -> QSize:
        """Ask for room for every row."""
        return QSize(420, row_height() * self._rows.shown)

    def minimumSizeHint(self) -> QSize:
        """Never hide a row."""
        return QSize(240, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow with Enter; go on beneath the last row where more are folded away."""
        at_end = self.currentIndex().row() == self._rows.shown - 1
        if event.key() in _ENTER:
            self._follow(self.currentIndex())
        elif event.key() == Qt.Key.Key_Down and at_end and self._rows.shown < len(self._rows.rows):
            self.show_all()
            self.setCurrentIndex(self._rows.index(self.currentIndex().row() + 1))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the cursor is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _follow(self, index: QModelIndex) -> None:
        if index.isValid():
            self.followed.emit(_told(index))


def row_height() -> int:
    """Give the height of a row: two lines, and room around them."""
    return round(metrics(BODY_STRONG).height() + metrics(SMALL).height()) + 13


def _told(index: Index) -> Told:
    model = index.model()
    assert isinstance(model, _Rows)  # noqa: S101 - the list has no other
    return model.rows[index.row()]
