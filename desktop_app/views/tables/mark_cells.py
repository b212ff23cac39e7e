"""Cells that show a state by shape and word: status, what is posted, sessions, lateness."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QRectF, Qt

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.views.controls.marks import Mark
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, BODY_STRONG, CAPTION, SMALL, scaled, width_of
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.look.painting import LEFT, draw_icon, draw_text, fill_bar, outline_bar
from desktop_app.views.look.scheme import tokens
from desktop_app.views.pictures.session_bar import BAR_WIDTH, SessionCounts, paint_sessions, sessions_width
from desktop_app.views.tables.amount_cells import DASH, shown_day
from desktop_app.views.tables.cell_style import PADDING, CellPaint, CellStyle, RowTone
from desktop_app.views.tables.rows import TableRow

_SIGN_GAP = 5
_PILL_HEIGHT = 18
_PILL_PADDING = 4
_PILL_GAP = 4
_PILL_SIGN = 9


@dataclass(frozen=True, slots=True)
class StatusCell(CellStyle):
    """A status: `StatusCell(plan_mark)`; `words` are all it may say, for the width."""

    mark: Callable[[str], Mark]
    words: tuple[str, ...] = ("Discontinued",)

    def text(self, row: TableRow, name: str) -> str:
        """Give the word."""
        return self.mark(str(row[name])).word if row[name] else ""

    def samples(self) -> tuple[str, ...]:
        """Give the words."""
        return self.words

    def least_width(self) -> int:
        """Give the width of sign and longest word."""
        longest = round(max(width_of(word, BODY_MEDIUM) for word in self.words))
        return longest + scaled(IN_CELL) + _SIGN_GAP + 2 * PADDING + 1

    def paint(self, cell: CellPaint) -> None:
        """Paint sign and word."""
        if not cell.row[cell.name]:
            return
        mark = self.mark(str(cell.row[cell.name]))
        tone = str(getattr(tokens(), mark.tone))
        draw_icon(cell.painter, cell.rect, mark.sign, tone, scaled(IN_CELL))
        words = cell.rect.adjusted(scaled(IN_CELL) + _SIGN_GAP, 0, 0, 0)
        draw_text(cell.painter, words, mark.word, cell.weight(BODY), tone if mark.colours_word else cell.ink)


@dataclass(frozen=True, slots=True)
class SessionsCell(CellStyle):
    """Sessions of a plan: its column counts the done ones, the others are named here."""

    total: str
    cancelled: str

    def text(self, row: TableRow, name: str) -> str:
        """Give the counts in words."""
        return self._counts(row, name).in_words()

    def copied(self, row: TableRow, name: str) -> str:
        """Give counts that no spreadsheet takes for a date."""
        counts = self._counts(row, name)
        return f"{counts.done} of {counts.total}"

    def beside(self) -> tuple[str, ...]:
        """Name the other counts."""
        return (self.total, self.cancelled)

    def samples(self) -> tuple[str, ...]:
        """Give the widest count."""
        return ("88/88",)

    def needed_width(self, row: TableRow, name: str) -> float:
        """Give the width of count and bar."""
        return max(sessions_width(), width_of(self._counts(row, name).in_digits(), BODY) + BAR_WIDTH)

    def least_width(self) -> int:
        """Give the width of count and bar."""
        return sessions_width() + 2 * PADDING

    def paint(self, cell: CellPaint) -> None:
        """Paint count and bar."""
        quiet = cell.tone is RowTone.QUIET
        paint_sessions(cell.painter, cell.rect, self._counts(cell.row, cell.name), quiet=quiet)

    def _counts(self, row: TableRow, name: str) -> SessionCounts:
        return SessionCounts(total=row[self.total], done=row[name], cancelled=row[self.cancelled])


@dataclass(frozen=True, slots=True)
class OverdueCell(CellStyle):
    """A due date; once it has passed with a triangle and the days it is late: `OverdueCell(today=self.today)`.

    Without `with_year` a date of today's financial year drops the year, any other one keeps it.
    """

    today: Callable[[], date]
    with_year: bool = True

    def text(self, row: TableRow, name: str) -> str:
        """Give the date and how late it is."""
        due = row[name]
        if due is None:
            return DASH
        day, late = self._day(due), self._days_late(due)
        if not late:
            return day
        return QCoreApplication.translate("tables", "{day}, overdue {days} d").format(day=day, days=late)

    def copied(self, row: TableRow, name: str) -> str:
        """Give the date as a spreadsheet reads it."""
        due = row[name]
        return due.isoformat() if due else ""

    def samples(self) -> tuple[str, ...]:
        """Give the widest date."""
        return ("28 Aug 2025" if self.with_year else "28 Aug",)

    def needed_width(self, row: TableRow, name: str) -> float:
        """Give the width of what is painted."""
        due = row[name]
        if due is None or not self._days_late(due):
            return width_of(self.text(row, name), BODY)
        return self._width(self._day(due), f"{self._days_late(due)} d")

    def least_width(self) -> int:
        """Give the width of sign, date and three digits of days."""
        return round(self._width(self.samples()[0], "888 d")) + 2 * PADDING + 1

    def paint(self, cell: CellPaint) -> None:
        """Paint the date, with sign and days where it has passed."""
        now, due = tokens(), cell.row[cell.name]
        late = self._days_late(due) if due is not None else 0
        if not late:
            ink = now.text3 if due is None else cell.ink
            draw_text(cell.painter, cell.rect, self.text(cell.row, cell.name), cell.weight(BODY), ink)
            return
        draw_icon(cell.painter, cell.rect, "warning", now.bad, scaled(IN_CELL))
        rest = cell.rect.adjusted(scaled(IN_CELL) + _SIGN_GAP, 0, 0, 0)
        taken = draw_text(cell.painter, rest, self._day(due), BODY_STRONG, now.bad)
        draw_text(cell.painter, rest.adjusted(taken + _SIGN_GAP, 0, 0, 0), f"{late} d", SMALL, now.bad)

    def _width(self, day: str, days: str) -> float:
        return scaled(IN_CELL) + 2 * _SIGN_GAP + width_of(day, BODY_STRONG) + width_of(days, SMALL)

    def _day(self, due: date) -> str:
        return shown_day(due, with_year=self.with_year or fiscal_year(due) != fiscal_year(self.today()))

    def _days_late(self, due: date) -> int:
        return max(0, (self.today() - due).days)


class Part(Enum):
    """Whether one part of a posting is there."""

    THERE = "there"
    MISSING = "missing"
    NOT_YET = "not yet"  # of a draft


@dataclass(frozen=True, slots=True)
class PostingCell(CellStyle):
    """What of a document is in the ledgers: receivables, general ledger, flag; a missing half is loud.

    Its column is the AR entry; `PostingCell(ledger="gl_transaction", flag="gl_posted", status="status")`.
    """

    ledger: str
    flag: str
    status: str
    align: ClassVar[Qt.AlignmentFlag] = LEFT

    def text(self, row: TableRow, name: str) -> str:
        """Say of each part whether it is there."""
        words = {
            Part.THERE: QCoreApplication.translate("tables", "{part} posted"),
            Part.MISSING: QCoreApplication.translate("tables", "{part} missing"),
            Part.NOT_YET: QCoreApplication.translate("tables", "{part} not yet"),
        }
        return ", ".join(words[part].format(part=word) for word, part in self._parts(row, name))

    def beside(self) -> tuple[str, ...]:
        """Name the other parts."""
        return (self.ledger, self.flag)

    def samples(self) -> tuple[str, ...]:
        """Keep all three marks whole."""
        return ("AR",)

    def needed_width(self, row: TableRow, name: str) -> float:
        """Give the width of the three marks."""
        return self._pills_width([word for word, _ in self._parts(row, name)])

    def least_width(self) -> int:
        """Give the width of the three marks."""
        return round(self._pills_width(["AR", "GL", "Flag"])) + 2 * PADDING + 1

    def paint(self, cell: CellPaint) -> None:
        """Paint the three marks."""
        x = cell.rect.x()
        for word, part in self._parts(cell.row, cell.name):
            width = self._pill_width(word)
            top = round(cell.rect.y() + (cell.rect.height() - _PILL_HEIGHT) / 2)
            self._paint_pill(cell, QRectF(round(x), top, round(width), _PILL_HEIGHT), word, part)
            x += width + _PILL_GAP

    def _paint_pill(self, cell: CellPaint, pill: QRectF, word: str, part: Part) -> None:
        now = tokens()
        sign, tone, ink = {
            Part.THERE: ("tick", now.good, now.text2),
            Part.MISSING: ("cross", now.bad, now.bad),
            Part.NOT_YET: ("dash", now.text3, now.text3),
        }[part]
        if part is Part.MISSING:
            fill_bar(cell.painter, pill, now.bad_soft, 4)
            outline_bar(cell.painter, pill, now.bad, 4, Qt.PenStyle.DashLine)
        elif part is Part.NOT_YET:
            outline_bar(cell.painter, pill, now.control, 4, Qt.PenStyle.DotLine)
        draw_icon(cell.painter, pill.adjusted(_PILL_PADDING, 0, 0, 0), sign, tone, _PILL_SIGN)
        words = pill.adjusted(_PILL_PADDING + _PILL_SIGN + 3, 0, 0, 0)
        draw_text(cell.painter, words, word, CAPTION, ink if cell.tone is not RowTone.QUIET else now.text3)

    def _parts(self, row: TableRow, name: str) -> tuple[tuple[str, Part], ...]:
        is_draft = row[self.status] == "draft"
        absent = Part.NOT_YET if is_draft else Part.MISSING
        return tuple(
            (word, Part.THERE if row[column] else absent)
            for word, column in (("AR", name), ("GL", self.ledger), ("Flag", self.flag))
        )

    def _pill_width(self, word: str) -> float:
        return 2 * _PILL_PADDING + _PILL_SIGN + 3 + width_of(word, CAPTION)

    def _pills_width(self, words: list[str]) -> float:
        return sum(self._pill_width(word) for word in words) + _PILL_GAP * (len(words) - 1)
