"""A table of a sheet: columns as wide as their words, figures flush right, heads that come again on every page."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF

from desktop_app.views.look.fonts import MEDIUM, SEMIBOLD
from desktop_app.views.paper.ink import HAIR, INK, QUIET, RULE, Ink
from desktop_app.views.paper.piece import Piece
from desktop_app.views.paper.report_type import Type

Cell = str | tuple[str, ...]  # of a tuple the first stands over the others, which are quiet

GAP = 90  # between columns
_PAD = 29  # over and under a row
_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.0)
_LONGEST_WORD = 900  # that a column is made wide for; longer ones are broken
_LONGEST_HEAD = 650  # that a column is made wide for
_MOST_LINES = 40
_TEXT_AT_LEAST = 1_100
_AIR = 230  # that a column of figures is given where there is room


@dataclass(frozen=True, slots=True)
class Table:
    """Heads, rows and total as they were given; `numbers` are the columns that are flush right."""

    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    numbers: Collection[int]
    total: Sequence[str] = ()
    is_ruled: bool = True

    def pieces(self, width: float, above: float) -> list[Piece]:
        """Lay the table out over a width."""
        if not self.rows and not self.heads and not self.total:
            return []
        laid = _fitted(self, width)
        head = laid.head() if self.heads else None
        rows = [replace(laid.row(cells), head=head) for cells in self.rows]
        if self.total:
            rows[-1:] = [each.bound() for each in rows[-1:]]
            rows.append(replace(laid.total(self.total), head=head))
        first = [head.bound()] if head is not None else []
        found = [*first, *rows]
        return [replace(found[0], above=above), *found[1:]]


@dataclass(frozen=True, slots=True)
class _Laid:
    """A table whose columns have widths, in tenths of a point, and letters a size."""

    table: Table
    widths: tuple[float, ...]
    points: float

    def head(self) -> Piece:
        letters = Type(self.points - 1, MEDIUM)
        lines = [letters.wrapped(each, width) for each, width in zip(self.table.heads, self.widths, strict=True)]
        height = max(map(len, lines)) * letters.height + _PAD

        def draw(ink: Ink, at: QPointF) -> None:
            for place, (x, width, words) in enumerate(zip(self._places(), self.widths, lines, strict=True)):
                top = at + QPointF(x, height - _PAD - len(words) * letters.height)
                for number, line in enumerate(words):
                    under = top + QPointF(0, number * letters.height)
                    if place in self.table.numbers:
                        ink.right(letters, line, under + QPointF(width, 0), QUIET)
                    else:
                        ink.text(letters, line, under, QUIET)
            ink.rule(at + QPointF(0, height - _PAD / 2), self._width(), RULE, 6)

        return Piece(height, draw)

    def row(self, cells: Sequence[Cell]) -> Piece:
        return self._row(cells, Type(self.points), is_total=False)

    def total(self, cells: Sequence[Cell]) -> Piece:
        return self._row(cells, Type(self.points, SEMIBOLD), is_total=True)

    def _row(self, cells: Sequence[Cell], letters: Type, *, is_total: bool) -> Piece:
        small = Type(self.points - 1)
        broken = [
            _broken(cell, width, letters, small, is_number=place in self.table.numbers)
            for place, (cell, width) in enumerate(zip(cells, self.widths, strict=True))
        ]
        height = max(sum(kind.height for kind, _ in lines) for lines in broken) + 2 * _PAD

        def draw(ink: Ink, at: QPointF) -> None:
            if is_total:
                ink.rule(at, self._width(), RULE, 6)
            elif self.table.is_ruled:
                ink.rule(at + QPointF(0, height), self._width(), HAIR, 4)
            for place, (x, width, lines) in enumerate(zip(self._places(), self.widths, broken, strict=True)):
                top = at + QPointF(x, _PAD)
                for kind, words in lines:
                    colour = INK if kind is letters else QUIET
                    if place in self.table.numbers:
                        ink.right(kind, words, top + QPointF(width, 0), colour)
                    else:
                        ink.text(kind, words, top, colour)
                    top += QPointF(0, kind.height)

        return Piece(height, draw)

    def _places(self) -> Iterator[float]:
        x = 0.0
        for width in self.widths:
            yield x
            x += width + GAP

    def _width(self) -> float:
        return sum(self.widths) + GAP * (len(self.widths) - 1)


def _broken(cell: Cell, width: float, letters: Type, small: Type, *, is_number: bool) -> list[tuple[Type, str]]:
    """Break a cell into lines; figures never are."""
    first, *others = (cell,) if isinstance(cell, str) else cell
    found: list[tuple[Type, str]] = []
    for kind, words in ((letters, first), *((small, each) for each in others)):
        lines = (words,) if is_number else kind.wrapped(words, width)
        found.extend((kind, line) for line in lines)
    return found[:_MOST_LINES] if len(found) <= _MOST_LINES else [*found[: _MOST_LINES - 1], (small, "\u2026")]


def _fitted(table: Table, width: float) -> _Laid:
    """Choose the largest size at which figures stand whole and texts have room."""
    for points in _SIZES:
        least, natural = _wanted(table, points)
        room = width - GAP * (len(natural) - 1)
        if sum(least) <= room:
            break
    return _Laid(table, tuple(_shared(table, least, natural, room)), points)


def _wanted(table: Table, points: float) -> tuple[list[float], list[float]]:
    """Give for every column the width it cannot do without, and the one that it would like."""
    letters, strong, small = Type(points), Type(points, SEMIBOLD), Type(points - 1, MEDIUM)
    lines = [*((each, letters) for each in table.rows), *([(table.total, strong)] if table.total else [])]
    count = len(table.heads or lines[0][0])
    least, natural = [0.0] * count, [0.0] * count
    for place, words in enumerate(table.heads):
        least[place] = max(map(small.width, words.split() or [""]))
        natural[place] = min(small.width(words), max(least[place], _LONGEST_HEAD))
    for cells, kind in lines:
        for place, cell in enumerate(cells):
            for words in (cell,) if isinstance(cell, str) else cell:
                whole = kind.figures(words)[0] if place in table.numbers else kind.width(words)
                natural[place] = max(natural[place], whole)
                if place in table.numbers:
                    least[place] = max(least[place], whole)
                else:
                    longest = min(max(map(kind.width, words.split() or [""])), _LONGEST_WORD)
                    least[place] = max(least[place], longest, min(whole, _TEXT_AT_LEAST))
    return least, [max(each) + 1 for each in zip(least, natural, strict=True)]


def _shared(table: Table, least: list[float], natural: list[float], room: float) -> Iterator[float]:
    """Give each column what it needs, then texts what they would like, figures some air, and the rest to texts."""
    texts = [place not in table.numbers for place in range(len(least))]
    over = sum(least) - room
    if over > 0:  # not even the smallest letters fit: texts yield
        of_texts = sum(width for width, is_text in zip(least, texts, strict=True) if is_text) or 1
        least = [
            max(1.0, width - over * width / of_texts) if is_text else width
            for width, is_text in zip(least, texts, strict=True)
        ]
    wanted = [max(0.0, wish - width) for wish, width in zip(natural, least, strict=True)]
    left = max(0.0, room - sum(least))
    share = min(1.0, left / sum(wanted)) if sum(wanted) else 0.0
    spare = max(0.0, left - sum(wanted))
    air = min(_AIR, spare / 2 / max(1, texts.count(False)))
    weights = [wish**2 if is_text else 0.0 for wish, is_text in zip(natural, texts, strict=True)]
    rest = (spare - air * texts.count(False)) / (sum(weights) or 1)
    for width, wish, weight, is_text in zip(least, wanted, weights, texts, strict=True):
        yield width + wish * share + (rest * weight if is_text else air)
