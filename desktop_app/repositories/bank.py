"""Statements of the bank: taken in, matched to entries of the ledger, and taken back."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import bindparam, delete, func, insert, select

from desktop_app.accounting.bank_csv import Columns, StatementLine
from desktop_app.errors import NotFound
from desktop_app.records.bank import (
    BankColumns,
    BankLine as LineRecord,
    BankMatch as MatchRecord,
    BankStatement as StatementRecord,
)
from desktop_app.records.general_ledger import GLEntry
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns, stamp


@dataclass(frozen=True, slots=True)
class BankStatement:
    """A file that was taken in; amounts in paise."""

    statement_id: int
    uid: str
    hospital_id: int
    account_id: int
    file_name: str
    file_hash: str
    first_date: date
    last_date: date
    opening_paise: int | None
    line_count: int
    known_count: int
    created_at: str
    created_by: int | None


@dataclass(frozen=True, slots=True)
class BankLine:
    """A line of the bank; money in is above zero, in paise."""

    line_id: int
    statement_id: int
    account_id: int
    row_number: int
    value_date: date
    narration: str
    reference: str
    amount_paise: int
    balance_paise: int | None


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that a line is, or is a part of."""

    match_id: int
    line_id: int
    entry_id: int
    created_at: str
    created_by: int | None


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """An entry of the ledger: debit above zero, in paise."""

    entry_id: int
    account_id: int
    entry_date: date
    amount_paise: int


@dataclass(frozen=True, slots=True)
class KeptColumns:
    """The columns of an account's statements, as they are kept."""

    columns_json: str


_STATEMENT = select(*columns(StatementRecord, BankStatement)).where(
    StatementRecord.statement_id == bindparam("statement_id")
)
_STATEMENTS = (
    select(*columns(StatementRecord, BankStatement))
    .where(StatementRecord.account_id == bindparam("account_id"))
    .order_by(StatementRecord.first_date, StatementRecord.statement_id)
)
_LINE = select(*columns(LineRecord, BankLine)).where(LineRecord.line_id == bindparam("line_id"))
_MATCHES = select(*columns(MatchRecord, Match)).where(MatchRecord.line_id == bindparam("line_id"))
_MATCHED_IN = (
    select(func.count())
    .select_from(MatchRecord)
    .join(LineRecord, LineRecord.line_id == MatchRecord.line_id)
    .where(LineRecord.statement_id == bindparam("statement_id"))
)
_KNOWN = select(LineRecord.fingerprint).where(
    LineRecord.account_id == bindparam("account_id"),
    LineRecord.value_date.between(bindparam("first"), bindparam("last")),
)
_ENTRIES = select(
    GLEntry.entry_id, GLEntry.account_id, GLEntry.entry_date, GLEntry.debit_paise - GLEntry.credit_paise
).where(GLEntry.entry_id.in_(bindparam("entry_ids", expanding=True)))
_TAKEN = select(MatchRecord.entry_id).where(MatchRecord.entry_id.in_(bindparam("entry_ids", expanding=True)))
_COLUMNS = select(BankColumns.columns_json).where(BankColumns.account_id == bindparam("account_id"))
_INSERT_LINES = insert(LineRecord)
_DELETE_LINES = delete(LineRecord).where(LineRecord.statement_id == bindparam("statement"))


def statement(unit: Unit, statement_id: int) -> BankStatement:
    """Give a statement; refuses NOT_FOUND."""
    found = unit.first(BankStatement, _STATEMENT, statement_id=statement_id)
    if found is None:
        raise NotFound(what="The statement")
    return found


def statements(unit: Unit, account_id: int) -> tuple[BankStatement, ...]:
    """Give the statements of an account, the first one first."""
    return unit.all(BankStatement, _STATEMENTS, account_id=account_id)


def line(unit: Unit, line_id: int) -> BankLine:
    """Give a line; refuses NOT_FOUND."""
    found = unit.first(BankLine, _LINE, line_id=line_id)
    if found is None:
        raise NotFound(what="The line of the statement")
    return found


def matches(unit: Unit, line_id: int) -> tuple[Match, ...]:
    """Give the matches of a line."""
    return unit.all(Match, _MATCHES, line_id=line_id)


def has_matches(unit: Unit, statement_id: int) -> bool:
    """Tell whether a line of a statement is matched."""
    return bool(unit.value(_MATCHED_IN, statement_id=statement_id))


def entries(unit: Unit, entry_ids: Sequence[int]) -> tuple[LedgerEntry, ...]:
    """Give entries of the ledger; refuses NOT_FOUND where one is missing."""
    found = unit.all(LedgerEntry, _ENTRIES, entry_ids=list(entry_ids))
    if len(found) != len(set(entry_ids)):
        raise NotFound(what="The ledger entry")
    return found


def taken(unit: Unit, entry_ids: Sequence[int]) -> frozenset[int]:
    """Give which of some entries are matched."""
    return frozenset(row[0] for row in unit.execute(_TAKEN, {"entry_ids": list(entry_ids)}))


def known(unit: Unit, account_id: int, first: date, last: date) -> frozenset[str]:
    """Give the fingerprints of an account's lines of some days."""
    rows = unit.execute(_KNOWN, {"account_id": account_id, "first": first, "last": last})
    return frozenset(row[0] for row in rows)


def columns_of(unit: Unit, account_id: int) -> Columns | None:
    """Give which column of an account's statements is what, None where none was taken in."""
    kept = unit.value(_COLUMNS, account_id=account_id)
    return None if kept is None else Columns(**json.loads(kept))


def keep_columns(work: Work, account_id: int, chosen: Columns) -> None:
    """Keep which column is what for the next statement of the account."""
    before = work.value(_COLUMNS, account_id=account_id)
    now = json.dumps(asdict(chosen), ensure_ascii=False, sort_keys=True)
    if before is None:
        filing.insert(work, BankColumns, account_id=account_id, columns_json=now)
    elif before != now:
        filing.change(work, BankColumns, account_id, KeptColumns(before), columns_json=now)
    else:
        return
    work.edits.act("update", "bank_columns", account_id)


def add(work: Work, lines: Iterable[tuple[StatementLine, str]], **values: object) -> int:
    """File a statement with lines and their fingerprints; its key."""
    statement_id = filing.insert(
        work, StatementRecord, uid=work.new_uid(), created_at=stamp(work.at), created_by=work.user_id, **values
    )
    work.execute(
        _INSERT_LINES,
        [
            {
                "statement_id": statement_id,
                "account_id": values["account_id"],
                "row_number": each.row,
                "value_date": each.on,
                "narration": each.narration,
                "reference": each.reference,
                "amount_paise": each.amount_paise,
                "balance_paise": each.balance_paise,
                "fingerprint": fingerprint,
            }
            for each, fingerprint in lines
        ],
    )
    return statement_id


def remove(work: Work, before: BankStatement) -> None:
    """Delete a statement with its lines, of which none is matched."""
    work.execute(_DELETE_LINES, {"statement": before.statement_id})
    filing.delete(work, StatementRecord, before.statement_id, asdict(before))


def match(work: Work, line_id: int, entry_ids: Sequence[int]) -> None:
    """Say which entries a line is."""
    for entry_id in entry_ids:
        filing.insert(
            work,
            MatchRecord,
            line_id=line_id,
            entry_id=entry_id,
            created_at=stamp(work.at),
            created_by=work.user_id,
        )


def unmatch(work: Work, before: Match) -> None:
    """Take a match back."""
    filing.delete(work, MatchRecord, before.match_id, asdict(before))
