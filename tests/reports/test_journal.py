"""The journal behind a document: what it posted, debits first, its reversal too."""

from datetime import date

from desktop_app.reports.journal import (
    JournalLine,
    JournalTransaction,
    journal_of_document,
    journal_of_plan,
    journal_of_transaction,
)
from desktop_app.repositories.books import Reading

Lines = list[tuple[str, int, int]]
SOLD, DELIVERED, DISCONTINUED = date(2025, 6, 2), date(2025, 7, 2), date(2025, 8, 20)


def lines_of(transaction: JournalTransaction) -> Lines:
    return [(line.account_code, line.debit_paise, line.credit_paise) for line in transaction.lines]


def told_by(journal: tuple[JournalTransaction, ...]) -> list[tuple[date, str, str, Lines]]:
    return [(each.on, each.source, each.event, lines_of(each)) for each in journal]


def test_plan__taxed_from_sale_to_note(reading: Reading) -> None:
    """Scenario S32: 10,000 + 18 %, two sessions of 2,000 each, 4,000 paid, the note 6,000 + 540 + 540."""
    assert told_by(journal_of_plan(reading, 3, 3)) == [
        (
            SOLD,
            "invoice",
            "post",
            [("1100", 1_180_000, 0), ("2300", 0, 1_000_000), ("2110", 0, 90_000), ("2120", 0, 90_000)],
        ),
        (DELIVERED, "session", "recognise-1", [("2300", 200_000, 0), ("4200", 0, 200_000)]),
        (DELIVERED, "session", "recognise-1", [("2300", 200_000, 0), ("4200", 0, 200_000)]),
        (DELIVERED, "payment", "post", [("1060", 400_000, 0), ("1100", 0, 400_000)]),
        (
            DISCONTINUED,
            "credit_note",
            "post",
            [("2300", 600_000, 0), ("2110", 54_000, 0), ("2120", 54_000, 0), ("1100", 0, 708_000)],
        ),
    ]


def test_plan__with_its_receipt_and_nobody_elses(reading: Reading) -> None:
    """Lakshmi Menon's second plan: her first one's receipt is not in it; its own has the advance with it."""
    journal = journal_of_plan(reading, 6, 6)
    assert [each.source for each in journal] == ["invoice", "session", "session", "payment"]
    assert lines_of(journal[-1]) == [("1010", 150_000, 0), ("1100", 0, 100_000), ("2200", 0, 50_000)]


def test_document__with_its_reversal(reading: Reading) -> None:
    """The note of Rs 500 on a consultation, and its mirror image."""
    posted, back = journal_of_document(reading, "credit_note", 5)
    assert (posted.event, posted.is_reversal, posted.description) == ("post", False, "Credit note CN/25-26/00003")
    assert lines_of(posted) == [("4150", 50_000, 0), ("1100", 0, 50_000)]
    assert (back.event, back.is_reversal, back.description) == ("reverse", True, "Reversal of CN/25-26/00003")
    assert lines_of(back) == [("1100", 50_000, 0), ("4150", 0, 50_000)]
    assert {each.source_id for each in (posted, back)} == {5}


def test_document__debits_come_first_whatever_was_filed_first(reading: Reading) -> None:
    for number in range(1, 8):
        for transaction in journal_of_document(reading, "credit_note", number):
            credits_ = [line.credit_paise > 0 for line in transaction.lines]
            assert credits_ == sorted(credits_)
            assert sum(line.debit_paise - line.credit_paise for line in transaction.lines) == 0


def test_document__that_posted_nothing_has_no_journal(reading: Reading) -> None:
    assert journal_of_document(reading, "credit_note", 6) == ()
    assert journal_of_document(reading, "nothing", 1) == ()


def test_transaction__by_itself(reading: Reading) -> None:
    (sale,) = journal_of_document(reading, "invoice", 1)
    assert journal_of_transaction(reading, sale.transaction_id) == (sale,)
    assert sale.lines == (
        JournalLine("1100", "Accounts Receivable - patients", 1_000_000, 0),
        JournalLine("2300", "Deferred revenue - packages (contract liability)", 0, 1_000_000),
    )
    assert journal_of_transaction(reading, 10_000) == ()
