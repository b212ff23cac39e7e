"""Light or dark: chosen by the user or by the system, and put on in one step with fonts, palette and style sheet."""

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop_app.views.look.fonts import BODY, font, load_fonts
from desktop_app.views.look.palette import palette_of
from desktop_app.views.look.style_sheet import style_sheet
from desktop_app.views.look.tokens import DARK, LIGHT, Tokens, sharpened


class Scheme(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class _Now:
    """What is on the screen at present; there is one application, so there is one of these."""

    tokens = LIGHT
    scheme = Scheme.SYSTEM
    follows: QApplication | None = None


def apply_look(app: QApplication, scheme: Scheme) -> None:
    """Put a scheme on: everything is painted anew once. With SYSTEM the look follows the system from now on."""
    _Now.scheme = scheme
    if _Now.follows is not app:
        _Now.follows = app
        load_fonts()
        app.setStyle("Fusion")
        app.setFont(font(BODY))
        app.styleHints().colorSchemeChanged.connect(_follow)
    _put_on(app)


def tokens() -> Tokens:
    """Give the colours of the scheme that is on; ask while painting, never keep them."""
    return _Now.tokens


def scheme() -> Scheme:
    """Give what the user chose."""
    return _Now.scheme


@lru_cache(maxsize=256)
def colour(value: str) -> QColor:
    """Give a token's value as Qt's colour; callers share it and must not change it."""
    return QColor(value)


def _follow() -> None:
    if _Now.scheme is Scheme.SYSTEM and _Now.follows is not None:
        _put_on(_Now.follows)


def _put_on(app: QApplication) -> None:
    wanted = _wanted(app)
    if wanted is _Now.tokens and app.styleSheet():
        return
    _Now.tokens = wanted
    app.setPalette(palette_of(wanted))
    app.setStyleSheet(style_sheet(wanted))


def _wanted(app: QApplication) -> Tokens:
    """Choose the tokens; a system that says nothing about its scheme means light."""
    is_dark = _Now.scheme is Scheme.DARK or (
        _Now.scheme is Scheme.SYSTEM and app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    )
    chosen = DARK if is_dark else LIGHT
    return sharpened(chosen) if _wants_high_contrast(app) else chosen


def _wants_high_contrast(app: QApplication) -> bool:
    """Ask the system, where this Qt can be asked (from 6.10 on)."""
    hints = app.styleHints()
    accessibility = hints.accessibility()
    return accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
