from typing import Any

import pytest

from desktop_app.workflows.amend_branch import amend_branch
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.sell_package import sell_package
from desktop_app.workflows.sell_service import sell_service
from tests.clinic import Clinic
from tests.master_orders import amending_branch, opened_branch
from tests.orders import JOURNAL, PACKAGE, SERVICE, discontinue, do, draft, order, sell, serve
from tests.workflows.expect import refused, spoil


def switch_off(clinic: Clinic, branch_id: int) -> None:
    do(clinic, amend_branch, amending_branch(clinic, branch_id, is_active=False))


def test_amend_branch__renames(clinic: Clinic) -> None:
    do(clinic, amend_branch, amending_branch(clinic, 1, name=" Indiranagar ", gstin="29abcde1234f1z5"))
    assert clinic.rows("SELECT name, gstin FROM branches") == [("Indiranagar", "29ABCDE1234F1Z5")]


def test_amend_branch__nothing_is_sold_or_posted_where_it_is_off(clinic: Clinic) -> None:
    branch_id = opened_branch(clinic)
    switch_off(clinic, branch_id)
    for workflow, template in ((sell_package, PACKAGE), (sell_service, SERVICE), (post_journal, JOURNAL)):
        refused(clinic, workflow, order(template, branch_id=branch_id), "BRANCH_INACTIVE")
    do(clinic, amend_branch, amending_branch(clinic, branch_id, is_active=True))
    serve(clinic, branch_id=branch_id)


def test_amend_branch__the_last_one_stays_on(clinic: Clinic) -> None:
    refused(clinic, amend_branch, amending_branch(clinic, 1, is_active=False), "LAST_BRANCH")
    switch_off(clinic, opened_branch(clinic))
    refused(clinic, amend_branch, amending_branch(clinic, 1, is_active=False), "LAST_BRANCH")


def test_amend_branch__one_with_running_plans_stays_on(clinic: Clinic) -> None:
    branch_id = opened_branch(clinic)
    sell(clinic, branch_id=branch_id)
    refused(clinic, amend_branch, amending_branch(clinic, branch_id, is_active=False), "BRANCH_IN_USE")
    discontinue(clinic)
    switch_off(clinic, branch_id)


def test_amend_branch__one_with_drafts_stays_on(clinic: Clinic) -> None:
    branch_id = opened_branch(clinic)
    serve(clinic, branch_id=branch_id)
    draft(clinic)
    refused(clinic, amend_branch, amending_branch(clinic, branch_id, is_active=False), "BRANCH_IN_USE")


def test_amend_branch__changed_meanwhile(clinic: Clinic) -> None:
    late = amending_branch(clinic, 1, name="East")
    do(clinic, amend_branch, amending_branch(clinic, 1, name="West"))
    refused(clinic, amend_branch, late, "RECORD_CHANGED")


def test_amend_branch__not_on_file(clinic: Clinic) -> None:
    gone = amending_branch(clinic, opened_branch(clinic))
    spoil(clinic, "DELETE FROM number_series WHERE branch_id = 2; DELETE FROM branches WHERE branch_id = 2;")
    refused(clinic, amend_branch, gone, "NOT_FOUND")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "NAME_REQUIRED"),
        ({"name": "Ea\nst"}, "NAME_INVALID"),
        ({"gstin": "29"}, "GSTIN_INVALID"),
        ({"gstin": "27ABCDE1234F1Z5"}, "BAD_INPUT"),
    ],
)
def test_amend_branch__refuses(changes: dict[str, Any], code: str, clinic: Clinic) -> None:
    refused(clinic, amend_branch, amending_branch(clinic, 1, **changes), code)
