"""The books that were opened lately, a row each: its digit, name and folder, when it was opened, how large it is.

recent = RecentList(today=today)
recent.chosen.connect(...)      # Path
"""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.accounting.calendar import clinic_time
from desktop_app.views.controls.buttons import IconButton, Kind
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.labels import Label, as_tooltip, one_line
from desktop_app.views.look.fonts import BODY_MEDIUM, CAPTION, SMALL, SMALL_MEDIUM, metrics, scaled, width_of
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.look.painting import (
    CENTRE,
    RIGHT,
    draw_icon,
    draw_ring,
    draw_text,
    fill_bar,
    outline_bar,
)
from desktop_app.views.look.scheme import tokens
from desktop_app.views.start.pressable import Pressable
from desktop_app.views.start.recent_books import RecentBook, forget_books, known_books

_HEIGHT = 40
_DIGIT = 20
_SIDE = 10
_GAP = 12
_MEGABYTE = 1_000_000
_RADIUS = 6


class RecentRow(Pressable):
    """Books that were opened; one whose file is missing says so, and cannot be opened."""

    def __init__(self, book: RecentBook, number: int, today: date) -> None:
        super().__init__()
        self.book, self.number, self._today = book, number, today
        self._name, self._folder = one_line(book.path.name), one_line(str(book.path.parent))
        self.setText(self._name.replace("&", "&&"))
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(
            ", ".join(each for each in (self._folder, self.when(), self.size_words()) if each)
        )
        self.setToolTip(as_tooltip(str(book.path)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if not book.is_missing:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def words(self) -> str:
        """Give the file's name."""
        return self._name

    def when(self) -> str:
        """Say when it was opened: the time of a day that is today, else the day; "" where it is not known."""
        if self.book.opened_at is None:
            return ""
        here = clinic_time(self.book.opened_at)
        if here.date() == self._today:
            return self.tr("Today, {time}").format(time=f"{here:%H:%M}")
        return written(here.date())

    def size_words(self) -> str:
        """Write the file's size, or that it is missing."""
        if self.book.size is None:
            return self.tr("Missing")
        return self.tr("{size} MB").format(size=f"{self.book.size / _MEGABYTE:,.1f}")

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        high = metrics(BODY_MEDIUM).height() + metrics(SMALL).height() + 6
        return QSize(420, max(_HEIGHT, round(high)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw digit, name over folder, and at the right when and how large."""
        painter, now, rect = QPainter(self), tokens(), QRectF(self.rect())
        if self.underMouse() and not self.book.is_missing:
            fill_bar(painter, rect, now.hover, _RADIUS)
        if self.hasFocus():
            draw_ring(painter, rect, now.accent, _RADIUS)
        side = scaled(_DIGIT)
        digit = QRectF(_SIDE, (rect.height() - side) / 2, side, side)
        outline_bar(painter, digit, now.control, 4)
        draw_text(painter, digit, str(self.number), CAPTION, now.text2, align=CENTRE)
        right = self._paint_right(painter, rect)
        left = digit.right() + _GAP
        upper = (rect.height() - metrics(BODY_MEDIUM).height() - metrics(SMALL).height()) / 2
        name = QRectF(left, upper, right - left - _GAP, metrics(BODY_MEDIUM).height())
        ink = now.text3 if self.book.is_missing else now.text
        draw_text(painter, name, self._name, BODY_MEDIUM, ink, elide=True)
        folder = QRectF(left, name.bottom(), name.width(), metrics(SMALL).height())
        draw_text(painter, folder, self._folder, SMALL, now.text3, elide=True)

    def _paint_right(self, painter: QPainter, rect: QRectF) -> float:
        """Draw what stands at the right; where it begins."""
        now = tokens()
        inner = rect.adjusted(0, 0, -_SIDE, 0)
        size = self.size_words()
        if self.book.is_missing:
            begins = inner.right() - width_of(size, SMALL_MEDIUM)
            draw_text(painter, inner, size, SMALL_MEDIUM, now.warn, align=RIGHT)
            begins -= scaled(IN_CELL) + 5
            draw_icon(painter, rect.adjusted(begins, 0, 0, 0), "warning", now.warn, scaled(IN_CELL))
            return begins
        room = width_of(self.tr("{size} MB").format(size="8,888.8"), SMALL)
        draw_text(painter, inner, size, SMALL, now.text2, align=RIGHT)
        when = inner.adjusted(0, 0, -room - _GAP, 0)
        draw_text(painter, when, self.when(), SMALL, now.text2, align=RIGHT)
        return when.right() - width_of(self.when(), SMALL)


class RecentList(QWidget):
    """The rows under their heading; nothing where nothing was opened yet."""

    chosen = Signal(object)  # Path
    arrow_pressed = Signal(object, int)  # RecentRow, key

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.rows: tuple[RecentRow, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(Label(self.tr("Opened lately"), SMALL_MEDIUM, "text2"))
        self._lines: list[QWidget] = []
        self.fill()

    def fill(self) -> None:
        """List what was opened lately, as it stands now."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        books = known_books()
        self.rows = tuple(RecentRow(book, number, self._today) for number, book in enumerate(books, start=1))
        self._lines = [self._line(row) for row in self.rows]
        for line in self._lines:
            self._column.addWidget(line)
        if not self.rows:
            self.hide()  # and never show it here: without a parent it would be a window of its own

    def choose(self, number: int) -> None:
        """Open by digit."""
        for row in self.rows:
            if row.number == number:
                row.setFocus()
                row.click()

    def remove(self, row: RecentRow) -> None:
        """Take a row out of the list; the keys go on to its neighbour."""
        at = self.rows.index(row)
        forget_books(row.book.path)
        self.fill()
        if self.rows:
            self.rows[min(at, len(self.rows) - 1)].setFocus()

    def _line(self, row: RecentRow) -> QWidget:
        line = QWidget()
        beside = QHBoxLayout(line)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(4)
        text = self.tr("Remove {name} from this list (Delete)").format(name=row.words())
        remove = IconButton("close", text, Kind.QUIET)
        remove.clicked.connect(lambda *_: self.remove(row))
        row.arrow_pressed.connect(lambda key: self.arrow_pressed.emit(row, key))
        row.clicked.connect(lambda *_: None if row.book.is_missing else self.chosen.emit(row.book.path))
        beside.addWidget(row, 1)
        beside.addWidget(remove)
        return line
