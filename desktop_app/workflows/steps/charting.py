"""Step: what an account may say of itself, whether it is opened or amended."""

from dataclasses import dataclass

from desktop_app.accounting.chart import SIDES, TYPES, is_contra
from desktop_app.errors import BadInput, ParentUnfit
from desktop_app.repositories import chart
from desktop_app.repositories.books import Work
from desktop_app.repositories.chart import ChartAccount
from desktop_app.workflows.steps import checks


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountTerms:
    """What can be amended of an account; `parent_id` is the heading above it, `statement_head` its line in reports."""

    name: str
    type: str
    normal_side: str
    parent_id: int | None = None
    statement_head: str | None = None
    is_active: bool = True


def terms_of(account: ChartAccount) -> AccountTerms:
    """Give what stands in the books now."""
    return AccountTerms(
        name=account.name,
        type=account.type,
        normal_side=account.normal_side,
        parent_id=account.parent_id,
        statement_head=account.statement_head,
        is_active=bool(account.is_active),
    )


def columns_of(terms: AccountTerms) -> dict[str, object]:
    """Give the columns that hold the terms."""
    return {
        "name": checks.require_name(terms.name).strip(),
        "type": terms.type,
        "normal_side": terms.normal_side,
        "parent_id": terms.parent_id,
        "is_contra": int(is_contra(terms.type, terms.normal_side)),
        "is_active": int(terms.is_active),
        "statement_head": checks.optional_text(terms.statement_head),
    }


def require_terms(work: Work, terms: AccountTerms, *, is_heading: bool) -> None:
    """Refuse NAME_REQUIRED, NAME_INVALID, BAD_INPUT for type or side, NOT_FOUND and PARENT_UNFIT for the heading."""
    checks.require_name(terms.name)
    if terms.type not in TYPES:
        raise BadInput(what=f"An account is one of {', '.join(TYPES)}")
    if terms.normal_side not in SIDES:
        raise BadInput(what="The normal side of an account is debit or credit")
    if terms.parent_id is None:
        return
    parent = chart.account(work, terms.parent_id)
    if is_heading or parent.is_posting or parent.type != terms.type or (terms.is_active and not parent.is_active):
        raise ParentUnfit(code=parent.code)
