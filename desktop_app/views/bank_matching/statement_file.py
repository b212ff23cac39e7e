"""The file of a statement, as somebody chose it: read on a reader thread, never where it is the books themselves."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.accounting import bank_csv, bank_table
from desktop_app.accounting.texts import on_one_line
from desktop_app.errors import StatementUnreadable
from desktop_app.repositories.books import Reading
from desktop_app.views.bank_matching.rows_file import without_guards
from desktop_app.views.chosen_file import content_of
from desktop_app.views.file_export import is_of_the_books


@dataclass(frozen=True, slots=True)
class StatementFile:
    """A statement's text and its rows as the bank wrote them."""

    name: str
    text: str
    rows: tuple[tuple[str, ...], ...]


def read_statement(path: Path, book: Path, _reading: Reading) -> StatementFile:
    """Read a file as `bank_table.table` does; one of refused rows, as this program writes it, comes without its guards.

    Refuses STATEMENT_UNREADABLE, also where the file is that of the books at `book`, by whatever name: closing it again
    would take SQLite's locks from them.
    """
    try:
        if is_of_the_books(path, book):
            raise StatementUnreadable(why="it is the books' own file")
        content = content_of(path, most_bytes=bank_table.MOST_BYTES)
    except OSError as error:
        raise StatementUnreadable(why=error.strerror or str(error)) from error
    text = bank_table.decoded(content)
    rows = bank_table.table(text)
    is_of_refused = any(bank_csv.is_of_refused(row.cells) for row in rows)
    if is_of_refused and not any(row.why for row in rows):
        text = without_guards(row.cells for row in rows)
        rows = bank_table.table(text)
    return StatementFile(on_one_line(path.name), text, tuple(row.cells for row in rows))
