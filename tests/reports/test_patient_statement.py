"""A patient's statement on paper: charges, payments, credits, balance, and what the balance is made of; by hand."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.errors import BadInput
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import LedgerLines, Line, LineKind, Record
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.orders import DELIVERED, DISCONTINUED, SOLD
from tests.reports.debt_book import AUGUST, KIRAN, PAID, RAVI, TAKEN_BACK

DUE_IN_AUGUST, DUE_IN_SEPTEMBER, DUE_IN_OCTOBER = date(2025, 8, 2), date(2025, 9, 2), date(2025, 10, 2)


def statement(reading: Reading, mrn: str, **parameters: object) -> tuple[Line, ...]:
    request = replace(ReportRequest(patient=mrn), **parameters)  # type: ignore[arg-type]
    return REPORTS["patient-statement"].sheet(reading, request).lines


def shown(lines: tuple[Line, ...]) -> list[tuple[object, ...]]:
    """Give the cells, without those that are empty at the end."""
    return [tuple(_trimmed(line.cells)) for line in lines]


def _trimmed(cells: tuple[object, ...]) -> tuple[object, ...]:
    return cells if not cells or cells[-1] is not None else _trimmed(cells[:-1])


def test_statement__with_installments_and_a_plan(of_debts: Reading) -> None:
    assert shown(statement(of_debts, "00001")) == [
        (None, "Patient", "00001", "Kiran Shah"),
        (None, "Opening balance", None, None, None, None, None, 0),
        (SOLD, "Invoice", "INV/25-26/00001", "Acne care", 1_000_000, None, None, 1_000_000),
        (DELIVERED, "Receipt", "RCP/25-26/00001", "INV/25-26/00001, UPI", None, 400_000, None, 600_000),
        (DISCONTINUED, "Closing balance", None, None, 1_000_000, 400_000, 0, 600_000),
        (None, "Still to pay"),
        (DUE_IN_AUGUST, "Overdue", "INV/25-26/00001", "18 days", None, None, None, 200_000),
        (DUE_IN_SEPTEMBER, "Due", "INV/25-26/00001", None, None, None, None, 200_000),
        (DUE_IN_OCTOBER, "Due", "INV/25-26/00001", None, None, None, None, 200_000),
        (None, "Plans"),
        (SOLD, "Plan", "PL/25-26/00001", "Acne care"),
        (None, "Sessions", "PL/25-26/00001", "2 of 5 sessions used, 3 left"),
        (DUE_IN_SEPTEMBER, "Next due", "PL/25-26/00001", None, None, None, None, 200_000),
    ]


def test_statement__what_was_taken_back_stands_below_zero_in_its_own_column(of_debts: Reading) -> None:
    """Asha: 2,000 less 300, and they come again; less the note of 500."""
    receipt = ("RCP/25-26/00002", "INV/25-26/00002, UPI, U 1", None)
    assert shown(statement(of_debts, "00002"))[2:7] == [
        (SOLD, "Invoice", "INV/25-26/00002", "CONSULT_REV", 200_000, None, None, 200_000),
        (PAID, "Receipt", *receipt, 30_000, None, 170_000),
        (TAKEN_BACK, "Receipt reversed", *receipt, -30_000, None, 200_000),
        (DISCONTINUED, "Credit note", "CN/25-26/00001", "INV/25-26/00002", None, None, 50_000, 150_000),
        (DISCONTINUED, "Closing balance", None, None, 200_000, 0, 50_000, 150_000),
    ]


def test_statement__with_a_credit_that_was_partly_refunded(of_debts: Reading) -> None:
    """Ravi: of the note of 6,000 money of 1,000 went back, so that 9,000 were paid in all.

    1,000 of it are applied to the peel of 1,500: the balance does not move, but what it is made of does.
    """
    reason = "INV/25-26/00003, Moves to another city"
    assert shown(statement(of_debts, "00003"))[4:] == [
        (DISCONTINUED, "Credit note", "CN/25-26/00002", reason, None, None, 600_000, -600_000),
        (DISCONTINUED, "Refund", "RFD/25-26/00001", "UPI", None, -100_000, None, -500_000),
        (DISCONTINUED, "Invoice", "INV/25-26/00006", "SVC_REV", 150_000, None, None, -350_000),
        (DISCONTINUED, "Closing balance", None, None, 1_150_000, 900_000, 600_000, -350_000),
        (None, "Still to pay"),
        (DISCONTINUED, "Due", "INV/25-26/00006", None, None, None, None, 50_000),
        (None, "Credits not applied yet"),
        (DISCONTINUED, "Credit note", "CN/25-26/00002", None, None, None, None, -400_000),
    ]


@pytest.mark.parametrize(
    ("mrn", "on", "number", "left"),
    [("00004", SOLD, "RV/25-26/00001", -354_000), ("00005", AUGUST, "RCP/25-26/00004", -50_000)],
)
def test_statement__advances_stand_apart(of_debts: Reading, mrn: str, on: date, number: str, left: int) -> None:
    """Nothing is owed for what was billed; what is left of the advance is the patient's."""
    assert shown(statement(of_debts, mrn))[-4:] == [
        (DISCONTINUED, "Closing balance", None, None, *billed(mrn), 0),
        (None, "Advances, apart from the balance"),
        (on, "Advance", number, None, None, None, None, left),
        (DISCONTINUED, "Balance less advances", None, None, None, None, None, left),
    ]


def billed(mrn: str) -> tuple[int, int, int]:
    """Give what was charged, paid and credited: a facial of 2,000 and 18 %, a consultation of 2,000."""
    paise = 236_000 if mrn == "00004" else 200_000
    return (paise, paise, 0)


def test_statement__of_a_period_opens_with_the_balance_before_it(of_debts: Reading) -> None:
    """July of Kiran: 10,000 stood there, 4,000 came on its first day; on 31 July that of 2 August is not overdue."""
    july = statement(of_debts, "00001", dated_from=DELIVERED, dated_to=date(2025, 7, 31))
    assert shown(july)[1:6] == [
        (DELIVERED, "Opening balance", None, None, None, None, None, 1_000_000),
        (DELIVERED, "Receipt", "RCP/25-26/00001", "INV/25-26/00001, UPI", None, 400_000, None, 600_000),
        (date(2025, 7, 31), "Closing balance", None, None, 0, 400_000, 0, 600_000),
        (None, "Still to pay"),
        (DUE_IN_AUGUST, "Due", "INV/25-26/00001", None, None, None, None, 200_000),
    ]


def test_statement__of_a_day_before_a_discontinuation(of_debts: Reading) -> None:
    """On 31 July Ravi's plan runs, paid in full: three sessions are left, and nothing is due."""
    assert shown(statement(of_debts, "00003", dated_to=date(2025, 7, 31)))[-4:] == [
        (date(2025, 7, 31), "Closing balance", None, None, 1_000_000, 1_000_000, 0, 0),
        (None, "Plans"),
        (SOLD, "Plan", "PL/25-26/00002", "PKG_REV"),
        (None, "Sessions", "PL/25-26/00002", "2 of 5 sessions used, 3 left"),
    ]


def test_statement__its_lines_open_their_documents(of_debts: Reading, debts: Clinic) -> None:
    head, opening, *rows = statement(of_debts, "00003", dated_from=date(2025, 7, 1))
    account_id = debts.value("SELECT account_id FROM accounts WHERE code = '1100'")
    of_patient = LedgerLines(account_id=account_id, dated_to=DISCONTINUED, patient_id=RAVI)
    assert (head.kind, head.opens) == (LineKind.HEADING, Record("patient", RAVI))
    assert opening.opens == replace(of_patient, dated_to=date(2025, 6, 30))
    refund_id = debts.value("SELECT refund_id FROM refunds")
    note_id, payment_id = (
        debts.value(f"SELECT max({each}) FROM {table} WHERE patient_id = ?", RAVI) for each, table in KEYS
    )
    assert [line.opens for line in rows] == [
        Record("receipt", payment_id),
        Record("credit_note", note_id),
        Record("refund", refund_id),
        Record("invoice", 6),
        None,
        None,
        Record("invoice", 6),
        None,
        Record("credit_note", note_id),
    ]
    assert rows[4].cells_open == {"balance": of_patient}
    plan = statement(of_debts, "00001")[-1]
    assert plan.opens == Record("plan", KIRAN)  # the first plan is the first patient's


KEYS = (("credit_note_id", "patient_credit_notes"), ("payment_id", "payments"))


def test_statement__needs_a_patient_that_there_is(of_debts: Reading) -> None:
    with pytest.raises(BadInput, match="The report patient-statement needs a patient"):
        REPORTS["patient-statement"].sheet(of_debts, ReportRequest())
    with pytest.raises(BadInput, match="There is no patient with the number 99999"):
        statement(of_debts, "99999")
