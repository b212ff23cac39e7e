"""Backups as a shell sees them: made, listed, rehearsed, restored; what is printed, and the exit codes."""

from pathlib import Path

import pytest

from desktop_app.command_line import FAILED, REFUSED, SOUND
from tests.clinic import dump
from tests.shell import copy_story_book, is_told, run_here


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    return copy_story_book(tmp_path / "books")


def test_backup__is_made_listed_rehearsed_and_restored(book: Path, tmp_path: Path) -> None:
    made = run_here("backup", book)
    assert (made.returncode, made.stderr) == (SOUND, b"")
    backup = Path(made.stdout.decode().splitlines()[0])
    assert backup.parent == tmp_path / "XDG_DATA_HOME" / "clinic-books" / "backups" / "story"
    assert "Proven by" in made.stdout.decode()

    for place in (book, backup.parent):
        listed = run_here("backups", place)
        assert (listed.returncode, listed.stderr) == (SOUND, b"")
        assert backup.name in listed.stdout.decode()
    assert "has everything" in run_here("backups", book).stdout.decode()

    for place in (book, backup.parent, backup):
        tried = run_here("drill", place)
        assert (tried.returncode, tried.stderr) == (SOUND, b"")
        assert "It can be restored" in tried.stdout.decode()

    new = tmp_path / "new.clinicbook"
    restored = run_here("restore", backup, new, "--against", book)
    assert (restored.returncode, restored.stderr) == (SOUND, b"")
    assert "It has everything that is in the present books." in restored.stdout.decode()
    assert dump(new) == dump(book)
    assert run_here("restore", backup, new).returncode == FAILED  # it exists now


def test_backup__to_several_folders_tells_each(book: Path, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    made = run_here("backup", book, "--to", tmp_path / "gone", "--to", tmp_path / "a")
    assert made.returncode == FAILED
    assert str(tmp_path / "a") in made.stdout.decode()
    assert "gone is not there" in made.stderr.decode()
    assert is_told(run_here("backup", book, "--to", tmp_path / "gone"), FAILED, "gone is not there")


def test_backups__that_are_damaged_are_told(book: Path, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    made = run_here("backup", book, "--to", tmp_path / "a")
    backup = Path(made.stdout.decode().splitlines()[0])
    backup.write_bytes(backup.read_bytes()[:-1])
    listed = run_here("backups", tmp_path / "a")
    assert (listed.returncode, "DAMAGED" in listed.stdout.decode()) == (FAILED, True)
    assert is_told(run_here("drill", tmp_path / "a"), FAILED, "older backup")
    backup.with_suffix(".json").unlink()
    assert is_told(run_here("drill", backup), REFUSED, "no manifest")
    assert is_told(run_here("restore", backup, tmp_path / "new"), REFUSED, "no manifest")
    assert is_told(run_here("drill", tmp_path / "books"), REFUSED, "no backup")


@pytest.mark.parametrize("command", ["backup", "backups", "restore", "drill"])
def test_help__tells_of_the_commands(command: str) -> None:
    told = run_here(command, "--help")
    assert told.returncode == 0
    assert f"main.py {command}" in told.stdout.decode()
