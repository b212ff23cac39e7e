"""How what the clinic sells is put into words: what it is, how it is taxed."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_KINDS = {
    "service": QT_TRANSLATE_NOOP("services", "Service"),
    "package": QT_TRANSLATE_NOOP("services", "Package"),
    "medicine": QT_TRANSLATE_NOOP("services", "Medicine"),
    "product": QT_TRANSLATE_NOOP("services", "Product"),
}
_TREATMENTS = {
    "exempt": QT_TRANSLATE_NOOP("services", "Exempt"),
    "taxable": QT_TRANSLATE_NOOP("services", "Taxable"),
    "nil": QT_TRANSLATE_NOOP("services", "Nil-rated"),
    "non_gst": QT_TRANSLATE_NOOP("services", "Outside GST"),
}


def kind_word(kind: str) -> str:
    """Say what it is."""
    return QCoreApplication.translate("services", str(_KINDS.get(kind, kind)))


def treatment_word(treatment: str) -> str:
    """Say how it is treated under GST."""
    return QCoreApplication.translate("services", str(_TREATMENTS.get(treatment, treatment)))
