"""The words of recurring journals that several screens say."""

from PySide6.QtCore import QCoreApplication


def words(text: str) -> str:
    """Translate a text of these screens."""
    return QCoreApplication.translate("vouchers", text)
