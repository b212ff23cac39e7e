"""What a patient's money would pay before it is taken; the very thing that taking it does."""

from pathlib import Path

import pytest

from desktop_app.accounting.money_posting import of_mode
from desktop_app.errors import ApplyExceedsInvoice, DocumentsExceedReceipt
from desktop_app.reports.collection import open_invoices, pour
from desktop_app.reports.money_terms import money_terms
from desktop_app.workflows.collect_payment import DocumentPart, ModePart, collect_payment
from tests import money_orders, orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DELIVERED, do, line, order


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    """Sell 10,000 in five installments from 2 June on, and a service of 3,000 of which 1,000 are paid."""
    made = new_clinic(tmp_path / "book.clinicbook")
    made.clock.today = DELIVERED
    orders.sell(made)
    orders.serve(made, patient=1, lines=(line(300_000, role="SVC_REV"),))
    orders.receive(made, 100_000, invoice_id=2)
    orders.serve(made, patient=1)
    orders.receive(made, 200_000, invoice_id=3)  # paid in full: it waits for nothing
    return made


def test_open_invoices__say_what_they_lack_and_what_is_asked_for_later(clinic: Clinic) -> None:
    """On 2 July two installments of 2,000 are due, three come later."""
    with clinic.books.reading() as reading:
        package, service = open_invoices(reading, 1)
        assert open_invoices(reading, 2) == ()
    assert (package.number, package.plan_number) == ("INV/25-26/00001", "PL/25-26/00001")
    assert (package.open_paise, package.later_paise, package.due_paise) == (1_000_000, 600_000, 400_000)
    assert (service.open_paise, service.due_paise, service.plan_number) == (200_000, 200_000, None)


def test_pour__fills_documents_in_their_order_and_keeps_the_rest() -> None:
    """5,000 in cash and 8,000 by UPI for 10,000 and 2,000."""
    poured = pour([500_000, 800_000], [None, None], [1_000_000, 200_000])
    assert poured.parts == ((500_000, 0), (500_000, 200_000))
    assert (poured.documents_paise, poured.advance_paise) == ((1_000_000, 200_000), 100_000)


def test_pour__gives_first_what_was_asked_for() -> None:
    poured = pour([300_000], [None, 200_000], [1_000_000, 200_000])
    assert poured.documents_paise == (100_000, 200_000)


def test_pour__into_no_document_is_all_an_advance() -> None:
    poured = pour([300_000], [], [])
    assert (poured.documents_paise, poured.advance_paise) == ((), 300_000)


def test_pour__refuses_what_taking_it_refuses() -> None:
    with pytest.raises(ApplyExceedsInvoice):
        pour([300_000], [200_001], [200_000])
    with pytest.raises(DocumentsExceedReceipt):
        pour([100_000], [200_000], [200_000])


def test_cash__is_counted_by_invoice(clinic: Clinic) -> None:
    """Of 5,000 in cash and 8,000 by UPI the cash settles the package alone."""
    with clinic.books.reading() as reading:
        invoices = open_invoices(reading, 1)
    poured = pour([500_000, 800_000], [None, None], [each.open_paise for each in invoices])
    assert poured.in_cash(["cash", "upi"], invoices) == (500_000, {1: 500_000, 2: 0})
    assert poured.in_cash(["upi", "cash"], invoices) == (800_000, {1: 500_000, 2: 200_000})


def test_journal__is_the_one_that_taking_it_posts(clinic: Clinic) -> None:
    """1,000 in cash and 12,000 by UPI: both receipts of two modes, one line an account."""
    modes = (ModePart(mode="cash", amount_paise=100_000), ModePart(mode="upi", amount_paise=1_200_000))
    with clinic.books.reading() as reading:
        invoices, terms = open_invoices(reading, 1), money_terms(reading, DELIVERED)
    poured = pour([each.amount_paise for each in modes], [None, None], [each.open_paise for each in invoices])
    told = terms.journal(poured.lines([of_mode(each.mode) for each in modes], patient_id=1))
    assert [(each.account_code, each.debit_paise, each.credit_paise) for each in told] == [
        ("1010", 100_000, 0),
        ("1060", 1_200_000, 0),
        ("1100", 0, 1_200_000),
        ("2200", 0, 100_000),
    ]
    before = clinic.value("SELECT max(entry_id) FROM gl_entries")
    documents = tuple(DocumentPart(invoice_id=each.invoice_id) for each in invoices)
    do(clinic, collect_payment, order(money_orders.COLLECTION, modes=modes, documents=documents))
    posted = clinic.rows(
        "SELECT code, sum(debit_paise), sum(credit_paise) FROM gl_entries JOIN accounts USING (account_id)"
        " WHERE entry_id > ? GROUP BY code ORDER BY code",
        before,
    )
    assert posted == sorted((each.account_code, each.debit_paise, each.credit_paise) for each in told)
    assert clinic.findings() == {}


def test_terms__offer_the_accounts_of_each_mode_and_the_rates_of_the_day(clinic: Clinic) -> None:
    with clinic.books.reading() as reading:
        terms = money_terms(reading, DELIVERED)
    assert [each.code for each in terms.fitting["cheque"]] == ["1030"]
    assert terms.fitting["cash"][0].code == "1010"
    assert terms.fitting["upi"][0].code == "1060"
    assert terms.rates[0] == 1800
    assert list(terms.rates) == sorted(terms.rates, reverse=True)
