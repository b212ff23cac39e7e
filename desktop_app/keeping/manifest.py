"""What is written beside a backup: whose books, when and why, which bytes, what they add up to, what was proven.

A backup is a pair of files: `clinic-20261122-010203.clinicbackup`, which is a sound book, and the same name with
`.json`. The second one comes first: where the first one has its name, everything that was said of it is there.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from desktop_app.errors import BadInput, ManifestInvalid, ManifestMissing
from desktop_app.keeping.control_totals import ControlTotals
from desktop_app.repositories.audit_chain import Head

SUFFIX = ".clinicbackup"
MANIFEST_SUFFIX = ".json"
FORM = 1
_LONGEST = 1_000_000  # bytes: a manifest has a few thousand
_SHA256 = 64


class Why(StrEnum):
    """What a backup was made for."""

    QUIT = "quit"
    MIGRATION = "migration"
    IMPORT = "import"
    CLOSE = "close"
    BY_HAND = "by hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What one backup says of itself; `proven` names the checks that held in it, `at` is in UTC."""

    file: str
    size: int
    sha256: str
    book: str
    clinic: str
    clinic_uid: str
    why: Why
    at: datetime
    program: str
    schema: int
    head: Head
    totals: ControlTotals
    proven: tuple[str, ...]
    findings: tuple[str, ...] = ()  # checks that did not hold in the books themselves, and so not in their copy


def manifest_of(backup: Path) -> Path:
    """Give where the manifest of a backup lies."""
    return backup.with_suffix(MANIFEST_SUFFIX)


def written(manifest: Manifest) -> str:
    """Write a manifest as people can read it, too; amounts are in paise."""
    facts = {
        "form": FORM,
        **asdict(manifest),
        "at": manifest.at.astimezone(UTC).isoformat(timespec="seconds"),
        "head": str(manifest.head),
    }
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"


def read_manifest(backup: Path) -> Manifest:
    """Read what stands beside a backup; refuses MANIFEST_MISSING and MANIFEST_INVALID."""
    path = manifest_of(backup)
    try:
        with path.open("rb") as file:
            found = file.read(_LONGEST + 1)
    except FileNotFoundError as missing:
        raise ManifestMissing(path=backup.name, manifest=path.name) from missing
    except OSError as refused:
        raise ManifestInvalid(path=path.name, detail=refused.strerror) from refused
    if len(found) > _LONGEST:
        raise ManifestInvalid(path=path.name, detail="it is too long to be one")
    try:
        manifest = _read(json.loads(found))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, BadInput) as wrong:
        raise ManifestInvalid(path=path.name, detail=f"{type(wrong).__name__}: {wrong}") from wrong
    if manifest.file != backup.name:
        raise ManifestInvalid(path=path.name, detail=f"it speaks of {manifest.file}")
    return manifest


def _read(facts: Mapping[str, Any]) -> Manifest:
    if facts["form"] != FORM:
        message = f"form {facts['form']!r}"
        raise ValueError(message)
    at = datetime.fromisoformat(facts["at"])
    if at.tzinfo is None:
        message = "a moment without its offset from UTC"
        raise ValueError(message)
    return Manifest(
        file=_text(facts["file"]),
        size=_count(facts["size"]),
        sha256=_hash(facts["sha256"]),
        book=_text(facts["book"]),
        clinic=_text(facts["clinic"]),
        clinic_uid=_text(facts["clinic_uid"]),
        why=Why(facts["why"]),
        at=at.astimezone(UTC),
        program=_text(facts["program"]),
        schema=_count(facts["schema"]),
        head=Head.read(facts["head"]),
        totals=ControlTotals.read(facts["totals"]),
        proven=tuple(_text(each) for each in facts["proven"]),
        findings=tuple(_text(each) for each in facts["findings"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(value)
    return value


def _hash(value: object) -> str:
    found = _text(value)
    if len(found) != _SHA256 or not set(found) <= set("0123456789abcdef"):
        raise ValueError(found)
    return found
