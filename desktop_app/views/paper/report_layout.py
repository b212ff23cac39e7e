"""How a report lies on its pages: upright or across, how wide its columns are, and where its pages begin.

The rows are read to measure them and read again to draw them, so that a long report needs no more memory than a short
one, no number is ever cut, and the first page knows how many there are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtGui import QPageLayout

from desktop_app.reports.sheet import Line, LineKind
from desktop_app.reports.table import Column, Kind
from desktop_app.views.look.fonts import MEDIUM, SEMIBOLD
from desktop_app.views.paper.report_type import UNITS, Type, shown

Orientation = QPageLayout.Orientation

SHORT_SIDE, LONG_SIDE, MARGIN = 5_953, 8_419, 340  # A4 and 12 mm, in tenths of a point
GAP = 70  # between columns
INDENT = 90  # of a level
FOOT_HEIGHT = 220
ROW_PADDING = 26
RIGHT_KINDS = frozenset({Kind.MONEY, Kind.RATE, Kind.COUNT, Kind.KEY})
_SIZES = (8.5, 8.0, 7.5, 7.0)
_SMALLEST = 3.0
_WORD_AT_MOST = 900  # of a text, before it is cut
_MOST_LINES = 3  # of a text; a number is never cut, and some are lists of codes
_BROKEN = frozenset({Kind.TEXT, Kind.NUMBER})
_TEXT_AT_LEAST = (1_000, 700)  # at the largest size; wider texts are broken into lines


@dataclass(frozen=True, slots=True)
class Letters:
    """The type of one report's table."""

    points: float

    @property
    def plain(self) -> Type:
        """What most rows are set in."""
        return Type(self.points)

    @property
    def strong(self) -> Type:
        """What headings and totals are set in."""
        return Type(self.points, SEMIBOLD)

    @property
    def head(self) -> Type:
        """What the columns' headings are set in."""
        return Type(self.points, MEDIUM)

    def of(self, kind: LineKind) -> Type:
        """Give the type of a row."""
        return self.plain if kind is LineKind.PLAIN else self.strong


class Widths:
    """The widths that the columns' words ask for, in points' tenths at the largest size."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = tuple(columns)
        letters = Letters(_SIZES[0])
        self._letters = letters
        self._natural = [max(map(letters.head.width, each.heading.split() or [""])) for each in columns]
        self._words = list(self._natural)  # of the longest word

    def measure(self, line: Line) -> None:
        """Make room for a row."""
        letters = self._letters.of(line.kind)
        for place, (cell, column) in enumerate(zip(line.cells, self._columns, strict=True)):
            if cell is not None:
                indent = line.level * INDENT if place == 0 else 0
                text = shown(cell, column.kind)
                width = letters.figures(text)[0] if column.kind in RIGHT_KINDS else letters.width(text)
                self._natural[place] = max(self._natural[place], width + indent)
                if column.kind in _BROKEN:
                    longest = max(map(letters.width, text.split(" "))) + indent
                    self._words[place] = max(self._words[place], longest)

    def fitted(self) -> "Table":
        """Choose the page's direction, the size of its letters, and the columns' widths."""
        for orientation in (Orientation.Portrait, Orientation.Landscape):
            room = _width_of(orientation) - GAP * (len(self._columns) - 1)
            for points in _SIZES:
                least = self._least(_TEXT_AT_LEAST[0], points)
                if sum(least) <= room:
                    return Table(self._columns, orientation, points, tuple(self._shared(least, room, points)))
        at_largest = self._least(_TEXT_AT_LEAST[1], _SIZES[0])
        fitting = floor(room / sum(at_largest) * _SIZES[0] * UNITS) / UNITS  # letters come in tenths of a point
        points = min(_SIZES[-1], max(_SMALLEST, fitting))
        least = self._least(_TEXT_AT_LEAST[1], points)
        return Table(self._columns, orientation, points, tuple(self._shared(least, room, points)))

    def _least(self, text_at_least: float, points: float) -> list[float]:
        """Give the width that each column cannot do without."""
        found = []
        for each, natural, word in zip(self._columns, self._natural, self._words, strict=True):
            width = natural
            if each.kind is Kind.TEXT:
                width = max(min(natural, text_at_least), min(word, _WORD_AT_MOST))
            elif each.kind is Kind.NUMBER:
                width = word
            found.append(width * points / _SIZES[0])
        return found

    def _shared(self, least: list[float], room: float, points: float) -> Iterator[float]:
        """Give each column what it needs; what is left over first to longer texts, then to all texts alike."""
        wanted = [max(0.0, each * points / _SIZES[0] - width) for each, width in zip(self._natural, least, strict=True)]
        left, asked = max(0.0, room - sum(least)), sum(wanted)
        share = min(1.0, left / asked) if asked else 0.0
        wide = [each.kind is Kind.TEXT for each in self._columns]
        wide = wide if any(wide) else [True] * len(wide)
        more = max(0.0, left - asked) / sum(wide)
        return (width + want * share + more * is_wide for width, want, is_wide in zip(least, wanted, wide, strict=True))


@dataclass(frozen=True, slots=True)
class Table:
    """Columns as they are laid out; `widths` are without the gaps between them."""

    columns: tuple[Column, ...]
    orientation: Orientation
    points: float
    widths: tuple[float, ...]

    @property
    def letters(self) -> Letters:
        """Give the type of the table."""
        return Letters(self.points)

    @property
    def page_width(self) -> float:
        """Give the width between the margins."""
        return _width_of(self.orientation)

    @property
    def page_height(self) -> float:
        """Give the height between the margins."""
        return (LONG_SIDE if self.orientation is Orientation.Portrait else SHORT_SIDE) - 2 * MARGIN

    def heads(self) -> list[tuple[str, ...]]:
        """Give the headings, broken into lines."""
        letters = self.letters.head
        # A word that the column has room for by a hair must not lose its last letter.
        return [
            letters.lines(column.heading, width + 1, _MOST_LINES)
            for column, width in zip(self.columns, self.widths, strict=True)
        ]

    def head_height(self) -> float:
        """Give the height of the headings."""
        return max(map(len, self.heads()), default=1) * self.letters.head.height + ROW_PADDING

    def cells(self, line: Line) -> list[tuple[str, ...]]:
        """Give the words of a row, broken into lines; numbers never are."""
        letters = self.letters.of(line.kind)
        found = []
        for place, (cell, column, width) in enumerate(zip(line.cells, self.columns, self.widths, strict=True)):
            text = shown(cell, column.kind)
            room = width - (line.level * INDENT if place == 0 else 0)
            most = _MOST_LINES if column.kind is Kind.TEXT else None
            found.append(letters.lines(text, room + 1, most) if column.kind in _BROKEN else (text,))
        return found

    def height(self, line: Line, cells: Sequence[tuple[str, ...]]) -> float:
        """Give the height of a row."""
        letters = self.letters.of(line.kind)
        above = ROW_PADDING if line.kind is LineKind.HEADING else 0
        return max(map(len, cells), default=1) * letters.height + ROW_PADDING + above


def _width_of(orientation: Orientation) -> float:
    return (SHORT_SIDE if orientation is Orientation.Portrait else LONG_SIDE) - 2 * MARGIN
