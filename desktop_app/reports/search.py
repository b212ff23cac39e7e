"""Searching as people type: every word must be found; nothing of it is SQL, nor an operator of any search language."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_, select, union_all
from sqlalchemy.orm import aliased

from desktop_app.accounting import money
from desktop_app.errors import AmountNotUnderstood, AmountTooLarge
from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment, PaymentAllocation
from desktop_app.records.plans import Plan, TreatmentSession
from desktop_app.repositories.search import Noun, hits, readings
from desktop_app.repositories.unit import constant

_LONGEST = 200  # characters; more was pasted by mistake, and SQLite would refuse so large a question
_LEAST_OF_A_TYPE = 3  # letters

Found = Callable[[str], ColumnElement[bool]]


def finding(text: str, found: Found) -> list[ColumnElement[bool]]:
    """Give the condition that every word of a text is `found`; a blank text gives none, one without words finds none.

    What may be a phone number with blanks in it is also looked for as one word.
    """
    meant = readings(text)
    if not meant:
        return []
    return [or_(*(and_(*map(found, words)) if words else false() for words in meant))]


def patients_with(word: str) -> ColumnElement[bool]:
    """Tell whether a patient is found by a word: of the name, the phone or the record number."""
    return Patient.patient_id.in_(hits(Noun.PATIENT, word))


def plans_with(word: str) -> ColumnElement[bool]:
    """Tell whether a plan is found by a word: of its number, its package, its patient or its invoice."""
    plan = aliased(Plan)
    of_others = (plan.patient_id.in_(hits(Noun.PATIENT, word)), plan.invoice_id.in_(hits(Noun.INVOICE, word)))
    through_others = (select(plan.plan_id).where(condition) for condition in of_others)
    return Plan.plan_id.in_(union_all(hits(Noun.PLAN, word), *through_others))


def credit_notes_with(word: str) -> ColumnElement[bool]:
    """Tell whether a credit note is found by a word: of its number, its patient, its invoice or its plan."""
    note = aliased(CreditNote)
    of_others = (
        note.patient_id.in_(hits(Noun.PATIENT, word)),
        note.original_invoice_id.in_(hits(Noun.INVOICE, word)),
        note.plan_id.in_(hits(Noun.PLAN, word)),
    )
    through_others = (select(note.credit_note_id).where(condition) for condition in of_others)
    return CreditNote.credit_note_id.in_(union_all(hits(Noun.CREDIT_NOTE, word), *through_others))


def invoices_with(word: str) -> ColumnElement[bool]:
    """Tell whether an invoice is found by a word: of its number, its patient or the plan that it sold."""
    invoice, plan = aliased(Invoice), aliased(Plan)
    of_patient = select(invoice.invoice_id).where(invoice.patient_id.in_(hits(Noun.PATIENT, word)))
    of_plan = select(plan.invoice_id).where(plan.plan_id.in_(hits(Noun.PLAN, word)), plan.invoice_id.is_not(None))
    return Invoice.invoice_id.in_(union_all(hits(Noun.INVOICE, word), of_patient, of_plan))


def receipts_with(word: str) -> ColumnElement[bool]:
    """Tell whether a receipt is found by a word: of its number or reference, its patient or an invoice that it pays."""
    receipt = aliased(Payment)
    of_invoice = select(PaymentAllocation.payment_id).where(
        PaymentAllocation.invoice_id.in_(hits(Noun.INVOICE, word)), PaymentAllocation.payment_id.is_not(None)
    )
    of_patient = select(receipt.payment_id).where(receipt.patient_id.in_(hits(Noun.PATIENT, word)))
    return Payment.payment_id.in_(union_all(hits(Noun.PAYMENT, word), of_patient, of_invoice))


def refunds_with(word: str) -> ColumnElement[bool]:
    """Tell whether a refund is found by a word: of its number, its patient, its credit note or its receipt."""
    refund = aliased(Refund)
    of_others = (
        refund.patient_id.in_(hits(Noun.PATIENT, word)),
        refund.credit_note_id.in_(hits(Noun.CREDIT_NOTE, word)),
        refund.payment_id.in_(hits(Noun.PAYMENT, word)),
    )
    through_others = (select(refund.refund_id).where(condition) for condition in of_others)
    return Refund.refund_id.in_(union_all(hits(Noun.REFUND, word), *through_others))


def ledger_lines_with(word: str, voucher_types: Mapping[str, str]) -> ColumnElement[bool]:
    """Tell whether a line of the ledger is found by a word.

    By its patient; with all lines of its transaction by the number of the document, the narration of a journal or the
    beginning of the voucher type; or by its amount, where the word is exactly that, as 5,900 or 5900.00.
    """
    posted, session = aliased(GLTransaction), aliased(TreatmentSession)
    document = posted.source_document_type
    sessions = select(session.session_id).where(session.plan_id.in_(hits(Noun.PLAN, word)))
    by_document = [
        (document == constant(kind)) & posted.source_document_id.in_(keys)
        for kind, keys in (
            ("invoice", hits(Noun.INVOICE, word)),
            ("payment", hits(Noun.PAYMENT, word)),
            ("credit_note", hits(Noun.CREDIT_NOTE, word)),
            ("refund", hits(Noun.REFUND, word)),
            ("package_plan", hits(Noun.PLAN, word)),
            ("session", sessions),
        )
    ]
    found = [
        hits(Noun.TRANSACTION, word),
        *(select(posted.transaction_id).where(condition) for condition in by_document),
    ]
    types = [kind for kind, title in voucher_types.items() if _begins(title, word)]
    if types:
        found.append(select(posted.transaction_id).where(document.in_(map(constant, types))))
    line = aliased(GLEntry)
    conditions = (
        line.transaction_id.in_(union_all(*found)),
        line.patient_id.in_(hits(Noun.PATIENT, word)),
        *_is_amount(line, word),
    )
    return GLEntry.entry_id.in_(union_all(*(select(line.entry_id).where(condition) for condition in conditions)))


def _begins(title: str, word: str) -> bool:
    """Tell whether a word of a title begins with a word; a letter or two are the beginning of a name."""
    return len(word) >= _LEAST_OF_A_TYPE and any(each.startswith(word.lower()) for each in title.lower().split())


def _is_amount(line: type[GLEntry], word: str) -> list[ColumnElement[bool]]:
    try:
        wanted = money.parse(word)
    except (AmountNotUnderstood, AmountTooLarge):
        return []  # a word like any other
    return [line.debit_paise + line.credit_paise == wanted] if wanted > 0 else []


def matching(text: str, columns: Sequence[ColumnElement[Any]]) -> list[ColumnElement[bool]]:
    """Give one condition a word: it stands somewhere in one of the columns. For lists that stay short.

    A blank text gives none. Of a very long text only the beginning is looked for.
    """
    looked_for = text[:_LONGEST].encode("utf-8", "replace").decode()  # half of a character is in no book
    return [or_(*(column.contains(word, autoescape=True) for column in columns)) for word in looked_for.split()]
