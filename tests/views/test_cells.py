from datetime import date

import pytest

from desktop_app.reports.table import Kind
from desktop_app.views.tables.amount_cells import DASH, MINUS, BalanceCell, DateCell, MoneyCell
from desktop_app.views.tables.cell_style import CellStyle
from desktop_app.views.tables.cells import FlagCell, NameCell, NumberCell, TextCell, style_of
from desktop_app.views.tables.mark_cells import OverdueCell, PostingCell, SessionsCell
from desktop_app.views.tables.rows import TableRow
from tests.views.sample import TODAY

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(
    ("style", "cell", "text", "copy"),
    [
        (MoneyCell(), 123_456_750, "12,34,567.50", "1234567.50"),
        (MoneyCell(), -4_000, f"{MINUS}40.00", "-40.00"),
        (MoneyCell(), 0, DASH, "0.00"),
        (MoneyCell(zero=""), 0, "", "0.00"),
        (MoneyCell(zero="0.00"), 0, "0.00", "0.00"),
        (MoneyCell(), None, "", ""),
        (BalanceCell(), 4_123_500_50, "41,23,500.50 Dr", "4123500.50"),
        (BalanceCell(), -100, "1.00 Cr", "-1.00"),
        (BalanceCell(), 0, "0.00", "0.00"),
        (DateCell(), date(2025, 8, 2), "2 Aug 2025", "2025-08-02"),
        (DateCell(with_year=False), date(2025, 8, 2), "2 Aug", "2025-08-02"),
        (DateCell(), None, "", ""),
        (NumberCell(missing="Draft"), None, "Draft", "Draft"),
        (NumberCell(), "CN/25-26/00001", "CN/25-26/00001", "CN/25-26/00001"),
        (TextCell(), "=1+1", "=1+1", "'=1+1"),
        (NameCell(), "two\nlines\tand a tab", "two lines and a tab", "two lines and a tab"),
        (FlagCell(), 1, "Yes", "Yes"),
        (FlagCell(), 0, "No", "No"),
        (OverdueCell(today=lambda: TODAY), date(2025, 8, 2), "2 Aug 2025, overdue 18 d", "2025-08-02"),
        (OverdueCell(today=lambda: TODAY), TODAY, "20 Aug 2025", "2025-08-20"),
        (OverdueCell(today=lambda: TODAY), None, DASH, ""),
    ],
)
def test_cell__what_is_shown_and_what_is_copied(style: CellStyle, cell: object, text: str, copy: str) -> None:
    row = TableRow.of(1, {"cell": cell})  # type: ignore[dict-item]
    assert style.text(row, "cell") == text
    assert style.copied(row, "cell") == copy


@pytest.mark.parametrize(
    ("status", "parts", "words"),
    [
        ("posted", (1, 2, 1), "AR posted, GL posted, Flag posted"),
        ("half_posted", (1, None, 0), "AR posted, GL missing, Flag missing"),
        ("draft", (None, None, 0), "AR not yet, GL not yet, Flag not yet"),
    ],
)
def test_posting_cell__says_which_half_is_missing(status: str, parts: tuple[int | None, ...], words: str) -> None:
    cells = {"ar": parts[0], "gl": parts[1], "flag": parts[2], "status": status}
    style = PostingCell(ledger="gl", flag="flag", status="status")
    assert style.text(TableRow.of(1, cells), "ar") == words


def test_sessions_cell__is_copied_so_that_no_spreadsheet_makes_a_date_of_it() -> None:
    row = TableRow.of(1, {"done": 2, "total": 5, "cancelled": 3})
    style = SessionsCell(total="total", cancelled="cancelled")
    assert style.text(row, "done") == "2 of 5 sessions done, 3 cancelled"
    assert style.copied(row, "done") == "2 of 5"


@pytest.mark.parametrize("kind", list(Kind))
def test_style_of__every_kind_has_one(kind: Kind) -> None:
    assert isinstance(style_of(kind), CellStyle)
