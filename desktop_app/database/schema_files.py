"""The SQL that the file is made of, as it is written down in the folder `schema`."""

import sqlite3
from pathlib import Path

_SCHEMA = Path(__file__).parent / "schema"


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
