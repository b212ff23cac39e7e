"""One bit of a book flipped, again and again: does whoever reads the book see it."""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop_app.database import keys
from desktop_app.database.engine import connect
from desktop_app.database.export import export
from tests import raw
from tests.clinic import new_clinic
from tests.units import save_patient

Content = dict[str, list[tuple[Any, ...]]]


@dataclass
class Flips:
    """What came of the flips: `silent` those that changed what is read while SQLite finds the file sound."""

    ended: Counter[str] = field(default_factory=Counter)
    silent: list[str] = field(default_factory=list)

    @property
    def tried(self) -> int:
        return self.ended.total()


def make_book(folder: Path, *, is_encrypted: bool) -> Path:
    """Make a closed book with some patients in it; its key is held where it is encrypted."""
    plain = folder / "plain.clinicbook"
    clinic = new_clinic(plain)
    for number in range(40):
        save_patient(clinic.books, f"Kaveri Deshmukh {number}", request_id=f"patient-{number}")
    clinic.books.close()
    if not is_encrypted:
        return plain
    export(plain, folder / "encrypted.clinicbook", raw.KEY)
    return folder / "encrypted.clinicbook"


def flip(path: Path, original: Content, chance: random.Random, flips: Flips) -> None:
    """Flip one bit, read the whole book, and flip it back."""
    at, bit = chance.randrange(path.stat().st_size), chance.randrange(8)
    with _flipped(path, at, bit):
        found = _found(path)
    if isinstance(found, str):
        flips.ended[found] += 1
    elif found == original:
        flips.ended["changes nothing that is read"] += 1
        if is_encrypted(path):
            flips.silent.append(f"byte {at}, bit {bit}: nobody sees it")
    else:
        flips.ended["changes the books in silence"] += 1
        flips.silent.append(f"byte {at}, bit {bit}: {[name for name in found if found[name] != original[name]]}")


def is_encrypted(path: Path) -> bool:
    return keys.held(path) is not None


def content(path: Path) -> Content:
    """Read everything, and have SQLite look at every page."""
    with closing(connect(path, mode="ro")) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        found = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in sorted(names)}
        for check in ("integrity_check", "foreign_key_check", "cipher_integrity_check"):
            told = connection.execute(f"PRAGMA {check}").fetchall()
            if told not in ([], [("ok",)]):
                raise _Seen(check)
    return found


class _Seen(Exception):  # noqa: N818 - no error of ours: SQLite says that the file is not sound
    pass


def _found(path: Path) -> Content | str:
    """Give what is read, or how it was seen that the file is damaged."""
    try:
        return content(path)
    except _Seen as seen:
        return f"seen by {seen}"
    except (*raw.DATABASE_ERRORS, *raw.OPERATIONAL_ERRORS, UnicodeDecodeError, OverflowError):
        return "seen by reading"


@contextmanager
def _flipped(path: Path, at: int, bit: int) -> Iterator[None]:
    """No connection is open meanwhile, so that writing past SQLite disturbs nobody."""
    with path.open("r+b") as file:
        file.seek(at)
        (byte,) = file.read(1)
        file.seek(at)
        file.write(bytes([byte ^ (1 << bit)]))
    try:
        yield
    finally:
        with path.open("r+b") as file:
            file.seek(at)
            file.write(bytes([byte]))


@contextmanager
def no_keys() -> Iterator[None]:
    """Hold no keys but those of the block."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "_held", {})
        yield
