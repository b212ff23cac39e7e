"""Facts in a row that has no room for all of them."""

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.parts_label import PartsLabel

pytestmark = pytest.mark.gui
FACTS = "1 invoice selected · Total ₹2,000.00 · Paid ₹500.00"


def test_facts__yield_whole_where_there_is_no_room_and_come_back(qtbot: QtBot) -> None:
    label = PartsLabel()
    qtbot.addWidget(label)
    label.set_parts(FACTS)
    label.show()
    wanted = label.sizeHint().width()
    label.resize(wanted, 20)
    assert (label.text(), label.toolTip()) == (FACTS, "")
    label.resize(wanted - 20, 20)
    assert (label.text(), label.toolTip()) == ("1 invoice selected · Total ₹2,000.00 · …", FACTS)
    assert (label.whole(), label.accessibleName()) == (FACTS, FACTS)
    assert label.sizeHint().width() == wanted
    label.resize(10, 20)
    assert label.text() == "1 invoice selected"
    label.resize(wanted, 20)
    assert (label.text(), label.toolTip()) == (FACTS, "")
