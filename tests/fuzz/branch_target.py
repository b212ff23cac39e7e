"""A branch's file, doctored by somebody who knows how it is made: every hash and control total in it is right.

An input is either any bytes, after a first line `raw`, or edits of the file that a branch has just written, one a line:
the number of the file's line, a column of its row by name or as `#3`, and the JSON to put there, or `@17` for what line
17 has there, or `+5` to add so much. `*name`, `*table`, `*row` and `*twice` are the row's name, its table, all of the
line, and the line once more; line 0 is the manifest.
"""

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from desktop_app.errors import GuardRefused, Refusal
from desktop_app.repositories.branch_files import file_format
from desktop_app.repositories.branch_files.layout import LAYOUTS, MATCHES
from desktop_app.workflows.steps import branch_intake
from desktop_app.workflows.take_in_branch_file import take_in_branch_file
from tests.branch_orders import TAKING_IN, copied, file_of, rich_branch
from tests.clinic import Clinic, new_clinic
from tests.fuzz.mutation import WORDS, mutated
from tests.fuzz.target import Attempt, Target
from tests.orders import DISCONTINUED, do, order

_MOST_LINES = 200
_WHOLE = 4  # of so many attempts that pass every look one is taken in
_VALUES = (
    *("null", "true", "1e2", "1.5", "NaN", "-Infinity", "9223372036854775808", "9" * 30, "9" * 5_000, "-1", "0", '""'),
    *(
        '"x"',
        '"\\u0000"',
        '"\\ud800"',
        '"2025-02-30"',
        '"20250820"',
        '"9999-12-31"',
        "[]",
        "{}",
        "[[]]",
        '{"a":1,"a":2}',
    ),
    *(
        '"\\u202e"',
        '"<b>x</b>"',
        '"draft"',
        '"reversed"',
        '"posted"',
        '"invoice"',
        '"1|2|3"',
        '"|"',
        "[" * 5_000,
        "2",
        "100",
    ),
)
_SPECIAL = ("*name", "*table", "*row", "*twice")
_CHANCES = (0.05, 0.2)


@dataclass
class _Desk:
    """The main book, as it was, and the lines of the branch's file."""

    main: Clinic
    pristine: Path
    lines: list[str]
    looked: int = 0

    def attempt(self, content: bytes) -> str:
        head, _, rest = content.partition(b"\n")
        text = file_format.decoded(rest) if head == b"raw" else edited(self.lines, content.decode("utf-8", "replace"))
        contents = file_format.read(text)
        with self.main.books.reading() as reading:
            branch_intake.look(reading, contents)
        self.looked += 1
        return "looked at" if self.looked % _WHOLE else self.take_in(text)

    def take_in(self, text: str) -> str:
        """Take it in; what is refused has changed nothing, and what is taken in leaves sound books.

        Rows of the right form that contradict each other are for the books' own guards to refuse.
        """
        before = self.main.dump()
        try:
            do(self.main, take_in_branch_file, order(TAKING_IN, text=text))
        except (Refusal, GuardRefused) as refusal:
            assert self.main.dump() == before
            return f"refused {refusal.code}"
        assert self.main.findings() == {}
        self.main.books.reopen()
        shutil.copy(self.pristine, self.main.path)
        return "taken in"


@contextmanager
def _begun(folder: Path) -> Iterator[Attempt]:
    main = new_clinic(folder / "main.clinicbook", branches=2)
    main.clock.today = DISCONTINUED
    west = copied(main, folder / "west.clinicbook")
    rich_branch(west)
    text = file_of(west)
    west.books.close()
    main.books.reopen()
    pristine = folder / "pristine"
    shutil.copy(main.path, pristine)
    with main.books:
        yield _Desk(main, pristine, text.splitlines()).attempt


def edited(lines: list[str], edits: str) -> str:
    """Give the file's text after edits, with hashes, counts and totals that fit."""
    first, *rows = lines
    manifest: dict[str, str] = {}
    for edit in edits.splitlines():
        number, _, rest = edit.partition("\t")
        column, _, value = rest.partition("\t")
        at = _number(number)
        if at == 0:
            manifest[column] = value
        else:
            place = (at - 1) % len(rows)
            rows[place : place + 1] = _edited_row(rows, place, column, value)
    return _rehashed(json.loads(first), manifest, rows)


def _edited_row(rows: list[str], place: int, column: str, value: str) -> list[str]:
    line = rows[place]
    if column == "*twice":
        return [line, line]
    if column == "*row":
        return [value]
    match _loaded(line):
        case [str(table), str(name), dict(values)]:
            cells = {key: _json(cell) for key, cell in values.items()}
        case _:
            return [line]  # edited before, and no row since
    if column.startswith("#") and cells:
        column = sorted(cells)[_number(column[1:]) % len(cells)]
    parts = {"*table": _json(table), "*name": _json(name)}
    (parts if column in parts else cells)[column] = _value(rows, column, cells.get(column, ""), value)
    named_by = LAYOUTS[table].named_by if table in LAYOUTS else ()
    if column in named_by and cells.keys() >= {*named_by}:
        parts["*name"] = _json(_name(table, name, cells))
    body = ",".join(f"{_json(key)}:{cell}" for key, cell in sorted(cells.items()))
    return [f"[{parts['*table']},{parts['*name']},{{{body}}}]".replace("\n", " ")]


def _value(rows: list[str], column: str, was: str, value: str) -> str:
    """Give the JSON that an edit puts into a cell."""
    if value.startswith("@"):
        other = _loaded(rows[_number(value[1:]) % len(rows)])
        values = other[2] if isinstance(other, list) and len(other) == len(("table", "name", "values")) else {}
        return _json(values[column]) if isinstance(values, dict) and column in values else was
    if value.startswith("+"):
        return str(int(was) + _number(value[1:])) if was.removeprefix("-").isdecimal() else was
    return value


def _name(table: str, name: str, cells: dict[str, str]) -> str:
    """Name a row after its cells, as it should be."""
    named = [_loaded(cells[part]) for part in LAYOUTS[table].named_by]
    written = "|".join("" if part is None else str(part) for part in named)
    return f"{written}|{name.rpartition('|')[2]}" if table in MATCHES else written


def _number(text: str) -> int:
    return int(text[:6]) if text[:6].isascii() and text[:6].isdecimal() else 0


def _rehashed(head: dict[str, Any], manifest: dict[str, str], rows: list[str]) -> str:
    content = "".join(f"{row}\n" for row in rows)
    found = [
        row for row in map(_loaded, rows) if isinstance(row, list) and len(row) == len(("table", "name", "values"))
    ]
    head["counts"] = dict(Counter(str(row[0]) for row in found))
    totals: dict[str, list[Any]] = {}
    for table, _, values in found:
        if table == "gl_entries" and isinstance(values, dict):
            sums = totals.setdefault(str(values.get("account_id")), [0, 0])
            for place, side in enumerate(("debit_paise", "credit_paise")):
                amount = values.get(side)
                sums[place] += amount if isinstance(amount, int) else 0
    head |= {"totals": totals, "content_sha256": _hash(content)}
    del head["manifest_sha256"]
    parts = {key: _json(value) for key, value in head.items()} | manifest
    body = "{" + ",".join(f"{_json(key)}:{value}" for key, value in sorted(parts.items())) + "}"
    loaded = _loaded(body)
    own = _hash(_json(loaded)) if isinstance(loaded, dict) else ""
    return f'{body[:-1]},"manifest_sha256":"{own}"}}\n{content}'.replace("\0", " ")


def _mutated(chance: Random, corpus: list[bytes], tokens: tuple[bytes, ...]) -> bytes:
    """Make edits by chance; now and then bytes."""
    raw, bytewise = _CHANCES
    if chance.random() < raw:
        return b"raw\n" + mutated(chance, corpus, tokens)
    if chance.random() < bytewise:
        return mutated(chance, corpus, tokens)
    return "\n".join(_edit(chance, corpus) for _ in range(chance.randint(1, 3))).encode()


def _edit(chance: Random, corpus: list[bytes]) -> str:
    """Make one edit; most leave every cell of the kind that it should be of."""
    line = chance.choice([0, *[chance.randint(1, _MOST_LINES)] * 9])
    kinds = [f"@{chance.randint(1, _MOST_LINES)}", f"+{chance.choice([1, 2, 100])}", chance.choice(_VALUES)]
    columns = [chance.choice(_SPECIAL), *[f"#{chance.randint(0, 40)}"] * 8, chance.choice(_columns(corpus))]
    return f"{line}\t{chance.choice(columns)}\t{chance.choice([*kinds[:2], *kinds])}"


def _columns(corpus: list[bytes]) -> list[str]:
    """Give the columns that the corpus names."""
    lines = [line.split(b"\t") for content in corpus for line in content.splitlines()]
    return sorted({parts[1].decode("utf-8", "replace") for parts in lines if len(parts) > 1})


def _loaded(text: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


BRANCH = Target("branch", _begun, WORDS, _mutated)
