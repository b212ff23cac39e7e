from dataclasses import replace
from typing import Any

import pytest

from desktop_app.workflows.open_account import open_account
from desktop_app.workflows.post_journal import JournalLine, post_journal
from tests.clinic import Clinic
from tests.master_orders import ACCOUNT, WAGES, account_id, opened_account
from tests.orders import JOURNAL, do, order
from tests.workflows.expect import balances, refused


def test_open_account__takes_entries_from_now_on(clinic: Clinic) -> None:
    opened_account(clinic)
    lines = (
        JournalLine(account_code="5150", debit_paise=900_000),
        JournalLine(account_code="1040", credit_paise=900_000),
    )
    do(clinic, post_journal, order(JOURNAL, lines=lines))
    assert balances(clinic) == {"5150": 900_000, "1040": -900_000}


def test_open_account__stands_under_its_heading(clinic: Clinic) -> None:
    expenses = account_id(clinic, "5000")
    opened = opened_account(clinic, terms=replace(WAGES, parent_id=expenses))
    columns = "code, name, type, normal_side, parent_id, is_posting, is_control, is_contra, is_active, statement_head"
    assert clinic.rows(f"SELECT {columns} FROM accounts WHERE account_id = ?", opened) == [
        ("5150", "Wages of the pharmacy", "expense", "debit", expenses, 1, 0, 0, 1, "Employees")
    ]


def test_open_account__on_the_other_side_of_its_type_is_contra(clinic: Clinic) -> None:
    opened_account(clinic, terms=replace(WAGES, normal_side="credit"))
    assert clinic.value("SELECT is_contra FROM accounts WHERE code = '5150'") == 1


def test_open_account__a_heading_takes_no_entries(clinic: Clinic) -> None:
    opened_account(clinic, is_heading=True)
    lines = (JournalLine(account_code="5150", debit_paise=1), JournalLine(account_code="1040", credit_paise=1))
    refused(clinic, post_journal, order(JOURNAL, lines=lines), "ACCOUNT_UNKNOWN")


@pytest.mark.parametrize(
    ("changes", "terms", "code"),
    [
        ({"code": " "}, {}, "NAME_REQUIRED"),
        ({}, {"name": " "}, "NAME_REQUIRED"),
        ({}, {"name": "Wa\nges"}, "NAME_INVALID"),
        ({"code": "5 150"}, {}, "BAD_INPUT"),
        ({"code": "५१५०"}, {}, "BAD_INPUT"),
        ({"code": "515000000"}, {}, "BAD_INPUT"),
        ({"code": " 1040 "}, {}, "ALREADY_EXISTS"),
        ({"code": "1000"}, {}, "ALREADY_EXISTS"),
        ({}, {"type": "cost"}, "BAD_INPUT"),
        ({}, {"normal_side": "left"}, "BAD_INPUT"),
        ({}, {"parent_id": 999}, "NOT_FOUND"),
    ],
)
def test_open_account__refuses(changes: dict[str, Any], terms: dict[str, Any], code: str, clinic: Clinic) -> None:
    refused(clinic, open_account, order(ACCOUNT, terms=replace(WAGES, **terms), **changes), code)


def test_open_account__stands_under_a_heading_of_its_type_alone(clinic: Clinic) -> None:
    """Neither under an account, nor among assets, nor a heading under a heading."""
    for code, is_heading in (("5100", False), ("1000", False), ("5000", True)):
        terms = replace(WAGES, parent_id=account_id(clinic, code))
        refused(clinic, open_account, order(ACCOUNT, terms=terms, is_heading=is_heading), "PARENT_UNFIT")
