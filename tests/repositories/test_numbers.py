"""Document numbers: taken inside the unit, gapless in their series and year, whoever else is numbering."""

import json
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import pytest

from desktop_app.errors import NumberTooLong
from desktop_app.repositories import numbers
from desktop_app.repositories.books import Books
from desktop_app.repositories.unit import Place
from tests import orders
from tests.clinic import Clinic, new_clinic, request_id
from tests.second_program import SecondProgram
from tests.units import Done, Order, take_number

MAIN, WEST = Place(hospital_id=1, branch_id=1), Place(hospital_id=1, branch_id=2)
JUNE = date(2025, 6, 2)


@pytest.fixture
def two_branches(tmp_path: Path) -> Iterator[Clinic]:
    clinic = new_clinic(tmp_path / "two.clinicbook", branches=2)
    yield clinic
    clinic.books.close()


def take(clinic: Clinic, document_type: str = "INV", on: date = JUNE, place: Place = MAIN) -> str:
    """Take a number and commit."""
    with clinic.books.work(clinic.user) as work:
        number = numbers.take(work, document_type, on, place)
        return work.commit(Order(request_id=request_id()), Done(answer=number)).result.answer


def add_series(clinic: Clinic, prefix: str, *, next_number: int = 1, pad: int = 5, fiscal_year: str = "25-26") -> None:
    """Enter a series as Clinic, Number series does."""
    with clinic.raw() as connection:
        connection.execute(
            "INSERT INTO number_series (hospital_id, document_type, fiscal_year, prefix, pad, next_number)"
            " VALUES (1, 'INV', ?, ?, ?, ?)",
            (fiscal_year, prefix, pad, next_number),
        )


def test_numbers__are_gapless(clinic: Clinic) -> None:
    assert [take(clinic) for _ in range(12)] == [f"INV/25-26/{number:05d}" for number in range(1, 13)]


def test_series__are_apart_by_document(clinic: Clinic) -> None:
    assert [take(clinic, kind) for kind in ("INV", "CN", "INV", "RCP", "CN")] == [
        "INV/25-26/00001",
        "CN/25-26/00001",
        "INV/25-26/00002",
        "RCP/25-26/00001",
        "CN/25-26/00002",
    ]


def test_number_that_was_rolled_back__is_given_out_again(clinic: Clinic) -> None:
    assert take(clinic) == "INV/25-26/00001"
    for _ in range(3):
        with clinic.books.work(clinic.user) as work:
            assert numbers.take(work, "INV", JUNE, MAIN) == "INV/25-26/00002"
    assert take(clinic) == "INV/25-26/00002"


def test_first_number_that_was_rolled_back__leaves_no_series(clinic: Clinic) -> None:
    before = clinic.dump()
    with clinic.books.work(clinic.user) as work:
        assert numbers.take(work, "INV", JUNE, MAIN) == "INV/25-26/00001"
    assert clinic.dump() == before


def test_several_numbers_in_one_unit__follow_each_other(clinic: Clinic) -> None:
    with clinic.books.work(clinic.user) as work:
        taken = [numbers.take(work, "RCP", JUNE, MAIN) for _ in range(3)]
    assert taken == ["RCP/25-26/00001", "RCP/25-26/00002", "RCP/25-26/00003"]


@pytest.mark.parametrize(
    ("on", "number"),
    [
        (date(2025, 3, 31), "INV/24-25/00001"),
        (date(2025, 4, 1), "INV/25-26/00001"),
        (date(2026, 3, 31), "INV/25-26/00001"),
        (date(2099, 12, 31), "INV/99-00/00001"),
    ],
)
def test_year__is_that_of_the_documents_date(clinic: Clinic, on: date, number: str) -> None:
    assert clinic.clock.today == JUNE
    assert take(clinic, on=on) == number


def test_year__begins_at_midnight_in_india(clinic: Clinic) -> None:
    """18:30 UTC on 31 March is 1 April."""
    taken = []
    for minute in (29, 30):
        books = Books(clinic.path, clock=lambda: datetime(2025, 3, 31, 18, minute, tzinfo=UTC))  # noqa: B023 - used now
        with books, books.work(clinic.user) as work:
            taken.append(numbers.take(work, "INV", work.today, MAIN))
    assert taken == ["INV/24-25/00001", "INV/25-26/00001"]


def test_earlier_year__goes_on_where_it_was(clinic: Clinic) -> None:
    march, april = date(2025, 3, 31), date(2025, 4, 1)
    assert [take(clinic, on=on) for on in (march, april, march, april)] == [
        "INV/24-25/00001",
        "INV/25-26/00001",
        "INV/24-25/00002",
        "INV/25-26/00002",
    ]


def test_second_branch__has_series_of_its_own(two_branches: Clinic) -> None:
    assert [take(two_branches, place=place) for place in (MAIN, WEST, WEST, MAIN)] == [
        "INV/25-26/00001",
        "INV2/25-26/00001",
        "INV2/25-26/00002",
        "INV/25-26/00002",
    ]
    assert take(two_branches, on=date(2026, 4, 1), place=WEST) == "INV2/26-27/00001"


def test_second_branch_alone__leaves_the_clinics_series_to_the_first(two_branches: Clinic) -> None:
    assert take(two_branches, place=WEST) == "INV2/25-26/00001"
    assert take(two_branches, place=MAIN) == "INV/25-26/00001"


def test_newest_prefix__counts(clinic: Clinic) -> None:
    """A clinic that moves over in mid-year starts a new prefix; the old documents keep their numbers."""
    assert take(clinic) == "INV/25-26/00001"
    add_series(clinic, "A/25-26/", next_number=500, pad=4)
    assert [take(clinic), take(clinic)] == ["A/25-26/0500", "A/25-26/0501"]
    assert clinic.rows("SELECT prefix, next_number FROM number_series ORDER BY series_id") == [
        ("INV/25-26/", 2),
        ("A/25-26/", 502),
    ]


def test_prefix_of_one_year__is_not_the_next_years(clinic: Clinic) -> None:
    add_series(clinic, "A/25-26/")
    assert take(clinic, on=date(2026, 4, 1)) == "INV/26-27/00001"


def test_number_of_more_than_sixteen_characters__is_refused_and_not_used_up(clinic: Clinic) -> None:
    add_series(clinic, "INVOICE/25-26/", next_number=99, pad=1)
    assert take(clinic) == "INVOICE/25-26/99"  # sixteen
    before = clinic.dump()
    for _ in range(2):
        with pytest.raises(NumberTooLong) as refused:
            take(clinic)
        assert refused.value.code == "NUMBER_TOO_LONG"
        assert "INVOICE/25-26/100" in str(refused.value)
    assert clinic.dump() == before


def test_number_that_outgrows_its_padding__goes_on(clinic: Clinic) -> None:
    add_series(clinic, "A/25-26/", next_number=99_999)
    assert [take(clinic), take(clinic)] == ["A/25-26/99999", "A/25-26/100000"]


def test_number__changes_the_view_of_series(clinic: Clinic) -> None:
    with clinic.books.work(clinic.user) as work:
        numbers.take(work, "INV", JUNE, MAIN)
        outcome = work.commit(Order(request_id="one"), Done())
    assert outcome.changes.nouns == {"number_series"}


def test_refused_sale__gives_its_numbers_back(clinic: Clinic) -> None:
    clinic.clock.today = orders.DISCONTINUED
    first = orders.serve(clinic).invoice_number
    with clinic.raw() as connection:
        connection.execute("UPDATE accounts SET is_active = 0 WHERE code = '1100'")
    with pytest.raises(Exception, match="switched off"):
        orders.serve(clinic)
    with clinic.raw() as connection:
        connection.execute("UPDATE accounts SET is_active = 1 WHERE code = '1100'")
    assert (first, orders.serve(clinic).invoice_number) == ("INV/25-26/00001", "INV/25-26/00002")


def test_two_programs__number_without_gap_and_without_double(clinic: Clinic) -> None:
    each = 60
    with SecondProgram("take", clinic.path, f"{each}") as other:
        other.wait_for("ready")
        other.go_on()
        for number in count():
            take_number(clinic.books, f"first-{number}", JUNE)
            time.sleep(0.002)  # let the other have its turn
            if not other.is_running():
                break
        other.end()
    rows = clinic.rows("SELECT request_id, result_json FROM command_log WHERE command = 'Order' ORDER BY rowid")
    taken = [json.loads(answer)["answer"] for _, answer in rows]
    assert taken == [f"INV/25-26/{number:05d}" for number in range(1, len(rows) + 1)]
    by_whom = "".join(request[0] for request, _ in rows)
    assert by_whom.count("s") == each
    assert "fs" in by_whom  # they did take turns
    assert "sf" in by_whom
