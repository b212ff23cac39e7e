"""The life of a visit without a package: something is sold and paid, and a credit note may follow."""

from collections.abc import Generator
from datetime import timedelta
from typing import Any

from desktop_app.accounting import tax
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.demo import catalogue
from desktop_app.demo.clinic import ACCOUNTANT
from desktop_app.demo.desk import Desk
from desktop_app.demo.order import Life, Order, ordered
from desktop_app.demo.stories import Errand
from desktop_app.repositories import invoices
from desktop_app.workflows.delete_draft_credit_note import DeleteDraftCreditNote, delete_draft_credit_note
from desktop_app.workflows.draft_credit_note import DraftCreditNote, NoteLine, draft_credit_note
from desktop_app.workflows.post_credit_note import PostCreditNote, post_credit_note
from desktop_app.workflows.reverse_credit_note import ReverseCreditNote, reverse_credit_note
from desktop_app.workflows.sell_service import SellService, ServiceSold, sell_service

_UNPAID, _IN_TWO_MODES = 0.07, 0.1
_ADVANCES_PAISE = (100_000, 200_000, 500_000)
_RUPEE = 100


def live(desk: Desk, errand: Errand) -> Life:
    """Serve somebody; what follows is the errand's."""
    if errand is Errand.ADVANCE:
        yield from desk.welcome(at_once=True)
        yield from desk.receive(desk.chance.choice(_ADVANCES_PAISE))
        return
    sold = yield from _sell(desk)
    if desk.chance.random() >= _UNPAID:
        yield from _pay(desk, sold)
    if errand is not Errand.PLAIN:
        yield from _credit(desk, sold, errand)


def _sell(desk: Desk) -> Generator[Order, Any, ServiceSold]:
    who = yield from desk.welcome()
    services = desk.clinic.services
    wanted = desk.chance.choices(services, [offer.weight for offer in services], k=desk.chance.choice((1, 1, 2)))
    command = SellService(
        request_id=desk.clinic.request_id(),
        patient=who,
        branch_id=desk.branch_id,
        on=desk.diary.day,
        lines=tuple(catalogue.line(desk.clinic.books, offer, desk.diary.day) for offer in dict.fromkeys(wanted)),
    )
    sold = yield from ordered(desk.diary.at, desk.cashier, sell_service, command)
    desk.patient.patient_id = sold.patient_id
    return sold


def _pay(desk: Desk, sold: ServiceSold) -> Life:
    """Pay at the desk, sometimes in two modes."""
    whole = sold.invoice_total_paise
    first = whole // 2 // _RUPEE * _RUPEE if desk.chance.random() < _IN_TWO_MODES else whole
    for amount in (first, whole - first):
        if amount:
            desk.diary.later()
            yield from desk.receive(amount, invoice_id=sold.invoice_id)


def _credit(desk: Desk, sold: ServiceSold, errand: Errand) -> Life:
    """Draft a credit note some days later; post it, reverse it, delete it or leave it, as the errand says."""
    _wait(desk)
    drafted = yield from ordered(desk.diary.at, ACCOUNTANT, draft_credit_note, _draft(desk, sold, errand))
    note_id = drafted.credit_note_id
    if errand is Errand.DRAFT_LEFT:
        return
    _wait(desk)
    if errand is Errand.DRAFT_DELETED:
        deletion = DeleteDraftCreditNote(request_id=desk.clinic.request_id(), credit_note_id=note_id)
        yield from ordered(desk.diary.at, ACCOUNTANT, delete_draft_credit_note, deletion)
        return
    posting = PostCreditNote(request_id=desk.clinic.request_id(), credit_note_id=note_id)
    yield from ordered(desk.diary.at, ACCOUNTANT, post_credit_note, posting)
    if errand is Errand.NOTE_REVERSED:
        _wait(desk)
        reversal = ReverseCreditNote(
            request_id=desk.clinic.request_id(),
            credit_note_id=note_id,
            on=desk.diary.day,
            reason="The charge was right after all",
        )
        yield from ordered(desk.diary.at, ACCOUNTANT, reverse_credit_note, reversal)


def _draft(desk: Desk, sold: ServiceSold, errand: Errand) -> DraftCreditNote:
    """Take back a part of the first line: with its tax, or as goodwill without."""
    with desk.clinic.books.reading() as reading:
        line = invoices.lines(reading, sold.invoice_id)[0]
    whole = Taxed(line.taxable_paise, line.cgst_paise, line.sgst_paise, line.igst_paise)
    part = line.gross_paise * desk.chance.choice((20, 25, 50)) // 100
    goodwill = errand is Errand.GOODWILL_NOTE
    return DraftCreditNote(
        request_id=desk.clinic.request_id(),
        invoice_id=sold.invoice_id,
        on=desk.diary.day,
        lines=(
            NoteLine(
                invoice_line_id=line.line_id,
                description=f"Credit on {line.description}",
                taxed=NOTHING if goodwill else tax.part_of(whole, part, whole),
                untaxed_paise=part if goodwill else 0,
            ),
        ),
        kind="financial" if goodwill else "gst",
        reason_code="goodwill" if goodwill else "overcharge",
        reason="Long wait at the clinic" if goodwill else "Charged at the list price in place of the offer",
    )


def _wait(desk: Desk) -> None:
    desk.diary.on(desk.diary.day + timedelta(days=desk.chance.randint(1, 4)))
