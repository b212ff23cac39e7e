"""The register of plans, on the stories of tests/story_book.py; the figures are those of the scenarios."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.reports.plans import PLANS, PlanQuery, plan_counts
from desktop_app.repositories.books import Reading
from desktop_app.workflows.reinstate_plan import reinstate_plan
from tests.clinic import new_clinic
from tests.orders import DISCONTINUED, REINSTATEMENT, discontinue, do, half_done_plan, order
from tests.story_book import WEST

DISCONTINUED_ON = date(2025, 8, 20)
JUNE, JULY = date(2025, 6, 2), date(2025, 7, 15)
S02, S16, S32, S43, LATE, DONE = (
    "PL/25-26/00001",
    "PL/25-26/00002",
    "PL2/25-26/00001",
    "PL2/25-26/00002",
    "PL/25-26/00003",
    "PL/25-26/00004",
)


def query(**wanted: object) -> PlanQuery:
    return PlanQuery(**{"today": DISCONTINUED, **wanted})  # type: ignore[arg-type]


def rows_of(reading: Reading, **wanted: object) -> dict[str, dict[str, object]]:
    """Give the rows by plan number, each by its columns' headings."""
    headings = [column.heading for column in PLANS.columns]
    rows: list[dict[str, object]] = [
        dict(zip(headings, row[1:], strict=True)) for row in PLANS.rows(reading, query(**wanted))
    ]
    return {str(row["Plan No"]): row for row in rows}


def test_columns__of_a_file_are_those_agreed_on() -> None:
    headings = {column.name: column.heading for column in PLANS.columns}
    assert ",".join(headings[name] for name in PLANS.standard) == (
        "Plan No,Date,Patient ID,Patient,Package,Status,Sessions Total,Done,Cancelled,Remaining,Plan Value,Invoiced,"
        "Paid,Waived,Credit Noted,Outstanding,Revenue Recognised,Deferred,Discontinued On,Reason,Branch"
    )


# Sessions: total, done, cancelled, remaining. Money in paise: value and invoice, paid, waived, credited, outstanding,
# earned, still deferred. What was retained of S16 (Rs 500) is no package revenue: 4,000 were earned of it.
@pytest.mark.parametrize(
    ("plan", "status", "sessions", "value", "money"),
    [
        (S02, "discontinued", (5, 1, 4, 0), 1_000_000, (333_333, 666_667, 800_000, 0, 200_000, 0)),
        (S16, "discontinued", (5, 2, 3, 0), 1_000_000, (400_000, 600_000, 550_000, 50_000, 400_000, 0)),
        (S32, "discontinued", (5, 2, 3, 0), 1_180_000, (400_000, 780_000, 708_000, 72_000, 400_000, 0)),
        (S43, "discontinued", (5, 1, 4, 0), 5_000_000, (750_000, 4_250_000, 4_000_000, 250_000, 1_000_000, 0)),
        (LATE, "active", (5, 1, 0, 4), 1_000_000, (0, 0, 0, 1_000_000, 200_000, 800_000)),
        (DONE, "completed", (2, 2, 0, 0), 100_000, (100_000, 0, 0, 0, 100_000, 0)),
    ],
)
def test_row__what_was_sold_delivered_paid_credited_and_is_left(
    reading: Reading, *, plan: str, status: str, sessions: tuple[int, ...], value: int, money: tuple[int, ...]
) -> None:
    row = rows_of(reading)[plan]
    assert row["Status"] == status
    assert tuple(row[name] for name in ("Sessions Total", "Done", "Cancelled", "Remaining")) == sessions
    assert (row["Plan Value"], row["Invoiced"]) == (value, value)
    names = ("Paid", "Waived", "Credit Noted", "Outstanding", "Revenue Recognised", "Deferred")
    assert tuple(row[name] for name in names) == money


def test_row__whose_plan_it_is_and_where(reading: Reading) -> None:
    row = rows_of(reading)[S16]
    assert {name: row[name] for name in ("Date", "Patient ID", "Patient", "Package", "Branch", "Phone")} == {
        "Date": JUNE,
        "Patient ID": "A-17",
        "Patient": "लक्ष्मी मेनन",
        "Package": "Acne care",
        "Branch": "MAIN",
        "Phone": "+91 80 2555 0100",
    }
    assert (row["Discontinued On"], row["Reason"]) == (DISCONTINUED_ON, "=Too far, she says")
    assert row["Invoice No"] == "INV/25-26/00002"
    assert rows_of(reading)[S43]["Branch"] == "WEST"


def test_row__next_due_is_the_oldest_that_still_asks_for_money(reading: Reading) -> None:
    assert {plan: row["Next Due"] for plan, row in rows_of(reading).items()} == {
        S02: None,
        S16: DISCONTINUED_ON,
        S32: DISCONTINUED_ON,
        S43: DISCONTINUED_ON,
        LATE: JULY,
        DONE: None,
    }


def test_row__at_invoice_policy_everything_is_earned_at_once(tmp_path: Path) -> None:
    """Scenario S06: of Rs 10,000 earned at the invoice, the note of 6,000 takes back what was not delivered."""
    clinic = new_clinic(tmp_path / "book.clinicbook", revenue_policy="at_invoice")
    clinic.clock.today = DISCONTINUED
    half_done_plan(clinic)
    with clinic.books.reading() as reading:
        row = rows_of(reading)[S02]
        assert (row["Revenue Recognised"], row["Deferred"], row["Outstanding"]) == (1_000_000, 0, 600_000)
    clinic.books.close()


def test_row__of_a_reinstated_plan_is_as_if_nothing_had_been_credited(tmp_path: Path) -> None:
    """Scenario S63: 2 of 5 sessions used and 4,000 paid of 10,000; the note of 6,000 is reversed."""
    clinic = new_clinic(tmp_path / "book.clinicbook")
    clinic.clock.today = DISCONTINUED
    half_done_plan(clinic)
    discontinue(clinic)
    do(clinic, reinstate_plan, order(REINSTATEMENT))
    with clinic.books.reading() as reading:
        row = rows_of(reading)[S02]
    assert (row["Status"], row["Remaining"], row["Discontinued On"]) == ("active", 3, None)
    assert (row["Credit Noted"], row["Waived"], row["Outstanding"], row["Deferred"]) == (0, 0, 600_000, 600_000)
    clinic.books.close()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, {S02, S16, S32, S43, LATE, DONE}),
        ({"status": "discontinued"}, {S02, S16, S32, S43}),
        ({"status": "active"}, {LATE}),
        ({"status": "suspended"}, set()),
        ({"overdue": True}, {LATE}),
        ({"overdue": True, "today": date(2025, 8, 21)}, {LATE, S16, S32, S43}),
        ({"overdue": True, "today": date(2025, 7, 15)}, set()),
        ({"overdue": True, "today": date(2025, 7, 16)}, {LATE}),
        ({"branch_id": WEST}, {S32, S43}),
        ({"sold_from": date(2025, 6, 30)}, {LATE, DONE}),
        ({"sold_from": date(2025, 6, 30), "sold_to": date(2025, 6, 30)}, {DONE}),
        ({"sold_to": JUNE}, {S02, S16, S32, S43}),
        ({"sold_to": JUNE, "branch_id": 1, "status": "discontinued", "search": "acne"}, {S16}),
    ],
)
def test_filter__finds(reading: Reading, wanted: dict[str, object], found: set[str]) -> None:
    assert rows_of(reading, **wanted).keys() == found
    assert PLANS.count(reading, query(**wanted)) == len(found)


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("Lakshmi", {S02, DONE}),
        ("lakshmi MENON", {S02, DONE}),
        ("menon laser", {S02}),
        ("लक्ष्मी", {S16}),
        ("मेनन लक्ष्मी", {S16}),
        ("098450", {S02, DONE}),
        ("98450 12345", {S02, DONE}),
        ("+91 80", {S16}),
        ("A-17", {S16}),
        ("00005", {LATE}),
        ("PL2/25-26/00001", {S32}),
        ("INV/25-26/00004", {DONE}),
        ("acne", {S16, LATE}),
        ("acne zoya", {LATE}),
        ("zoya laser", set()),
        ("   ", {S02, S16, S32, S43, LATE, DONE}),
        ("%", set()),
        ("50%", {S43}),
        ("5%0", set()),
        ("_", set()),
        ("Asha_50", {S43}),
        ("A_ha", set()),
        ("O'Brien", {S32}),
        ('"Raj"', {S32}),
        ("' OR 1=1 --", set()),
        ("/25-26/ peel", {S32}),
        ("//", set()),
        ("\\", set()),
        ("Menon\u00a0Lakshmi", {S02, DONE}),
    ],
)
def test_search__every_word_literally(reading: Reading, search: str, found: set[str]) -> None:
    assert rows_of(reading, search=search).keys() == found
    assert plan_counts(reading, query(search=search)).all == len(found)


def test_search__however_much_is_pasted_into_it(reading: Reading) -> None:
    assert rows_of(reading, search="Lakshmi " * 3_000).keys() == {S02, DONE}
    assert rows_of(reading, search="x" * 100_000) == {}


def test_counts__by_status_and_overdue(reading: Reading) -> None:
    counts = plan_counts(reading, query())
    assert (counts.all, counts.overdue) == (6, 1)
    assert [counts.of(status) for status in ("active", "completed", "discontinued", "expired")] == [1, 1, 4, 0]
    assert dict(counts.by_status) == {"active": 1, "completed": 1, "discontinued": 4}


def test_counts__whatever_status_is_asked_for(reading: Reading) -> None:
    assert plan_counts(reading, query(status="active", overdue=True)) == plan_counts(reading, query())
    assert plan_counts(reading, query(branch_id=WEST)).all == 2
    assert plan_counts(reading, query(search="nobody")).all == 0


def test_order__newest_number_first(reading: Reading) -> None:
    assert list(rows_of(reading)) == [S43, S32, DONE, LATE, S16, S02]
