"""Files of a statement that are saved: the rows that are refused, to be corrected, and a template to be filled in.

FileExport(operations, RowsFile(path, partial(refused_rows, understood)))
RowsFile(path, partial(bank_columns.template, today))
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from desktop_app.accounting import bank_amounts
from desktop_app.accounting.bank_csv import OF_REFUSED, Understood, is_of_refused
from desktop_app.reports import csv_file
from desktop_app.reports.file_aside import News
from desktop_app.repositories.books import Reading
from desktop_app.views.bank_matching.words import wrong_words


@dataclass(frozen=True, slots=True)
class RowsFile:
    """Rows of words as a `FileExport` writes them; no cell is one that a spreadsheet would run as a formula."""

    path: Path
    rows: Callable[[], Iterable[Sequence[str]]]

    def write(self, _reading: Reading, news: News) -> None:
        """Write the file."""
        rows = (tuple(map(_harmless, row)) for row in news.counted(self.rows()))
        texts = csv_file.words(rows, guard=False)
        csv_file.write_parts(self.path, texts, bom=True, overwrite=True, cancelled=news.is_unwanted)

    def count(self, _reading: Reading) -> int:
        """Nobody knows before they are made."""
        return 0

    def at(self, path: Path) -> "RowsFile":
        """Give the same file under another name."""
        return replace(self, path=path)


def refused_rows(found: Understood) -> Iterator[Sequence[str]]:
    """Give the rows that are refused as the bank wrote them under its heads, and behind them why.

    Cells that stand under no head stay without one: what is not corrected is refused again.
    """
    heads = found.heads
    own = len(heads) - 1 - heads[::-1].index(OF_REFUSED[0]) if is_of_refused(heads) else len(heads)
    yield (*heads[:own], *OF_REFUSED)
    for row, wrong in groupby(found.wrong, key=lambda cell: cell.row):
        cells, refused = found.rows[row - 1], tuple(wrong)
        padded = cells[:own] + ("",) * (own - len(cells))
        columns = dict.fromkeys(cell.head for cell in refused if cell.head)
        why = dict.fromkeys(map(wrong_words, refused))
        yield (*padded, str(row), "; ".join(columns), "; ".join(why), *cells[len(heads) :])


def without_guards(rows: Iterable[Sequence[str]]) -> str:
    """Give the text of a file of refused rows without what `RowsFile` has put before formulas."""
    return "".join(csv_file.words((tuple(map(csv_file.unguarded, row)) for row in rows), guard=False))


def _harmless(cell: str) -> str:
    """Guard a cell that a spreadsheet would take for a formula; an amount is none, with a minus before it either."""
    return cell if bank_amounts.paise(cell) is not None else csv_file.guarded(cell)
