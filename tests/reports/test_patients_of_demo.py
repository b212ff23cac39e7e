"""The patients' reports on the demo clinic: each ties to the ledger, and one to the other, on any day."""

import sqlite3
from collections import defaultdict
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.reports import installments_due
from desktop_app.reports.ageing import AgeingQuery, ageing
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.installments_due import DueQuery
from desktop_app.reports.open_documents import OpenQuery, open_documents
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Detail, Line, LineKind
from desktop_app.reports.table import Row, paise
from desktop_app.reports.unapplied_credits import unapplied_credits
from desktop_app.repositories.books import Reading
from tests.demo.conftest import TODAY, demo, of_demo, sql

__all__ = ["demo", "of_demo", "sql"]  # fixtures
DAYS = [TODAY, date(2026, 3, 31), date(2025, 9, 30), date(2024, 12, 31)]


def lines(reading: Reading, name: str, **parameters: object) -> tuple[Line, ...]:
    request = replace(ReportRequest(), **parameters)  # type: ignore[arg-type]
    return REPORTS[name].sheet(reading, request).lines


def made_of(statement: tuple[Line, ...]) -> list[Row]:
    """Give what a closing balance is made of: what is to pay, and the credits that are not applied."""
    cells = [line.cells for line in statement]
    below = cells[[row[1] for row in cells].index("Closing balance") + 1 :]
    return [row for row in below if row[1] in {"Overdue", "Due", "Credit note"}]


def ledger(sql: sqlite3.Connection, role: str, on: date) -> int:
    """Add up debits less credits of a role's account."""
    statement = (
        "SELECT coalesce(sum(debit_paise - credit_paise), 0) FROM gl_entries JOIN account_roles USING (account_id)"
        " WHERE role = ? AND entry_date <= ?"
    )
    return int(sql.execute(statement, (role, on.isoformat())).fetchone()[0])


@pytest.mark.parametrize("on", DAYS)
def test_documents__are_the_ageing_of_each_patient(of_demo: Reading, on: date) -> None:
    """Bucket by bucket; in every row invoiced less paid less credited is outstanding."""
    rows = [line.cells for line in lines(of_demo, "ageing-documents", dated_to=on)[:-1]]
    assert [row for row in rows if paise(row[7]) - paise(row[8]) - paise(row[9]) != paise(row[10])] == []
    by_patient: dict[object, list[int]] = defaultdict(lambda: [0] * 5)
    for row in rows:
        by_patient[row[0]] = [has + paise(more) for has, more in zip(by_patient[row[0]], row[12:], strict=True)]
    aged = {line.cells[0]: list(line.cells[2:7]) for line in lines(of_demo, "ageing", dated_to=on)[:-1]}
    assert by_patient == {mrn: buckets for mrn, buckets in aged.items() if any(map(paise, buckets))} != {}


@pytest.mark.parametrize("on", [*DAYS, date(2024, 7, 31)])  # on the last one an advance with GST is half used
def test_credits__are_the_ageing_s_and_the_accounts_of_advances(
    of_demo: Reading, sql: sqlite3.Connection, on: date
) -> None:
    credits_, advances = [
        line.cells for line in lines(of_demo, "unapplied-credits", dated_to=on) if line.kind is LineKind.SUBTOTAL
    ]
    assert credits_[8] == -paise(lines(of_demo, "ageing", dated_to=on)[-1].cells[-2])
    assert advances[8] == -ledger(sql, "ADV_CONTROL", on) != 0
    assert advances[9] == ledger(sql, "GST_ADV", on)


@pytest.mark.parametrize("on", DAYS)
def test_control__agrees_and_is_the_ledger(of_demo: Reading, sql: sqlite3.Connection, on: date) -> None:
    found = [line.cells for line in lines(of_demo, "control-accounts", dated_to=on)]
    owed, kept = (ledger(sql, role, on) for role in ("AR_CONTROL", "ADV_CONTROL"))
    assert [row[6:] for row in found] == [(owed, owed, 0), (kept, kept, 0)]


def test_ageing__of_its_branches_is_the_whole(of_demo: Reading, sql: sqlite3.Connection) -> None:
    codes = [code for (code,) in sql.execute("SELECT code FROM branches")]
    parts = [lines(of_demo, "ageing", branch=code)[-1].cells[2:] for code in codes]
    whole = lines(of_demo, "ageing")[-1].cells[2:]
    assert len(parts) > 1
    assert tuple(sum(map(paise, column)) for column in zip(*parts, strict=True)) == whole


@pytest.mark.parametrize("on", [TODAY, date(2025, 9, 30)])
def test_statement__closes_with_the_patient_s_balance(of_demo: Reading, sql: sqlite3.Connection, on: date) -> None:
    """Every ninth patient and the one with most documents; what is to pay less what is not applied is the balance."""
    patients = sql.execute("SELECT mrn, patient_id FROM patients WHERE patient_id % 9 = 5").fetchall()
    for mrn, patient_id in patients:
        found = lines(of_demo, "patient-statement", patient=mrn, dated_from=date(2025, 6, 1), dated_to=on)
        closing = next(line.cells for line in found if line.cells[1] == "Closing balance")
        opening, charged, paid, credited = (paise(cell) for cell in (found[1].cells[7], *closing[4:7]))
        moved = "SELECT coalesce(sum(debit_paise - credit_paise), 0) FROM ar_subledger WHERE control = 'AR'"
        balance = sql.execute(f"{moved} AND patient_id = ? AND transaction_date <= ?", (patient_id, on.isoformat()))
        assert (closing[7], opening + charged - paid - credited) == (balance.fetchone()[0],) * 2, mrn
        assert sum(paise(row[7]) for row in made_of(found)) == closing[7], mrn
    assert len(patients) > 20


def test_installments__are_the_dues_of_the_ageing(of_demo: Reading, sql: sqlite3.Connection) -> None:
    """Plan by plan and due date by due date, where the installments ask for all that their invoice lacks."""
    plans = dict(sql.execute("SELECT invoice_id, plan_id FROM package_payment_plans"))
    asked: dict[int, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    for each in installments_due.open_installments(of_demo, DueQuery(due_to=date(2100, 1, 1))):
        asked[each.plan_id][each.due_date] += each.open_paise
    documents, _ = open_documents(of_demo, OpenQuery(as_of=TODAY))
    owed = {
        plans[document.entry.invoice_id]: {item.due_date: item.open_paise for item in document.items}
        for document in documents
        if document.entry.invoice_id in plans
    }
    comparable = {key for key, dues in owed.items() if sum(dues.values()) == sum(asked[key].values())}
    assert len(comparable) > 50
    assert {key: dict(asked[key]) for key in comparable} == {key: owed[key] for key in comparable}
    assert asked.keys() - owed.keys() == set()


def test_figures__open_reports_that_add_up_to_them(of_demo: Reading) -> None:
    """What a patient's line of the ageing opens has its gross and its credit as totals."""
    for line in lines(of_demo, "ageing")[:40]:
        credit = line.cells_open["unapplied_credit"]
        assert isinstance(line.opens, Detail)
        assert isinstance(credit, Detail)
        documents, credits_ = (REPORTS[each.name].sheet(of_demo, each.request) for each in (line.opens, credit))
        assert documents.lines[-1].cells[10] == line.cells[7]
        of_account = next(each.cells for each in credits_.lines if each.kind is LineKind.SUBTOTAL)
        assert of_account[8] == -paise(line.cells[8])


def test_ageing__and_credits_know_every_patient_by_key(of_demo: Reading, sql: sqlite3.Connection) -> None:
    """Net of the ageing is the patient's balance in the subledger; its credits are what is left of all of them."""
    balance = "SELECT patient_id, sum(debit_paise - credit_paise) FROM ar_subledger WHERE control = 'AR' GROUP BY 1"
    aged = ageing(of_demo, AgeingQuery(as_of=TODAY))
    assert {key: each.net_paise for key, each in aged.items() if each.net_paise} == {
        key: paise_ for key, paise_ in sql.execute(balance) if paise_
    }
    kept = unapplied_credits(of_demo, OpenQuery(as_of=TODAY))
    left = -sum(each.entry.open_paise for each in kept if each.control == "AR")
    assert left == sum(each.unapplied_credit_paise for each in aged.values()) > 0
