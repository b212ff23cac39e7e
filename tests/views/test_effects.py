"""What a dialog will do, in sentences; and dialogs that are as high as they need to be."""

from datetime import date

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.buttons import Button
from desktop_app.views.effects import Effects
from desktop_app.views.operations import Operations
from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.views.tables.mark_cells import OverdueCell
from desktop_app.views.tables.rows import TableRow
from desktop_app.workflows.undo_session import undo_session
from tests import orders
from tests.views.driving import Show
from tests.views.sample import HOSTILE, TODAY
from tests.views.window_checks import rich_texts

pytestmark = pytest.mark.gui


def test_effects__are_shown_plainly_and_replaced(shown: Show) -> None:
    effects = Effects(["3 sessions are scheduled again.", HOSTILE[0]])
    window = shown(effects)
    assert effects.effects() == ("3 sessions are scheduled again.", HOSTILE[0])
    assert rich_texts(window) == []
    effects.show_effects(["Nothing is posted."])
    assert effects.accessibleName() == "Nothing is posted."


def test_reason_dialog__is_as_high_as_its_sentences_need(qtbot: QtBot, operations: Operations) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    long = "The patient owes this amount again, and the installments ask for it as they were sold in the first place."
    dialog = ReasonDialog(
        operations,
        title="Reinstate",
        commit="Reinstate",
        effects=(long, long, long),
        order=lambda _asked: (undo_session, orders.order(orders.UNDOING)),
        parent=parent,
    )
    dialog.set_subject(HOSTILE[3], "PL/25-26/00001", "Laser hair reduction")
    with qtbot.waitExposed(dialog):
        dialog.open()
    (number,) = (each for each in dialog.findChildren(QLabel) if each.text() == "PL/25-26/00001")
    assert number.width() >= number.sizeHint().width()  # however long the name before it
    (area,) = dialog.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    assert dialog.height() <= 612
    dialog.reject()


@pytest.mark.parametrize(
    ("due", "shown_as"),
    [
        (date(2025, 9, 1), "1 Sep"),
        (date(2026, 3, 31), "31 Mar"),
        (date(2026, 4, 1), "1 Apr 2026"),
        (date(2025, 8, 2), "2 Aug, overdue 18 d"),
        (date(2025, 3, 31), "31 Mar 2025, overdue 142 d"),
    ],
)
def test_overdue__drops_the_year_within_todays_financial_year_only(due: date, shown_as: str) -> None:
    style = OverdueCell(today=lambda: TODAY, with_year=False)
    assert style.text(TableRow.of(1, {"due": due}), "due") == shown_as


def test_button__bare_has_short_words_and_its_keys_as_a_tooltip(shown: Show) -> None:
    action = QAction("&Receive payment...")
    action.setIconText("Receive")
    action.setShortcut("Ctrl+R")
    button = Button.of(action, bare=True)
    shown(button)
    assert (button.words(), button.toolTip()) == ("Receive", "Ctrl+R")
    assert button.width() < Button.of(action).sizeHint().width()
    action.setStatusTip("Nothing is left to pay")
    action.setEnabled(False)
    assert button.toolTip() == "Nothing is left to pay"
