"""Reports from the shell in every format, by every parameter; and the list of them all."""

import csv
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from desktop_app.command_line import REFUSED, SOUND
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_file import formats
from tests.shell import HOLDS_KEY, MAIN, ROOT, copy_story_book, is_told, run, run_here


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return copy_story_book(tmp_path / "books")


def test_reports__lists_every_report_with_what_it_can_be_asked_by() -> None:
    ran = run_here("reports")
    assert (ran.returncode, ran.stderr) == (SOUND, b"")
    lines = ran.stdout.decode().splitlines()
    for report in REPORTS.values():
        place = lines.index(f"  {report.name}: {report.title}")
        parameters, _, as_formats = lines[place + 1].strip().removeprefix("by ").partition("; as ")
        named = {each.removesuffix(" (needed)") for each in parameters.split(", ")} - {"nothing"}
        assert named == {str(each) for each in report.parameters}
        assert [each.removesuffix(" (needed)") for each in parameters.split(", ") if each.endswith("(needed)")] == [
            str(each) for each in sorted(report.required)
        ]
        assert as_formats == ", ".join(formats(report))
        assert lines[place + 2].strip() == ", ".join(column.heading for column in report.columns)
    assert [line for line in lines if not line.startswith(" ")] == list(
        dict.fromkeys(str(report.group) for report in REPORTS.values())
    )


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (["--out", "out.xlsx"], b"PK\x03\x04"),
        (["--out", "out.XLSX"], b"PK\x03\x04"),
        (["--out", "out.pdf"], b"%PDF-1."),
        (["--out", "out.csv"], b"\xef\xbb\xbfAccount Code"),
        (["--out", "out.txt"], b"\xef\xbb\xbfAccount Code"),
        (["--out", "out.txt", "--format", "xlsx"], b"PK\x03\x04"),
        (["--out", "out.pdf", "--format", "csv", "--plain"], b"Account Code"),
    ],
)
def test_format__is_what_is_asked_for_or_how_the_name_ends(
    book: Path, tmp_path: Path, arguments: list[str], begins: bytes
) -> None:
    out = tmp_path / arguments[1]
    do = run if out.suffix == ".pdf" else run_here  # what is drawn makes an application that no window could use
    ran = do("report", "trial-balance", book, "--out", out, *arguments[2:])
    assert (ran.returncode, ran.stdout, ran.stderr) == (SOUND, b"", b"")
    assert out.read_bytes().startswith(begins)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(["books", out.name])


def test_xlsx__goes_to_a_program_on_standard_output_and_never_onto_a_screen(book: Path) -> None:
    ran = run_here("report", "trial-balance", book, "--format", "xlsx")
    assert (ran.returncode, ran.stderr) == (SOUND, b"")
    assert "xl/worksheets/sheet1.xml" in zipfile.ZipFile(io.BytesIO(ran.stdout)).namelist()
    assert run_here("report", "trial-balance", book, "--format", "xlsx").stdout == ran.stdout, (
        "equal books, equal bytes"
    )
    pty = pytest.importorskip("pty", reason="only Unix lends a program a terminal")
    controller, terminal = pty.openpty()
    try:
        on_screen = subprocess.run(  # noqa: S603 - ours
            [sys.executable, str(MAIN), "report", "trial-balance", str(book), "--format", "xlsx"],
            stdout=terminal,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(terminal)
        os.close(controller)
    assert on_screen.returncode == REFUSED
    assert b"A terminal shows no xlsx" in on_screen.stderr


@pytest.mark.parametrize(
    ("name", "arguments", "words"),
    [
        ("trial-balance", ["--format", "beancount"], "The report trial-balance is not written as beancount"),
        ("trial-balance", ["--format", "hledger"], "The report trial-balance is not written as hledger"),
        ("trial-balance", ["--format", "doc"], "invalid choice: 'doc'"),
        ("trial-balance", ["--out", "x.beancount"], "The report trial-balance is not written as beancount"),
        ("trial-balance", ["--split", "days"], "invalid choice: 'days'"),
        ("plans", ["--patient", "00001"], "The report plans is not by patient"),
        ("ageing", ["--buckets", "30,60,x"], "'30,60,x' is not a list of days like 30,60,90"),
        ("ageing", ["--buckets", "60,30"], "The days of the ageing's columns do not grow"),
        ("plans", ["--month", "2025-13"], "'2025-13' is not a month"),
        ("plans", ["--month", "2025-06", "--to", "2025-06-30"], "not allowed with argument"),
        ("plans", ["--month", "2025-06", "--from", "2025-06-01"], "--month: not allowed with argument --from"),
    ],
)
def test_arguments__that_no_report_takes_are_told(book: Path, name: str, arguments: list[str], words: str) -> None:
    assert is_told(run_here("report", name, book, *arguments), REFUSED, words)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check"], "the following arguments are required: FILE"),
        (["report"], "the following arguments are required: NAME, FILE"),
        (["report", "plans"], "the following arguments are required: FILE"),
        (["report", "ledger", "x"], "invalid choice: 'ledger' (choose from"),
        (["check", "x", "y"], "unrecognized arguments: y"),
        (["--nonsense"], "unrecognized arguments: --nonsense"),
    ],
)
def test_arguments__that_are_missing_or_too_many_are_told(arguments: list[str], words: str) -> None:
    assert is_told(run_here(*arguments), REFUSED, words)


def test_month__is_its_first_day_to_its_last(book: Path) -> None:
    def written(*arguments: str) -> list[list[str]]:
        ran = run_here("report", "general-ledger", book, *arguments)
        assert (ran.returncode, ran.stderr) == (SOUND, b"")
        return list(csv.reader(io.StringIO(ran.stdout.decode(), newline="")))

    june = written("--month", "2025-06")
    assert june == written("--from", "2025-06-01", "--to", "2025-06-30")
    assert {row[0][:7] for row in june[1:]} == {"2025-06"}


def test_month__of_a_report_of_a_day_is_its_last_day(book: Path) -> None:
    ageing = run_here("report", "ageing", book, "--month", "2025-07")
    assert (ageing.returncode, ageing.stderr) == (SOUND, b"")
    assert ageing.stdout == run_here("report", "ageing", book, "--as-of", "2025-07-31").stdout != b""


def test_xlsx__without_the_package_says_what_to_install(book: Path, tmp_path: Path) -> None:
    (tmp_path / "xlsxwriter.py").write_text(
        "raise ModuleNotFoundError('No module named xlsxwriter', name='xlsxwriter')"
    )
    out = tmp_path / "out.xlsx"
    ran = run("report", "plans", book, "--out", out, PYTHONPATH=str(tmp_path))
    assert is_told(ran, REFUSED, "XlsxWriter, which is not installed", "pip install xlsxwriter")
    assert not out.exists()


def test_csv_and_xlsx__load_no_window(book: Path, tmp_path: Path) -> None:
    program = HOLDS_KEY + (
        "import sys; sys.argv = ['main.py', *sys.argv[1:]]\n"
        "from desktop_app.__main__ import main\n"
        "code = main()\n"
        "print([name for name in sys.modules if name.startswith('PySide6')], file=sys.stderr)\n"
        "raise SystemExit(code)"
    )
    out = tmp_path / "out.xlsx"
    ran = run("report", "plans", book, "--out", out, program=("-c", program), PYTHONPATH=str(ROOT))
    assert (ran.returncode, ran.stderr) == (SOUND, b"[]\n")
