"""What the codes of a credit note are called: why it was written, and whether it reduces GST."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_REASONS = {
    "plan_discontinued": QT_TRANSLATE_NOOP("credit_note", "Plan discontinued"),
    "service_not_provided": QT_TRANSLATE_NOOP("credit_note", "Service not provided"),
    "overcharge": QT_TRANSLATE_NOOP("credit_note", "Overcharge"),
    "goodwill": QT_TRANSLATE_NOOP("credit_note", "Goodwill"),
    "waiver": QT_TRANSLATE_NOOP("credit_note", "Waiver"),
    "bad_debt": QT_TRANSLATE_NOOP("credit_note", "Bad debt"),
    "other": QT_TRANSLATE_NOOP("credit_note", "Other"),
}
_KINDS = {
    "gst": QT_TRANSLATE_NOOP("credit_note", "GST credit note"),
    "financial": QT_TRANSLATE_NOOP("credit_note", "Financial, GST not reduced"),
}
_ACTS = {
    "create": QT_TRANSLATE_NOOP("credit_note", "Drafted"),
    "update": QT_TRANSLATE_NOOP("credit_note", "Changed"),
    "post": QT_TRANSLATE_NOOP("credit_note", "Posted"),
    "reverse": QT_TRANSLATE_NOOP("credit_note", "Reversed"),
    "delete": QT_TRANSLATE_NOOP("credit_note", "Deleted"),
}


def reason_words(code: str) -> str:
    """Call a reason code by its name; one that has none is shown as it is stored."""
    return _words(_REASONS, code)


def kind_words(kind: str) -> str:
    """Call a kind of note by its name."""
    return _words(_KINDS, kind)


def act_words(action: str) -> str:
    """Say what was done, as the history has it."""
    return _words(_ACTS, action)


def _words(names: dict[str, object], code: str) -> str:
    if code not in names:
        return code.replace("_", " ").capitalize()
    return QCoreApplication.translate("credit_note", str(names[code]))
