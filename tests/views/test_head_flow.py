"""Rows of heads and panes where room is lacking: fields give way, then parts go beneath each other, then it scrolls."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.controls.head_flow import HeadFlow
from desktop_app.views.controls.pane_scroll import PaneScroll

pytestmark = pytest.mark.gui
GAP, HEIGHT = 8, 30


class Elastic(QWidget):
    """Wants 300 pixels, and can do with 100."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - as Qt calls it
        return QSize(300, HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(100, HEIGHT)


def block(width: int, height: int = HEIGHT) -> QWidget:
    made = QWidget()
    made.setFixedSize(width, height)
    return made


def head(qtbot: QtBot, *, width: int) -> tuple[HeadFlow, QWidget, list[QWidget]]:
    """Make a title of 200, a period of 100 behind it, and at the right a field and a button of 100."""
    holder, flow = QWidget(), HeadFlow(gap=GAP)
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(flow)
    column.addStretch(1)
    title, period, field, button = block(200, 40), block(100), Elastic(), block(100)
    flow.addWidget(title)
    flow.add_right(field)
    flow.add_right(button)
    flow.insert_left(1, period)
    holder.resize(width, 300)
    holder.show()
    return flow, holder, [title, period, field, button]


def places(parts: list[QWidget]) -> list[tuple[int, int, int]]:
    return [(each.x(), each.y(), each.width()) for each in parts]


def test_head__stands_in_one_row_what_is_done_at_its_end(qtbot: QtBot) -> None:
    """Of 900 pixels 200 + 100 + 300 + 100 and three gaps of 8 are taken; what is lower stands in the middle of 40."""
    flow, _, parts = head(qtbot, width=900)
    assert places(parts) == [(0, 0, 200), (208, 5, 100), (900 - 100 - 8 - 300, 5, 300), (800, 5, 100)]
    assert flow.heightForWidth(900) == 40


def test_head__fields_give_way_before_it_breaks(qtbot: QtBot) -> None:
    """524 pixels: 200 + 100 + 100 + 100 and the gaps just fit with the field at its least."""
    flow, _, parts = head(qtbot, width=524)
    assert places(parts) == [(0, 0, 200), (208, 5, 100), (316, 5, 100), (424, 5, 100)]
    assert flow.heightForWidth(524) == 40
    assert flow.heightForWidth(523) == 40 + GAP + HEIGHT


def test_head__goes_on_beneath_itself_and_nothing_is_cut(qtbot: QtBot) -> None:
    _, holder, parts = head(qtbot, width=500)
    assert places(parts) == [(0, 0, 200), (208, 5, 100), (500 - 100 - 8 - 300, 48, 300), (400, 48, 100)]
    holder.resize(250, 300)
    assert places(parts) == [(0, 0, 200), (0, 48, 100), (0, 86, 142), (150, 86, 100)]
    assert all(each.geometry().right() < 250 for each in parts)


def test_head__lets_go_of_what_is_taken_out(qtbot: QtBot) -> None:
    flow, _, parts = head(qtbot, width=900)
    assert [flow.indexOf(each) for each in parts] == [0, 1, 2, 3]
    assert flow.takeAt(1) is not None
    flow.add_right(block(50))
    assert (flow.indexOf(parts[0]), flow.indexOf(parts[2]), flow.count()) == (0, 1, 4)
    assert flow.takeAt(9) is None


def test_head__chips_flow_in_their_own_rows(qtbot: QtBot) -> None:
    holder, flow, chips = QWidget(), HeadFlow(gap=GAP), FilterChips("Status")
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.addLayout(flow)
    for number in range(8):
        chips.add(str(number), f"Status {number}")
    flow.addWidget(chips)
    flow.add_right(block(100))
    holder.resize(300, 400)
    holder.show()
    qtbot.waitUntil(lambda: chips.height() > 2 * chips.chip("0").height())
    assert all(chips.chip(str(number)).geometry().right() < 300 for number in range(8))


def pane(height: int) -> QWidget:
    """Make a pane whose words need as many lines as its width asks for, beneath them a block that does not yield."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    words = QLabel("word " * 60)
    words.setWordWrap(True)
    column.addWidget(words)
    column.addWidget(block(120, height))
    return made


@pytest.mark.parametrize("is_stacked", [False, True])
def test_pane__scrolls_where_its_room_is_too_little_and_only_there(qtbot: QtBot, is_stacked: bool) -> None:  # noqa: FBT001 - parametrized
    inner = pane(100)
    shown = inner
    if is_stacked:
        shown = QWidget()
        stack = QStackedLayout(shown)
        stack.addWidget(inner)
    area = PaneScroll(shown)
    qtbot.addWidget(area)
    area.resize(400, 600)
    area.show()
    assert not area.verticalScrollBar().isVisible()
    assert (shown.width(), shown.height()) == (400, 600)
    area.resize(400, 120)
    qtbot.waitUntil(area.verticalScrollBar().isVisible)
    (words,) = inner.findChildren(QLabel)
    assert words.height() >= words.heightForWidth(words.width())
    assert shown.width() == area.viewport().width() < 400
    assert area.verticalScrollBar().maximum() == shown.height() - area.viewport().height()
    area.resize(400, 600)
    qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible())
    assert shown.width() == 400


def test_pane__hears_that_it_needs_more(qtbot: QtBot) -> None:
    shown = pane(100)
    area = PaneScroll(shown)
    qtbot.addWidget(area)
    area.resize(400, 300)
    area.show()
    column = shown.layout()
    assert isinstance(column, QVBoxLayout)
    column.addWidget(block(500, 300))
    qtbot.waitUntil(area.verticalScrollBar().isVisible)
    assert area.minimumSizeHint().width() >= 500
