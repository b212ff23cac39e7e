"""The command `check` holds books against the head beside them, and says of a broken chain where and what."""

from pathlib import Path

import pytest

from desktop_app.command_line import FAILED, FINDINGS, SOUND
from desktop_app.open_book import open_book
from desktop_app.repositories.kept_head import head_file, read_head
from tests import raw
from tests.clinic import Clock
from tests.opening.test_kept_head import cut_log
from tests.shell import copy_story_book, is_told, run_here


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Copy the story's book, and let the window have been on it: its head lies beside it."""
    path = copy_story_book(tmp_path / "books")
    open_book(path, Clock()).close()
    return path


def test_check__of_books_that_go_on_from_their_head(book: Path) -> None:
    before = head_file(book).read_bytes()
    assert run_here("check", book).returncode == run_here("check", book, "--log").returncode == SOUND
    assert head_file(book).read_bytes() == before


@pytest.mark.parametrize("log", [[], ["--log"]], ids=["whole check", "log alone"])
def test_check__sees_by_the_head_beside_the_books_that_their_end_is_missing(book: Path, log: list[str]) -> None:
    kept = read_head(book)
    assert kept is not None
    cut_log(book, 2)
    ran = run_here("check", book, *log)
    assert ran.returncode == FINDINGS
    told = ran.stdout.decode()
    words = "rows were cut off at its end" if log else f"has {kept.rows - 2} rows, and had {kept.rows}"
    assert words in told
    head_file(book).unlink()
    assert run_here("check", book, *log).returncode == SOUND, "without a head nothing shows it"


def test_check_log__takes_the_head_that_is_given_in_the_place_of_the_one_beside(book: Path) -> None:
    kept = read_head(book)
    assert kept is not None
    (printed,) = raw.connect(book).execute("SELECT row_hash FROM audit_log WHERE audit_id = 5").fetchone()
    cut_log(book, 2)
    assert run_here("check", book, "--head", f"5:{printed}").returncode == SOUND
    assert run_here("check", book, "--head", str(kept)).returncode == FINDINGS


def test_check_log__names_the_row_with_its_time_and_its_record(book: Path) -> None:
    connection = raw.connect(book, isolation_level=None)
    at, action, entity, key = connection.execute(
        "SELECT at, action, entity, entity_id FROM audit_log WHERE audit_id = 17"
    ).fetchone()
    connection.execute("DROP TRIGGER audit_log_no_update")
    connection.execute("UPDATE audit_log SET reason = 'another story' WHERE audit_id = 17")
    connection.close()
    lines = run_here("check", book, "--log").stdout.decode().splitlines()
    assert lines[:2] == [
        "EDIT-LOG: row 17 was changed after it was written",
        f"    {at}, {action} of {entity} {key}",
    ]


def test_check__of_a_head_that_cannot_be_read_is_told(book: Path) -> None:
    head_file(book).write_text("nonsense", "utf-8")
    assert is_told(run_here("check", book), FAILED, "cannot be read as the head of their edit log")


def test_check__of_doctored_books_names_what_was_changed(book: Path) -> None:
    connection = raw.connect(book, isolation_level=None)
    connection.execute("CREATE TRIGGER quiet BEFORE INSERT ON gl_entries BEGIN SELECT RAISE(IGNORE); END")
    connection.close()
    ran = run_here("check", book)
    assert ran.returncode == FINDINGS
    assert "part trigger quiet, found unknown" in ran.stdout.decode()
    assert is_told(run_here("report", "trial-balance", book), FAILED, "trigger quiet is unknown")


def test_check__of_books_whose_tables_were_exchanged_reads_none_of_them(book: Path) -> None:
    connection = raw.connect(book, isolation_level=None)
    connection.execute("ALTER TABLE legal_limits ADD COLUMN more INTEGER")
    connection.close()
    assert is_told(run_here("check", book), FAILED, "table legal_limits is changed")
