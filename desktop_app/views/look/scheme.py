"""Light or dark, with high contrast or without: put on in one step with fonts, palette and style sheet."""

from enum import StrEnum
from functools import lru_cache
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop_app.views.garbage import held_back
from desktop_app.views.look.fonts import app_font, load_fonts, size_in_use, use_size
from desktop_app.views.look.palette import palette_of
from desktop_app.views.look.style_sheet import style_sheet
from desktop_app.views.look.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens, sharpened


class Scheme(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast light"
    CONTRAST_DARK = "contrast dark"


_CHOSEN = {
    Scheme.LIGHT: LIGHT,
    Scheme.DARK: DARK,
    Scheme.CONTRAST_LIGHT: CONTRAST_LIGHT,
    Scheme.CONTRAST_DARK: CONTRAST_DARK,
}


@runtime_checkable
class FitsText(Protocol):
    """What is set in a font of its own. It is told; to ask at each change of style would be asked in vain all day."""

    def fit_text(self) -> None:
        """Be as large as all text is from now on."""


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
        app.setFont(app_font())
        app.styleHints().colorSchemeChanged.connect(_follow)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(_follow)
    _put_on(app)


@held_back()
def apply_text_size(app: QApplication, percent: int) -> None:
    """Set all text so large: what is on the screen is laid out anew once, in one go."""
    if percent != size_in_use():
        use_size(percent)
        app.setFont(app_font())
        app.setStyleSheet(style_sheet(_Now.tokens))
        for widget in app.allWidgets():
            if isinstance(widget, FitsText):
                widget.fit_text()


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


@held_back()
def _put_on(app: QApplication) -> None:
    wanted = _wanted(app)
    if wanted is _Now.tokens and app.styleSheet():
        return
    _Now.tokens = wanted
    app.setPalette(palette_of(wanted))
    app.setStyleSheet(style_sheet(wanted))


def _wanted(app: QApplication) -> Tokens:
    """Choose the tokens; a system that says nothing about its scheme means light, and no high contrast."""
    if _Now.scheme is not Scheme.SYSTEM:
        return _CHOSEN[_Now.scheme]
    hints = app.styleHints()
    system = DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
    wants_more = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    return sharpened(system) if wants_more else system
