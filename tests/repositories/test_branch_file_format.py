"""The text of a branch's file: what is written is read back, and says the same whatever order it was asked in."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.repositories.branch_files import file_format
from desktop_app.repositories.branch_files.file_format import FiledRow
from desktop_app.repositories.branch_files.layout import TRAVELLING, travelling_columns
from tests.branch_orders import copied, file_of, rich_branch
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED


@pytest.fixture
def west(tmp_path: Path) -> Iterator[Clinic]:
    main = new_clinic(tmp_path / "main.clinicbook", branches=2)
    main.clock.today = DISCONTINUED
    branch = copied(main, tmp_path / "west.clinicbook")
    rich_branch(branch)
    yield branch
    branch.books.close()
    main.books.close()


def test_file__is_read_as_it_was_written(west: Clinic) -> None:
    text = file_of(west)
    contents = file_format.read(text)
    assert file_format.write(contents.manifest, file_format.in_order(contents.rows)) == text


def test_file__has_no_key_of_the_book_that_wrote_it(west: Clinic) -> None:
    """Every column that leads somewhere holds a name, or nothing."""
    for row in file_format.in_order(file_format.read(file_of(west)).rows):
        leading = [name for name in row.values if name.endswith("_id")]
        assert all(row.values[name] is None or isinstance(row.values[name], str) for name in leading), row


def test_file__has_every_column_of_its_tables(west: Clinic) -> None:
    contents = file_format.read(file_of(west))
    for table in TRAVELLING:
        assert all(row.values.keys() == travelling_columns(table) for row in contents.rows[table])
    assert [table for table in TRAVELLING if not contents.rows[table]] == ["services", "package_components"]


def test_manifest__says_what_the_branch_has(west: Clinic) -> None:
    """Everything was entered in the file's days: what its rows come to is what the branch has."""
    manifest = file_format.read(file_of(west)).manifest
    assert manifest.totals == manifest.balances
    assert sum(debit for debit, _ in manifest.totals.values()) == sum(credit for _, credit in manifest.totals.values())
    assert manifest.through == DISCONTINUED.isoformat()


def test_file__of_a_later_day_has_what_was_entered_since(west: Clinic) -> None:
    west.clock.today = date(2025, 8, 21)
    later = file_format.read(file_of(west, first=west.clock.today))
    assert file_format.in_order(later.rows) == []
    assert later.manifest.balances != {}


def test_sums__add_up_by_account() -> None:
    entries = [
        FiledRow("gl_entries", "t|1", {"account_id": "1040", "debit_paise": 300, "credit_paise": 0}),
        FiledRow("gl_entries", "t|2", {"account_id": "1040", "debit_paise": 0, "credit_paise": 100}),
        FiledRow("gl_entries", "t|3", {"account_id": "5200", "debit_paise": 0, "credit_paise": 200}),
    ]
    assert file_format.sums_of(entries) == {"1040": (300, 100), "5200": (0, 200)}


def test_file__is_lines_of_json(west: Clinic) -> None:
    first, *rest = file_of(west).splitlines()
    assert json.loads(first)["file"] == "branch file"
    assert all(len(json.loads(line)) == 3 for line in rest)
