"""No statement sets a connection otherwise, changes the file's form or what is posted, or ends its unit of work."""

import pytest
from sqlalchemy import text

from desktop_app.database.engine import controls_transaction
from desktop_app.errors import BugError, ClinicError
from tests.clinic import Clinic
from tests.database.test_engine import IN_FORCE, RENAME, Opener, reading, working
from tests.units import is_free

# However it is written, SQL does not end a unit of work, nor begin another one.
ENDINGS = [
    "COMMIT",
    "commit;",
    "COMMIT TRANSACTION",
    "COMMIT/* x */",
    " \n\tCOMMIT",
    "/* x */ COMMIT",
    "/*/ x */COMMIT",
    "/* -- x */ -- x\n /* y */ CoMmIt",
    "-- x\nCOMMIT",
    "; ;COMMIT",
    "\ufeffCOMMIT",
    "END",
    "end transaction",
    "BEGIN",
    "BEGIN IMMEDIATE",
    "ROLLBACK",
    "ROLLBACK TRANSACTION",
    "ROLLBACK /* TO */",
    "SAVEPOINT step",
    "RELEASE step",
]

ATTACKS = [
    "CREATE TABLE notes (note TEXT)",
    "CREATE TEMP TABLE notes (note TEXT)",
    "CREATE VIEW debts AS SELECT * FROM ar_subledger",
    "CREATE TEMP VIEW debts AS SELECT * FROM ar_subledger",
    "CREATE INDEX notes_by_reason ON patient_credit_notes (reason_code)",
    "CREATE TRIGGER stranger BEFORE DELETE ON branches BEGIN SELECT 1; END",
    "CREATE TEMP TRIGGER stranger BEFORE INSERT ON gl_entries BEGIN SELECT RAISE(IGNORE); END",
    "CREATE VIRTUAL TABLE found USING fts5(word)",
    "DROP TABLE command_log",
    "DROP INDEX ar_subledger_once",
    "DROP TRIGGER audit_log_no_delete",
    "ALTER TABLE services ADD COLUMN colour TEXT",
    "ALTER TABLE services RENAME TO offers",
    "ATTACH DATABASE ':memory:' AS other",
    "UPDATE gl_transactions SET total_paise = 1",
    "UPDATE gl_entries SET debit_paise = debit_paise + 1",
    "UPDATE ar_subledger SET debit_paise = 1",
    "UPDATE ar_subledger SET gl_transaction_id = gl_transaction_id, due_date = NULL",
    "UPDATE audit_log SET reason = 'none'",
    "UPDATE command_log SET result_json = '{}'",
    "DELETE FROM gl_transactions",
    "DELETE FROM gl_entries",
    "DELETE FROM ar_subledger",
    "DELETE FROM audit_log",
    "DELETE FROM command_log",
    "UPDATE sqlite_schema SET sql = NULL WHERE type = 'trigger'",
    "SELECT load_extension('evil')",
    "VACUUM",
    *ENDINGS,
    *(
        f"PRAGMA {setting}"
        for setting in (
            "application_id = 1",
            "cell_size_check = OFF",
            "defer_foreign_keys = ON",
            "foreign_keys = OFF",
            "fullfsync = OFF",
            "ignore_check_constraints = ON",
            "journal_mode = OFF",
            "locking_mode = EXCLUSIVE",
            "query_only = OFF",
            "recursive_triggers = OFF",
            "schema_version = 1",
            "secure_delete = OFF",
            "synchronous = OFF",
            "trusted_schema = ON",
            "user_version = 1",
            "writable_schema = ON",
            "Writable_Schema = ON",
            "RECURSIVE_TRIGGERS(OFF)",
            'main."Ignore_Check_Constraints" = ON',
        )
    ),
]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("opened", [working, reading])
def test_attack__is_refused(clinic: Clinic, attack: str, opened: Opener) -> None:
    before = clinic.dump()
    with pytest.raises(ClinicError) as refused, opened(clinic) as unit:
        unit.execute(text(attack))
    assert isinstance(refused.value, BugError)
    assert clinic.dump() == before
    with opened(clinic) as unit:
        assert {name: unit.value(text(f"PRAGMA {name}")) for name in IN_FORCE} == IN_FORCE


@pytest.mark.parametrize("ending", ENDINGS)
def test_sql_that_ends_the_unit__saves_nothing_of_it(clinic: Clinic, ending: str) -> None:
    def unit() -> None:
        with clinic.books.work(clinic.user) as work:
            work.execute(RENAME)
            work.execute(text(ending))
            work.execute(RENAME)

    before = clinic.dump()
    with pytest.raises(BugError, match="not controlled by SQL"):
        unit()
    assert clinic.dump() == before
    assert is_free(clinic.path)


def test_sql_that_ends_the_unit__past_sqlalchemys_statements_is_refused_too(clinic: Clinic) -> None:
    before = clinic.dump()
    with pytest.raises(BugError, match="COMMIT"), clinic.books.work(clinic.user) as work:
        work.execute(RENAME).connection.exec_driver_sql("COMMIT")
    assert clinic.dump() == before


@pytest.mark.parametrize(
    "statement",
    [
        "COMMITTED",
        "ENDS",
        "-- COMMIT",
        "/* COMMIT */ SELECT 1",
        "/* a */ SELECT /* b */ COMMIT",
        "ROLLBACK TO step",
        "rollback /* x */ transaction -- x\n to savepoint step",
    ],
)
def test_sql_that_ends_nothing__is_not_taken_for_it(statement: str) -> None:
    assert not controls_transaction(statement)


@pytest.mark.parametrize(
    "question", ["table_info(accounts)", "integrity_check(1)", "foreign_key_check", "foreign_key_list(gl_entries)"]
)
def test_question__is_allowed(clinic: Clinic, question: str) -> None:
    with clinic.books.reading() as reading:
        reading.execute(text(f"PRAGMA {question}")).fetchall()
