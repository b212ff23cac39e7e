"""A role without an account is mended where it is refused: nothing is typed twice, then it is posted."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.repositories.unit import User
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.operations import Operations
from desktop_app.views.role_mend import RoleMend
from tests import orders
from tests.views.driving import CONTROL, KEY, press
from tests.views.sales.desk import Desk, write
from tests.views.window_checks import unnamed_controls, unreachable_controls
from tests.workflows.expect import balances, spoil, unmapped

pytestmark = pytest.mark.gui

ACCOUNT = "SELECT code FROM account_roles JOIN accounts USING (account_id) WHERE role = ?"


def mend_of(desk: Desk, dialog: WorkflowDialog) -> RoleMend:
    """Wait for the accounts that fit."""

    def shown() -> list[RoleMend]:
        return [each for each in dialog.banner.findChildren(RoleMend) if each.isVisible()]

    desk.qtbot.waitUntil(lambda: bool(shown()))
    (mend,) = shown()
    return mend


def mended(desk: Desk, dialog: WorkflowDialog, *, account: str) -> None:
    """Map the account that is proposed, by keys."""
    mend = mend_of(desk, dialog)
    desk.qtbot.waitUntil(mend.map.isEnabled)
    assert mend.account.currentText() == account
    mend.map.setFocus()
    with desk.qtbot.waitSignal(dialog.mended):
        press(KEY.Key_Space)
    assert not dialog.banner.isVisible()


def elsewhere(act: Any) -> None:  # noqa: ANN401 - anything to do
    """Do something as another thread does, for this one asks the books nothing."""
    with ThreadPoolExecutor(1) as other:
        other.submit(act).result()


def test_sale__that_is_refused_for_a_role_is_mended_and_posted(desk: Desk) -> None:
    """A package of Rs 10,000 in five installments."""
    dialog = desk.sell("EXEMPT")
    assert dialog.obstacle() == ""
    spoil(desk.clinic, unmapped("DEFERRED_REV"))
    press(KEY.Key_Return, CONTROL)
    desk.qtbot.waitUntil(dialog.banner.isVisible)
    assert dialog.banner.words() == (
        "No account is mapped to DEFERRED_REV. Nothing was saved."
        " Map the role to an account under Set-up, Account roles."
    )
    mended(desk, dialog, account="2300  Deferred revenue - packages (contract liability)")
    desk.qtbot.waitUntil(lambda: dialog.obstacle() == "")
    assert dialog.picker.name() == "Zoya Khan"
    desk.post(dialog)
    assert balances(desk.clinic) == {"1100": 1_000_000, "2300": -1_000_000}


def test_sale__whose_preview_is_refused_is_mended_too(desk: Desk) -> None:
    spoil(desk.clinic, unmapped("DEFERRED_REV"))
    dialog = desk.sell("EXEMPT")
    assert dialog.obstacle() == "No account is mapped to DEFERRED_REV."
    mended(desk, dialog, account="2300  Deferred revenue - packages (contract liability)")
    desk.qtbot.waitUntil(lambda: dialog.obstacle() == "")
    desk.post(dialog)
    assert desk.clinic.value("SELECT count(*) FROM package_payment_plans") == 1


def test_account__that_does_not_fit_is_refused_and_another_can_be_chosen(desk: Desk) -> None:
    """Rs 10,000 are deferred on 2300 already: the checks would miss them anywhere else."""
    elsewhere(lambda: orders.sell(desk.clinic, patient=1))
    spoil(desk.clinic, unmapped("DEFERRED_REV"))
    dialog = desk.sell("EXEMPT")
    mend = mend_of(desk, dialog)
    desk.qtbot.waitUntil(mend.map.isEnabled)
    write(mend.account.line, "2500")
    press(KEY.Key_Return)
    mend.map.click()
    desk.qtbot.waitUntil(lambda: "would no longer hold" in dialog.banner.headline())
    assert desk.clinic.rows(ACCOUNT, "DEFERRED_REV") == []
    mended(desk, dialog, account="2300  Deferred revenue - packages (contract liability)")
    desk.qtbot.waitUntil(lambda: dialog.obstacle() == "")
    desk.post(dialog)


def test_journal__whose_accounts_could_not_be_read_reads_them_again(desk: Desk) -> None:
    spoil(desk.clinic, unmapped("DEFERRED_REV"))
    dialog = JournalDialog(desk.operations, desk.window)
    dialog.open()
    mended(desk, dialog, account="2300  Deferred revenue - packages (contract liability)")
    first, _ = dialog.editor.edited()
    desk.qtbot.waitUntil(lambda: first.account.count() > 0)


def test_cashier__is_told_whom_to_ask(desk: Desk) -> None:
    spoil(desk.clinic, unmapped("DEFERRED_REV"))
    cashier = User(desk.clinic.user.user_id, "c", "C", "cashier")
    operations = Operations(desk.clinic.books, cashier)
    desk.operations, kept = operations, desk.operations
    dialog = desk.sell("EXEMPT")
    mend = mend_of(desk, dialog)
    assert not mend.map.isVisible()
    labels = [each.text() for each in mend.findChildren(QWidget) if hasattr(each, "text") and each.isVisible()]
    assert "The role cashier may not do this. Ask the owner or the accountant." in labels
    desk.operations = kept
    dialog.hide()
    operations.close()
    spoil(
        desk.clinic, "INSERT INTO account_roles SELECT 1, 'DEFERRED_REV', account_id FROM accounts WHERE code = '2300';"
    )


def test_banner__with_its_mend_has_names_and_places(desk: Desk) -> None:
    spoil(desk.clinic, unmapped("DEFERRED_REV"))
    dialog = desk.sell("EXEMPT")
    mend = mend_of(desk, dialog)
    desk.qtbot.waitUntil(mend.map.isEnabled)
    assert unnamed_controls(dialog) == []
    assert unreachable_controls(dialog) == []
    mended(desk, dialog, account="2300  Deferred revenue - packages (contract liability)")
