"""How accounts are put into words: their types and sides."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.repositories.chart import ChartAccount

_TYPES = {
    "asset": QT_TRANSLATE_NOOP("accounts", "Asset"),
    "liability": QT_TRANSLATE_NOOP("accounts", "Liability"),
    "equity": QT_TRANSLATE_NOOP("accounts", "Equity"),
    "income": QT_TRANSLATE_NOOP("accounts", "Income"),
    "expense": QT_TRANSLATE_NOOP("accounts", "Expense"),
}
_SIDES = {
    "debit": QT_TRANSLATE_NOOP("accounts", "Debit"),
    "credit": QT_TRANSLATE_NOOP("accounts", "Credit"),
}


def type_word(account_type: str) -> str:
    """Name a type."""
    return QCoreApplication.translate("accounts", str(_TYPES.get(account_type, account_type)))


def side_word(side: str) -> str:
    """Name a side."""
    return QCoreApplication.translate("accounts", str(_SIDES.get(side, side)))


def account_words(account: ChartAccount) -> str:
    """Name an account by code and name, as lists show it."""
    return f"{account.code}  {account.name}"


def words(text: str) -> str:
    """Translate a text of these screens."""
    return QCoreApplication.translate("accounts", text)
