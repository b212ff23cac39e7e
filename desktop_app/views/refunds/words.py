"""How refunds are put into words: their states, their modes, what was done to them."""

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.views.controls.marks import Mark

_STATES = {
    "waiting": ("clock", "warn", QT_TRANSLATE_NOOP("refunds", "Waiting")),
    "requested": ("scheduled", "text2", QT_TRANSLATE_NOOP("refunds", "Asked for")),
    "approved": ("tick", "accent", QT_TRANSLATE_NOOP("refunds", "Approved")),
    "paid": ("done", "good", QT_TRANSLATE_NOOP("refunds", "Paid")),
    "rejected": ("cancelled", "text3", QT_TRANSLATE_NOOP("refunds", "Rejected")),
    "reversed": ("reversed", "text3", QT_TRANSLATE_NOOP("refunds", "Reversed")),
    "to_pay": ("rupee", "accent", QT_TRANSLATE_NOOP("refunds", "To pay back")),
    "kept": ("shield", "text3", QT_TRANSLATE_NOOP("refunds", "Kept")),
}
_SAID_IN_FULL = {
    "waiting": QT_TRANSLATE_NOOP("refunds", "Waits for approval"),
    "approved": QT_TRANSLATE_NOOP("refunds", "Approved, not paid"),
}
_MODES = {
    "cash": QT_TRANSLATE_NOOP("refunds", "Cash"),
    "upi": QT_TRANSLATE_NOOP("refunds", "UPI"),
    "card": QT_TRANSLATE_NOOP("refunds", "Card"),
    "cheque": QT_TRANSLATE_NOOP("refunds", "Cheque"),
    "bank": QT_TRANSLATE_NOOP("refunds", "Bank"),
}
_ACTS = {
    "create": QT_TRANSLATE_NOOP("refunds", "Asked for"),
    "approve": QT_TRANSLATE_NOOP("refunds", "Approved"),
    "reject": QT_TRANSLATE_NOOP("refunds", "Rejected"),
    "pay": QT_TRANSLATE_NOOP("refunds", "Paid"),
    "reverse": QT_TRANSLATE_NOOP("refunds", "Reversed"),
    "override": QT_TRANSLATE_NOOP("refunds", "Another mode than it came in by"),
}


def state_mark(state: str) -> Mark:
    """Give the mark of a refund's state, or of a credit's."""
    sign, tone, word = _STATES[state]
    return Mark(sign, tone, words(str(word)))


def badge_mark(state: str) -> Mark:
    """Give the mark of a state with all its words, where there is room."""
    mark = state_mark(state)
    return replace(mark, word=words(str(_SAID_IN_FULL[state]))) if state in _SAID_IN_FULL else mark


def mode_words(mode: str) -> str:
    """Name a mode."""
    return words(str(_MODES[mode]))


def act_words(action: str) -> str:
    """Say what was done, as the history has it."""
    return words(str(_ACTS.get(action, action.replace("_", " ").capitalize())))


def words(text: str) -> str:
    """Translate a text of this screen."""
    return QCoreApplication.translate("refunds", text)
