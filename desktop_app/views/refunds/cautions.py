"""What should be thought of before money goes back: warnings, never refusals."""

from collections.abc import Mapping

from desktop_app.accounting.money import rupees
from desktop_app.views.refunds.refund_outlook import RefundOutlook
from desktop_app.views.refunds.words import mode_words, words


def cautions_of(
    outlook: RefundOutlook, parts: Mapping[str, int], *, is_asking: bool, is_asked: bool = False
) -> list[str]:
    """Say what is unusual about paying amounts back by modes; `is_asked` where it is what was asked for."""
    said, total = [], sum(parts.values())
    limit = outlook.cash_limit
    if limit is not None and parts.get("cash", 0) >= limit.amount_paise:
        text = words("{amount} goes back in cash: choose the bank, unless there is none. {source}")
        said.append(text.format(amount=rupees(parts["cash"]), source=limit.source_note))
    for room in outlook.modes:
        beyond = parts.get(room.mode, 0) - room.room_paise
        if beyond > 0:
            text = words("{amount} more by {mode} than came in by it: the edit log keeps that.")
            said.append(text.format(amount=rupees(beyond), mode=mode_words(room.mode)))
    from_balance = total - (outlook.open_paise - outlook.kept_paise)
    if outlook.kept_paise and 0 < from_balance <= outlook.kept_paise:
        text = words("{amount} of it was kept as the patient's balance.")
        said.append(text.format(amount=rupees(from_balance)))
    if not is_asking and not is_asked and outlook.asked_paise and total > outlook.payable_paise:
        text = words("{amount} of this credit is asked for already, and would then find nothing left.")
        said.append(text.format(amount=rupees(outlook.asked_paise)))
    if is_asking and outlook.needs_approval(total):
        text = words(
            "With what was paid back before it is above {limit}: another person approves it before it is paid."
        )
        said.append(text.format(limit=rupees(outlook.threshold_paise)))
    return said
