"""How large text is set, from 100 to 200 per cent: what the user chose last, in the window's settings."""

from PySide6.QtWidgets import QApplication

from desktop_app.views.look.fonts import LARGEST_SIZE, USUAL_SIZE, size_in_use, use_size
from desktop_app.views.look.scheme import apply_text_size
from desktop_app.views.window_settings import window_settings

SIZES = (100, 110, 125, 150, 175, 200)

_SETTING = "look/text size"


def begin_with_kept_size() -> None:
    """Set text as it was chosen last; before the first window is made."""
    kept = window_settings().value(_SETTING, USUAL_SIZE, type=int)
    use_size(kept if isinstance(kept, int) else USUAL_SIZE)


def choose_text_size(percent: int) -> None:
    """Set all text so large, and remember it."""
    chosen = max(USUAL_SIZE, min(percent, LARGEST_SIZE))
    window_settings().setValue(_SETTING, chosen)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_text_size(app, chosen)


def step_text_size(by: int) -> None:
    """Go to the next larger size for 1, to the next smaller one for -1."""
    now = size_in_use()
    if by > 0:
        choose_text_size(next((size for size in SIZES if size > now), LARGEST_SIZE))
    else:
        choose_text_size(next((size for size in reversed(SIZES) if size < now), USUAL_SIZE))
