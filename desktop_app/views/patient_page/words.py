"""How the page of a patient puts things: the kinds of documents, the marks of what happened."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.reports.patient_documents import INVOICES, JOURNALS, NOTES, RECEIPTS, REFUNDS

_KINDS = {
    INVOICES: QT_TRANSLATE_NOOP("patient page", "Invoice"),
    RECEIPTS: QT_TRANSLATE_NOOP("patient page", "Receipt"),
    NOTES: QT_TRANSLATE_NOOP("patient page", "Credit note"),
    REFUNDS: QT_TRANSLATE_NOOP("patient page", "Refund"),
    JOURNALS: QT_TRANSLATE_NOOP("patient page", "Journal"),
}
_SOURCES = {
    "session": QT_TRANSLATE_NOOP("patient page", "Session"),
    "package_plan": QT_TRANSLATE_NOOP("patient page", "Plan"),
    "advance_apply": QT_TRANSLATE_NOOP("patient page", "Advance applied"),
    "recovery": QT_TRANSLATE_NOOP("patient page", "Recovery"),
    "opening": QT_TRANSLATE_NOOP("patient page", "Opening"),
}


def words(text: str, means: str | None = None) -> str:
    """Put a text into the language of the window; `means` where it means two things."""
    return QCoreApplication.translate("patient page", text, means)


def kind_words(kind: str, source: str = "") -> str:
    """Name a kind of document; a journal by what it was posted for."""
    return words(str(_SOURCES.get(source, _KINDS[kind])))
