import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.flow_layout import FlowLayout

pytestmark = pytest.mark.gui
GAP, WIDTH, HEIGHT = 6, 100, 30


def chip(width: int) -> QWidget:
    made = QWidget()
    made.setFixedSize(width, HEIGHT)
    return made


def test_flow_layout__measures_anew_what_is_hidden_shown_larger_or_added(qtbot: QtBot) -> None:
    """Its height is remembered: 206 pixels have room for two chips of 100 and the gap between them."""
    head, flow = QWidget(), FlowLayout(gap=GAP)
    qtbot.addWidget(head)
    around = QVBoxLayout(head)
    around.setContentsMargins(0, 0, 0, 0)
    around.addLayout(flow)
    chips = [chip(WIDTH) for _ in range(3)]
    for each in chips:
        flow.addWidget(each)
    head.resize(2 * WIDTH + GAP, 200)
    head.show()
    one, two, three = HEIGHT, 2 * HEIGHT + GAP, 3 * HEIGHT + 2 * GAP

    def height() -> int:
        return flow.heightForWidth(head.width())

    assert height() == two
    chips[0].hide()
    qtbot.waitUntil(lambda: height() == one)
    chips[1].setFixedWidth(WIDTH + 1)
    qtbot.waitUntil(lambda: height() == two)
    chips[0].show()
    qtbot.waitUntil(lambda: height() == three)
    flow.addWidget(chip(WIDTH + 1))
    qtbot.waitUntil(lambda: height() == three + HEIGHT + GAP)
    while flow.takeAt(1) is not None:
        pass
    assert height() == one
