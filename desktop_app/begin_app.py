"""The application before its first window: its name and icon, its fonts, how it looks; and when it ends."""

import signal
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app import resources
from desktop_app.views.garbage import set_aside
from desktop_app.views.kept_scheme import kept_scheme
from desktop_app.views.kept_text_size import begin_with_kept_size
from desktop_app.views.language import kept_language, put_on
from desktop_app.views.look.fonts import load_fonts
from desktop_app.views.look.scheme import apply_look

# How long a thread that computes may keep Python's lock from the one that paints: Python's own 5 ms, for each of the
# times that a view gives it away and wants it back, are felt.
_LOCK_S = 0.0005


def begin_app() -> QApplication:
    """Make it, and put on the look that was chosen last."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("clinic-books")
    app.setDesktopFileName("clinic-books")
    app.setWindowIcon(QIcon(str(resources.path("desktop/clinic-books.svg"))))
    load_fonts()
    begin_with_kept_size()
    apply_look(app, kept_scheme())
    put_on(app, kept_language())
    set_aside()  # what was imported
    return app


def let_window_paint() -> None:
    """Have threads that compute give way to the one that paints."""
    sys.setswitchinterval(_LOCK_S)


def quit_at_signals(app: QApplication) -> None:
    """Close the window where the system or Ctrl+C asks for it."""
    for number in (signal.SIGINT, signal.SIGTERM):
        # Later, for a loop that has not begun yet would not hear of it.
        signal.signal(number, lambda *_: QTimer.singleShot(0, app, app.quit))
