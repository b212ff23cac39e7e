"""The set-up changes while the clinic works: a letterhead, an account, a role, who leaves, a branch that never opens.

In April of the last year the year after it is put on file.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import TypeVar

from desktop_app.accounting.calendar import add_months
from desktop_app.demo.camp_life import hold_camp
from desktop_app.demo.clinic import ACCOUNTANT, OWNER, YEARS, Clinic
from desktop_app.demo.diary import Diary, opening
from desktop_app.demo.letterhead_life import print_letterhead
from desktop_app.demo.order import Life, ordered
from desktop_app.repositories import branches, chart, users
from desktop_app.repositories.books import Reading
from desktop_app.repositories.passwords import Password
from desktop_app.workflows.add_user import AddUser, add_user
from desktop_app.workflows.amend_account import AmendAccount, amend_account
from desktop_app.workflows.amend_branch import AmendBranch, amend_branch
from desktop_app.workflows.amend_user import AmendUser, amend_user
from desktop_app.workflows.log_in import LogIn, log_in
from desktop_app.workflows.map_account_role import MapAccountRole, map_account_role
from desktop_app.workflows.open_account import OpenAccount, open_account
from desktop_app.workflows.open_branch import OpenBranch, open_branch
from desktop_app.workflows.open_fiscal_year import OpenFiscalYear, open_fiscal_year
from desktop_app.workflows.set_password import SetPassword, set_password
from desktop_app.workflows.steps import branching, charting, people
from desktop_app.workflows.steps.branching import BranchTerms
from desktop_app.workflows.steps.charting import AccountTerms
from desktop_app.workflows.steps.people import UserTerms

Answer = TypeVar("Answer")

_PASSWORD = Password("for some weeks only")  # of somebody who no longer logs in
_INTEREST = AccountTerms(name="Interest", type="income", normal_side="credit", statement_head="Other income")


def keep_set_up(clinic: Clinic) -> Life:
    """Change the set-up, one thing after the other, within the three years; no chance of the others is used up."""
    diary = Diary(Random(0), opening(clinic.first_day) + timedelta(minutes=2))  # noqa: S311 - a demo is meant to be predictable
    yield from print_letterhead(clinic, diary)
    diary.later()
    yield from _interest(clinic, diary)
    diary.on(add_months(clinic.first_day, 5))
    yield from _temporary_cashier(clinic, diary)
    diary.on(add_months(clinic.first_day, 14))
    yield from _branch_that_never_opens(clinic, diary)
    diary.on(clinic.first_day.replace(year=clinic.first_day.year + YEARS - 1))
    next_year = OpenFiscalYear(request_id=clinic.request_id(), first_year=clinic.first_day.year + YEARS)
    yield from ordered(diary.at, ACCOUNTANT, open_fiscal_year, next_year)


def _interest(clinic: Clinic, diary: Diary) -> Life:
    """Open an account for interest, put it under its heading, and let posting use it for other income."""
    command = OpenAccount(request_id=clinic.request_id(), code="4920", terms=_INTEREST)
    opened = yield from ordered(diary.at, ACCOUNTANT, open_account, command)
    known = {each.code: each for each in _read(clinic, chart.chart)}
    seen = charting.terms_of(known["4920"])
    terms = replace(seen, name="Interest and other income", parent_id=known["4000"].account_id)
    amending = AmendAccount(request_id=clinic.request_id(), account_id=opened.account_id, seen=seen, terms=terms)
    yield from ordered(diary.later(), ACCOUNTANT, amend_account, amending)
    mapping = MapAccountRole(
        request_id=clinic.request_id(),
        role="OTHER_INCOME",
        account_id=opened.account_id,
        seen_account_id=known["4900"].account_id,
    )
    yield from ordered(diary.later(), ACCOUNTANT, map_account_role, mapping)


def _temporary_cashier(clinic: Clinic, diary: Diary) -> Life:
    """Add somebody for some weeks, with a password; nobody is ever deleted."""
    terms = UserTerms(display_name="Nilesh Bhoir", role="cashier")
    command = AddUser(request_id=clinic.request_id(), username="nilesh", terms=terms)
    added = yield from ordered(diary.at, OWNER, add_user, command)
    setting = SetPassword(request_id=clinic.request_id(), user_id=added.user_id, new=_PASSWORD)
    yield from ordered(diary.later(), OWNER, set_password, setting)
    login = LogIn(request_id=clinic.request_id(), user_id=added.user_id, password=_PASSWORD)
    yield from ordered(diary.later(), OWNER, log_in, login)
    diary.on(diary.day + timedelta(days=45))
    seen = people.terms_of(_read(clinic, lambda reading: users.user(reading, added.user_id)))
    leaving = AmendUser(
        request_id=clinic.request_id(), user_id=added.user_id, seen=seen, terms=replace(seen, is_active=False)
    )
    yield from ordered(diary.at, OWNER, amend_user, leaving)


def _branch_that_never_opens(clinic: Clinic, diary: Diary) -> Life:
    """Open a branch, hold a camp there, and switch it off again: its lease came to nothing."""
    command = OpenBranch(request_id=clinic.request_id(), code="THAN", state_code="27", terms=BranchTerms(name="Thane"))
    opened = yield from ordered(diary.at, OWNER, open_branch, command)
    diary.on(diary.day + timedelta(days=10))
    yield from hold_camp(clinic, opened.branch_id, diary)
    diary.on(diary.day + timedelta(days=20))
    seen = branching.terms_of(_read(clinic, lambda reading: branches.branch(reading, opened.branch_id)))
    closing = AmendBranch(
        request_id=clinic.request_id(), branch_id=opened.branch_id, seen=seen, terms=replace(seen, is_active=False)
    )
    yield from ordered(diary.at, OWNER, amend_branch, closing)


def _read(clinic: Clinic, query: Callable[[Reading], Answer]) -> Answer:
    with clinic.books.reading() as reading:
        return query(reading)
