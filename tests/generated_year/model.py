"""The clinic as the model sees it: who works there, which months are open, its documents, and how money settles them.

It is written from the rules of the domain, with integers alone, and imports nothing of the program's rules.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from desktop_app.repositories.unit import User
from tests.generated_year.arithmetic import poured, year_of
from tests.generated_year.documents import (
    Installment,
    Invoice,
    Match,
    Note,
    Payer,
    Piece,
    Plan,
    Receipt,
    Refund,
    Use,
    WriteOff,
)
from tests.generated_year.ledger import (
    ALLOWANCE,
    BAD_DEBT,
    RECEIVABLE,
    ROUNDING,
    Ledger,
    Line,
    Posting,
    tax_lines,
)

CASH_LIMIT = 20_000_000
APPROVAL_THRESHOLD = 1_000_000
FIRST_YEAR, LAST_YEAR = 2023, 2026


class Keys(Protocol):
    """Keys of the file that no answer tells."""

    def line_keys(self, invoice: int) -> list[int]: ...

    def match_key(self, note: int, invoice: int) -> int: ...

    def refund_keys(self, note: int) -> list[int]: ...

    def payer(self, receipt: int) -> int: ...


@dataclass(eq=False)
class Model:
    """All there is to know of the clinic; `user` is who gives the command that is looked at."""

    today: date
    user: User
    eyes: Keys
    people: list[User]
    is_deferred: bool
    to_rupee: bool
    branches: tuple[int, ...]
    ledger: Ledger = field(default_factory=Ledger)
    months: dict[tuple[int, int], str] = field(default_factory=dict)
    closed_years: dict[int, Posting] = field(default_factory=dict)
    patients: list[int] = field(default_factory=list)
    invoices: dict[int, Invoice] = field(default_factory=dict)
    plans: dict[int, Plan] = field(default_factory=dict)
    receipts: dict[int, Receipt] = field(default_factory=dict)
    notes: dict[int, Note] = field(default_factory=dict)
    refunds: dict[int, Refund] = field(default_factory=dict)
    uses: dict[int, Use] = field(default_factory=dict)
    applications: dict[int, Match] = field(default_factory=dict)
    journals: dict[int, Posting] = field(default_factory=dict)
    others: dict[int, Posting] = field(default_factory=dict)  # postings of documents, which no journal reverses
    cash_recoveries: list[tuple[int, Posting]] = field(default_factory=list)  # with the patient
    opened_on: date | None = None
    write_offs: dict[int, WriteOff] = field(default_factory=dict)

    def month(self, on: date) -> str:
        """Tell whether something can be dated on a day: open, soft_closed, locked, or none where no year covers it."""
        if not FIRST_YEAR <= year_of(on) <= LAST_YEAR:
            return "none"
        if year_of(on) in self.closed_years:
            return "locked"
        return self.months.get((on.year, on.month), "open")

    def cash_of_day(self, patient: int, on: date) -> int:
        """Add up what a patient paid in cash on a day, written-off debts too."""
        received = sum(
            each.amount
            for each in self.receipts.values()
            if (each.patient, each.on, each.mode, each.status) == (patient, on, "cash", "posted")
        )
        live = [
            each for of, each in self.cash_recoveries if of == patient and (each.on, each.reversed_on) == (on, None)
        ]
        return received + sum(each.lines[0].paise for each in live)

    def asked_for(self, source: Payer) -> int:
        """Add up the refunds that are asked for and not paid yet."""
        return sum(each.paise for each in source.refunds if each.status in {"requested", "approved"})

    # -- settling ------------------------------------------------------------------------------------------------

    def waiting(self, invoice: Invoice) -> list[Installment]:
        """Give the installments that still ask, oldest due first."""
        return [] if invoice.plan is None else [row for row in invoice.plan.rows() if row.open > 0]

    def match(self, credit: Payer, invoice: Invoice, paise: int, on: date) -> Match:
        """Let a credit settle an invoice."""
        found = Match(credit, invoice, paise, on)
        if paise:
            invoice.matches.append(found)
            if isinstance(credit, Note):
                credit.matches.append(found)
        return found

    def settle(self, payer: Payer, invoice: Invoice, paise: int, on: date, share: int | None = None) -> Match:
        """Let money or a credit settle an invoice, and fill its installments: other lines first unless told."""
        rows = self.waiting(invoice)
        if share is None:
            share = paise - min(paise, max(0, invoice.open - sum(row.open for row in rows)))
        found = self.match(payer, invoice, paise, on)
        filled = poured(share, [row.open for row in rows])
        for row, part in zip(rows, filled, strict=True):
            if part:
                self._piece(invoice, payer, part, row)
        if paise > share:
            self._piece(invoice, payer, paise - share, None)
        return found

    def _piece(self, invoice: Invoice, payer: Payer, paise: int, row: Installment | None) -> None:
        invoice.pieces.append(Piece(payer, paise, row))
        if row is not None:
            row.paid += paise
            row.was_paid = True
            self.touch(invoice.plan)

    # -- taking back ---------------------------------------------------------------------------------------------

    def void(self, match: Match) -> None:
        """Let a match settle nothing any more."""
        match.is_live = False

    def take_back_newest(self, payer: Payer, invoice: Invoice, paise: int, on: date) -> None:
        """Open again what a payer pays of an invoice, the newest pieces first, up to an amount."""
        newest = [each for each in reversed(invoice.pieces) if each.is_live and each.payer is payer]
        parts = poured(paise, [each.paise for each in newest])
        taken = [(piece, part) for piece, part in zip(newest, parts, strict=True) if part]
        self.take_back(invoice, taken, on)

    def take_back(self, invoice: Invoice, taken: Iterable[tuple[Piece, int]], on: date) -> None:
        """Open installments again; a discontinued plan asks by a final one for what its note does not settle."""
        back: Counter[Installment] = Counter()
        for piece, part in taken:
            piece.is_live = False
            if piece.installment is not None:
                back[piece.installment] += part
            if part < piece.paise:
                invoice.pieces.append(Piece(piece.payer, piece.paise - part, piece.installment))
        plan = invoice.plan
        if plan is None or not back:
            return
        self.touch(plan)
        has_ended = plan.status == "discontinued"
        for row, part in back.items():
            row.paid -= part
            if has_ended and row.kind == "regular":
                row.waived = row.amount - row.paid
        lacking = sum(part for row, part in back.items() if row.kind == "regular")
        if has_ended:
            self.ask_again(plan, lacking, on)

    def ask_again(self, plan: Plan, lacking: int, on: date) -> None:
        """Ask a discontinued plan for what it lacks again, but for what its own note settles."""
        if lacking:
            self._ask_again(plan, lacking, on)
        if plan.note is not None:
            self.refresh(plan.note)
        self.touch(plan)

    def _ask_again(self, plan: Plan, lacking: int, on: date) -> None:
        settled = 0
        if plan.note is not None:
            settled = min(plan.note.left, plan.invoice.open, lacking)
            self.match(plan.note, plan.invoice, settled, on)
        rest = max(0, lacking - settled)
        if rest:
            self.add_final(plan, rest, on)
        plan.residual = (plan.residual or 0) + rest
        plan.refundable = 0 if plan.residual else (plan.refundable or 0) - settled

    def add_final(self, plan: Plan, paise: int, on: date) -> None:
        """Ask for what a discontinued plan still owes."""
        number = 1 + max((row.number for row in plan.installments), default=0)
        plan.installments.append(Installment(number, on, paise, kind="final"))

    # -- notes ---------------------------------------------------------------------------------------------------

    def post_note(self, note: Note) -> None:
        """Post a note by its lines, and settle its own invoice as far as both go."""
        note.posting = self.ledger.post(note.on, *self._lines(note))
        self.settle_by_note(note)

    def settle_by_note(self, note: Note) -> None:
        """Count a note as posted, and match it to its own invoice."""
        note.status = "posted"
        note.invoice.notes.append(note)
        self.match(note, note.invoice, min(note.left, note.invoice.open), note.on)

    def _lines(self, note: Note) -> list[Line]:
        named = note.plan.key if note.plan else None
        owed = Line(RECEIVABLE, -note.total, patient=note.patient, plan=named)
        if note.why == "bad_debt":
            return [Line(BAD_DEBT, note.total), owed]
        lines = [owed, Line(ROUNDING, note.round_off), *tax_lines(-note.value.half)]
        for part in note.lines:
            plan = note.invoice.plan if part.line is note.invoice.lines[0] else None
            income = ALLOWANCE if plan is not None and self.is_deferred else part.line.income
            lines.append(Line(income, part.value.taxable, plan=plan.key if plan else None))
            lines.append(Line(ALLOWANCE, part.untaxed, plan=named))
        return lines

    def reverse_note(self, note: Note, on: date) -> None:
        """Take a note back: its posting, and what it settled."""
        if note.posting is None:
            raise AssertionError(note)
        self.ledger.reverse(note.posting, on)
        for match in note.matches:
            self.void(match)
        note.status = "reversed"

    def refresh(self, note: Note, *, used: int = 0, is_new: bool = False, is_more: bool = False) -> None:
        """Bring the balance kept of a note, and the refund of its plan, up to date."""
        note.kept = min(max(0, note.kept - used), note.left)
        plan = note.plan
        if plan is None or note.why != "plan_discontinued":
            return
        before = "none" if is_new else plan.refund_status
        self.touch(plan)
        if note.payable == 0:
            plan.refund_status = "paid" if note.refunded else "none"
        elif before != "pending_approval":
            is_asked = is_more or before in {"none", "paid"}
            waits = is_asked and note.refunded + note.payable > APPROVAL_THRESHOLD
            plan.refund_status = "pending_approval" if waits else "partly_paid" if note.refunded else "approved"

    def needs_approval(self, source: Payer, paise: int) -> bool:
        """Tell whether a refund waits for somebody else."""
        if isinstance(source, Note) and source.why == "plan_discontinued" and source.plan is not None:
            if source.plan.refund_status == "pending_approval":
                return True
            if source.plan.refund_status in {"approved", "partly_paid"} and paise <= source.payable:
                return False
        before = sum(each.paise for each in source.refunds if each.status == "paid")
        return before + paise > APPROVAL_THRESHOLD

    # -- what was touched ----------------------------------------------------------------------------------------

    def touch(self, plan: Plan | None) -> None:
        """Remember that a plan must be looked at."""
        if plan is not None:
            self.ledger.touched_plans.add(plan.key)
            self.ledger.touched_patients.add(plan.patient)

    def forget_touched(self) -> None:
        self.ledger.touched_plans.clear()
        self.ledger.touched_patients.clear()
