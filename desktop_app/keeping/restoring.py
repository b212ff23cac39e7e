"""The way back: what a backup would bring, against the books as they are now; then a new file beside them.

Nothing is ever restored over a file: the present books stay as they are, whatever is wrong with them.
"""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from desktop_app.database import keys
from desktop_app.database.identity import SCHEMA_VERSION, identify
from desktop_app.errors import BackupDamaged, BackupNotProven, BookExists, ClinicError, FileNotWritten
from desktop_app.keeping.control_totals import ControlTotals
from desktop_app.keeping.folder import Found, verify
from desktop_app.keeping.manifest import read_manifest
from desktop_app.keeping.proof import Contents, Proof, contents, prove
from desktop_app.keeping.stop import NEVER, Progress, Stop, part_of, silent
from desktop_app.repositories import audit_chain
from desktop_app.repositories.audit_chain import Head
from desktop_app.repositories.books import Clock, Reading, open_books
from desktop_app.repositories.kept_head import forget_head

_BYTES_AT_ONCE = 1 << 20
_BESIDE = ("", "-journal", "-wal", "-shm")


class Relation(StrEnum):
    """How a backup stands to the books as they are now."""

    SAME = "same"  # both end at the same row of the edit log
    EARLIER = "earlier"  # the backup is an earlier state of the books
    LATER = "later"  # the books are an earlier state of the backup: they were restored, or their end was lost
    FORK = "fork"  # both went on from a common state, each by itself
    OTHER_CLINIC = "other clinic"
    UNKNOWN = "unknown"  # there are no present books, or they cannot be read


@dataclass(frozen=True, slots=True)
class Numbers:
    """Documents of one series that stand in the present books and not in the backup, from a number to a number."""

    document_type: str
    first: str
    last: str
    count: int


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a backup would bring back, and what of the present books is not in it.

    `common_rows` and `rows_since` count rows of the edit log: those that both have, and those of the present books
    alone. `unreadable` says why the present books could not be compared.
    """

    found: Found
    relation: Relation
    present: Contents | None = None
    common_rows: int = 0
    rows_since: int = 0
    numbers_since: tuple[Numbers, ...] = ()
    unreadable: ClinicError | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """A new file with the books of a backup, and the proof of it."""

    path: Path
    found: Found
    proof: Proof


def found_at(backup: Path) -> Found:
    """Give one backup by its file; refuses MANIFEST_MISSING, MANIFEST_INVALID and BACKUP_DAMAGED."""
    try:
        size = backup.stat().st_size
    except OSError as refused:
        raise BackupDamaged(path=backup.name, detail=refused.strerror) from refused
    return Found(backup, read_manifest(backup), size)


def look_into(
    found: Found, book: Path | None, clock: Clock, stop: Stop = NEVER, progress: Progress = silent
) -> Prospect:
    """Read a backup's bytes, and hold it against the present books where they can be read.

    Refuses BACKUP_DAMAGED and BACKUP_CANCELLED; nothing is changed.
    """
    verify(found, stop, progress)
    if book is None:
        return Prospect(found, Relation.UNKNOWN)
    try:
        with open_books(book, clock=clock, readonly=True) as books, books.reading() as reading:
            return _against(found, reading, clock)
    except ClinicError as error:
        return Prospect(found, Relation.UNKNOWN, unreadable=error)


def restore(found: Found, target: Path, clock: Clock, stop: Stop = NEVER, progress: Progress = silent) -> Restored:
    """Bring a backup back into a new file; what is not what its manifest says is refused, and leaves no file.

    Refuses BOOK_EXISTS, BACKUP_DAMAGED, BACKUP_NOT_PROVEN, BACKUP_CANCELLED, FILE_NOT_WRITTEN, and what opening a file
    refuses.
    """
    if target.exists():
        raise BookExists(path=target)
    verify(found, stop)
    identify(found.path)  # the key of an encrypted one is asked for by its own name
    part = target.with_name(f".{target.name}.{uuid4().hex[:8]}.part")
    try:
        _write(found, part, stop, part_of(progress, 0, 20))
        proof = prove(part, clock, stop, part_of(progress, 20, 100))
        _require_as_said(found, proof)
        _take_name(part, target)
    except OSError as refused:
        raise FileNotWritten(path=target, detail=refused.strerror or refused) from refused
    finally:
        keys.forget(part)
        for beside in _BESIDE:
            part.with_name(part.name + beside).unlink(missing_ok=True)
    return Restored(target, found, proof)


def _against(found: Found, reading: Reading, clock: Clock) -> Prospect:
    """Hold a backup against the present books."""
    present = contents(reading)
    manifest = found.manifest
    if present.clinic.uid != manifest.clinic_uid:
        return Prospect(found, Relation.OTHER_CLINIC, present)
    since = tuple(_numbers_since(manifest.totals, present.totals))
    if audit_chain.contains(reading, manifest.head):
        relation = Relation.SAME if manifest.head == present.head else Relation.EARLIER
        rows = manifest.head.rows
        return Prospect(found, relation, present, rows, present.head.rows - rows, since)
    rows = _common_rows(found, reading, present.head, clock)
    relation = Relation.LATER if rows == present.head.rows else Relation.FORK
    return Prospect(found, relation, present, rows, present.head.rows - rows, since)


def _common_rows(found: Found, reading: Reading, present: Head, clock: Clock) -> int:
    """Count the rows that both edit logs begin with; 0 for a backup of an older form, which is not opened."""
    if found.manifest.schema != SCHEMA_VERSION:
        return 0
    with open_books(found.path, clock=clock, readonly=True) as books, books.reading() as backup:
        same, other = 0, min(present.rows, found.manifest.head.rows) + 1
        while other - same > 1:  # a chain that differs at a row differs at all later ones
            middle = (same + other) // 2
            if audit_chain.hash_at(reading, middle) == audit_chain.hash_at(backup, middle):
                same = middle
            else:
                other = middle
    return same


def _numbers_since(before: ControlTotals, now: ControlTotals) -> Iterator[Numbers]:
    """Give what was numbered since, series by series."""
    taken = {(end.document_type, end.fiscal_year, end.prefix): end.last for end in before.series}
    for end in now.series:
        last = taken.get((end.document_type, end.fiscal_year, end.prefix), 0)
        if end.last > last:
            yield Numbers(end.document_type, end.number(last + 1), end.number(end.last), end.last - last)


def _write(found: Found, part: Path, stop: Stop, progress: Progress) -> None:
    """Write a backup's bytes into a new file, no more than its manifest says, and only those."""
    manifest = found.manifest
    digest, done = hashlib.sha256(), 0
    descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file, found.path.open("rb") as source:
        while piece := source.read(min(_BYTES_AT_ONCE, manifest.size - done)):
            stop.check()
            digest.update(piece)
            file.write(piece)
            done += len(piece)
            progress(done, manifest.size)
        file.flush()
        os.fsync(descriptor)
    if digest.hexdigest() != manifest.sha256:
        raise BackupDamaged(path=found.path.name, detail="its content was changed, or has decayed on the disk")


def _require_as_said(found: Found, proof: Proof) -> None:
    """Refuse what adds up to something else than its manifest says: one of the two was made by somebody else."""
    manifest, held = found.manifest, proof.contents
    said = (manifest.clinic_uid, manifest.schema, manifest.head, manifest.totals)
    if (held.clinic.uid, proof.schema, held.head, held.totals) != said:
        raise BackupDamaged(path=found.path.name, detail="it does not add up to the totals in its manifest")
    if proof.findings != manifest.findings:
        raise BackupNotProven(findings=", ".join(proof.findings))


def _take_name(part: Path, target: Path) -> None:
    """Let a whole file take its name, unless somebody took that meanwhile."""
    try:
        target.touch(mode=0o600, exist_ok=False)
    except FileExistsError as taken:
        raise BookExists(path=target) from taken
    forget_head(target)  # of books that lay there before: a restored book begins a head of its own
    part.replace(target)
