"""The policies side by side in the dialog, and who may choose another one than was agreed.

Rs 5,000 + 18 % in six sessions at a list price of Rs 1,000, two used, fee Rs 500, all paid: the figures are worked out
by hand in tests/reports/test_policy_comparison.py.
"""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.accounting.settlement import Policy
from desktop_app.repositories.unit import User
from desktop_app.views.discontinue.settlement_dialog import SettlementDialog
from desktop_app.views.operations import Operations
from tests import orders
from tests.clinic import Clinic
from tests.orders import line
from tests.views.discontinue.conftest import OpenBook
from tests.views.discontinue.driving import decide, discontinuing, opened, posted
from tests.views.driving import KEY

pytestmark = pytest.mark.gui
LOG = "SELECT action, reason FROM audit_log WHERE entity = 'package_payment_plans' ORDER BY audit_id DESC LIMIT 2"


def by_list_price(clinic: Clinic) -> None:
    orders.half_done_plan(
        clinic,
        paid_paise=590_000,
        package=line(500_000, rate_bp=1800),
        sessions=6,
        list_prices_paise=(100_000,) * 6,
        settlement_policy=Policy.LIST_PRICE,
        settlement_fee_paise=50_000,
    )


def shown(dialog: SettlementDialog) -> list[tuple[object, ...]]:
    names = ("policy", "used", "fee", "retained", "credit", "refund", "due")
    return [tuple(row[name] for name in names) for row in dialog.value.policies.table.rows()]


def test_policies__are_compared_in_figures(qtbot: QtBot, open_book: OpenBook) -> None:
    _, operations = open_book(by_list_price)
    with opened(qtbot, discontinuing(operations)) as dialog:
        assert dialog.picture.isVisible()
        dialog.value.shown.chip("picture").setFocus()
        QTest.keyClick(dialog.value.shown.chip("picture"), KEY.Key_Right)
        assert (dialog.picture.isVisible(), dialog.value.policies.isVisible()) == (False, True)
        assert shown(dialog) == [
            ("Pro rata", 166_667, 50_000, 50_000, 334_333, 334_333, 0),
            ("List price, agreed at sale", 200_000, 50_000, 83_333, 295_000, 295_000, 0),
            ("Full credit", 0, 0, 0, 590_000, 590_000, 0),
            ("No refund", 500_000, 0, 333_333, 0, 0, 0),
        ]
        strong = [row["policy"] for row in dialog.value.policies.table.rows() if row["is_chosen"]]
        assert strong == ["List price, agreed at sale"]


def test_policies__another_one_is_an_override_in_the_log(qtbot: QtBot, open_book: OpenBook) -> None:
    clinic, operations = open_book(by_list_price)
    with opened(qtbot, discontinuing(operations)) as dialog:
        dialog.decision.policies.button(Policy.FULL).click()
        decide(dialog, reason="Medically unfit")
        assert posted(qtbot, dialog).credit_note_total_paise == 590_000
    assert clinic.rows(LOG) == [
        ("override", "FULL in place of LIST_PRICE, credit 5,900.00: Medically unfit"),
        ("discontinue", "Medically unfit"),
    ]


def test_policies__the_agreed_one_is_no_override(qtbot: QtBot, open_book: OpenBook) -> None:
    clinic, operations = open_book(by_list_price)
    with opened(qtbot, discontinuing(operations)) as dialog:
        decide(dialog)
        assert posted(qtbot, dialog).credit_note_total_paise == 295_000
    assert clinic.rows(LOG)[0] == ("discontinue", "Moves to another city")


def test_policies__the_counter_keeps_to_what_was_agreed(qtbot: QtBot, open_book: OpenBook) -> None:
    clinic, of_owner = open_book(by_list_price)
    cashier = User(of_owner.user.user_id, of_owner.user.username, of_owner.user.display_name, "cashier")
    operations = Operations(clinic.books, cashier)
    with opened(qtbot, discontinuing(operations)) as dialog:
        policies, amount = dialog.decision.policies, dialog.decision.amount
        assert [policy for policy in Policy if policies.button(policy).isEnabled()] == [Policy.LIST_PRICE]
        assert amount.field.isReadOnly()
        assert not amount.slider.isEnabled()
        assert amount.line() == "The owner or the accountant credits otherwise than agreed"
        decide(dialog)
        assert posted(qtbot, dialog).credit_note_total_paise == 295_000
    operations.close()
