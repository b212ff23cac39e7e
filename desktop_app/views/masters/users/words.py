"""How roles of users are put into words: what each is called, and what each may do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_ROLES = {
    "owner": QT_TRANSLATE_NOOP("users", "Owner"),
    "accountant": QT_TRANSLATE_NOOP("users", "Accountant"),
    "cashier": QT_TRANSLATE_NOOP("users", "Cashier"),
    "auditor": QT_TRANSLATE_NOOP("users", "Auditor"),
}
_MAY = {
    "owner": QT_TRANSLATE_NOOP("users", "Everything; unlocks months, opens branches, adds users"),
    "accountant": QT_TRANSLATE_NOOP("users", "Posts, reverses, adjusts credits, locks months"),
    "cashier": QT_TRANSLATE_NOOP("users", "Patients, sales, receipts, sessions"),
    "auditor": QT_TRANSLATE_NOOP("users", "Reads, exports and checks; writes nothing"),
}


def role_word(role: str) -> str:
    """Name a role."""
    return QCoreApplication.translate("users", str(_ROLES.get(role, role)))


def may_words(role: str) -> str:
    """Say what a role may do."""
    return QCoreApplication.translate("users", str(_MAY.get(role, "")))
