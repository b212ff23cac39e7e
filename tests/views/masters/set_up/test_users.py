"""Users added and amended by keys; the last owner stays one."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.masters.users.user_dialogs import AddUserDialog, AmendUserDialog
from desktop_app.views.masters.users.user_view import UserView
from tests.clinic import Clinic
from tests.master_orders import added_user
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.set_up.conftest import OpenSetUp
from tests.views.masters.set_up.driving import bring, go_to, opened, post, refuse, shown, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

HOSTILE = '<b>Ravi</b> & "Rao" रवि'


def test_user__is_added_by_keys(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    window = open_set_up()
    view = bring(qtbot, window, UserView)
    press(KEY.Key_N, CONTROL)
    dialog = opened(qtbot, AddUserDialog)
    write(dialog.username, "ravi")
    write(dialog.name, HOSTILE)
    write(dialog.role.line, "Accountant")
    press(KEY.Key_Return)
    post(qtbot, dialog)
    assert set_up_clinic.rows("SELECT username, display_name, role, password_hash FROM users WHERE user_id = 2") == [
        ("ravi", HOSTILE, "accountant", None)
    ]
    assert window.status_bar.news() == "User added"
    qtbot.waitUntil(lambda: len(shown(view, "user")) == 2)
    assert rich_texts(window) == []


def test_user__is_switched_off_and_rests_in_the_list(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    added_user(set_up_clinic)
    view = bring(qtbot, open_set_up(), UserView)
    go_to(qtbot, view, "username", "ravi")
    press(KEY.Key_F2)
    dialog = opened(qtbot, AmendUserDialog)
    assert dialog.obstacle() == "Nothing is changed yet"
    dialog.is_active.click()
    post(qtbot, dialog)
    assert set_up_clinic.value("SELECT is_active FROM users WHERE username = 'ravi'") == 0
    qtbot.waitUntil(lambda: ("ravi", "off") in shown(view, "username", "status"))


def test_last_owner__stays_one_and_nothing_is_lost(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    added_user(set_up_clinic)
    view = bring(qtbot, open_set_up(), UserView)
    go_to(qtbot, view, "username", "owner")
    press(KEY.Key_F2)
    dialog = opened(qtbot, AmendUserDialog)
    write(dialog.role.line, "Cashier")
    press(KEY.Key_Return)
    before = set_up_clinic.dump()
    assert refuse(qtbot, dialog) == (
        "Meera Joshi is the only owner. Nothing was saved. Make somebody else an owner first."
    )
    assert set_up_clinic.dump() == before
    assert dialog.role.key() == "cashier"


def test_last_entry__is_the_day_of_the_clinic(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    added_user(set_up_clinic)
    view = bring(qtbot, open_set_up(), UserView)
    assert [(name, str(day)) for name, day in shown(view, "username", "last_entry")] == [
        ("owner", "2025-08-20"),
        ("ravi", "None"),
    ]


@pytest.mark.parametrize("role", ["accountant", "cashier", "auditor"])
def test_users__are_the_owners(role: str, qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = bring(qtbot, open_set_up(role), UserView)
    assert not view.new.isEnabled()
    assert view.edit.statusTip() == f"The role {role} may not do this. Ask the owner."


def test_dialogs__everything_has_a_name_a_key_and_a_place(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = bring(qtbot, open_set_up(), UserView)
    for action, kind in ((view.new, AddUserDialog), (view.edit, AmendUserDialog)):
        action.trigger()
        dialog = opened(qtbot, kind)
        assert unnamed_controls(dialog) == []
        assert unreachable_controls(dialog) == []
        assert shortcut_collisions(dialog) == []
        assert rich_texts(dialog) == []
        with qtbot.waitSignal(dialog.rejected):
            QTest.keyClick(dialog, KEY.Key_Escape)
