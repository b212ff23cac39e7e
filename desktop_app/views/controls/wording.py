"""How a screen writes what has no cell of its own: a tax rate, an instant on the clinic's clock, bare words."""

import re
from datetime import datetime

from desktop_app.accounting.calendar import clinic_time
from desktop_app.views.controls.date_typing import written

_LETTER = re.compile(r" ?\(&\w\)")  # behind the words, where these are in another script than the keyboard


def percent(rate_bp: int) -> str:
    """Write basis points as a percentage: 1800 is 18%, 250 is 2.5%."""
    whole, part = divmod(rate_bp, 100)
    return f"{whole}{f'.{part:02d}'.rstrip('0') if part else ''}%"


def moment(stamp: str) -> str:
    """Write an instant of UTC as the clinic's day and clock: `20 Aug 2025, 12:00`."""
    at = clinic_time(datetime.fromisoformat(stamp))
    return f"{written(at.date())}, {at:%H:%M}"


def without_mnemonic(text: str) -> str:
    """Give an action's words without the letter of the keyboard: within the words, or behind them in brackets."""
    return _LETTER.sub("", text).replace("&&", "\0").replace("&", "").replace("\0", "&")
