"""How months are put into words: their names, and whether anything can be posted in them."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.views.controls.date_typing import written_month
from desktop_app.views.controls.marks import Mark


def month_mark(status: str) -> Mark:
    """Give the mark of a month: open, soft closed, locked, or of a closed year."""
    translate = QCoreApplication.translate
    return {
        "open": Mark("scheduled", "text2", translate("status", "Open")),
        "soft_closed": Mark("half", "warn", translate("status", "Soft closed")),
        "locked": Mark("lock", "text", translate("status", "Locked")),
        "closed": Mark("lock", "text3", translate("status", "Year closed")),
    }[status]


def month_name(first_day: date) -> str:
    """Write a month: `Aug 2025`."""
    return written_month(first_day)


def words(text: str) -> str:
    """Translate a text of this screen."""
    return QCoreApplication.translate("periods", text)
