"""The journal as beancount and hledger take it: without a complaint, and with the balances that our books have.

Each program adds up by itself; a text with one wrong amount is refused, so that a silent one proves something.
"""

import csv
import io
import re
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from beancount import loader
from beancount.core.data import Open, Transaction
from beancount.parser import parser
from hypothesis import given, settings, strategies as st

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.journal_texts import beancount, hledger
from desktop_app.reports.journal_texts.account_names import names_of
from desktop_app.reports.journal_texts.posted import Posted, Posting
from desktop_app.reports.report_request import ReportRequest
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic, new_clinic
from tests.demo.conftest import demo, of_demo, sql
from tests.hostile_book import hostile_book
from tests.reports.daily_book import RENT, tell
from tests.reports.taken_in import HLEDGER, added_up, of_ledger, paise, read_by_hand, run_hledger, taken_in

__all__ = ["demo", "of_demo", "sql"]  # fixtures
with_hledger = pytest.mark.skipif(HLEDGER is None, reason="hledger is not installed: its grammar is read by hand below")
PERIOD = ReportRequest(dated_from=date(2025, 7, 3), dated_to=date(2025, 7, 31))
FORMATS = ("beancount", "hledger")


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = tell(tmp_path_factory.mktemp("daily") / "book.clinicbook")
    yield clinic
    clinic.books.close()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = hostile_book(tmp_path_factory.mktemp("hostile") / "hostile.clinicbook", is_sound=True)
    yield clinic
    clinic.books.close()


def text_of(reading: Reading, name: str, request: ReportRequest | None = None) -> str:
    return "".join(REPORTS["journal"].texts[name](reading, request or ReportRequest()))


# ── beancount ────────────────────────────────────────────────────────────────────────────────────


def test_beancount__adds_the_demo_clinic_up_to_our_trial_balance(of_demo: Reading, sql: sqlite3.Connection) -> None:
    entries = taken_in(text_of(of_demo, "beancount"))
    assert added_up(entries) == of_ledger(sql)
    ((count,),) = sql.execute("SELECT count(*) FROM gl_transactions").fetchall()
    assert sum(isinstance(entry, Transaction) for entry in entries) == count > 2_000


def test_beancount__of_a_branch_and_of_days(of_demo: Reading, sql: sqlite3.Connection) -> None:
    """What was there before the first day comes as one transaction more."""
    request = ReportRequest(dated_from=date(2025, 10, 1), dated_to=date(2025, 12, 31), branch="POWA")
    entries = taken_in(text_of(of_demo, "beancount", request))
    of_branch = "branch_id = (SELECT branch_id FROM branches WHERE code = 'POWA')"
    assert added_up(entries) == of_ledger(sql, f"{of_branch} AND entry_date <= '2025-12-31'")
    ((count,),) = sql.execute(
        f"SELECT count(*) FROM gl_transactions WHERE {of_branch} AND transaction_date BETWEEN '2025-10-01' AND"
        " '2025-12-31'"
    ).fetchall()
    assert sum(isinstance(entry, Transaction) for entry in entries) == count + 1 > 50


def test_beancount__by_hand(clinic: Clinic) -> None:
    """The receipt of Rs 1,500, and the reversal of the rent, with a narration full of marks."""
    with clinic.books.reading() as reading:
        text = text_of(reading, "beancount")
    uids = dict(clinic.rows("SELECT transaction_id, uid FROM gl_transactions"))
    mrn = clinic.value("SELECT mrn FROM patients WHERE patient_id = 1")
    assert text.startswith('option "title" "Asha Skin and Laser"\noption "operating_currency" "INR"\n')
    assert '2023-04-01 open Assets:1010-Cash-in-hand  INR\n  code: "1010"\n  name: "Cash in hand"\n' in text
    assert (
        '\n2025-07-02 * "Receipt RCP/25-26/00001" #payment ^RCP/25-26/00001\n'
        f'  uid: "{uids[3]}"\n  voucher: "RCP/25-26/00001"\n  source: "payment"\n  event: "post"\n  branch: "MAIN"\n'
        "  Assets:1010-Cash-in-hand  1500.00 INR\n"
        "  Assets:1100-Accounts-Receivable-patients  -1500.00 INR\n"
        f'    patient_id: "{mrn}"\n    patient: "Lakshmi Menon"\n\n'
    ) in text
    assert text.endswith("2025-08-21 balance Expenses:5900-Rounding-off  0.00 ~ 0.00 INR\n")
    assert "2025-08-21 balance Assets:1010-Cash-in-hand  700.00 ~ 0.00 INR\n" in text
    posted = {entry.meta["uid"]: entry for entry in taken_in(text) if isinstance(entry, Transaction)}
    assert posted[uids[6]].narration == RENT
    assert posted[uids[10]].meta["reversal_of"] == uids[6]
    assert posted[uids[10]].tags == {"journal", "reversal"}
    assert posted[uids[6]].links == posted[uids[10]].links == {"JV/25-26/00004"}


def test_beancount__proves_the_balances(clinic: Clinic) -> None:
    """One paisa more on both sides of a receipt: the transaction balances, the books do not."""
    with clinic.books.reading() as reading:
        text = text_of(reading, "beancount")
    wrong = text.replace("  1500.00 INR", "  1500.01 INR").replace("-1500.00", "-1500.01")
    assert wrong != text
    _, errors, _ = loader.load_string(wrong)
    assert [error.message.split(":")[0] for error in errors] == ["Balance failed for 'Assets"] * 2


def test_beancount__takes_hostile_names_as_they_are(hostile: Clinic) -> None:
    with hostile.books.reading() as reading:
        entries = taken_in(text_of(reading, "beancount"))
    with hostile.raw() as connection:
        assert added_up(entries) == of_ledger(connection)
    names = {entry.meta["code"]: entry.meta["name"] for entry in entries if isinstance(entry, Open)}
    assert names == dict(hostile.rows("SELECT code, name FROM accounts WHERE is_posting = 1"))
    narrations = [str(entry.narration) for entry in entries if isinstance(entry, Transaction)]
    kept = [row[0] for row in hostile.rows("SELECT description FROM gl_transactions")]
    assert sorted(narrations) == sorted(kept)
    patients = {posting.meta.get("patient") for entry in entries for posting in getattr(entry, "postings", ())}
    assert patients - {None} == {row[0] for row in hostile.rows("SELECT full_name FROM patients")}


# ── hledger ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("request_", [ReportRequest(), PERIOD, ReportRequest(branch="WEST")], ids=str)
def test_hledger__asserts_what_its_lines_add_up_to(clinic: Clinic, hostile: Clinic, request_: ReportRequest) -> None:
    for each, request in ((clinic, request_), (hostile, ReportRequest())):
        with each.books.reading() as reading:
            sums, asserted, declared = read_by_hand(text_of(reading, "hledger", request))
        assert asserted == sums
        assert set(declared) == set(sums)
        assert len(declared) == len(set(declared)) > 50


def test_hledger__by_hand(clinic: Clinic) -> None:
    with clinic.books.reading() as reading:
        text = text_of(reading, "hledger")
    uid = clinic.value("SELECT uid FROM gl_transactions WHERE transaction_id = 6")
    rent = next(written for written in text.splitlines() if written.startswith("2025-07-02 * (JV/25-26/00004)"))
    assert rent == (
        '2025-07-02 * (JV/25-26/00004) Rent & salaries: "July", paid, see \\ drawer [2025-07-02] date:2025-13-45'
        f"  ; uid: {uid}, source: journal, event: post, branch: MAIN"
    )
    assert text.startswith("; Asha Skin and Laser\n\ndecimal-mark .\ncommodity 1,000.00 INR\n")
    assert "\naccount Assets:1010-Cash-in-hand  ; type: C, code: 1010, name: Cash in hand\n" in text
    cash = [written.split()[1:] for written in text.splitlines() if written.startswith("    Assets:1010-")]
    amounts = ("1500.00", "-300.00", "-1000.00", "500.00")
    assert cash == [*([amount, "INR"] for amount in amounts), ["0.00", "INR", "=", "700.00", "INR"]]


@with_hledger
def test_hledger__adds_the_demo_clinic_up_to_our_trial_balance(of_demo: Reading, sql: sqlite3.Connection) -> None:
    text = text_of(of_demo, "hledger")
    checked = run_hledger(text, "check", "--strict")
    assert (checked.returncode, checked.stderr) == (0, "")
    balances = run_hledger(text, "balance", "--flat", "--no-total", "--output-format", "csv")
    found = {
        row["account"].partition(":")[2].partition("-")[0]: paise(row["balance"].removesuffix(" INR").replace(",", ""))
        for row in csv.DictReader(io.StringIO(balances.stdout))
    }
    assert found == of_ledger(sql)


@with_hledger
def test_hledger__takes_hostile_names_and_proves_the_balances(clinic: Clinic, hostile: Clinic) -> None:
    for each in (clinic, hostile):
        with each.books.reading() as reading:
            text = text_of(reading, "hledger")
        checked = run_hledger(text, "check", "--strict")
        assert (checked.returncode, checked.stderr) == (0, "")
    wrong = re.sub(r"= (\d+)\.00 INR", r"= \1.01 INR", text, count=1)
    assert run_hledger(wrong, "check", "--strict").returncode != 0


# ── Both ─────────────────────────────────────────────────────────────────────────────────────────

TEXTS = st.text(max_size=40) | st.text(st.sampled_from('\\"\n\r\t;:,()[]|*!#^ \x00नaA1'), max_size=40)


@settings(max_examples=150, deadline=None)
@given(narration=TEXTS, number=TEXTS, name=TEXTS)
def test_transaction__of_any_texts_is_read_as_one(narration: str, number: str, name: str) -> None:
    postings = (Posting("Assets:1010", 150, name, name, number), Posting("Income:4100", -150))
    posted = Posted(on="2025-07-02", narration=narration, postings=postings, number=number, source="journal")
    entries, errors, _ = parser.parse_string(beancount.transaction(posted))
    assert errors == []
    (entry,) = entries
    assert isinstance(entry, Transaction)
    shown = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", " ", narration)
    assert entry.narration == shown
    assert [str(posting.units) for posting in entry.postings] == ["1.50 INR", "-1.50 INR"]

    text = hledger.transaction(posted)
    assert len(text.split("\n")) == 5  # head, two lines, an empty one, the end
    assert read_by_hand(text)[0] == {"Assets:1010": 150, "Income:4100": -150}


@pytest.mark.parametrize("name", FORMATS)
def test_text__is_the_same_for_the_same_books_on_any_day(clinic: Clinic, name: str) -> None:
    texts = []
    for on in (date(2025, 8, 20), date(2026, 2, 1)):
        clinic.clock.today = on
        with clinic.books.reading() as reading:
            texts.append(text_of(reading, name))
    clinic.clock.today = date(2025, 8, 20)
    assert texts[0] == texts[1]


def test_text__of_an_empty_book_opens_its_accounts(tmp_path: Path) -> None:
    empty = new_clinic(tmp_path / "empty.clinicbook")
    with empty.books as books, books.reading() as reading:
        entries = taken_in(text_of(reading, "beancount"))
        sums, asserted, declared = read_by_hand(text_of(reading, "hledger"))
    assert {type(entry).__name__ for entry in entries} == {"Open", "Commodity"}
    assert (sums, asserted) == ({}, {})
    assert len(declared) == 59


def test_names__are_legal_and_never_the_same() -> None:
    """Names of other scripts are left out, accents go; two accounts of one name keep their codes."""
    named = [("1010", "रोकड़"), ("1020", "Café — “petty”"), ("1030", "=cmd|'/c calc'!A1"), ("१०", "नकद"), ("a", "")]
    chart = [Account(key, code, name, "asset", "debit", 1, 0, 1, None) for key, (code, name) in enumerate(named, 1)]
    twice = Account(6, "1020:", "Cafe petty", "asset", "debit", 1, 0, 1, None)
    assert list(names_of([*chart, twice]).values()) == [
        "Assets:1010",
        "Assets:1020-Cafe-petty",
        "Assets:1030-cmd-c-calc-A1",
        "Assets:4",
        "Assets:A",
        "Assets:1020-Cafe-petty-6",
    ]
