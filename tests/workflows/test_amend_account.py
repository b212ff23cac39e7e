import json

import pytest

from desktop_app.workflows.amend_account import amend_account
from tests.clinic import Clinic
from tests.master_orders import account_id, amending_account, opened_account
from tests.orders import do, sell
from tests.workflows.expect import refused


def account(clinic: Clinic, code: str, *columns: str) -> tuple[object, ...]:
    return clinic.rows(f"SELECT {', '.join(columns)} FROM accounts WHERE code = ?", code)[0]


def test_amend_account__renames_one_with_entries_without_touching_them(clinic: Clinic) -> None:
    sell(clinic)
    entries = clinic.dump()["gl_entries"]
    do(clinic, amend_account, amending_account(clinic, "2300", name="Unearned packages", statement_head=" "))
    assert account(clinic, "2300", "name", "statement_head") == ("Unearned packages", None)
    assert clinic.dump()["gl_entries"] == entries


def test_amend_account__the_log_says_what_was_before_and_after(clinic: Clinic) -> None:
    do(clinic, amend_account, amending_account(clinic, "1020", name="Tea money"))
    (logged,) = clinic.rows(
        "SELECT action, entity, entity_id, before_json, after_json FROM audit_log ORDER BY audit_id DESC LIMIT 1"
    )
    assert logged[:3] == ("update", "accounts", account_id(clinic, "1020"))
    assert (json.loads(logged[3]), json.loads(logged[4])) == ({"name": "Petty cash"}, {"name": "Tea money"})


def test_amend_account__turns_one_without_entries(clinic: Clinic) -> None:
    opened_account(clinic)
    do(clinic, amend_account, amending_account(clinic, "5150", type="asset"))
    assert account(clinic, "5150", "type", "normal_side", "is_contra") == ("asset", "debit", 0)


def test_amend_account__switches_off_and_on_again(clinic: Clinic) -> None:
    for is_active in (False, True):
        do(clinic, amend_account, amending_account(clinic, "1020", is_active=is_active))
        assert account(clinic, "1020", "is_active") == (int(is_active),)


@pytest.mark.parametrize("changes", [{"type": "asset"}, {"normal_side": "debit"}])
def test_amend_account__what_was_posted_freezes_type_and_side(changes: dict[str, object], clinic: Clinic) -> None:
    sell(clinic)
    refused(clinic, amend_account, amending_account(clinic, "2300", **changes), "ACCOUNT_HAS_ENTRIES")


@pytest.mark.parametrize("code", ["1100", "2200", "1010", "5900"])
def test_amend_account__control_accounts_and_those_of_roles_are_needed(code: str, clinic: Clinic) -> None:
    refused(clinic, amend_account, amending_account(clinic, code, is_active=False), "ACCOUNT_NEEDED")


def test_amend_account__the_type_of_a_roles_account_stays(clinic: Clinic) -> None:
    refused(clinic, amend_account, amending_account(clinic, "1060", type="expense", parent_id=None), "ACCOUNT_NEEDED")


def test_amend_account__a_heading_with_accounts_is_needed(clinic: Clinic) -> None:
    refused(clinic, amend_account, amending_account(clinic, "1500", is_active=False), "ACCOUNT_NEEDED")
    refused(clinic, amend_account, amending_account(clinic, "1500", type="expense"), "ACCOUNT_NEEDED")


def test_amend_account__a_heading_whose_accounts_are_off_goes_off_and_takes_none_on(clinic: Clinic) -> None:
    for code in ("1510", "1520", "1530"):
        do(clinic, amend_account, amending_account(clinic, code, is_active=False))
    do(clinic, amend_account, amending_account(clinic, "1590", parent_id=None))
    do(clinic, amend_account, amending_account(clinic, "1500", is_active=False))
    refused(clinic, amend_account, amending_account(clinic, "1510", is_active=True), "PARENT_UNFIT")


def test_amend_account__changed_meanwhile(clinic: Clinic) -> None:
    late = amending_account(clinic, "1020", name="Tea money")
    do(clinic, amend_account, amending_account(clinic, "1020", name="Small cash"))
    refused(clinic, amend_account, late, "RECORD_CHANGED")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": ""}, "NAME_REQUIRED"),
        ({"name": "Cash\x00"}, "NAME_INVALID"),
        ({"type": "money"}, "BAD_INPUT"),
        ({"parent_id": 999}, "NOT_FOUND"),
        ({"parent_id": 1, "type": "expense"}, "PARENT_UNFIT"),
    ],
)
def test_amend_account__refuses(changes: dict[str, object], code: str, clinic: Clinic) -> None:
    refused(clinic, amend_account, amending_account(clinic, "1020", **changes), code)
