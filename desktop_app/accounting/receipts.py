"""Where a receipt on an invoice goes: the invoice's other lines, the installments oldest first, the rest an advance."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.accounting.allocation import fill


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """What a receipt settles, in paise: one part an installment, in the order the rooms were given in."""

    other_lines_paise: int
    installments_paise: tuple[int, ...]
    settled_paise: int
    advance_paise: int


def spread(amount_paise: int, *, invoice_open_paise: int, installments_open_paise: Sequence[int]) -> Spread:
    """Spread a receipt over an invoice, as receiving it does: no more than the invoice lacks, other lines first.

    What the invoice lacks beyond the open installments, given oldest due first, belongs to its other lines.
    """
    settled = min(amount_paise, invoice_open_paise)
    other_open = max(0, invoice_open_paise - sum(installments_open_paise))
    other = min(settled, other_open)
    return Spread(
        other_lines_paise=other,
        installments_paise=tuple(fill(settled - other, installments_open_paise)),
        settled_paise=settled,
        advance_paise=amount_paise - settled,
    )
