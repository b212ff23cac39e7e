"""Ageing by due date: every bucket's first and last day, and open amounts on the due dates of installments."""

from datetime import date, timedelta

import pytest

from desktop_app.accounting.ageing import OpenItem, age, labels, spread_over_dues

AS_OF = date(2025, 9, 30)


def due(day: int, paise: int = 100) -> OpenItem:
    return OpenItem(date(2025, 7, day), paise)


@pytest.mark.parametrize(
    ("days", "bucket"),
    [
        (-1, "not_due"),
        (0, "0-30"),
        (30, "0-30"),
        (31, "31-60"),
        (60, "31-60"),
        (61, "61-90"),
        (90, "61-90"),
        (91, ">90"),
    ],
)
def test_item__stands_in_the_bucket_of_its_days(days: int, bucket: str) -> None:
    aged = age([OpenItem(AS_OF - timedelta(days), 700)], AS_OF)
    assert [name for name, paise in zip(labels(), aged.buckets_paise, strict=True) if paise] == [bucket]


def test_limits__may_be_others() -> None:
    aged = age([OpenItem(AS_OF - timedelta(days), 1) for days in (0, 15, 16, 46)], AS_OF, limits=(15, 45))
    assert (labels((15, 45)), aged.buckets_paise) == (("not_due", "0-15", "16-45", ">45"), (0, 2, 1, 1))


def test_credit__stands_apart() -> None:
    aged = age([OpenItem(AS_OF, 600)], AS_OF, unapplied_credit_paise=900)
    assert (aged.gross_paise, aged.net_paise) == (600, -300)


@pytest.mark.parametrize(
    ("open_paise", "expected"),
    [
        (300, [due(1), due(2), due(3)]),
        (250, [due(1, 50), due(2), due(3)]),
        (100, [due(3)]),
        (0, []),
        (340, [due(1, 40), due(1), due(2), due(3)]),
    ],
)
def test_open_amount__stands_on_the_latest_installments(open_paise: int, expected: list[OpenItem]) -> None:
    found = spread_over_dues(open_paise, [due(2), due(1), due(3)])
    assert sorted(found, key=lambda item: (item.due_date, item.open_paise)) == expected


def test_open_amount__is_given_oldest_first() -> None:
    assert spread_over_dues(250, [due(2), due(1), due(3)]) == [due(1, 50), due(2), due(3)]


def test_age__without_a_credit_nothing_is_unapplied() -> None:
    assert age([due(1)], AS_OF) == age([due(1)], AS_OF, unapplied_credit_paise=0)
