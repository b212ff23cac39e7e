"""The mapped classes describe the file that the migrations make; alembic compares the two."""

import importlib
import pkgutil
import shutil
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import ForeignKeyConstraint, NullPool, create_engine

from desktop_app import records
from desktop_app.database.engine import connect
from desktop_app.database.migrations import create
from desktop_app.records.record import Record
from tests import raw

for _module in pkgutil.iter_modules(records.__path__):
    importlib.import_module(f"{records.__name__}.{_module.name}")

# SQLAlchemy reads what follows a REFERENCES only where the other table's column is written out, and the contract does
# not write it out. test_schema.py compares these two word for word.
OPTIONS_NOT_READ = {
    ("gl_entries", "transaction_id", "gl_transactions.transaction_id"),  # DEFERRABLE INITIALLY DEFERRED
    ("patient_credit_note_lines", "credit_note_id", "patient_credit_notes.credit_note_id"),  # ON DELETE CASCADE
}

# What sqlite-utils and FTS5 keep for themselves; nothing of it is mapped.
NOT_OURS = {"_sqlite_migrations", "search", "search_data", "search_idx", "search_content", "search_config"}

Difference = tuple[Any, ...]


@pytest.fixture(scope="module")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("new") / "book.clinicbook"
    create(path)
    return path


def drift(path: Path) -> list[Difference]:
    """Give what alembic would have to change in a file to make it what the mapped classes say."""
    engine = create_engine("sqlite://", creator=lambda: connect(path), poolclass=NullPool)
    with engine.connect() as connection, warnings.catch_warnings():
        # An index over an expression cannot be reflected; test_schema.py compares it word for word.
        warnings.filterwarnings("ignore", ".*expression-based index '?(ar_subledger_once|gl_entries_by_amount)")
        context = MigrationContext.configure(
            connection,
            opts={"compare_type": True, "compare_server_default": True, "include_name": _is_ours},
        )
        found = list(_flat(compare_metadata(context, Record.metadata)))
    unread = {option for option in OPTIONS_NOT_READ if _foreign_keys(found, option) == ["add_fk", "remove_fk"]}
    return [each for each in found if not _is_rowid_key(each) and _foreign_key(each) not in unread]


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    return not (kind == "table" and name in NOT_OURS)


def _flat(differences: list[Any]) -> Iterator[Difference]:
    """Alembic puts the changes of one column in a list of their own."""
    for each in differences:
        yield from each if isinstance(each, list) else [each]


def _is_rowid_key(difference: Difference) -> bool:
    """Tell whether it is about an INTEGER PRIMARY KEY: the row's number, never NULL without that being written."""
    match difference:
        case ("modify_nullable", None, table, column, _, True, False):
            return [each.name for each in Record.metadata.tables[table].primary_key] == [column]
    return False


def _foreign_key(difference: Difference) -> tuple[str, str, str] | None:
    key = difference[1]
    if not isinstance(key, ForeignKeyConstraint):
        return None
    (element,) = key.elements
    return key.table.name, element.parent.name, element.target_fullname


def _foreign_keys(differences: list[Difference], key: tuple[str, str, str]) -> list[str]:
    return sorted(each[0] for each in differences if _foreign_key(each) == key)


def test_mapped_classes__describe_the_migrated_file(new_file: Path) -> None:
    assert drift(new_file) == []


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("ALTER TABLE package_payment_plans DROP COLUMN no_show_is_used", "add_column"),
        ("ALTER TABLE package_payment_plans ADD COLUMN colour TEXT", "remove_column"),
        ("DROP TABLE command_log", "add_table"),
        ("CREATE TABLE notes (note TEXT)", "remove_table"),
        ("DROP INDEX gl_entries_by_date", "add_index"),
        ("CREATE INDEX notes_by_reason ON patient_credit_notes (reason_code)", "remove_index"),
    ],
)
def test_changed_file__is_noticed(new_file: Path, tmp_path: Path, statement: str, kind: str) -> None:
    path = tmp_path / "changed.clinicbook"
    shutil.copy(new_file, path)
    with closing(raw.connect(path)) as connection:
        connection.execute(statement)
    assert kinds(path) - kinds(new_file) == Counter([kind])


def kinds(path: Path) -> Counter[str]:
    return Counter(each[0] for each in drift(path))
