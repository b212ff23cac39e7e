"""One receipt: what it paid, what is left of its advance, what else stands on its paper, journal and history."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.errors import NotFound
from desktop_app.reports.receipt_detail import ReceiptDetail, receipt_detail
from desktop_app.repositories.books import Reading
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.unapply_advance import unapply_advance
from tests.clinic import Clinic, new_clinic
from tests.money_orders import UNAPPLICATION, advance, apply_it, pay_back, register
from tests.orders import DELIVERED, DISCONTINUED, do, order, serve
from tests.reports import money_book
from tests.reports.money_book import ADVANCE, BOUNCED, BY_CASH, BY_UPI, DEPOSITED, IN_HAND, OVERPAID, REVERSED


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    made = money_book.tell(tmp_path_factory.mktemp("money") / "book.clinicbook")
    yield made
    made.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def uses(detail: ReceiptDetail) -> list[tuple[str, str | None, date, int]]:
    return [(each.kind, each.number, each.on, each.amount_paise) for each in detail.uses]


def events(detail: ReceiptDetail) -> list[tuple[str, str]]:
    return [(each.source, each.event) for each in detail.journal]


def test_overpaid__paid_its_invoice_and_keeps_the_rest(reading: Reading) -> None:
    """10,500 for 10,000."""
    detail = receipt_detail(reading, OVERPAID)
    assert uses(detail) == [("invoice", "INV/25-26/00001", DELIVERED, 1_000_000)]
    assert (detail.settled_paise, detail.advance_paise, detail.unapplied_paise) == (1_000_000, 50_000, 50_000)
    assert (detail.facts.status, detail.facts.branch, detail.facts.received_by) == ("posted", "MAIN", "Meera Joshi")
    assert events(detail) == [("payment", "post")]
    assert [each.action for each in detail.history] == ["post"]
    assert detail.others == ()


def test_advance__was_applied_by_a_posting_of_its_own(reading: Reading, clinic: Clinic) -> None:
    """Of 5,900 one half is used; its tax went back, so the journal has both."""
    detail = receipt_detail(reading, ADVANCE)
    assert uses(detail) == [("advance", "INV/25-26/00002", DELIVERED, 295_000)]
    assert (detail.settled_paise, detail.advance_paise, detail.unapplied_paise) == (0, 590_000, 295_000)
    assert (detail.number, detail.facts.rate_bp) == ("RV/25-26/00001", 1800)
    assert events(detail) == [("payment", "post"), ("advance_apply", "post")]
    (use,) = detail.uses
    by_number = "SELECT transaction_id FROM gl_transactions WHERE source_document_type = 'advance_apply'"
    assert use.transaction_id == clinic.value(by_number)


def test_cheque__says_when_it_went_to_the_bank(reading: Reading) -> None:
    assert receipt_detail(reading, IN_HAND).deposited_on is None
    deposited = receipt_detail(reading, DEPOSITED)
    assert (deposited.deposited_on, deposited.facts.account) == (DISCONTINUED, "1040 Bank - current account")


def test_bounced__says_what_it_had_paid_and_all_that_was_posted(reading: Reading) -> None:
    detail = receipt_detail(reading, BOUNCED)
    assert uses(detail) == [("invoice", "INV/25-26/00002", DELIVERED, 20_000)]
    assert (detail.facts.status, detail.unapplied_paise) == ("bounced", 0)
    assert events(detail) == [
        ("payment", each) for each in ("post", "deposit", "undo-deposit", "reverse", "bounce_charge")
    ]
    assert [(each.action, each.reason) for each in detail.history] == [
        ("post", None),
        ("deposit", None),
        ("bounce", "Dishonoured"),
    ]


def test_reversed__has_its_reason_in_the_history(reading: Reading) -> None:
    detail = receipt_detail(reading, REVERSED)
    assert detail.facts.status == "reversed"
    assert [(each.action, each.reason) for each in detail.history] == [("post", None), ("reverse", "The wrong patient")]


def test_several_modes__stand_on_one_paper(reading: Reading) -> None:
    """4,000 for 2,000 and 3,000: cash fills the first and 500 of the second, UPI 1,500 of that."""
    cash, upi = receipt_detail(reading, BY_CASH), receipt_detail(reading, BY_UPI)
    assert [(each.payment_id, each.number, each.mode, each.amount_paise) for each in cash.others] == [
        (BY_UPI, "RCP/25-26/00007", "upi", 150_000)
    ]
    assert [each.payment_id for each in upi.others] == [BY_CASH]
    assert [paise for *_, paise in uses(cash)] == [200_000, 50_000]
    assert [paise for *_, paise in uses(upi)] == [150_000]


def test_refund__of_an_advance_is_one_of_its_uses(tmp_path: Path) -> None:
    """An advance of 5,900, of which 900 is paid back."""
    other = new_clinic(tmp_path / "book.clinicbook")
    other.clock.today = DISCONTINUED
    register(other)
    advance(other, rate_bp=0)
    part = RefundPart(amount_paise=90_000, mode="upi")
    pay_back(other, part, payment_id=1, credit_note_id=None)
    serve(other, patient=1)
    with other.books.reading() as reading:
        detail = receipt_detail(reading, 1)
    other.books.close()
    assert [(each.kind, each.document_id, each.amount_paise) for each in detail.uses] == [("refund", 1, 90_000)]
    assert (detail.unapplied_paise, events(detail)) == (500_000, [("payment", "post"), ("refund", "post")])


def test_application__that_was_taken_back_is_no_use_any_more(tmp_path: Path) -> None:
    """It stays in the journal, with what took it back."""
    other = new_clinic(tmp_path / "book.clinicbook")
    other.clock.today = DISCONTINUED
    register(other)
    advance(other)
    serve(other, patient=1, on=DELIVERED)
    used = apply_it(other)
    do(other, unapply_advance, order(UNAPPLICATION, transaction_id=used.transaction_id))
    with other.books.reading() as reading:
        detail = receipt_detail(reading, 1)
    other.books.close()
    assert (detail.uses, detail.unapplied_paise) == ((), 590_000)
    assert events(detail) == [("payment", "post"), ("advance_apply", "post"), ("advance_apply", "reverse")]


def test_receipt__that_is_not_there_is_refused(reading: Reading) -> None:
    with pytest.raises(NotFound):
        receipt_detail(reading, 4711)
