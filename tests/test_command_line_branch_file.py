"""A branch's file from the shell: written aside, whole, the same every time."""

from pathlib import Path

import pytest

from desktop_app.command_line import REFUSED, SOUND
from desktop_app.repositories.branch_files.file_format import read
from tests.shell import copy_story_book, run, run_here


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return copy_story_book(tmp_path / "books")


def test_help__teaches() -> None:
    ran = run("branch-file", "--help")
    assert (ran.returncode, ran.stderr) == (SOUND, b"")
    words = ["FILE", "--branch", "--month", "--day", "--out", "--force", "YYYY-MM"]
    assert [word for word in words if word not in ran.stdout.decode()] == []


def test_branch_file__of_a_month_and_of_a_day(book: Path, tmp_path: Path) -> None:
    month, day = tmp_path / "month.jsonl", tmp_path / "day.jsonl"
    for out, period in ((month, ("--month", "2025-07")), (day, ("--day", "2025-07-02"))):
        ran = run_here("branch-file", book, "--branch", "WEST", *period, "--out", out)
        assert (ran.returncode, ran.stderr) == (SOUND, b"")
    manifests = [read(path.read_text("utf-8")).manifest for path in (month, day)]
    assert [(each.branch, each.first, each.last) for each in manifests] == [
        ("WEST", "2025-07-01", "2025-07-31"),
        ("WEST", "2025-07-02", "2025-07-02"),
    ]
    again = tmp_path / "again.jsonl"
    run_here("branch-file", book, "--branch", "WEST", "--month", "2025-07", "--out", again)
    assert again.read_bytes() == month.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--branch", "EAST", "--month", "2025-07"), b"EAST"),
        (("--branch", "WEST", "--month", "2199-01"), b"in the future"),
        (("--branch", "WEST", "--month", "July"), b"is not a month"),
        (("--branch", "WEST"), b"required"),
    ],
)
def test_branch_file__refuses(arguments: tuple[str, ...], says: bytes, book: Path, tmp_path: Path) -> None:
    ran = run_here("branch-file", book, *arguments, "--out", tmp_path / "out.jsonl")
    assert ran.returncode == REFUSED
    assert says in ran.stderr
    assert not (tmp_path / "out.jsonl").exists()


def test_branch_file__replaces_nothing_unless_it_is_told_to(book: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("mine")
    order = ("branch-file", book, "--branch", "WEST", "--month", "2025-07", "--out", out)
    assert run_here(*order).returncode == REFUSED
    assert out.read_text() == "mine"
    assert run_here(*order, "--force").returncode == SOUND
    assert run_here(*order[:-1], book, "--force").returncode == REFUSED
