"""The help as it is looked at: a page, the glossary, About."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.views.help.about_dialog import AboutDialog
from desktop_app.views.help.help_window import HelpWindow
from desktop_app.views.operations import Operations
from tests.clinic import Clinic


def help_at(page: str) -> Callable[[Clinic, Operations], QWidget]:
    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        return HelpWindow(page)

    return make


def about(_clinic: Clinic, _operations: Operations) -> QWidget:
    return AboutDialog()
