"""GST on a price: CGST and SGST are computed once and copied, and taxable value and tax always make the gross."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from desktop_app.accounting.allocation import split_weights
from desktop_app.accounting.money import rounded
from desktop_app.errors import PriceTooSmall

_BASIS = 10_000  # basis points of a whole


@dataclass(frozen=True, slots=True)
class Taxed:
    """An amount with its tax, in paise. IGST and the CGST/SGST pair exclude each other."""

    taxable_paise: int = 0
    cgst_paise: int = 0
    sgst_paise: int = 0
    igst_paise: int = 0

    @property
    def tax_paise(self) -> int:
        """All tax."""
        return self.cgst_paise + self.sgst_paise + self.igst_paise

    @property
    def gross_paise(self) -> int:
        """Taxable value and tax: what the patient pays."""
        return self.taxable_paise + self.tax_paise

    def __add__(self, other: Self) -> "Taxed":
        return Taxed(
            self.taxable_paise + other.taxable_paise,
            self.cgst_paise + other.cgst_paise,
            self.sgst_paise + other.sgst_paise,
            self.igst_paise + other.igst_paise,
        )

    def __sub__(self, other: Self) -> "Taxed":
        return Taxed(
            self.taxable_paise - other.taxable_paise,
            self.cgst_paise - other.cgst_paise,
            self.sgst_paise - other.sgst_paise,
            self.igst_paise - other.igst_paise,
        )


NOTHING = Taxed()


def exclusive(taxable_paise: int, rate_bp: int) -> Taxed:
    """Put tax on top of a price. `rate_bp` is the whole rate in basis points, half of it CGST."""
    half = rounded(taxable_paise * rate_bp, 2 * _BASIS)
    return Taxed(taxable_paise, half, half)


def inclusive(gross_paise: int, rate_bp: int) -> Taxed:
    """Take tax out of a price that contains it; an odd paisa stays in the taxable value."""
    net = rounded(gross_paise * _BASIS, _BASIS + rate_bp)
    half = rounded(net * rate_bp, 2 * _BASIS)
    return Taxed(gross_paise - 2 * half, half, half)


def split(whole: Taxed, weights: Sequence[int]) -> list[Taxed]:
    """Split an amount and its tax over sessions: gross and each tax by the weights, the taxable value is the rest.

    Refuses PRICE_TOO_SMALL where a share would be left with a taxable value below zero.
    """
    columns = (whole.gross_paise, whole.cgst_paise, whole.sgst_paise, whole.igst_paise)
    shares = [
        Taxed(gross - cgst - sgst - igst, cgst, sgst, igst)
        for gross, cgst, sgst, igst in zip(*(split_weights(column, weights) for column in columns), strict=True)
    ]
    if any(share.taxable_paise < 0 for share in shares):
        raise PriceTooSmall
    return shares


def part_of(whole: Taxed, gross_paise: int, left: Taxed) -> Taxed:
    """Take a gross part out of an amount, its tax in proportion but never more than what is `left` of it.

    The part that takes all that is left takes its exact tax, so that several parts add up to the whole. Tax is never
    more than the part itself: where earlier parts took value without its tax, the taxable value is 0.
    """
    if gross_paise == left.gross_paise:
        share = left
    elif gross_paise == whole.gross_paise:
        share = whole
    else:
        parts = (whole.cgst_paise, whole.sgst_paise, whole.igst_paise)
        share = Taxed(0, *(rounded(part * gross_paise, whole.gross_paise) for part in parts))
    cgst = min(share.cgst_paise, left.cgst_paise, gross_paise // 2)
    sgst = min(share.sgst_paise, left.sgst_paise, gross_paise // 2)
    igst = min(share.igst_paise, left.igst_paise, gross_paise)
    return Taxed(gross_paise - cgst - sgst - igst, cgst, sgst, igst)
