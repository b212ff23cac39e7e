"""What can be done with master records: New and Edit everywhere, more where a kind of record has it; off with a reason.

actions = MasterActions(master, operations.user, view)
actions.more(text, "Ctrl+L", roles.POSTING, why_not)        # QAction, off while no record is chosen
actions.aim(row, "")                                        # for the row under the cursor; why it is not edited
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop_app.repositories.unit import User
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.masters.master import Master
from desktop_app.views.tables.rows import TableRow
from desktop_app.workflows.steps import roles

WhyNot = Callable[[TableRow], str]


def nothing_against(_row: TableRow) -> str:
    """Say that it can be done with any record."""
    return ""


class MasterActions(QObject):
    """The actions of one screen of masters."""

    def __init__(self, master: Master, user: User, parent: QObject) -> None:
        super().__init__(parent)
        self._master, self._user = master, user
        self._others: dict[QAction, tuple[tuple[str, ...], WhyNot]] = {}
        self.new = QAction(master.words.new, self)
        self.edit = QAction(master.words.edit, self)
        self.aim(None)

    def more(self, text: str, shortcut: str, allowed: tuple[str, ...] | None, why_not: WhyNot) -> QAction:
        """Add something that is done with the record under the cursor, by the roles that are allowed."""
        action = QAction(text, self)
        action.setShortcut(shortcut)
        self._others[action] = (self._master.may_edit if allowed is None else allowed, why_not)
        return action

    def of_record(self) -> tuple[QAction, ...]:
        """Give what is done with one record."""
        return (self.edit, *self._others) if self._master.words.edit else tuple(self._others)

    def aim(self, row: TableRow | None, uneditable: str = "") -> None:
        """Switch on what can be done with a row, and say of the rest why not."""
        choose = self._master.words.choose if row is None else ""
        _switch(self.new, self._against(self._master.may_add))
        _switch(self.edit, choose or uneditable or self._against(self._master.may_edit))
        for action, (allowed, why_not) in self._others.items():
            _switch(action, choose or (why_not(row) if row is not None else "") or self._against(allowed))

    def _against(self, allowed: tuple[str, ...]) -> str:
        refusal = roles.refusal(self._user, allowed)
        return "" if refusal is None else f"{what_is_wrong(refusal)} {refusal.advice}"


def _switch(action: QAction, why_not: str) -> None:
    action.setStatusTip(why_not)
    action.setEnabled(not why_not)
