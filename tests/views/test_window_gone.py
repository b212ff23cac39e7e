"""A window that is closed leaves nothing behind: neither itself nor what it read, while its books stay open."""

import gc
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.operations import Operations
from desktop_app.views.today.today_view import TodayView
from tests.views.whole_window import whole_window

pytestmark = pytest.mark.gui


def test_window__that_is_closed_is_gone_with_all_its_views(qtbot: QtBot, operations: Operations) -> None:
    """As the window in the other language takes the place of this one, on the same books."""
    window = whole_window(operations, TodayView)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for view in window.views:
        window.show_view(view)
        qtbot.waitUntil(lambda: not operations._asked)  # noqa: SLF001 - nothing is asked any more
    widgets: list[QWidget] = [window, *window.views]
    left = [ref(each) for each in widgets]
    window.close()
    window.deleteLater()
    del window, view, widgets
    qtbot.waitUntil(lambda: not operations._asked)  # noqa: SLF001 - a question holds its view
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.unfreeze()  # the collector of the window may have set it aside
    gc.collect()
    assert [type(found).__name__ for each in left if (found := each()) is not None] == []
