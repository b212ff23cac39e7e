"""The documents of a plan: invoice, receipts, credit notes, each a way to its own screen.

documents.show_documents(detail.documents)
documents.place_wanted.connect(self.place_wanted)
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.plan_detail import PlanDocument
from desktop_app.views.controls.entries import Entries, two_lines
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.link import Link
from desktop_app.views.controls.marks import document_mark
from desktop_app.views.controls.surfaces import Sign
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, SMALL
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.places import place_of_document
from desktop_app.views.tables.amount_cells import shown_day, shown_paise
from desktop_app.views.view import Place


class DocumentsTab(QWidget):
    """One entry a document: number and amount, then kind, day and status."""

    place_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._places: dict[QWidget, Place] = {}
        self._entries = Entries(self.tr("Documents"), nothing=self.tr("Nothing is posted yet."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._entries)

    def show_documents(self, documents: Sequence[PlanDocument]) -> None:
        """Show the documents of a plan, oldest first."""
        self._places.clear()
        self._entries.show_entries([self._entry(each) for each in documents])

    def chosen(self) -> Place | None:
        """Give the document whose number has the focus."""
        return next((place for link, place in self._places.items() if link.hasFocus()), None)

    def _entry(self, document: PlanDocument) -> QWidget:
        mark = document_mark(document.status)
        kinds = {
            "invoice": self.tr("Invoice"),
            "payment": self.tr("Receipt"),
            "credit_note": self.tr("Credit note"),
            "refund": self.tr("Refund"),
        }
        what = f"{kinds.get(document.kind, document.kind)}, {shown_day(document.on)}"
        ink = "text3" if document.status in {"reversed", "cancelled"} else "text"
        number = self._number(document, ink)
        entry = two_lines(
            ((number, QWidget()), (Label(shown_paise(document.amount_paise), BODY, ink),)),
            (
                (ElidingLabel(what, SMALL, "text2"),),
                (Sign(mark.sign, mark.tone, IN_CELL), Label(mark.word, SMALL, "text2")),
            ),
        )
        entry.setAccessibleName(f"{document.number or ''} {what}, {mark.word}, {shown_paise(document.amount_paise)}")
        return entry

    def _number(self, document: PlanDocument, ink: str) -> QWidget:
        words = document.number or (self.tr("Not paid yet") if document.kind == "refund" else self.tr("Draft"))
        place = place_of_document(document.kind, document.document_id)
        if place is None:
            return Label(words, BODY_MEDIUM, ink)
        link = Link(words)
        link.clicked.connect(lambda *_: self.place_wanted.emit(place))
        self._places[link] = place
        return link
