"""Making a backup: a copy of the books as they are, proven, named, and put into each of the clinic's folders.

It is made while others post. It has a name of its own only when everything that is said of it holds: before that it is
a file `.part`, and where anything fails, nothing of it stays.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import uuid4

from desktop_app import __version__
from desktop_app.accounting.calendar import document_date
from desktop_app.database import keys
from desktop_app.database.identity import SCHEMA_VERSION
from desktop_app.errors import (
    BackupCancelled,
    BackupFolderFailed,
    BackupFolderMissing,
    BackupNotProven,
    ClinicError,
)
from desktop_app.keeping.control_totals import clinic_of
from desktop_app.keeping.folder import Found, backups_of_clinic, sha256_of, stamp, thin_out, verify
from desktop_app.keeping.manifest import SUFFIX, Manifest, Why, manifest_of, written
from desktop_app.keeping.places import Place
from desktop_app.keeping.proof import IN_THE_BOOKS, REREAD, Proof, duplicate, patiently, prove, read_contents
from desktop_app.keeping.stop import NEVER, Progress, Stop, part_of, silent
from desktop_app.repositories import audit_chain
from desktop_app.repositories.audit_chain import Head
from desktop_app.repositories.book_checks import all_checks, find
from desktop_app.repositories.books import Clock

PART = ".part"
_BESIDE = ("", "-journal", "-wal", "-shm")
_FORGOTTEN = timedelta(hours=12)  # after that a file `.part` is what a killed program left
_BYTES_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class Put:
    """What became of one place: the backup that lies there now, or why there is none; and which old ones went."""

    place: Place
    found: Found | None = None
    error: ClinicError | None = None
    removed: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What became of every place, in their order; in one of them at least there is a proven backup."""

    puts: tuple[Put, ...]

    @property
    def best(self) -> Found:
        """Give the first of the backups."""
        return next(put.found for put in self.puts if put.found is not None)

    @property
    def failed(self) -> tuple[Put, ...]:
        """Give the places that have none."""
        return tuple(put for put in self.puts if put.found is None)


def back_up(
    book: Path,
    places: Iterable[Place],
    *,
    why: Why,
    clock: Clock,
    stop: Stop = NEVER,
    progress: Progress = silent,
) -> BackedUp:
    """Make a proven backup of a book in every place; then remove what no generation keeps.

    What one place refuses is told with that place and fails no other one; where all refuse, the first one's error is
    raised, and BACKUP_CANCELLED always.
    """
    puts: list[Put] = []
    proven: Found | None = None
    for place in places:
        try:
            folder = _folder(place)
            with _told_of(folder):
                _sweep(folder, clock())
                if proven is None:
                    found = _make(book, folder, why=why, clock=clock, stop=stop, progress=progress)
                else:
                    found = _repeat(proven, folder, stop)
                removed = thin_out(folder, found.manifest.clinic_uid, document_date(clock()))
        except BackupCancelled:
            raise
        except ClinicError as error:
            puts.append(Put(place, error=error))
        else:
            proven = found
            puts.append(Put(place, found, removed=removed))
    if proven is None:
        raise next(put.error for put in puts if put.error is not None)
    return BackedUp(tuple(puts))


def places_without(book: Path, places: Iterable[Place], clock: Clock) -> tuple[Place, ...]:
    """Give the places whose newest backup of these books is not of their present state, by the end of the edit log."""
    now = read_head(book, clock)
    return tuple(place for place in places if not _has(place, now))


def read_head(book: Path, clock: Clock) -> tuple[str, Head]:
    """Read the clinic's uid and the end of its edit log."""
    return patiently(book, clock, lambda reading: (clinic_of(reading).uid, audit_chain.head(reading)))


def _has(place: Place, now: tuple[str, Head]) -> bool:
    clinic_uid, head = now
    try:
        found = backups_of_clinic(place.folder, clinic_uid)
    except BackupFolderFailed:
        return False
    return bool(found) and found[0].manifest.head == head


def _make(book: Path, folder: Path, *, why: Why, clock: Clock, stop: Stop, progress: Progress) -> Found:
    """Copy, prove, name: whatever fails, nothing of it stays."""
    at = clock().astimezone(UTC).replace(microsecond=0)
    part = _part(folder, book)
    with _nothing_left_of(part):
        duplicate(book, part, stop, part_of(progress, 0, 25))
        proof = prove(part, clock, stop, part_of(progress, 25, 85))
        _require_in_the_books(book, proof, clock)
        manifest = Manifest(
            file="",
            size=part.stat().st_size,
            sha256=sha256_of(part, stop, part_of(progress, 85, 92)),
            book=book.name,
            clinic=proof.contents.clinic.name,
            clinic_uid=proof.contents.clinic.uid,
            why=why,
            at=at,
            program=__version__,
            schema=proof.schema,
            head=proof.contents.head,
            totals=proof.contents.totals,
            proven=(*proof.checks, IN_THE_BOOKS, REREAD),
            findings=proof.findings,
        )
        return _name(part, manifest, lambda found: _reread(found, proof, clock, stop, part_of(progress, 92, 100)))


def _repeat(proven: Found, folder: Path, stop: Stop) -> Found:
    """Put the same bytes into another folder: what was proven of them is proven there, once they are read again."""
    part = _part(folder, proven.path)
    with _nothing_left_of(part):
        _copy_bytes(proven.path, part, stop)
        return _name(part, proven.manifest, lambda found: verify(found, stop))


def _name(part: Path, manifest: Manifest, look_again: Callable[[Found], object]) -> Found:
    """Give a proven copy its name, the manifest first; what then cannot be read as it was written is removed."""
    path, manifest = _write_manifest(part.parent, manifest)
    try:
        part.replace(path)
        _force_names_to_disk(path.parent)
        found = Found(path, manifest, path.stat().st_size)
        look_again(found)
    except BaseException:
        path.unlink(missing_ok=True)
        manifest_of(path).unlink(missing_ok=True)
        raise
    return found


def _write_manifest(folder: Path, manifest: Manifest) -> tuple[Path, Manifest]:
    """Write a manifest under the first name that is free: no backup takes the place of another."""
    stem = f"{Path(manifest.book).stem}-{stamp(manifest.at)}"
    for number in count(1):
        path = folder / f"{stem}{'' if number == 1 else f'-{number}'}{SUFFIX}"
        if path.exists():
            continue
        named = replace(manifest, file=path.name)
        try:
            descriptor = os.open(manifest_of(path), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            continue
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(written(named))
            file.flush()
            os.fsync(descriptor)
        return path, named
    raise AssertionError  # pragma: no cover - count() has no end


def _reread(found: Found, proof: Proof, clock: Clock, stop: Stop, progress: Progress) -> None:
    """Read what has its name now: the same bytes, and the same totals."""
    verify(found, stop, progress)
    if found.manifest.schema == SCHEMA_VERSION and read_contents(found.path, clock, stop) != proof.contents:
        raise BackupNotProven(findings=REREAD)


def _require_in_the_books(book: Path, proof: Proof, clock: Clock) -> None:
    """Refuse a copy of something else, whose edit log does not end within that of the books, or with other findings."""
    if not patiently(book, clock, lambda reading: audit_chain.contains(reading, proof.contents.head)):
        raise BackupNotProven(findings=IN_THE_BOOKS)
    if proof.findings and proof.schema == SCHEMA_VERSION:
        doubted = [check for check in all_checks() if check.name in proof.findings]
        own = patiently(book, clock, lambda reading: [each.name for each in doubted if not find(reading, each)])
        if own:
            raise BackupNotProven(findings=", ".join(own))


def _folder(place: Place) -> Path:
    if place.is_made:
        with _told_of(place.folder):
            place.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not place.folder.is_dir():
        raise BackupFolderMissing(folder=place.folder)
    return place.folder


def _part(folder: Path, book: Path) -> Path:
    return folder / f".{book.stem}.{uuid4().hex[:8]}{PART}"


@contextmanager
def _nothing_left_of(part: Path) -> Iterator[None]:
    """Remove what was being written, and what SQLite keeps beside it, where the block fails or forgets it."""
    try:
        yield
    finally:
        keys.forget(part)
        for beside in _BESIDE:
            part.with_name(part.name + beside).unlink(missing_ok=True)


@contextmanager
def _told_of(folder: Path) -> Iterator[None]:
    """Let no error of the operating system leave the block but in the program's words."""
    try:
        yield
    except OSError as refused:
        raise BackupFolderFailed(folder=folder, detail=refused.strerror or refused) from refused


def _sweep(folder: Path, now: datetime) -> None:
    """Remove what a program that was killed left half written long ago."""
    for part in folder.glob(f".*{PART}*"):
        if datetime.fromtimestamp(part.stat().st_mtime, UTC) < now - _FORGOTTEN:
            part.unlink(missing_ok=True)


def _copy_bytes(backup: Path, target: Path, stop: Stop) -> None:
    """Copy a backup, never a book that may be in use."""
    descriptor = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with backup.open("rb") as source, os.fdopen(descriptor, "wb") as file:
        while part := source.read(_BYTES_AT_ONCE):
            stop.check()
            file.write(part)
        file.flush()
        os.fsync(descriptor)


def _force_names_to_disk(folder: Path) -> None:
    if sys.platform == "win32":
        return  # a folder cannot be opened there
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
