"""Actions kept for some roles: off whatever a view does, with the reason, and untouched for who may."""

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop_app.repositories.unit import User
from desktop_app.views.permission import reserve
from desktop_app.workflows.steps import roles

pytestmark = pytest.mark.gui


def somebody(role: str) -> User:
    return User(2, "ravi", "Ravi Rao", role)


def test_reserve__keeps_off_what_a_view_switches_on(qtbot: QtBot) -> None:  # noqa: ARG001 - Qt must be there
    action = QAction("Post")
    reserve(somebody("cashier"), roles.POSTING, action)
    action.setStatusTip("The note is posted")
    action.setEnabled(True)
    assert not action.isEnabled()
    assert action.statusTip() == "The role cashier may not do this. Ask the owner or the accountant."


def test_reserve__twice_says_the_last_reason(qtbot: QtBot) -> None:  # noqa: ARG001 - likewise
    action = QAction("Unlock")
    reserve(somebody("auditor"), roles.COUNTER, action)
    reserve(somebody("auditor"), roles.OWNER, action)
    action.setEnabled(True)
    assert (action.isEnabled(), action.statusTip()) == (False, "The role auditor may not do this. Ask the owner.")


def test_reserve__leaves_who_may_alone(qtbot: QtBot) -> None:  # noqa: ARG001 - likewise
    action = QAction("Post")
    reserve(somebody("accountant"), roles.POSTING, action)
    action.setStatusTip("The note is posted")
    action.setEnabled(False)
    assert action.statusTip() == "The note is posted"
    action.setEnabled(True)
    assert action.isEnabled()
