"""A form that is closed, or deleted with its window, leaves no step behind that could be taken back."""

import gc
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.drafts.change import Change
from desktop_app.views.drafts.undoing import FormUndoing
from desktop_app.views.operations import Operations
from desktop_app.views.vouchers.voucher_dialog import PaymentDialog
from tests.clinic import Clinic
from tests.views.drafts.form_driving import drafts, leave
from tests.views.drafts.undo_driving import open_form, redo, undo, undoing_of, write
from tests.views.driving import CONTROL, KEY, press, type_in

pytestmark = pytest.mark.gui


def entered(qtbot: QtBot, operations: Operations, window: QWidget) -> PaymentDialog:
    """Type into a form and take some of it back, so that there are steps on both sides."""
    dialog: PaymentDialog = open_form(qtbot, operations, window, PaymentDialog)
    for text in ("Re", "nt", "x"):
        type_in(dialog.entry.narration, text)
        QTest.qWait(20)
    press(KEY.Key_Backspace)
    press(KEY.Key_Tab)
    write(dialog.lines.list.rows()[0].amount, "45k")
    dialog.lines.list.add_row()
    undo(2)
    redo()
    assert (undoing_of(dialog).stack.index(), undoing_of(dialog).stack.count()) == (2, 3)
    return dialog


def of_forms() -> list[object]:
    """Give all that is there of forms, their steps included."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.unfreeze()  # the window's collector may have set something aside
    gc.collect()
    kinds = (PaymentDialog, FormUndoing, Change)
    return [each for each in gc.get_objects() if isinstance(each, kinds) or type(each).__name__ == "_Step"]


def left_over(before: list[object]) -> list[str]:
    """Name what is there now and was not before, as of forms that other tests still hold."""
    known = {id(each) for each in before}
    return [type(each).__name__ for each in of_forms() if id(each) not in known]


def test_closed_form__leaves_nothing(qtbot: QtBot, operations: Operations, window: QWidget, clinic: Clinic) -> None:
    before = of_forms()
    dialog = entered(qtbot, operations, window)
    left: list[ref[QObject]] = [ref(dialog), ref(undoing_of(dialog)), ref(undoing_of(dialog).stack)]
    leave(qtbot, dialog)
    qtbot.waitUntil(lambda: len(drafts(clinic)) == 1)
    del dialog
    qtbot.waitUntil(lambda: left_over(before) == [])
    assert [each() for each in left] == [None] * 3


def test_form_deleted_with_its_window__leaves_nothing(qtbot: QtBot, operations: Operations) -> None:
    """Nor does the next key anywhere fall on a form that is gone."""
    before = of_forms()
    around, other = QWidget(), QWidget()
    qtbot.addWidget(other)
    around.show()
    dialog = entered(qtbot, operations, around)
    dialog.entry.narration.setFocus()
    left: list[ref[QObject]] = [ref(dialog), ref(undoing_of(dialog))]
    around.deleteLater()
    del dialog, around
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    QTest.keyClick(other, KEY.Key_Z, CONTROL)
    QTest.qWait(50)
    assert left_over(before) == []
    assert [each() for each in left] == [None] * 2
