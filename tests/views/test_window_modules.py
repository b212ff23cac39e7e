"""On which thread the window's modules are imported, in a program of its own: here all of them are there already."""

import json
from pathlib import Path

import pytest

from desktop_app.window_modules import below_views
from tests.shell import HOLDS_KEY, copy_story_book, run
from tests.views.sample import TODAY

pytestmark = pytest.mark.gui

WATCH = """
import builtins, json, sys
from threading import Thread, get_ident, main_thread

BELOW = ("accounting", "database", "keeping", "records", "reports", "repositories", "workflows")
elsewhere, below = [], []
build = builtins.__build_class__


def is_here():
    return get_ident() == main_thread().ident


def watched(body, name, *bases, **words):
    made = build(body, name, *bases, **words)
    if type(made).__name__ == "ObjectType" and not is_here():
        elsewhere.append(f"{made.__module__}.{name}")
    return made


def note(event, arguments):
    if event == "import" and is_here() and arguments[0].startswith(tuple(f"desktop_app.{each}" for each in BELOW)):
        below.append(arguments[0])


def tell():
    print(json.dumps({"elsewhere": elsewhere, "below": below}))


builtins.__build_class__ = watched
"""
OPEN = """
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop_app.begin_app import begin_app
from desktop_app.program import Program
from tests.clinic import Clock

app = begin_app()
program = Program(Clock(date.fromisoformat(sys.argv[2])))
program.show_start()
sys.addaudithook(note)


def look():
    if program._shown is not None and program._shown.is_complete():
        app.quit()


timer = QTimer(interval=10)
timer.timeout.connect(look)
timer.start()
program.open(Path(sys.argv[1]))
app.exec()
views = len(program.window.views)
program.end()
tell()
assert views == 19, views
"""
IMPORT_ELSEWHERE = """
from importlib import import_module
thread = Thread(target=import_module, args=["desktop_app.views.today.board"])
thread.start()
thread.join()
sys.addaudithook(note)
import desktop_app.reports.trial_balance
tell()
"""


def watched(program: str, folder: Path, *arguments: object) -> dict[str, list[str]]:
    """Run a program, and give the classes of Qt's made on other threads, and what below views was imported on its."""
    ran = run(
        *arguments, program=("-c", HOLDS_KEY + WATCH + program), HOME=str(folder), QT_QPA_PLATFORM="offscreen",
        PYTHONPATH=str(Path(__file__).parents[2]),
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr.decode()
    told: dict[str, list[str]] = json.loads(ran.stdout)
    return told


def test_watch__sees_what_is_imported_on_the_wrong_thread(tmp_path: Path) -> None:
    """The negative control."""
    told = watched(IMPORT_ELSEWHERE, tmp_path)
    assert "desktop_app.views.today.board.Board" in told["elsewhere"]
    assert "desktop_app.reports.trial_balance" in told["below"]


def test_window__makes_every_class_of_qt_on_its_own_thread_and_imports_the_rest_elsewhere(tmp_path: Path) -> None:
    told = watched(OPEN, tmp_path, copy_story_book(tmp_path / "books"), TODAY)
    assert told == {"elsewhere": [], "below": []}


def test_below_views__is_nothing_of_qt() -> None:
    names = [*below_views()]
    assert {"desktop_app.reports.today", "desktop_app.workflows.sell_package"} <= {*names}
    assert not [name for name in names if name.startswith("desktop_app.views")]
