"""Check the books: what is sound has no finding, and every way of being wrong is found by its name."""

import re
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app import resources
from desktop_app.accounting.checks import Check, Finding
from desktop_app.repositories import book_checks
from desktop_app.repositories.book_checks import all_checks, check_books, checks, is_damaged
from desktop_app.repositories.books import create_books, open_books
from tests import raw
from tests.clinic import Clock
from tests.database.specimens import damage_a_page
from tests.repositories.corrupted_documents import CORRUPTED_DOCUMENTS
from tests.repositories.corrupted_ledgers import CORRUPTED_LEDGERS
from tests.repositories.corruption import Corruption
from tests.repositories.rich_book import copy_rich_book

CORRUPTIONS = CORRUPTED_LEDGERS + CORRUPTED_DOCUMENTS
OF_THE_FILE = {"FILE", "REFERENCES", "SCHEMA", "EDIT-LOG", "SEARCH"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "rich.clinicbook"
    copy_rich_book(path)
    return path


def change(path: Path, *statements: str) -> None:
    """Run statements past the program and the guards, which are put back; references are not enforced either."""
    with closing(raw.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, guard in guards:
            connection.execute(guard.replace("TRIGGER", "TRIGGER IF NOT EXISTS", 1))
        connection.execute("COMMIT")


def found_in(path: Path, *, file_too: bool = True) -> dict[str, Finding]:
    with open_books(path, clock=Clock(), safe=True) as books, books.reading() as reading:
        return {finding.check.name: finding for finding in check_books(reading, file_too=file_too)}


def rows_of(finding: Finding) -> list[dict[str, object]]:
    return [dict(row) for row in finding.rows]


def test_check_books__a_sound_book_has_no_finding(tmp_path: Path) -> None:
    copy_rich_book(tmp_path / "sound.clinicbook")
    assert found_in(tmp_path / "sound.clinicbook") == {}


def test_check_books__a_new_file_has_no_finding(tmp_path: Path) -> None:
    create_books(tmp_path / "new.clinicbook", clock=Clock()).close()
    assert found_in(tmp_path / "new.clinicbook") == {}


def test_corruptions__every_invariant_has_one() -> None:
    invariants = set(re.findall(r"^-- (INV-\d+) ", resources.text("invariants.sql"), re.MULTILINE))
    assert {check.name for check in checks()} == invariants
    assert {check.name for check in all_checks()} == invariants | OF_THE_FILE
    assert (invariants | OF_THE_FILE) - {each.check for each in CORRUPTIONS} == {"FILE"}  # a damaged page, below


@pytest.mark.parametrize("corruption", CORRUPTIONS, ids=str)
def test_failing__names_the_same_checks_by_one_statement(path: Path, corruption: Corruption) -> None:
    change(path, *corruption.statements)
    with open_books(path, clock=Clock(), safe=True) as books, books.reading() as reading:
        names = tuple(finding.check.name for finding in check_books(reading, file_too=False))
        assert book_checks.failing(reading) == names


@pytest.mark.parametrize("corruption", CORRUPTIONS, ids=str)
def test_check_books__names_what_is_wrong(path: Path, corruption: Corruption) -> None:
    change(path, *corruption.statements)
    found = found_in(path)
    assert any(corruption.row.items() <= row.items() for row in rows_of(found[corruption.check])), found
    assert found.keys() == {corruption.check, *corruption.also}
    assert not is_damaged(found.values())


def test_check_books__names_each_part_that_is_missing(path: Path) -> None:
    with closing(raw.connect(path)) as connection:
        connection.execute("DROP TRIGGER audit_log_no_update")
        connection.execute("DROP TRIGGER gl_entries_sealed")
    found = found_in(path)
    assert found.keys() == {"SCHEMA"}
    assert rows_of(found["SCHEMA"]) == [
        {"part": "trigger audit_log_no_update", "found": "missing"},
        {"part": "trigger gl_entries_sealed", "found": "missing"},
    ]


@pytest.mark.parametrize("part", ["patients", "gl_entries_by_date"])
def test_check_books__a_damaged_page_is_the_only_finding(path: Path, part: str) -> None:
    """Nothing that is read after it can be relied on; the refund's amount is not even looked at."""
    change(path, "UPDATE refunds SET amount_paise = 99999")
    damage_a_page(path, part)
    (finding,) = found_in(path).values()
    assert (finding.check.name, finding.check.title) == ("FILE", "the file itself is damaged")
    assert is_damaged([finding])
    assert any("Page" in str(value) for row in finding.rows for _, value in row)


def test_check_books__without_the_file_reads_the_accounting_alone(path: Path) -> None:
    change(path, "UPDATE payments SET created_by = 99", "UPDATE refunds SET amount_paise = 99999")
    assert found_in(path, file_too=False).keys() == {"INV-54"}
    assert found_in(path).keys() == {"REFERENCES", "INV-54"}


def test_check_books__tells_how_far_it_is(path: Path) -> None:
    told: list[tuple[int, int]] = []
    with open_books(path, clock=Clock(), readonly=True) as books, books.reading() as reading:
        check_books(reading, progress=lambda done, of: told.append((done, of)))
    of = len(checks()) + len(OF_THE_FILE)
    assert told == [(done, of) for done in range(of + 1)]


@pytest.mark.parametrize(("most", "listed", "more"), [(1, 1, 108), (108, 108, 1), (109, 109, 0), (200, 109, 0)])
def test_check_books__lists_some_rows_and_counts_the_rest(
    path: Path, monkeypatch: pytest.MonkeyPatch, *, most: int, listed: int, more: int
) -> None:
    """All 109 lines of the ledger are a day late."""
    monkeypatch.setattr(book_checks, "MOST_ROWS", most)
    change(path, "UPDATE gl_entries SET entry_date = date(entry_date, '+1 day')")
    finding = found_in(path)["INV-48"]
    assert (len(finding.rows), finding.more) == (listed, more)


def test_check_books__names_the_columns_of_a_row(path: Path) -> None:
    change(path, "UPDATE gl_entries SET entry_date = '2025-06-03' WHERE entry_id = 1")
    (row,) = found_in(path)["INV-48"].rows
    assert row == (
        ("entry_id", 1),
        ("entry_date", "2025-06-03"),
        ("transaction_date", "2025-06-02"),
        ("branch_id", 1),
        ("header_branch_id", 1),
    )


def test_check_books__changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    found_in(path)
    assert path.read_bytes() == before


def test_checks__come_in_the_order_of_the_file() -> None:
    text = resources.text("invariants.sql")
    places = [text.index(f"-- {check.name} {check.title}") for check in checks()]
    assert places == sorted(places)
    assert all(isinstance(check, Check) for check in checks())
