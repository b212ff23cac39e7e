from dataclasses import replace

import pytest

from desktop_app.workflows.amend_account import amend_account
from desktop_app.workflows.map_account_role import map_account_role
from desktop_app.workflows.sell_package import sell_package
from desktop_app.workflows.steps.charting import AccountTerms
from tests.clinic import Clinic
from tests.master_orders import account_id, amending_account, mapping, opened_account
from tests.orders import PACKAGE, do, line, order, receive, sell
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import balances, refused, spoil, unmapped

TAXED = line(1_000_000, rate_bp=1800)
COMPARED = [("AR_CONTROL", "1100"), ("DEFERRED_REV", "2300"), ("OUT_CGST", "2110"), ("OUT_SGST", "2120")]


def test_map_account_role__posting_goes_to_the_other_account_from_now_on(clinic: Clinic) -> None:
    """Rs 2,000 by UPI before, Rs 3,000 after: each stays where it was posted."""
    sell(clinic)
    receive(clinic, 200_000)
    do(clinic, map_account_role, mapping(clinic, "UPI", "1040"))
    receive(clinic, 300_000)
    found = balances(clinic)
    assert (found["1060"], found["1040"]) == (200_000, 300_000)


def test_map_account_role__mends_what_a_sale_was_refused_for(clinic: Clinic) -> None:
    spoil(clinic, unmapped("DEFERRED_REV"))
    refused(clinic, sell_package, order(PACKAGE), "GL_ACCOUNT_NOT_MAPPED")
    do(clinic, map_account_role, mapping(clinic, "DEFERRED_REV", "2300"))
    sell(clinic)
    assert balances(clinic) == {"1100": 1_000_000, "2300": -1_000_000}


@pytest.mark.parametrize(("role", "code"), [*COMPARED, ("ADV_CONTROL", "2200")])
def test_map_account_role__one_with_history_comes_back_to_its_account(role: str, code: str, clinic: Clinic) -> None:
    """The checks at the end of the test are those that go by these roles."""
    sell(clinic, package=TAXED)
    receive(clinic, 2_000_000)
    spoil(clinic, unmapped(role))
    do(clinic, map_account_role, mapping(clinic, role, code))


@pytest.mark.parametrize(("role", "code"), COMPARED)
def test_map_account_role__one_with_entries_stays(role: str, code: str, clinic: Clinic) -> None:
    sell(clinic, package=TAXED)
    opened_account(clinic, code="9999", terms=_twin(clinic, code))
    _copy_control(clinic, code)
    refused(clinic, map_account_role, mapping(clinic, role, "9999"), "ROLE_HAS_ENTRIES")


@pytest.mark.usefixtures("data_is_bad")
@pytest.mark.parametrize(("role", "code"), COMPARED)
def test_map_account_role__one_with_history_comes_to_no_other_account(role: str, code: str, clinic: Clinic) -> None:
    sell(clinic, package=TAXED)
    opened_account(clinic, code="9999", terms=_twin(clinic, code))
    _copy_control(clinic, code)
    spoil(clinic, unmapped(role))
    refused(clinic, map_account_role, mapping(clinic, role, "9999"), "BOOKS_WOULD_DISAGREE")


@pytest.mark.parametrize(("role", "code"), COMPARED)
def test_map_account_role__one_without_entries_moves(role: str, code: str, clinic: Clinic) -> None:
    opened_account(clinic, code="9999", terms=_twin(clinic, code))
    _copy_control(clinic, code)
    do(clinic, map_account_role, mapping(clinic, role, "9999"))
    sell(clinic, package=TAXED)
    found = balances(clinic)
    assert "9999" in found
    assert code not in found


@pytest.mark.parametrize(
    ("role", "code", "refusal"),
    [
        ("CASH", "1000", "GL_ACCOUNT_INACTIVE"),  # a heading
        ("CASH", "1100", "ACCOUNT_UNFIT"),  # kept by the subledger
        ("CASH", "2500", "ACCOUNT_UNFIT"),  # a liability
        ("AR_CONTROL", "1120", "ACCOUNT_UNFIT"),  # not kept by the subledger
        ("CASH", "1450", "ACCOUNT_UNFIT"),  # a role's that is compared
        ("OUT_CGST", "2120", "ACCOUNT_UNFIT"),
        ("DEFERRED_REV", "2010", "ACCOUNT_UNFIT"),
    ],
)
def test_map_account_role__refuses_accounts(role: str, code: str, refusal: str, clinic: Clinic) -> None:
    refused(clinic, map_account_role, mapping(clinic, role, code), refusal)


def test_map_account_role__refuses_an_account_that_is_off(clinic: Clinic) -> None:
    do(clinic, amend_account, amending_account(clinic, "1020", is_active=False))
    refused(clinic, map_account_role, mapping(clinic, "CASH", "1020"), "GL_ACCOUNT_INACTIVE")


def test_map_account_role__refuses_what_is_not_there(clinic: Clinic) -> None:
    refused(clinic, map_account_role, mapping(clinic, "TIPS", "1020"), "ROLE_UNKNOWN")
    refused(clinic, map_account_role, replace(mapping(clinic, "CASH", "1020"), account_id=999), "NOT_FOUND")


def test_map_account_role__changed_meanwhile(clinic: Clinic) -> None:
    late = mapping(clinic, "CASH", "1020")
    do(clinic, map_account_role, mapping(clinic, "CASH", "1040"))
    refused(clinic, map_account_role, late, "RECORD_CHANGED")


def test_map_account_role__two_modes_of_payment_may_share_an_account(open_clinic: OpenClinic) -> None:
    clinic = open_clinic()
    do(clinic, map_account_role, mapping(clinic, "CARD", "1060"))
    assert clinic.value("SELECT count(*) FROM account_roles WHERE account_id = ?", account_id(clinic, "1060")) == 2


def _twin(clinic: Clinic, code: str) -> AccountTerms:
    return amending_account(clinic, code).terms


def _copy_control(clinic: Clinic, code: str) -> None:
    """Make the new account a control account where the other one is: no workflow opens one."""
    spoil(
        clinic,
        "UPDATE accounts SET is_control = other.is_control FROM accounts AS other"
        f" WHERE other.code = '{code}' AND accounts.code = '9999';",
    )
