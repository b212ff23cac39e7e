"""What a terminal is shown it cannot be made to obey: names with escape sequences, in reports and refusals."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.accounting.texts import is_on_one_line
from desktop_app.shell import printable, say
from tests import raw
from tests.clinic import new_clinic
from tests.hostile import SCRIPTS, TERMINAL, TEXTS, named
from tests.orders import sell
from tests.shell import MAIN, run, run_here

OBEYED = "\x1b\x07\x08\x00\x9b\x7f\u202e\u2067"
ESCAPE = "\x1b]0;owned\x07\x1b[2J\u202e"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Give a book in which a name is an escape sequence, past the program, which would refuse it."""
    clinic = new_clinic(tmp_path / "book.clinicbook")
    sell(clinic)
    clinic.books.close()
    with raw.connect(clinic.path, isolation_level=None) as connection:
        connection.execute("UPDATE patients SET full_name = ?", (f"Asha{ESCAPE}\rRao",))
    connection.close()
    return clinic.path


def obeyed(shown: bytes) -> list[str]:
    """Name what a terminal would obey; ends of lines are the terminal's own."""
    return [each for each in OBEYED if each in shown.decode("utf-8", "replace").replace("\r\n", "\n")]


@pytest.mark.parametrize("text", TEXTS, ids=named)
def test_printable__holds_nothing_that_is_obeyed(text: str) -> None:
    assert is_on_one_line(printable(text).replace("\n", " ").replace("\t", " "))
    assert printable(text).encode()


@pytest.mark.parametrize("text", [*SCRIPTS, "two\nlines", "a\tb", "₹ 12,34,567.50", "<b>x</b>"], ids=named)
def test_printable__leaves_letters_and_lines_alone(text: str) -> None:
    assert printable(text) == text
    assert printable("a\r\nb") == "a\nb"


@pytest.mark.parametrize("text", TERMINAL, ids=named)
def test_printable__shows_what_was_there(text: str) -> None:
    assert "\\" in printable(text)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", f"no{ESCAPE}\nwhere.clinicbook"),
        ("report", "general-ledger", "{book}", "--account", ESCAPE),
        ("report", "plans", "{book}", "--user", ESCAPE),
        ("report", "plans", "{book}", "--out", f"/no{ESCAPE}where/x.csv"),
        ("check", "{book}", "--head", ESCAPE),
        ("check", "{book}", "--head", "9" * 6_000 + ":" + "a" * 64),
        ("branch-file", "{book}", "--branch", ESCAPE, "--month", "2025-06", "--out", "x"),
    ],
)
def test_refusal__is_one_printable_line(arguments: tuple[str, ...], book: Path) -> None:
    ran = run_here(*(each.replace("{book}", str(book)) for each in arguments))
    assert ran.returncode in {2, 3}
    assert obeyed(ran.stderr) == []
    assert ran.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    "arguments", [("demo", "x", "--plans", ESCAPE), ("report", ESCAPE, "x"), ("check", "x", ESCAPE)]
)
def test_wrong_arguments__are_told_in_printable_form(arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.returncode == 2
    assert obeyed(ran.stderr) == []


def test_file_name__that_is_no_text_is_told(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    name = "demo-\udcff-\x1b[2J.clinicbook"
    ran = run_here("check", name)
    assert (ran.returncode, obeyed(ran.stderr)) == (3, [])
    say(f"{name} is ready.")
    assert capsysbinary.readouterr().out == b"demo-\\udcff-\\x1b[2J.clinicbook is ready.\n"


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no terminals that a program can make")
def test_report__on_a_terminal_is_printable_and_to_a_program_as_it_is(book: Path) -> None:
    command = [sys.executable, str(MAIN), "report", "plans", str(book)]
    to_program = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - ours
    assert ESCAPE.encode() in to_program.stdout
    shown = on_a_terminal(command)
    assert b"Asha" in shown
    assert obeyed(shown) == []
    assert b"\\x1b]0;owned\\x07\\x1b[2J\\u202e\\rRao" in shown


def on_a_terminal(command: list[str]) -> bytes:
    """Run a command with a terminal for its output; what the terminal was sent."""
    ours, theirs = os.openpty()
    with subprocess.Popen(command, stdout=theirs, stderr=theirs) as program:  # noqa: S603 - ours
        os.close(theirs)
        shown = b"".join(iter(lambda: _read(ours), b""))
        assert program.wait() == 0
    os.close(ours)
    return shown


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65_536)
    except OSError:  # Linux says so at the end
        return b""
