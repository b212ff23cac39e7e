"""Every report of a book in which every name means mischief: as CSV no cell is a formula, and every name is whole."""

import csv
import re
from pathlib import Path

import pytest

from desktop_app.reports import csv_file
from desktop_app.reports.catalogue import REPORTS, ReportRequest
from tests.hostile_book import HOSTILE, hostile_book

PLAIN = re.compile(r"-?\d+\.\d\d|\+[\d ]+")  # an amount, a phone


@pytest.mark.parametrize("name", REPORTS)
def test_report__holds_no_formula_and_every_name(name: str, tmp_path: Path) -> None:
    clinic = hostile_book(tmp_path / "hostile.clinicbook")
    file = tmp_path / "report.csv"
    with clinic.books as books, books.reading() as reading:
        table = REPORTS[name].table(reading, ReportRequest())
        count = csv_file.write(file, table.columns, table.rows)

    with file.open(encoding="utf-8-sig", newline="") as text:
        rows = list(csv.reader(text))
    cells = [cell for row in rows for cell in row]
    assert count == len(rows) - 1 > 0
    assert {len(row) for row in rows} == {len(table.columns)}
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t")) and not PLAIN.fullmatch(cell)] == []
    names = set(HOSTILE) & {csv_file.unguarded(cell) for cell in cells}
    assert len(names) > 1
