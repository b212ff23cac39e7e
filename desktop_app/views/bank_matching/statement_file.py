"""The file of a statement, as somebody chose it: read on a reader thread, never where it is the books themselves."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.accounting import bank_csv
from desktop_app.accounting.texts import on_one_line
from desktop_app.errors import StatementUnreadable
from desktop_app.repositories.books import Reading
from desktop_app.views.chosen_file import content_of
from desktop_app.views.file_export import is_of_the_books


@dataclass(frozen=True, slots=True)
class StatementFile:
    """A statement's text and its rows as the bank wrote them."""

    name: str
    text: str
    rows: tuple[tuple[str, ...], ...]


def read_statement(path: Path, book: Path, _reading: Reading) -> StatementFile:
    """Read a file as `bank_csv.table` does.

    Refuses STATEMENT_UNREADABLE, also where the file is that of the books at `book`, by whatever name: closing it again
    would take SQLite's locks from them. Refuses STATEMENT_ROW_WRONG.
    """
    try:
        if is_of_the_books(path, book):
            raise StatementUnreadable(why="it is the books' own file")
        content = content_of(path, most_bytes=bank_csv.MOST_BYTES)
    except OSError as error:
        raise StatementUnreadable(why=error.strerror or str(error)) from error
    text = bank_csv.decoded(content)
    return StatementFile(on_one_line(path.name), text, bank_csv.table(text))
