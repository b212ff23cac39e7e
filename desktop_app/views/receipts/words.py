"""How receipts are put into words: modes, what became of a receipt, what was done with it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.accounting.posting import MODE_ROLES
from desktop_app.reports.receipts import BOUNCED, DEPOSITED, DRAFT, IN_HAND, POSTED, REVERSED
from desktop_app.views.controls.marks import Mark

_MODES = {
    "cash": QT_TRANSLATE_NOOP("receipts", "Cash"),
    "upi": QT_TRANSLATE_NOOP("receipts", "UPI"),
    "card": QT_TRANSLATE_NOOP("receipts", "Card"),
    "cheque": QT_TRANSLATE_NOOP("receipts", "Cheque"),
    "bank": QT_TRANSLATE_NOOP("receipts", "Bank"),
}
_STATUS = {
    POSTED: ("done", "good", QT_TRANSLATE_NOOP("receipts", "Received")),
    IN_HAND: ("half", "warn", QT_TRANSLATE_NOOP("receipts", "In hand")),
    DEPOSITED: ("done", "good", QT_TRANSLATE_NOOP("receipts", "Deposited")),
    BOUNCED: ("cancelled", "bad", QT_TRANSLATE_NOOP("receipts", "Bounced")),
    REVERSED: ("reversed", "text3", QT_TRANSLATE_NOOP("receipts", "Reversed")),
    DRAFT: ("scheduled", "text2", QT_TRANSLATE_NOOP("receipts", "Draft")),
}
_ACTS = {
    "create": QT_TRANSLATE_NOOP("receipts", "Entered"),
    "post": QT_TRANSLATE_NOOP("receipts", "Received and posted"),
    "deposit": QT_TRANSLATE_NOOP("receipts", "Deposited in the bank"),
    "bounce": QT_TRANSLATE_NOOP("receipts", "Bounced"),
    "reverse": QT_TRANSLATE_NOOP("receipts", "Reversed"),
    "apply": QT_TRANSLATE_NOOP("receipts", "Advance applied"),
    "unapply": QT_TRANSLATE_NOOP("receipts", "Advance un-applied"),
    "override": QT_TRANSLATE_NOOP("receipts", "Cash limit overridden"),
}


def words(text: str) -> str:
    """Translate a text of these screens."""
    return QCoreApplication.translate("receipts", text)


def modes() -> list[tuple[object, str]]:
    """Give the modes that money comes in by, with their words."""
    return [(mode, mode_word(mode)) for mode in MODE_ROLES]


def mode_word(mode: str) -> str:
    """Name a mode."""
    return words(str(_MODES[mode])) if mode in _MODES else mode


def paid_by(mode: str, reference: str) -> str:
    """Name a mode with its reference; a reference that begins with the mode stands alone."""
    word = mode_word(mode)
    return f"{word} {reference.removeprefix(word).strip()}".strip()


def status_mark(status: str) -> Mark:
    """Give the mark of what became of a receipt."""
    if status not in _STATUS:
        return Mark("info", "text2", status)
    sign, tone, word = _STATUS[status]
    return Mark(sign, tone, words(str(word)), colours_word=tone == "bad")


def act_word(action: str) -> str:
    """Say what was done with a receipt, as the edit log has it."""
    return words(str(_ACTS[action])) if action in _ACTS else action.replace("_", " ").capitalize()
