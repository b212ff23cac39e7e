"""Accounts opened and amended by keys; what was posted and what is needed cannot be switched off, and says why."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.masters.accounts.account_dialogs import AmendAccountDialog, OpenAccountDialog
from desktop_app.views.masters.accounts.account_view import AccountView
from desktop_app.views.view import Place
from tests.clinic import Clinic
from tests.orders import sell
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.set_up.conftest import OpenSetUp
from tests.views.masters.set_up.driving import bring, go_to, opened, post, refuse, shown, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

ACCOUNT = "SELECT name, type, normal_side, statement_head, is_active FROM accounts WHERE code = ?"


def test_chart__stands_in_its_order_with_what_each_holds(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    """A package of Rs 10,000 is owed and deferred."""
    sell(set_up_clinic)
    view = bring(qtbot, open_set_up(), AccountView)
    rows = shown(view, "code", "account", "roles", "balance")
    assert [code for code, *_ in rows] == sorted(str(code) for code, *_ in rows)
    assert len(rows) == 65
    assert [row for row in rows if row[3]] == [
        ("1100", "Accounts Receivable - patients", "AR_CONTROL", 1_000_000),
        ("2300", "Deferred revenue - packages (contract liability)", "DEFERRED_REV", -1_000_000),
    ]


def test_account__is_opened_by_keys_and_gone_to(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    window = open_set_up()
    view = bring(qtbot, window, AccountView)
    press(KEY.Key_N, CONTROL)
    dialog = opened(qtbot, OpenAccountDialog)
    qtbot.waitUntil(lambda: dialog.fields.heading.count() > 1)
    assert dialog.obstacle() == "The code is missing"
    write(dialog.code, "5150")
    write(dialog.fields.name, "Wages of the pharmacy")
    write(dialog.fields.statement_head.line, "Employee benefits expense")
    assert dialog.fields.heading.currentText() == "5000  Expenses"
    post(qtbot, dialog)
    assert set_up_clinic.rows(ACCOUNT, "5150") == [
        ("Wages of the pharmacy", "expense", "debit", "Employee benefits expense", 1)
    ]
    qtbot.waitUntil(lambda: (view.table.current_row() or {"code": ""})["code"] == "5150")
    assert window.status_bar.news() == "Account opened"


def test_account__of_a_code_that_is_taken_is_refused_and_nothing_is_lost(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    view = bring(qtbot, open_set_up(), AccountView)
    view.new.trigger()
    dialog = opened(qtbot, OpenAccountDialog)
    qtbot.waitUntil(lambda: dialog.fields.heading.count() > 1)
    write(dialog.code, "5100")
    write(dialog.fields.name, "Wages")
    before = set_up_clinic.dump()
    assert refuse(qtbot, dialog) == "The account 5100 is there already. Nothing was saved. Choose another."
    assert set_up_clinic.dump() == before
    assert dialog.fields.name.text() == "Wages"


def test_type__proposes_its_side_and_its_headings(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = bring(qtbot, open_set_up(), AccountView)
    view.new.trigger()
    dialog = opened(qtbot, OpenAccountDialog)
    fields = dialog.fields
    qtbot.waitUntil(lambda: fields.heading.count() > 1)
    write(fields.type.line, "Asset")
    press(KEY.Key_Return)
    assert fields.side.key() == "debit"
    listed = [fields.heading.itemText(at) for at in range(fields.heading.count())]
    assert listed == ["At the top", "1000  Current assets", "1500  Property, plant and equipment"]
    write(fields.type.line, "Liability")
    press(KEY.Key_Return)
    assert (fields.side.key(), fields.heading.currentText()) == ("credit", "2000  Current liabilities")
    fields.is_heading.click()
    assert fields.heading.currentText() == "At the top"


def test_account__is_renamed_and_switched_off(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    view = bring(qtbot, open_set_up(), AccountView)
    go_to(qtbot, view, "code", "1020")
    press(KEY.Key_F2)
    dialog = opened(qtbot, AmendAccountDialog)
    assert dialog.obstacle() == "Nothing is changed yet"
    write(dialog.fields.name, "Tea money")
    dialog.fields.is_active.setFocus(Qt.FocusReason.TabFocusReason)
    press(KEY.Key_Space)
    post(qtbot, dialog)
    assert set_up_clinic.rows(ACCOUNT, "1020") == [("Tea money", "asset", "debit", "Cash and bank", 0)]
    qtbot.waitUntil(lambda: (view.table.current_row() or {"status": ""})["status"] == "off")


def test_account__with_entries_and_a_role_says_what_stays(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    sell(set_up_clinic)
    view = bring(qtbot, open_set_up(), AccountView)
    go_to(qtbot, view, "code", "2300")
    press(KEY.Key_Return)
    dialog = opened(qtbot, AmendAccountDialog)
    fields = dialog.fields
    assert [field.isEnabled() for field in (fields.name, fields.type, fields.side, fields.is_active)] == [
        True,
        False,
        False,
        False,
    ]
    assert dialog.note.text() == (
        "It has entries: its type and side stay. Posting uses it for DEFERRED_REV: it stays in use, and its type stays."
    )


def test_account__leads_to_its_ledger(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = bring(qtbot, open_set_up(), AccountView)
    go_to(qtbot, view, "code", "1040")
    row = view.table.current_row()
    assert row is not None
    (action,) = [each for each in view.table.row_actions if each.text().replace("&", "") == "Show in the ledger"]
    with qtbot.waitSignal(view.place_wanted) as told:
        action.trigger()
    assert told.args == [Place("account", row.key)]


@pytest.mark.parametrize("role", ["cashier", "auditor"])
def test_accounts__are_amended_by_the_owner_and_the_accountant(role: str, qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = bring(qtbot, open_set_up(role), AccountView)
    for action in (view.new, view.edit):
        assert not action.isEnabled()
        assert action.statusTip() == f"The role {role} may not do this. Ask the owner or the accountant."


def test_dialogs__everything_has_a_name_a_key_and_a_place(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = bring(qtbot, open_set_up(), AccountView)
    for action, kind in ((view.new, OpenAccountDialog), (view.edit, AmendAccountDialog)):
        action.trigger()
        dialog = opened(qtbot, kind)
        assert unnamed_controls(dialog) == []
        assert unreachable_controls(dialog) == []
        assert shortcut_collisions(dialog) == []
        assert rich_texts(dialog) == []
        with qtbot.waitSignal(dialog.rejected):
            QTest.keyClick(dialog, KEY.Key_Escape)
