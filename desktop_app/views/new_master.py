"""A new account or service made from the pick list that lacks it: Alt+C as in Tally, Ctrl+Shift+N beside it.

NewMaster(dialog, NewAccount, reread=self._read_terms)      # for every Choice of the dialog whose `makes` is "account"

What was typed becomes its name; once it is saved, the list is read again and it is chosen. It is off for roles that may
not make one, which is said at the foot.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.keys import keys
from desktop_app.views.operations import Operations
from desktop_app.views.patients.patient_search import PatientSearch
from desktop_app.workflows.steps import roles

_TRY_MS, _TRIES = 30, 100  # three seconds


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of master: who may make one, its dialog with a name put in, and by what the pick list knows it then."""

    makes: str
    allowed: tuple[str, ...]
    dialog: Callable[[Operations, QWidget, str], WorkflowDialog]
    key: Callable[[Any, Any], object]  # of the dialog and the workflow's result


def _account_dialog(operations: Operations, parent: QWidget, name: str) -> WorkflowDialog:
    from desktop_app.views.masters.accounts.account_dialogs import OpenAccountDialog  # noqa: PLC0415 - seldom asked for

    dialog = OpenAccountDialog(operations, parent)
    dialog.fields.name.setText(name)
    return dialog


def _service_dialog(operations: Operations, parent: QWidget, name: str) -> WorkflowDialog:
    from desktop_app.views.sales.define_service_dialog import DefineServiceDialog  # noqa: PLC0415 - seldom asked for

    dialog = DefineServiceDialog(operations, parent)
    dialog.fields.name.setText(name)
    return dialog


ACCOUNT = Kind("account", roles.POSTING, _account_dialog, lambda dialog, _opened: dialog.code.text().strip())
SERVICE = Kind("service", roles.POSTING, _service_dialog, lambda _dialog, defined: defined.service_id)


class NewMaster(QObject):
    """Listens in one dialog."""

    def __init__(self, dialog: WorkflowDialog, kind: Kind, *, reread: Callable[[], object]) -> None:
        super().__init__(dialog)
        self._dialog, self._kind, self._reread = dialog, kind, reread
        for key in keys("Ctrl+Shift+N", tally="Alt+C"):
            shortcut = QShortcut(key, dialog)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._begin)

    def _begin(self) -> None:
        """Open the dialog of a new one, where the cursor is in a list that it is missed in."""
        focused, choice = QApplication.focusWidget(), _choice_with_focus()
        if isinstance(focused, PatientSearch):
            focused.begin_new()
        if choice is None or choice.makes != self._kind.makes:
            return
        refusal = roles.refusal(self._dialog.operations.user, self._kind.allowed)
        if refusal is not None:
            self._dialog.say_quietly(f"{what_is_wrong(refusal)} {refusal.advice}")
            return
        typed = "" if choice.is_settled() else choice.currentText().strip()
        new = self._kind.dialog(self._dialog.operations, self._dialog, typed)
        new.posted.connect(lambda result: self._made(choice, self._kind.key(new, result)))
        new.open()

    def _made(self, choice: Choice, key: object) -> None:
        self._reread()
        self._choose(choice, key, _TRIES)

    def _choose(self, choice: Choice, key: object, tries: int) -> None:
        """Choose what was made as soon as the list has it."""
        if not isValid(choice) or not tries:
            return
        choice.put_plain(key)
        if choice.key() != key:
            QTimer.singleShot(_TRY_MS, self, lambda: self._choose(choice, key, tries - 1))
        else:
            choice.setFocus()


def _choice_with_focus() -> Choice | None:
    at: QObject | None = QApplication.focusWidget()
    while at is not None and not isinstance(at, Choice):
        at = at.parent()
    return at
