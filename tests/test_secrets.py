"""Whatever fails, no log, no standard error and no trace holds a word of what is in the books."""

import logging
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

from desktop_app import __main__, command_line, log_file, settings
from desktop_app.errors import BugError
from desktop_app.log_words import WithoutValues, tell_unexpected, watch
from desktop_app.traces import place, told
from tests import raw
from tests.examples import EXAMPLES
from tests.faults import driver as failing
from tests.faults.driver import Fault as Injected

MARKER = "Zeenat Marker"
_log = logging.getLogger("desktop_app.tests")


@dataclass
class Written:
    """A log, and what went to standard error."""

    file: Path
    shown: StringIO

    def all(self) -> str:
        """Give all that was written, to files beside the log, too."""
        return self.shown.getvalue() + "".join(path.read_text("utf-8") for path in self.file.parent.iterdir())


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Written]:
    """Keep a log as the window does, in a folder of its own; put everything back."""
    path = tmp_path / "logs" / "clinic-books.log"
    path.parent.mkdir()
    monkeypatch.setattr(settings, "log_file", lambda: path)
    hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook, logging.raiseExceptions)
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    monkeypatch.setattr("desktop_app.log_file.faulthandler.enable", lambda file: file.close())
    written = Written(path, StringIO())
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", written.shown)
        watch()
    log_file.keep_log()
    yield written
    logging.captureWarnings(capture=False)
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    sys.excepthook, threading.excepthook, sys.unraisablehook, logging.raiseExceptions = hooks


def violated() -> Exception:
    """Make an error of SQLite whose words are a patient's."""
    error: sqlite3.IntegrityError = raw.driver_now().IntegrityError(f"UNIQUE constraint failed: {MARKER}")
    error.sqlite_errorcode, error.sqlite_errorname = 2067, "SQLITE_CONSTRAINT_UNIQUE"
    return error


@pytest.mark.parametrize("name", EXAMPLES)
def test_workflow__that_fails_tells_the_log_no_name(
    name: str, tmp_path: Path, log: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A patient whose name is the marker; the second statement fails with it in its words, then a bug does."""
    prepared = EXAMPLES[name](tmp_path / "book.clinicbook")
    with raw.connect(prepared.path, isolation_level=None) as connection:
        connection.execute("UPDATE patients SET full_name = ? || full_name, phone = ?", (MARKER, MARKER))
    connection.close()
    faulty = failing.install(monkeypatch)
    for error in (violated, lambda: KeyError(MARKER)):
        with prepared.open(prepared.path) as books:
            faulty.arm(Injected(at=2, error=error))
            with pytest.raises(Exception, match=MARKER) as raised:  # on the screen it may be seen
                books.run(prepared.workflow, prepared.command, prepared.user)
            assert faulty.struck
            tell_unexpected(raised.type, raised.value, raised.tb)
    written = log.all()
    assert MARKER not in written
    assert "SQLITE_CONSTRAINT_UNIQUE" in written
    assert "KeyError" in written
    assert "desktop_app/workflows/" in written


def raising(error: BaseException) -> BaseException:
    """Raise an error and catch it, so that it has a trace."""
    try:
        raise error
    except type(error) as raised:
        return raised


def chained(error: BaseException, *, on_purpose: bool) -> BaseException:
    first = raising(ValueError(MARKER))
    setattr(error, "__cause__" if on_purpose else "__context__", first)
    return raising(error)


def noted(error: BaseException) -> BaseException:
    error.add_note(MARKER)
    return raising(error)


HIDDEN: dict[str, Callable[[], BaseException]] = {
    "of Python": lambda: raising(KeyError(MARKER)),
    "of ours": lambda: raising(BugError(detail=MARKER)),
    "of the system": lambda: raising(FileNotFoundError(2, "No such file", f"/home/{MARKER}/x.csv")),
    "of an import": lambda: raising(ImportError(MARKER, name="argon2")),
    "with a cause": lambda: chained(RuntimeError(MARKER), on_purpose=True),
    "by the way": lambda: chained(RuntimeError(MARKER), on_purpose=False),
    "with a note": lambda: noted(RuntimeError("x")),
    "of several": lambda: raising(ExceptionGroup(MARKER, [ValueError(MARKER), KeyError(MARKER)])),
    "of SQLite": lambda: raising(violated()),
}


@pytest.mark.parametrize("what", HIDDEN)
def test_trace__has_types_codes_and_places(what: str) -> None:
    text = told(HIDDEN[what]())
    assert MARKER not in text
    assert "tests/test_secrets.py:" in text
    assert "Traceback, values left out:" in text
    expected = {
        "of ours": "BugError BUG_ERROR",
        "of the system": "ENOENT",
        "of an import": "argon2",
        "of several": "KeyError",
    }
    assert expected.get(what, type(HIDDEN[what]()).__name__) in text


def test_trace__of_an_endless_recursion_is_short_and_of_a_circle_ends() -> None:
    def again() -> None:
        again()

    with pytest.raises(RecursionError) as endless:
        again()
    assert len(told(endless.value).splitlines()) < 80
    one, other = ValueError("1"), KeyError("2")
    one.__cause__, other.__cause__ = other, one
    assert told(one).count("Traceback") == 2


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        ("/home/asha rao/clinic/desktop_app/reports/plans.py", "desktop_app/reports/plans.py:7"),
        ("/home/asha rao/.venv/lib/python3.12/site-packages/sqlalchemy/engine/base.py", "engine/base.py:7"),
        ("<string>", "<string>:7"),
    ],
)
def test_place__is_no_persons_folder(file: str, shown: str) -> None:
    assert place(file, 7) == shown


def test_log__keeps_our_words_but_not_what_is_filled_in(log: Written) -> None:
    _log.error("sold to %s", MARKER)
    logging.getLogger("sqlalchemy.engine").error("INSERT %s", MARKER)
    logging.getLogger("other").error(f"of {MARKER}")  # noqa: G004 - as libraries may
    logging.getLogger("py.warnings").warning(MARKER)
    written = log.all()
    assert MARKER not in written
    assert written.count("sold to %s") == 2  # the file, and standard error
    assert written.count("(its words are left out)") == 6


def test_log__a_thread_and_what_cannot_be_raised(log: Written) -> None:
    class Careless:
        def __del__(self) -> None:
            raise ValueError(MARKER)

    def fail() -> None:
        raise KeyError(MARKER)

    thread = threading.Thread(target=fail)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threading.current_thread(), "name", MARKER)
        thread.start()
        thread.join()
        Careless()
    written = log.all()
    assert MARKER not in written
    assert "a thread failed" in written
    assert "an error could not be raised" in written


class FullDisk(StringIO):
    def write(self, _text: str) -> int:
        raise OSError(28, MARKER)


def test_log__that_cannot_be_written_keeps_silent(log: Written) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for handler in logging.getLogger().handlers:
            if isinstance(handler, logging.StreamHandler):
                patch.setattr(handler, "stream", FullDisk())
        _log.error("sold to %s", MARKER)
    assert MARKER not in log.all()


def test_log__is_this_users_alone_also_once_it_goes_round(log: Written) -> None:
    log.file.chmod(0o644)
    (handler,) = [each for each in logging.getLogger().handlers if isinstance(each, log_file.PrivateLog)]
    handler.doRollover()
    _log.error("once more")
    files = list(log.file.parent.iterdir())
    assert len(files) == 3  # with the one before, and that of crashes
    assert log.file.stat().st_mode & 0o777 == 0o600


def test_command__that_meets_a_bug_tells_no_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def bug(_arguments: object) -> int:
        raise KeyError(MARKER)

    monkeypatch.setattr(command_line, "run", bug)
    assert __main__.main() == 3
    written = capsys.readouterr().err
    assert MARKER not in written
    assert "KeyError" in written


def test_formatter__of_a_record_without_a_trace() -> None:
    record = logging.LogRecord("desktop_app.x", logging.INFO, "/home/asha/desktop_app/x.py", 3, "done %d", (1,), None)
    assert WithoutValues().format(record).endswith("INFO desktop_app.x at desktop_app/x.py:3: done %d")
