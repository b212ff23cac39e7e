"""Lines of the bank beside the ledger of tests.bank_orders: what is proposed, and why the balances differ."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.errors import BadInput
from desktop_app.reports import bank_reconciliation_sheet as reconciliations
from desktop_app.reports.bank import BANK_LINES, MATCHED, UNMATCHED, BankQuery, line_detail, proposed
from desktop_app.reports.bank_reconciliation import bank_reconciliation
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import LineKind
from desktop_app.workflows.match_bank_lines import Pair
from desktop_app.workflows.post_journal import JournalLine, post_journal
from desktop_app.workflows.reverse_journal import reverse_journal
from tests import orders
from tests.bank_orders import HEAD, JULY, account, entry, ledger_of_july, line, match, rent, take_in
from tests.clinic import Clinic, new_clinic
from tests.orders import do, order

END = date(2025, 7, 31)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    found = new_clinic(tmp_path / "bank.clinicbook")
    with found.books:
        yield found
    assert found.findings() == {}


def begin(clinic: Clinic) -> int:
    """Post and take in July; the bank account's key."""
    clinic.clock.today = orders.DISCONTINUED
    ledger_of_july(clinic)
    take_in(clinic)
    return account(clinic)


def transfer(clinic: Clinic) -> Pair:
    """Give the line of the transfer, and its entry."""
    return Pair(line(clinic, 200_000), (entry(clinic, 200_000, "2025-07-02"),))


def test_lines__are_those_of_the_account(clinic: Clinic) -> None:
    bank = begin(clinic)
    match(clinic, rent(clinic))
    with clinic.books.reading() as reading:
        count = {
            only: BANK_LINES.count(reading, BankQuery(today=END, account_id=bank, only=only))
            for only in ("", MATCHED, UNMATCHED)
        }
        found = BANK_LINES.count(reading, BankQuery(today=END, account_id=bank, search="590.00"))
        other = BANK_LINES.count(reading, BankQuery(today=END, account_id=bank + 1))
    assert (count, found, other) == ({"": 4, MATCHED: 1, UNMATCHED: 3}, 1, 0)


def test_proposed__the_reference_and_the_day_and_nothing_else(clinic: Clinic) -> None:
    """The transfer names its UTR, the rent is a day off; of two receipts of Rs 3,500 that of the very day is meant."""
    bank = begin(clinic)
    with clinic.books.reading() as reading:
        found = {each.line.amount_paise: each for each in proposed(reading, bank)}
    assert {paise: each.proposal.strength.value for paise, each in found.items()} == {
        200_000: "exact",
        -2_500_000: "likely",
        350_000: "exact",
    }
    assert found[350_000].proposal.entry_ids == (entry(clinic, 350_000, "2025-07-04"),)
    assert found[200_000].entries[0].words == "Lakshmi Menon"


def test_line__has_its_candidates_and_then_its_match(clinic: Clinic) -> None:
    begin(clinic)
    pair = rent(clinic)
    with clinic.books.reading() as reading:
        before = line_detail(reading, pair.line_id)
    match(clinic, pair)
    with clinic.books.reading() as reading:
        after = line_detail(reading, pair.line_id)
    assert before.candidates[0].entry_id == pair.entry_ids[0]
    assert len(before.candidates) == 5
    assert (before.matched, after.candidates, after.proposal) == ((), (), None)
    assert [each.entry_id for each in after.matched] == list(pair.entry_ids)


def test_candidates__leave_out_what_was_reversed(clinic: Clinic) -> None:
    bank = begin(clinic)
    paid = clinic.value("SELECT transaction_id FROM gl_transactions WHERE description = 'Rent for July'")
    do(clinic, reverse_journal, order(orders.JOURNAL_REVERSAL, transaction_id=paid))
    with clinic.books.reading() as reading:
        detail = line_detail(reading, line(clinic, -2_500_000))
        items = bank_reconciliation(reading, bank, orders.DISCONTINUED)
    assert {each.amount_paise for each in detail.candidates} == {10_000_000, 200_000, 350_000}
    assert items.totals.unpresented_paise == 0


def test_reconciliation__every_item_explains_the_ledger(clinic: Clinic) -> None:
    """Ledger: 1,00,000 + 2,000 - 25,000 + 3,500 + 3,500 = 84,000. Bank: 79,910.

    Matched are the transfer and the rent. The ledger alone has both receipts of 3,500, the statement alone a receipt of
    3,500 and charges of 590: 79,910 + 7,000 - 3,500 + 590 = 84,000.
    """
    bank = begin(clinic)
    match(clinic, rent(clinic))
    match(clinic, transfer(clinic))
    with clinic.books.reading() as reading:
        found = bank_reconciliation(reading, bank, END)
        rows = reconciliations.rows(reading, bank, END)
    totals = found.totals
    assert (totals.ledger_paise, totals.statement_paise) == (8_400_000, 7_991_000)
    assert (totals.in_transit_paise, totals.unpresented_paise) == (700_000, 0)
    assert (totals.unrecorded_in_paise, totals.unrecorded_out_paise) == (350_000, 59_000)
    assert (totals.before_paise, totals.gap_paise) == (0, 0)
    assert totals.explained_paise == totals.ledger_paise
    assert sum(int(str(row[3])) for row in rows[:-1]) == rows[-1][3] == 8_400_000


def test_reconciliation__in_the_middle_of_the_month(clinic: Clinic) -> None:
    """On 2 July the rent is in the ledger alone, though its line of the 3rd is matched: 1,02,000 - 25,000 = 77,000."""
    bank = begin(clinic)
    match(clinic, rent(clinic))
    match(clinic, transfer(clinic))
    with clinic.books.reading() as reading:
        totals = bank_reconciliation(reading, bank, date(2025, 7, 2)).totals
    assert (totals.ledger_paise, totals.statement_paise, totals.unpresented_paise) == (7_700_000, 10_200_000, 2_500_000)
    assert totals.explained_paise == totals.ledger_paise


def test_reconciliation__what_is_older_than_the_first_statement(clinic: Clinic) -> None:
    """The bank began with Rs 1,00,000 where the ledger had that and a cheque of Rs 500 that it had not cashed yet."""
    clinic.clock.today = orders.DISCONTINUED
    ledger_of_july(clinic)
    cheque = (
        JournalLine(account_code="5270", debit_paise=50_000),
        JournalLine(account_code="1040", credit_paise=50_000),
    )
    do(clinic, post_journal, order(orders.JOURNAL, on=orders.SOLD, narration="Courier", lines=cheque))
    lines = JULY.replace('CHEQUE BOOK CHARGES,,590.00,,"79,910.00"', 'COURIER,,500.00,,"80,000.00"')
    take_in(clinic, content=lines)
    with clinic.books.reading() as reading:
        before = bank_reconciliation(reading, account(clinic), END).totals
    match(clinic, Pair(line(clinic, -50_000), (entry(clinic, -50_000, "2025-06-02"),)))
    with clinic.books.reading() as reading:
        after = bank_reconciliation(reading, account(clinic), END).totals
    assert (before.before_paise, after.before_paise) == (-50_000, 0)
    assert before.explained_paise == after.explained_paise == before.ledger_paise == 8_350_000


def test_reconciliation__a_statement_that_is_missing_is_a_gap(clinic: Clinic) -> None:
    """July ends with 79,910; August begins with 90,000: 10,090 moved on no statement that was taken in."""
    bank = begin(clinic)
    take_in(clinic, content=f'{HEAD}\n05/08/25,UPI,,,100.00,"90,100.00"\n')
    with clinic.books.reading() as reading:
        totals = bank_reconciliation(reading, bank, orders.DISCONTINUED).totals
    assert (totals.statement_paise, totals.gap_paise) == (9_010_000, 1_009_000)
    assert totals.explained_paise == totals.ledger_paise


def test_reconciliation__without_a_statement_there_is_the_ledger(clinic: Clinic) -> None:
    clinic.clock.today = orders.DISCONTINUED
    ledger_of_july(clinic)
    with clinic.books.reading() as reading:
        totals = bank_reconciliation(reading, account(clinic), END).totals
    assert (totals.ledger_paise, totals.statement_paise, totals.explained_paise) == (8_400_000, None, None)


def test_report__is_of_accounts_with_bank_statements_alone(clinic: Clinic) -> None:
    """Cash has no statement of a bank, nor has revenue; the bank's last line is the balance, not a part of a sum."""
    begin(clinic)
    report = REPORTS[reconciliations.NAME]
    with clinic.books.reading() as reading:
        for code in ("1010", "4100"):
            with pytest.raises(BadInput, match=f"The account {code} has no bank statements to reconcile"):
                report.sheet(reading, ReportRequest(dated_to=END, account=code))
        lines = report.sheet(reading, ReportRequest(dated_to=END, account="1040")).lines
    assert [line.kind for line in lines].count(LineKind.TOTAL) == 1
    assert (lines[-1].kind, lines[-1].cells) == (LineKind.TOTAL, ("Balance of the ledger", END, None, 8_400_000))
