"""The documents of the model: invoices, plans, receipts, notes, refunds, and what settles what."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Union

from desktop_app.repositories.unit import User
from tests.generated_year.arithmetic import Value, total
from tests.generated_year.ledger import Posting

Payer = Union["Receipt", "Note"]


@dataclass(eq=False, slots=True)
class InvoiceLine:
    key: int
    value: Value
    rate_bp: int
    income: str


@dataclass(eq=False, slots=True)
class Installment:
    """What a plan asks for on a day; `was_paid` where a payment ever named it."""

    number: int
    due: date
    amount: int
    paid: int = 0
    waived: int = 0
    kind: str = "regular"
    was_paid: bool = False

    @property
    def open(self) -> int:
        return self.amount - self.paid - self.waived


@dataclass(eq=False, slots=True)
class Session:
    number: int
    value: Value
    list_price: int
    status: str = "scheduled"
    done_on: date | None = None
    recognised: Posting | None = None
    is_old: bool = False

    @property
    def is_open(self) -> bool:
        return self.status in {"scheduled", "no_show"}

    @property
    def is_used(self) -> bool:
        return self.status in {"completed", "no_show_charged"}


@dataclass(eq=False, slots=True)
class Piece:
    """What a receipt or a note pays of an invoice, and of which installment."""

    payer: Payer
    paise: int
    installment: Installment | None
    is_live: bool = True


@dataclass(eq=False, slots=True)
class Match:
    """A credit that settles an invoice."""

    credit: Payer
    invoice: "Invoice"
    paise: int
    on: date
    is_live: bool = True
    key: int = 0


@dataclass(eq=False, slots=True)
class Invoice:
    """What a patient owes; of an opening document `owed` is less than it came to."""

    key: int
    patient: int
    on: date
    lines: list[InvoiceLine]
    round_off: int
    owed: int
    posting: Posting | None
    is_opening: bool = False
    status: str = "posted"
    plan: "Plan | None" = None
    pieces: list[Piece] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)
    notes: list["Note"] = field(default_factory=list)

    @property
    def total(self) -> int:
        return total(line.value for line in self.lines).gross + self.round_off

    @property
    def open(self) -> int:
        live = sum(match.paise for match in self.matches if match.is_live)
        return self.owed - live if self.status == "posted" else 0

    @property
    def credited(self) -> int:
        return sum(note.total for note in self.notes if note.status == "posted")

    def credited_on(self, line: InvoiceLine) -> tuple[Value, int]:
        """Give what live notes took back of a line: with its tax, and without."""
        parts = [part for note in self.notes if note.status == "posted" for part in note.lines if part.line is line]
        return total(part.value for part in parts), sum(part.untaxed for part in parts)

    def cash(self) -> int:
        """Add up what was paid in cash."""
        return sum(
            piece.paise
            for piece in self.pieces
            if piece.is_live and isinstance(piece.payer, Receipt) and piece.payer.mode == "cash"
        )


@dataclass(eq=False, slots=True)
class Plan:
    key: int
    patient: int
    invoice: Invoice
    start: date
    expiry: date | None
    terms: str
    fee: int
    sessions: list[Session]
    installments: list[Installment]
    status: str = "active"
    suspended_on: date | None = None
    ended_on: date | None = None
    ended_by: str = ""
    note: "Note | None" = None
    forfeit: Posting | None = None
    breakage: Posting | None = None
    refundable: int | None = None
    residual: int | None = None
    refund_status: str = "none"

    @property
    def line(self) -> InvoiceLine:
        return self.invoice.lines[0]

    @property
    def open_value(self) -> Value:
        return total(each.value for each in self.sessions if each.is_open)

    def rows(self, kind: str | None = None) -> list[Installment]:
        """Give the installments, oldest due first."""
        chosen = [each for each in self.installments if kind is None or each.kind == kind]
        return sorted(chosen, key=lambda each: (each.due, each.number))


@dataclass(eq=False, slots=True)
class Receipt:
    """Money that came in; `advance` is what of it settled nothing, with half of the tax in it."""

    key: int
    patient: int
    on: date
    mode: str
    amount: int
    advance: int
    half: int
    is_voucher: bool
    posting: Posting
    status: str = "posted"
    deposit: Posting | None = None
    uses: list["Use"] = field(default_factory=list)
    refunds: list["Refund"] = field(default_factory=list)

    @property
    def left(self) -> int:
        return self.advance - sum(each.paise for each in self._taken()) if self.status == "posted" else 0

    def tax_of(self, paise: int) -> int:
        """Give half of the tax that goes back with a part: cumulative over what is used."""
        if not self.half:
            return 0
        used = sum(each.paise for each in self._taken()) + paise
        back = sum(each.half for each in self._taken())
        return max(0, (2 * self.half * used + self.amount) // (2 * self.amount) - back)

    def _taken(self) -> Iterator[Union["Use", "Refund"]]:
        yield from (each for each in self.uses if each.is_live)
        yield from (each for each in self.refunds if each.status == "paid")


@dataclass(eq=False, slots=True)
class Use:
    """An advance that settles an invoice."""

    key: int
    receipt: Receipt
    match: Match
    half: int
    on: date
    posting: Posting
    is_live: bool = True

    @property
    def paise(self) -> int:
        return self.match.paise


@dataclass(eq=False, slots=True)
class NotePart:
    line: InvoiceLine
    value: Value
    untaxed: int


@dataclass(eq=False, slots=True)
class Note:
    key: int
    patient: int
    invoice: Invoice
    plan: Plan | None
    on: date
    kind: str
    why: str
    lines: list[NotePart]
    round_off: int = 0
    status: str = "draft"
    posting: Posting | None = None
    kept: int = 0
    matches: list[Match] = field(default_factory=list)
    refunds: list["Refund"] = field(default_factory=list)

    @property
    def total(self) -> int:
        return sum(part.value.gross + part.untaxed for part in self.lines) + self.round_off

    @property
    def value(self) -> Value:
        return total(part.value for part in self.lines)

    @property
    def left(self) -> int:
        live = sum(match.paise for match in self.matches if match.is_live)
        return self.total - live - self.refunded if self.status == "posted" else 0

    @property
    def refunded(self) -> int:
        return sum(each.paise for each in self.refunds if each.status == "paid")

    @property
    def payable(self) -> int:
        return self.left - self.kept


@dataclass(eq=False, slots=True)
class WriteOff:
    """A waiver or a write-off that somebody asked for."""

    key: int
    invoice: Invoice
    paise: int
    why: str
    asked_by: User
    status: str = "requested"


@dataclass(eq=False, slots=True)
class Refund:
    key: int
    source: Payer
    on: date
    mode: str
    paise: int
    asked_by: str
    status: str = "requested"
    half: int = 0
    posting: Posting | None = None
