"""The papers that are handed out, to be looked at: each in the dialog that prints it, and its page alone."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.reports.paper.invoice_paper import invoice_paper
from desktop_app.views.operations import Operations
from desktop_app.views.paper.documents.invoice_sheet import invoice_sheet
from desktop_app.views.paper.documents.printing import laid_out
from desktop_app.views.paper.sheet_dialog import SheetDialog
from desktop_app.views.paper.sheet_pages import SheetPages
from desktop_app.views.view import Place
from tests.clinic import Clinic
from tests.paper_book import paper_book

Make = Callable[[Clinic, Operations], QWidget]

PAGE = (794, 1123)  # A4 at 96 dots an inch
_KEPT: list[QObject] = []  # what nothing else keeps


def dialog(noun: str, key: int) -> Make:
    """Make what gives the dialog that prints a document."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        parent = QWidget()
        parent.resize(1366, 690)
        operations = Operations(_book().books, _book().user)
        _KEPT.extend([parent, operations])
        with _book().books.reading() as reading:
            laid = laid_out(reading, Place(noun, key))
        return SheetDialog(
            laid.sheet,
            title=laid.title,
            proposed=laid.proposed,
            parent=parent,
            copies=laid.copies,
            operations=operations,
        )

    return make


def page(noun: str, key: int) -> Make:
    """Make what gives the first page of a document, as it comes out of the printer."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        with _book().books.reading() as reading:
            laid = laid_out(reading, Place(noun, key))
        return OnePage(laid.sheet.pages(laid.copies[:1]), 1)

    return make


def long_page(number: int) -> Make:
    """Make what gives a page of an invoice of forty lines, for somebody with a long name."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        with _book().books.reading() as reading:
            paper = invoice_paper(reading, 3)
        whom = replace(
            paper.recipient, name="Venkatanarasimharajuvaripeta " * 4, address="<b>4th cross</b>, आनंद नगर, " * 6
        )
        lines = tuple(
            replace(
                paper.lines[at % 3], sequence=at + 1, description=f"{paper.lines[at % 3].description} " * (at % 5 + 1)
            )
            for at in range(40)
        )
        return OnePage(invoice_sheet(replace(paper, recipient=whom, lines=lines)).pages(), number)

    return make


PAGES = {
    "paper-invoice": page("invoice", 1),
    "paper-bill": page("invoice", 2),
    "paper-invoice-cum-bill": page("invoice", 3),
    "paper-invoice-long": long_page(1),
    "paper-invoice-long-end": long_page(2),
    "paper-receipt": page("receipt", 4),
    "paper-receipt-voucher": page("receipt", 5),
    "paper-credit-note": page("credit_note", 1),
    "paper-draft": page("credit_note", 4),
    "paper-refund": page("refund", 1),
    "paper-refund-voucher": page("refund", 2),
    "paper-journal": page("journal", 1),
}


class OnePage(QWidget):
    """A page on white paper, whatever the window looks like."""

    def __init__(self, pages: SheetPages, number: int) -> None:
        super().__init__()
        self._pages, self._number = pages, number

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - as Qt calls it
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), "white")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = QSizeF(self.size())
        self._pages.draw(painter, size=size, next_page=lambda: None, first=self._number, last=self._number)


@cache
def _book() -> Clinic:
    return paper_book(Path(mkdtemp(prefix="clinic-")) / "papers.clinicbook")
