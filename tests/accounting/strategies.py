"""Made-up packages: any price, rate, weights and progress that the program would sell."""

from dataclasses import dataclass

from hypothesis import assume, strategies as st

from desktop_app.accounting import tax
from desktop_app.accounting.invoicing import total
from desktop_app.accounting.settlement import OPEN, USED, Policy, Position, SessionValue
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.errors import PriceTooSmall

RATES = st.sampled_from([0, 300, 500, 1200, 1800, 2800, 4000])
PRICES = st.integers(0, 10**9) | st.integers(0, 2_000) | st.integers(1, 10**6).map(lambda rupees: rupees * 100)


@st.composite
def lines(draw: st.DrawFn) -> Taxed:
    """Draw the amount of one invoice line, its tax on top or inside."""
    price, rate = draw(PRICES), draw(RATES)
    return tax.inclusive(price, rate) if draw(st.booleans()) else tax.exclusive(price, rate)


@dataclass(frozen=True, slots=True)
class Sold:
    """A package's line and its sessions' shares."""

    line: Taxed
    shares: tuple[Taxed, ...]


@st.composite
def packages(draw: st.DrawFn) -> Sold:
    """Draw a package that can be sold: no share below zero."""
    line = draw(lines())
    weights = draw(st.lists(st.integers(0, 5_000), min_size=1, max_size=12))
    try:
        return Sold(line, tuple(tax.split(line, weights)))
    except PriceTooSmall:
        assume(condition=False)
        raise


@st.composite
def positions(draw: st.DrawFn, *, with_earlier_notes: bool = True) -> Position:
    """Draw a plan alone on its invoice, somewhere between its sale and its last session."""
    sold = draw(packages())
    statuses = draw(
        st.lists(st.sampled_from(sorted(USED | OPEN)), min_size=len(sold.shares), max_size=len(sold.shares))
    )
    invoice = total([("taxable", sold.line)], to_rupee=draw(st.booleans()))
    before, untaxed = draw(earlier_notes(sold.line)) if with_earlier_notes else (NOTHING, 0)
    credited = before.gross_paise + untaxed
    assume(credited <= invoice.total_paise)
    paid = draw(st.integers(0, invoice.total_paise) | st.just(invoice.total_paise))
    owed = max(0, invoice.total_paise - credited - paid)
    return Position(
        line=sold.line,
        sessions=tuple(
            SessionValue(number, status, value, draw(st.integers(0, 2 * value.taxable_paise + 100)))
            for number, (status, value) in enumerate(zip(statuses, sold.shares, strict=True), start=1)
        ),
        unpaid_installments_paise=owed,
        invoice_outstanding_paise=owed,
        credited_before=before,
        untaxed_before_paise=untaxed,
        round_off_paise=invoice.round_off_paise,
        policy=draw(st.sampled_from(Policy)),
        fee_paise=draw(st.integers(0, sold.line.taxable_paise + 100) | st.just(0)),
    )


@st.composite
def earlier_notes(draw: st.DrawFn, line: Taxed) -> tuple[Taxed, int]:
    """Draw what notes took back of a line before: some with its tax, some value without its tax, some untaxed."""
    before = NOTHING
    for share in draw(st.lists(st.integers(0, 100), max_size=3)):
        left = line - before
        part = tax.part_of(line, left.gross_paise * share // 100, left)
        before += part
    left = line - before
    most_of_it = max(0, left.taxable_paise)
    before += Taxed(draw(st.just(0) | st.integers(0, left.gross_paise) | st.integers(most_of_it, left.gross_paise)))
    untaxed = draw(st.just(0) | st.integers(0, (line - before).gross_paise))
    return before, untaxed


@st.composite
def credits_of(draw: st.DrawFn, position: Position) -> int | None:
    """Draw an allowed credit: as computed, none, the whole line, the value of the open sessions, or any other."""
    return draw(
        st.sampled_from([None, 0, position.line.gross_paise, position.open_value.gross_paise, position.limit_paise])
        | st.integers(0, max(0, position.limit_paise))
    )
