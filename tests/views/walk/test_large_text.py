"""At twice the size of text every view can be read and used on a laptop: nothing is cut, nothing is out of reach."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.book_window import BookWindow
from desktop_app.views.look.fonts import LARGEST_SIZE, USUAL_SIZE
from desktop_app.views.look.scheme import apply_text_size
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.view import Standard, View
from tests.views.walk.inspection import Inspection
from tests.views.walk.large_text import cut_controls
from tests.views.walk.walker import Walker, seen

pytestmark = pytest.mark.gui

LAPTOP = (1366, 690)  # 1366 x 768 with a task bar
MOST_ROWS = 6


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    apply_text_size(qapp, LARGEST_SIZE)
    yield
    apply_text_size(qapp, USUAL_SIZE)


@pytest.mark.timeout(600)
@pytest.mark.usefixtures("large")
def test_views__at_twice_the_size_are_whole(qtbot: QtBot, program: BookWindow) -> None:
    inspection = Inspection(cut_controls, larger_windows)
    walker = Walker(qtbot, program, inspection.look, is_thorough=False)
    for view in program.window.views:
        walker.show_all_of(view)
        walker.stop(program.window, view.title)
        open_detail(view)
        walker.settle()
        walker.stop(program.window, f"{view.title}, its detail open")
        walk_rows(walker, view)
    assert inspection.counts["screens looked at"] > 2 * len(program.window.views)
    assert inspection.findings() == ""


def larger_windows(window: QWidget) -> list[str]:
    """Tell that a window has grown, for a view that needs more room than there is."""
    size = (window.width(), window.height())
    return [] if size == LAPTOP else [f"the window is {size[0]} x {size[1]}"]


def open_detail(view: View) -> None:
    """Open the detail where it was folded for want of room."""
    detail = view.standards().get(Standard.DETAIL)
    if detail is not None and not detail.isChecked():
        detail.trigger()


def walk_rows(walker: Walker, view: View) -> None:
    """Look at the first rows of every table, and at every tab of what is shown of them."""
    for table in seen(view, RegisterTable):
        for row in range(min(MOST_ROWS, table.model().rowCount())):
            walker.choose_row(table, row)
            walker.stop(walker.window, f"{view.title}, row {row}")
        for bar in seen(view, QTabBar):
            for tab in range(bar.count()):
                bar.setCurrentIndex(tab)
                walker.settle()
                walker.stop(walker.window, f"{view.title}, {bar.tabText(tab)}")
