"""What a sale would come to is what selling it posts; codes with their rates on a day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.accounting.invoicing import Price
from desktop_app.errors import GlAccountInactive, GlAccountNotMapped, NoPeriod, NotRegistered, PeriodClosed
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.sale_terms import PackageOrder, SaleTerms, SoldLine, sale_terms
from desktop_app.reports.tax_codes import TaxCode, tax_codes_on
from desktop_app.repositories.accounts import Rate
from tests import orders
from tests.clinic import Clinic, new_clinic

DAY = date(2025, 8, 20)
TAXED = Price(list_paise=1_000_000, treatment="taxable", rate_bp=1800)
EXEMPT = Price(list_paise=200_000)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    made = new_clinic(tmp_path / "book.clinicbook")
    made.clock.today = DAY
    yield made
    made.books.close()


def terms_of(clinic: Clinic, sql: str = "") -> SaleTerms:
    with clinic.raw() as connection:
        connection.executescript(sql)
    with clinic.books.reading() as reading:
        return sale_terms(reading, DAY)


def order(price: Price = TAXED, *, weights: tuple[int, ...] = ()) -> PackageOrder:
    return PackageOrder(price=price, sessions=5, weights=weights, installments=3, on=DAY, first_due=date(2025, 9, 1))


def test_package__is_what_selling_posts(clinic: Clinic) -> None:
    preview = terms_of(clinic).package(order())
    sold = orders.sell(
        clinic, package=orders.line(1_000_000, rate_bp=1800), on=DAY, installments=3, first_due=date(2025, 9, 1)
    )
    assert preview.invoice.totals.total_paise == sold.invoice_total_paise == 1_180_000
    assert tuple(each.value.gross_paise for each in preview.sessions) == sold.session_gross_paise
    assert tuple(each.value.taxable_paise for each in preview.sessions) == sold.session_taxable_paise
    assert tuple(due.amount_paise for due in preview.dues) == sold.installments_paise
    assert tuple(due.due_date for due in preview.dues) == sold.due_dates
    assert preview.invoice.journal == (
        JournalLine("1100", "Accounts Receivable - patients", 1_180_000, 0),
        JournalLine("2300", "Deferred revenue - packages (contract liability)", 0, 1_000_000),
        JournalLine("2110", "Output CGST", 0, 90_000),
        JournalLine("2120", "Output SGST", 0, 90_000),
    )


def test_package__tells_what_is_due_by_a_day(clinic: Clinic) -> None:
    """11,800 in three from 1 September: 3,933.33, 3,933.34, 3,933.33."""
    preview = terms_of(clinic).package(order())
    assert [preview.due_by(day) for day in (DAY, date(2025, 9, 1), date(2025, 10, 1))] == [0, 393_333, 786_667]


def test_invoice__of_services_and_of_nothing(clinic: Clinic) -> None:
    terms = terms_of(clinic)
    preview = terms.invoice([SoldLine(EXEMPT, "CONSULT_REV"), SoldLine(TAXED, "SVC_REV")])
    assert [(line.account_code, line.credit_paise) for line in preview.journal] == [
        ("1100", 0),
        ("4150", 200_000),
        ("4100", 1_000_000),
        ("2110", 90_000),
        ("2120", 90_000),
    ]
    assert preview.totals.document_kind == "invoice_cum_bill"
    nothing = terms.invoice([SoldLine(Price(list_paise=0), "SVC_REV")])
    assert (nothing.journal, nothing.totals.total_paise) == ((), 0)


def test_day__must_lie_in_an_open_month(clinic: Clinic) -> None:
    terms = terms_of(clinic, "UPDATE fiscal_periods SET status = 'locked' WHERE start_date = '2025-07-01'")
    terms.require_day(DAY)
    with pytest.raises(PeriodClosed):
        terms.require_day(date(2025, 7, 31))
    with pytest.raises(NoPeriod):
        terms.require_day(date(2023, 3, 31))


def test_account__is_missed_only_where_it_is_needed(clinic: Clinic) -> None:
    terms = terms_of(clinic, "DELETE FROM account_roles WHERE role = 'OUT_SGST'")
    assert terms.package(order(EXEMPT)).invoice.journal
    with pytest.raises(GlAccountNotMapped):
        terms.package(order())
    switched_off = "UPDATE accounts SET is_active = 0 WHERE code = '4150'"
    with pytest.raises(GlAccountInactive):
        terms_of(clinic, switched_off).invoice([SoldLine(EXEMPT, "CONSULT_REV")])


def test_clinic__without_gstin_charges_no_tax(clinic: Clinic) -> None:
    terms = terms_of(clinic, "UPDATE hospitals SET gstin = NULL")
    assert not terms.is_registered
    assert terms.package(order(EXEMPT)).invoice.totals.document_kind == "bill_of_supply"
    with pytest.raises(NotRegistered):
        terms.package(order())


def test_branches__that_were_closed_sell_nothing(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "two.clinicbook", branches=2)
    terms = terms_of(clinic, "UPDATE branches SET is_active = 0 WHERE code = 'MAIN'")
    assert [branch.code for branch in terms.branches] == ["WEST"]
    clinic.books.close()


def test_rate__of_a_code_on_the_day(clinic: Clinic) -> None:
    terms = terms_of(clinic)
    assert terms.rate("999722", treatment="exempt") == Rate("taxable", 1800)
    assert terms.rate("0000", treatment="nil") == Rate("nil", 0)


@pytest.mark.parametrize(("on", "rate_bp"), [(date(2025, 9, 21), 1800), (date(2025, 9, 22), 500)])
def test_codes__have_the_rate_of_the_day_once(clinic: Clinic, on: date, rate_bp: int) -> None:
    """Notification 15/2025: 999722 is taxed at 5 % from 22 September 2025 on."""
    with clinic.books.reading() as reading:
        codes = tax_codes_on(reading, on)
    assert [code.sac_hsn for code in codes] == sorted({code.sac_hsn for code in codes})
    (found,) = [code for code in codes if code.sac_hsn == "999722"]
    assert (found.treatment, found.rate_bp) == ("taxable", rate_bp)
    assert TaxCode("999312", "exempt", 0, codes[1].source_note) in codes


def test_codes__before_there_were_rates(clinic: Clinic) -> None:
    with clinic.books.reading() as reading:
        assert tax_codes_on(reading, date(2017, 6, 30)) == ()
