"""The end of the line that tells the processes of `tests.faults.child` what to do, and hears what came of it."""

import json
import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from desktop_app.repositories.commands import Command
from tests.clinic import Clinic
from tests.prepared import Prepared, Workflow

ROOT = Path(__file__).parents[2]
Answer = dict[str, Any]
Order = tuple[Workflow, Command]


class Child:
    """A process that takes orders."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def tell(self, what: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()

    def hear(self) -> Any:  # noqa: ANN401 - whatever JSON it says
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())


@contextmanager
def child(kind: str, *arguments: Path) -> Iterator[Child]:
    """Start a process, and end it with the block."""
    with subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.faults.child", kind, *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        talking = Child(process)
        assert talking.hear() == "ready"
        yield talking
        assert process.stdin is not None
        process.stdin.close()


def written(contents: object, folder: Path) -> Path:
    """Write what a process is to be given to a file."""
    file = folder / f"{len(list(folder.iterdir()))}.pickle"
    file.write_bytes(pickle.dumps(contents))
    return file


@contextmanager
def competitors(clinic: Clinic, *lists: Sequence[Order]) -> Iterator[list[Child]]:
    """Start a process for each list of orders."""
    with ExitStack() as stack:
        children = []
        for orders in lists:
            given = [Prepared(clinic.path, clinic.clock.today, *each, clinic.user) for each in orders]
            children.append(stack.enter_context(child("competitor", written(given, clinic.path.parent))))
        yield children


def race(children: list[Child]) -> list[Answer]:
    """Let every process carry out its next order at once."""
    for each in children:
        each.tell("go")
    return [each.hear() for each in children]
