"""Which workflows stand behind a dialog, read from its code; and a walk that looks at what a role is offered."""

import inspect
from collections.abc import Iterator
from functools import partial
from types import CodeType, FunctionType

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.book_window import BookWindow
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.view import View
from tests.views.walk.walker import Walker

_WORKFLOWS, _VIEWS = "desktop_app.workflows.", "desktop_app.views."
_FRAME = (WorkflowDialog.__module__, "desktop_app.views.dialog_frame")


def workflows_behind(dialog: QWidget) -> set[str]:
    """Name the workflows of a dialog's class, and of what was handed to it to build its command with."""
    seen: set[object] = set()
    given = [_function(each) for each in vars(dialog).values()]
    handed = {name for each in given if each is not None for name in _referred(each, seen)}
    return workflows_of(type(dialog)) | handed


def _function(value: object) -> FunctionType | None:
    while isinstance(value, partial):
        value = value.func
    value = getattr(value, "__func__", value)
    return value if isinstance(value, FunctionType) else None


def workflows_of(kind: type[QWidget]) -> set[str]:
    """Name the workflows that the methods of a dialog, and the functions of the views that they call, refer to."""
    seen: set[object] = set()
    methods = [
        each
        for owner in kind.__mro__
        if owner.__module__.startswith(_VIEWS) and owner.__module__ not in _FRAME
        for each in vars(owner).values()
        if isinstance(each, FunctionType)
    ]
    return {name for method in methods for name in _referred(method, seen)}


def _referred(function: FunctionType, seen: set[object]) -> Iterator[str]:
    if function in seen:
        return
    seen.add(function)
    for name in _names(function.__code__):
        target = function.__globals__.get(name)
        if not inspect.isfunction(target):
            continue
        module, own = target.__module__, target.__name__
        if module == f"{_WORKFLOWS}{own}":
            yield own
        elif module.startswith(_VIEWS):
            yield from _referred(target, seen)


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _names(inner)


class RoleWalker(Walker):
    """Walks as somebody with a role: every dialog must be one that the role may post, every refused action say why."""

    def __init__(self, qtbot: QtBot, shown: BookWindow, may: set[str]) -> None:
        super().__init__(qtbot, shown, lambda *_: None, is_thorough=False)
        self._may = may
        self.posts: set[str] = set()
        self.findings: set[str] = set()
        self.off: set[str] = set()
        self.allowed: set[str] = set()

    def trigger_actions(self, view: View) -> None:
        """Look at what is off, then trigger what is on."""
        actions = {action for of_menu in view.menus().values() for action in of_menu}
        for action in actions | set(view.standards().values()):
            words = action.text().replace("&", "")
            if not action.isEnabled():
                self.off.add(f"{view.title}: {words}")
                if not action.statusTip():
                    self.findings.add(f"{view.title}: {words!r} is off and does not say why")
        super().trigger_actions(view)

    def _visit(self, opened: QWidget, name: str) -> None:
        if isinstance(opened, WorkflowDialog):
            behind = workflows_behind(opened)
            self.posts |= behind
            if not behind:
                self.findings.add(f"{name}: no workflow is found behind {type(opened).__name__}")
            elif not behind & self._may:
                self.findings.add(f"{name} opens {type(opened).__name__}, which posts {sorted(behind)}")
        super()._visit(opened, name)
