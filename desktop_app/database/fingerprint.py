"""What a file is made of, against what this program makes: asked before anything else in it is used.

SQLite's own list of a file's parts is all that is read for it, so that nothing runs that a stranger has put there: no
view, no trigger, no function. Of each form of the file the fingerprint is written down here; a test makes it anew from
the migrations. Only where it differs is it found out which part is another.
"""

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from desktop_app.database.schema_files import statements_of_version

QUESTION = "SELECT type, name, tbl_name, sql, rootpage FROM sqlite_schema"
FINGERPRINTS = {
    1: "c78b09b6603c0bd2ed9fc0168aafe9eaf9f47c196108b836671e14a8e7544a30",
    2: "1e0c779cb7c0d2d0dfa891da97ba0b8287178606c6210c743cae5d9fd20e61b3",
    3: "63dacb78a6bc1c6eed1d59f50e6d3a9d07516d65015cdfc2d2e44ed42bda98be",
    4: "612334497e77116044d9ce45f1433499459190250f292e151a5fe4e2fe7fa852",
    5: "cfd188852fdb2ea4369a292ac70d1d46fb721eb398e068482aa1cb489c0b3022",
    6: "5163c88030b71a604989a6ef1c475de7666940250cc6b22a1800f2c4acfb12fc",
    7: "b56e560860d343d1762993dad9e3052eb4a0bd07e572913021b97b88160c08ea",
    8: "6abd95ae9f7048b9d1941c8de81a5550e0b4adb7b14778583fb8f697c1fe143e",
    9: "098e13ad72a51325d8eb39adea031b01e99c3751704d8e640fab96f3c29a676f",
}  # by schema version: SHA-256 of every part and its text

_BY_SQLITE = {
    ("table", "sqlite_sequence"): "CREATE TABLE sqlite_sequence(name,seq)",
    ("table", "sqlite_stat1"): "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
    ("table", "sqlite_stat4"): "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
}  # made where it needs them; these texts are part of its file format
# Made by libraries, whose next version may write them in another way: that they are plain tables is what counts.
_BY_LIBRARIES = frozenset(
    {
        ("table", "_sqlite_migrations"),
        ("index", "idx__sqlite_migrations_migration_set_name"),
        *(("table", f"search_{kind}") for kind in ("data", "idx", "content", "config")),
    }
)
_NAME = r"""(?:\w+|"\w+"|'\w+'|\[\w+\])"""
_PLAIN = re.compile(
    rf"CREATE(?: TABLE {_NAME}| UNIQUE INDEX {_NAME} ON {_NAME})\("
    r"""(?:[\w" ,]|PRIMARY KEY\([\w" ,]+\))+\)(?: ?WITHOUT ROWID| ?STRICT)?""",
    re.IGNORECASE,
)
# A word in quotes, which stays as it is; or a gap, comments and all.
_TOKEN = re.compile(r"""('(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\])|(?:--[^\n]*|/\*.*?\*/|\s)+""", re.DOTALL)
_VIRTUAL = re.compile(r"\s*CREATE\s+VIRTUAL\b", re.IGNORECASE)
_AROUND_SIGNS = re.compile(r"""('(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\])| ?([(),]) ?""")


class Part(NamedTuple):
    """One row of SQLite's list; `sql` is None for what it makes by itself beside a table."""

    kind: str
    name: str
    table: str
    sql: str | None
    page: int | None


@dataclass(frozen=True, slots=True)
class Strange:
    """A part that is not as this program makes it; `found` is missing, unknown, changed or misplaced.

    `can_be_read_around` where what the program reads is as it was made, all the same: no reading ever starts a trigger,
    asks an index what it says of a row, or comes near a table that is not named in the program.
    """

    kind: str
    name: str
    found: str

    def words(self) -> str:
        """Say it."""
        return f"{self.kind} {self.name} is {self.found}"

    @property
    def can_be_read_around(self) -> bool:
        """Tell whether the books can be read although this is in the file."""
        if self.found == "misplaced" or self.name.startswith("sqlite_"):
            return False
        return self.kind in {"trigger", "index"} or (self.kind in {"table", "view"} and self.found == "unknown")


_IS_PLAIN = "plain"  # stands for the text of a library's plain part
_OF_MIGRATIONS = tuple(
    Part(kind, name, "_sqlite_migrations", _IS_PLAIN, None)
    for kind, name in sorted(_BY_LIBRARIES)
    if "_sqlite_migrations" in name
)  # sqlite-utils makes them, and no statement of ours


def fingerprint(parts: Iterable[Part]) -> str:
    """Hash what the program's own parts say, whatever the order in which they were made."""
    own = sorted((part.kind, part.name, *_said(part)) for part in parts if not _is_sqlites(part))
    return hashlib.sha256(json.dumps(own, ensure_ascii=False).encode()).hexdigest()


def strange_parts(connection: sqlite3.Connection, version: int) -> tuple[Strange, ...]:
    """Name what of a file this program would not have made so; empty where all of it is its own work."""
    return compare((Part(*row) for row in connection.execute(QUESTION)), version)


def compare(parts: Iterable[Part], version: int) -> tuple[Strange, ...]:
    """Compare the parts of a file with those of a schema version."""
    found = tuple(parts)
    misplaced = _misplaced(found)
    if not misplaced and fingerprint(found) == FINGERPRINTS.get(version):
        return ()
    return (*_differences(found, parts_of(version)), *misplaced)


def parts_of(version: int) -> tuple[Part, ...]:
    """Make what a file of a schema version is made of, in memory, as the migrations did."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for statement in statements_of_version(version):
            connection.execute(statement)
        return (*(Part(*row) for row in connection.execute(QUESTION)), *_OF_MIGRATIONS)
    finally:
        connection.close()


def normalised(sql: str) -> str:
    """Give a statement without comments and without the gaps that say nothing; what stands in quotes stays."""
    flat = _TOKEN.sub(lambda token: token[1] or " ", sql).strip()
    return _AROUND_SIGNS.sub(lambda sign: sign[1] or sign[2], flat)


def _is_sqlites(part: Part) -> bool:
    """Tell whether SQLite has made a part for itself, where it needed one."""
    return part.sql is not None and _BY_SQLITE.get((part.kind, part.name)) == part.sql


def _said(part: Part) -> tuple[str, str]:
    """Give the table that a part belongs to and its text, of a library's own part only that it is a plain one."""
    text = part.sql or ""
    is_library = (part.kind, part.name) in _BY_LIBRARIES
    return part.table, _IS_PLAIN if is_library and _PLAIN.fullmatch(normalised(text)) else text


def _differences(found: Iterable[Part], wanted: Iterable[Part]) -> tuple[Strange, ...]:
    found = tuple(found)
    mine = {(part.kind, part.name): _text(part) for part in wanted if not _is_sqlites(part)}
    theirs = {(part.kind, part.name): _text(part) for part in found if not _is_sqlites(part)}
    kinds = {(part.kind, part.name): "virtual table" for part in found if _is_virtual(part)}
    strange = []
    for key in sorted(mine.keys() | theirs.keys()):
        if mine.get(key) != theirs.get(key):
            what = "missing" if key not in theirs else "unknown" if key not in mine else "changed"
            strange.append(Strange(kinds.get(key, key[0]), key[1], what))
    return tuple(strange)


def _text(part: Part) -> tuple[str, str]:
    table, text = _said(part)
    return table, normalised(text)


def _is_virtual(part: Part) -> bool:
    return part.kind == "table" and _VIRTUAL.match(part.sql or "") is not None


def _misplaced(parts: Iterable[Part]) -> tuple[Strange, ...]:
    """Find parts that are said to lie where another one does: its rows would be read as theirs."""
    taken: set[int] = {1}  # the list itself
    strange = []
    for part in parts:
        has_rows = part.kind in {"table", "index"} and not _is_virtual(part)
        if bool(part.page) != has_rows or (part.page in taken):
            strange.append(Strange(part.kind, part.name, "misplaced"))
        if part.page:
            taken.add(part.page)
    return tuple(strange)
