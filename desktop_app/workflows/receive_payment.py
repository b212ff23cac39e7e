"""Receive money: it settles an invoice, oldest installment first; what exceeds the invoice becomes an advance."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import posting
from desktop_app.accounting.money import rupees, within_bounds
from desktop_app.accounting.receipts import Spread, spread
from desktop_app.errors import (
    AmountNotPositive,
    BadInput,
    CashLimit269st,
    DifferentPatient,
    InvoiceNotPosted,
    PaymentBeforeInvoice,
)
from desktop_app.repositories import (
    accounts,
    clinic as clinics,
    general_ledger,
    invoices,
    numbers,
    patients,
    payments,
    plans,
    receivables,
)
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.plans import Installment
from desktop_app.repositories.receivables import OpenItem
from desktop_app.repositories.unit import Place, User, stamp
from desktop_app.workflows.steps import checks, roles


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivePayment:
    """Take money; the amount in paise. `mode` is cash, upi, card, cheque or bank.

    Without an invoice all of it is an advance. On an invoice with other lines beside a package,
    `package_share_paise` is the part for installments; None: the other lines are settled first.
    """

    request_id: str
    patient_id: int
    branch_id: int
    on: date
    amount_paise: int
    mode: str
    invoice_id: int | None = None
    reference: str | None = None
    package_share_paise: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentReceived:
    """The receipt, what of it settled the invoice, and what became an advance, in paise."""

    payment_id: int
    receipt_number: str
    allocated_paise: int
    advance_paise: int


def receive_payment(books: Books, command: ReceivePayment, user: User) -> Outcome[PaymentReceived]:
    """Receive a payment.

    Refuses PERMISSION_DENIED, NOT_FOUND, INVOICE_NOT_POSTED, DIFFERENT_PATIENT, DATE_IN_FUTURE,
    PAYMENT_BEFORE_INVOICE, NO_PERIOD, PERIOD_CLOSED, BAD_INPUT for the mode, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE,
    PACKAGE_SHARE_INVALID, CASH_LIMIT_269ST, BRANCH_REQUIRED, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE,
    NUMBER_TOO_LONG.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, PaymentReceived):
            return first_answer
        roles.require(work, roles.COUNTER)
        clinic = clinics.clinic(work)
        patients.patient(work, command.patient_id)
        _require_invoice(work, command)
        checks.require_posting_date(work, command.on)
        if command.mode not in posting.MODE_ROLES:
            raise BadInput(what=f"Money is received by {', '.join(posting.MODE_ROLES)}")
        if command.amount_paise <= 0:
            raise AmountNotPositive
        within_bounds(command.amount_paise)
        item = None if command.invoice_id is None else receivables.invoice_item(work, command.invoice_id)
        waiting = [] if command.invoice_id is None else _open_installments(work, command.invoice_id)
        parts = spread(
            command.amount_paise,
            invoice_open_paise=0 if item is None else item.open_paise,
            installments_open_paise=[each.open_paise for each in waiting],
            package_share_paise=command.package_share_paise,
        )
        _require_below_cash_limit(work, command, parts.settled_paise)
        clinics.branch(work, command.branch_id)
        place = Place(clinic.hospital_id, command.branch_id)
        number = numbers.take(work, "RCP", command.on, place)
        receipt = _post_receipt(work, command, number, place, parts)
        if item is not None and parts.settled_paise:
            _settle(work, command, receipt, item, parts.settled_paise)
            _fill_installments(work, command, receipt.payment_id, waiting, parts)
            _fill_other_lines(work, command, receipt.payment_id, parts.other_lines_paise)
        if parts.advance_paise:
            _credit_patient(work, command, receipt, parts.advance_paise, control="ADV")
        work.edits.act("post", "payments", receipt.payment_id)
        return work.commit(
            command,
            PaymentReceived(
                payment_id=receipt.payment_id,
                receipt_number=number,
                allocated_paise=parts.settled_paise,
                advance_paise=parts.advance_paise,
            ),
        )


def _require_invoice(work: Work, command: ReceivePayment) -> None:
    if command.invoice_id is None:
        return
    invoice = invoices.invoice(work, command.invoice_id)
    if invoice.status != "posted":
        raise InvoiceNotPosted(invoice=invoice.invoice_number or "draft", status=invoice.status)
    if invoice.patient_id != command.patient_id:
        raise DifferentPatient
    checks.require_not_future(work, command.on)
    if command.on < invoice.invoice_date:
        raise PaymentBeforeInvoice(on=command.on, invoice_date=invoice.invoice_date)


def _require_below_cash_limit(work: Work, command: ReceivePayment, settled_paise: int) -> None:
    """Keep cash below the limit per patient and day, and per invoice: a package's installments are one transaction."""
    limit = accounts.legal_limit(work, "CASH_269ST", command.on)
    if command.mode != "cash" or limit is None:
        return
    of_day = payments.cash_of_day(work, command.patient_id, command.on) + command.amount_paise
    if of_day >= limit:
        raise CashLimit269st(total=rupees(of_day), limit=rupees(limit), per="from one person in a day")
    if command.invoice_id is not None:
        of_invoice = payments.cash_of_invoice(work, command.invoice_id) + settled_paise
        if of_invoice >= limit:
            raise CashLimit269st(total=rupees(of_invoice), limit=rupees(limit), per="for one transaction")


@dataclass(frozen=True, slots=True)
class _Receipt:
    payment_id: int
    number: str
    transaction_id: int
    place: Place


def _post_receipt(work: Work, command: ReceivePayment, number: str, place: Place, parts: Spread) -> _Receipt:
    """File the receipt and post it into the general ledger."""
    payment_id = payments.add(
        work,
        hospital_id=place.hospital_id,
        branch_id=place.branch_id,
        patient_id=command.patient_id,
        receipt_number=number,
        payment_date=command.on,
        kind="receipt",
        mode=command.mode,
        amount_paise=command.amount_paise,
        reference=command.reference,
        status="posted",
        created_at=stamp(work.at),
        created_by=work.user_id,
    )
    transaction_id = general_ledger.post(
        work,
        Source(document_type="payment", document_id=payment_id, event="post"),
        posting.receipt(
            command.mode,
            settled_paise=parts.settled_paise,
            advance_paise=parts.advance_paise,
            patient_id=command.patient_id,
        ),
        on=command.on,
        place=place,
        description=f"Receipt {number}",
    )
    payments.link(work, payment_id, transaction_id)
    return _Receipt(payment_id, number, transaction_id, place)


def _credit_patient(work: Work, command: ReceivePayment, receipt: _Receipt, paise: int, *, control: str) -> int:
    """Credit the patient with what settles the invoice (AR) or is an advance (ADV); the entry's id."""
    return receivables.post(
        work,
        control=control,
        entry_type="advance" if control == "ADV" else "payment",
        reference_type="payment",
        reference_id=receipt.payment_id,
        number=receipt.number,
        patient_id=command.patient_id,
        invoice_id=None if control == "ADV" else command.invoice_id,
        on=command.on,
        credit_paise=paise,
        transaction_id=receipt.transaction_id,
        place=receipt.place,
    )


def _settle(work: Work, command: ReceivePayment, receipt: _Receipt, item: OpenItem, paise: int) -> None:
    """Credit the patient with what settles the invoice, and match the two."""
    credit = _credit_patient(work, command, receipt, paise, control="AR")
    receivables.match(work, debit_entry_id=item.entry_id, credit_entry_id=credit, amount_paise=paise, on=command.on)


def _fill_installments(
    work: Work, command: ReceivePayment, payment_id: int, waiting: list[Installment], parts: Spread
) -> None:
    """Fill the installments, oldest due first, and file what went where."""
    if command.invoice_id is None:
        return
    for each, part in zip(waiting, parts.installments_paise, strict=True):
        if part:
            payments.allocate(
                work,
                payment_id=payment_id,
                invoice_id=command.invoice_id,
                installment_id=each.installment_id,
                amount_paise=part,
            )
            plans.change_installment(
                work,
                each,
                paid_paise=each.paid_paise + part,
                waived_paise=each.waived_paise,
                waiver_reason=each.waiver_reason,
            )
            work.edits.act("pay", "package_payment_plans", each.plan_id)


def _fill_other_lines(work: Work, command: ReceivePayment, payment_id: int, rest_paise: int) -> None:
    if command.invoice_id is not None and rest_paise:
        payments.allocate(
            work,
            payment_id=payment_id,
            invoice_id=command.invoice_id,
            installment_id=None,
            amount_paise=rest_paise,
        )


def _open_installments(work: Work, invoice_id: int) -> list[Installment]:
    rows = [each for plan in plans.of_invoice(work, invoice_id) for each in plans.installments(work, plan.plan_id)]
    return sorted(
        (each for each in rows if each.open_paise > 0), key=lambda each: (each.due_date, each.installment_number)
    )
