import pytest

from desktop_app.accounting.refund_status import refund_status

THRESHOLD = 1_000_000


@pytest.mark.parametrize(
    ("before", "payable", "paid", "after"),
    [
        ("approved", 150_000, 0, "approved"),  # S74: a part was applied
        ("approved", 0, 600_000, "paid"),  # S07
        ("approved", 200_000, 400_000, "partly_paid"),
        ("approved", 0, 0, "none"),  # all of it was applied
        ("partly_paid", 0, 600_000, "paid"),
        ("partly_paid", 600_000, 0, "approved"),  # the refund was reversed
        ("pending_approval", 100, 0, "pending_approval"),
        ("pending_approval", 100, 2_000_000, "pending_approval"),
        ("pending_approval", 0, 3_000_000, "paid"),
        ("none", THRESHOLD, 0, "approved"),
        ("none", THRESHOLD + 1, 0, "pending_approval"),
        ("paid", THRESHOLD + 1, 0, "pending_approval"),
        ("paid", 100, 200, "partly_paid"),
    ],
)
def test_refund_status(before: str, payable: int, paid: int, after: str) -> None:
    found = refund_status(before, payable_paise=payable, paid_paise=paid, threshold_paise=THRESHOLD)
    assert found == after


@pytest.mark.parametrize(
    ("before", "payable", "paid", "after"),
    [
        ("approved", THRESHOLD, 0, "approved"),
        ("approved", THRESHOLD + 1, 0, "pending_approval"),
        ("partly_paid", 1, THRESHOLD - 1, "partly_paid"),
        ("partly_paid", 2, THRESHOLD - 1, "pending_approval"),
        ("paid", 2, THRESHOLD - 1, "pending_approval"),
        ("none", 0, THRESHOLD + 1, "paid"),
    ],
)
def test_refund_status__what_becomes_payable_again_counts_with_what_was_paid(
    before: str, payable: int, paid: int, after: str
) -> None:
    found = refund_status(before, payable_paise=payable, paid_paise=paid, threshold_paise=THRESHOLD, is_more=True)
    assert found == after


@pytest.mark.parametrize("before", ["approved", "partly_paid"])
def test_refund_status__what_was_approved_is_not_asked_for_again(before: str) -> None:
    after = refund_status(before, payable_paise=10 * THRESHOLD, paid_paise=1, threshold_paise=THRESHOLD)
    assert after == "partly_paid"
