"""What a discontinued plan comes to: the credit for what was not delivered, its tax, what is refundable or still due.

The credit is the value of the open sessions under the policy agreed at sale; what was paid does not change it, it
only decides what is refundable (the credit left after the invoice is settled) and what is still due.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.accounting import tax
from desktop_app.accounting.money import rounded, rupees
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import AmountNegative, CnExceedsInvoice

USED = frozenset({"completed", "no_show_charged"})
OPEN = frozenset({"scheduled", "no_show"})


class Policy(StrEnum):
    """How the value kept for used sessions is reckoned, as agreed at sale."""

    PRO_RATA = "PRO_RATA"  # the shares of the used sessions
    LIST_PRICE = "LIST_PRICE"  # the discount is forfeited: used sessions at their list price
    FULL = "FULL"  # nothing: the clinic is at fault, or the patient medically unfit
    NO_REFUND = "NO_REFUND"  # everything: such terms were held unfair, so it is shown with a warning


WITH_FEE = frozenset({Policy.PRO_RATA, Policy.LIST_PRICE})


@dataclass(frozen=True, slots=True)
class SessionValue:
    """One session of a plan: its status, the value fixed at sale, and its list price (taxable), in paise."""

    number: int
    status: str
    value: Taxed
    list_price_paise: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a plan stands, in paise: what `settle` needs to know and all it needs to know."""

    line: Taxed  # the package's line on its invoice
    sessions: tuple[SessionValue, ...]
    unpaid_installments_paise: int  # open parts of pending and partial installments
    invoice_outstanding_paise: int  # the invoice less its live matches, other lines included
    credited_before: Taxed = NOTHING  # by earlier live credit notes on this line, with their tax
    untaxed_before_paise: int = 0  # by earlier live credit notes on this line, without tax
    round_off_paise: int = 0  # the invoice's, where the package is its only line
    invoice_left_paise: int | None = None  # the invoice less all its live notes; None: this line is all there is
    policy: Policy = Policy.PRO_RATA
    fee_paise: int = 0  # cancellation fee agreed at sale, taxable

    @property
    def open_value(self) -> Taxed:
        """The value of the sessions not delivered."""
        return sum((each.value for each in self.sessions if each.status in OPEN), start=NOTHING)

    @property
    def open_count(self) -> int:
        """How many sessions are open."""
        return sum(each.status in OPEN for each in self.sessions)

    @property
    def limit_paise(self) -> int:
        """The most that can still be credited in part: no more than the line has left, nor than the invoice has."""
        return min(self._line_left_paise, self._invoice_left_paise)

    def round_off_with(self, credit_paise: int) -> int:
        """Give the round-off that goes with a credit: the invoice's, where the credit is the whole line."""
        return self.round_off_paise if credit_paise == self.line.gross_paise else 0

    def allows(self, credit_paise: int) -> bool:
        """Tell whether the line has the credit left, and the invoice the note's total."""
        note = credit_paise + self.round_off_with(credit_paise)
        return credit_paise <= self._line_left_paise and note <= self._invoice_left_paise

    @property
    def _line_left_paise(self) -> int:
        return self.line.gross_paise - self.credited_before.gross_paise - self.untaxed_before_paise

    @property
    def _invoice_left_paise(self) -> int:
        alone = self._line_left_paise + self.round_off_paise
        return alone if self.invoice_left_paise is None else self.invoice_left_paise


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """The credit by policy, in paise: the value kept for what was used, the fee, and the credit with tax."""

    value_used_paise: int
    fee_paise: int
    credit_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """The outcome of a discontinuation, in paise."""

    computed: Computed
    credit_paise: int  # as computed or as adjusted; without the invoice's round-off
    taken_back: Taxed  # taxable value and tax in the credit
    goodwill_paise: int  # credited beyond the open sessions, without tax
    round_off_paise: int  # the invoice's round-off, taken back with a full credit
    open_value: Taxed
    refundable_paise: int
    residual_due_paise: int

    @property
    def total_paise(self) -> int:
        """The credit note's total; 0 means that there is none."""
        return self.credit_paise + self.round_off_paise

    def credited(self, *, financial: bool) -> tuple[Taxed, int]:
        """Give what the note shows with tax and what without; a financial note shows no tax at all."""
        return (NOTHING, self.credit_paise) if financial else (self.taken_back, self.goodwill_paise)

    @property
    def retained_taxable_paise(self) -> int:
        """What is kept of the open sessions' taxable value."""
        return self.open_value.taxable_paise - self.taken_back.taxable_paise


def compute_credit(position: Position) -> Computed:
    """Compute the credit by the plan's settlement policy."""
    whole, rest = position.line, position.open_value
    used_share = whole.taxable_paise - rest.taxable_paise
    match position.policy:
        case Policy.PRO_RATA:
            value_used = used_share
        case Policy.LIST_PRICE:
            listed = sum(each.list_price_paise for each in position.sessions if each.status in USED)
            value_used = max(used_share, min(whole.taxable_paise, listed))
        case Policy.FULL:
            value_used = 0
        case Policy.NO_REFUND:
            value_used = whole.taxable_paise
    left = whole.taxable_paise - value_used
    fee = min(position.fee_paise, left) if position.policy in WITH_FEE else 0
    kept_back = left - fee
    if position.policy is Policy.FULL:
        credit = whole.gross_paise
    elif kept_back == rest.taxable_paise:
        credit = rest.gross_paise
    else:
        credit = rounded(rest.gross_paise * kept_back, rest.taxable_paise)
    return Computed(value_used_paise=value_used, fee_paise=fee, credit_paise=credit)


def settle(position: Position, adjusted_paise: int | None = None) -> Settlement:
    """Settle a plan with the computed credit, or with an adjusted one (tax included).

    Refuses AMOUNT_NEGATIVE below zero and CN_EXCEEDS_INVOICE above what the line or its invoice has left: an invoice
    that was rounded down is credited as a whole, its round-off included, or at most to its rounded total.
    """
    computed = compute_credit(position)
    credit = computed.credit_paise if adjusted_paise is None else adjusted_paise
    if credit < 0:
        raise AmountNegative(what="credit")
    if not position.allows(credit):
        raise CnExceedsInvoice(limit=rupees(position.limit_paise))
    rest = position.open_value
    round_off = position.round_off_with(credit)
    note = credit + round_off
    taken_back = _taken_back(position, min(credit, rest.gross_paise))
    return Settlement(
        computed=computed,
        credit_paise=credit,
        taken_back=taken_back,
        goodwill_paise=credit - taken_back.gross_paise,
        round_off_paise=round_off,
        open_value=rest,
        refundable_paise=max(0, note - position.invoice_outstanding_paise),
        residual_due_paise=max(0, min(position.unpaid_installments_paise, position.invoice_outstanding_paise) - note),
    )


def policies_compared(position: Position) -> list[tuple[Policy, Settlement | None]]:
    """Settle the plan under every policy; None where the computed credit is more than the line has left."""
    compared: list[tuple[Policy, Settlement | None]] = []
    for policy in Policy:
        under = replace(position, policy=policy)
        allowed = under.allows(compute_credit(under).credit_paise)
        compared.append((policy, settle(under) if allowed else None))
    return compared


def _taken_back(position: Position, gross_paise: int) -> Taxed:
    """Split the taxed part of a credit into taxable value and tax.

    It never takes more taxable value than the open sessions hold: where earlier notes have used up the tax, what is
    left over of the credit becomes goodwill.
    """
    rest = position.open_value
    part = tax.part_of(rest, gross_paise, position.line - position.credited_before)
    return replace(part, taxable_paise=min(part.taxable_paise, rest.taxable_paise))
