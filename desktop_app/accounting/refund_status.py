"""What happens with money that a discontinued plan is to be paid back, as its figures say."""


def refund_status(
    before: str, *, payable_paise: int, paid_paise: int, threshold_paise: int, is_more: bool = False
) -> str:
    """Name the state of a plan's refund: none, pending_approval, approved, partly_paid or paid.

    `before` is the state until now: what waits for approval goes on waiting, what was approved stays approved. Money
    that becomes payable, at first or again (`is_more`: a refund was reversed, a credit un-applied), waits where it is
    above the threshold together with what was paid out. Nothing payable is none, or paid where money was paid out.
    """
    if payable_paise == 0:
        return "paid" if paid_paise else "none"
    if before == "pending_approval":
        return before
    if (is_more or before in {"none", "paid"}) and paid_paise + payable_paise > threshold_paise:
        return "pending_approval"
    return "partly_paid" if paid_paise else "approved"
