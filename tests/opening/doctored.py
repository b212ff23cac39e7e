"""Books that another program has changed, and what is wrong with each of them."""

import shutil
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from desktop_app.database.migrations import create
from tests import raw


@dataclass(frozen=True)
class Doctored:
    """What was done to a book, the part that it is known by, and whether the books can be read all the same."""

    name: str
    statements: tuple[str, ...]
    words: str
    can_be_read: bool = False

    def __str__(self) -> str:
        return self.name

    def make(self, path: Path) -> None:
        """Make a book, then do it."""
        copy_new_book(path)
        with closing(raw.connect(path, isolation_level=None)) as connection:
            for statement in self.statements:
                connection.execute(statement)


def copy_new_book(path: Path) -> None:
    """Copy a book that nobody has worked in yet."""
    shutil.copy(_new_book(), path)


@cache
def _new_book() -> Path:
    path = Path(mkdtemp(prefix="new-")) / "new.clinicbook"
    create(path)
    return path


def rewritten(part: str, before: str, after: str) -> tuple[str, ...]:
    """Change what SQLite's list says of a part, without SQLite seeing to it that it still fits."""
    return (
        "PRAGMA writable_schema = ON",
        f"UPDATE sqlite_schema SET sql = replace(sql, '{_quoted(before)}', '{_quoted(after)}') WHERE name = '{part}'",
        "PRAGMA schema_version = 9999",
    )


def _quoted(text: str) -> str:
    return text.replace("'", "''")


_VIEW = "CREATE VIEW search_rows AS SELECT 1 AS search_id, 'patient' AS noun, 1 AS key, randomblob(9) AS words"
_HIDDEN_VIEW = (
    "INSERT INTO sqlite_schema VALUES"
    " ('view', 'pragma_page_count', 'pragma_page_count', 0, 'CREATE VIEW pragma_page_count AS SELECT 1')"
)
_MOVED_ROWS = (
    "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'command_log')"
    " WHERE name = 'audit_log'"
)
_ALL_COLUMNS = "SELECT * FROM legal_limits"

CORPUS = (
    # What runs by itself while somebody writes.
    Doctored(
        "trigger that swallows lines",
        ("CREATE TRIGGER quiet BEFORE INSERT ON gl_entries BEGIN SELECT RAISE(IGNORE); END",),
        "trigger quiet is unknown",
        can_be_read=True,
    ),
    Doctored(
        "trigger that copies a patient elsewhere",
        ("CREATE TRIGGER spy AFTER INSERT ON patients BEGIN UPDATE hospitals SET name = NEW.full_name; END",),
        "trigger spy is unknown",
        can_be_read=True,
    ),
    Doctored(
        "trigger on a view",
        ("CREATE TRIGGER instead INSTEAD OF INSERT ON search_rows BEGIN SELECT 1; END",),
        "trigger instead is unknown",
        can_be_read=True,
    ),
    Doctored(
        "guard gone", ("DROP TRIGGER audit_log_no_delete",), "trigger audit_log_no_delete is missing", can_be_read=True
    ),
    Doctored(
        "guard without a sting",
        (
            "DROP TRIGGER gl_entries_no_update",
            "CREATE TRIGGER gl_entries_no_update BEFORE UPDATE ON gl_entries BEGIN SELECT 1; END",
        ),
        "trigger gl_entries_no_update is changed",
        can_be_read=True,
    ),
    Doctored(
        "guard of another table",
        (
            "DROP TRIGGER audit_log_no_delete",
            "CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON command_log BEGIN SELECT 1; END",
        ),
        "trigger audit_log_no_delete is changed",
        can_be_read=True,
    ),
    Doctored(
        "all guards gone",
        ("PRAGMA writable_schema = ON", "DELETE FROM sqlite_schema WHERE type = 'trigger'"),
        "and 55 more",
        can_be_read=True,
    ),
    # What is seen in the place of what is stored.
    Doctored("unknown view", ("CREATE VIEW easy AS SELECT 1",), "view easy is unknown", can_be_read=True),
    Doctored("another view", ("DROP VIEW search_rows", _VIEW), "view search_rows is changed"),
    Doctored("view gone", ("DROP VIEW search_rows",), "view search_rows is missing"),
    Doctored(
        "view in a table's place",
        (
            "ALTER TABLE legal_limits RENAME TO kept",
            f"CREATE VIEW legal_limits AS {_ALL_COLUMNS.replace('legal_limits', 'kept')}",
        ),
        "view legal_limits is unknown",
    ),
    Doctored(
        "view with the name of SQLite's own list",
        (
            "PRAGMA writable_schema = ON",
            _HIDDEN_VIEW,
        ),
        "view pragma_page_count is unknown",
        can_be_read=True,
    ),
    # Columns and what they accept.
    Doctored("more columns", ("ALTER TABLE patients ADD COLUMN note TEXT",), "table patients is changed"),
    Doctored(
        "column that is computed",
        ("ALTER TABLE payments ADD COLUMN twice INTEGER AS (amount_paise * 2)",),
        "table payments is changed",
    ),
    Doctored(
        "column gone", ("ALTER TABLE recurring_journals DROP COLUMN narration",), "table recurring_journals is changed"
    ),
    Doctored(
        "column of another name",
        ("ALTER TABLE legal_limits RENAME COLUMN amount_paise TO paise",),
        "table legal_limits is changed",
    ),
    Doctored(
        "check that is relaxed",
        rewritten("gl_entries", "CHECK (debit_paise >= 0)", "CHECK (debit_paise >= -9999999999)"),
        "table gl_entries is changed",
    ),
    Doctored("sums that may be text", rewritten("hospitals", ") STRICT", ")"), "table hospitals is changed"),
    Doctored("reference that leads nowhere", rewritten("users", "REFERENCES hospitals", ""), "table users is changed"),
    Doctored(
        "another order of letters",
        rewritten("accounts", "code           TEXT NOT NULL", "code           TEXT NOT NULL COLLATE NOCASE"),
        "table accounts is changed",
    ),
    # Indexes, of which some forbid.
    Doctored(
        "index that forbids gone",
        ("DROP INDEX patient_credit_notes_one_live_per_plan",),
        "index patient_credit_notes_one_live_per_plan is missing",
        can_be_read=True,
    ),
    Doctored(
        "index that forbids no more",
        (
            "DROP INDEX day_closes_one_open",
            "CREATE INDEX day_closes_one_open ON day_closes (branch_id, user_id) WHERE status = 'open'",
        ),
        "index day_closes_one_open is changed",
        can_be_read=True,
    ),
    Doctored(
        "index that forbids more",
        ("CREATE UNIQUE INDEX one_patient ON patients (hospital_id)",),
        "index one_patient is unknown",
        can_be_read=True,
    ),
    Doctored(
        "index that computes",
        ("CREATE INDEX slow ON patients (hex(zeroblob(100)) || full_name)",),
        "index slow is unknown",
        can_be_read=True,
    ),
    # Tables.
    Doctored("one table more", ("CREATE TABLE notes (note TEXT)",), "table notes is unknown", can_be_read=True),
    Doctored("a table less", ("DROP TABLE bank_columns",), "table bank_columns is missing"),
    Doctored("virtual table", ("CREATE VIRTUAL TABLE more USING fts5(words)",), "virtual table more is unknown"),
    Doctored(
        "virtual table in a table's place",
        ("DROP TABLE bank_columns", "CREATE VIRTUAL TABLE bank_columns USING rtree(id, low, high)"),
        "virtual table bank_columns is changed",
    ),
    Doctored(
        "search that reads another table",
        rewritten("search", "columnsize = 0,", "columnsize = 0, content = 'patients',"),
        "virtual table search is changed",
    ),
    # What others make, so that it is looked at by its form alone.
    Doctored(
        "library's table that computes",
        rewritten("search_config", "v)", "v CHECK (length(v) < 9))"),
        "table search_config is changed",
    ),
    Doctored(
        "library's table that is a view",
        (
            "DROP TABLE _sqlite_migrations",
            "CREATE VIEW _sqlite_migrations AS SELECT 1 AS id, 'books' AS migration_set, 'books' AS name",
        ),
        "view _sqlite_migrations is unknown",
    ),
    Doctored(
        "statistics of another make",
        ("ANALYZE", *rewritten("sqlite_stat1", "tbl,idx,stat", "tbl,idx,stat,more AS (hex(zeroblob(9)))")),
        "table sqlite_stat1 is unknown",
    ),
    # Where the rows lie.
    Doctored(
        "one table's rows under another's name",
        (
            "PRAGMA writable_schema = ON",
            _MOVED_ROWS,
        ),
        "is misplaced",
    ),
)
