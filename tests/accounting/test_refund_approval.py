"""Whether a refund waits for somebody else: the limit is 5,000.00 in all of these."""

import pytest

from desktop_app.accounting.refund_approval import needs_approval

LIMIT = 500_000


@pytest.mark.parametrize(
    ("paise", "plan_status", "payable", "paid_before", "waits"),
    [
        # Without an approval the limit counts, together with what was paid back before; the limit itself is free.
        (500_000, "none", 0, 0, False),
        (500_001, "none", 0, 0, True),
        (200_000, "none", 0, 300_000, False),
        (200_001, "none", 0, 300_000, True),
        # What was approved for the plan is paid without asking again, up to what is payable.
        (900_000, "approved", 900_000, 0, False),
        (600_000, "partly_paid", 600_000, 300_000, False),
        # What goes beyond it was never approved.
        (900_001, "approved", 900_000, 0, True),
        (600_001, "partly_paid", 600_000, 0, True),
        (500_000, "approved", 400_000, 0, False),
        # What waits for its approval waits, however small.
        (1, "pending_approval", 900_000, 0, True),
        (600_000, "paid", 600_000, 0, True),
    ],
)
def test_needs_approval__above_the_limit_unless_it_was_approved(
    paise: int, plan_status: str, payable: int, paid_before: int, *, waits: bool
) -> None:
    found = needs_approval(
        paise, plan_status=plan_status, payable_paise=payable, paid_before_paise=paid_before, threshold_paise=LIMIT
    )
    assert found is waits
