"""The type of a report on paper: measured in tenths of a point, so that every printer and every PDF breaks alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.accounting.calendar import day_in_short
from desktop_app.accounting.money import plain, rupees
from desktop_app.reports.table import Cell, Kind
from desktop_app.views.look.fonts import NORMAL, TextStyle, font_for, has_devanagari

UNITS = 10  # a point
ELLIPSIS = "\u2026"
_WIDTHS_KEPT = 8_192
_SIGNS = str.maketrans("", "", "₹\u2212\u2013")  # beside digits: rupees, minus, none


@dataclass(frozen=True, slots=True)
class Type:
    """A size in points and a weight, on paper."""

    points: float
    weight: int = NORMAL

    def font_of(self, text: str) -> QFont:
        """Give the font for a text, Devanagari too."""
        return _font(self, devanagari=has_devanagari(text))

    def width(self, text: str) -> float:
        """Give the width of a text."""
        return _width(self, text)

    def figures(self, text: str) -> tuple[float, list[tuple[float, str]]]:
        """Give the width of figures, and where each letter of them stands: digits have one width.

        The font's own digits of one width are glyphs of which a PDF does not know which digits they are.
        """
        if not text.translate(_SIGNS).isascii():
            return self.width(text), [(0.0, text)]
        places, x, digit = [], 0.0, self.width("0")
        for letter in text:
            width = self.width(letter)
            room = digit if letter.isdigit() else width
            places.append((x + (room - width) / 2, letter))
            x += room
        return x, places

    @property
    def height(self) -> float:
        """Give the height of a line of any script."""
        return max(_measures(self, devanagari=each).height() for each in (False, True))

    @property
    def ascent(self) -> float:
        """Give how far beneath the top of a line its letters stand."""
        return max(_measures(self, devanagari=each).ascent() for each in (False, True))

    def lines(self, text: str, room: float, most: int | None = None) -> tuple[str, ...]:
        """Break a text into lines of a width; what is left after `most` is cut with an ellipsis, else nothing is."""
        if self.width(text) <= room:
            return (text,)
        return _broken(self, text, room, most)

    def wrapped(self, text: str, room: float, most: int | None = None) -> tuple[str, ...]:
        """Break a text into lines of a width, longer words too; what is left after `most` ends in an ellipsis."""
        lines = _wrapped(self, " ".join(text.split()), room)
        if most is None or len(lines) <= most:
            return lines
        return (*lines[: most - 1], _cut(self, lines[most - 1] + ELLIPSIS * 2, room))


def shown(cell: Cell, kind: Kind) -> str:
    """Write a cell as people read it: lakhs and crores, 1 Apr 2025, Yes; on one line."""
    if cell is None:
        return ""
    if kind is Kind.FLAG:
        return "Yes" if cell else ""
    if isinstance(cell, int):
        return rupees(cell) if kind is Kind.MONEY else plain(cell) if kind is Kind.RATE else str(cell)
    if kind is Kind.DATE:
        return _shown_day(cell)
    text = " ".join(str(cell).split())
    return text.replace(",", ", ") if kind is Kind.NUMBER else text  # a list of codes may be broken into lines


def _shown_day(cell: str | date) -> str:
    if isinstance(cell, date):
        return day_in_short(cell)
    try:
        return day_in_short(date.fromisoformat(cell))
    except ValueError:
        return cell  # a time, or nothing


@lru_cache
def _font(letters: Type, *, devanagari: bool) -> QFont:
    sample = "\u0915" if devanagari else "x"
    made = QFont(font_for(sample, TextStyle(letters.points, letters.weight)))
    made.setPixelSize(round(letters.points * UNITS))
    # A glyph that stands for another in its surroundings, as a hyphen between digits, is no letter to who reads a PDF.
    made.clearFeatures()
    made.setFeature(QFont.Tag("calt"), 0)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache
def _measures(letters: Type, *, devanagari: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(letters, devanagari=devanagari))


@lru_cache(maxsize=_WIDTHS_KEPT)
def _width(letters: Type, text: str) -> float:
    return _measures(letters, devanagari=has_devanagari(text)).horizontalAdvance(text)


@lru_cache(maxsize=_WIDTHS_KEPT)
def _broken(letters: Type, text: str, room: float, most: int | None) -> tuple[str, ...]:
    words, lines, line = text.split(" "), list[str](), ""
    for place, word in enumerate(words):
        longer = f"{line} {word}" if line else word
        if not line or letters.width(longer) <= room:
            line = longer
        elif len(lines) + 1 == most:
            line = " ".join([line, *words[place:]])
            break
        else:
            lines.append(line)
            line = word
    lines.append(line)
    return tuple(lines if most is None else (_cut(letters, each, room) for each in lines))


@lru_cache(maxsize=_WIDTHS_KEPT)
def _wrapped(letters: Type, text: str, room: float) -> tuple[str, ...]:
    lines = _broken(letters, text, room, None) if letters.width(text) > room else (text,)
    return tuple(part for line in lines for part in _pieces_of_word(letters, line, room))


def _pieces_of_word(letters: Type, text: str, room: float) -> Iterator[str]:
    """Give a word that is wider than a line in pieces, never within a letter and its signs."""
    piece = ""
    for cluster in _clusters(text) if letters.width(text) > room else (text,):
        if piece and letters.width(piece + cluster) > room:
            yield piece
            piece = ""
        piece += cluster
    yield piece


def _clusters(text: str) -> Iterator[str]:
    """Give letters with their signs; Qt counts in UTF-16."""
    units = text.encode("utf-16-le", "surrogatepass")
    finder, begin = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text), 0
    while (end := finder.toNextBoundary()) >= 0:
        yield units[2 * begin : 2 * end].decode("utf-16-le", "surrogatepass")
        begin = end


def _cut(letters: Type, text: str, room: float) -> str:
    if letters.width(text) <= room:
        return text
    least, most = 0, len(text)
    while least < most:
        middle = (least + most + 1) // 2
        if letters.width(text[:middle] + ELLIPSIS) <= room:
            least = middle
        else:
            most = middle - 1
    return text[:least].rstrip() + ELLIPSIS
