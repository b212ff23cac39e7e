"""From a document in the books to its paper, with its title, its copies and the name of its file.

laid_out(reading, Place("receipt", 7)).sheet        # on any thread
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop_app.reports.paper.credit_note_paper import CreditNotePaper, credit_note_paper
from desktop_app.reports.paper.invoice_paper import InvoicePaper, invoice_paper
from desktop_app.reports.paper.receipt_paper import ReceiptPaper, receipt_paper
from desktop_app.reports.paper.refund_paper import RefundPaper, refund_paper
from desktop_app.reports.paper.voucher_paper import VoucherPaper, voucher_paper
from desktop_app.repositories.books import Reading
from desktop_app.repositories.unit import Unit
from desktop_app.views.paper.documents.credit_note_sheet import credit_note_sheet
from desktop_app.views.paper.documents.invoice_sheet import invoice_sheet
from desktop_app.views.paper.documents.parts import copies
from desktop_app.views.paper.documents.receipt_sheet import receipt_sheet
from desktop_app.views.paper.documents.refund_sheet import refund_sheet
from desktop_app.views.paper.documents.voucher_sheet import voucher_sheet
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.view import Place

Paper = InvoicePaper | ReceiptPaper | CreditNotePaper | RefundPaper | VoucherPaper

_FORBIDDEN = str.maketrans(dict.fromkeys('/\\:*?"<>|', "-"))
_LONGEST = 120  # bytes of a file's name, before its ending


@dataclass(frozen=True, slots=True)
class Kind:
    """What is read of a kind of document, and how its paper is built of it."""

    read: Callable[[Unit, int], Any]
    build: Callable[[Any], Sheet]


_KINDS = {
    "invoice": Kind(invoice_paper, invoice_sheet),
    "receipt": Kind(receipt_paper, receipt_sheet),
    "credit_note": Kind(credit_note_paper, credit_note_sheet),
    "refund": Kind(refund_paper, refund_sheet),
    "journal": Kind(voucher_paper, voucher_sheet),
}


@dataclass(frozen=True, slots=True)
class Laid:
    """A paper that is laid out: what is shown, under which title, in which copies, and its file's name."""

    sheet: Sheet
    title: str
    proposed: str
    copies: tuple[str, ...]


def laid_out(reading: Reading, place: Place) -> Laid:
    """Read a document and lay its paper out; works on any thread, refuses NOT_FOUND."""
    kind = _KINDS[place.noun]
    paper: Paper = kind.read(reading, place.key)
    sheet = kind.build(paper)
    who = "" if isinstance(paper, VoucherPaper) else paper.recipient.name
    return Laid(
        sheet=sheet,
        title=" \u00b7 ".join(each for each in (sheet.name, who) if each),
        proposed=proposed_name(paper.number or sheet.name, who),
        copies=() if isinstance(paper, VoucherPaper) else copies(paper.standing),
    )


def proposed_name(number: str, who: str) -> str:
    """Name the file of a paper: `INV-25-26-00042 Asha Rao.pdf`, letters of every script, none that a disk refuses."""
    text = " ".join(f"{number} {who}".split()).translate(_FORBIDDEN)
    plain = "".join(each for each in text if not unicodedata.category(each).startswith("C"))
    whole = plain.encode()[:_LONGEST].decode(errors="ignore").strip(" .-")
    return f"{whole}.pdf"
