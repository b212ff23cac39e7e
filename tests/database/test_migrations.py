"""A book of an older form is copied, then brought to the present form whole, with its guards; or it stays as it was."""

import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from desktop_app.database import identity, migrations as module
from desktop_app.database.identity import SCHEMA_VERSION, identify
from desktop_app.database.migrations import create, migrations, upgrade
from desktop_app.database.schema_files import guards
from desktop_app.errors import BugError, DamagedFile, DiskFull, DoctoredFile, OlderFile
from desktop_app.repositories import books as books_module
from desktop_app.repositories.books import open_books
from tests import raw
from tests.clinic import Clock, dump
from tests.database.specimens import damage_a_page, make_version_1
from tests.database.test_schema import objects

TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"

Migration = Callable[[Database], None]


@pytest.fixture
def old_book(tmp_path: Path) -> Path:
    path = tmp_path / "book.clinicbook"
    make_version_1(path)
    return path


@pytest.fixture
def another_migration(monkeypatch: pytest.MonkeyPatch) -> Callable[[Migration], None]:
    """Let the program have one migration more."""

    def add(migration: Migration) -> None:
        longer = Migrations(migrations.name)
        for each in (
            module.books,
            module.law_and_branch_series,
            module.search,
            module.registers_of_masters,
            module.money_back,
            module.suspended_plans,
            module.registers_of_plans,
            module.day_month_and_year,
            module.drafts_and_letterhead,
            migration,
        ):
            longer()(each)
        monkeypatch.setattr(module, "migrations", longer)
        for place in (module, identity, books_module):
            monkeypatch.setattr(place, "SCHEMA_VERSION", SCHEMA_VERSION + 1)

    return add


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(raw.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_schema_version__is_the_number_of_migrations(tmp_path: Path) -> None:
    create(tmp_path / "new.clinicbook")
    applied = rows(tmp_path / "new.clinicbook", "SELECT name FROM _sqlite_migrations ORDER BY id")
    assert [name for (name,) in applied] == [
        "books",
        "law_and_branch_series",
        "search",
        "registers_of_masters",
        "money_back",
        "suspended_plans",
        "registers_of_plans",
        "day_month_and_year",
        "drafts_and_letterhead",
    ]
    assert len(applied) == SCHEMA_VERSION == identify(tmp_path / "new.clinicbook")


def test_upgrade__makes_of_an_old_book_what_a_new_one_is(old_book: Path, tmp_path: Path) -> None:
    create(tmp_path / "new.clinicbook")
    upgrade(old_book)
    assert identify(old_book) == SCHEMA_VERSION
    assert objects(old_book) == objects(tmp_path / "new.clinicbook")


def test_upgrade__keeps_what_is_in_the_book(old_book: Path) -> None:
    before = dump(old_book)
    upgrade(old_book)
    after = dump(old_book)
    changed = {"hospitals", "number_series", "_sqlite_migrations", "user_version", "sqlite_sequence"}
    assert {name: after[name] for name in before.keys() - changed} == {
        name: before[name] for name in before.keys() - changed
    }
    assert after["number_series"] == [(*row, None) for row in before["number_series"]]  # branch_id: the clinic's own
    assert after["hospitals"] == [(*row, 1_000_000) for row in before["hospitals"]]  # what takes two to be let go


def test_upgrade__makes_searchable_what_is_in_the_book(old_book: Path) -> None:
    with closing(raw.connect(old_book)) as connection, connection:
        connection.execute(
            "INSERT INTO patients (uid, hospital_id, mrn, full_name, phone)"
            " VALUES ('0190-2', 1, '00007', 'सुनीता शर्मा', '+91 98450-12345')"
        )
    upgrade(old_book)
    assert rows(old_book, 'SELECT rowid FROM search WHERE search MATCH \'"सुनी"* AND "98450123"* AND "7"\'') == [(17,)]
    assert rows(old_book, "SELECT rowid, words FROM search") == rows(
        old_book, "SELECT search_id, words FROM search_rows"
    )


def test_upgrade__tells_to_whom_invoices_were_issued(old_book: Path) -> None:
    with closing(raw.connect(old_book)) as connection, connection:
        connection.execute(
            "INSERT INTO branches (hospital_id, code, name, state_code) VALUES (1, 'MAIN', 'Main', '29')"
        )
        connection.execute(
            "INSERT INTO patients (uid, hospital_id, mrn, full_name, gstin)"
            " VALUES ('0190-2', 1, '00007', 'Zenith Wellness LLP', '29ABCDE1234F1ZW')"
        )
        connection.execute(
            "INSERT INTO invoices (uid, hospital_id, branch_id, patient_id, document_kind, invoice_number,"
            " invoice_date, exempt_paise, total_paise, status, created_at) VALUES"
            " ('0190-3', 1, 1, 1, 'bill_of_supply', 'INV/25-26/00001', '2025-06-02', 100, 100, 'posted', '2025-06-02')"
        )
    upgrade(old_book)
    issued_to = rows(old_book, "SELECT recipient_name, recipient_gstin FROM invoices")
    assert issued_to == [("Zenith Wellness LLP", "29ABCDE1234F1ZW")]


def test_upgrade__copies_the_book_as_it_was(old_book: Path) -> None:
    before = dump(old_book)
    copied = upgrade(old_book)
    assert copied == old_book.with_name("book.before-schema-2.clinicbook")
    assert dump(copied) == before
    assert identify(copied) == 1
    assert stat.S_IMODE(copied.stat().st_mode) == 0o600


def test_copy__opens_as_a_book_of_its_own(old_book: Path) -> None:
    copied = upgrade(old_book)
    with open_books(copied, clock=Clock()):
        assert identify(copied) == SCHEMA_VERSION
    assert dump(copied).keys() == dump(old_book).keys()


def test_open_books__brings_an_old_book_up(old_book: Path) -> None:
    with open_books(old_book, clock=Clock()):
        assert identify(old_book) == SCHEMA_VERSION
    assert old_book.with_name("book.before-schema-2.clinicbook").exists()


def test_open_books__only_reading_refuses_an_old_book(old_book: Path) -> None:
    before = dump(old_book)
    with pytest.raises(OlderFile):
        open_books(old_book, clock=Clock(), readonly=True)
    assert dump(old_book) == before
    assert list(old_book.parent.iterdir()) == [old_book]


def test_open_books__copies_no_book_of_the_present_form(tmp_path: Path) -> None:
    create(tmp_path / "new.clinicbook")
    with open_books(tmp_path / "new.clinicbook", clock=Clock()):
        pass
    assert [each.name for each in tmp_path.iterdir()] == ["new.clinicbook"]


def test_guards__are_back_after_a_migration_that_loses_them(
    old_book: Path, another_migration: Callable[[Migration], None]
) -> None:
    lost = []

    def narrow_the_edit_log(database: Database) -> None:
        had = database.conn.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        database.conn.execute("DROP INDEX audit_log_by_reason")  # of that column
        database.table("audit_log").transform(drop={"reason"})
        kept = database.conn.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        lost.extend(sorted(name for (name,) in set(had) - set(kept)))

    another_migration(narrow_the_edit_log)
    upgrade(old_book)
    assert lost == ["audit_log_no_delete", "audit_log_no_replace", "audit_log_no_update"]
    assert {name for name, _ in rows(old_book, TRIGGERS)} == guards().keys()
    with closing(raw.connect(old_book)) as connection:
        with pytest.raises(raw.INTEGRITY_ERRORS, match="append-only"):
            connection.execute("DELETE FROM audit_log")
        assert connection.execute("SELECT count(*) FROM audit_log").fetchone() == (1,)


def test_guards__are_as_they_are_written_down(old_book: Path) -> None:
    """A file whose trigger was weakened is not brought to the present form: the trigger would run while it is."""
    with closing(raw.connect(old_book)) as connection:
        connection.execute("DROP TRIGGER audit_log_no_delete")
        connection.execute("CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log BEGIN SELECT 1; END")
    before = dump(old_book)
    with pytest.raises(DoctoredFile, match="trigger audit_log_no_delete is changed"):
        upgrade(old_book)
    assert dump(old_book) == before


def _fails_with_an_error(database: Database) -> None:
    database.conn.execute("CREATE TABLE half (done INTEGER)")
    database.conn.execute("UPDATE hospitals SET name = 'Half done'")
    message = "the migration is wrong"
    raise ZeroDivisionError(message)


def _fails_in_sql(database: Database) -> None:
    database.conn.execute("DROP TRIGGER audit_log_no_delete")
    database.conn.execute("DELETE FROM audit_log")
    database.conn.execute("INSERT INTO no_such_table VALUES (1)")


def _is_stopped_by_hand(database: Database) -> None:
    database.conn.execute("UPDATE hospitals SET name = 'Half done'")
    raise KeyboardInterrupt


def _loses_a_guarded_table(database: Database) -> None:
    database.conn.execute("DROP TABLE audit_log")


def _adds_a_trigger_nobody_knows(database: Database) -> None:
    database.conn.execute("CREATE TRIGGER stranger BEFORE DELETE ON branches BEGIN SELECT 1; END")


def _fills_the_disk(database: Database) -> None:
    (pages,) = database.conn.execute("PRAGMA page_count").fetchone()
    database.conn.execute(f"PRAGMA max_page_count = {pages}")
    database.conn.execute("UPDATE hospitals SET name = hex(zeroblob(1000000))")


@pytest.mark.parametrize(
    ("migration", "error"),
    [
        (_fails_with_an_error, ZeroDivisionError),
        (_fails_in_sql, BugError),
        (_is_stopped_by_hand, KeyboardInterrupt),
        (_loses_a_guarded_table, BugError),
        (_adds_a_trigger_nobody_knows, BugError),
        (_fills_the_disk, DiskFull),
    ],
)
def test_failing_migration__leaves_the_book_as_it_was(
    old_book: Path,
    another_migration: Callable[[Migration], None],
    migration: Migration,
    error: type[BaseException],
) -> None:
    before, parts = dump(old_book), objects(old_book)
    another_migration(migration)
    with pytest.raises(error):
        upgrade(old_book)
    assert dump(old_book) == before
    assert before["user_version"] == [(1,)]
    assert objects(old_book) == parts
    assert dump(old_book.with_name("book.before-schema-2.clinicbook")) == before


def test_damaged_old_book__is_refused_and_left_alone(old_book: Path) -> None:
    damage_a_page(old_book, "accounts")
    before = old_book.read_bytes()
    with pytest.raises(DamagedFile) as refused:
        open_books(old_book, clock=Clock())
    assert refused.value.code == "DAMAGED_FILE"
    assert old_book.read_bytes() == before
    assert [each.name for each in old_book.parent.iterdir()] == ["book.clinicbook"]


def test_failing_creation__leaves_no_file(tmp_path: Path, another_migration: Callable[[Migration], None]) -> None:
    another_migration(_fails_with_an_error)
    with pytest.raises(ZeroDivisionError):
        create(tmp_path / "new.clinicbook")
    assert list(tmp_path.iterdir()) == []
