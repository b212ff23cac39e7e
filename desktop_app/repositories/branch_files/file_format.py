"""The text of a branch's file: a manifest on the first line, then a row a line, all of it JSON in UTF-8.

The manifest says whose file it is, of which days and of which state of the branch's book; how many rows of each table
follow; what they debit and credit on each account; what the branch has on each account in its own book; and the SHA-256
of all lines beneath it. It carries its own SHA-256, too. The same books make the same bytes.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from desktop_app.errors import BranchFileDoctored, BranchFileTooLarge, BranchFileUnreadable
from desktop_app.repositories.branch_files.cells import is_day, is_number, is_text, parsed, require_row
from desktop_app.repositories.branch_files.layout import TRAVELLING

LARGEST_MB = 64
_KIND = "branch file"

Sums = Mapping[str, tuple[int, int]]  # by account code: debits and credits, in paise


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What stands at the head of a file; days are `YYYY-MM-DD`."""

    clinic: str
    clinic_name: str
    branch: str
    branch_name: str
    schema: int
    first: str
    last: str
    through: str
    state: int
    state_hash: str
    series: tuple[tuple[str, str, str, int, int], ...]  # document, year, prefix, digits, next number
    counts: Mapping[str, int]
    totals: Sums
    balances: Sums
    content_sha256: str = ""

    @property
    def debit_paise(self) -> int:
        """What the ledger rows of the file debit; they credit as much."""
        return sum(debit for debit, _ in self.totals.values())


@dataclass(frozen=True, slots=True)
class FiledRow:
    """A row as it stands in a file."""

    table: str
    name: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Contents:
    """A file that was read: its manifest, its rows by table, and the SHA-256 of all of it."""

    manifest: Manifest
    rows: Mapping[str, Sequence[FiledRow]]
    sha256: str


def write(manifest: Manifest, rows: Sequence[FiledRow]) -> str:
    """Write a file's text."""
    content = "".join(f"{_json([row.table, row.name, row.values])}\n" for row in rows)
    head = {"file": _KIND, **asdict(manifest), "content_sha256": _hash(content)}
    return f"{_json({**head, 'manifest_sha256': _hash(_json(head))})}\n{content}"


def decoded(content: bytes) -> str:
    """Give the text of a file's bytes; refuses BRANCH_FILE_TOO_LARGE and BRANCH_FILE_UNREADABLE."""
    if len(content) > LARGEST_MB * 1_000_000:
        raise BranchFileTooLarge(limit=LARGEST_MB)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BranchFileUnreadable(why="it is not written in UTF-8") from error


def read(text: str) -> Contents:
    """Read a file's text.

    Refuses BRANCH_FILE_TOO_LARGE, BRANCH_FILE_UNREADABLE for what is no such file or was cut off, and
    BRANCH_FILE_DOCTORED where hashes, counts or control totals are not those of the rows.
    """
    if len(text) > LARGEST_MB * 1_000_000:
        raise BranchFileTooLarge(limit=LARGEST_MB)
    if "\0" in text:
        raise BranchFileUnreadable(why="there are null characters in it")
    first, _, content = text.partition("\n")
    manifest = _manifest(first)
    if content and not content.endswith("\n"):
        raise BranchFileUnreadable(why="its end is missing")
    if _hash(content) != manifest.content_sha256:
        raise BranchFileDoctored(why="its rows are not those that its hash was made of")
    rows: dict[str, list[FiledRow]] = {table: [] for table in TRAVELLING}
    for line in content.split("\n")[:-1]:
        row = _row(line)
        rows[row.table].append(row)
    _require_own_rows(manifest, rows)
    _require_totals(manifest, rows)
    return Contents(manifest, rows, _hash(text))


def sums_of(entries: Sequence[FiledRow]) -> dict[str, tuple[int, int]]:
    """Add up ledger rows by account."""
    sums: dict[str, tuple[int, int]] = {}
    for row in entries:
        debit, credit = sums.get(row.values["account_id"], (0, 0))
        sums[row.values["account_id"]] = (debit + row.values["debit_paise"], credit + row.values["credit_paise"])
    return sums


def _manifest(line: str) -> Manifest:
    head = parsed(line)
    if not isinstance(head, dict) or head.get("file") != _KIND:
        raise BranchFileUnreadable(why="it is no file of a branch")
    own_hash = head.pop("manifest_sha256", None)
    if own_hash != _hash(_json(head)):
        raise BranchFileDoctored(why="its first line was changed")
    del head["file"]
    names = {field.name for field in fields(Manifest)}
    if head.keys() != names or not all(_FORMS.get(name, is_text)(value) for name, value in head.items()):
        raise BranchFileUnreadable(why="its first line is of another form")
    head["series"] = tuple(map(tuple, head["series"]))
    for sums in ("totals", "balances"):
        head[sums] = {code: tuple(both) for code, both in head[sums].items()}
    return Manifest(**head)


def _is_series(value: object) -> bool:
    """Tell whether it is a list of document, year, prefix, digits and next number."""
    if not isinstance(value, list):
        return False
    forms = (is_text, is_text, is_text, is_number, is_number)
    lists = [each if isinstance(each, list) else [] for each in value]
    return all(
        len(each) == len(forms) and all(is_(cell) for is_, cell in zip(forms, each, strict=True)) for each in lists
    )


def _is_counts(value: object) -> bool:
    return isinstance(value, dict) and all(is_text(name) and is_number(count) for name, count in value.items())


def _is_sums(value: object) -> bool:
    """Tell whether it is debits and credits by account."""
    if not isinstance(value, dict):
        return False
    pairs = [both if isinstance(both, list) else [] for both in value.values()]
    return all(map(is_text, value)) and all(len(both) == 2 and all(map(is_number, both)) for both in pairs)  # noqa: PLR2004


# Of what form the parts of a manifest are; all others are texts.
_FORMS: Mapping[str, Callable[[object], bool]] = {
    "schema": is_number,
    "state": is_number,
    "first": is_day,
    "last": is_day,
    "through": is_day,
    "series": _is_series,
    "counts": _is_counts,
    "totals": _is_sums,
    "balances": _is_sums,
}


def _row(line: str) -> FiledRow:
    match parsed(line):
        case [str(table), str(name), dict(values)] if table in TRAVELLING:
            require_row(table, name, values)
            return FiledRow(table, name, values)
    raise BranchFileUnreadable(why="a line is no row of a table that travels")


def _require_own_rows(manifest: Manifest, rows: Mapping[str, Sequence[FiledRow]]) -> None:
    """Refuse BRANCH_FILE_DOCTORED for rows of other branches, and for rows that stand there twice."""
    for found in rows.values():
        if len({row.name for row in found}) != len(found):
            raise BranchFileDoctored(why="it has a row twice")
        for row in found:
            if row.values.get("branch_id", manifest.branch) not in {manifest.branch, None}:
                raise BranchFileDoctored(why="it has rows of another branch")


def _require_totals(manifest: Manifest, rows: Mapping[str, Sequence[FiledRow]]) -> None:
    """Refuse BRANCH_FILE_DOCTORED where counts or control totals are not those of the rows."""
    if {table: len(found) for table, found in rows.items() if found} != dict(manifest.counts):
        raise BranchFileDoctored(why="it has more or fewer rows than it says")
    sums = sums_of(rows["gl_entries"])
    if sums != dict(manifest.totals):
        raise BranchFileDoctored(why="its control totals are not those of its rows")
    if sum(debit - credit for debit, credit in sums.values()):
        raise BranchFileDoctored(why="its debits and credits differ")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def in_order(rows: Mapping[str, Sequence[FiledRow]]) -> list[FiledRow]:
    """Give rows in the order of a file."""
    return [row for table in TRAVELLING for row in rows.get(table, ())]
