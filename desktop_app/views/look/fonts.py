"""Type: the shipped families, five sizes and three weights, digits of one width, and Devanagari chosen by the text."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from desktop_app import resources

NORMAL, MEDIUM, SEMIBOLD = 400, 500, 600

_FILES = (
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "NotoSansDevanagari-Regular.ttf",
)
_DEVANAGARI = re.compile("[\u0900-\u097f\u1cd0-\u1cff\ua8e0-\ua8ff]")
_DEVANAGARI_FAMILY = "Noto Sans Devanagari"
_DEVANAGARI_GROWS = 0.6  # points: at the same size it looks smaller than Latin
_WIDTHS_KEPT = 16_384
_DOUBLE = 2.0
USUAL_SIZE, LARGEST_SIZE = 100, 200  # per cent


class TextStyle(NamedTuple):
    """A size in points and a weight; a tuple, for every text that is measured is looked up by its style."""

    points: float
    weight: int = NORMAL


CAPTION = TextStyle(8.25, SEMIBOLD)  # captions, column heads, shortcuts
SMALL = TextStyle(9)  # what stands beside something larger
SMALL_MEDIUM = TextStyle(9, MEDIUM)
SMALL_STRONG = TextStyle(9, SEMIBOLD)
BODY = TextStyle(9.75)  # tables, fields, running text
BODY_MEDIUM = TextStyle(9.75, MEDIUM)  # names in tables, buttons
BODY_STRONG = TextStyle(9.75, SEMIBOLD)  # totals
HEADING = TextStyle(11.25, SEMIBOLD)  # of a pane
TITLE = TextStyle(15, SEMIBOLD)  # of a view, and the one large amount


class _Families:
    """Which family Latin text is set in, and whether Qt knows the shipped ones."""

    latin = "Inter"
    are_loaded = False
    is_devanagari_first = False
    percent = USUAL_SIZE


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; where a file is missing the system's sans serves."""
    if not _Families.are_loaded:
        for file in _FILES:
            QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{file}")))
        _Families.are_loaded = True


def use_latin(family: str) -> None:
    """Set Latin text in another family from now on; `apply_look` must follow."""
    _Families.latin = family
    _forget_measures()


def use_size(percent: int) -> None:
    """Set all text so many per cent as large from now on, 100 to 200; `app_font` must be put on again."""
    _Families.percent = max(USUAL_SIZE, min(percent, LARGEST_SIZE))
    _forget_measures()


def size_in_use() -> int:
    """Give how large text is set, in per cent."""
    return _Families.percent


def put_devanagari_first(*, first: bool) -> None:
    """Say whether the program's own words are Devanagari; `app_font` must be put on again."""
    _Families.is_devanagari_first = first


def app_font() -> QFont:
    """Give the font of what Qt sets by itself: menus, entries of lists, fields."""
    return font(BODY, devanagari=_Families.is_devanagari_first)


def scaled(pixels: int) -> int:
    """Give the room that has so many pixels while text has its usual size."""
    return pixels * _Families.percent // USUAL_SIZE


def _forget_measures() -> None:
    for cached in (font, metrics, width_of, elided):
        cached.cache_clear()


def has_devanagari(text: str) -> bool:
    """Tell whether a text needs the Devanagari family first."""
    return _DEVANAGARI.search(text) is not None


def font_for(text: str, style: TextStyle) -> QFont:
    """Give the font that a text is set in: Qt chooses wrongly, and with a message, where Devanagari comes second."""
    return font(style, devanagari=has_devanagari(text))


@cache
def font(style: TextStyle, *, devanagari: bool = False) -> QFont:
    """Give the font of a style, with digits of one width; callers share it and must not change it."""
    made = QFont()
    latin = [_Families.latin, "Noto Sans", "DejaVu Sans"]
    made.setFamilies([_DEVANAGARI_FAMILY, *latin] if devanagari else [*latin, _DEVANAGARI_FAMILY])
    points = style.points + (_DEVANAGARI_GROWS if devanagari else 0)
    made.setPointSizeF(points * _Families.percent / USUAL_SIZE)
    made.setWeight(QFont.Weight(style.weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    screen = QGuiApplication.primaryScreen()
    if screen.devicePixelRatio() >= _DOUBLE:
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def metrics(style: TextStyle, *, devanagari: bool = False) -> QFontMetricsF:
    """Give the measures of a style."""
    return QFontMetricsF(font(style, devanagari=devanagari))


@lru_cache(maxsize=_WIDTHS_KEPT)
def width_of(text: str, style: TextStyle) -> float:
    """Give the width of a text, in pixels."""
    return metrics(style, devanagari=has_devanagari(text)).horizontalAdvance(text)


@lru_cache(maxsize=_WIDTHS_KEPT)
def elided(text: str, style: TextStyle, width: int) -> str:
    """Shorten a text to a width with an ellipsis on the right; only names and texts may be shortened."""
    if width_of(text, style) <= width:
        return text
    measures = metrics(style, devanagari=has_devanagari(text))
    return measures.elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))
