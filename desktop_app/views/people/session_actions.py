"""Who works at this window: the password changed, the window locked, somebody else let in.

session = SessionActions(menus, operations, window)
session.set_facts(facts)
session.login_wanted.connect(...)       # True where it is for whoever works now: the window is locked
"""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop_app.views.clinic_facts import ClinicFacts
from desktop_app.views.menus import Menus
from desktop_app.views.operations import Operations
from desktop_app.views.permission import reserve
from desktop_app.views.view import Menu
from desktop_app.workflows.steps import roles


class SessionActions(QObject):
    """The entries of the menu File that are about who works."""

    login_wanted = Signal(bool)
    encryption_wanted = Signal()
    told = Signal(str)  # good news for the status bar

    def __init__(self, menus: Menus, operations: Operations, window: QWidget) -> None:
        super().__init__(window)
        self._operations, self._window = operations, window
        self._has_password = False
        self.password = menus.add(Menu.FILE, self.tr("C&hange password..."), self._change_password)
        self.encryption = menus.add(Menu.FILE, self.tr("Encr&yption..."), self.encryption_wanted.emit)
        reserve(operations.user, roles.OWNER, self.encryption)
        self.switch = menus.add(Menu.FILE, self.tr("&Switch user..."), partial(self.login_wanted.emit, False))
        self.lock = menus.add(Menu.FILE, self.tr("Loc&k"), partial(self.login_wanted.emit, True), "Ctrl+Alt+K")
        for action in (self.switch, self.lock):
            _switch(action, self.tr("It is still being read who works here"))

    def set_facts(self, facts: ClinicFacts) -> None:
        """Go by who works here; somebody who is not what they were when they came must come anew."""
        self._has_password = facts.has_password
        _switch(
            self.switch, "" if facts.people > 1 else self.tr("Nobody else works here: add users under Set-up, Users")
        )
        _switch(self.lock, "" if facts.has_password else self.tr("You have no password: set one first"))
        if facts.is_other:
            self.login_wanted.emit(False)

    def _change_password(self) -> None:
        from desktop_app.views.people.password_dialog import PasswordDialog  # noqa: PLC0415 - seldom, and never at start

        user = self._operations.user
        dialog = PasswordDialog(self._operations, user, asks_old=self._has_password, parent=self._window)
        dialog.posted.connect(lambda _: self.told.emit(self.tr("Password set")))
        dialog.open()


def _switch(action: QAction, why_not: str) -> None:
    action.setStatusTip(why_not)
    action.setEnabled(not why_not)
