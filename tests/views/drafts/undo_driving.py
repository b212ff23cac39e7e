"""How somebody enters into a form by keys and takes it back, and what stands in the form at each step."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.choice import Choice, ProposedText
from desktop_app.views.controls.row_list import EditedRow
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.drafts.undoing import FormUndoing
from desktop_app.views.operations import Operations
from tests.views.driving import CONTROL, KEY, type_in
from tests.views.general_ledger_view.ledger_driving import come_back, take_typed

SHIFT = Qt.KeyboardModifier.ShiftModifier


def open_form(qtbot: QtBot, operations: Operations, window: QWidget, kind: Any, **about: Any) -> Any:  # noqa: ANN401
    """Open a form over a window and wait until it begins."""
    dialog: WorkflowDialog = kind(operations, parent=window, **about)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    keeping = dialog.keeping
    assert keeping is not None
    qtbot.waitUntil(lambda: keeping.is_ready() and not keeping.is_asking())
    return dialog


def undoing_of(dialog: WorkflowDialog) -> FormUndoing:
    assert dialog.undoing is not None
    return dialog.undoing


def state_of(dialog: WorkflowDialog) -> str:
    """Give what is kept, and beneath it what is seen: each line by its name."""
    assert dialog.keeping is not None
    gone = [each for each in dialog.findChildren(EditedRow) if each.isHidden()]
    lines = [each for each in dialog.findChildren(QLineEdit) if undoing_of(dialog)._is_kept(each)]  # noqa: SLF001
    there = [each for each in lines if not any(row.isAncestorOf(each) for row in gone)]
    seen = sorted((each.accessibleName(), each.text()) for each in there)
    return f"{dialog.keeping.written()}\n{seen}"


def kept_in(state: str) -> dict[str, Any]:
    """Give what is kept, by the names of the fields."""
    found: dict[str, Any] = json.loads(state.splitlines()[0])
    return found


def stands(dialog: WorkflowDialog, state: str) -> bool:
    return state_of(dialog) == state


def changed_in(before: str, after: str) -> set[str]:
    """Name the fields that two states differ in."""
    one, other = kept_in(before), kept_in(after)
    return {name for name in one if one[name] != other[name]}


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def undo(times: int = 1) -> None:
    """Press Ctrl+Z where the focus is."""
    for _ in range(times):
        QTest.keyClick(focused(), KEY.Key_Z, CONTROL)


def redo(times: int = 1) -> None:
    """Press Ctrl+Y where the focus is."""
    for _ in range(times):
        QTest.keyClick(focused(), KEY.Key_Y, CONTROL)


def write(field: QLineEdit | ProposedText, text: str) -> None:
    """Write over what stands in a field, and leave it with Tab."""
    line = field.line if isinstance(field, ProposedText) else field
    field.setFocus(Qt.FocusReason.TabFocusReason)
    line.selectAll()
    type_in(line, text)
    QTest.keyClick(field, KEY.Key_Tab)
    come_back(field.window())  # a list of proposals may have taken the keys


def take(choice: Choice, typed: str) -> None:
    """Choose by a part of the words."""
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    choice.line.selectAll()
    take_typed(choice, typed)
    come_back(choice.window())


def tick(box: QWidget) -> None:
    """Press a box with the blank."""
    box.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(box, KEY.Key_Space)


def taken_back(qtbot: QtBot, dialog: WorkflowDialog, states: dict[int, str]) -> None:
    """Undo all, then do all again: at every step stands what stood there when it was done.

    Where one step of the test was two of the form, what stands between them is noted on the way back.
    """
    stack = undoing_of(dialog).stack
    last = stack.index()
    for act, end, step in ((undo, 0, -1), (redo, last, 1)):
        while stack.index() != end:
            wanted = stack.index() + step
            act()
            assert stack.index() == wanted
            if wanted not in states:
                noted(qtbot, dialog, lambda: None, states)
            qtbot.waitUntil(partial(stands, dialog, states[wanted]))
            assert stack.count() == last


def noted(qtbot: QtBot, dialog: WorkflowDialog, step: Callable[[], object], states: dict[int, str]) -> None:
    """Do a step, wait for all that it asks to be read, and note what stands there then."""
    step()
    for _ in range(3):  # what was read may ask for more
        QTest.qWait(20)
        qtbot.waitUntil(lambda: not dialog.operations._asked)  # noqa: SLF001
    states[undoing_of(dialog).stack.index()] = state_of(dialog)
