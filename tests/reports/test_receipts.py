"""The register of receipts: what came in, what of it is applied, what became of it, and how it is searched."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from desktop_app.reports.masters import MasterQuery, count_each
from desktop_app.reports.receipts import IN_HAND, RECEIPTS, TAKEN_BACK, UNAPPLIED
from desktop_app.reports.register import PageKeys
from desktop_app.reports.table import Cell, Sort
from desktop_app.repositories.books import Reading
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DELIVERED, DISCONTINUED
from tests.reports import money_book
from tests.reports.money_book import ZOYA

QUERY = MasterQuery(today=DISCONTINUED)
BY_KEY = Sort("number")
LAKSHMI = "Lakshmi Menon"


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    made = money_book.tell(tmp_path_factory.mktemp("money") / "book.clinicbook")
    assert made.findings() == {}
    yield made
    made.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def cells(reading: Reading, *names: str, query: MasterQuery = QUERY, sort: Sort = BY_KEY) -> list[tuple[Cell, ...]]:
    places = [1 + [column.name for column in RECEIPTS.columns].index(name) for name in names]
    return [tuple(row[place] for place in places) for row in RECEIPTS.rows(reading, query, sort)]


def test_receipts__say_who_paid_how_and_where_it_lies(reading: Reading) -> None:
    """A deposited cheque lies in the bank; one that is in hand does not."""
    assert cells(reading, "number", "date", "patient", "mode", "account", "reference") == [
        ("RCP/25-26/00001", DELIVERED, LAKSHMI, "cash", "1010 Cash in hand", None),
        ("RCP/25-26/00002", DELIVERED, LAKSHMI, "cheque", "1030 Cheques in hand", "HDFC 70103"),
        ("RCP/25-26/00003", DELIVERED, LAKSHMI, "cheque", "1040 Bank - current account", "HDFC 70104"),
        ("RCP/25-26/00004", DELIVERED, LAKSHMI, "cheque", "1040 Bank - current account", "HDFC 70105"),
        ("RCP/25-26/00005", DISCONTINUED, LAKSHMI, "upi", "1060 UPI / wallet clearing", None),
        ("RCP/25-26/00006", DISCONTINUED, ZOYA, "cash", "1010 Cash in hand", None),
        ("RCP/25-26/00007", DISCONTINUED, ZOYA, "upi", "1060 UPI / wallet clearing", None),
        ("RV/25-26/00001", DELIVERED, LAKSHMI, "upi", "1060 UPI / wallet clearing", "UPI 60441772"),
    ]


def test_receipts__say_what_is_applied_and_what_became_of_them(reading: Reading) -> None:
    """10,500 for 10,000; of 5,900 one half is used; what was taken back was received by nobody."""
    assert cells(reading, "kind", "amount", "received", "applied", "unapplied", "advance_used", "status") == [
        ("receipt", 1_050_000, 1_050_000, 1_000_000, 50_000, 0, "posted"),
        ("receipt", 40_000, 40_000, 40_000, 0, 0, "in_hand"),
        ("receipt", 30_000, 30_000, 30_000, 0, 0, "deposited"),
        ("receipt", 20_000, 0, 0, 0, 0, "bounced"),
        ("receipt", 50_000, 0, 0, 0, 0, "reversed"),
        ("receipt", 250_000, 250_000, 250_000, 0, 0, "posted"),
        ("receipt", 150_000, 150_000, 150_000, 0, 0, "posted"),
        ("advance", 590_000, 590_000, 295_000, 295_000, 295_000, "posted"),
    ]
    totals = RECEIPTS.totals(reading, QUERY)
    assert (totals["received"], totals["applied"], totals["unapplied"]) == (2_110_000, 1_765_000, 345_000)


def test_receipts__name_the_tax_inside_an_advance(reading: Reading) -> None:
    """5,900 at 18 %: 5,000 and twice 450."""
    assert cells(reading, "rate", "cgst", "sgst")[-1] == (1800, 45_000, 45_000)


def test_receipts__are_told_apart_by_chips(reading: Reading) -> None:
    counts = count_each(reading, RECEIPTS, QUERY, ("", UNAPPLIED, IN_HAND, TAKEN_BACK))
    assert counts == {"": 8, UNAPPLIED: 2, IN_HAND: 1, TAKEN_BACK: 2}
    for only, numbers in (
        (UNAPPLIED, ["RCP/25-26/00001", "RV/25-26/00001"]),
        (IN_HAND, ["RCP/25-26/00002"]),
        (TAKEN_BACK, ["RCP/25-26/00004", "RCP/25-26/00005"]),
    ):
        found = cells(reading, "number", query=MasterQuery(today=DISCONTINUED, only=only))
        assert [number for (number,) in found] == numbers


@pytest.mark.parametrize(
    ("search", "numbers"),
    [
        ("RV/25-26/00001", ["RV/25-26/00001"]),
        ("60441772", ["RV/25-26/00001"]),  # the app's own number of the payment
        ("hdfc 70104", ["RCP/25-26/00003"]),
        ("zoya", ["RCP/25-26/00006", "RCP/25-26/00007"]),
        ("INV/25-26/00003", ["RCP/25-26/00006"]),  # the first of the two that Zoya pays: cash covers it
        ("' OR 1=1 --", []),
    ],
)
def test_search__finds_by_number_reference_patient_and_invoice(
    reading: Reading, search: str, numbers: list[str]
) -> None:
    found = cells(reading, "number", query=MasterQuery(today=DISCONTINUED, search=search))
    assert [number for (number,) in found] == numbers


def test_receipts__are_filtered_by_days_and_branch(reading: Reading) -> None:
    of_july = MasterQuery(today=DISCONTINUED, dated_from=DELIVERED, dated_to=DISCONTINUED - timedelta(days=1))
    assert {on for (on,) in cells(reading, "date", query=of_july)} == {DELIVERED}
    assert RECEIPTS.count(reading, MasterQuery(today=DISCONTINUED, branch_id=1)) == 8
    assert RECEIPTS.count(reading, MasterQuery(today=DISCONTINUED, branch_id=2)) == 0


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", [column.name for column in RECEIPTS.columns])
def test_receipts__are_sorted_by_every_column(reading: Reading, column: str, *, descending: bool) -> None:
    """Nothing comes before anything, as SQLite has it."""
    sort = Sort(column, descending=descending)
    keys = [row[0] for row in RECEIPTS.page(reading, QUERY, sort, 0, PageKeys())]
    rows = {row[0]: row for row in RECEIPTS.rows(reading, QUERY)}
    place = 1 + [each.name for each in RECEIPTS.columns].index(column)

    def order(key: Cell) -> tuple[Any, ...]:
        value = rows[key][place]
        return (value is not None, 0 if value is None else value, key)

    assert keys == sorted(rows, key=order, reverse=descending)


def test_pages__are_found_by_key_in_a_longer_register(tmp_path_factory: pytest.TempPathFactory) -> None:
    """300 receipts of one day, newest first: the second page goes on where the first one ended."""
    clinic = new_clinic(tmp_path_factory.mktemp("many") / "book.clinicbook")
    clinic.clock.today = DISCONTINUED
    orders.serve(clinic, lines=(orders.line(30_000, role="SVC_REV"),))
    for _ in range(300):
        orders.receive(clinic, 100, on=date(2025, 7, 2))
    with clinic.books.reading() as reading:
        keys, sort = PageKeys(), RECEIPTS.default_sort
        found = [row[0] for index in (0, 1) for row in RECEIPTS.page(reading, QUERY, sort, index, keys)]
    clinic.books.close()
    assert found == list(range(300, 0, -1))
