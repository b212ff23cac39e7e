"""What a sheet is made of: pieces that are never broken, each with its height, and how they are put on pages.

A row of a table knows the heading that stands over it: where a page begins with the row, the heading comes again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF

from desktop_app.views.paper.ink import Ink

Draw = Callable[[Ink, QPointF], None]
Placed = tuple["Piece", float]


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stands on one page, in tenths of a point.

    `above` is the room over it, which it does without at the top of a page; `head` is drawn again over it where it
    begins a page; `is_bound` keeps it on the page of what follows.
    """

    height: float
    draw: Draw
    above: float = 0
    head: "Piece | None" = None
    is_bound: bool = False

    def bound(self) -> "Piece":
        """Give the same piece, kept with what follows."""
        return replace(self, is_bound=True)


def height_of(pieces: Sequence[Piece]) -> float:
    """Give the height of pieces beneath each other; the first needs no room over it."""
    return sum(each.height + each.above for each in pieces) - (pieces[0].above if pieces else 0)


def draw_all(ink: Ink, pieces: Sequence[Piece], at: QPointF) -> None:
    """Draw pieces beneath each other."""
    y = at.y() - (pieces[0].above if pieces else 0)
    for each in pieces:
        y += each.above
        each.draw(ink, QPointF(at.x(), y))
        y += each.height


def beside(left: Sequence[Piece], right: Sequence[Piece], offset: float, above: float) -> Piece:
    """Put pieces side by side: the right ones begin at an offset."""

    def draw(ink: Ink, at: QPointF) -> None:
        draw_all(ink, left, at)
        draw_all(ink, right, at + QPointF(offset, 0))

    return Piece(max(height_of(left), height_of(right)), draw, above)


def on_pages(pieces: Sequence[Piece], *, first_top: float, top: float, bottom: float) -> list[list[Placed]]:
    """Put pieces on pages, each with where it begins; there is one page at least."""
    pages: list[list[Placed]] = [[]]
    y = first_top
    for group in _groups(pieces, bottom - top):
        if pages[-1] and y + group[0].above + height_of(group) > bottom:
            pages.append([])
            y = top
            if group[0].head is not None:
                pages[-1].append((group[0].head, y))
                y += group[0].head.height
        for each in group:
            y += each.above if pages[-1] else 0
            pages[-1].append((each, y))
            y += each.height
    return pages


def _groups(pieces: Sequence[Piece], room: float) -> Iterator[list[Piece]]:
    """Give pieces that stay together; what no page has room for is not kept together."""
    group: list[Piece] = []
    for each in pieces:
        group.append(each)
        if not each.is_bound:
            yield from ([group] if height_of(group) <= room else [[one] for one in group])
            group = []
    if group:
        yield group
