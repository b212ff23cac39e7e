"""Which place shows the document that a transaction of the ledger was posted for, and what the way there is called."""

from PySide6.QtCore import QCoreApplication

from desktop_app.views.view import Place

# The source of a transaction, and the noun of the place that a view opens for it.
_NOUNS = {"invoice": "invoice", "credit_note": "credit_note", "payment": "receipt", "refund": "refund"}


def place_of_document(source: str, source_id: int) -> Place | None:
    """Give the place of a document; None where no view shows its kind."""
    noun = _NOUNS.get(source)
    return None if noun is None else Place(noun, source_id)


def way_to(place: Place) -> str:
    """Say in words that a document is opened."""
    translate = QCoreApplication.translate
    return {
        "invoice": translate("places", "Open the invoice"),
        "credit_note": translate("places", "Open the credit note"),
        "receipt": translate("places", "Open the receipt"),
        "refund": translate("places", "Open the refund"),
    }.get(place.noun, translate("places", "Open the plan"))
