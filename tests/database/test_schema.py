"""A new file is the contract of tests/schema.sql, word for word; what we add to it is listed here with its reason."""

import re
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.database.migrations import create
from tests import raw

CONTRACT = Path(__file__).parents[1] / "schema.sql"

# Objects that a new file has and the contract has not.
ADDED_OBJECTS = {
    ("index", "audit_log_by_moment"): "the edit log is read by day",
    ("index", "audit_log_by_user"): "the edit log is read by who did it",
    ("index", "audit_log_by_action"): "the edit log is searched by what was done",
    ("index", "audit_log_by_reason"): "the edit log is searched by why it was done",
    ("index", "audit_log_by_kind"): "the edit log is read by kind of record, newest first",
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
    ("index", "gl_transactions_by_date"): "the day book goes by date",
    ("index", "payments_by_cheque"): "the few cheques in hand are counted above the register of receipts",
    ("index", "payments_taken_back"): "likewise the receipts that were reversed or bounced",
    ("table", "write_off_requests"): "what is let go above the clinic's limit waits until somebody else approves it",
    ("index", "write_off_requests_one_waiting"): "one request an invoice at a time",
    ("index", "write_off_requests_by_invoice"): "an invoice's requests are shown beside it",
    ("trigger", "write_off_requests_decided_is_closed"): "what was asked for stays, and a decision is final",
    ("trigger", "write_off_requests_never_deleted"): "likewise",
    ("trigger", "write_off_requests_no_replace"): "likewise",
    ("table", "day_closes"): "a cashier's day at a branch is opened, counted and closed",
    ("index", "day_closes_one_open"): "one open day per branch and user",
    ("index", "day_closes_one_a_day"): "a day is closed once; one that is opened again is another row",
    ("index", "day_closes_by_date"): "whether a day is closed is asked at every posting; the register goes by it",
    ("table", "day_close_modes"): "what a closed day came to, by mode",
    ("table", "day_close_counts"): "the notes and coins that were counted",
    ("view", "drawer_movements"): "what of the ledger moves a drawer: for the day's close and for its check",
    ("trigger", "day_closes_closed_is_closed"): "a closed day says what was counted and printed",
    ("trigger", "day_closes_never_deleted"): "likewise",
    ("trigger", "day_closes_no_replace"): "likewise",
    ("trigger", "day_close_modes_no_update"): "likewise",
    ("trigger", "day_close_modes_no_delete"): "likewise",
    ("trigger", "day_close_counts_no_update"): "likewise",
    ("trigger", "day_close_counts_no_delete"): "likewise",
    ("table", "bank_statements"): "what the bank says is taken in from its CSV, staged",
    ("table", "bank_lines"): "its lines",
    ("index", "bank_lines_by_date"): "they are read by account and day",
    ("index", "bank_lines_by_statement"): "a statement that was taken in by mistake goes with its lines",
    ("table", "bank_matches"): "which entries of the ledger a line is",
    ("index", "bank_matches_by_line"): "a line's entries are asked for by the line",
    ("table", "bank_columns"): "which column of an account's statements is what",
    ("trigger", "bank_statements_no_update"): "what the bank said is never changed",
    ("trigger", "bank_lines_no_update"): "likewise",
    ("trigger", "bank_matches_no_update"): "a match is taken back, never changed",
    ("trigger", "bank_statements_no_replace"): "what the bank said is never replaced",
    ("trigger", "bank_lines_no_replace"): "likewise",
    ("trigger", "bank_matches_no_replace"): "an entry is matched once",
    ("trigger", "bank_matches_same_account"): "a line and an entry of two accounts are no match",
    ("index", "payment_allocations_by_invoice"): "what was paid on an invoice is asked at every cash receipt",
    ("trigger", "invoices_recipient_stays"): "a return that is filed does not change with a patient's name",
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
    ("table", "recurring_journals"): "what is posted once a month, as depreciation is",
    ("table", "recurring_journal_lines"): "its lines",
    ("table", "recurring_journal_postings"): "the months in which it was posted",
    ("index", "recurring_journal_postings_by_month"): "whether a month was posted is asked before it is",
    ("trigger", "recurring_journal_postings_once"): "a month is posted once, unless it was reversed",
    ("trigger", "recurring_journal_postings_no_update"): "what was posted stays so",
    ("trigger", "recurring_journal_postings_no_delete"): "likewise",
    ("table", "branch_files"): "the files of branches' own books: each is taken in once",
    ("index", "branch_files_by_branch"): "which file of a branch is the latest is asked at every one",
    ("trigger", "branch_files_no_replace"): "what was taken in stays so",
    ("trigger", "branch_files_no_update"): "likewise",
    ("trigger", "branch_files_no_delete"): "likewise",
    ("table", "form_drafts"): "what was being entered when the program ended",
    ("table", "letterhead"): "what the clinic prints above and below what it hands out",
    ("table", "_sqlite_migrations"): "sqlite-utils notes here which migrations were applied",
    ("index", "idx__sqlite_migrations_migration_set_name"): "the key of sqlite-utils' own table",
}
# Columns that a table of a new file has and the contract's has not.
ADDED_COLUMNS = {
    # Wrong passwords are counted in the file: a program started anew waits as long as the one before.
    ("table", "users"): "failed_tries INTEGER NOT NULL DEFAULT 0 CHECK (failed_tries >= 0), last_failed_at TEXT,"
    " last_login_at TEXT",
    # What is let go of an invoice above this takes two people, as refunds do.
    ("table", "hospitals"): "write_off_approval_threshold_paise INTEGER NOT NULL DEFAULT 1000000",
    # A second branch numbers its documents in series of its own.
    ("table", "number_series"): "branch_id INTEGER REFERENCES branches",
    # When a plan is resumed its expiry moves by the days since.
    ("table", "package_payment_plans"): "suspended_on TEXT",
    # To whom an invoice was issued, as it was told then.
    ("table", "invoices"): "recipient_name TEXT, recipient_gstin TEXT",
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
    with closing(raw.connect(path)) as connection:
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
    with closing(raw.connect(path)) as connection:
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
    with closing(raw.connect(path)) as connection, connection:
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
    with closing(raw.connect(path)) as connection:
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
