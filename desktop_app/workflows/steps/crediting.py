"""Step: post a credit note. It looks first, then completes what is missing; it never deletes, overwrites or doubles."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import posting
from desktop_app.accounting.allocation import split_weights
from desktop_app.accounting.note_agreement import LedgerRow, NoteFacts, NoteRows
from desktop_app.accounting.posting import IncomeLine, Line, RevenuePolicy, Role
from desktop_app.errors import PartialPostingMismatch
from desktop_app.repositories import (
    clinic as clinics,
    credit_notes,
    general_ledger,
    invoices,
    numbers,
    plans,
    receivables,
)
from desktop_app.repositories.books import Work
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.repositories.general_ledger import Source, Transaction
from desktop_app.repositories.invoices import InvoiceLine
from desktop_app.repositories.plans import Plan
from desktop_app.repositories.receivables import Entry
from desktop_app.repositories.unit import Place, Unit, stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """What posting found or made; created counts are 0 or 1."""

    action: str  # completed, or already_posted
    credit_note_id: int
    number: str
    ar_entry_id: int
    gl_transaction_id: int
    ar_created: int
    gl_created: int


@dataclass(frozen=True, slots=True)
class Standing:
    """What of a note's posting is in the ledgers already, and the branch it belongs to, where that is known."""

    branch_id: int | None
    entry: Entry | None
    transaction: Transaction | None


def standing(unit: Unit, note: CreditNote) -> Standing:
    """Look what of a note is posted; refuses PARTIAL_POSTING_MISMATCH."""
    branch_id = _branch_id(unit, note)
    entries = receivables.of_reference(unit, "credit_note", note.credit_note_id)
    transactions = general_ledger.of_source(unit, "credit_note", note.credit_note_id)
    entry = entries[0] if entries else None
    transaction = transactions[0] if transactions else None
    facts = NoteFacts(note.patient_id, note.credit_note_date, branch_id, note.total_paise)
    contradiction = _rows_of(unit, note, entries, transactions).contradiction(facts)
    if contradiction is not None:
        raise PartialPostingMismatch(detail=contradiction)
    return Standing(branch_id, entry, transaction)


def require_place(work: Work, note: CreditNote, found: Standing) -> Place:
    """Give where a note belongs; refuses BRANCH_REQUIRED where neither it, its plan nor its invoice says it."""
    return Place(note.hospital_id, clinics.branch(work, found.branch_id).branch_id)


def post(work: Work, note: CreditNote, found: Standing, lines: tuple[Line, ...] | None = None) -> Posted:
    """Complete a note's posting: number, GL, AR, link, flag, and the match with its own invoice.

    `lines` are what the GL gets where it has nothing yet; None: they follow from the note's own lines. Refuses
    BRANCH_REQUIRED, GL_ACCOUNT_NOT_MAPPED, GL_ACCOUNT_INACTIVE, NUMBER_TOO_LONG.
    """
    if found.entry and found.transaction and note.gl_posted and note.credit_note_number:
        return Posted(
            action="already_posted",
            credit_note_id=note.credit_note_id,
            number=note.credit_note_number,
            ar_entry_id=found.entry.entry_id,
            gl_transaction_id=found.transaction.transaction_id,
            ar_created=0,
            gl_created=0,
        )
    place = require_place(work, note, found)
    number = note.credit_note_number or numbers.take(work, series_of(note), note.credit_note_date, place)
    transaction_id = _transaction(work, note, found, lines, number=number, place=place)
    entry_id = _entry(work, note, found, number=number, transaction_id=transaction_id, place=place)
    credit_notes.change(
        work,
        note,
        branch_id=place.branch_id,
        credit_note_number=number,
        status="posted",
        gl_posted=1,
        gl_transaction_id=transaction_id,
        posted_at=stamp(work.at),
        posted_by=work.user_id,
    )
    work.edits.act("post", "patient_credit_notes", note.credit_note_id, reason=note.reason_description)
    _match_own_invoice(work, note, entry_id, note.credit_note_date)
    return Posted(
        action="completed",
        credit_note_id=note.credit_note_id,
        number=number,
        ar_entry_id=entry_id,
        gl_transaction_id=transaction_id,
        ar_created=int(found.entry is None),
        gl_created=int(found.transaction is None),
    )


def series_of(note: CreditNote) -> str:
    """Name a note's series: financial notes and write-offs have their own, so that CN holds what GST returns report."""
    if note.reason_code == "bad_debt":
        return "WO"
    return "CN" if note.kind == "gst" else "FC"


def _transaction(
    work: Work, note: CreditNote, found: Standing, lines: tuple[Line, ...] | None, *, number: str, place: Place
) -> int:
    """Give the note's transaction, filed now where there was none."""
    if found.transaction:
        return found.transaction.transaction_id
    return general_ledger.post(
        work,
        Source(document_type="credit_note", document_id=note.credit_note_id, event="post"),
        lines or lines_of(work, note),
        on=note.credit_note_date,
        place=place,
        description=f"Credit note {number}",
    )


def _entry(work: Work, note: CreditNote, found: Standing, *, number: str, transaction_id: int, place: Place) -> int:
    """Give the note's entry in the patient's account, linked to its transaction, filed now where there was none."""
    if found.entry is None:
        return _credit_patient(work, note, number, transaction_id, place)
    if found.entry.gl_transaction_id is None:
        receivables.link(work, found.entry.entry_id, transaction_id)
    return found.entry.entry_id


def _branch_id(unit: Unit, note: CreditNote) -> int | None:
    """Give the note's branch, else its plan's, else its invoice's."""
    if note.branch_id is None and note.plan_id is not None:
        of_plan = plans.plan(unit, note.plan_id).branch_id
        if of_plan is not None:
            return of_plan
    return note.branch_id or invoices.invoice(unit, note.original_invoice_id).branch_id


def _rows_of(
    unit: Unit, note: CreditNote, entries: tuple[Entry, ...], transactions: tuple[Transaction, ...]
) -> NoteRows:
    """Put together what the ledgers hold of a note."""
    return NoteRows(
        entries=[
            LedgerRow(
                each.entry_id,
                NoteFacts(each.patient_id, each.transaction_date, each.branch_id, each.credit_paise),
                is_posting=(each.control, each.entry_type) == ("AR", "credit_note"),
            )
            for each in entries
        ],
        transactions=[
            LedgerRow(
                each.transaction_id,
                NoteFacts(
                    note.patient_id,
                    each.transaction_date,
                    each.branch_id,
                    general_ledger.control_credit(unit, each.transaction_id, note.patient_id),
                ),
                is_posting=each.event == "post",
            )
            for each in transactions
        ],
        linked_to=[each.gl_transaction_id for each in entries],
        is_flagged=bool(note.gl_posted),
    )


def _credit_patient(work: Work, note: CreditNote, number: str, transaction_id: int, place: Place) -> int:
    return receivables.post(
        work,
        entry_type="credit_note",
        reference_type="credit_note",
        reference_id=note.credit_note_id,
        number=number,
        patient_id=note.patient_id,
        invoice_id=note.original_invoice_id,
        on=note.credit_note_date,
        credit_paise=note.total_paise,
        transaction_id=transaction_id,
        place=place,
    )


def _match_own_invoice(work: Work, note: CreditNote, entry_id: int, on: date) -> None:
    item = receivables.invoice_item(work, note.original_invoice_id)
    if item is None:
        return
    amount = min(receivables.credit_item(work, entry_id).open_paise, item.open_paise)
    receivables.match(work, debit_entry_id=item.entry_id, credit_entry_id=entry_id, amount_paise=amount, on=on)


def lines_of(unit: Unit, note: CreditNote) -> tuple[Line, ...]:
    """Derive the GL lines of a note that came without them, as a draft or an import does; posting files these."""
    if note.reason_code == "plan_discontinued" and note.plan_id is not None:
        return _lines_of_discontinuation(unit, note, note.plan_id)
    if note.reason_code == "bad_debt":
        return posting.bad_debt(note.total_paise, patient_id=note.patient_id)
    return posting.credit_note(
        _income_of(unit, note),
        tax=note.tax,
        untaxed_paise=note.nontax_paise,
        round_off_paise=note.round_off_paise,
        patient_id=note.patient_id,
        plan_id=note.plan_id,
    )


def _lines_of_discontinuation(unit: Unit, note: CreditNote, plan_id: int) -> tuple[Line, ...]:
    """Release what the plan still holds in deferred revenue; what the note does not give back is retained."""
    plan = plans.plan(unit, plan_id)
    if plan.revenue_policy == RevenuePolicy.DEFERRED:
        held = general_ledger.plan_balance(unit, Role.DEFERRED_REV, plan_id)
        income = [
            IncomeLine(role=Role.DEFERRED_REV, taxable_paise=held, plan_id=plan_id),
            IncomeLine(role=Role.CANCEL_FEE, taxable_paise=note.taxable_paise - held, plan_id=plan_id),
        ]
    else:
        income = [IncomeLine(role=Role.PKG_REV, taxable_paise=note.taxable_paise, plan_id=plan_id)]
    return posting.credit_note(
        income,
        tax=note.tax,
        untaxed_paise=note.nontax_paise,
        round_off_paise=note.round_off_paise,
        patient_id=note.patient_id,
        plan_id=plan_id,
    )


def _income_of(unit: Unit, note: CreditNote) -> list[IncomeLine]:
    """Give what each note line debits: its invoice line's income, or the allowance account for a deferred package.

    An imported note without lines takes all lines of its invoice, by their value.
    """
    by_id = {line.line_id: line for line in invoices.lines(unit, note.original_invoice_id)}
    sold = {plan.invoice_line_id: plan for plan in plans.of_invoice(unit, note.original_invoice_id)}
    own = credit_notes.lines(unit, note.credit_note_id)
    if not own and not by_id:
        raise PartialPostingMismatch(detail="neither the note nor its invoice has lines")
    if not own:
        parts = split_weights(note.taxable_paise, [line.taxable_paise for line in by_id.values()])
        return [_income(line, sold, part) for line, part in zip(by_id.values(), parts, strict=True)]
    return [
        _income(by_id[line.invoice_line_id], sold, line.taxable_paise)
        for line in own
        if line.invoice_line_id is not None
    ]


def _income(line: InvoiceLine, sold: dict[int, Plan], taxable_paise: int) -> IncomeLine:
    plan = sold.get(line.line_id)
    if plan is None:
        return IncomeLine(role=line.income_role, taxable_paise=taxable_paise)
    role = posting.note_income_role(plan.revenue_policy, line.income_role)
    return IncomeLine(role=role, taxable_paise=taxable_paise, plan_id=plan.plan_id)
