"""Orders of the set-up: accounts, roles, branches, users, years; each means the clinic of `tests.clinic`."""

from desktop_app.repositories import branches, chart, users
from desktop_app.workflows.add_user import AddUser, add_user
from desktop_app.workflows.amend_account import AmendAccount
from desktop_app.workflows.amend_branch import AmendBranch
from desktop_app.workflows.amend_user import AmendUser
from desktop_app.workflows.map_account_role import MapAccountRole
from desktop_app.workflows.open_account import OpenAccount, open_account
from desktop_app.workflows.open_branch import OpenBranch, open_branch
from desktop_app.workflows.open_fiscal_year import OpenFiscalYear
from desktop_app.workflows.steps import branching, charting, people
from desktop_app.workflows.steps.branching import BranchTerms
from desktop_app.workflows.steps.charting import AccountTerms
from desktop_app.workflows.steps.people import UserTerms
from tests.clinic import Clinic, request_id
from tests.orders import do, order

WAGES = AccountTerms(name="Wages of the pharmacy", type="expense", normal_side="debit", statement_head="Employees")
EAST = BranchTerms(name="Whitefield", gstin="29ABCDE1234F1Z5")
CASHIER = UserTerms(display_name="Ravi Rao", role="cashier")

ACCOUNT = OpenAccount(request_id="", code="5150", terms=WAGES)
BRANCH = OpenBranch(request_id="", code="EAST", state_code="29", terms=EAST)
PERSON = AddUser(request_id="", username="ravi", terms=CASHIER)
NEXT_YEAR = OpenFiscalYear(request_id="", first_year=2027)


def account_id(clinic: Clinic, code: str) -> int:
    key: int = clinic.value("SELECT account_id FROM accounts WHERE code = ?", code)
    return key


def amending_account(clinic: Clinic, code: str, **changes: object) -> AmendAccount:
    """Make the order that amends an account as it stands in the books now."""
    with clinic.books.reading() as reading:
        seen = charting.terms_of(chart.account(reading, account_id(clinic, code)))
    terms = AccountTerms(**{**_fields(seen), **changes})  # type: ignore[arg-type]
    return AmendAccount(request_id=request_id(), account_id=account_id(clinic, code), seen=seen, terms=terms)


def amending_branch(clinic: Clinic, branch_id: int, **changes: object) -> AmendBranch:
    """Make the order that amends a branch as it stands in the books now."""
    with clinic.books.reading() as reading:
        seen = branching.terms_of(branches.branch(reading, branch_id))
    terms = BranchTerms(**{**_fields(seen), **changes})  # type: ignore[arg-type]
    return AmendBranch(request_id=request_id(), branch_id=branch_id, seen=seen, terms=terms)


def amending_user(clinic: Clinic, user_id: int, **changes: object) -> AmendUser:
    """Make the order that amends a user as it stands in the books now."""
    with clinic.books.reading() as reading:
        seen = people.terms_of(users.user(reading, user_id))
    terms = UserTerms(**{**_fields(seen), **changes})  # type: ignore[arg-type]
    return AmendUser(request_id=request_id(), user_id=user_id, seen=seen, terms=terms)


def mapping(clinic: Clinic, role: str, code: str) -> MapAccountRole:
    """Make the order that maps a role to the account of a code."""
    seen = clinic.rows("SELECT account_id FROM account_roles WHERE role = ?", role)
    return MapAccountRole(
        request_id=request_id(),
        role=role,
        account_id=account_id(clinic, code),
        seen_account_id=seen[0][0] if seen else None,
    )


def opened_account(clinic: Clinic, **changes: object) -> int:
    return do(clinic, open_account, order(ACCOUNT, **changes)).account_id


def opened_branch(clinic: Clinic, **changes: object) -> int:
    return do(clinic, open_branch, order(BRANCH, **changes)).branch_id


def added_user(clinic: Clinic, **changes: object) -> int:
    return do(clinic, add_user, order(PERSON, **changes)).user_id


def _fields(terms: AccountTerms | BranchTerms | UserTerms) -> dict[str, object]:
    return {name: getattr(terms, name) for name in terms.__dataclass_fields__}
