"""Go to anything and the way back, to be looked at: before anything is typed, names, numbers, actions, with a typo."""

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.views.main_window import MainWindow
from desktop_app.views.reports.report_places import ReportPlace
from desktop_app.views.view import Place
from tests.views.reports_view.screens import reports

window = reports


def typed(text: str) -> Callable[[QWidget], object]:
    """Type into Go to anything."""

    def begin(widget: QWidget) -> None:
        field = _window(widget).go_to_field
        field.take_focus()
        QTest.keyClicks(field, text)

    return begin


def been_elsewhere(widget: QWidget) -> None:
    """Open it where one was in several places, with nothing typed."""
    _travel(widget)
    _window(widget).go_to_field.take_focus()


def drilled(widget: QWidget) -> None:
    """Come to an account's lines from the trial balance."""
    _travel(widget)


def _travel(widget: QWidget) -> None:
    shown = _window(widget)
    for place in (Place("plan", 7), Place("invoice", 12), ReportPlace.of("trial-balance"), Place("account", 7)):
        shown.go_to(place)


def _window(widget: QWidget) -> MainWindow:
    assert isinstance(widget, MainWindow)
    return widget
