"""What can be put on a sheet beneath each other: headings, lines, tables, facts, totals; in a column of a width.

flow.head("Installments")
flow.table(("No.", "Due", "Amount"), rows, numbers={2}, total=("", "Total", "10,000.00"))
flow.facts([("Invoice no.", "INV/25-26/00042"), ("Date", "2 Jun 2025")])
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from desktop_app.views.look.fonts import BODY, BODY_STRONG, MEDIUM, NORMAL, SEMIBOLD, SMALL, TextStyle
from desktop_app.views.paper.ink import HAIR, INK, QUIET, RULE, Ink, lines_at
from desktop_app.views.paper.piece import Piece, beside
from desktop_app.views.paper.report_type import UNITS, Type
from desktop_app.views.paper.table_pieces import Cell, Table

_ON_PAPER = 0.923  # of a size on the screen
_BETWEEN = 260  # columns side by side
_LABEL, _FACT = Type(8), Type(9)
_MOST_LINES = 6  # of a name or a fact, before it is cut
_SPACE = 70  # between a label and its fact


class Flow:
    """A column of pieces."""

    def __init__(self, width: float) -> None:
        self.width = width
        self._pieces: list[Piece] = []

    def pieces(self) -> list[Piece]:
        """Give what was put in."""
        return list(self._pieces)

    def head(self, words: str) -> None:
        """Name what follows."""
        self.line(words, style=BODY_STRONG, above=12, below=3)
        self.keep()

    def line(
        self,
        words: str,
        *,
        style: TextStyle = BODY,
        ink: QColor | str = INK,
        above: float = 0,
        below: float = 0,
        most: int | None = None,
    ) -> None:
        """Write words, broken into lines where they are long, `most` at most; `above` and `below` in points."""
        letters = on_paper(style)
        lines = letters.wrapped(words, self.width, most)
        colour = QColor(ink)
        for number, text in enumerate(lines):
            over = above * UNITS if number == 0 else 0
            under = below * UNITS if number == len(lines) - 1 else 0
            self._pieces.append(_line(letters, text, colour, over, under))

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        *,
        numbers: Collection[int] = (),
        total: Sequence[str] = (),
        above: float = 0,
        is_ruled: bool = True,
    ) -> None:
        """Draw a table over the whole width; columns of `numbers` are flush right, the total stands beneath a rule."""
        self._pieces += Table(heads, rows, numbers, total, is_ruled).pieces(self.width, above * UNITS)

    def facts(self, facts: Sequence[tuple[str, str]], *, caption: str = "") -> None:
        """Put labels and what they say side by side; facts that say nothing are left out."""
        shown = [(label, said) for label, said in facts if said]
        if caption:
            self.line(caption, style=SMALL, ink=QUIET, below=1)
        indent = max((_LABEL.width(label) for label, _ in shown), default=0) + _SPACE
        for label, said in shown:
            self._pieces.append(_fact(label, _FACT.wrapped(said, self.width - indent, _MOST_LINES), indent))

    def party(self, caption: str, name: str, lines: Sequence[str]) -> None:
        """Say whom it goes to: the name in strong letters, beneath it address, State, GSTIN."""
        self.line(caption, style=SMALL, ink=QUIET, below=1)
        self.line(name, style=BODY_STRONG, most=_MOST_LINES)
        for each in lines:
            if each:
                self.line(each, style=SMALL, most=_MOST_LINES)

    def totals(self, rows: Sequence[tuple[str, str]], total: tuple[str, str]) -> None:
        """Add figures up at the right: rows, and what they come to beneath a rule, on one page."""
        made = [_total(label, figure, self.width, is_last=False) for label, figure in rows]
        made.append(_total(*total, self.width, is_last=True, is_ruled=bool(rows)))
        self._pieces += [*(each.bound() for each in made[:-1]), made[-1]]

    def keep(self) -> None:
        """Keep what was put in last on the page of what follows."""
        self._pieces[-1:] = [each.bound() for each in self._pieces[-1:]]

    def rule(self, *, above: float = 4, below: float = 4) -> None:
        """Draw a hairline."""
        width = self.width
        self._pieces.append(Piece(below * UNITS, lambda ink, at: ink.rule(at, width, HAIR), above * UNITS))

    def gap(self, points: float) -> None:
        """Leave room."""
        self._pieces.append(Piece(points * UNITS, lambda _ink, _at: None))

    @contextmanager
    def columns(self, share: float = 0.5, *, above: float = 0) -> Iterator[tuple["Flow", "Flow"]]:
        """Fill two columns side by side, which stay on one page; the left one has `share` of the width."""
        left = Flow((self.width - _BETWEEN) * share)
        right = Flow(self.width - _BETWEEN - left.width)
        yield left, right
        self._pieces.append(beside(left.pieces(), right.pieces(), left.width + _BETWEEN, above * UNITS))

    def signatures(self, *names: Cell) -> None:
        """Leave room for signatures: a line for each to sign on, the last one at the right."""
        self.keep()  # no page has signatures alone
        letters, width = _LABEL, self.width
        part = (width - _BETWEEN * (len(names) - 1)) / max(1, len(names))
        room = min(part, 1_700)
        said = [(each,) if isinstance(each, str) else each for each in names]
        broken = [[line for words in each for line in letters.wrapped(words, room)] for each in said]

        def draw(ink: Ink, at: QPointF) -> None:
            for number, lines in enumerate(broken):
                x = width - room if number == len(names) - 1 else number * (part + _BETWEEN)
                ink.rule(at + QPointF(x, 0), room)
                lines_at(ink, letters, lines, at + QPointF(x, 30), QUIET)

        height = 30 + letters.height * max(map(len, broken), default=1)
        self._pieces.append(Piece(height, draw, 420))


def on_paper(style: TextStyle) -> Type:
    """Give the letters that a style of the screen has on paper."""
    return Type(round(style.points * _ON_PAPER, 1), style.weight)


def _line(letters: Type, words: str, ink: QColor, above: float, below: float) -> Piece:
    return Piece(letters.height + below, lambda drawn, at: drawn.text(letters, words, at, ink), above)


def _fact(label: str, lines: Sequence[str], indent: float) -> Piece:
    def draw(ink: Ink, at: QPointF) -> None:
        ink.text(_LABEL, label, at + QPointF(0, _FACT.ascent - _LABEL.ascent), QUIET)
        lines_at(ink, _FACT, lines, at + QPointF(indent, 0))

    return Piece(len(lines) * _FACT.height + 10, draw)


def _total(label: str, figure: str, width: float, *, is_last: bool, is_ruled: bool = False) -> Piece:
    letters = Type(10.5, SEMIBOLD) if is_last else Type(9, NORMAL)
    pad = 44 if is_last else 16

    def draw(ink: Ink, at: QPointF) -> None:
        if is_ruled:
            ink.rule(at, width, RULE, 8)
        under = at + QPointF(0, pad)
        ink.text(letters if is_last else Type(9, MEDIUM), label, under, INK if is_last else QUIET)
        ink.right(letters, figure, under + QPointF(width, 0))

    return Piece(letters.height + 2 * pad, draw)
