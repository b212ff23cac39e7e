import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.detail_split import DETAIL_WIDTH, DetailSplit

pytestmark = pytest.mark.gui


def split(qtbot: QtBot, *, width: int = 1_200) -> DetailSplit:
    made = DetailSplit("plans", QWidget(), QWidget())
    qtbot.addWidget(made)
    made.resize(width, 500)
    made.show()
    return made


def is_open(made: DetailSplit) -> bool:
    detail = made.widget(1)
    return detail is not None and detail.isVisible()


def test_detail_split__the_detail_has_its_width(qtbot: QtBot) -> None:
    assert split(qtbot).sizes()[1] == pytest.approx(DETAIL_WIDTH, abs=2)


def test_detail_split__folding_is_remembered(qtbot: QtBot) -> None:
    first = split(qtbot)
    first.fold_action.trigger()
    assert not is_open(first)
    again = split(qtbot)
    assert not again.fold_action.isChecked()
    assert not is_open(again)


def test_detail_split__folds_by_itself_where_there_is_no_room_and_can_be_opened(qtbot: QtBot) -> None:
    made = split(qtbot, width=976)
    assert not is_open(made)
    made.fold_action.trigger()
    assert is_open(made)
    made.resize(1_200, 500)
    made.resize(976, 500)
    assert not is_open(made)
    made.resize(1_200, 500)
    assert is_open(made)
