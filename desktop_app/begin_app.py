"""The application before its first window: its name and icon, its fonts, how it looks."""

import sys

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app import resources
from desktop_app.views.kept_scheme import kept_scheme
from desktop_app.views.kept_text_size import begin_with_kept_size
from desktop_app.views.language import kept_language, put_on
from desktop_app.views.look.fonts import load_fonts
from desktop_app.views.look.scheme import apply_look


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
    return app
