"""The page is made part by part before its view is shown; where a view stands alone, once somebody opens it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.open_book import open_book
from desktop_app.program import Program
from desktop_app.views.patient_page.page_tabs import PageTabs, Tab
from desktop_app.views.patient_page.patient_page import PatientPage
from desktop_app.views.view import View
from tests.clinic import Clock
from tests.shell import copy_story_book
from tests.views.masters.desk import Desk
from tests.views.patient_page.driving import open_by_enter, turn
from tests.views.sample import TODAY

pytestmark = pytest.mark.gui
WAIT_MS = 60_000


@pytest.mark.parametrize("parts", [0, 1, 3])
def test_page__opened_before_all_its_parts_are_there_is_whole(desk: Desk, parts: int) -> None:
    for _ in range(parts):
        assert desk.patients.make_part()
    assert not desk.patients.is_page_shown()
    page = open_by_enter(desk)
    assert [page.tabs.widget(tab) for tab in Tab][1:] == [*page.each_tab()][1:]
    turn(desk, page, Tab.DOCUMENTS)
    assert page.documents.table is not None
    assert page.documents.table.paged_model().rowCount() == 2  # the invoice and the receipt
    assert not desk.patients.make_part()


def test_parts__are_made_once_and_show_nothing(desk: Desk) -> None:
    made = 0
    while desk.patients.make_part():
        made += 1
    assert made > len(Tab)
    assert len(desk.patients.findChildren(PatientPage)) == 1
    assert not desk.patients.is_page_shown()
    assert not any(action.isEnabled() for action in desk.patients.page().actions_of_page.tabs)


@pytest.mark.usefixtures("qapp")
def test_program__makes_the_page_before_anybody_can_go_to_it(qtbot: QtBot, tmp_path: Path) -> None:
    program = Program(Clock(TODAY))
    program.show_book(open_book(copy_story_book(tmp_path / "books"), Clock(TODAY)))
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: "PatientView" in map(_kind, window.views), timeout=WAIT_MS)
    view = next(view for view in window.views if _kind(view) == "PatientView")
    assert not view.make_part(), "it was there before its view was"
    assert [tabs.count() for tabs in window.findChildren(PageTabs)] == [len(Tab)]
    program.end()


def _kind(view: View) -> str:
    return type(view).__name__
