"""Collect money in several modes for several documents at once: a receipt a mode, printed on one paper."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import collecting
from desktop_app.accounting.money import rupees
from desktop_app.errors import ApplyExceedsInvoice, DocumentsExceedReceipt, DocumentTwice
from desktop_app.repositories import clinic as clinics, money_accounts, patients
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.invoices import Invoice
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.steps import cash_limit, checks, filling, receiving, roles
from desktop_app.workflows.steps.cash_limit import Cash
from desktop_app.workflows.steps.filling import Target
from desktop_app.workflows.steps.receiving import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class ModePart:
    """What comes in by one mode, in paise, and the account it goes to; None: the mode's own."""

    mode: str
    amount_paise: int
    account_id: int | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPart:
    """An invoice that is paid, and with how much, in paise; None: with what it lacks, as far as the money goes."""

    invoice_id: int
    amount_paise: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectPayment:
    """Take a patient's money in several modes, for several invoices in their order; the rest is an advance."""

    request_id: str
    patient_id: int
    branch_id: int
    on: date
    modes: tuple[ModePart, ...]
    documents: tuple[DocumentPart, ...] = ()
    cash_limit_reason: str | None = None
    late_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeReceived:
    """The receipt of one mode, what of it settled invoices, and what became an advance, in paise."""

    payment_id: int
    receipt_number: str
    allocated_paise: int
    advance_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentCollected:
    """The receipts; `receipt_group` is what they share, None where there is one only."""

    receipts: tuple[ModeReceived, ...]
    receipt_group: str | None


def collect_payment(books: Books, command: CollectPayment, user: User) -> Outcome[PaymentCollected]:
    """Collect a payment.

    Refuses PERMISSION_DENIED, COUNT_OUT_OF_RANGE, DOCUMENT_TWICE, NOT_FOUND, INVOICE_NOT_POSTED, DIFFERENT_PATIENT,
    DATE_IN_FUTURE, PAYMENT_BEFORE_INVOICE, BEFORE_OPENING, NO_PERIOD, PERIOD_CLOSED, BAD_INPUT for a mode,
    AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, APPLY_EXCEEDS_INVOICE, DOCUMENTS_EXCEED_RECEIPT, CASH_LIMIT_269ST,
    REASON_REQUIRED for a blank reason to override it, BRANCH_REQUIRED, ACCOUNT_UNFIT,
    GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE, NUMBER_TOO_LONG.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PaymentCollected):
            return first_answer
        roles.require(work, roles.COUNTER)
        checks.require_count(len(command.modes), "modes")
        patients.patient(work, command.patient_id)
        named = _require_invoices(work, command)
        _require_dates(work, command.on, named)
        _require_amounts(command)
        aims = [filling.target(work, invoice) for invoice in named]
        poured = _pour(command, aims)
        overridden = _require_below_cash_limit(work, command, aims, poured)
        clinics.branch(work, command.branch_id)
        group = work.new_uid() if len(command.modes) > 1 else None
        place = Place(clinics.clinic(work).hospital_id, command.branch_id)
        money = [_money(work, command, part, place, group) for part in command.modes]
        receipts = []
        for each, parts in zip(money, poured, strict=True):
            received, aims = _receive(work, each, parts, aims, overridden if each.mode == "cash" else None)
            receipts.append(received)
        return work.commit(command, PaymentCollected(receipts=tuple(receipts), receipt_group=group))


def _require_invoices(work: Work, command: CollectPayment) -> list[Invoice]:
    named = [filling.require_invoice(work, each.invoice_id, command.patient_id) for each in command.documents]
    seen: set[int] = set()
    for invoice in named:
        if invoice.invoice_id in seen:
            raise DocumentTwice(invoice=invoice.invoice_number)
        seen.add(invoice.invoice_id)
    return named


def _require_dates(work: Work, on: date, named: list[Invoice]) -> None:
    checks.require_not_future(work, on)
    for invoice in named:
        filling.require_not_before(work, invoice, on)
    checks.require_open_period(work, on)


def _require_amounts(command: CollectPayment) -> None:
    for part in command.modes:
        receiving.require_mode(part.mode)
        receiving.require_amount(part.amount_paise)
    for document in command.documents:
        if document.amount_paise is not None:
            receiving.require_amount(document.amount_paise)


def _pour(command: CollectPayment, aims: list[Target]) -> list[list[int]]:
    """Give what each mode pays of each document; refuses APPLY_EXCEEDS_INVOICE and DOCUMENTS_EXCEED_RECEIPT."""
    amounts = [part.amount_paise for part in command.modes]
    asked = [document.amount_paise for document in command.documents]
    for paise, aim in zip(asked, aims, strict=True):
        if (paise or 0) > aim.open_paise:
            raise ApplyExceedsInvoice(limit=rupees(aim.open_paise))
    wanted = collecting.wanted(sum(amounts), asked, [aim.open_paise for aim in aims])
    if sum(wanted) > sum(amounts):
        raise DocumentsExceedReceipt(wanted=rupees(sum(wanted)), received=rupees(sum(amounts)))
    return collecting.pour(amounts, wanted)


def _require_below_cash_limit(
    work: Work, command: CollectPayment, aims: list[Target], poured: list[list[int]]
) -> str | None:
    in_cash = [
        (part.amount_paise, parts) for part, parts in zip(command.modes, poured, strict=True) if part.mode == "cash"
    ]
    cash = Cash(
        patient_id=command.patient_id,
        on=command.on,
        received_paise=sum(paise for paise, _ in in_cash),
        settled_paise={
            aim.invoice.invoice_id: sum(parts[place] for _, parts in in_cash) for place, aim in enumerate(aims)
        },
    )
    return cash_limit.require_below(work, cash, command.cash_limit_reason)


def _money(work: Work, command: CollectPayment, part: ModePart, place: Place, group: str | None) -> Money:
    return Money(
        patient_id=command.patient_id,
        on=command.on,
        place=place,
        mode=part.mode,
        account=money_accounts.chosen(work, part.mode, part.account_id),
        amount_paise=part.amount_paise,
        reference=part.reference,
        group=group,
    )


def _receive(
    work: Work, money: Money, parts: list[int], aims: list[Target], overridden: str | None
) -> tuple[ModeReceived, list[Target]]:
    """File the receipt of one mode and settle the documents; the receipt, and what they lack afterwards."""
    settled = sum(parts)
    receipt = receiving.file_receipt(work, money, series="RCP", settled_paise=settled)
    after = []
    for aim, part in zip(aims, parts, strict=True):
        spread = aim.spread(part)
        receiving.settle(work, money, receipt, aim, spread)
        after.append(aim.after(spread))
    receiving.keep_advance(work, money, receipt, money.amount_paise - settled)
    receiving.close(work, receipt, overridden)
    return (
        ModeReceived(
            payment_id=receipt.payment_id,
            receipt_number=receipt.number,
            allocated_paise=settled,
            advance_paise=money.amount_paise - settled,
        ),
        after,
    )
