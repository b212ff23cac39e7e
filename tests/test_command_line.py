"""The program as a shell sees it: what it prints, where, and with which exit code."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.command_line import FAILED, FINDINGS, REFUSED, SOUND
from desktop_app.database.identity import SCHEMA_VERSION
from desktop_app.reports.catalogue import REPORTS
from tests import raw
from tests.database.specimens import cut_off, damage_a_page, make_version_1
from tests.reports.headings import asked
from tests.second_program import SecondProgram
from tests.shell import HOLDS_KEY, MAIN, ROOT, copy_story_book, is_told, run

CHECKED = b"The books are sound: 70 checks, no findings.\n"  # 65 of resources/invariants.sql, and 5 of the file


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return copy_story_book(tmp_path / "books")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["--help"],
            [
                "main.py check clinic",
                "exit codes: 0",
                "check, report, reports, month-pack, branch-file, backup, backups,",
                "restore, drill",
                "--demo",
            ],
        ),
        (["check", "--help"], ["FILE", "nothing is changed"]),
        (
            ["report", "--help"],
            [*REPORTS, "--as-of", "--account", "--branch", "--out", "--force", "--plain", "YYYY-MM-DD"],
        ),
        (["demo", "--help"], ["--plans", "--seed"]),
    ],
)
def test_help__teaches(arguments: list[str], words: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.returncode, ran.stderr) == (SOUND, b"")
    assert [word for word in words if word not in ran.stdout.decode()] == []


def test_version__is_the_programs() -> None:
    ran = run("--version")
    assert (ran.returncode, ran.stdout) == (SOUND, f"{__version__}\n".encode())


@raw.plain_only("only main.py has a counterpart that holds the tests' key")
def test_module__is_the_same_program(book: Path) -> None:
    assert run("check", book, program=("-m", "desktop_app"), PYTHONPATH=str(ROOT)).stdout == CHECKED


def test_check__of_sound_books(book: Path) -> None:
    before = book.read_bytes()
    ran = run("check", book)
    assert (ran.returncode, ran.stdout, ran.stderr) == (SOUND, CHECKED, b"")
    assert book.read_bytes() == before
    assert [each.name for each in book.parent.iterdir()] == [book.name]


def test_check__names_what_is_wrong_and_the_rows(book: Path) -> None:
    with closing(raw.connect(book, isolation_level=None)) as connection:
        connection.execute("UPDATE package_sessions SET session_status = 'no_show' WHERE session_id = 2")
        connection.execute("UPDATE payment_allocations SET is_reversed = 1")
    ran = run("check", book)
    assert (ran.returncode, ran.stderr) == (FINDINGS, b"2 of the checks found something.\n")
    assert ran.stdout.decode().splitlines() == [
        "INV-22: what an installment counts as paid is its live payment allocations",
        *(f"    installment_id {key}" for key in (1, 4, 5, 10, 11, 16, 27, 28)),
        "INV-23: a discontinued plan has no open session and no open regular installment",
        "    plan_id 1",
    ]


def test_check__lists_twenty_rows_and_counts_the_rest(book: Path) -> None:
    with closing(raw.connect(book, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER gl_entries_no_update")
        connection.execute("UPDATE gl_entries SET entry_date = date(entry_date, '+1 day') WHERE entry_id <= 23")
    lines = run("check", book).stdout.decode().splitlines()
    assert lines[0].startswith("SCHEMA: ")
    assert lines[1] == "    part trigger gl_entries_no_update, found missing"
    assert lines[2].startswith("INV-48: ")
    assert (len(lines), lines[-1]) == (2 + 22, "    and 3 more")


def test_check__of_a_damaged_page(book: Path) -> None:
    damage_a_page(book, "patients")
    ran = run("check", book)
    assert ran.returncode == FAILED
    assert ran.stdout.startswith(b"FILE: the file itself is damaged\n    integrity_check ")
    assert ran.stderr == b"1 of the checks found something.\n"


def missing(path: Path) -> None:
    path.unlink()


def foreign(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 this is no book\n" * 100)


def another_database(path: Path) -> None:
    path.unlink()
    with closing(raw.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (note TEXT)")


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def truncated(path: Path) -> None:
    cut_off(path, 100_000)


def garbled(path: Path) -> None:
    """Write nonsense over the list of tables, which begins behind the header of the file."""
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * 3_000)


def newer(path: Path) -> None:
    with closing(raw.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def older(path: Path) -> None:
    path.unlink()
    make_version_1(path)


SPOILT: list[tuple[Callable[[Path], None], str]] = [
    (missing, "There is no file"),
    (foreign, "is not a clinic's books"),
    (another_database, "is not a clinic's books"),
    (emptied, "is damaged: it is empty"),
    (truncated, "is damaged"),
    (garbled, "is damaged"),
    (newer, "was written by a newer version"),
    (older, "was written by an older version"),
]


@pytest.mark.parametrize(
    ("spoil", "words", "command"),
    [
        *((spoil, words, ["check"]) for spoil, words in SPOILT),
        *(
            (*spoilt, ["report", name, *asked(name).arguments])
            for spoilt, name in zip(SPOILT[4:], ("plans", "journal", "trial-balance", "ageing"), strict=True)
        ),
    ],
)
def test_file__that_cannot_be_read_is_told(
    book: Path, spoil: Callable[[Path], None], words: str, command: list[str]
) -> None:
    is_no_book_at_all = raw.is_encrypted() and spoil in (foreign, garbled)  # or one with another key: nobody can tell
    told = (REFUSED, "does not open with this passphrase") if is_no_book_at_all else (FAILED, words)
    spoil(book)
    before = book.read_bytes() if book.exists() else None
    assert is_told(run(*command, book), *told)
    assert (book.read_bytes() if book.exists() else None) == before
    assert [each for each in book.parent.iterdir() if each != book] == []


def test_file__that_is_a_folder_is_told(tmp_path: Path) -> None:
    assert is_told(run("check", tmp_path), FAILED, "is a folder, not a file")


@pytest.mark.parametrize("deed", ["hold", "write on"])
def test_books__that_another_program_writes_can_be_read(book: Path, deed: str) -> None:
    """What is not committed is not seen; what is written meanwhile does no harm."""
    before = run("report", "plans", book).stdout
    with SecondProgram(deed, book) as other:
        other.wait_for({"hold": "holding", "write on": "writing"}[deed])
        ran = run("check", book)
        assert (ran.returncode, ran.stdout, ran.stderr) == (SOUND, CHECKED, b"")
        assert run("report", "plans", book).stdout == before


@raw.plain_only("readers of a write-ahead log wait for nobody")
def test_books__that_nobody_is_let_at_are_told(book: Path) -> None:
    with SecondProgram("keep everybody out", book) as other:
        other.wait_for("holding")
        assert is_told(run("check", book), FAILED, "Another program is writing to the books.")


@pytest.mark.parametrize("command", [["check"], ["report", "trial-balance"]], ids=" ".join)
def test_books__left_half_written_are_taken_back_and_read(book: Path, command: list[str]) -> None:
    """The writer was killed when a part of its change was in the file already."""
    before, expected = book.read_bytes(), run(*command, book).stdout
    with SecondProgram("write half", book) as other:
        other.wait_for("half written")
        other.kill()
    left = [each.name.removeprefix(book.name) for each in book.parent.iterdir() if each != book]
    assert left in (["-journal"], ["-shm", "-wal"], ["-wal", "-shm"])
    assert left != ["-journal"] or book.read_bytes() != before
    ran = run(*command, book)
    assert (ran.returncode, ran.stdout, ran.stderr) == (SOUND, expected, b"")
    assert b"Half written" not in book.read_bytes()


LISTED = """
import sys
sys.argv = ["main.py", *sys.argv[1:]]
from desktop_app.__main__ import main
try:
    code = main()
except SystemExit as ended:
    code = ended.code
print(",".join(sorted(name for name in sys.modules if name.split(".")[0] in WATCHED)), file=sys.stderr)
raise SystemExit(code)
"""


@pytest.mark.parametrize("arguments", [["check"], ["report", "trial-balance"]], ids=" ".join)
def test_commands__load_no_window(book: Path, arguments: list[str]) -> None:
    """No Qt; and for reading no sqlite-utils either, which is slow to load and serves migrations alone."""
    program = HOLDS_KEY + LISTED.replace("WATCHED", "{'PySide6', 'shiboken6', 'sqlite_utils'}")
    ran = run(*arguments, book, program=("-c", program), PYTHONPATH=str(ROOT))
    assert (ran.returncode, ran.stderr) == (SOUND, b"\n")


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"]], ids=" ".join)
def test_help__loads_nothing_that_is_slow(arguments: list[str]) -> None:
    program = LISTED.replace("WATCHED", "{'PySide6', 'sqlalchemy', 'sqlite_utils', 'argon2'}")
    ran = run(*arguments, program=("-c", program), PYTHONPATH=str(ROOT))
    assert (ran.returncode, ran.stderr) == (SOUND, b"\n")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            "ImportError('libGL.so.1: cannot open shared object file: No such file or directory')",
            ["libGL.so.1", "sudo apt-get install -y libglib2.0-0 libgl1"],
        ),
        (
            "ModuleNotFoundError('No module named sqlalchemy', name='sqlalchemy')",
            ["The Python package sqlalchemy is missing.", "pip install -e ."],
        ),
        (
            "ImportError('cannot import name \"tuple_\" from \"sqlalchemy\"', name='sqlalchemy')",
            ["cannot import name", "pip install -e ."],
        ),
    ],
)
@raw.plain_only("what is missing here is needed to hold the tests' key")
def test_what_is_not_installed__is_told_with_the_command_that_installs_it(
    book: Path, tmp_path: Path, error: str, words: list[str]
) -> None:
    (tmp_path / "sqlalchemy.py").write_text(f"raise {error}\n")
    ran = run("check", book, PYTHONPATH=str(tmp_path))
    assert is_told(ran, FAILED, *words)
    assert ("apt-get" in ran.stderr.decode()) == ("libGL" in error)


@pytest.mark.parametrize("error", ["ZeroDivisionError", "ModuleNotFoundError('x', name='desktop_app.gone')"])
@raw.plain_only("what fails here is needed to hold the tests' key")
def test_bug__is_shown_whole_and_does_not_pass_for_findings(book: Path, tmp_path: Path, error: str) -> None:
    (tmp_path / "sqlalchemy.py").write_text(f"raise {error}\n")
    ran = run("check", book, PYTHONPATH=str(tmp_path))
    assert (ran.returncode, ran.stdout) == (FAILED, b"")
    assert b"Traceback" in ran.stderr


def test_output__that_nobody_reads_to_the_end_is_no_error(book: Path) -> None:
    command = [sys.executable, str(MAIN), "report", "general-ledger", str(book)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:  # noqa: S603 - ours
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == SOUND


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("command", [["check"], ["report", "trial-balance"]], ids=" ".join)
def test_output__that_cannot_be_written_is_told(book: Path, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(  # noqa: S603 - ours
            [sys.executable, str(MAIN), *command, str(book)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ran.returncode == FAILED
    assert ran.stderr.startswith(b"The file standard output could not be written: No space left on device.")
    assert ran.stderr.count(b"\n") == 1
