"""A bank's statement as CSV: read whole into lines, or refused with the row that is not understood.

Banks put lines of their own before and after the table; they are passed over where no amount stands in them.
"""

import csv
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from io import StringIO
from itertools import pairwise

from desktop_app.accounting import bank_amounts
from desktop_app.accounting.texts import composed, on_one_line
from desktop_app.errors import (
    StatementColumnMissing,
    StatementColumnsIncomplete,
    StatementDoesNotAddUp,
    StatementRowWrong,
    StatementUnreadable,
)

MOST_BYTES = 8_000_000
MOST_ROWS = 50_000
_MOST_CELLS, _MOST_TEXT = 200, 2_000
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which column is what, by its head; "" for one that the bank does not have.

    Either `amount`, with `side` where another column says debit or credit, or both `money_out` and `money_in`.
    """

    day: str
    narration: str
    reference: str = ""
    amount: str = ""
    side: str = ""
    money_out: str = ""
    money_in: str = ""
    balance: str = ""
    month_first: bool = False

    def heads(self) -> tuple[str, ...]:
        """Give the heads that are named, each once."""
        named = (getattr(self, field.name) for field in fields(self) if field.name != "month_first")
        return tuple(dict.fromkeys(head for head in named if head))

    def require_whole(self) -> None:
        """Refuse STATEMENT_COLUMNS_INCOMPLETE."""
        for what, head in (("the day", self.day), ("the narration", self.narration)):
            if not head:
                raise StatementColumnsIncomplete(what=what)
        if not self.amount and not (self.money_out and self.money_in):
            raise StatementColumnsIncomplete(what="the amount")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    """One line: `row` of the file; money in is above zero, money out below, in paise."""

    row: int
    on: date
    narration: str
    reference: str
    amount_paise: int
    balance_paise: int | None


@dataclass(frozen=True, slots=True)
class Statement:
    """The lines, oldest first, and the balance before them, where the statement has balances."""

    lines: tuple[StatementLine, ...]
    opening_paise: int | None

    @property
    def closing_paise(self) -> int | None:
        """The balance after them."""
        if self.opening_paise is None:
            return None
        return self.opening_paise + sum(line.amount_paise for line in self.lines)


def decoded(data: bytes) -> str:
    """Give the text of a file: UTF-8, UTF-16 with its mark, else Windows' Latin; refuses STATEMENT_UNREADABLE."""
    if len(data) > MOST_BYTES:
        raise StatementUnreadable(why=f"it is larger than {MOST_BYTES // 1_000_000} MB")
    names = ("utf-16",) if data.startswith(_UTF_16) else ("utf-8-sig", "cp1252")
    text = next((text for name in names if (text := _decoded(data, name)) is not None), None)
    if text is None:
        raise StatementUnreadable(why="its characters are of no known kind")
    if "\0" in text:
        raise StatementUnreadable(why="it is no text; a workbook is saved as CSV first")
    return text


def table(text: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of a statement as the bank wrote them; refuses STATEMENT_UNREADABLE and STATEMENT_ROW_WRONG."""
    if "\0" in text or len(text) > MOST_BYTES:
        raise StatementUnreadable(why="it is no text of a statement's length")
    rows: list[tuple[str, ...]] = []
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        for cells in reader:
            if len(rows) == MOST_ROWS:
                raise StatementUnreadable(why=f"it has more than {MOST_ROWS} rows")
            if len(cells) > _MOST_CELLS or any(len(cell) > _MOST_TEXT for cell in cells):
                raise StatementRowWrong(row=len(rows) + 1, why="it is longer than any line of a bank")
            rows.append(tuple(composed(on_one_line(cell)).strip() for cell in cells))
    except csv.Error as error:
        raise StatementRowWrong(row=len(rows) + 1, why="its quotation marks do not match") from error
    return tuple(rows)


def read(text: str, columns: Columns, *, today: date) -> Statement:
    """Read a statement.

    Refuses STATEMENT_UNREADABLE, STATEMENT_COLUMNS_INCOMPLETE, STATEMENT_COLUMN_MISSING, STATEMENT_ROW_WRONG and
    STATEMENT_DOES_NOT_ADD_UP.
    """
    columns.require_whole()
    rows = table(text)
    head = next((at for at, row in enumerate(rows) if set(columns.heads()) <= set(row)), None)
    if head is None:
        raise StatementColumnMissing(columns=", ".join(columns.heads()))
    places = {name: rows[head].index(name) for name in columns.heads()}
    found = [
        line
        for number, row in enumerate(rows[head + 1 :], start=head + 2)
        if (line := _line(number, row, places, columns, width=len(rows[head]), today=today)) is not None
    ]
    if not found:
        raise StatementUnreadable(why="it has no line with an amount")
    lines = _oldest_first(found)
    first = lines[0]
    return Statement(lines, None if first.balance_paise is None else first.balance_paise - first.amount_paise)


def fingerprints(lines: Sequence[StatementLine]) -> tuple[str, ...]:
    """Name each line by what it says; equal ones of a day are counted: a file that overlaps adds the rest."""
    seen: Counter[str] = Counter()
    names = []
    for line in lines:
        words = " ".join(f"{line.narration} {line.reference}".casefold().split())
        said = json.dumps([line.on.isoformat(), line.amount_paise, words], ensure_ascii=False)
        seen[said] += 1
        names.append(hashlib.sha256(f"{seen[said]} {said}".encode()).hexdigest())
    return tuple(names)


def _decoded(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _delimiter(text: str) -> str:
    """Take the delimiter that most lines of the beginning have."""
    beginning = text[:20_000].splitlines()
    return max(_DELIMITERS, key=lambda mark: sum(line.count(mark) for line in beginning))


def _line(
    number: int, row: Sequence[str], places: Mapping[str, int], columns: Columns, *, width: int, today: date
) -> StatementLine | None:
    """Read a row; None for one in which nothing moves."""

    def cell(head: str) -> str:
        return row[places[head]] if head and places[head] < len(row) else ""

    amounts = [cell(head) for head in (columns.amount, columns.money_out, columns.money_in) if head]
    on = bank_amounts.day(cell(columns.day), month_first=columns.month_first)
    if all(bank_amounts.is_empty(text) for text in amounts):
        return None
    if on is None and all(bank_amounts.paise(text) is None for text in amounts):
        return None
    if any(row[width:]):
        raise StatementRowWrong(row=number, why="it has more cells than the table has heads")
    if on is None:
        raise StatementRowWrong(row=number, why=f"\u201c{cell(columns.day)[:40]}\u201d is no day")
    if on > today:
        raise StatementRowWrong(row=number, why=f"{on:%d-%m-%Y} is after today")
    amount = _amount(number, cell(columns.amount), cell(columns.side), cell(columns.money_out), cell(columns.money_in))
    if amount == 0:
        return None
    balance = cell(columns.balance)
    return StatementLine(
        row=number,
        on=on,
        narration=cell(columns.narration),
        reference=cell(columns.reference),
        amount_paise=amount,
        balance_paise=None if bank_amounts.is_empty(balance) else _paise(number, balance),
    )


def _amount(number: int, amount: str, side: str, money_out: str, money_in: str) -> int:
    """Give what moved: money in above zero, money out below."""
    if amount:
        paise = _paise(number, amount)
        if not side:
            return paise
        sign = bank_amounts.side(side)
        if sign is None:
            raise StatementRowWrong(row=number, why=f"\u201c{side[:40]}\u201d is neither debit nor credit")
        return abs(paise) * sign
    out, into = (0 if bank_amounts.is_empty(text) else _moved(number, text) for text in (money_out, money_in))
    if out and into:
        raise StatementRowWrong(row=number, why="it has both money out and money in")
    return into - out


def _moved(number: int, text: str) -> int:
    """Read a column of its own for money out or in: a `Dr` says again what the column says, a minus takes it back."""
    paise = _paise(number, text)
    return abs(paise) if text.casefold().rstrip(".").endswith(("dr", "cr")) else paise


def _paise(number: int, text: str) -> int:
    found = bank_amounts.paise(text)
    if found is None:
        raise StatementRowWrong(row=number, why=f"\u201c{text[:40]}\u201d is no amount of rupees and paise")
    return found


def _oldest_first(found: Sequence[StatementLine]) -> tuple[StatementLine, ...]:
    """Put the lines in their order, by the balances where there are any; refuses STATEMENT_DOES_NOT_ADD_UP."""
    as_written, turned = tuple(found), tuple(reversed(found))
    is_newest_first = found[0].on > found[-1].on
    if any(line.balance_paise is None for line in found):
        lines = turned if is_newest_first else as_written
        return tuple(replace(line, balance_paise=None) for line in lines)
    likely, other = (turned, as_written) if is_newest_first else (as_written, turned)
    for lines in (likely, other) if found[0].on == found[-1].on else (likely,):
        if next(_breaks(lines), None) is None:
            return lines
    raise StatementDoesNotAddUp(row=next(_breaks(likely)))


def _breaks(lines: Sequence[StatementLine]) -> Iterator[int]:
    """Give the rows whose balance is not the one before it and the amount."""
    for before, line in pairwise(lines):
        if (before.balance_paise or 0) + line.amount_paise != line.balance_paise:
            yield line.row
