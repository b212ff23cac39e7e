"""How a day of the counter is put into words: its state, its modes, and what its drawer has too much or too little."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.accounting.money import rupees
from desktop_app.reports.days import CLOSED, OPEN, REOPENED
from desktop_app.views.controls.marks import Mark

_STATES = {
    OPEN: ("half", "accent", QT_TRANSLATE_NOOP("days", "Open")),
    CLOSED: ("done", "good", QT_TRANSLATE_NOOP("days", "Closed")),
    REOPENED: ("reversed", "text3", QT_TRANSLATE_NOOP("days", "Opened again")),
}
_MODES = {
    "cash": QT_TRANSLATE_NOOP("days", "Cash"),
    "upi": QT_TRANSLATE_NOOP("days", "UPI"),
    "card": QT_TRANSLATE_NOOP("days", "Card"),
    "cheque": QT_TRANSLATE_NOOP("days", "Cheques"),
    "bank": QT_TRANSLATE_NOOP("days", "Bank transfer"),
    "other": QT_TRANSLATE_NOOP("days", "Other cash"),
}


def state_mark(status: str) -> Mark:
    """Give the mark of a day: open, closed, or opened again."""
    sign, tone, word = _STATES[status]
    return Mark(sign, tone, words(str(word)))


def mode_words(mode: str) -> str:
    """Name a mode as the counter speaks of it."""
    return words(str(_MODES[mode]))


def difference_words(paise: int) -> str:
    """Say what a drawer has: `₹95.00 short`, `₹10.00 over`, or that it agrees."""
    if not paise:
        return words("The drawer agrees")
    text = words("₹{amount} over") if paise > 0 else words("₹{amount} short")
    return text.format(amount=rupees(abs(paise)))


def piece_words(denomination_paise: int) -> str:
    """Name a note or a coin: `₹500`, `50 paise`."""
    if denomination_paise < 100:  # noqa: PLR2004 - paise of a rupee
        return words("{paise} paise").format(paise=denomination_paise)
    return f"₹{denomination_paise // 100}"


def words(text: str) -> str:
    """Translate a text of this screen."""
    return QCoreApplication.translate("days", text)
