"""What vouchers, opening balances and recurring journals are written with, and what they would come to."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from desktop_app.accounting.invoicing import Price
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.opening_terms import Balance, PackageLeft, opening_terms
from desktop_app.reports.recurring_journals import RECURRING_JOURNALS, due_journals, recurring_detail
from desktop_app.reports.voucher_terms import voucher_terms
from desktop_app.repositories.books import Reading
from desktop_app.workflows.define_recurring_journal import define_recurring_journal
from desktop_app.workflows.post_due_recurring_journals import post_due_recurring_journals
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.record_opening import record_opening
from tests.clinic import Clinic, new_clinic
from tests.closing_orders import OPENING
from tests.ledger_orders import DEFINITION, DEPRECIATION, DUE_JUNE, JULY, JUNE, POSTING_DUE
from tests.orders import DISCONTINUED, JOURNAL, do, lock, order
from tests.workflows.expect import balances, switched_off

Result = TypeVar("Result")
OPENED = date(2025, 4, 1)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    found = new_clinic(tmp_path / "terms.clinicbook")
    found.clock.today = DISCONTINUED
    with found.books:
        yield found


def read(clinic: Clinic, query: Callable[[Reading], Result]) -> Result:
    with clinic.books.reading() as reading:
        return query(reading)


def test_voucher__knows_what_lies_where_on_its_day(clinic: Clinic) -> None:
    """25,000 of rent were paid from the bank on 2 July, before anything came in."""
    do(clinic, post_journal, order(JOURNAL))
    before, after = (
        read(clinic, lambda reading, day=day: voucher_terms(reading, day))  # type: ignore[misc]
        for day in (date(2025, 7, 1), date(2025, 7, 2))
    )
    assert (before.balance_paise("1040"), after.balance_paise("1040")) == (0, -2_500_000)
    assert [each.account.code for each in after.money] == ["1010", "1020", "1030", "1040"]
    assert after.balance_paise("5200") == 0  # no money lies there
    codes = {each.code for each in after.payable}
    assert "5200" in codes
    assert not codes & {"1040", "1100", "2200", "2300", "5000"}
    journal = after.journal("1040", [("5200", 100), ("5100", 50)])
    assert [(each.account_code, each.debit_paise, each.credit_paise) for each in journal] == [
        ("5200", 100, 0),
        ("5100", 50, 0),
        ("1040", 0, 150),
    ]


def test_opening__comes_to_what_is_recorded(clinic: Clinic) -> None:
    """As `closing_orders` has it: bank 5,000, owed 2,500, 1,000 ahead; a package with 3,000 owed and 6,000 open."""
    terms = read(clinic, lambda reading: opening_terms(reading, OPENED))
    assert not terms.is_done
    package = PackageLeft(Price(list_paise=1_000_000), sessions=5, used=2, owed_paise=300_000)
    preview = terms.preview(
        balances=[Balance("1040", 500_000)], owed_paise=250_000, advances_paise=100_000, packages=[package]
    )
    assert (preview.entered_debit_paise, preview.entered_credit_paise) == (1_050_000, 700_000)
    recorded = do(clinic, record_opening, order(OPENING))
    assert preview.equity_paise == recorded.opening_equity_paise == 350_000
    shown = {line.account_code: line.debit_paise - line.credit_paise for line in preview.lines}
    assert shown == balances(clinic)
    assert read(clinic, lambda reading: opening_terms(reading, OPENED)).is_done


def test_opening__of_a_clinic_that_earns_at_the_invoice_defers_nothing(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "at-invoice.clinicbook", revenue_policy="at_invoice")
    terms = read(clinic, lambda reading: opening_terms(reading, OPENED))
    package = PackageLeft(Price(list_paise=1_000_000), sessions=5, used=2, owed_paise=300_000)
    preview = terms.preview(balances=[], owed_paise=0, advances_paise=0, packages=[package])
    assert {line.account_code for line in preview.lines} == {"1100", "3900"}


def test_due__leaves_out_what_is_posted_and_tells_what_is_locked(clinic: Clinic) -> None:
    do(clinic, define_recurring_journal, order(DEFINITION))
    other = replace(DEPRECIATION, name="Another", first_month=JULY)
    do(clinic, define_recurring_journal, order(DEFINITION, terms=other))
    off = replace(DEPRECIATION, name="Off", is_active=False)
    do(clinic, define_recurring_journal, order(DEFINITION, terms=off))
    do(clinic, post_due_recurring_journals, order(POSTING_DUE, due=(DUE_JUNE,)))
    lock(clinic, JULY)
    found = read(clinic, due_journals)
    assert [(each.journal.name, each.month, each.month_status, each.total_paise) for each in found] == [
        ("Another", JULY, "locked", 500_000),
        ("Depreciation of the laser", JULY, "locked", 500_000),
    ]
    assert [(line.account_code, line.debit_paise) for line in found[0].shown] == [("5400", 500_000), ("1590", 0)]
    assert found[0].on == date(2025, 7, 31)


def test_recurring__register_says_when_it_was_posted_last(clinic: Clinic) -> None:
    do(clinic, define_recurring_journal, order(DEFINITION))
    do(clinic, post_due_recurring_journals, order(POSTING_DUE, due=(DUE_JUNE,)))
    query = MasterQuery(today=DISCONTINUED)
    names = tuple(column.name for column in RECURRING_JOURNALS.columns)
    with clinic.books.reading() as reading:
        (row,) = RECURRING_JOURNALS.rows(reading, query, names=names)
        assert len(recurring_detail(reading, 1).lines) == 2
    found = dict(zip(names, row[1:], strict=True))  # the key comes first
    assert (found["name"], found["first_month"], found["amount"]) == ("Depreciation of the laser", JUNE, 500_000)
    assert (found["last_posted"], found["last_month"], found["status"]) == (date(2025, 6, 30), None, "active")


def test_terms__need_their_accounts(clinic: Clinic) -> None:
    with clinic.raw() as connection:
        connection.executescript(switched_off("OB_EQUITY"))
    with pytest.raises(Exception, match="OB_EQUITY"):
        read(clinic, lambda reading: opening_terms(reading, OPENED))
