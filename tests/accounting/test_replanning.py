"""Re-planning: whatever was paid and whatever is agreed, the installments still make the plan."""

from datetime import date, timedelta

from hypothesis import given, strategies as st

from desktop_app.accounting.allocation import split_even
from desktop_app.accounting.replanning import Agreed, Standing, Target, replan

FIRST = date(2025, 6, 2)
LATER = date(2025, 9, 10)


def standing(amount: int, *, paid: int = 0, waived: int = 0) -> Standing:
    return Standing(due_date=FIRST, amount_paise=amount, paid_paise=paid, waived_paise=waived)


def agreed(*amounts: int) -> list[Agreed]:
    return [
        Agreed(due_date=LATER + timedelta(days=30 * after), amount_paise=each) for after, each in enumerate(amounts)
    ]


def test_replan__ends_what_was_begun_and_reuses_the_others() -> None:
    rows = [standing(200, paid=200), standing(200, paid=100), standing(200), standing(200)]
    assert replan(rows, agreed(500), credited_paise=0) == (
        Target(index=0, due_date=FIRST, amount_paise=200, waived_paise=0),
        Target(index=1, due_date=FIRST, amount_paise=100, waived_paise=0),
        Target(index=2, due_date=LATER, amount_paise=500, waived_paise=0),
    )


def test_replan__adds_what_has_no_place() -> None:
    targets = replan([standing(600, paid=100)], agreed(250, 250), credited_paise=0)
    assert [target.index for target in targets] == [0, None, None]


def test_replan__waives_what_was_credited_on_the_last() -> None:
    assert replan([standing(600)], agreed(500), credited_paise=100) == (
        Target(index=0, due_date=LATER, amount_paise=600, waived_paise=100),
    )
    assert replan([standing(600)], [], credited_paise=600) == (
        Target(index=0, due_date=FIRST, amount_paise=600, waived_paise=600),
    )
    assert replan([standing(600, paid=500)], [], credited_paise=100) == (
        Target(index=0, due_date=FIRST, amount_paise=600, waived_paise=100),
    )


@st.composite
def plans(draw: st.DrawFn) -> tuple[list[Standing], list[Agreed], int]:
    """Draw installments that still ask for something, what of it was credited, and how the rest is agreed."""
    rows = []
    for amount in draw(st.lists(st.integers(1, 10**6), min_size=1, max_size=8)):
        paid = draw(st.integers(0, amount))
        rows.append(standing(amount, paid=paid, waived=draw(st.integers(0, amount - paid))))
    asked = sum(row.open_paise for row in rows)
    credited = draw(st.integers(0, asked))
    owed = asked - credited
    parts = draw(st.integers(1, 8)) if owed else 0
    return rows, agreed(*(part for part in split_even(owed, parts) if part)) if owed else [], credited


@given(plans())
def test_replan__keeps_the_sum_and_everything_paid(drawn: tuple[list[Standing], list[Agreed], int]) -> None:
    rows, dues, credited = drawn
    targets = replan(rows, dues, credited_paise=credited)
    assert sum(target.amount_paise for target in targets) == sum(row.amount_paise for row in rows)
    waived = sum(target.waived_paise for target in targets)
    assert waived == sum(row.waived_paise for row in rows) + credited
    by_index = {target.index: target for target in targets if target.index is not None}
    for index, row in enumerate(rows):
        if row.is_begun:
            assert by_index[index].amount_paise >= row.paid_paise + row.waived_paise
