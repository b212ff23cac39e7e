"""What a session leaves behind is for this user alone, whatever the system's umask: books, exports, settings, logs."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shell import ROOT

pytestmark = [
    pytest.mark.gui,
    pytest.mark.skipif(
        sys.platform == "win32", reason="Windows has other rights: a user's folders are their own there"
    ),
]
OTHERS = stat.S_IRWXG | stat.S_IRWXO
# A session in two processes: a demo clinic and every export; then the window for a moment, and an error for the log.
EXPORTS = """
from desktop_app.command_line import run

book = "clinic.clinicbook"
done = [run(["demo", book, "--plans", "12"])]
for name in ("plans.csv", "plans.xlsx", "plans.pdf"):
    done.append(run(["report", "plans", book, "--out", name]))
for name in ("journal.beancount", "journal.journal"):
    done.append(run(["report", "journal", book, "--out", name]))
done.append(run(["month-pack", book, "--month", "2026-03", "--out", "march.zip"]))
done.append(run(["branch-file", book, "--branch", "POWA", "--month", "2026-03", "--out", "branch.jsonl"]))
print(set(done))
"""
WINDOW = """
import logging
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app import application
from desktop_app.command_line import run
from desktop_app.views.window_settings import window_settings

def leave():
    begin_log()
    window_settings().setValue("a", "b")
    logging.getLogger("desktop_app").error("something")
    QTimer.singleShot(500, QApplication.quit)

begin_log, application.begin_log = application.begin_log, leave
print({run(["clinic.clinicbook"])})
"""


def left(folder: Path) -> Iterator[Path]:
    """Give every file and folder beneath a folder."""
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            yield Path(place, name)


@pytest.mark.timeout(240)
def test_session__leaves_nothing_that_others_can_read(tmp_path: Path) -> None:
    home, work, temporary = tmp_path / "home", tmp_path / "work", tmp_path / "temporary"
    for folder in (home, work, temporary):
        folder.mkdir()
    environment = {
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "XDG_RUNTIME_DIR": str(temporary),
    }
    for session in (EXPORTS, WINDOW):
        ran = subprocess.run(  # noqa: S603 - ours
            [sys.executable, "-c", session],
            cwd=work,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            umask=0,
        )
        assert ran.stdout.splitlines()[-1:] == ["{0}"], ran.stdout + ran.stderr
    files = [path for path in left(tmp_path) if path.is_file()]
    names = {path.name for path in files}
    exported = {
        "plans.csv",
        "plans.xlsx",
        "plans.pdf",
        "journal.beancount",
        "journal.journal",
        "march.zip",
        "branch.jsonl",
    }
    assert exported | {"clinic.clinicbook", "settings.ini", "clinic-books.log", "crashes.log"} <= names
    assert [str(path.relative_to(tmp_path)) for path in files if _is_open(path)] == []
    assert "something" in next(path for path in files if path.name == "clinic-books.log").read_text("utf-8")


def _is_open(path: Path) -> bool:
    """Tell whether others can read a file, or one of our folders around it keeps them off."""
    own_folder = any(each.name == "clinic-books" and not each.stat().st_mode & OTHERS for each in path.parents)
    is_ours = "cache" not in str(path)  # what Qt and fontconfig remember of fonts
    return is_ours and not own_folder and bool(path.stat().st_mode & OTHERS)


def test_looking__sees_what_others_can_read(tmp_path: Path) -> None:
    path = tmp_path / "book"
    path.touch(mode=0o644)
    path.chmod(0o644)
    assert _is_open(path)
    path.chmod(0o600)
    assert not _is_open(path)
