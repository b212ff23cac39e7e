"""Where a receipt on an invoice goes: the invoice's other lines, the installments oldest first, the rest an advance."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.accounting.allocation import fill
from desktop_app.errors import PackageShareInvalid


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """What a receipt settles, in paise: one part an installment, in the order the rooms were given in."""

    other_lines_paise: int
    installments_paise: tuple[int, ...]
    settled_paise: int
    advance_paise: int


def spread(
    amount_paise: int,
    *,
    invoice_open_paise: int,
    installments_open_paise: Sequence[int],
    package_share_paise: int | None = None,
) -> Spread:
    """Spread a receipt over an invoice: no more than the invoice lacks, other lines first unless a share is told.

    What the invoice lacks beyond the open installments, given oldest due first, belongs to its other lines.
    Refuses PACKAGE_SHARE_INVALID for a share that installments and other lines have no room for.
    """
    settled = min(amount_paise, invoice_open_paise)
    open_package = sum(installments_open_paise)
    other_open = max(0, invoice_open_paise - open_package)
    share = package_share_paise
    if share is None:
        share = settled - min(settled, other_open)
    elif not 0 <= share <= min(settled, open_package) or settled - share > other_open:
        raise PackageShareInvalid
    return Spread(
        other_lines_paise=settled - share,
        installments_paise=tuple(fill(share, installments_open_paise)),
        settled_paise=settled,
        advance_paise=amount_paise - settled,
    )
