"""The page in large letters: the name, the figures and the tabs are whole, and the day they are of is told."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.views.look.fonts import LARGEST_SIZE, USUAL_SIZE
from desktop_app.views.look.scheme import apply_text_size
from desktop_app.views.patient_page.patient_page import PatientPage
from tests.views.masters.desk import Desk

pytestmark = pytest.mark.gui
DAY = "As of "


@pytest.fixture
def _usual_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_text_size(qapp, USUAL_SIZE)


def cut(page: PatientPage) -> list[str]:
    """Name what of the head, and which of the tabs, cannot be seen whole."""
    head, bar = page.head, page.tabs.tabBar()
    last = bar.tabRect(bar.count() - 1).right()
    tiles = [name for name, each in head.tiles.items() if not each.visibleRegion().contains(each.rect())]
    return [
        *(["the name"] if head.name.is_cut() else []),
        *tiles,
        *(["the tabs"] if last >= bar.width() or bar.width() > page.tabs.width() else []),
    ]


@pytest.mark.usefixtures("_usual_again")
def test_page__is_whole_on_a_laptop_at_twice_the_size(desk: Desk, page: PatientPage, qapp: QApplication) -> None:
    desk.window.resize(1366, 690)
    desk.qtbot.waitUntil(page.head.as_of.isVisible)
    assert (cut(page), DAY in page.head.number.text()) == ([], False)
    apply_text_size(qapp, LARGEST_SIZE)
    desk.qtbot.waitUntil(lambda: DAY in page.head.number.text())
    assert not page.head.as_of.isVisible()
    desk.qtbot.waitUntil(lambda: cut(page) == [])
    apply_text_size(qapp, USUAL_SIZE)
    desk.qtbot.waitUntil(page.head.as_of.isVisible)
    assert (cut(page), DAY in page.head.number.text()) == ([], False)
