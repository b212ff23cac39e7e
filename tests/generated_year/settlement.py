"""What a discontinued plan comes to, by the policies that were agreed at its sale."""

from dataclasses import dataclass

from tests.generated_year.arithmetic import Value, nearest, part_of
from tests.generated_year.documents import NotePart, Plan
from tests.generated_year.ledger import (
    ALLOWANCE,
    CANCELLATION_FEE,
    DEFERRED,
    LOST_TAX,
    PACKAGE_REVENUE,
    RECEIVABLE,
    ROUNDING,
    Line,
    tax_lines,
)


def computed_credit(plan: Plan) -> int:
    """Give the credit that the plan's policy makes of its open sessions."""
    whole, rest = plan.line.value, plan.open_value
    used = whole.taxable - rest.taxable
    if plan.terms == "FULL":
        return whole.gross
    if plan.terms == "NO_REFUND":
        used = whole.taxable
    if plan.terms == "LIST_PRICE":
        used = max(used, min(whole.taxable, sum(each.list_price for each in plan.sessions if each.is_used)))
    fee = min(plan.fee, whole.taxable - used) if plan.terms in {"PRO_RATA", "LIST_PRICE"} else 0
    credit = whole.taxable - used - fee
    if credit == rest.taxable:
        return rest.gross
    return nearest(rest.gross * credit, rest.taxable) if rest.taxable else 0


@dataclass(frozen=True)
class Settlement:
    """A credit, and what it is made of."""

    plan: Plan
    credit: int
    taxed: Value
    goodwill: int
    round_off: int
    is_financial: bool

    @property
    def total(self) -> int:
        return self.credit + self.round_off

    @property
    def refundable(self) -> int:
        return max(0, self.total - self.plan.invoice.open)

    @property
    def residual(self) -> int:
        asked = sum(row.open for row in self.plan.rows("regular"))
        return max(0, min(asked, self.plan.invoice.open) - self.total)

    def parts(self) -> list[NotePart]:
        """Give the lines of the note: the unused sessions, and what is credited without tax."""
        line = self.plan.line
        if self.is_financial:
            return [NotePart(line, Value(), self.credit)] if self.credit else []
        parts = [NotePart(line, self.taxed, 0), NotePart(line, Value(), self.goodwill)]
        return [each for each in parts if each.value.gross or each.untaxed]

    def lines(self, *, is_deferred: bool) -> list[Line]:
        """Give the ledger lines: what was deferred leaves, what is not given back is retained."""
        key, held = self.plan.key, self.plan.open_value.taxable
        value = [Line(PACKAGE_REVENUE, self.taxed.taxable, plan=key)]
        if is_deferred:
            value = [Line(DEFERRED, held, plan=key), Line(CANCELLATION_FEE, self.taxed.taxable - held, plan=key)]
        tax = [Line(LOST_TAX, 2 * self.taxed.half)] if self.is_financial else tax_lines(-self.taxed.half)
        owed = Line(RECEIVABLE, -self.total, patient=self.plan.patient, plan=key)
        return [*value, *tax, Line(ALLOWANCE, self.goodwill, plan=key), Line(ROUNDING, self.round_off), owed]


def settled(plan: Plan, adjusted: int | None, *, is_financial: bool) -> Settlement:
    """Settle a plan; the taxed part is no more than the open sessions hold, the rest is goodwill."""
    credit = computed_credit(plan) if adjusted is None else adjusted
    rest = plan.open_value
    before, _ = plan.invoice.credited_on(plan.line)
    taxed = part_of(rest, min(credit, rest.gross), plan.line.value - before)
    taxed = Value(min(taxed.taxable, rest.taxable), taxed.half)
    is_alone = len(plan.invoice.lines) == 1
    round_off = plan.invoice.round_off if is_alone and credit == plan.line.value.gross else 0
    return Settlement(plan, credit, taxed, credit - taxed.gross, round_off, is_financial)


def is_allowed(found: Settlement) -> bool:
    """Tell whether the line has the credit left, and the invoice the whole note."""
    invoice, line = found.plan.invoice, found.plan.line
    taxed, untaxed = invoice.credited_on(line)
    of_line = line.value.gross - taxed.gross - untaxed
    return found.credit <= of_line and found.total <= invoice.total - invoice.credited
