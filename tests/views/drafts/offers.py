"""What a form offers of what was left in it."""

from PySide6.QtWidgets import QDialog

from desktop_app.views.drafts.offer import Offer


def offers(dialog: QDialog) -> list[Offer]:
    """Give the offers that stand above its fields."""
    return [offer for offer in dialog.findChildren(Offer) if not offer.isHidden()]
