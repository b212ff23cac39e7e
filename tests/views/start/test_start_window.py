"""The window before any books are open: by keys, with what was opened lately, with work under way, with errors."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.errors import NewerFile
from desktop_app.views.controls.buttons import Button
from desktop_app.views.start.recent_books import recent_books, remember_books
from desktop_app.views.start.start_window import StartWindow
from tests.views.driving import CONTROL, KEY, press
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[StartWindow]:
    made = StartWindow()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


@pytest.mark.parametrize(("key", "signal"), [(KEY.Key_N, "new_wanted"), (KEY.Key_D, "demo_wanted")])
def test_start__is_chosen_by_keys(qtbot: QtBot, window: StartWindow, key: Qt.Key, signal: str) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        press(key, CONTROL)


def test_start__offers_what_was_opened_lately(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("first", "second", "gone"):
        (tmp_path / f"{name}.clinicbook").touch()
        remember_books(tmp_path / f"{name}.clinicbook")
    (tmp_path / "gone.clinicbook").unlink()
    assert recent_books() == [tmp_path / "second.clinicbook", tmp_path / "first.clinicbook"]
    window = StartWindow()
    qtbot.addWidget(window)
    (second,) = [each for each in window.findChildren(Button) if each.words() == "second.clinicbook"]
    with qtbot.waitSignal(window.open_wanted) as asked:
        second.click()
    assert asked.args == [tmp_path / "second.clinicbook"]


def test_start__shows_work_then_an_error_and_the_choices_again(window: StartWindow) -> None:
    window.show_work("Opening asha.clinicbook")
    assert window.is_working()
    window.show_error(NewerFile(path=Path("asha.clinicbook"), found=9, known=2))
    assert window.is_working(), "an error beside what is under way does not end it"
    window.end_work()
    assert not window.is_working()
    assert "newer version" in window.banner.words()
    window.show_work("Making the demo clinic")
    assert window.banner.isHidden(), "what is under way makes an earlier error old"


def test_start__has_names_an_order_and_no_markup(window: StartWindow) -> None:
    found = (unnamed_controls(window), unreachable_controls(window), rich_texts(window), shortcut_collisions(window))
    assert found == ([], [], [], [])
