"""The code of a service is what somebody typed: in a CSV it is guarded as every other text is."""

import csv
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.reports import csv_file
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_request import ReportRequest
from desktop_app.repositories.books import open_books
from tests import raw
from tests.clinic import Clock
from tests.demo.conftest import TODAY, demo

__all__ = ["demo"]  # a fixture


@pytest.mark.parametrize("name", ["package-liability", "collections-by-service", "revenue-by-service"])
def test_code__that_begins_like_a_formula(name: str, demo: Path, tmp_path: Path) -> None:
    path = tmp_path / "codes.clinicbook"
    shutil.copy(demo, path)
    with closing(raw.connect(path)) as connection, connection:
        connection.execute("UPDATE services SET code = '=1+' || service_id")
    with open_books(path, clock=Clock(TODAY)) as books, books.reading() as reading:
        table = REPORTS[name].sheet(reading, ReportRequest())
        written = list(csv_file.lines(table.columns, table.rows))
    codes = [row[0] for row in csv.reader("".join(written).splitlines()) if row[0]][1:]
    assert codes
    assert all(code.startswith("'=1+") for code in codes)
