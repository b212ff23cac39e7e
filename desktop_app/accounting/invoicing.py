"""What an invoice comes to: its lines with discount and tax, its round-off, and which document it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.accounting import tax
from desktop_app.accounting.money import rounded, within_bounds
from desktop_app.accounting.tax import Taxed
from desktop_app.errors import AmountNegative, DiscountExceedsPrice, NotRegistered

_RUPEE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What is asked for one line: amounts in paise, the rate in basis points.

    `treatment` is taxable, exempt, nil or non_gst; a rate counts only on a taxable line.
    """

    list_paise: int
    discount_paise: int = 0
    treatment: str = "exempt"
    rate_bp: int = 0
    includes_tax: bool = False


@dataclass(frozen=True, slots=True)
class Totals:
    """An invoice's header: the sums of its lines, the round-off and the kind of document."""

    taxable_paise: int
    exempt_paise: int
    tax: Taxed
    round_off_paise: int
    total_paise: int
    document_kind: str


def price_line(price: Price) -> Taxed:
    """Compute a line's taxable value and tax; a discount on the invoice lowers both (section 15(3)(a) CGST).

    Refuses AMOUNT_NEGATIVE, DISCOUNT_EXCEEDS_PRICE, and AMOUNT_TOO_LARGE for the price or, with its tax, the line.
    """
    if price.list_paise < 0 or price.discount_paise < 0:
        raise AmountNegative(what="price or discount")
    net = within_bounds(price.list_paise) - price.discount_paise
    if net < 0:
        raise DiscountExceedsPrice
    rate_bp = price.rate_bp if price.treatment == "taxable" else 0
    amount = tax.inclusive(net, rate_bp) if price.includes_tax else tax.exclusive(net, rate_bp)
    within_bounds(amount.gross_paise)
    return amount


def require_registration(amounts: Iterable[Taxed], *, registered: bool) -> None:
    """Refuse NOT_REGISTERED for tax where the clinic has no GSTIN."""
    if not registered and any(amount.tax_paise for amount in amounts):
        raise NotRegistered


def total(lines: Sequence[tuple[str, Taxed]], *, to_rupee: bool, registered: bool = True) -> Totals:
    """Add up (treatment, amount) lines; `to_rupee` rounds the total to the nearest rupee, 50 paise up.

    A total below 50 paise stays as it is: an invoice of zero is not posted, yet its lines would have a value.
    Taxable lines make a tax invoice, others a bill of supply, both together an invoice-cum-bill (rules 46A, 49 CGST).
    A clinic without GSTIN writes bills of supply only. Refuses AMOUNT_TOO_LARGE.
    """
    amounts = sum((amount for _, amount in lines), start=tax.NOTHING)
    taxable = sum(amount.taxable_paise for treatment, amount in lines if treatment == "taxable")
    exact = within_bounds(amounts.gross_paise)
    to_pay = (rounded(exact, _RUPEE) * _RUPEE or exact) if to_rupee else exact
    return Totals(
        taxable_paise=taxable,
        exempt_paise=amounts.taxable_paise - taxable,
        tax=amounts,
        round_off_paise=to_pay - exact,
        total_paise=to_pay,
        document_kind=_document_kind({treatment for treatment, _ in lines}, registered=registered),
    )


def round_off_credited(paise: int, *, left_paise: int, round_off_paise: int) -> int:
    """Give the round-off that goes with crediting an amount: the invoice's, where that takes all its rest; in paise.

    `left_paise` is the invoice's total less its earlier notes. Where that is nothing no round-off goes back any more:
    what the lines of an invoice that was rounded down have left was never owed.
    """
    takes_the_rest = paise == left_paise - round_off_paise
    return round_off_paise if left_paise and takes_the_rest else 0


def _document_kind(treatments: set[str], *, registered: bool) -> str:
    if not registered or "taxable" not in treatments:
        return "bill_of_supply"
    return "tax_invoice" if treatments == {"taxable"} else "invoice_cum_bill"
