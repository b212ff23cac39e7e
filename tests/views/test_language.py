"""Hindi: everything that is said is translated, the window changes its language while it runs, and comes back in it."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QCalendarWidget, QLineEdit, QMenu, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.accounting.calendar import MONTHS
from desktop_app.begin_app import begin_app
from desktop_app.errors import DateInFuture, PlanChanged
from desktop_app.open_book import open_book
from desktop_app.program import Program
from desktop_app.reports.table import Kind
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.date_typing import full_day, read_date, written
from desktop_app.views.controls.explanations import explanation_of
from desktop_app.views.language import (
    SHORT_MONTHS,
    Language,
    kept_language,
    key,
    language,
    parts_of,
    put_on,
    sentences_of,
    words_of,
)
from desktop_app.views.look.fonts import has_devanagari
from desktop_app.views.main_window import MainWindow
from desktop_app.views.messages import message_of
from desktop_app.views.operations import Operations
from desktop_app.views.paper.report_type import shown
from desktop_app.views.plan_view.plan_view import PlanView
from tests import translations
from tests.clinic import Clock
from tests.shell import copy_story_book
from tests.views.sample import TODAY
from tests.views.whole_window import whole_window
from tests.views.window_checks import shortcut_collisions

pytestmark = pytest.mark.gui
WAIT_MS = 60_000
RECEIPTS = "Ctrl+Alt+2"
MARK = "\u00a4"
SENTENCE = re.compile("^[^0-9]*[A-Za-z]{3}[^0-9]*$")  # documents' numbers, days and amounts are the same in all
HINDI = sentences_of(Language.HINDI)


@pytest.fixture
def hindi(qapp: QApplication) -> Iterator[None]:
    put_on(qapp, Language.HINDI)
    yield
    put_on(qapp, Language.ENGLISH)


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    del qtbot
    made = Program(Clock(TODAY))
    made.show_book(open_book(copy_story_book(tmp_path / "books"), Clock(TODAY)))
    yield made
    made.end()
    put_on(qapp, Language.ENGLISH)


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"\{[^}]*\}", text))


def mnemonics(text: str) -> list[str]:
    return [letter.lower() for letter in re.findall(r"&(\w)", text.replace("&&", ""))]


def language_action(window: MainWindow, name: str) -> QAction:
    return next(each for each in window.findChildren(QAction) if each.text() == name)


def texts(menu: QMenu) -> list[str]:
    return [each.text() for each in menu.actions()]


def complete(qtbot: QtBot, program: Program, title: str) -> MainWindow:
    """Wait until the window has all its views, and the one of that title."""

    def is_complete() -> bool:
        window = program.window
        return window is not None and len(window.views) > 1 and title in {view.title for view in window.views}

    qtbot.waitUntil(is_complete, timeout=WAIT_MS)
    assert program.window is not None
    return program.window


class Marking(QTranslator):
    """Marks everything that is translated, so that what is not can be told from it."""

    def translate(self, _context: str, source: str, _note: str | None = None, _count: int = -1) -> str:
        return f"{MARK}{source}"


@pytest.fixture
def marking(qapp: QApplication) -> Iterator[None]:
    marks = Marking()
    qapp.installTranslator(marks)
    yield
    qapp.removeTranslator(marks)


def said_in(window: QWidget) -> Iterator[str]:
    """Give what stands on actions, buttons, in empty fields and over columns."""
    yield from (each.text() for each in window.findChildren(QAction))
    yield from (each.text() for each in window.findChildren(QAbstractButton))
    yield from (each.placeholderText() for each in window.findChildren(QLineEdit))
    for table in window.findChildren(QTableView):
        columns = range(table.model().columnCount())
        yield from (str(table.model().headerData(at, Qt.Orientation.Horizontal) or "") for at in columns)


@pytest.mark.usefixtures("marking")
def test_nothing__is_said_past_the_translator(qtbot: QtBot, operations: Operations) -> None:
    window = whole_window(operations, PlanView)
    qtbot.addWidget(window)
    said = set(said_in(window))
    assert len(said) > 500
    assert [text for text in said if MARK not in text and SENTENCE.search(text) and text != "English"] == []
    window.close()


def test_catalogue__has_everything_that_is_said_and_nothing_else() -> None:
    assert translations.translated().keys() == translations.said()
    assert [text for text, words in translations.translated().items() if not words] == []


def test_catalogue__is_as_the_program_writes_it() -> None:
    assert translations.CATALOGUE.read_text("utf-8") == translations.text_of(translations.translated())


def test_translation__keeps_what_is_filled_in() -> None:
    assert [(text, words) for text, words in HINDI.items() if placeholders(text) != placeholders(words)] == []


def test_translation__keeps_the_letter_of_the_keyboard() -> None:
    assert [(text, words) for text, words in HINDI.items() if mnemonics(text) != mnemonics(words)] == []


def test_translation__says_as_plainly_that_more_will_be_asked() -> None:
    assert [text for text, words in HINDI.items() if text.endswith("...") != words.endswith("...")] == []


@pytest.mark.usefixtures("hindi")
def test_refusal__is_told_in_hindi_with_its_figures(qtbot: QtBot) -> None:
    del qtbot
    told = message_of(PlanChanged(plan="PL/25-26/00017"))
    assert "PL/25-26/00017" in told.headline
    assert told.headline.endswith(HINDI["Nothing was saved."])
    assert told.advice == HINDI["Look at the new figures, then decide again."]


@pytest.mark.usefixtures("hindi")
def test_word_of_accounting__is_explained_in_hindi(qtbot: QtBot) -> None:
    del qtbot
    assert explanation_of(HINDI["Narration"]) == HINDI["What an entry was made for in a few words."]


@pytest.mark.usefixtures("hindi")
def test_days__are_hindi_in_the_window_and_english_in_files_for_others(qtbot: QtBot) -> None:
    del qtbot
    day = date(2026, 8, 22)
    assert written(day) == f"22 {HINDI['Aug']} 2026"
    assert full_day(day) == f"{HINDI['Saturday']}, 22 {HINDI['August']} 2026"
    assert [words_of(each) for each in ("30 Apr 2025", "August 2025", "Ward 2025")] == [
        f"30 {HINDI['Apr']} 2025",
        f"{HINDI['August']} 2025",
        "Ward 2025",
    ]
    assert shown(day, Kind.DATE) == "22 Aug 2026"
    assert HINDI["Aug"] in message_of(DateInFuture(on=day, today=day)).headline
    field = DateField(today=day, day=day)
    field.open_calendar()
    (calendar,) = field.findChildren(QCalendarWidget)
    assert calendar.locale().standaloneMonthName(8) == HINDI["August"]


@pytest.mark.usefixtures("hindi")
def test_day__is_understood_as_it_is_written_and_in_english(qtbot: QtBot) -> None:
    del qtbot
    for month in range(1, 13):
        day = date(2026, month, 5)
        for name in (SHORT_MONTHS[month - 1], HINDI[SHORT_MONTHS[month - 1]], HINDI[MONTHS[month - 1]]):
            assert read_date(f"5 {name} 2026", today=TODAY) == day
    assert read_date("5 \u0938\u093f\u0924\u092e\u094d\u092c\u0930 2026", today=TODAY) == date(2026, 9, 5)


@pytest.mark.usefixtures("hindi")
def test_word_of_two_meanings__is_translated_by_what_is_meant(qtbot: QtBot) -> None:
    del qtbot
    meant = {parts_of(each) for each in HINDI if parts_of(each)[1]}
    assert {source for source, _ in meant} == {"Credit", "Open", "Receipt", "State"}
    for source, means in meant:
        told = {QCoreApplication.translate("anywhere", source, each) for each in (None, means)}
        assert told == {HINDI[source], HINDI[key(source, means)]}
        assert len(told) == 2
        assert words_of(source, means) == HINDI[key(source, means)]
    assert QCoreApplication.translate("QPlatformTheme", "Open") == HINDI[key("Open", "an act")]
    assert QCoreApplication.translate("anywhere", "Open", "of a door") == HINDI["Open"]


@pytest.mark.usefixtures("hindi")
def test_unknown_sentence__stays_as_it_is(qtbot: QtBot) -> None:
    del qtbot
    assert QCoreApplication.translate("anywhere", "Asha Rao") == "Asha Rao"


@pytest.mark.usefixtures("hindi")
def test_menus__are_hindi_and_no_key_is_wanted_twice(qtbot: QtBot, operations: Operations) -> None:
    window = whole_window(operations, PlanView)
    qtbot.addWidget(window)
    window.show()
    titles = [menu.title() for menu in window.menus.menus.values()]
    assert all(map(has_devanagari, titles))
    for menu in window.menus.menus.values():
        letters = [letter for text in texts(menu) for letter in mnemonics(text)]
        enabled = [letter for each in menu.actions() if each.isEnabled() for letter in mnemonics(each.text())]
        assert letters
        assert [letter for letter, count in Counter(enabled).items() if count > 1] == []
    assert shortcut_collisions(window) == []
    window.close()


def test_language__changes_while_the_window_runs(qtbot: QtBot, program: Program) -> None:
    window = complete(qtbot, program, "Receipts")
    window.show_view(next(view for view in window.views if view.shortcut == RECEIPTS))
    language_action(window, "\u0939\u093f\u0928\u094d\u0926\u0940").trigger()
    after = complete(qtbot, program, HINDI["Receipts"])
    assert after is not window
    assert language() is kept_language() is Language.HINDI
    qtbot.waitUntil(lambda: after.current_view().shortcut == RECEIPTS)
    assert after.windowTitle().startswith(HINDI["Receipts"])
    language_action(after, "English").trigger()
    complete(qtbot, program, "Receipts")
    assert kept_language() is Language.ENGLISH


def test_language__that_was_chosen_is_there_at_the_next_start(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    language_action(complete(qtbot, program, "Receipts"), "\u0939\u093f\u0928\u094d\u0926\u0940").trigger()
    complete(qtbot, program, HINDI["Receipts"])
    program.close_book()
    put_on(qapp, Language.ENGLISH)
    monkeypatch.setattr("desktop_app.begin_app.QApplication", lambda _arguments: qapp)
    begin_app()
    assert language() is Language.HINDI
