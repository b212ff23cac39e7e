"""A bank's statement: its bytes, its rows, which column is what, its lines. Nothing is taken in: no book is there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop_app.accounting import bank_columns, bank_csv, bank_table
from desktop_app.accounting.bank_csv import Columns, Statement, Understood
from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.accounting.texts import is_on_one_line
from tests.fuzz.mutation import WORDS, mutated
from tests.fuzz.target import Attempt, Target

_TODAY = date(2025, 8, 20)
_TOKENS = (*WORDS, b"1,23,456.78 Dr", b"(500.00)", b"2-Jul-2025 10:31", b"Date", b"Balance", b"Dr/Cr", b"nil", b"Rs. 5")


@contextmanager
def _begun(_folder: Path) -> Iterator[Attempt]:
    yield _attempt


def _attempt(content: bytes) -> str:
    text = bank_table.decoded(content)
    rows = [row.cells for row in bank_table.table(text)]
    heads = bank_columns.heads(rows)
    columns = bank_columns.proposed(rows) or Columns(
        day=rows[0][0] if rows and rows[0] else "", narration=heads[0] if heads else "", amount="Amount"
    )
    for each in (columns, replace(columns, month_first=not columns.month_first)):
        _require_told(bank_csv.understood(text, each, today=_TODAY))
        _require_sound(bank_csv.read(text, each, today=_TODAY))
    return "understood"


def _require_told(found: Understood) -> None:
    """Every row is a line, or is told with a cell of its own, or is passed over; and all in their order."""
    wrong, lines = found.wrong_rows(), [line.row for line in found.lines]
    assert sorted({*wrong, *lines}) == sorted([*wrong, *lines])
    assert list(wrong) == sorted(wrong)
    for cell in found.wrong:
        assert 1 <= cell.row <= len(found.rows)
        assert cell.why
        assert not cell.head or cell.text == found.cell(cell.row, cell.head)


def _require_sound(statement: Statement) -> None:
    """Whatever was understood, the books can hold it."""
    for line in statement.lines:
        assert 0 < abs(line.amount_paise) <= LARGEST_PAISE
        assert line.balance_paise is None or abs(line.balance_paise) <= LARGEST_PAISE
        assert date(1990, 1, 1) <= line.on <= _TODAY
        assert is_on_one_line(line.narration + line.reference)
    assert len(set(bank_csv.fingerprints(statement.lines))) == len(statement.lines)


BANK = Target("bank", _begun, _TOKENS, mutated)
