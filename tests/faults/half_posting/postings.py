"""What the program posts: every kind of document that its code names, and every posting that an example makes.

Both are found, never listed: a kind of document that no example posts fails the suite.
"""

import ast
import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import desktop_app
from tests import raw
from tests.examples import EXAMPLES
from tests.prepared import Prepared

Row = dict[str, Any]
_CODE = Path(desktop_app.__file__).parent
_COUNTED = re.compile(r"-(\d+|[A-Z]+)")  # the second of its kind, or that of a branch


@dataclass(frozen=True, order=True)
class Kind:
    """A kind of posting: of which document, and which event of it, without its count."""

    document_type: str
    event: str

    def __str__(self) -> str:
        return f"{self.document_type}-{self.event}"


@dataclass(frozen=True)
class Posting:
    """What the general ledger and the patients' accounts got of one event of one document."""

    kind: Kind
    header: Row
    lines: tuple[Row, ...]
    entries: tuple[Row, ...]

    @property
    def transaction_id(self) -> int:
        return int(self.header["transaction_id"])


def document_types_of_the_code() -> set[str]:
    """Give every `document_type` that the program's code names where it posts."""
    texts = (path.read_text(encoding="utf-8") for path in _CODE.rglob("*.py"))
    return {name for text in texts if "Source(" in text for name in _named(ast.parse(text))}


def _named(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Source":
            for given in node.keywords:
                if given.arg == "document_type" and isinstance(given.value, ast.Constant):
                    yield str(given.value.value)


def postings_made(before: Path, whole: Path) -> tuple[Posting, ...]:
    """Give the postings that a book has and its earlier self has not."""
    with closing(raw.connect(before)) as connection:
        ((last,),) = connection.execute("SELECT coalesce(max(transaction_id), 0) FROM gl_transactions")
    with closing(raw.connect(whole)) as connection:
        headers = _rows(connection, "SELECT * FROM gl_transactions WHERE transaction_id > ?", last)
        return tuple(_posting(connection, header) for header in headers)


def _posting(connection: Any, header: Row) -> Posting:  # noqa: ANN401 - a connection of either driver
    key = header["transaction_id"]
    return Posting(
        kind=Kind(header["source_document_type"], _COUNTED.sub("", header["event"])),
        header=header,
        lines=tuple(_rows(connection, "SELECT * FROM gl_entries WHERE transaction_id = ?", key)),
        entries=tuple(_rows(connection, "SELECT * FROM ar_subledger WHERE gl_transaction_id = ?", key)),
    )


def _rows(connection: Any, sql: str, *parameters: object) -> list[Row]:  # noqa: ANN401 - likewise
    cursor = connection.execute(sql, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def carry_out(prepared: Prepared, whole: Path) -> Any:  # noqa: ANN401 - the workflow's own result
    """Carry out an order in a copy of its book; its result."""
    shutil.copyfile(prepared.path, whole)
    prepared.randomness.restart()
    with prepared.open(whole) as books:
        return books.run(prepared.workflow, prepared.command, prepared.user).result


@cache
def examples_by_kind() -> dict[Kind, str]:
    """Name an example for every kind of posting that the examples make: the one that posts least besides."""
    sizes: dict[Kind, tuple[int, str]] = {}
    with TemporaryDirectory(prefix="clinic-postings-") as name:
        for example, prepare in EXAMPLES.items():
            prepared = prepare(Path(name) / f"{example}.clinicbook")
            whole = Path(name) / f"{example}-whole.clinicbook"
            carry_out(prepared, whole)
            made = postings_made(prepared.path, whole)
            for posting in made:
                sizes[posting.kind] = min(sizes.get(posting.kind, (1_000, "")), (len(made), example))
    return {kind: example for kind, (_, example) in sorted(sizes.items())}
