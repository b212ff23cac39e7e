"""A new file is the contract of tests/schema.sql, word for word; what we add to it is listed here with its reason."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.database.migrations import create

CONTRACT = Path(__file__).parents[1] / "schema.sql"

# Objects that a new file has and the contract has not.
ADDED_OBJECTS = {
    ("table", "legal_limits"): "limits of the law are dated rows, like tax rates: 269ST becomes 186 in April 2026",
    ("index", "payments_by_patient"): "what a patient paid in cash on one day is asked at every receipt (269ST)",
    ("index", "plans_by_patient"): "a patient's plans are found by the patient",
    ("index", "plans_by_number"): "the register of plans is shown by number, by key",
    ("index", "plans_by_status"): "plans are counted by status above their register",
    ("index", "installments_open"): "what is overdue and still owed is asked of all plans at once",
    ("index", "plans_by_start"): "the register of plans is shown newest first, by key",
    ("index", "credit_notes_by_date"): "the register of credit notes is shown newest first, by key",
    ("index", "credit_notes_by_plan"): "a plan's notes are asked for by INV-53 and by the register of plans",
    ("index", "gl_entries_by_patient"): "the ledger is filtered by patient",
    ("index", "credit_notes_by_patient"): "a patient's notes are found by the patient",
    ("index", "gl_entries_by_amount"): "ledger lines are found by their amount",
    ("index", "invoices_by_patient"): "a patient's invoices are found by the patient",
    ("index", "refunds_by_credit_note"): "what was paid back of a note is asked at every refund, and by INV-34",
    ("index", "refunds_by_payment"): "likewise of an advance",
    ("index", "invoices_by_date"): "the register of invoices is shown newest first, by key",
    ("index", "payments_by_date"): "likewise of receipts",
    ("index", "refunds_by_date"): "likewise of refunds",
    ("index", "payment_allocations_by_invoice"): "what was paid on an invoice is asked at every cash receipt",
    ("trigger", "command_log_no_replace"): "what a request was answered is kept as the edit log is",
    ("trigger", "command_log_no_update"): "likewise",
    ("trigger", "command_log_no_delete"): "likewise",
    ("index", "patients_by_name"): "the register of patients is shown by name, by key",
    ("index", "ar_subledger_by_balance"): "what a patient owes is added up from the index alone",
    ("table", "search"): "what is found as one types: FTS5, one row a patient, plan, document or journal",
    ("table", "search_data"): "FTS5's own: where each word stands",
    ("table", "search_idx"): "FTS5's own: which page of search_data to begin with",
    ("table", "search_content"): "FTS5's own: the words of each row",
    ("table", "search_config"): "FTS5's own: the form that it writes",
    ("view", "search_rows"): "what each record is found by, for every row of search",
    ("table", "_sqlite_migrations"): "sqlite-utils notes here which migrations were applied",
    ("index", "idx__sqlite_migrations_migration_set_name"): "the key of sqlite-utils' own table",
}
# Columns that a table of a new file has and the contract's has not.
ADDED_COLUMNS = {
    # A second branch numbers its documents in series of its own.
    ("table", "number_series"): "branch_id INTEGER REFERENCES branches",
    # When a plan is resumed its expiry moves by the days since.
    ("table", "package_payment_plans"): "suspended_on TEXT",
    # What of a credit is kept as a balance, with the patient's consent, is not waiting to be paid back.
    ("table", "patient_credit_notes"): "kept_paise INTEGER NOT NULL DEFAULT 0 CHECK (kept_paise >= 0)",
}

_TOKEN = re.compile(
    r"""(?P<comment>--[^\n]*|/\*.*?\*/)
      | (?P<literal>'(?:[^']|'')*')
      | "(?P<double>(?:[^"]|"")*)" | `(?P<tick>[^`]*)` | \[(?P<bracket>[^\]]*)\]
      | (?P<word>\w+)
      | (?P<sign>\S)""",
    re.VERBOSE | re.DOTALL,
)

Objects = dict[tuple[str, str], str]


def normalised(sql: str) -> str:
    """Write SQL in one way: no comments, names without quotes and in lower case, one space between any two words."""
    words = []
    for token in _TOKEN.finditer(sql):
        kind = token.lastgroup or ""
        if kind != "comment":
            words.append(token[kind] if kind == "literal" else token[kind].lower())
    return " ".join(words)


def objects(path: Path) -> Objects:
    """Give every table, index and trigger of a file, except what SQLite makes for itself."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*'").fetchall()
    return {(kind, name): normalised(sql) for kind, name, sql in rows}


def differences(path: Path, contract: Objects) -> set[tuple[str, str]]:
    """Name what a file has otherwise than the contract, beyond the additions listed above."""
    found = objects(path)
    for key, column in ADDED_COLUMNS.items():
        found[key] = found[key].replace(f" , {normalised(column)}", "", 1)
    both = {key for key in found.keys() & contract.keys() if found[key] == contract[key]}
    return (found.keys() | contract.keys()) - both - (ADDED_OBJECTS.keys() & found.keys())


@pytest.fixture(scope="module")
def contract(tmp_path_factory: pytest.TempPathFactory) -> Objects:
    path = tmp_path_factory.mktemp("contract") / "contract.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(CONTRACT.read_text("utf-8"))
    return objects(path)


@pytest.fixture(scope="module")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("new") / "book.clinicbook"
    create(path)
    return path


def test_new_file__is_the_contract_and_the_listed_additions(new_file: Path, contract: Objects) -> None:
    assert differences(new_file, contract) == set()


def test_new_file__has_every_listed_addition(new_file: Path, contract: Objects) -> None:
    found = objects(new_file)
    assert found.keys() - contract.keys() == ADDED_OBJECTS.keys()
    for key, column in ADDED_COLUMNS.items():
        assert f" , {normalised(column)} " in found[key]


def test_contract__is_read_whole(contract: Objects) -> None:
    """As many objects as the file's text creates, less the trigger that it drops and makes anew."""
    text = CONTRACT.read_text("utf-8")
    assert len(contract) == len(re.findall(r"^CREATE ", text, re.MULTILINE)) - len(
        re.findall(r"^DROP ", text, re.MULTILINE)
    )


@pytest.mark.parametrize(
    ("kind", "name", "there", "instead"),
    [
        ("table", "gl_entries", " DEFERRABLE INITIALLY DEFERRED", ""),
        ("table", "gl_entries", ") STRICT", ")"),
        ("table", "gl_entries", "CHECK ((debit_paise = 0) <> (credit_paise = 0)),", ""),
        ("table", "package_sessions", "CHECK (taxable_paise >= 0)", "CHECK (taxable_paise >= -1)"),
        ("table", "patient_credit_notes", "'plan_discontinued'", "'Plan_discontinued'"),
        ("table", "payments", "patient_id        INTEGER NOT NULL", "patient_id        INTEGER"),
        ("table", "payments", " AUTOINCREMENT", ""),
        ("table", "patient_credit_note_lines", " ON DELETE CASCADE", ""),
        ("table", "installment_payments", "DEFAULT 'pending'", "DEFAULT 'paid'"),
        ("table", "account_roles", "STRICT, WITHOUT ROWID", "STRICT"),
        ("index", "patient_credit_notes_one_live_per_plan", "UNIQUE INDEX", "INDEX"),
        ("index", "patient_credit_notes_one_live_per_plan", "IN ('draft','posted')", "IN ('posted')"),
        ("trigger", "gl_transactions_must_balance", "IS NOT 0", "IS 1"),
        ("trigger", "gl_transactions_open_period", "p.status <> 'locked'", "p.status <> 'Locked'"),
    ],
)
def test_loosened_object__is_noticed(
    new_file: Path, contract: Objects, tmp_path: Path, *, kind: str, name: str, there: str, instead: str
) -> None:
    path = tmp_path / "loosened.db"
    shutil.copy(new_file, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        written = connection.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE (type, name) = (?, ?) AND instr(sql, ?)",
            (there, instead, kind, name, there),
        )
        assert written.rowcount == 1
    assert differences(path, contract) == {(kind, name)}


@pytest.mark.parametrize(
    ("statement", "different"),
    [
        ("DROP TRIGGER audit_log_no_delete", ("trigger", "audit_log_no_delete")),
        ("DROP INDEX ar_subledger_once", ("index", "ar_subledger_once")),
        ("DROP TABLE command_log", ("table", "command_log")),
        ("ALTER TABLE services DROP COLUMN is_active", ("table", "services")),
        ("ALTER TABLE services ADD COLUMN colour TEXT", ("table", "services")),
        ("CREATE TABLE notes (note TEXT)", ("table", "notes")),
        ("CREATE VIEW debts AS SELECT * FROM ar_subledger", ("view", "debts")),
    ],
)
def test_changed_file__is_noticed(
    new_file: Path, contract: Objects, tmp_path: Path, statement: str, different: tuple[str, str]
) -> None:
    path = tmp_path / "changed.db"
    shutil.copy(new_file, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
    assert differences(path, contract) == {different}


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ('CREATE TABLE "Plans"(a,b)', "create table [plans] ( a , b ) -- a comment"),
        ("CHECK (a IN ('x y', 'it''s'))", "check(a in('x y','it''s'))"),
        ("a /* one\ntwo */ b", "`A`\n\tb"),
    ],
)
def test_normalised__sees_past_writing(written: str, same: str) -> None:
    assert normalised(written) == normalised(same)


@pytest.mark.parametrize(("one", "other"), [("'A'", "'a'"), ("'a  b'", "'a b'"), ("a.b", "ab"), ("x '--' y", "x")])
def test_normalised__keeps_what_counts(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)
