"""The window before any books are open: by keys, with what was opened lately, with work under way, with errors."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.errors import NewerFile
from desktop_app.views.language import OWN_NAMES, Language, keep_language, kept_language, put_on, sentences_of
from desktop_app.views.start.recent_books import known_books, recent_books, remember_books
from desktop_app.views.start.start_window import StartWindow
from tests.views.driving import CONTROL, KEY, press
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui
TODAY = date(2025, 8, 20)
MORNING = datetime(2025, 8, 20, 4, 12, tzinfo=UTC)  # 9:42 in India
EVENING_BEFORE = datetime(2025, 8, 19, 18, 25, tzinfo=UTC)  # 23:55 in India


def shown(qtbot: QtBot) -> StartWindow:
    made = StartWindow(TODAY)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[StartWindow]:
    made = shown(qtbot)
    yield made
    made.close()


@pytest.fixture
def books(tmp_path: Path) -> list[Path]:
    """Give three books, the one opened last first; of these the second is not there any more."""
    paths = [tmp_path / f"{name}.clinicbook" for name in ("old", "gone", "new")]
    for path, at in zip(paths, (None, EVENING_BEFORE, MORNING), strict=True):
        path.write_bytes(bytes(2_340_000))
        remember_books(path, at)
    paths[1].unlink()
    return paths[::-1]


@pytest.mark.parametrize(("key", "signal"), [(KEY.Key_N, "new_wanted"), (KEY.Key_D, "demo_wanted")])
def test_start__is_chosen_by_keys(qtbot: QtBot, window: StartWindow, key: Qt.Key, signal: str) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        press(key, CONTROL)


def test_start__offers_what_was_opened_lately(qtbot: QtBot, books: list[Path]) -> None:
    assert recent_books() == [books[0], books[2]]
    window = shown(qtbot)
    told = [(row.words(), row.when(), row.size_words()) for row in window.recent.rows]
    assert told == [
        ("new.clinicbook", "Today, 09:42", "2.3 MB"),
        ("gone.clinicbook", "19 Aug 2025", "Missing"),
        ("old.clinicbook", "", "2.3 MB"),
    ]
    with qtbot.waitSignal(window.open_wanted) as asked:
        press(KEY.Key_3)
    assert asked.args == [books[2]]


def test_start__books_that_are_missing_are_not_opened_but_taken_out(qtbot: QtBot, books: list[Path]) -> None:
    window = shown(qtbot)
    with qtbot.assertNotEmitted(window.open_wanted):
        press(KEY.Key_2)
    assert window.recent.rows[1].hasFocus()
    press(KEY.Key_Delete)
    assert [book.path for book in known_books()] == [books[0], books[2]]
    assert window.recent.rows[1].hasFocus(), "the keys go on to the neighbour"
    press(KEY.Key_Delete)
    press(KEY.Key_Delete)
    assert (known_books(), window.recent.rows) == ([], ())
    assert books[0].exists(), "the list forgets, the disk does not"


def test_start__arrows_lead_from_cards_to_books_and_back(qtbot: QtBot, books: list[Path]) -> None:
    window = shown(qtbot)
    window.new_button.setFocus()
    for key, reached in (
        (KEY.Key_Right, window.open_button),
        (KEY.Key_Right, window.demo_button),
        (KEY.Key_Right, window.demo_button),
        (KEY.Key_Down, window.recent.rows[0]),
        (KEY.Key_Down, window.recent.rows[1]),
        (KEY.Key_Down, window.recent.rows[2]),
        (KEY.Key_Down, window.restore_button),
    ):
        press(key)
        assert reached.hasFocus()
    window.recent.rows[0].setFocus()
    with qtbot.waitSignal(window.open_wanted) as asked:
        press(KEY.Key_Return)
    assert asked.args == [books[0]]
    press(KEY.Key_Up)
    assert window.new_button.hasFocus()


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


def test_start__speaks_another_language_at_once(qtbot: QtBot, qapp: QApplication, books: list[Path]) -> None:
    window = shown(qtbot)
    (hindi,) = window.languages
    assert hindi.accessibleName() == OWN_NAMES[Language.HINDI]
    english = window.restore_button.accessibleName()
    hindi.setFocus()
    try:
        press(KEY.Key_Space)
        assert kept_language() is Language.HINDI
        words = sentences_of(Language.HINDI)[english]
        qtbot.waitUntil(lambda: window.restore_button.accessibleName() == words)
        assert [row.words() for row in window.recent.rows] == [path.name for path in books]
        qtbot.waitUntil(window.languages[0].hasFocus)
        press(KEY.Key_Space)
        qtbot.waitUntil(lambda: window.restore_button.accessibleName() == english)
    finally:
        keep_language(Language.ENGLISH)
        put_on(qapp, Language.ENGLISH)


def test_start__has_names_an_order_and_no_markup(books: list[Path], qtbot: QtBot) -> None:
    assert len(books) == 3
    window = shown(qtbot)
    found = (unnamed_controls(window), unreachable_controls(window), rich_texts(window), shortcut_collisions(window))
    assert found == ([], [], [], [])
