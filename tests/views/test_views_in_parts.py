"""Views that are made part by part: the same in the end, whatever comes between two parts; nothing is left behind."""

import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.book_window import Beginning, BookWindow
from desktop_app.database.lock import BookLock
from desktop_app.open_book import open_book
from desktop_app.repositories.books import Reading
from desktop_app.views.made_in_parts import MadeInParts, in_parts
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.patient_view import PatientView
from desktop_app.views.operations import Operations
from desktop_app.views.view import Attention, View
from desktop_app.window_modules import VIEWS
from desktop_app.workflows.register_patient import RegisterPatient, register_patient
from desktop_app.workflows.steps.registration import NewPatient
from tests import raw
from tests.clinic import Clock, request_id
from tests.shell import copy_story_book
from tests.views.sample import TODAY
from tests.views.window_checks import process_events

pytestmark = pytest.mark.gui
WAIT_MS = 20_000


@pytest.fixture
def begun(qtbot: QtBot, tmp_path: Path) -> Iterator[Beginning]:
    """Begin a window on the books of the story; who makes the window closes the books with it."""
    assert qtbot is not None
    made = Beginning(open_book(copy_story_book(tmp_path / "books"), Clock(TODAY)))
    yield made
    made.operations.close()
    made.book.close()


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[BookWindow]:
    """Open the window, with its first view alone until the others are asked for."""
    made = open_window(tmp_path)
    qtbot.addWidget(made.window)
    yield made
    made.close()


def open_window(folder: Path) -> BookWindow:
    made = BookWindow(Beginning(open_book(copy_story_book(folder / "books"), Clock(TODAY))))
    made.window.show()
    made._rest.stop()  # noqa: SLF001 - what it would do is done step by step
    return made


def let_answers_come(qtbot: QtBot, operations: Operations) -> None:
    """Wait for everything that was asked before, and for what that asked in turn: both readers end at a barrier."""
    barrier = threading.Barrier(2)
    here: list[int] = []

    def wait(_reading: Reading) -> int:
        return barrier.wait(timeout=WAIT_MS / 1000)

    for times in range(1, 4):
        for _reader in range(2):
            operations.read(wait, here.append)
        qtbot.waitUntil(lambda times=times: len(here) == 2 * times, timeout=WAIT_MS)  # type: ignore[misc]
    process_events()


def step_until_half_made(qtbot: QtBot, shown: BookWindow, kind: type[View]) -> View:
    """Make views until the first part of one is made."""

    def is_half_made() -> bool:
        shown._add_view()  # noqa: SLF001 - as its timer says
        return isinstance(shown._made, kind)  # noqa: SLF001 - what no window shows yet

    qtbot.waitUntil(is_half_made, timeout=WAIT_MS)
    view = shown._made  # noqa: SLF001 - likewise
    assert view is not None
    assert view.fill_part()
    let_answers_come(qtbot, shown.operations)
    return view


def face(view: View) -> dict[str, Any]:
    """Tell what a view is made of, what it says, and what it lets the window do."""
    table = getattr(view, "table", None)
    row = None if table is None else table.current_row()
    telling: list[QLabel | QLineEdit | QAbstractButton] = [
        *view.findChildren(QLabel),
        *view.findChildren(QLineEdit),
        *view.findChildren(QAbstractButton),
    ]
    words = [(type(each).__name__, each.text(), each.isEnabled()) for each in telling if each.isVisibleTo(view)]
    return {
        "widgets": Counter(type(each).__name__ for each in view.findChildren(QWidget)),
        "words": sorted(words),
        "menus": {menu: [_action(each) for each in actions] for menu, actions in view.menus().items()},
        "standards": {standard: _action(action) for standard, action in view.standards().items()},
        "only here": [_action(each) for each in view.only_here.actions()],
        "rows": None if table is None else table.model().rowCount(),
        "cursor": None if row is None else row.key,
        "attention": view.attention,
        "here": view.here(),
    }


def _action(action: Any) -> tuple[object, ...]:  # noqa: ANN401 - a QAction
    keys = [each.toString() for each in action.shortcuts()]
    return action.text(), action.iconText(), keys, action.isEnabled(), action.statusTip()


@pytest.mark.parametrize("name", VIEWS, ids=lambda name: name.partition(":")[2])
def test_view__is_the_same_made_at_once_or_in_parts_with_answers_between_them(
    qtbot: QtBot, begun: Beginning, name: str
) -> None:
    kind = resolve_name(f"desktop_app.views.{name}")
    whole = kind(begun.operations)
    with in_parts():
        view = kind(begun.operations)
    qtbot.addWidget(whole)
    qtbot.addWidget(view)
    let_answers_come(qtbot, begun.operations)
    parts = 0
    while view.fill_part():
        parts += 1
        let_answers_come(qtbot, begun.operations)
    assert parts >= 2
    qtbot.waitUntil(lambda: not whole.is_reading() and not view.is_reading(), timeout=WAIT_MS)
    let_answers_come(qtbot, begun.operations)
    assert face(view) == face(whole)


class Told(View):
    """A view that tells what is made, in its order."""

    def __init__(self) -> None:
        super().__init__(title="Told", icon="plans", shortcut="")
        self.told: list[str] = []
        self.fill(lambda: self.told.append("register"), self._make_body)

    def _make_body(self) -> None:
        self.told.append("body")


class ToldMore(Told):
    """A view with something of its own, of which one part has parts itself."""

    def __init__(self) -> None:
        super().__init__()
        self.fill(self._add_tabs, lambda: self.told.append("actions"))

    def _make_body(self) -> None:
        super()._make_body()
        self.told.append("body of mine")

    def _add_tabs(self) -> None:
        self.fill(lambda: self.told.append("tab"))


def test_parts__come_in_their_order_those_of_the_base_first(qtbot: QtBot) -> None:
    everything = ["register", "body", "body of mine", "tab", "actions"]
    whole = ToldMore()
    with in_parts():
        view = ToldMore()
    qtbot.addWidget(whole)
    qtbot.addWidget(view)
    assert (sorted(whole.told), view.told) == (sorted(everything), [])
    assert whole.told[:3] == everything[:3]
    assert (view.fill_part(), view.told) == (True, everything[:1])
    view.fill_up()
    assert (view.fill_part(), view.told) == (False, whole.told)


class Around(MadeInParts):
    """What has something in it that is made in parts itself, and something behind that."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.fill(self._make_within, lambda: self.told.append("behind"))

    def _make_within(self) -> MadeInParts:
        self.told.append("within")
        with in_parts():
            within = MadeInParts()
            within.fill(lambda: self.told.append("lists"), lambda: self.told.append("figures"))
        return within


def test_parts__of_what_a_part_gives_come_before_the_next_one() -> None:
    with in_parts():
        around = Around()
    told = []
    while around.fill_part():
        told.append([*around.told])
    everything = ["within", "lists", "figures", "behind"]
    assert told == [everything[:count] for count in range(1, 5)]
    assert Around().told == everything


def test_frame__is_made_in_parts_too_and_whole_when_it_is_asked_for(qtbot: QtBot, begun: Beginning) -> None:
    begun.first.fill_up()
    assert [begun.make_part() for _ in range(2)] == [True, True]
    assert begun._frame.views == []  # noqa: SLF001 - nobody else sees it half made
    window = begun.window
    qtbot.addWidget(window)
    assert not begun.make_part()
    assert window.views == [begun.first]
    assert window.current_view() is begun.first


def test_view__is_put_in_its_place_before_anything_is_in_it(qtbot: QtBot, shown: BookWindow) -> None:
    """Its widgets would be styled anew, all at once, if it came there with them."""
    window = shown.window
    view = step_until_half_made(qtbot, shown, PatientView)
    assert window.isAncestorOf(view)
    assert view not in window.views
    assert window.current_view() is window.views[0]
    assert view.isHidden()
    shown._rest.start()  # noqa: SLF001 - from here on as the program does
    qtbot.waitUntil(shown.is_complete, timeout=WAIT_MS)
    stack = view.parentWidget()
    assert isinstance(stack, QStackedWidget)
    assert [stack.widget(place) for place in range(stack.count())] == [each.widget for each in window.views]


def test_window__shows_a_view_whole_with_what_it_told_before(qtbot: QtBot, begun: Beginning) -> None:
    with in_parts():
        view = ToldMore()
    view.attention_changed.emit(Attention(3, words="wait"))
    window = MainWindow(begun.operations, [view])
    qtbot.addWidget(window)
    assert not view.fill_part()
    places = window.navigation.list.model()
    assert "3" in str(places.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert len(view.told) == len(ToldMore().told)


def test_books__are_closed_while_a_view_is_half_made(qtbot: QtBot, tmp_path: Path) -> None:
    shown = open_window(tmp_path)
    view = step_until_half_made(qtbot, shown, PatientView)
    shown.close()
    process_events()
    qtbot.waitUntil(lambda: not isValid(view), timeout=WAIT_MS)
    BookLock(shown.book.path).release()


def test_change__while_a_view_is_half_made_is_read_by_it(qtbot: QtBot, shown: BookWindow) -> None:
    view = step_until_half_made(qtbot, shown, PatientView)
    assert isinstance(view, PatientView)
    before = view.table.model().rowCount()
    command = RegisterPatient(request_id=request_id(), patient=NewPatient(full_name="Sunita Verma"))
    with qtbot.waitSignal(shown.operations.changed):
        shown.operations.run(register_patient, command)
    shown._rest.start()  # noqa: SLF001 - from here on as the program does
    qtbot.waitUntil(shown.is_complete, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: view.table.model().rowCount() == before + 1, timeout=WAIT_MS)


def test_window__is_complete_though_a_view_never_has_its_rows(qtbot: QtBot, shown: BookWindow) -> None:
    with raw.connect(shown.book.path, isolation_level=None) as connection:
        connection.execute("ALTER TABLE recurring_journals RENAME TO torn")
    connection.close()
    shown._rest.start()  # noqa: SLF001 - from here on as the program does
    qtbot.waitUntil(shown.is_complete, timeout=WAIT_MS)
    assert len(shown.window.views) == len(VIEWS)
    assert any(view.is_reading() for view in shown.window.views)
