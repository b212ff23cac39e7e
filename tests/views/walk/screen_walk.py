"""A walk that looks for numbers that are cut, on a screen of its own; `test_screens.py` runs it in a process each.

The screen, the scale and the font come from the environment, for a window takes them when it begins.
"""

import os

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.book_window import BookWindow
from desktop_app.views.look.fonts import use_latin
from desktop_app.views.look.scheme import Scheme, apply_look
from tests.views.walk.inspection import Inspection
from tests.views.walk.walker import Walker
from tests.views.walk.whole_numbers import cut_numbers

pytestmark = pytest.mark.gui
SMALL, LARGE = (1024, 640), (1366, 690)  # a laptop of 1366 x 768 with a task bar


@pytest.fixture(autouse=True)
def family(qapp: QApplication) -> None:
    """Set everything in the shipped font, or in a wider one, as where the shipped one is missing."""
    use_latin(os.environ["CLINIC_TEST_FAMILY"])
    apply_look(qapp, Scheme.LIGHT)


@pytest.mark.timeout(600)
def test_numbers__are_seen_whole(qtbot: QtBot, program: BookWindow) -> None:
    screen = program.window.screen()
    assert (screen.devicePixelRatio(), screen.size().width()) == (float(os.environ["QT_SCALE_FACTOR"]), LARGE[0])
    inspection = Inspection(cut_numbers)

    def look(window: QWidget, stop: str) -> None:
        for size in (SMALL, LARGE) if window is program.window else ((window.width(), window.height()),):
            window.resize(*size)
            walker.settle()
            inspection.look(window, f"{stop}, {size[0]} x {size[1]}")

    walker = Walker(qtbot, program, look, is_thorough=False)
    walker.walk_views()
    print(f"looked at {inspection.counts['screens looked at']} screens")  # noqa: T201 - who started this reads it
    assert inspection.findings() == ""
