from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from desktop_app.accounting.installments import Due, schedule, status_of
from desktop_app.accounting.money import LARGEST_PAISE


def test_schedule__equal_parts_on_the_last_days_of_short_months() -> None:
    assert schedule(1_000_000, 5, date(2024, 1, 31)) == (
        Due(1, date(2024, 1, 31), 200_000),
        Due(2, date(2024, 2, 29), 200_000),
        Due(3, date(2024, 3, 31), 200_000),
        Due(4, date(2024, 4, 30), 200_000),
        Due(5, date(2024, 5, 31), 200_000),
    )


def test_schedule__an_odd_paisa_is_in_the_middle() -> None:
    dues = schedule(1_000_000, 3, date(2025, 6, 2))
    assert [due.amount_paise for due in dues] == [333_333, 333_334, 333_333]


def test_schedule__nothing_to_pay_has_no_installments() -> None:
    assert schedule(0, 5, date(2025, 6, 2)) == ()


@given(
    amount=st.integers(1, LARGEST_PAISE),
    parts=st.integers(1, 365),
    first_due=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
)
def test_schedule__adds_up_and_is_monthly(amount: int, parts: int, first_due: date) -> None:
    dues = schedule(amount, parts, first_due)
    assert [due.number for due in dues] == list(range(1, parts + 1))
    assert sum(due.amount_paise for due in dues) == amount
    assert max(due.amount_paise for due in dues) - min(due.amount_paise for due in dues) <= 1
    first_month = first_due.year * 12 + first_due.month
    for after, due in enumerate(dues):
        assert due.due_date.year * 12 + due.due_date.month == first_month + after
        is_last_of_month = (due.due_date + timedelta(days=1)).day == 1
        assert due.due_date.day == first_due.day or (is_last_of_month and due.due_date.day < first_due.day)


@pytest.mark.parametrize(
    ("amount", "paid", "waived", "status"),
    [
        (100, 0, 0, "pending"),
        (100, 1, 0, "partial"),
        (100, 99, 0, "partial"),
        (100, 100, 0, "paid"),
        (100, 0, 100, "waived"),
        (100, 40, 60, "waived"),  # its paid part stays paid
        (100, 0, 40, "pending"),
        (100, 40, 40, "partial"),
        (0, 0, 0, "paid"),  # 1 paisa in two installments: nothing is left to ask for
    ],
)
def test_status_of__says_what_the_figures_say(amount: int, paid: int, waived: int, status: str) -> None:
    assert status_of(amount, paid, waived) == status
