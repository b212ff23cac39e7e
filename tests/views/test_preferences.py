"""Preferences: reached by key, put on at once, kept on this computer."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.views.kept_scheme import kept_scheme
from desktop_app.views.keys import has_tally_keys, keys
from desktop_app.views.language import Language, keep_language, kept_language, language, put_on
from desktop_app.views.look.fonts import size_in_use
from desktop_app.views.look.scheme import Scheme, apply_text_size, tokens
from desktop_app.views.look.tokens import CONTRAST_DARK
from desktop_app.views.main_window import MainWindow
from desktop_app.views.preferences import PreferencesDialog
from tests.views.driving import CONTROL, KEY, press
from tests.views.window_checks import rich_texts, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> Iterator[PreferencesDialog]:
    QTest.keyClick(window, KEY.Key_Comma, CONTROL)
    found = window.findChild(PreferencesDialog)
    assert found is not None
    qtbot.waitUntil(found.isActiveWindow)
    yield found
    apply_text_size(qapp, 100)


def choose(down: int) -> None:
    """Choose further down in the list that has the keys."""
    for _ in range(down):
        press(KEY.Key_Down)
    press(KEY.Key_Return)


def test_preferences__are_put_on_at_once_by_keys(dialog: PreferencesDialog) -> None:
    dialog.appearance.setFocus()
    choose(3)  # from Light
    assert kept_scheme() is Scheme.CONTRAST_DARK
    assert tokens() == CONTRAST_DARK
    assert dialog.text_size.line.hasFocus() or dialog.text_size.hasFocus(), "Enter moves on"
    choose(1)
    assert size_in_use() == 110
    dialog.tally.setFocus()
    before = has_tally_keys()
    press(KEY.Key_Space)
    assert has_tally_keys() is not before
    assert len(keys("Ctrl+K", tally="Alt+G")) == (1 if before else 2)
    press(KEY.Key_Escape)
    assert not dialog.isVisible()


def test_preferences__another_language_closes_them_and_is_kept(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, dialog: PreferencesDialog
) -> None:
    dialog.language.setFocus()
    try:
        with qtbot.waitSignal(window.language_changed):
            press(KEY.Key_Down)  # from English
        assert (language(), kept_language()) == (Language.HINDI, Language.HINDI)
        qtbot.waitUntil(lambda: window.findChild(PreferencesDialog) is None)
    finally:
        keep_language(Language.ENGLISH)
        put_on(qapp, Language.ENGLISH)


def test_preferences__have_names_and_an_order(dialog: PreferencesDialog) -> None:
    assert (unnamed_controls(dialog), unreachable_controls(dialog), rich_texts(dialog)) == ([], [], [])
    dialog.activateWindow()
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
