"""Roles mapped from their register; what has no account stands out."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.errors import GlAccountNotMapped
from desktop_app.views.controls.buttons import Button
from desktop_app.views.masters.accounts.account_view import AccountView
from desktop_app.views.masters.accounts.role_dialog import MapRoleDialog
from desktop_app.views.masters.accounts.role_view import RoleView
from tests.clinic import Clinic
from tests.orders import sell
from tests.views.driving import KEY, press
from tests.views.masters.set_up.conftest import OpenSetUp
from tests.views.masters.set_up.driving import bring, go_to, opened, post, refuse, shown, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls
from tests.workflows.expect import spoil, switched_off, unmapped

pytestmark = pytest.mark.gui

ACCOUNT = "SELECT code FROM account_roles JOIN accounts USING (account_id) WHERE role = ?"


def test_roles__say_which_account_each_has(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    spoil(set_up_clinic, unmapped("UPI") + switched_off("CARD"))
    view = bring(qtbot, open_set_up(), RoleView)
    rows = {row[0]: row[1:] for row in shown(view, "role", "account_code", "status")}
    assert len(rows) == 42
    assert rows["CASH"] == ("1010", "mapped")
    assert rows["UPI"] == (None, "unmapped")
    assert rows["CARD"] == ("1050", "unusable")
    counts = [view.filters.chips.chip(only).count() for only in ("", "mapped", "unmapped", "unusable")]
    assert counts == [42, 40, 1, 1]


def test_role__without_an_account_gets_the_one_that_is_meant(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    spoil(set_up_clinic, unmapped("UPI"))
    window = open_set_up()
    view = bring(qtbot, window, RoleView)
    go_to(qtbot, view, "role", "UPI")
    press(KEY.Key_F2)
    dialog = opened(qtbot, MapRoleDialog)
    assert dialog.account.currentText() == "1060  UPI / wallet clearing"
    post(qtbot, dialog)
    assert set_up_clinic.value(ACCOUNT, "UPI") == "1060"
    assert window.status_bar.news() == "UPI mapped"
    qtbot.waitUntil(lambda: (view.table.current_row() or {"status": ""})["status"] == "mapped")


def test_role__is_given_another_account_of_those_that_fit(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    view = bring(qtbot, open_set_up(), RoleView)
    go_to(qtbot, view, "role", "UPI")
    press(KEY.Key_Return)
    dialog = opened(qtbot, MapRoleDialog)
    assert dialog.obstacle() == "It has this account already"
    listed = [dialog.account.itemText(at)[:4] for at in range(dialog.account.count())]
    assert "1040" in listed
    assert not {"1000", "1100", "1450", "2010", "5010"} & set(listed), "heading, control, compared, other types"
    write(dialog.account.line, "1040")
    press(KEY.Key_Return)
    post(qtbot, dialog)
    assert set_up_clinic.value(ACCOUNT, "UPI") == "1040"


def test_role__with_entries_that_are_compared_is_refused(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    sell(set_up_clinic)
    view = bring(qtbot, open_set_up(), RoleView)
    go_to(qtbot, view, "role", "DEFERRED_REV")
    press(KEY.Key_F2)
    dialog = opened(qtbot, MapRoleDialog)
    write(dialog.account.line, "2500")
    press(KEY.Key_Return)
    assert refuse(qtbot, dialog) == (
        "DEFERRED_REV has entries on the account 2300, which are compared with the documents. Nothing was saved."
        " It stays where it is; rename the account, if its name is what is wrong."
    )
    assert dialog.account.currentText() == "2500  Expenses payable"


def test_refusal__in_a_view_leads_to_the_role(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    spoil(set_up_clinic, unmapped("CN_GOODWILL"))
    window = open_set_up()
    view = bring(qtbot, window, AccountView)
    view.show_error(GlAccountNotMapped(role="CN_GOODWILL"))
    (button,) = [each for each in view.banner.findChildren(Button) if each.words() == "Map the account"]
    button.click()
    roles = window.current_view()
    assert isinstance(roles, RoleView)
    qtbot.waitUntil(lambda: (roles.table.current_row() or {"role": ""})["role"] == "CN_GOODWILL")


def test_dialog__everything_has_a_name_a_key_and_a_place(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = bring(qtbot, open_set_up(), RoleView)
    assert not view.new.isVisible() or view.primary_action is None
    view.edit.trigger()
    dialog = opened(qtbot, MapRoleDialog)
    assert unnamed_controls(dialog) == []
    assert unreachable_controls(dialog) == []
    assert shortcut_collisions(dialog) == []
    assert rich_texts(dialog) == []
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, KEY.Key_Escape)
