"""Another program at the same books, for tests that need two: `with SecondProgram("hold", path) as other`."""

import sys
import time
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path
from subprocess import PIPE, Popen
from types import TracebackType
from typing import Self

from desktop_app.database.lock import BookLock
from desktop_app.repositories.books import open_books
from tests import raw
from tests.clinic import Clock
from tests.units import Done, Order, add_patient, save_patient, take_number

ROOT = Path(__file__).parents[1]


class SecondProgram:
    """A process that does one deed at a file; it ends with the block, whatever it was doing."""

    def __init__(self, deed: str, path: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "tests.second_program", deed, str(path), *arguments]
        self._process = Popen(command, cwd=ROOT, stdin=PIPE, stdout=PIPE, text=True)  # noqa: S603 - ours

    @property
    def pid(self) -> int:
        return self._process.pid

    def wait_for(self, word: str) -> None:
        """Wait until it says that it has come so far."""
        assert self._process.stdout is not None
        assert self._process.stdout.readline().strip() == word

    def go_on(self) -> None:
        """Let it do the rest."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def is_running(self) -> bool:
        """Tell whether it still does something."""
        return self._process.poll() is None

    def end(self) -> None:
        """Wait until it has done everything."""
        assert self._process.wait() == 0

    def kill(self) -> None:
        """End it as a power cut would: at once, whatever it was doing."""
        self._process.kill()
        self._process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


def _say(word: str) -> None:
    print(word, flush=True)  # noqa: T201 - this is how the two programs talk


def _wait() -> None:
    sys.stdin.readline()


def _lock(path: Path) -> None:
    """Take the book's lock."""
    BookLock(path)
    _say("locked")
    _wait()


def _keep_everybody_out(path: Path) -> None:
    """Hold the file so that nobody can even read it."""
    with closing(raw.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        _say("holding")
        _wait()


def _hold(path: Path) -> None:
    """Hold a unit of work with a patient in it, and commit when told to."""
    with open_books(path, clock=Clock()) as books, books.work(None) as work:
        add_patient(work, "Held by another")
        _say("holding")
        _wait()
        work.commit(Order(request_id="held"), Done())


def _take(path: Path, times: str) -> None:
    """Take numbers one after the other."""
    with open_books(path, clock=Clock()) as books:
        _say("ready")
        _wait()
        for each in range(int(times)):
            take_number(books, f"second-{each}", Clock().today)
            time.sleep(0.01)  # let the other have its turn, which looks for one every few milliseconds


def _write_on(path: Path) -> None:
    """Register patients until the end."""
    with open_books(path, clock=Clock()) as books:
        for each in count():
            save_patient(books, f"Patient {each}", request_id=f"write-{each}")
            if each == 0:
                _say("writing")


def _write_half(path: Path) -> None:
    """Bring a change into the file and not finish it: its journal must take it back."""
    with closing(raw.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 2")  # so small that SQLite writes to the file before COMMIT
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE hospitals SET name = 'Half written'")
        connection.execute("UPDATE accounts SET name = name || hex(zeroblob(2000))")
        _say("half written")
        _wait()


_DEEDS: dict[str, Callable[..., None]] = {
    "hold": _hold,
    "keep everybody out": _keep_everybody_out,
    "lock": _lock,
    "take": _take,
    "write half": _write_half,
    "write on": _write_on,
}

if __name__ == "__main__":
    _DEEDS[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])
