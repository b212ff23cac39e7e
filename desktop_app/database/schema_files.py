"""The SQL that the file is made of, as it is written down in the folder `schema`."""

import re
import sqlite3
from pathlib import Path

_SCHEMA = Path(__file__).parent / "schema"
_GUARDS_SINCE = {"invoices_recipient_stays": 8}  # guards of columns that came later than their table
_MAKES_TABLE = re.compile(r"(?:\s|--[^\n]*\n)*CREATE TABLE (\w+)")
_GUARDS_TABLE = re.compile(r" ON (\w+)")


def statements(name: str) -> list[str]:
    """Give the statements of one of the files, each whole."""
    found: list[str] = []
    current = ""
    for line in (_SCHEMA / name).read_text("utf-8").splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            found.append(current)
            current = ""
    return found


def guards() -> dict[str, str]:
    """Give the triggers that defend the file, by name, as SQLite keeps them: without comments and the semicolon."""
    triggers = [each[each.index("CREATE TRIGGER") :].rstrip().removesuffix(";") for each in statements("guards.sql")]
    return {each.split(maxsplit=3)[2]: each for each in triggers}


def statements_of_version(version: int) -> list[str]:
    """Give everything that a file of a schema version is made by: its migrations, then the guards that it had."""
    files = sorted(each.name for each in _SCHEMA.glob("[0-9]*.sql"))[:version]
    made = [statement for name in files for statement in statements(name)]
    tables = {found[1] for found in map(_MAKES_TABLE.match, made) if found is not None}
    kept = [
        statement
        for name, statement in guards().items()
        if _GUARDS_SINCE.get(name, 1) <= version and _of_table(statement) in tables
    ]
    return made + kept


def _of_table(guard: str) -> str:
    """Give the table that a guard stands at."""
    found = _GUARDS_TABLE.search(guard)
    return "" if found is None else found[1]
