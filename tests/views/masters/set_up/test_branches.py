"""Branches opened and amended by keys, with their series; the window works in one of them."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.branch_choice import BranchButton
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.branches.branch_dialogs import AmendBranchDialog, OpenBranchDialog
from desktop_app.views.masters.branches.branch_pane import BranchPane
from desktop_app.views.masters.branches.branch_view import BranchView
from desktop_app.views.operations import Operations
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from tests.clinic import Clinic
from tests.master_orders import opened_branch
from tests.orders import sell
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.set_up.conftest import OpenSetUp
from tests.views.masters.set_up.driving import bring, go_to, opened, post, refuse, shown, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui


def numbers(view: BranchView) -> dict[str, str]:
    assert isinstance(view.pane, BranchPane)
    return {row["document"]: row["number"] for row in view.pane.table.rows()}


def works_in(window: MainWindow) -> BranchButton:
    (button,) = window.navigation.findChildren(BranchButton)
    return button


def tell_facts(qtbot: QtBot, window: MainWindow, operations: Operations) -> None:
    """Read the facts anew, as the window of open books does after every change."""
    with qtbot.waitSignal(operations.branch.changed):
        operations.read(lambda reading: read_facts(reading, user=operations.user), window.set_facts)


def test_branch__is_opened_by_keys_with_series_of_its_own(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    sell(set_up_clinic)
    window = open_set_up()
    view = bring(qtbot, window, BranchView)
    qtbot.waitUntil(lambda: bool(numbers(view)))
    assert (numbers(view)["Invoice"], numbers(view)["Credit note"]) == ("INV/25-26/00002", "CN/25-26/00001")
    press(KEY.Key_N, CONTROL)
    dialog = opened(qtbot, OpenBranchDialog)
    qtbot.waitUntil(lambda: dialog.state.key() == "29")
    write(dialog.code, "east")
    write(dialog.name, "Whitefield")
    post(qtbot, dialog)
    assert set_up_clinic.rows("SELECT code, name, gstin, state_code, is_active FROM branches WHERE branch_id = 2") == [
        ("EAST", "Whitefield", None, "29", 1)
    ]
    assert window.status_bar.news() == "Branch EAST opened"
    qtbot.waitUntil(lambda: numbers(view).get("Invoice") == "INV2/25-26/00001")
    assert shown(view, "code", "running_plans") == [("EAST", 0), ("MAIN", 1)]


def test_gstin__of_another_state_stands_in_the_way(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = bring(qtbot, open_set_up(), BranchView)
    view.new.trigger()
    dialog = opened(qtbot, OpenBranchDialog)
    qtbot.waitUntil(lambda: dialog.state.key() == "29")
    write(dialog.code, "PUNE")
    write(dialog.name, "Pune")
    write(dialog.gstin, "27ABCDE1234F1Z0")
    assert dialog.obstacle() == "The GSTIN is of another State"


def test_branch__that_is_the_only_one_stays_in_use(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    view = bring(qtbot, open_set_up(), BranchView)
    press(KEY.Key_F2)
    dialog = opened(qtbot, AmendBranchDialog)
    dialog.is_active.click()
    assert refuse(qtbot, dialog) == (
        "The branch MAIN is the only one that is switched on. Nothing was saved. Open another branch first."
    )
    assert set_up_clinic.value("SELECT is_active FROM branches") == 1
    view.table.setFocus()


def test_branches__are_the_owners(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = bring(qtbot, open_set_up("accountant"), BranchView)
    for action in (view.new, view.edit):
        assert (action.isEnabled(), action.statusTip()) == (
            False,
            "The role accountant may not do this. Ask the owner.",
        )


def test_one_branch__leaves_nothing_to_choose(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    window = open_set_up()
    bring(qtbot, window, BranchView)
    assert not works_in(window).isVisible()
    assert not window.branch_menu.menuAction().isVisible()


def test_window__works_in_the_branch_that_is_chosen_and_keeps_it(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    opened_branch(set_up_clinic)
    window = open_set_up()
    view = bring(qtbot, window, BranchView)
    button = works_in(window)
    assert button.isVisible()
    assert button.accessibleName() == "Working in MAIN branch"
    assert [action.text() for action in window.branch_menu.actions()] == ["MAIN branch", "Whitefield"]
    window.branch_menu.actions()[1].trigger()
    assert button.accessibleName() == "Working in Whitefield"
    again = Operations(set_up_clinic.books, set_up_clinic.user)
    again.branch.offer(view.operations.branch.branches())
    assert again.branch.key() == 2, "it is kept for these books"
    again.close()
    other = Operations(set_up_clinic.books, set_up_clinic.user)
    assert other.branch.key() is None, "until branches are known"
    other.close()


def test_sales__are_proposed_for_the_branch_of_the_window(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    opened_branch(set_up_clinic)
    window = open_set_up()
    view = bring(qtbot, window, BranchView)
    view.operations.branch.choose(2)
    parent: QWidget = window
    dialog = SellServiceDialog(view.operations, parent)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.branch_id() is not None)
    assert dialog.branch_id() == 2


def test_branch__that_is_switched_off_cannot_be_worked_in(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic
) -> None:
    opened_branch(set_up_clinic)
    window = open_set_up()
    view = bring(qtbot, window, BranchView)
    view.operations.branch.choose(2)
    go_to(qtbot, view, "code", "EAST")
    press(KEY.Key_F2)
    dialog = opened(qtbot, AmendBranchDialog)
    dialog.is_active.click()
    post(qtbot, dialog)
    tell_facts(qtbot, window, view.operations)
    assert view.operations.branch.key() == 1
    assert not works_in(window).isVisible()


def test_dialogs__everything_has_a_name_a_key_and_a_place(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = bring(qtbot, open_set_up(), BranchView)
    for action, kind in ((view.new, OpenBranchDialog), (view.edit, AmendBranchDialog)):
        action.trigger()
        dialog = opened(qtbot, kind)
        assert unnamed_controls(dialog) == []
        assert unreachable_controls(dialog) == []
        assert shortcut_collisions(dialog) == []
        assert rich_texts(dialog) == []
        with qtbot.waitSignal(dialog.rejected):
            QTest.keyClick(dialog, KEY.Key_Escape)
