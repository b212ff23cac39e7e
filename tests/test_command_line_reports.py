"""Reports from the shell: the rows of the screen, on standard output or in a file."""

import csv
import io
from pathlib import Path

import pytest

from desktop_app.command_line import FAILED, REFUSED, SOUND
from desktop_app.reports.catalogue import REPORTS
from tests.reports.headings import asked
from tests.shell import Ran, copy_story_book, is_told, run, run_here

BOM = b"\xef\xbb\xbf"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return copy_story_book(tmp_path / "books")


def rows(ran: Ran) -> list[dict[str, str]]:
    """Read the report that was written to standard output."""
    assert (ran.returncode, ran.stderr) == (SOUND, b"")
    return list(csv.DictReader(io.StringIO(ran.stdout.decode(), newline=""), strict=True))


# How many rows each report of the story has: as of 2 July, and of WEST from 2 July on.
@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("plans", (5, 0)),
        ("credit-notes", (0, 2)),
        ("receipts", (5, 2)),
        ("general-ledger", (41, 16)),
        ("trial-balance", (13, 9)),
    ],
)
def test_report__of_days_and_of_a_branch(book: Path, name: str, counts: tuple[int, ...]) -> None:
    filters = (["--as-of", "2025-07-02"], ["--from", "2025-07-02", "--branch", "WEST"])
    for arguments, count in zip(filters, counts, strict=True):
        assert len(rows(run_here("report", name, book, *arguments))) == count, arguments


def test_report__to_a_day_is_as_of_it(book: Path) -> None:
    to, as_of = (run_here("report", "trial-balance", book, flag, "2025-07-02").stdout for flag in ("--to", "--as-of"))
    assert to == as_of != b""


def test_report__of_an_account_has_its_balance(book: Path) -> None:
    """Receivables of WEST: 720 of S32 and 2,500 of S43."""
    found = rows(run_here("report", "general-ledger", book, "--account", "1100", "--branch", "WEST"))
    assert [row["Balance"] for row in found] == ["11800.00", "64300.00", "60300.00", "50300.00", "43220.00", "3220.00"]
    july = run_here(
        "report", "general-ledger", book, "--account=1100", "--branch=WEST", "--from=2025-07-01", "--to=2025-07-31"
    )
    assert [row["Balance"] for row in rows(july)] == ["64300.00", "60300.00", "50300.00"]
    assert rows(july)[0]["Narration"] == "Opening balance"


def test_report__trial_balance_as_of_a_day(book: Path) -> None:
    found = rows(run_here("report", "trial-balance", book, "--as-of", "2025-06-02"))
    assert [(row["Account Code"], row["Closing Dr"], row["Closing Cr"]) for row in found] == [
        ("1100", "84300.00", "0.00"),
        ("2110", "0.00", "900.00"),
        ("2120", "0.00", "900.00"),
        ("2300", "0.00", "80000.00"),
        ("4150", "0.00", "2000.00"),
        ("4300", "0.00", "500.00"),
        ("", "84300.00", "84300.00"),
    ]


# How many rows the story has in each of these; the others are counted where they are worked out by hand.
COUNTS = {"plans": 6, "credit-notes": 6, "receipts": 5, "general-ledger": 66, "trial-balance": 14}


@pytest.mark.parametrize("name", REPORTS)
def test_report__into_a_file_is_what_standard_output_shows(book: Path, tmp_path: Path, name: str) -> None:
    arguments, out = asked(name).arguments, tmp_path / "out.csv"
    do = run if name in COUNTS else run_here
    shown = do("report", name, book, *arguments)
    found = rows(shown)
    assert len(found) == COUNTS.get(name, len(found))
    assert b"\n" not in shown.stdout.replace(b"\r\n", b"")
    ran = do("report", name, book, *arguments, "--out", out)
    assert (ran.returncode, ran.stdout, ran.stderr) == (SOUND, b"", b"")
    assert out.read_bytes() == (b"" if REPORTS[name].is_for_portal else BOM) + shown.stdout
    assert sorted(each.name for each in tmp_path.iterdir()) == ["books", "out.csv"]


def test_statements__agree_with_each_other(book: Path) -> None:
    """What the ageing is owed in all is the receivables account; assets are liabilities and owners' funds."""
    aged, balances, sheet = (
        rows(run_here("report", name, book)) for name in ("ageing", "trial-balance", "balance-sheet")
    )
    (receivables,) = (row for row in balances if row["Account Code"] == "1100")
    assert aged[-1]["Net"] == receivables["Closing Dr"] != "0.00"
    totals = {row["Section"]: row["Amount"] for row in sheet if not row["Head"]}
    assert totals["Total assets"] == totals["Total liabilities and equity"] != "0.00"
    assert rows(run_here("report", "profit-and-loss", book))[-1]["Section"] == "Profit before tax"


def test_report__plain_is_for_programs(book: Path, tmp_path: Path) -> None:
    """The reason "=Too far, she says" is guarded for a spreadsheet, and as it was typed for a program."""
    guarded = run_here("report", "plans", book, "--out", "-").stdout
    assert b'"\'=Too far, she says"' in guarded
    out = tmp_path / "out.csv"
    assert run_here("report", "plans", book, "--plain", "--out", out).returncode == SOUND
    assert out.read_bytes() == guarded.replace(b"'=", b"=").replace(b"'@", b"@")
    assert run_here("report", "plans", book, "--plain").stdout == out.read_bytes()


def test_report__does_not_replace_a_file_unless_told_to(book: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("mine")
    assert is_told(
        run_here("report", "plans", book, "--out", out), REFUSED, "out.csv exists already", "may be replaced"
    )
    assert out.read_text() == "mine"
    assert run_here("report", "plans", book, "--out", out, "--force").returncode == SOUND
    assert out.read_bytes().startswith(BOM + b"Plan No,")


@pytest.mark.parametrize("name", ["story.clinicbook", "link.csv", "hard.csv"])
def test_report__never_replaces_the_books(book: Path, name: str) -> None:
    (book.parent / "link.csv").symlink_to(book)
    (book.parent / "hard.csv").hardlink_to(book)
    before = book.read_bytes()
    out = book.parent / name
    assert is_told(run_here("report", "plans", book, "--out", out, "--force"), REFUSED, "OUT is the books' own file")
    assert (book.parent / name).read_bytes() == before


@pytest.mark.parametrize("out", ["missing/out.csv", "books"])
def test_report__says_why_it_cannot_write(book: Path, tmp_path: Path, out: str) -> None:
    assert is_told(
        run_here("report", "plans", book, "--force", "--out", tmp_path / out), FAILED, "could not be written"
    )


@pytest.mark.parametrize(
    ("name", "arguments", "words"),
    [
        ("plans", ["--branch", "EAST"], "There is no branch EAST."),
        ("plans", ["--from", "2025-02-29"], "'2025-02-29' is not a date like 2026-03-31"),
        ("credit-notes", ["--to", "31/03/2026"], "'31/03/2026' is not a date like 2026-03-31"),
        ("trial-balance", ["--as-of", "today"], "'today' is not a date"),
        ("general-ledger", ["--from", "2025-08-02", "--to", "2025-08-01"], "The first day is after the last day."),
        ("trial-balance", ["--from", "9999-12-31"], "The first day is after the last day."),
        ("trial-balance", ["--to", "2025-08-02", "--as-of", "2025-08-01"], "not allowed with argument"),
        ("plans", ["--nonsense"], "unrecognized arguments: --nonsense"),
        ("general-ledger", ["--account", "'"], "There is no posting account '."),
        ("plans", ["--account", "1100"], "The report plans is not by account."),
    ],
)
def test_arguments__that_are_wrong_are_told(book: Path, name: str, arguments: list[str], words: str) -> None:
    assert is_told(run_here("report", name, book, *arguments), REFUSED, words)


@pytest.mark.parametrize("name", REPORTS)
def test_branch__that_is_none_is_told_by_every_report(book: Path, name: str) -> None:
    ran = run_here("report", name, book, *asked(name).arguments, "--branch", "EAST")
    assert is_told(ran, REFUSED, "There is no branch EAST.")


def test_report__far_dates_do_no_harm(book: Path) -> None:
    everything = run_here("report", "trial-balance", book).stdout
    assert run_here("report", "trial-balance", book, "--as-of", "9999-12-31").stdout == everything
    assert run_here("report", "trial-balance", book, "--from", "0025-06-01").stdout == everything
