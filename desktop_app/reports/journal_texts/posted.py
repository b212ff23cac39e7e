"""What a journal in text is made of: accounts, opening balances, transactions one by one, and closing balances.

The closing balances come from the month balances, not from the lines that are written: so the program that takes the
text in proves them by its own sums.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import func, select

from desktop_app.records.general_ledger import GLEntry
from desktop_app.reports.balances import LAST_DAY
from desktop_app.reports.general_ledger import LedgerQuery, ledger_filters
from desktop_app.reports.journal_lines import JOURNAL
from desktop_app.reports.journal_texts.account_names import names_of
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.table import Row, paise
from desktop_app.reports.trial_balance import TrialBalanceQuery, trial_balance
from desktop_app.repositories import accounts, clinic, years
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.unit import Unit

_WANTED = (
    "date",
    "voucher_number",
    "account_code",
    "patient_id",
    "patient",
    "plan_number",
    "debit",
    "credit",
    "narration",
    "source_type",
    "event",
    "branch",
    "uid",
    "reversal_of",
    "closing",
    "transaction_id",
)
_PLACES = {column.name: place for place, column in enumerate(JOURNAL.columns, start=1) if column.name in _WANTED}
_NO_YEAR = date(1970, 1, 1)  # on which accounts begin in a book without a financial year


@dataclass(frozen=True, slots=True)
class Posting:
    """One line: its account by its name in the text, its amount in paise, debits positive; patient and plan, if any."""

    account: str
    paise: int
    patient_number: str | None = None
    patient: str | None = None
    plan_number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """One transaction; `reversal_of` is the uid of the one that it takes back."""

    on: str
    narration: str
    postings: tuple[Posting, ...]
    number: str | None = None
    source: str = ""
    event: str = ""
    branch: str = ""
    uid: str = ""
    reversal_of: str | None = None
    is_closing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands before and after the transactions.

    `opening` is what was there before the first day that is asked for, None where nothing was left out; `closing` holds
    for the morning of `closed_on`, which is None where nothing was ever posted.
    """

    title: str
    began: date
    names: dict[str, str]
    chart: tuple[Account, ...]
    opening: Posted | None
    closing: tuple[Posting, ...]
    closed_on: date | None


def frame(unit: Unit, request: ReportRequest) -> Frame:
    """Read what stands around the transactions; refuses BRANCH_UNKNOWN."""
    query = _query(unit, request)
    chart = accounts.accounts(unit)
    names = names_of(chart)
    opening = _opening(unit, query, names)
    last = _last_day(unit, query) or (query.dated_from if opening else None)
    found = {} if last is None else _balances(unit, query, last)
    posting = tuple(each for each in chart if each.is_posting or each.code in found)
    return Frame(
        title=clinic.clinic(unit).name,
        began=min((each.start_date for each in years.years(unit)), default=_NO_YEAR),
        names=names,
        chart=posting,
        opening=opening,
        closing=tuple(Posting(names[each.code], found.get(each.code, 0)) for each in posting),
        closed_on=None if last is None else min(last, LAST_DAY) + timedelta(days=1),
    )


def transactions(unit: Unit, request: ReportRequest, names: dict[str, str]) -> Iterator[Posted]:
    """Give the transactions by date, one at a time as they are read; refuses BRANCH_UNKNOWN."""
    rows = JOURNAL.rows(unit, _query(unit, request), names=_WANTED, as_stored=True)
    for _, lines in groupby(rows, itemgetter(_PLACES["transaction_id"])):
        yield _transaction(list(lines), names)


def _query(unit: Unit, request: ReportRequest) -> LedgerQuery:
    return LedgerQuery(dated_from=request.dated_from, dated_to=request.dated_to, branch_id=request.branch_id(unit))


def _transaction(lines: list[Row], names: dict[str, str]) -> Posted:
    first: dict[str, Any] = {name: lines[0][place] for name, place in _PLACES.items()}
    return Posted(
        on=first["date"],
        narration=first["narration"] or "",
        postings=tuple(_posting(line, names) for line in lines),
        number=first["voucher_number"],
        source=first["source_type"],
        event=first["event"],
        branch=first["branch"],
        uid=first["uid"],
        reversal_of=first["reversal_of"],
        is_closing=bool(first["closing"]),
    )


def _posting(line: Row, names: dict[str, str]) -> Posting:
    number, patient, plan = (line[_PLACES[name]] for name in ("patient_id", "patient", "plan_number"))
    return Posting(
        names[str(line[_PLACES["account_code"]])],
        paise(line[_PLACES["debit"]]) - paise(line[_PLACES["credit"]]),
        None if number is None else str(number),
        None if patient is None else str(patient),
        None if plan is None else str(plan),
    )


def _opening(unit: Unit, query: LedgerQuery, names: dict[str, str]) -> Posted | None:
    """Put what was there before the first day that is asked for into one transaction of that day."""
    if query.dated_from is None or query.dated_from == date.min:
        return None
    before = _balances(unit, query, query.dated_from - timedelta(days=1))
    postings = tuple(Posting(names[code], balance) for code, balance in before.items() if balance)
    if not postings:
        return None
    return Posted(on=query.dated_from.isoformat(), narration="Opening balances", postings=postings)


def _balances(unit: Unit, query: LedgerQuery, on: date) -> dict[str, int]:
    """Give the balance at the end of a day of every account that has moved, by code."""
    found = trial_balance(unit, TrialBalanceQuery(dated_to=on, branch_id=query.branch_id))
    return {line.account.code: line.closing_paise for line in found}


def _last_day(unit: Unit, query: LedgerQuery) -> date | None:
    """Give the day of the last line, so that the same books give the same text on any day."""
    filters = ledger_filters(replace(query, search=""))
    found: date | None = unit.value(select(func.max(GLEntry.entry_date)).where(*filters))
    return found
