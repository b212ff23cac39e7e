"""A bank's statement: its rows read into lines, and every cell that is not understood; it is taken whole or not at all.

Banks put lines of their own before and after the table; they are passed over where no amount stands in them.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import pairwise

from desktop_app.accounting import bank_amounts, bank_table
from desktop_app.errors import (
    StatementColumnMissing,
    StatementColumnsIncomplete,
    StatementDoesNotAddUp,
    StatementRowsWrong,
    StatementRowWrong,
    StatementUnreadable,
)

# Heads at the end of a file that this program wrote of refused rows; such rows are no whole statement.
OF_REFUSED = ("Row", "Column", "Why")
_QUOTED = 40  # characters of a cell that a refusal repeats


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


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongCell:
    """A cell that is not understood: `row` of the file, the column's `head`, "" where it is the row as a whole.

    `why` follows on the `text` of the cell where there is one: "is no day".
    """

    row: int
    head: str
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """All rows of a statement, as the bank wrote them; `heads` stand in row `head`.

    `lines` are those that are understood and `wrong` the cells that are not, both in the order of the file.
    """

    rows: tuple[tuple[str, ...], ...]
    head: int
    lines: tuple[StatementLine, ...]
    wrong: tuple[WrongCell, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the table."""
        return self.rows[self.head - 1]

    def wrong_rows(self) -> tuple[int, ...]:
        """Give the rows that have a wrong cell, each once."""
        return tuple(dict.fromkeys(cell.row for cell in self.wrong))

    def cell(self, row: int, head: str) -> str:
        """Give what stands in a row under a head, "" for none."""
        cells, place = self.rows[row - 1], self.heads.index(head) if head else len(self.rows[row - 1])
        return cells[place] if place < len(cells) else ""

    def statement(self) -> Statement:
        """Give the statement; refuses STATEMENT_ROW_WRONG for the first row, and STATEMENT_DOES_NOT_ADD_UP."""
        if self.wrong:
            first, more = self.wrong[0], len(self.wrong_rows()) - 1
            cell = f"\u201c{first.text[:_QUOTED]}\u201d " if first.text else ""
            if more:
                raise StatementRowsWrong(row=first.row, cell=cell, why=first.why, more=more)
            raise StatementRowWrong(row=first.row, cell=cell, why=first.why)
        lines = _oldest_first(self.lines, is_whole=not is_of_refused(self.heads))
        first_balance = lines[0].balance_paise
        return Statement(lines, None if first_balance is None else first_balance - lines[0].amount_paise)


def understood(text: str, columns: Columns, *, today: date) -> Understood:
    """Go through all rows of a statement; what is wrong with a cell is told and not refused.

    Refuses STATEMENT_UNREADABLE, STATEMENT_COLUMNS_INCOMPLETE and STATEMENT_COLUMN_MISSING.
    """
    columns.require_whole()
    rows = bank_table.table(text)
    head = next((at for at, row in enumerate(rows) if set(columns.heads()) <= set(row.cells)), None)
    if head is None:
        raise StatementColumnMissing(columns=", ".join(columns.heads()))
    places = {name: rows[head].cells.index(name) for name in columns.heads()}
    lines: list[StatementLine] = []
    wrong: list[WrongCell] = []
    for number, row in enumerate(rows, start=1):
        if row.why:
            wrong.append(WrongCell(row=number, head="", text="", why=row.why))
        elif number > head + 1:
            reader = _RowReader(number, row.cells, places, columns)
            line = reader.line(width=len(rows[head].cells), today=today)
            wrong += reader.wrong
            if line is not None and not reader.wrong:
                lines.append(line)
    if not lines and not wrong:
        raise StatementUnreadable(why="it has no line with an amount")
    return Understood(rows=tuple(row.cells for row in rows), head=head + 1, lines=tuple(lines), wrong=tuple(wrong))


def read(text: str, columns: Columns, *, today: date) -> Statement:
    """Read a statement.

    Refuses STATEMENT_UNREADABLE, STATEMENT_COLUMNS_INCOMPLETE, STATEMENT_COLUMN_MISSING, STATEMENT_ROW_WRONG and
    STATEMENT_DOES_NOT_ADD_UP.
    """
    return understood(text, columns, today=today).statement()


def is_of_refused(heads: Sequence[str]) -> bool:
    """Tell whether heads are those of a file of refused rows, whatever empty columns a spreadsheet has added."""
    named = tuple(head for head in heads if head)
    return named[-len(OF_REFUSED) :] == OF_REFUSED


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


class _RowReader:
    """Reads the cells of one row, and notes those that are wrong."""

    def __init__(self, number: int, row: Sequence[str], places: Mapping[str, int], columns: Columns) -> None:
        self._number, self._row, self._places, self._columns = number, row, places, columns
        self.wrong: list[WrongCell] = []

    def line(self, *, width: int, today: date) -> StatementLine | None:
        """Give the line; None for a row in which nothing moves, or of which too much is wrong to tell."""
        columns = self._columns
        amounts = [self._cell(head) for head in (columns.amount, columns.money_out, columns.money_in) if head]
        on = bank_amounts.day(self._cell(columns.day), month_first=columns.month_first)
        if all(bank_amounts.is_empty(text) for text in amounts):
            return None
        if on is None and all(bank_amounts.paise(text) is None for text in amounts):
            return None
        if any(self._row[width:]):  # then no cell stands under its own head
            self._refuse("", why="it has more cells than the table has heads")
            return None
        if on is None:
            self._refuse(columns.day, why="is no day" if self._cell(columns.day) else "it has no day")
        elif on > today:
            self._refuse(columns.day, why="is after today")
        amount = self._amount()
        balance = self._balance() if amount or self.wrong else None
        if on is None or not amount:
            return None
        return StatementLine(
            row=self._number,
            on=on,
            narration=self._cell(columns.narration),
            reference=self._cell(columns.reference),
            amount_paise=amount,
            balance_paise=balance,
        )

    def _cell(self, head: str) -> str:
        return self._row[self._places[head]] if head and self._places[head] < len(self._row) else ""

    def _refuse(self, head: str, *, why: str) -> None:
        text = self._cell(head)
        self.wrong.append(WrongCell(row=self._number, head=head, text=text, why=why))

    def _amount(self) -> int:
        """Give what moved: money in above zero, money out below."""
        columns = self._columns
        if self._cell(columns.amount):
            paise, said = self._paise(columns.amount), self._cell(columns.side)
            sign = bank_amounts.side(said)
            if said and sign is None:
                self._refuse(columns.side, why="is neither debit nor credit")
            return abs(paise) * sign if sign else paise
        out, into = (self._moved(head) for head in (columns.money_out, columns.money_in))
        if out and into:
            self._refuse("", why="it has both money out and money in")
        return into - out

    def _moved(self, head: str) -> int:
        """Read a column of its own for money out or in: a `Dr` says again what the column says, a minus takes back."""
        text = self._cell(head)
        paise = 0 if bank_amounts.is_empty(text) else self._paise(head)
        return abs(paise) if text.casefold().rstrip(".").endswith(("dr", "cr")) else paise

    def _balance(self) -> int | None:
        return None if bank_amounts.is_empty(self._cell(self._columns.balance)) else self._paise(self._columns.balance)

    def _paise(self, head: str) -> int:
        found = bank_amounts.paise(self._cell(head))
        if found is None:
            self._refuse(head, why="is no amount of rupees and paise")
        return found or 0


def _oldest_first(found: Sequence[StatementLine], *, is_whole: bool) -> tuple[StatementLine, ...]:
    """Put the lines in their order, by the balances where there are any; refuses STATEMENT_DOES_NOT_ADD_UP.

    Where it `is_whole` not, the balances do not follow one on the other.
    """
    as_written, turned = tuple(found), tuple(reversed(found))
    is_newest_first = found[0].on > found[-1].on
    if not is_whole or any(line.balance_paise is None for line in found):
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
