"""Undo and redo across one open form: whatever field has the focus, step by step, choices, dates and lines too.

undoing = FormUndoing(dialog, {"on": self.on, "lines": self.lines})
undoing.begin()                         # what stands in the form now is where it begins
undoing.follow(asker, then, answer)     # what was read for the form is shown: part of the change it was read for
undoing.end()                           # nothing is taken back any more: never across a posting

A field tells that it has changed; a moment later, when the form has done what follows from it, all values are compared
with those of before. What differs is one step: the user's change, and what the form changed with it.
"""

from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget
from shiboken6 import isValid

from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.plain_value import Composed, Plain, plain_of, put_into
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.drafts.change import Change, path_of
from desktop_app.views.drafts.undo_menu import bring_to_front, name_of, open_menu
from desktop_app.views.operations import is_there

_TOLD_BY = ("changed", "key_changed", "text_changed", "invoice_changed", "textChanged", "toggled")
_MOST_ROUNDS = 3  # what is put into one field may propose what stands in another


class UndoneDialog(Protocol):
    """What undoing needs of a dialog."""

    def is_running(self) -> bool:
        """Tell whether it is being posted."""


class FormUndoing(QObject):
    """One form while it is open; its stack is empty before it begins and after it ends."""

    def __init__(self, dialog: Any, fields: Mapping[str, QWidget]) -> None:  # noqa: ANN401 - an UndoneDialog, a QDialog
        super().__init__(dialog)
        self.stack = QUndoStack(self)
        self._window: QWidget = dialog
        self._dialog: UndoneDialog = dialog
        self._fields = dict(fields)
        self._ground: dict[str, Plain] = {}
        self._of_visit: dict[int, Change] = {}  # the last one of each
        self._top: Change | None = None
        self._visit, self._asker = 1, 0
        self._is_on = self._is_own = False  # own: what changes now is not the user's doing
        self._at: QWidget | None = None
        self._beat = QTimer(self, singleShot=True, interval=0)
        self._beat.timeout.connect(self.look)
        for field in self._fields.values():
            _told_by(field).connect(self._hear)
        self._acts = dict.fromkeys(_keys_of_undo(), self.undo) | dict.fromkeys(_keys_of_redo(), self.redo)

    def begin(self) -> None:
        """Take what stands in the form for its beginning: what led there cannot be taken back."""
        self._forget()
        self._ground = self._now()
        if not self._is_on:
            self._is_on = True
            _app().focusChanged.connect(self._move)
            self._window.installEventFilter(self)  # which has the keys where nothing in it has them
            self._watch(QApplication.focusWidget())

    def end(self) -> None:
        """Take nothing back any more."""
        self._forget()
        if self._is_on:
            self._is_on = False
            _app().focusChanged.disconnect(self._move)
            self._window.removeEventFilter(self)
            self._watch(None)

    def asker(self) -> int:
        """Give who asks for something to be read now, for when the answer comes; 0 where it is not the user."""
        if self._is_own:
            return self._asker
        return self._visit if self._is_on else 0

    def follow(self, asker: int, then: Callable[[Any], object], answer: object) -> None:
        """Show what was read; what that changes belongs to the change that made it be read."""
        self.look()
        if not is_there(then):
            return
        self._is_own, self._asker = True, asker
        try:
            then(answer)
        finally:
            self._is_own = False
        before, after = self._differences()
        if not self._add(self._asker, before, after) and self._asker:
            self._push(self._asker, before, after)

    def look(self) -> None:
        """Take what has changed for the user's doing, with all that followed at once."""
        if not self._is_own:
            self._push(self._visit, *self._differences())

    def undo(self) -> None:
        """Take back what is typed and not taken yet, else the last step, and go where that was."""
        line = self._line_of_its_own()
        if isinstance(self._at, Choice) and not self._at.is_settled():
            self._at.choose(self._at.key())
        elif line is not None and line.isUndoAvailable():
            line.undo()
        else:
            self._step(self.stack.undo)

    def redo(self) -> None:
        """Do again what was taken back last, and go where that was."""
        line = self._line_of_its_own()
        if line is not None and line.isRedoAvailable():
            line.redo()
        else:
            self._step(self.stack.redo)

    def put(self, change: Change, values: Mapping[str, Plain]) -> None:
        """Put values back, and leave all others as they are, whatever follows from these; go where it changed."""
        wanted = {**self._ground, **values}
        for _ in range(_MOST_ROUNDS):
            for name, field in self._fields.items():
                if plain_of(field) != wanted[name]:
                    put_into(field, wanted[name])
        field = self._part(change.name, change.path)
        bring_to_front(field)
        field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the form have the keys of undo and redo, which a line would take for itself, and say so in its menu."""
        kind = event.type()
        if not isValid(self._window):
            return False  # it is being deleted, with all its fields
        act = self._acts.get(QKeySequence(event.keyCombination())) if isinstance(event, QKeyEvent) else None
        if act is not None and kind == QEvent.Type.ShortcutOverride:
            event.accept()  # so that it comes as a key
            return True
        if act is not None and kind == QEvent.Type.KeyPress:
            act()
            return True
        if kind == QEvent.Type.FocusOut:
            self.look()
        elif isinstance(event, QContextMenuEvent) and isinstance(watched, QLineEdit) and self._is_kept(watched):
            self.look()
            open_menu(watched, event.globalPos(), self)
            return True
        return super().eventFilter(watched, event)

    def _step(self, step: Callable[[], None]) -> None:
        self.look()
        if not self._is_on or self._dialog.is_running():
            return
        self._visit += 1
        self._is_own, self._asker = True, 0
        try:
            step()
        finally:
            self._is_own = False
        self._ground = self._now()

    def _hear(self, *_: object) -> None:
        self._beat.start()

    def _move(self, before: QWidget | None, now: QWidget | None) -> None:
        """Go with the focus: what a line makes of itself when it is left is part of what was typed into it."""
        if not isValid(self._window):
            return  # it is being deleted, with all its fields
        is_line = isinstance(before, QLineEdit) and isValid(before) and self._is_kept(before)
        if self._is_own or not is_line or isinstance(now, QAbstractItemView):
            self.look()  # a list takes what was typed only when it is left, a table has a row when it is come to
        else:
            self._add(self._visit, *self._differences())
        self._visit += 1
        self._watch(now)

    def _watch(self, widget: QWidget | None) -> None:
        for each in _with_line(self._at):
            each.removeEventFilter(self)
        self._at = widget if widget is not None and self._window.isAncestorOf(widget) else None
        for each in _with_line(self._at):
            each.installEventFilter(self)

    def _forget(self) -> None:
        self.stack.clear()
        self._of_visit.clear()
        self._top = None
        self._visit, self._asker = self._visit + 1, 0

    def _now(self) -> dict[str, Plain]:
        return {name: plain_of(field) for name, field in self._fields.items()}

    def _differences(self) -> tuple[dict[str, Plain], dict[str, Plain]]:
        """Give what has changed since the last time, before and after."""
        before, self._ground = self._ground, self._now()
        names = [name for name, value in self._ground.items() if name not in before or before[name] != value]
        return {name: before.get(name) for name in names}, {name: self._ground[name] for name in names}

    def _add(self, visit: int, before: dict[str, Plain], after: dict[str, Plain]) -> bool:
        """Add to the last change of a visit, if there is one that is not taken back."""
        change = self._of_visit.get(visit)
        if change is None or not change.is_done:
            return False
        change.add(before, after)
        return True

    def _push(self, visit: int, before: dict[str, Plain], after: dict[str, Plain]) -> None:
        if not after or not self._is_on:
            return
        name = next((name for name in after if self._holds(self._fields[name])), next(iter(after)))
        change = Change(visit, name, path_of(before[name], after[name]), before, after, monotonic())
        latest = self._of_visit.get(visit)
        if latest is None or latest is not self._top or not latest.goes_on_in(change):
            self.stack.push(_Step(self, change, name_of(self._part(name, change.path))))
            self._top = self._of_visit[visit] = change
            return
        latest.join(change)  # not by Qt: of what it joins itself, it leaves half behind
        if latest.is_nothing():
            self.stack.command(self.stack.index() - 1).setObsolete(True)
            self.stack.undo()
            del self._of_visit[visit]

    def _part(self, name: str, path: tuple[Any, ...]) -> QWidget:
        field = self._fields[name]
        return field.part(path) if isinstance(field, Composed) else field

    def _holds(self, field: QWidget) -> bool:
        """Tell whether a field has the focus, or had it until just now."""
        return self._at is not None and isValid(self._at) and (field is self._at or field.isAncestorOf(self._at))

    def _line_of_its_own(self) -> QLineEdit | None:
        """Give the line that has the focus, where nothing of it is kept with the form."""
        line = self._at
        return line if isinstance(line, QLineEdit) and isValid(line) and not self._is_kept(line) else None

    def _is_kept(self, line: QLineEdit) -> bool:
        if isinstance(line, SearchField):
            return False
        return any(field is line or field.isAncestorOf(line) for field in self._fields.values())


class _Step(QUndoCommand):
    """A change on the stack; it is done already when it is pushed."""

    def __init__(self, form: FormUndoing, change: Change, words: str) -> None:
        super().__init__(words)
        self._form, self._change, self._is_new = form, change, True

    def undo(self) -> None:
        """Put back what stood there before."""
        self._change.is_done = False
        self._form.put(self._change, self._change.before)

    def redo(self) -> None:
        """Put back what stood there after."""
        if self._is_new:
            self._is_new = False
            return
        self._change.is_done = True
        self._form.put(self._change, self._change.after)


def _told_by(field: QWidget) -> SignalInstance:
    """Give the signal by which a field says that it has changed."""
    found: SignalInstance = next(getattr(field, name) for name in _TOLD_BY if hasattr(field, name))
    return found


def _with_line(widget: QWidget | None) -> list[QWidget]:
    """Give a widget, and the line of a box with a list: the keys go to the box, the menu is the line's."""
    found = [widget, widget.lineEdit()] if isinstance(widget, QComboBox) and isValid(widget) else [widget]
    return [each for each in found if each is not None and isValid(each)]


def _keys_of_undo() -> list[QKeySequence]:
    return list(dict.fromkeys(QKeySequence.keyBindings(QKeySequence.StandardKey.Undo)))


def _keys_of_redo() -> list[QKeySequence]:
    """Give those of every system: who has learnt one on another finds it here."""
    every = (QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z"))
    return list(dict.fromkeys((*QKeySequence.keyBindings(QKeySequence.StandardKey.Redo), *every)))


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError(app)
    return app
