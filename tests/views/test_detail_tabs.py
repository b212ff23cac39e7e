"""Tabs that are filled when somebody sees them, and a window that asks no hidden page what room it needs."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.bulkhead import Bulkhead
from desktop_app.views.controls.detail_tabs import DetailTabs

pytestmark = pytest.mark.gui

_LONG = "99,99,99,99,999.99 " * 20


class Record:
    """Tabs of three pages, each a label that a record is written into."""

    def __init__(self, qtbot: QtBot) -> None:
        self.around = QWidget()
        qtbot.addWidget(self.around)
        self.tabs = DetailTabs()
        self.pages = [QLabel(), QLabel(), QLabel()]
        for page, words in zip(self.pages, ("Schedule", "Journal", "History"), strict=True):
            self.tabs.add_page(page, words)
        column = QVBoxLayout(self.around)
        column.addWidget(self.tabs)
        self.around.resize(300, 200)
        self.around.show()
        QApplication.processEvents()

    def show(self, name: str) -> None:
        self.tabs.fill({page: partial(page.setText, f"{name}{at}") for at, page in enumerate(self.pages)})

    def texts(self) -> list[str]:
        return [page.text() for page in self.pages]


@pytest.fixture
def record(qtbot: QtBot) -> Record:
    return Record(qtbot)


def test_fill__fills_the_tab_at_the_front_and_another_when_it_comes_there(record: Record) -> None:
    record.show("a")
    assert record.texts() == ["a0", "", ""]
    record.tabs.setCurrentIndex(2)
    assert record.texts() == ["a0", "", "a2"]
    record.show("b")
    assert record.texts() == ["a0", "", "b2"]
    QTest.keyClick(record.tabs.tabBar(), Qt.Key.Key_Left)
    QTest.keyClick(record.tabs.tabBar(), Qt.Key.Key_Left)
    assert record.texts() == ["b0", "b1", "b2"]


def test_fill__fills_each_tab_once(record: Record) -> None:
    filled: list[int] = []
    record.tabs.fill({page: partial(filled.append, at) for at, page in enumerate(record.pages)})
    for at in (1, 0, 1, 2, 0):
        record.tabs.setCurrentIndex(at)
    assert filled == [0, 1, 2]


def test_forget__leaves_hidden_tabs_as_they_are(record: Record) -> None:
    record.show("a")
    record.tabs.forget()
    record.tabs.setCurrentIndex(1)
    assert record.texts() == ["a0", "", ""]


def test_show_page__goes_to_its_tab(record: Record) -> None:
    record.show("a")
    record.tabs.show_page(record.pages[1])
    assert record.tabs.currentIndex() == 1
    assert record.texts()[1] == "a1"
    assert record.tabs.tabBar().hasFocus()


def test_width__is_given_back_where_another_record_needs_less(record: Record) -> None:
    least = record.tabs.minimumSizeHint().width()
    record.tabs.fill({record.pages[1]: partial(record.pages[1].setText, _LONG)})
    assert record.tabs.minimumSizeHint().width() == least
    record.tabs.setCurrentIndex(1)
    assert record.tabs.minimumSizeHint().width() > least
    record.tabs.setCurrentIndex(0)
    assert record.tabs.minimumSizeHint().width() > least  # of the same record: no tab is narrower than another
    record.tabs.fill({record.pages[1]: partial(record.pages[1].setText, "short")})
    assert record.tabs.minimumSizeHint().width() == least


class Told(QObject):
    """Counts how often a widget was told something."""

    def __init__(self, widget: QWidget, *told: QEvent.Type) -> None:
        super().__init__(widget)
        self.count, self._told = 0, told
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - as Qt calls it
        self.count += event.type() in self._told
        return super().eventFilter(watched, event)


def test_bulkhead__fills_its_room_and_keeps_what_changes_within(qtbot: QtBot) -> None:
    window, content, line = QWidget(), QWidget(), QLabel("short")
    qtbot.addWidget(window)
    QVBoxLayout(content).addWidget(line)
    QVBoxLayout(window).addWidget(Bulkhead(content))
    window.resize(300, 200)
    window.show()
    QApplication.processEvents()
    requests, before = Told(window, QEvent.Type.LayoutRequest), content.size()
    assert before.width() > 250
    line.setText(_LONG)
    QApplication.processEvents()
    assert (requests.count, content.size()) == (0, before)
    window.resize(500, 300)
    assert content.width() == before.width() + 200


def test_bulkhead__tells_nobody_within_of_a_dialog_that_opens_and_closes(qtbot: QtBot) -> None:
    window, within, beside = QWidget(), QLabel("within"), QLabel("beside")
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(Bulkhead(within))
    column.addWidget(beside)
    window.show()
    told = [Told(each, QEvent.Type.WindowBlocked, QEvent.Type.WindowUnblocked) for each in (within, beside)]
    dialog = QDialog(window)
    dialog.open()
    dialog.close()
    assert [each.count for each in told] == [0, 2]
