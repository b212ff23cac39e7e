"""Today in large letters: what waits is still said in whole sentences."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.look.fonts import LARGEST_SIZE, USUAL_SIZE
from desktop_app.views.look.scheme import apply_text_size
from tests.views.today.conftest import Desk

pytestmark = pytest.mark.gui


@pytest.fixture
def _usual_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_text_size(qapp, USUAL_SIZE)


def left(widget: QWidget) -> int:
    """Tell how far from the window's left edge a widget's card is."""
    card = widget.parentWidget()
    assert card is not None
    return card.mapTo(card.window(), QPoint()).x()


@pytest.mark.usefixtures("_usual_again")
def test_what_waits__is_read_whole_while_text_grows_and_shrinks(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    desk.bring_today(qtbot)
    matters, beside = desk.today.board.matters, desk.today.board.collections
    assert not matters.is_cut()
    assert left(matters) < left(beside)
    apply_text_size(qapp, LARGEST_SIZE)
    qtbot.waitUntil(lambda: not matters.is_cut())
    assert left(matters) == left(beside)
    apply_text_size(qapp, USUAL_SIZE)
    qtbot.waitUntil(lambda: left(matters) < left(beside))
