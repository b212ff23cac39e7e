"""Which side an account stands on, and which accounts a role can have."""

import pytest

from desktop_app.accounting.chart import COMPARED_ROLES, SIDES, TYPES, is_contra, usual_side, why_unfit


def unfit(role: str, account_type: str, *others: str, is_control: bool = False, wants_control: bool = False) -> bool:
    why = why_unfit(
        role,
        wanted_type="asset",
        wants_control=wants_control,
        account_type=account_type,
        is_control=is_control,
        roles_of_account=frozenset(others),
    )
    return bool(why)


@pytest.mark.parametrize("account_type", TYPES)
def test_side__assets_and_expenses_grow_by_debits(account_type: str) -> None:
    usual = "debit" if account_type in {"asset", "expense"} else "credit"
    assert usual_side(account_type) == usual
    assert [is_contra(account_type, side) for side in SIDES] == [side != usual for side in SIDES]


def test_unfit__another_type_and_what_the_subledger_keeps() -> None:
    assert not unfit("CASH", "asset")
    assert unfit("CASH", "liability")
    assert unfit("CASH", "asset", is_control=True)
    assert unfit("AR_CONTROL", "asset", wants_control=True)
    assert not unfit("AR_CONTROL", "asset", wants_control=True, is_control=True)


@pytest.mark.parametrize("role", sorted(COMPARED_ROLES))
def test_unfit__what_is_compared_shares_no_account(role: str) -> None:
    assert unfit(role, "asset", "CASH")
    assert unfit("CASH", "asset", role)
    assert not unfit(role, "asset", role), "its own account stays its own"


def test_unfit__modes_of_payment_may_share_one() -> None:
    assert not unfit("CARD", "asset", "UPI", "BANK")


@pytest.mark.parametrize(
    ("wanted", "account_type", "is_control", "wants_control", "words"),
    [
        ("asset", "liability", False, False, "it is of type liability, and this is an asset account"),
        ("income", "asset", False, False, "it is of type asset, and this is an income account"),
        ("liability", "asset", False, False, "it is of type asset, and this is a liability account"),
        ("asset", "asset", True, False, "only the subledger posts to it"),
        ("asset", "asset", False, True, "it is no control account, to which only the subledger posts"),
    ],
)
def test_unfit__says_why(wanted: str, account_type: str, words: str, *, is_control: bool, wants_control: bool) -> None:
    why = why_unfit(
        "CASH",
        wanted_type=wanted,
        wants_control=wants_control,
        account_type=account_type,
        is_control=is_control,
        roles_of_account=frozenset(),
    )
    assert why == words
