"""Whether money may be paid back at once, or waits until somebody else has approved it."""


def needs_approval(
    paise: int, *, plan_status: str, payable_paise: int, paid_before_paise: int, threshold_paise: int
) -> bool:
    """Tell whether a refund waits: its plan's does, or with what was paid back before it is above the threshold.

    `plan_status` is the refund status of the plan whose credit it is, `none` where there is no such plan. What a plan's
    approval covers is what is payable; what was kept as a balance and is asked for after all is not.
    """
    if plan_status == "pending_approval":
        return True
    if plan_status in {"approved", "partly_paid"} and paise <= payable_paise:
        return False
    return paid_before_paise + paise > threshold_paise
