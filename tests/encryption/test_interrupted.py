"""Interrupted anywhere, a change leaves the books under the old passphrase or the new; a new file is whole or none."""

import os
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.database import keys
from desktop_app.errors import ClinicError, PassphraseWrong
from desktop_app.keeping import passphrases
from desktop_app.keeping.encryption import change_passphrase, encrypt
from desktop_app.keeping.passphrases import unlock
from tests import raw
from tests.clinic import Clock, dump
from tests.encryption.books import FIRST, SECOND
from tests.encryption.interrupting import fail_at, how_many, kill_at, leftovers

pytestmark = [raw.needs_sqlcipher(), raw.plain_only("they begin with plain books")]
PLACES = 10_000 if os.environ.get("CLINIC_FAULTS") == "all" else 8
Content = dict[str, list[tuple[object, ...]]]
Record = Callable[[str, object], None]


def places(count: int) -> list[int]:
    """Choose lines all over the run, the last ones too, where the new file takes the old one's place."""
    spread = range(1, count + 1, max(1, count // PLACES))
    return sorted({*spread, *range(max(1, count - 12), count + 1, 1 if count < PLACES else 3)})


def opens_with(path: Path, whole: Content) -> str:
    """Tell which passphrase opens books, as on another computer; they must be whole."""
    for name, passphrase in (("old", FIRST), ("new", SECOND)):
        passphrases._tries.clear()  # noqa: SLF001 - the waits are tested by themselves
        try:
            unlock(path, passphrase)
        except PassphraseWrong:
            continue
        assert dump(path) == whole
        keys.forget(path)
        return name
    raise AssertionError(path)


class Change:
    """Encrypted books in a folder of their own for every try."""

    def __init__(self, plain: Path, folder: Path) -> None:
        self._original = encrypt(plain, folder / "original.clinicbook", FIRST, Clock()).path
        self.whole = dump(plain)
        self.folder = folder / "tried"
        self.path = self.folder / "private.clinicbook"

    def begin(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        shutil.copyfile(self._original, self.path)
        unlock(self.path, FIRST)

    def act(self) -> None:
        change_passphrase(self.path, SECOND, Clock())

    def judge(self) -> str:
        """See what was left; a new change is then carried out whole, and clears away what was left."""
        keys.forget(self.path)
        found = opens_with(self.path, self.whole)
        for each in self.folder.glob("*.before-passphrase*.clinicbook"):
            assert opens_with(each, self.whole) == "old"
        unlock(self.path, FIRST if found == "old" else SECOND)
        self.act()
        assert leftovers(self.folder) == set()
        keys.forget(self.path)
        assert opens_with(self.path, self.whole) == "new"
        return found


def test_change_that_fails__is_told_truly(plain: Path, tmp_path: Path, record_property: Record) -> None:
    change, ended = Change(plain, tmp_path), Counter[str]()
    change.begin()
    for line in places(how_many(change.act)):
        change.begin()
        told = fail_at(line, change.act)
        found = change.judge()
        if found == "old":
            assert isinstance(told, ClinicError | OSError), line
            assert leftovers(change.folder) == set(), line
        else:
            assert "Nothing was saved" not in str(told), line
        ended[found] += 1
    assert ended["old"] > 0
    assert ended["new"] > 0
    record_property("counts", {f"change of passphrase failed, {found} one opens": n for found, n in ended.items()})


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the victims are forked; Windows cannot")
def test_change_that_is_killed__leaves_the_old_or_the_new(plain: Path, tmp_path: Path, record_property: Record) -> None:
    change, ended = Change(plain, tmp_path), Counter[str]()
    change.begin()
    for line in places(how_many(change.act)):
        change.begin()
        kill_at(line, change.act)
        ended[change.judge()] += 1
    assert ended["old"] > 0
    assert ended["new"] > 0
    record_property("counts", {f"change of passphrase killed, {found} one opens": n for found, n in ended.items()})


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the victims are forked; Windows cannot")
def test_encryption_that_is_killed__leaves_a_whole_file_or_none(plain: Path, tmp_path: Path) -> None:
    whole, target, ended = dump(plain), tmp_path / "new.clinicbook", Counter[bool]()

    def act() -> None:
        encrypt(plain, target, FIRST, Clock())

    count = how_many(act)
    target.unlink()
    for line in places(count):
        kill_at(line, act)
        ended[target.exists()] += 1
        assert dump(plain) == whole
        if target.exists():
            keys.forget(target)
            assert opens_with(target, whole) == "old"
            target.unlink()
    assert ended[False] > 0
    assert ended[True] > 0
    act()
    assert leftovers(tmp_path) == set()
