"""A change of passphrase that is interrupted at one of the program's own lines, by an error or by kill -9."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from desktop_app.database import backup, compact, export
from desktop_app.keeping import compacting, encryption, taking_place

_WATCHED = {each.__file__ for each in (encryption, export, backup, taking_place, compact, compacting)}


@dataclass
class Lines:
    """Counts the lines that run, and does something at one of them."""

    at: int = 0
    deed: Callable[[], object] = lambda: None
    passed: int = 0

    def __call__(self, frame: FrameType, event: str, _argument: object) -> Any:  # noqa: ANN401 - as Python's own
        if frame.f_code.co_filename not in _WATCHED:
            return None
        if event == "line":
            self.passed += 1
            if self.passed == self.at:
                self.deed()
        return self

    def watch(self, act: Callable[[], object]) -> None:
        before = sys.gettrace()
        sys.settrace(self)
        try:
            act()
        finally:
            sys.settrace(before)


def how_many(act: Callable[[], object]) -> int:
    """Count the lines of an undisturbed run."""
    lines = Lines()
    lines.watch(act)
    return lines.passed


def fail_at(line: int, act: Callable[[], object]) -> BaseException | None:
    """Let the disk fail at a line; give what the caller was told."""

    def fail() -> None:
        raise OSError(5, "Input/output error")

    try:
        Lines(line, fail).watch(act)
    except Exception as told:  # noqa: BLE001 - whatever it is, it is judged
        return told
    return None


def kill_at(line: int, act: Callable[[], object]) -> None:
    """Have a process of its own act, and end it at a line."""
    process = os.fork()
    if process == 0:
        Lines(line, lambda: os.kill(os.getpid(), signal.SIGKILL)).watch(act)
        os._exit(0)
    _, status = os.waitpid(process, 0)
    assert os.WIFSIGNALED(status), f"line {line} was never reached"


def leftovers(folder: Path) -> set[str]:
    """Name what only an interrupted change leaves."""
    return {each.name for each in folder.iterdir() if taking_place.UNFINISHED in each.name}
