"""Proving a copy: it is opened as the program opens books, every check is run on it, and its chain is read to the end.

Books may have findings, as of an import that is half posted: a copy of them has the same ones, and is a good copy. What
is of the file itself, or of the edit log, no copy may have.

A copy of an older form is proven by what would be done with it: a copy of that is brought to the present form.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from desktop_app.database.backup import copy
from desktop_app.database.engine import connect
from desktop_app.database.faults import told_as_faults
from desktop_app.database.identity import SCHEMA_VERSION, identify
from desktop_app.errors import BackupNotProven, BookBusy, DamagedFile
from desktop_app.keeping.control_totals import ClinicIdentity, ControlTotals, clinic_of, control_totals
from desktop_app.keeping.stop import NEVER, Progress, Stop, part_of, silent
from desktop_app.repositories import audit_chain
from desktop_app.repositories.audit_chain import Head
from desktop_app.repositories.book_checks import all_checks, check_books
from desktop_app.repositories.books import Books, Clock, Reading, open_books

_OF_COPIES = frozenset({"FILE", "REFERENCES", "SCHEMA", "EDIT-LOG"})  # what would be the copy's own fault
_PATIENCE_MS = 500
_TRIES = 12
Answer = TypeVar("Answer")

CHAIN = "EDIT-LOG-CHAIN"  # every row of the edit log goes on where the one before it ended
REREAD = "RE-READ"  # under its final name the file has the same bytes and the same totals
IN_THE_BOOKS = "IN-THE-BOOKS"  # the end of its edit log stands in that of the books it is a copy of


@dataclass(frozen=True, slots=True)
class Contents:
    """What books hold: whose they are, the end of their edit log, and what they add up to."""

    clinic: ClinicIdentity
    head: Head
    totals: ControlTotals


@dataclass(frozen=True, slots=True)
class Proof:
    """What a proven copy holds, in which form it is, and the names of the checks that held, and that did not."""

    contents: Contents
    schema: int
    checks: tuple[str, ...]
    findings: tuple[str, ...] = ()


def prove(path: Path, clock: Clock, stop: Stop = NEVER, progress: Progress = silent) -> Proof:
    """Run everything that must hold on a copy of books; `progress` is told how many checks are done.

    Refuses BACKUP_NOT_PROVEN with the names of what does not hold and must in every copy, BACKUP_CANCELLED, and what
    opening a file refuses.
    """
    try:
        schema = identify(path)
        if schema == SCHEMA_VERSION:
            return _prove(path, schema, clock, stop, progress)
        with TemporaryDirectory(prefix="clinic-proof-") as folder:
            present = Path(folder) / path.name
            duplicate(path, present, stop)
            open_books(present, clock=clock).close()
            return _prove(present, schema, clock, stop, progress)
    except DamagedFile as damaged:
        raise BackupNotProven(findings=damaged.facts["detail"]) from damaged


def duplicate(path: Path, target: Path, stop: Stop = NEVER, progress: Progress = silent, *, seconds: int = 600) -> None:
    """Copy books into a new file by SQLite itself, whoever writes to them; refuses BACKUP_CANCELLED and STORAGE_FAILED.

    What is not whole is not left behind.
    """

    def told(done: int, of: int) -> None:
        stop.check()
        progress(done, of)

    with told_as_faults(path), closing(connect(path)) as source:
        source.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")  # between two tries it is asked whether to stop
        source.execute("PRAGMA query_only = ON")
        copy(source, target, within_seconds=seconds, progress=told)


def patiently(book: Path, clock: Clock, ask: Callable[[Reading], Answer]) -> Answer:
    """Ask books that others write to, again where these leave no gap for a reader; refuses BOOK_BUSY after a minute.

    They are not looked at as a stranger's file is: whoever asks has opened them, or has just proven a copy of them.
    """
    for left in reversed(range(_TRIES)):
        try:
            with Books(book, clock=clock, readonly=True) as books, books.reading() as reading:
                return ask(reading)
        except BookBusy:
            if not left:
                raise
    raise AssertionError  # pragma: no cover - the last try raises


def contents(reading: Reading) -> Contents:
    """Read what books hold."""
    return Contents(clinic_of(reading), audit_chain.head(reading), control_totals(reading))


def read_contents(path: Path, clock: Clock, stop: Stop = NEVER) -> Contents:
    """Read what a file of the present form holds."""
    with open_books(path, clock=clock, readonly=True) as books, books.reading() as reading, stop.interrupting(reading):
        return contents(reading)


def _prove(path: Path, schema: int, clock: Clock, stop: Stop, progress: Progress) -> Proof:
    with open_books(path, clock=clock, readonly=True) as books, books.reading() as reading, stop.interrupting(reading):
        findings = check_books(reading, progress=_stopping(stop, part_of(progress, 0, 80)))
        names = tuple(finding.check.name for finding in findings)
        if any(name in _OF_COPIES for name in names):
            raise BackupNotProven(findings=", ".join(names))
        found = contents(reading)
        told = part_of(progress, 80, 100)
        chain = audit_chain.verify(reading, found.head, lambda rows: told(rows, found.head.rows))
        if chain.broken is not None or chain.head != found.head:
            raise BackupNotProven(findings=CHAIN)
    held = (check.name for check in all_checks() if check.name not in names)
    return Proof(found, schema, (*held, CHAIN), names)


def _stopping(stop: Stop, progress: Progress) -> Progress:
    def told(done: int, of: int) -> None:
        stop.check()
        progress(done, of)

    return told
