"""What waits for a later beat: answers until a dialog is painted, what a sale does until its fields are, first rows."""

import time
from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop_app.repositories.books import Reading
from desktop_app.views.controls.row_list import RowList
from desktop_app.views.operations import Request
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.vouchers.voucher_lines import VoucherRow
from tests.views.sales.conftest import OpenDesk
from tests.views.sales.desk import Desk

pytestmark = pytest.mark.gui

POSTED_S = 0.1  # until an answer that is here waits for the thread of the window


def answered_early(desk: Desk, then: Callable[[SellPackageDialog, int], object]) -> tuple[SellPackageDialog, Request]:
    """Make a dialog and ask for a number; come back when the answer waits, and the dialog is not open yet."""
    read = Event()
    dialog = SellPackageDialog(desk.operations, desk.window)

    def answer(_reading: Reading) -> int:
        read.set()
        return 7

    request = dialog.load(answer, lambda found: then(dialog, found))
    assert read.wait(10)
    time.sleep(POSTED_S)
    return dialog, request


def test_answer__that_is_here_before_the_dialog_waits_until_it_is_painted(open_desk: OpenDesk) -> None:
    desk, seen = open_desk(), []
    dialog, _ = answered_early(desk, lambda dialog, found: seen.append((found, dialog.is_seen())))
    dialog.open()
    desk.qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(7, True)]
    dialog.reject()


def test_answer__that_was_cancelled_while_it_waited_is_dropped(open_desk: OpenDesk) -> None:
    desk, seen = open_desk(), []
    dialog, request = answered_early(desk, lambda _dialog, found: seen.append(found))
    QCoreApplication.sendPostedEvents()  # it is handed over, but the next beat has not come
    request.cancel()
    dialog.open()
    desk.qtbot.waitUntil(lambda: dialog.terms is not None)
    assert seen == []
    dialog.reject()


def test_effects__are_made_once_the_fields_are_painted(open_desk: OpenDesk) -> None:
    desk = open_desk()
    dialog = SellPackageDialog(desk.operations, desk.window)
    dialog.open()
    assert dialog.picker.search.isVisible()
    assert "effects" not in vars(dialog)
    desk.qtbot.waitUntil(lambda: "effects" in vars(dialog))
    desk.qtbot.waitUntil(lambda: dialog.effects.isVisible() and dialog.effects.width() > dialog.width() // 3)
    dialog.reject()


def test_first_row__is_there_when_it_is_seen_or_asked_for(qtbot: QtBot) -> None:
    made: list[VoucherRow] = []

    def make() -> VoucherRow:
        made.append(VoucherRow())
        return made[-1]

    asked, shown, kept = (RowList(make, add="Add", remove="Remove", waits=True) for _ in range(3))
    assert not made
    value = asked.plain()
    assert len(made) == len(asked.rows()) == 1
    qtbot.addWidget(shown)
    shown.show()
    assert made[-1].isVisible()
    assert made[-1] is shown.rows()[0]
    kept.put_plain([*value, *value])
    assert len(kept.rows()) == 2
