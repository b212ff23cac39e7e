"""Help: F1 leads to the page of the screen, pages lead to each other, words are explained where they stand."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import resources, views
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.explanations import explanation_of, glossary
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.dialog_frame import DialogFrame
from desktop_app.views.help.about_dialog import AboutDialog
from desktop_app.views.help.help_window import HelpWindow
from desktop_app.views.help.pages import FIRST, GLOSSARY, PAGES, page_of, text_of, title_of
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.view import View
from tests.views.driving import KEY, Show, press, type_in
from tests.views.whole_window import whole_window

pytestmark = pytest.mark.gui
ALT = Qt.KeyboardModifier.AltModifier
# What is asked before any books are open, and what stands for many others: the first page is theirs.
_AT_THE_START = {"NewClinicDialog", "PreferencesDialog", "ReasonDialog"}


@pytest.fixture
def help_window(qtbot: QtBot) -> Iterator[HelpWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = HelpWindow("plans", parent)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


def screens() -> list[type[QWidget]]:
    """Give every view and dialog of the program that is used by itself."""
    for module in pkgutil.walk_packages(views.__path__, f"{views.__name__}."):
        importlib.import_module(module.name)
    found: list[type[QWidget]] = []
    waiting: list[type[QWidget]] = [View, DialogFrame]
    while waiting:
        each = waiting.pop()
        below = [sub for sub in each.__subclasses__() if sub.__module__.startswith(views.__name__)]
        waiting += below
        if not below:
            found.append(each)
    return found


def page_of_class(screen: type[QWidget]) -> str:
    """Name the page of a class without making one of it."""
    return page_of(type.__new__(type, screen.__name__, (QWidget,), {"__module__": screen.__module__})())


def test_page__of_every_screen_is_its_own(qtbot: QtBot) -> None:
    del qtbot
    without = {each.__name__ for each in screens() if page_of_class(each) == FIRST} - _AT_THE_START
    assert without == set()


def test_pages__are_all_listed_and_all_there() -> None:
    written = {path.stem for path in resources.path("help").glob("*.md")}
    assert written == set(PAGES) - {GLOSSARY}
    assert all(text_of(page).startswith("# ") and title_of(page) for page in written)


@pytest.mark.parametrize("page", [page for page in PAGES if page != GLOSSARY])
def test_links__lead_to_pages(page: str) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", text_of(page)):
        assert target.removesuffix(".md") in PAGES


def test_f1__opens_the_page_of_the_view_at_the_front(qtbot: QtBot, operations: Operations) -> None:
    made = whole_window(operations, PlanView)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    press(KEY.Key_F1)
    opened = made.findChild(HelpWindow)
    assert opened is not None
    assert opened.page() == "plans"
    opened.close()
    made.close()


def test_f1__works_in_a_dialog(qtbot: QtBot, shown: Show) -> None:
    class ReceiveDialog(DialogFrame):
        __module__ = "desktop_app.views.receipts.receive"

    parent = shown(TextField())
    dialog = ReceiveDialog(title="Receive", commit="Receive", parent=parent)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or parent))
    press(KEY.Key_F1)
    qtbot.waitUntil(lambda: dialog.findChild(HelpWindow) is not None)
    opened = dialog.findChild(HelpWindow)
    assert opened is not None
    assert opened.page() == "receipts"
    opened.close()
    dialog.close()


def test_search__shows_pages_that_have_all_words_and_turns_to_the_first(help_window: HelpWindow) -> None:
    type_in(help_window.search, "slider policies")
    shown = [row for row in range(help_window.list.count()) if not help_window.list.item(row).isHidden()]
    assert [PAGES[row] for row in shown] == ["discontinue"]
    assert help_window.page() == "discontinue"


def test_link__is_followed_and_back_comes_back(qtbot: QtBot, help_window: HelpWindow) -> None:
    help_window.browser.anchorClicked.emit(QUrl("discontinue.md"))
    assert help_window.page() == "discontinue"
    help_window.browser.setFocus()
    press(KEY.Key_Left, ALT)
    qtbot.waitUntil(lambda: help_window.page() == "plans")
    assert not help_window.back_button.isEnabled()


def test_glossary__has_every_word_once_in_order_with_one_line(help_window: HelpWindow) -> None:
    words = glossary()
    terms = [each.term.casefold() for each in words]
    assert terms == sorted(set(terms))
    assert all(each.meaning and "\n" not in each.meaning for each in words)
    help_window.show_page(GLOSSARY)
    shown = help_window.browser.toPlainText()
    assert all(each.term in shown and each.meaning in shown for each in words)


def test_caption__that_is_a_word_of_accounting_explains_itself(qtbot: QtBot) -> None:
    del qtbot
    field = CaptionedField("Narration", TextField())
    assert field.caption.toolTip() == explanation_of("narration") == "What an entry was made for in a few words."
    assert CaptionedField("Fourth line", TextField()).caption.toolTip() == ""


def test_heading__that_is_a_word_of_accounting_explains_itself(plans: RegisterTable) -> None:
    model = plans.model()
    headings = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())]
    tips = [model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) for at in range(len(headings))]
    assert dict(zip(headings, tips, strict=True))["Package"] == "Several sessions sold together at one price."


def test_about__shows_licences_and_copies_what_a_report_needs(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    about = AboutDialog(parent)
    about.open()
    assert "LGPL-3.0-only" in about.licences.toPlainText()
    about.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert "Python 3." in copied
    assert "Qt 6." in copied
    about.close()


def test_help__is_no_dialog_in_the_way(help_window: HelpWindow) -> None:
    assert isinstance(help_window, QDialog)
    assert not help_window.isModal()
