"""The facts of the papers: what they cost, what is refused, and what of a document decides how it stands."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest

from desktop_app.errors import NotFound
from desktop_app.reports.paper.credit_note_paper import credit_note_paper
from desktop_app.reports.paper.invoice_paper import invoice_paper
from desktop_app.reports.paper.paper_parts import Standing, state_words
from desktop_app.reports.paper.receipt_paper import receipt_paper
from desktop_app.reports.paper.refund_paper import refund_paper
from desktop_app.reports.paper.voucher_paper import voucher_paper
from desktop_app.repositories.books import Reading
from desktop_app.repositories.unit import Unit
from desktop_app.workflows.reverse_refund import reverse_refund
from tests import money_orders, orders
from tests.clinic import Clinic, new_clinic
from tests.half_posted import import_ar, import_note
from tests.orders import DISCONTINUED, do, order
from tests.paper_book import paper_book

Read = Callable[[Unit, int], object]

LARGE = ("gl_entries", "gl_transactions", "invoices", "payments", "ar_subledger", "audit_log", "package_payment_plans")
LARGE_TOO = ("package_sessions", "installment_payments", "patient_credit_notes", "refunds", "patients")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = paper_book(tmp_path_factory.mktemp("papers") / "papers.clinicbook")
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(papers: Clinic) -> Iterator[Reading]:
    with papers.books.reading() as found:
        yield found


def driver_of(reading: Reading) -> sqlite3.Connection:
    driver = reading._connection.connection.driver_connection  # noqa: SLF001 - over the driver's shoulder
    return cast("sqlite3.Connection", driver)


@pytest.mark.parametrize(
    ("read", "key", "count"),
    [
        (invoice_paper, 1, 8),  # header, lines, branch and letterhead, patient, plans; of each plan two
        (invoice_paper, 3, 6),  # without a plan
        (credit_note_paper, 1, 6),
    ],
)
def test_paper__costs_a_few_statements_and_no_scan(reading: Reading, read: Read, key: int, count: int) -> None:
    found: list[str] = []
    driver = driver_of(reading)
    driver.set_trace_callback(found.append)
    read(reading, key)
    driver.set_trace_callback(None)
    assert len(found) <= count, found


@pytest.mark.parametrize(
    ("read", "key"),
    [(invoice_paper, 1), (credit_note_paper, 1), (receipt_paper, 4), (refund_paper, 2), (voucher_paper, 1)],
)
def test_paper__scans_no_table_that_grows(reading: Reading, read: Read, key: int) -> None:
    found: list[str] = []
    driver = driver_of(reading)
    driver.set_trace_callback(found.append)
    read(reading, key)
    driver.set_trace_callback(None)
    steps = [step[-1] for each in found for step in driver.execute(f"EXPLAIN QUERY PLAN {each}")]
    assert steps
    assert [step for step in steps for table in (*LARGE, *LARGE_TOO) if step.startswith(f"SCAN {table}")] == []


@pytest.mark.parametrize("read", [invoice_paper, credit_note_paper, receipt_paper, refund_paper, voucher_paper])
def test_paper__of_nothing_is_refused(reading: Reading, read: Read) -> None:
    with pytest.raises(NotFound):
        read(reading, 999)


def test_tax__of_an_advance_and_of_what_goes_back_of_it(reading: Reading) -> None:
    """5,900 with 18 % inside are 5,000 and 450 twice; of 1,180 that go back 90 twice."""
    advance, refund = receipt_paper(reading, 5), refund_paper(reading, 2)
    assert (advance.taxable_paise, advance.cgst_paise, advance.sgst_paise) == (500_000, 45_000, 45_000)
    assert (refund.taxable_paise, refund.cgst_paise, refund.sgst_paise) == (100_000, 9_000, 9_000)


def test_place_of_supply__is_the_clinics_whatever_the_patients_state(reading: Reading) -> None:
    """Section 12(4) IGST: where the service is performed."""
    paper = invoice_paper(reading, 3)
    assert (paper.recipient.state, paper.place_of_supply) == ("Maharashtra (27)", "Karnataka (29)")


def test_receipts__of_one_paper_are_the_same_paper_whichever_is_asked_for(reading: Reading) -> None:
    assert receipt_paper(reading, 3) == receipt_paper(reading, 4)


def test_voucher__has_the_journals_lines(reading: Reading, papers: Clinic) -> None:
    ((rent,),) = papers.rows("SELECT transaction_id FROM gl_transactions WHERE description = 'Rent for July'")
    paper = voucher_paper(reading, rent)
    assert [(each.account_code, each.debit_paise, each.credit_paise) for each in paper.lines] == [
        ("5200", 2_500_000, 0),
        ("1040", 0, 2_500_000),
    ]
    assert (paper.total_paise, paper.standing) == (2_500_000, Standing.VALID)


def test_standing__of_what_is_asked_for_paid_and_taken_back(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    clinic.clock.today = DISCONTINUED
    money_orders.owed_back(clinic)
    money_orders.ask_back(clinic, amount_paise=100_000)
    money_orders.pay_back(clinic)
    do(clinic, reverse_refund, order(money_orders.REFUND_REVERSAL, refund_id=2))
    with clinic.books.reading() as reading:
        found = [refund_paper(reading, key) for key in (1, 2)]
    assert [each.standing for each in found] == [Standing.DRAFT, Standing.REVERSED]
    assert found[0].number == ""
    clinic.books.close()


def test_standing__of_a_note_that_is_half_posted_is_a_draft(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "book.clinicbook")
    clinic.clock.today = DISCONTINUED
    orders.serve(clinic)
    note_id = import_note(clinic, patient_id=1, original_invoice_id=1)
    import_ar(clinic, note_id, patient_id=1)
    with clinic.books.reading() as reading:
        assert credit_note_paper(reading, note_id).standing is Standing.DRAFT
    clinic.books.close()


def test_states__are_named_with_their_code() -> None:
    assert [state_words(code) for code in ("29", "27", "98", None, "")] == [
        "Karnataka (29)",
        "Maharashtra (27)",
        "98",
        "",
        "",
    ]
