"""What is no backup is refused in clear words: damaged, doctored, with another manifest, or made by somebody else."""

import json
import zipfile
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from desktop_app.database.identity import APPLICATION_ID
from desktop_app.errors import (
    BackupDamaged,
    ClinicError,
    ManifestInvalid,
    ManifestMissing,
)
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.drill import drill
from desktop_app.keeping.folder import Found, backups_in, last_good_backup
from desktop_app.keeping.manifest import Why, manifest_of
from desktop_app.keeping.places import Place
from desktop_app.keeping.restoring import found_at, look_into, restore
from tests import raw
from tests.clinic import Clinic
from tests.keeping.conftest import Moments, names


def rewrite(found: Found, **changes: object) -> None:
    """Change what a manifest says."""
    path = manifest_of(found.path)
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changes), "utf-8")


def vouch(found: Found) -> Found:
    """Let the manifest vouch for whatever bytes lie there now, as somebody who forges a backup would."""
    content = found.path.read_bytes()
    rewrite(found, size=len(content), sha256=sha256(content).hexdigest())
    return found_at(found.path)


def flip_a_bit(found: Found) -> None:
    content = bytearray(found.path.read_bytes())
    content[len(content) // 2] ^= 1
    found.path.write_bytes(content)


def cut_the_end(found: Found) -> None:
    found.path.write_bytes(found.path.read_bytes()[:-4096])


@pytest.mark.parametrize("spoil", [flip_a_bit, cut_the_end])
def test_restore__of_a_damaged_backup_is_refused(
    clock: Moments, found: Found, second: Path, spoil: Callable[[Found], None]
) -> None:
    spoil(found)
    for way in (
        lambda: look_into(found_at(found.path), None, clock),
        lambda: restore(found_at(found.path), second / "restored.clinicbook", clock),
        lambda: drill(found.path, clock),
    ):
        with pytest.raises(BackupDamaged):
            way()
    assert names(second) == []


def test_last_good_backup__passes_over_damaged_ones(clinic: Clinic, clock: Moments, found: Found, folder: Path) -> None:
    newer = back_up(clinic.path, [Place(folder)], why=Why.BY_HAND, clock=clock).best
    seen = last_good_backup([folder / "missing", folder], clinic.path)
    assert seen is not None
    assert seen.path == newer.path
    flip_a_bit(newer)
    seen = last_good_backup([folder], clinic.path)
    assert seen is not None
    assert seen.path == found.path
    assert last_good_backup([folder], clinic.path.with_name("other.clinicbook")) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"form": 2},
        {"sha256": "abc"},
        {"size": -1},
        {"size": True},
        {"head": "everything"},
        {"at": "yesterday"},
        {"at": "2025-08-20T06:30:00"},
        {"why": "because"},
        {"totals": {}},
        {"proven": 7},
        {"file": "another.clinicbackup"},
        {"clinic": None},
    ],
    ids=str,
)
def test_manifest__that_is_none_is_refused(found: Found, changes: dict[str, object]) -> None:
    rewrite(found, **changes)
    with pytest.raises(ManifestInvalid):
        found_at(found.path)
    _, [doubtful] = backups_in(found.path.parent)
    assert doubtful.path == found.path


@pytest.mark.parametrize("text", ["", "null", "[]", "{", "\ufeff{}", "[" * 100_000, "9" * 5_000], ids=range(7))
def test_manifest__of_nonsense_is_refused(found: Found, text: str) -> None:
    manifest_of(found.path).write_text(text, "utf-8")
    with pytest.raises(ManifestInvalid):
        found_at(found.path)


def test_manifest__that_is_endless_is_refused(found: Found) -> None:
    manifest_of(found.path).write_text(" " * 2_000_000, "utf-8")
    with pytest.raises(ManifestInvalid, match="too long"):
        found_at(found.path)


def test_manifest__that_is_missing_is_said_where_to_put(found: Found) -> None:
    manifest_of(found.path).unlink()
    with pytest.raises(ManifestMissing, match=manifest_of(found.path).name):
        found_at(found.path)


def test_manifest__of_other_books_does_not_vouch(clock: Moments, found: Found, second: Path) -> None:
    said = json.loads(manifest_of(found.path).read_text("utf-8"))
    for changes in (
        {"clinic_uid": "another"},
        {"head": f"1:{'0' * 64}"},
        {"totals": said["totals"] | {"deferred_revenue_paise": said["totals"]["deferred_revenue_paise"] + 1}},
        {"schema": 7},
    ):
        rewrite(found, **{**said, **changes})
        with pytest.raises(BackupDamaged, match="does not add up"):
            restore(found_at(found.path), second / "restored.clinicbook", clock)
    assert names(second) == []


def _zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("books", b"\0" * 50_000_000)


def _other_database(path: Path) -> None:
    path.unlink()
    with closing(raw.connect(path)) as connection:
        connection.execute("CREATE TABLE books (name TEXT)")
        connection.commit()


def _doctored(path: Path) -> None:
    """Books with a trigger of a stranger's in them, which would run with the first patient."""
    with closing(raw.connect(path)) as connection:
        connection.execute("CREATE TRIGGER mine AFTER INSERT ON patients BEGIN SELECT 1; END")
        connection.commit()


def _unbalanced(path: Path) -> None:
    with closing(raw.connect(path, isolation_level=None)) as connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE gl_entries SET debit_paise = debit_paise + 1 WHERE debit_paise > 0")
        for _, statement in guards:
            connection.execute(statement)


@pytest.mark.parametrize(
    "forge", [_zip_bomb, _other_database, _doctored, _unbalanced, lambda path: path.write_bytes(b"")]
)
def test_restore__of_what_somebody_else_made_is_refused(
    clock: Moments, found: Found, second: Path, forge: Callable[[Path], object]
) -> None:
    forge(found.path)
    forged = vouch(found)
    with pytest.raises(ClinicError) as refused:
        restore(forged, second / "restored.clinicbook", clock)
    expected = {"FOREIGN_FILE", "FOREIGN_PARTS", "DOCTORED_FILE", "BACKUP_DAMAGED", "DAMAGED_FILE"}
    assert refused.value.code in expected | ({"PASSPHRASE_WRONG"} if raw.is_encrypted() else set()), refused.value
    assert names(second) == []


def test_forged_books__have_the_application_id(found: Found) -> None:
    """What is refused above is not refused for its head alone: the doctored file is a clinic's book by that."""
    _doctored(found.path)
    with closing(raw.connect(found.path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
