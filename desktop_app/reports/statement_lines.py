"""The lines of profit and loss and of the balance sheet: accounts by head, each head and each section with its total.

The file holds what the screen shows: an account's line has its code, a head's subtotal says Total where the account
stands, and totals stand in the first column alone. An allowance ("Fixed assets (less)") stands under the head that it
lessens.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.reports.sheet import Line, LineKind, Opens
from desktop_app.reports.table import Column, Kind
from desktop_app.repositories.accounts import Account

LEADING_COLUMNS = (
    Column("section", "Section", Kind.TEXT),
    Column("head", "Head", Kind.TEXT),
    Column("account_code", "Account Code", Kind.NUMBER),
    Column("account", "Account", Kind.TEXT),
)
COLUMNS = (*LEADING_COLUMNS, Column("amount", "Amount", Kind.MONEY))
_ALLOWANCE = " (less)"


@dataclass(frozen=True, slots=True)
class StatementLine:
    """An account's amount in each column, in paise, positive on the side of its section, and what each is made of.

    `account` is None for what no account shows; `words` name it.
    """

    section: str
    head: str
    account: Account | None
    amounts: tuple[int, ...]
    opens: tuple[Opens | None, ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a statement: the type of its accounts, its words, and its heads in their order; others follow."""

    type: str
    words: str
    heads: tuple[str, ...]

    def lines(self, lines: Iterable[StatementLine], columns: Sequence[Column]) -> list[Line]:
        """Give the section's lines by head, each head's subtotal, and the section's total."""
        by_head: dict[str, list[StatementLine]] = {head: [] for head in self.heads}
        own = [line for line in lines if line.section == self.type]
        for line in own:
            by_head.setdefault(line.head, []).append(line)
        found: list[Line] = []
        for head, of_head in by_head.items():
            found.extend(self._account_line(line, columns) for line in of_head)
            if of_head:
                cells = (self.words, head, None, "Total", *added(of_head, len(columns)))
                found.append(Line(cells, LineKind.SUBTOTAL))
        return [*found, total_line(f"Total {self.words.lower()}", added(own, len(columns)))]

    def _account_line(self, line: StatementLine, columns: Sequence[Column]) -> Line:
        code, name = (line.account.code, line.account.name) if line.account else (None, line.words)
        cells = (self.words, line.head, code, name, *line.amounts)
        ways = {column.name: way for column, way in zip(columns, line.opens, strict=True) if way is not None}
        one_way = next(iter(ways.values()), None) if len(columns) == 1 else None
        return Line(cells, opens=one_way, cells_open=ways, level=1)


def head_of(account: Account) -> str:
    """Give the head under which an account stands."""
    return (account.statement_head or account.name).removesuffix(_ALLOWANCE)


def added(lines: Iterable[StatementLine], columns: int) -> tuple[int, ...]:
    """Add up lines, column by column."""
    amounts = [line.amounts for line in lines]
    return tuple(sum(each[at] for each in amounts) for at in range(columns))


def total(lines: Iterable[StatementLine], section: str) -> int:
    """Add up a section's first column, in paise."""
    return sum(line.amounts[0] for line in lines if line.section == section)


def total_line(words: str, amounts: Sequence[int]) -> Line:
    """Make a line that adds up others."""
    return Line((words, None, None, None, *amounts), LineKind.TOTAL)
