"""The command line of books with a password: the password comes from anywhere but the arguments; the log verified."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.command_line import FINDINGS, REFUSED, SOUND
from tests import raw
from tests.clinic import dump, new_clinic
from tests.master_orders import added_user
from tests.people_orders import MONSOON, protect
from tests.shell import MAIN, Ran, copy_story_book, is_told, run_here

VARIABLE = "CLINIC_BOOKS_PASSWORD"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return copy_story_book(tmp_path / "books")


@pytest.fixture
def protected(tmp_path: Path) -> Path:
    """Make books of an owner with a password and a cashier without one."""
    clinic = new_clinic(tmp_path / "protected.clinicbook")
    added_user(clinic)
    protect(clinic)
    clinic.books.close()
    return clinic.path


def report(path: Path, *arguments: object, typed: str = "", **environment: str) -> Ran:
    """Write the plans, with something on standard input."""
    command = [sys.executable, str(MAIN), "report", "plans", str(path), *map(str, arguments)]
    return subprocess.run(  # noqa: S603 - ours
        command,
        capture_output=True,
        check=False,
        timeout=120,
        input=typed.encode(),
        env={"PATH": "/usr/bin:/bin", **environment},
    )


def logins(path: Path) -> list[tuple[str, int | None]]:
    with closing(raw.connect(path)) as sql:
        acts = "SELECT action, user_id FROM audit_log WHERE action LIKE '%login' ORDER BY audit_id"
        return [(action, user_id) for action, user_id in sql.execute(acts)]


def test_report__of_books_without_a_password_asks_nobody(book: Path) -> None:
    assert report(book).returncode == SOUND
    assert logins(book) == []


def test_report__of_protected_books_wants_a_name(protected: Path) -> None:
    before = dump(protected)
    assert is_told(report(protected), REFUSED, "--user NAME")
    assert dump(protected) == before


def test_report__by_a_name_that_nobody_has(protected: Path) -> None:
    assert is_told(report(protected, "--user", "meera"), REFUSED, "Nobody called meera", "owner, ravi")


@pytest.mark.parametrize(
    "give",
    [
        lambda path: report(path, "--user", "Owner", typed=f"{MONSOON.text}\n"),
        lambda path: report(path, "--user", "owner", **{VARIABLE: MONSOON.text}),
    ],
    ids=["standard input", "environment"],
)
def test_report__with_the_password_is_written_and_stands_in_the_log(
    give: Callable[[Path], Ran], protected: Path
) -> None:
    ran = give(protected)
    assert (ran.returncode, ran.stderr) == (SOUND, b"")
    assert ran.stdout.startswith(b"Plan No,")
    assert logins(protected) == [("login", 1)]


def test_report__with_another_password_is_refused_and_stands_in_the_log(protected: Path) -> None:
    ran = report(protected, "--user", "owner", typed="guessed it\n")
    assert is_told(ran, REFUSED, "The password is not right", "Try again")
    assert "guessed" not in ran.stderr.decode()
    assert logins(protected) == [("refuse_login", None)]


def test_report__waits_after_three_wrong_passwords(protected: Path) -> None:
    for _ in range(3):
        report(protected, "--user", "owner", typed="guessed it\n")
    ran = report(protected, "--user", "owner", typed=f"{MONSOON.text}\n")
    assert is_told(ran, REFUSED, "was wrong 3 times", "Try again in")


def test_report__by_somebody_without_a_password(protected: Path) -> None:
    assert report(protected, "--user", "ravi").returncode == SOUND
    assert logins(protected) == [("login", 2)]


def test_check__of_protected_books_needs_nobody_and_writes_nothing(protected: Path) -> None:
    before = protected.read_bytes()
    assert run_here("check", protected).returncode == SOUND
    assert run_here("check", protected, "--log").returncode == SOUND
    assert protected.read_bytes() == before


def test_check_log__prints_the_head_which_later_agrees(book: Path) -> None:
    ran = run_here("check", book, "--log")
    rows, head = ran.stdout.decode().splitlines()
    with closing(raw.connect(book)) as sql:
        count, row_hash = sql.execute(
            "SELECT count(*), (SELECT row_hash FROM audit_log ORDER BY audit_id DESC LIMIT 1) FROM audit_log"
        ).fetchone()
    assert (ran.returncode, rows, head) == (SOUND, f"The edit log is whole: {count} rows.", f"Head: {count}:{row_hash}")
    assert run_here("check", book, "--head", f"{count}:{row_hash}").returncode == SOUND


def test_check_log__names_the_first_broken_row(book: Path) -> None:
    with closing(raw.connect(book, isolation_level=None)) as sql:
        sql.execute("DROP TRIGGER audit_log_no_update")
        sql.execute("UPDATE audit_log SET reason = 'another story' WHERE audit_id IN (17, 40)")
    ran = run_here("check", book, "--log")
    assert (ran.returncode, ran.stderr) == (FINDINGS, b"The edit log was changed past the program.\n")
    assert ran.stdout.decode().splitlines()[0] == ("EDIT-LOG: row 17 was changed after it was written")


def test_check_log__shows_by_a_kept_head_what_was_cut_off(book: Path) -> None:
    head = run_here("check", book, "--log").stdout.decode().splitlines()[1].removeprefix("Head: ")
    with closing(raw.connect(book, isolation_level=None)) as sql:
        sql.execute("DROP TRIGGER audit_log_no_delete")
        sql.execute("DELETE FROM audit_log WHERE audit_id = (SELECT max(audit_id) FROM audit_log)")
    assert run_here("check", book, "--log").returncode == SOUND
    ran = run_here("check", book, "--log", "--head", head)
    assert (ran.returncode, b"rows were cut off at its end" in ran.stdout) == (FINDINGS, True)


def test_check_log__a_head_that_is_none(book: Path) -> None:
    assert is_told(run_here("check", book, "--head", "12"), REFUSED, "is not the head of an edit log")


def test_report__of_the_edit_log(book: Path) -> None:
    ran = run_here("report", "edit-log", book, "--from", "2025-08-01", "--to", "2025-08-31")
    first, *rows = ran.stdout.decode().splitlines()
    assert first.startswith("No,When,User,Act,Kind,Record,Reason,Before,After,Hash")
    assert rows
    assert all(",2025-08-" in row for row in rows)
    assert is_told(run_here("report", "edit-log", book, "--branch", "MAIN"), REFUSED, "is not by branch")
