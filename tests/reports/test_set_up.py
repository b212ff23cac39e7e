"""The registers of the set-up: accounts, roles, branches, months, users; the figures follow from what the test does."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest

from desktop_app.errors import NotFound, RoleUnknown
from desktop_app.reports.account_roles import ACCOUNT_ROLES, role_choice, role_number
from desktop_app.reports.accounts import ACCOUNTS, chart_terms
from desktop_app.reports.branches import BRANCHES, branch_detail
from desktop_app.reports.masters import ACTIVE, OFF, MasterQuery
from desktop_app.reports.periods import PERIODS, next_year
from desktop_app.reports.register import PageKeys
from desktop_app.reports.report import Report
from desktop_app.reports.table import Sort
from desktop_app.reports.users import USERS
from desktop_app.repositories.books import Reading
from desktop_app.workflows.amend_account import amend_account
from tests.clinic import Clinic, new_clinic
from tests.master_orders import account_id, added_user, amending_account, opened_account, opened_branch
from tests.orders import DISCONTINUED, do, draft, lock, receive, sell, serve
from tests.workflows.expect import balances, spoil, switched_off, unmapped

Answer = TypeVar("Answer")
Row = dict[str, object]


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    made = new_clinic(tmp_path / "set-up.clinicbook")
    made.clock.today = DISCONTINUED
    return made


def read(clinic: Clinic, query: Callable[[Reading], Answer]) -> Answer:
    with clinic.books.reading() as reading:
        return query(reading)


def rows(clinic: Clinic, report: Report[MasterQuery], sort: Sort | None = None, **wanted: Any) -> list[Row]:  # noqa: ANN401
    """Give the first page of a register; what it counts is what it has."""
    query = MasterQuery(today=DISCONTINUED, **wanted)
    names = [column.name for column in report.columns]

    def page(reading: Reading) -> list[Row]:
        found = report.page(reading, query, sort or report.default_sort, 0, PageKeys())
        assert report.count(reading, query) == len(found)
        return [dict(zip(["key", *names], row, strict=True)) for row in found]

    return read(clinic, page)


def by(found: list[Row], name: str) -> dict[object, Row]:
    return {row[name]: row for row in found}


def test_accounts__hold_what_the_ledger_says(clinic: Clinic) -> None:
    sell(clinic)
    receive(clinic, 400_000)
    found = rows(clinic, ACCOUNTS)
    assert {row["code"]: row["balance"] for row in found if row["balance"]} == balances(clinic)
    assert balances(clinic) == {"1060": 400_000, "1100": 600_000, "2300": -1_000_000}


def test_accounts__stand_under_their_headings_whatever_their_codes(clinic: Clinic) -> None:
    opened_account(clinic, code="9000", terms=amending_account(clinic, "1020").terms)
    codes = [row["code"] for row in rows(clinic, ACCOUNTS)]
    assert codes.index("9000") < codes.index("1500"), "it stands under 1000, the current assets"
    assert by(rows(clinic, ACCOUNTS), "code")["9000"]["heading"] == "1000"


def test_accounts__are_found_by_code_name_and_role(clinic: Clinic) -> None:
    assert [row["code"] for row in rows(clinic, ACCOUNTS, search="DEFERRED_REV")] == ["2300"]
    assert [row["code"] for row in rows(clinic, ACCOUNTS, search="petty")] == ["1020"]
    assert [row["code"] for row in rows(clinic, ACCOUNTS, search="29")] == ["2990"]


def test_accounts__by_type_and_state(clinic: Clinic) -> None:
    do(clinic, amend_account, amending_account(clinic, "1020", is_active=False))
    assert len(rows(clinic, ACCOUNTS, only="income")) == 10
    assert [row["code"] for row in rows(clinic, ACCOUNTS, only=OFF)] == ["1020"]
    assert len(rows(clinic, ACCOUNTS, only=ACTIVE)) == 64


def test_chart_terms__of_an_account(clinic: Clinic) -> None:
    sell(clinic)
    deferred = read(clinic, lambda reading: chart_terms(reading, account_id(clinic, "2300")))
    assert (deferred.has_entries, deferred.roles) == (True, ("DEFERRED_REV",))
    assert [each.code for each in deferred.headings("asset")] == ["1000", "1500"]
    assert deferred.statement_heads("equity") == (
        "Owners' funds",
        "Owners' funds (less)",
        "Reserves and surplus",
    )
    with pytest.raises(NotFound):
        read(clinic, lambda reading: chart_terms(reading, 999))


def test_roles__mapped_or_not(clinic: Clinic) -> None:
    spoil(clinic, unmapped("UPI") + switched_off("CARD"))
    found = by(rows(clinic, ACCOUNT_ROLES), "role")
    assert {role: row["status"] for role, row in found.items() if row["status"] != "mapped"} == {
        "UPI": "unmapped",
        "CARD": "unusable",
    }
    assert (found["UPI"]["account_code"], found["UPI"]["purpose"]) == (None, "UPI / wallet clearing")
    assert [row["role"] for row in rows(clinic, ACCOUNT_ROLES, only="unmapped")] == ["UPI"]
    assert found["UPI"]["key"] == role_number("UPI")


@pytest.mark.parametrize("sort", ["account_code", "account", "role", "type"])
def test_roles__sort_by_every_column(sort: str, clinic: Clinic) -> None:
    spoil(clinic, unmapped("UPI"))
    found = [row[sort] for row in rows(clinic, ACCOUNT_ROLES, Sort(sort))]
    assert found == sorted(found, key=lambda value: (value is not None, str(value)))


def test_role_choice__offers_what_fits(clinic: Clinic) -> None:
    """Only 1100 is a control account among the assets; 2200 is one among the liabilities."""
    for role, code in (("AR_CONTROL", "1100"), ("ADV_CONTROL", "2200")):
        choice = read(clinic, lambda reading, role=role: role_choice(reading, role))  # type: ignore[misc]
        assert [each.code for each in choice.fitting] == [code]
        assert choice.proposed is not None
        assert choice.proposed.code == code
    cash = read(clinic, lambda reading: role_choice(reading, "CASH"))
    codes = {each.code for each in cash.fitting}
    assert {"1010", "1020", "1040"} <= codes
    assert not codes & {"1000", "1100", "1450", "2500"}
    with pytest.raises(RoleUnknown):
        read(clinic, lambda reading: role_choice(reading, "TIPS"))


def test_branches__with_their_series(clinic: Clinic) -> None:
    sell(clinic)
    branch_id = opened_branch(clinic)
    found = by(rows(clinic, BRANCHES), "code")
    assert [(code, row["running_plans"]) for code, row in found.items()] == [("EAST", 0), ("MAIN", 1)]
    detail = read(clinic, lambda reading: branch_detail(reading, branch_id))
    numbers = {each.document_type: each.number for each in detail.next_numbers}
    assert (detail.year_label, numbers["INV"], numbers["CN"]) == ("25-26", "INV2/25-26/00001", "CN2/25-26/00001")
    first = read(clinic, lambda reading: branch_detail(reading, 1))
    assert {each.document_type: each.number for each in first.next_numbers}["INV"] == "INV/25-26/00002"


def test_periods__with_what_was_posted_and_what_is_left(clinic: Clinic) -> None:
    """June: a service of Rs 2,000; August: a draft of Rs 500, of which nothing is posted."""
    serve(clinic)
    draft(clinic)
    found = {str(row["month"])[:7]: row for row in rows(clinic, PERIODS)}
    assert len(found) == 48
    assert next(iter(found)) == "2027-03", "newest first"
    assert (found["2025-06"]["moved"], found["2025-06"]["drafts"]) == (200_000, 0)
    assert (found["2025-08"]["moved"], found["2025-08"]["drafts"]) == (0, 1)


def test_periods__open_and_locked(clinic: Clinic) -> None:
    lock(clinic, date(2025, 7, 1))
    spoil(clinic, "UPDATE fiscal_years SET status = 'closed' WHERE label = '23-24';")
    assert len(rows(clinic, PERIODS, only="locked")) == 13
    assert len(rows(clinic, PERIODS, only="open")) == 35
    assert [str(row["month"]) for row in rows(clinic, PERIODS, search="2025-07")] == ["2025-07-01"]
    assert len(rows(clinic, PERIODS, search="25-26")) == 12


def test_next_year__comes_after_those_on_file(clinic: Clinic) -> None:
    assert read(clinic, next_year).label == "27-28"


def test_users__with_their_last_entry_in_the_clinics_calendar(clinic: Clinic) -> None:
    """What is written at 20:00 UTC is of the next day in India."""
    added_user(clinic)
    spoil(
        clinic,
        "INSERT INTO audit_log (at, user_id, action, entity, entity_id, prev_hash, row_hash)"
        " VALUES ('2025-08-20T20:00:00.000Z', 2, 'export', 'users', 2, 'x', 'y');",
    )
    found = by(rows(clinic, USERS), "username")
    assert found["owner"]["last_entry"] == date(2025, 8, 20)
    assert found["ravi"]["last_entry"] == date(2025, 8, 21)
    assert [row["username"] for row in rows(clinic, USERS, search="cashier")] == ["ravi"]
