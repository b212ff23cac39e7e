"""The month pack from the shell: its files are what `main.py report` writes, it replaces nothing untold."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop_app.command_line import REFUSED, SOUND
from desktop_app.reports.month_pack import MANIFEST
from tests.shell import copy_story_book, is_told, run, run_here


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return copy_story_book(tmp_path / "books")


def test_help__teaches() -> None:
    ran = run("month-pack", "--help")
    assert (ran.returncode, ran.stderr) == (SOUND, b"")
    words = ["FILE", "--month", "--out", "--force", "--user", "YYYY-MM"]
    assert [word for word in words if word not in ran.stdout.decode()] == []


def test_month_pack__has_what_a_report_writes_for_the_same_days(book: Path, tmp_path: Path) -> None:
    """That is compared of every report in tests/reports/test_month_pack.py."""
    path, out = tmp_path / "pack.zip", tmp_path / "out.csv"
    order = ("month-pack", book, "--month", "2025-07", "--user", "owner", "--out")
    ran = run_here(*order, path)
    assert (ran.returncode, ran.stdout, ran.stderr) == (SOUND, b"", b"")
    assert run_here("report", "trial-balance", book, "--month", "2025-07", "--out", out).returncode == SOUND
    with ZipFile(path) as pack:
        assert json.loads(pack.read(MANIFEST))["made_by"] == "owner"
        assert pack.read("statements/trial-balance.csv") == out.read_bytes() != b""
    assert sorted(each.name for each in tmp_path.iterdir()) == ["books", "out.csv", "pack.zip"]
    before = path.read_bytes(), book.read_bytes()
    assert is_told(run_here(*order, path), REFUSED, "pack.zip exists already", "may be replaced")
    assert is_told(run_here(*order, book, "--force"), REFUSED, "OUT is the books' own file")
    assert (path.read_bytes(), book.read_bytes()) == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--month", "July"), "is not a month"),
        ((), "required: --month"),
        (("--month", "2025-07", "--user", "nobody"), "nobody"),
    ],
)
def test_month_pack__refuses(arguments: tuple[str, ...], words: str, book: Path, tmp_path: Path) -> None:
    assert is_told(run_here("month-pack", book, *arguments, "--out", tmp_path / "pack.zip"), REFUSED, words)
    assert not (tmp_path / "pack.zip").exists()
