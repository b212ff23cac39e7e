"""A transaction with its document, who posted it, why, and its reversal."""

from pathlib import Path

import pytest

from desktop_app.errors import NotFound
from desktop_app.reports.transaction_detail import TransactionDetail, transaction_detail
from desktop_app.repositories.books import Reading
from desktop_app.workflows.reinstate_plan import reinstate_plan
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DELIVERED, DISCONTINUED


def of_source(told: Clinic, reading: Reading, source: str, source_id: int, event: str) -> TransactionDetail:
    query = """SELECT transaction_id FROM gl_transactions
                WHERE source_document_type = ? AND source_document_id = ? AND event = ?"""
    return transaction_detail(reading, told.value(query, source, source_id, event))


def test_note__with_its_plan_and_the_reason_of_the_edit_log(told: Clinic, reading: Reading) -> None:
    """Scenario S16: the note of Lakshmi Menon's namesake, 5,500 credited."""
    found = of_source(told, reading, "credit_note", 2, "post")
    assert (found.voucher_type, found.number, found.plan_id) == ("Credit note", "CN/25-26/00002", 2)
    assert (found.transaction.on, found.header.posted_by, found.header.branch) == (
        DISCONTINUED,
        "Meera Joshi",
        "MAIN branch",
    )
    assert found.header.posted_at == "2025-08-20T06:30:00.000Z"
    assert found.why == "=Too far, she says"
    assert (found.header.reversal_of, found.header.reversed_by) == (None, None)
    assert not found.is_manual


def test_note__and_its_reversal_name_each_other(told: Clinic, reading: Reading) -> None:
    """The note on a consultation was issued in error; its invoice sold no plan."""
    posted = of_source(told, reading, "credit_note", 5, "post")
    back = of_source(told, reading, "credit_note", 5, "reverse")
    assert (posted.header.reversed_by, posted.header.reversed_on) == (back.transaction.transaction_id, DISCONTINUED)
    assert (back.header.reversal_of, back.header.reverses_day) == (posted.transaction.transaction_id, DISCONTINUED)
    assert back.why == "Issued in error"
    assert (posted.plan_id, back.plan_id) == (None, None)


def test_journal__and_its_reversal(told: Clinic, reading: Reading) -> None:
    (posted_id,) = told.rows("SELECT transaction_id FROM gl_transactions WHERE transaction_number IS NOT NULL")[0]
    posted = transaction_detail(reading, posted_id)
    assert (posted.voucher_type, posted.number, posted.transaction.on) == ("Journal", "JV/25-26/00001", DELIVERED)
    assert posted.is_manual
    assert posted.transaction.description == "Rent for July"
    back = transaction_detail(reading, posted.header.reversed_by or 0)
    assert (back.number, back.transaction.description, back.is_manual) == ("JV/25-26/00001", "Paid twice", True)


@pytest.mark.parametrize(
    ("source", "source_id", "event", "plan_id"),
    [
        ("invoice", 4, "post", 4),  # with other lines on it
        ("invoice", 7, "post", None),  # a consultation
        ("payment", 3, "post", 3),
        ("payment", 5, "post", 6),  # with an advance in it
        ("session", 1, "recognise-1", 1),
    ],
)
def test_document__leads_to_its_plan(
    told: Clinic, reading: Reading, *, source: str, source_id: int, event: str, plan_id: int | None
) -> None:
    assert of_source(told, reading, source, source_id, event).plan_id == plan_id


def test_entries__are_the_lines_of_the_ledger(told: Clinic, reading: Reading) -> None:
    found = of_source(told, reading, "invoice", 3, "post")
    lines = "SELECT entry_id FROM gl_entries WHERE transaction_id = ? ORDER BY line_number"
    keys = [key for (key,) in told.rows(lines, found.transaction.transaction_id)]
    assert found.entries == tuple(zip(["1100", "2300", "2110", "2120"], keys, strict=True))


def test_transaction__that_is_not_there(reading: Reading) -> None:
    with pytest.raises(NotFound, match="Transaction 4711"):
        transaction_detail(reading, 4711)


def test_reason__is_not_made_up(told: Clinic, reading: Reading) -> None:
    assert of_source(told, reading, "payment", 1, "post").why == ""


def test_reason__of_a_plan_discontinued_without_credit_and_reinstated(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    clinic.clock.today = DISCONTINUED
    orders.half_done_plan(clinic)
    orders.discontinue(clinic, credit_paise=0, reason="Does not answer")
    orders.do(clinic, reinstate_plan, orders.order(orders.REINSTATEMENT, reason="Comes back"))
    with clinic.books.reading() as reading:
        found = [of_source(clinic, reading, "package_plan", 1, event) for event in ("forfeit", "undo-forfeit")]
    clinic.books.close()
    assert [(each.why, each.plan_id) for each in found] == [("Does not answer", 1), ("Comes back", 1)]
