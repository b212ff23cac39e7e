"""Rs 6,000 are left of a credit; refunds above Rs 5,000 wait for approval."""

from desktop_app.accounting.excess_split import ExcessSplit

THRESHOLD = 500_000


def test_split__what_is_not_named_waits() -> None:
    """6,000 less 1,500, 2,000 and 1,000."""
    split = ExcessSplit(excess_paise=600_000, refunded_paise=150_000, applied_paise=200_000, kept_paise=100_000)
    assert split.waits_paise == 150_000
    assert ExcessSplit(excess_paise=600_000).waits_paise == 600_000
    assert ExcessSplit(excess_paise=600_000, kept_paise=600_001).waits_paise == -1


def test_split__only_what_is_to_be_paid_back_needs_approval() -> None:
    assert ExcessSplit(excess_paise=600_000).needs_approval(THRESHOLD)
    assert ExcessSplit(excess_paise=600_000, refunded_paise=600_000).needs_approval(THRESHOLD)
    assert not ExcessSplit(excess_paise=600_000, applied_paise=100_000).needs_approval(THRESHOLD)
    assert not ExcessSplit(excess_paise=600_000, kept_paise=100_000).needs_approval(THRESHOLD)
    assert ExcessSplit(excess_paise=600_000, kept_paise=99_999).needs_approval(THRESHOLD)
    assert not ExcessSplit(excess_paise=600_000, kept_paise=600_000).needs_approval(0)
