"""Light, dark or as the system has it: what the user chose last, in the window's settings."""

from PySide6.QtWidgets import QApplication

from desktop_app.views.look.scheme import Scheme, apply_look
from desktop_app.views.window_settings import window_settings

_SCHEME = "look/scheme"


def choose_scheme(chosen: Scheme) -> None:
    """Put a scheme on and remember it."""
    window_settings().setValue(_SCHEME, chosen.value)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_look(app, chosen)


def kept_scheme() -> Scheme:
    """Give the scheme that was chosen last; the system's where none was."""
    kept = str(window_settings().value(_SCHEME, Scheme.SYSTEM.value))
    return Scheme(kept) if kept in set(Scheme) else Scheme.SYSTEM
