"""How input tax credit pays output tax: sections 49(5), 49A and rule 88A CGST, and to the rupee by section 170."""

from dataclasses import dataclass

from desktop_app.accounting.money import rounded

_RUPEE = 100


@dataclass(frozen=True, slots=True)
class Heads:
    """An amount of each tax, in paise."""

    igst_paise: int = 0
    cgst_paise: int = 0
    sgst_paise: int = 0

    @property
    def total_paise(self) -> int:
        """All three."""
        return self.igst_paise + self.cgst_paise + self.sgst_paise


@dataclass(frozen=True, slots=True)
class SetOff:
    """What is payable, what each credit pays of which tax, and what is left to be paid in cash."""

    payable: Heads
    by_igst: Heads
    by_cgst: Heads
    by_sgst: Heads
    cash: Heads


def set_off(tax: Heads, credit: Heads) -> SetOff:
    """Set credit off against tax: integrated credit first, central and State credit never against one another.

    Tax is rounded to the nearest rupee, a credit down; a tax below zero is left as it is and needs no payment.
    """
    payable = Heads(*(_RUPEE * rounded(paise, _RUPEE) for paise in (tax.igst_paise, tax.cgst_paise, tax.sgst_paise)))
    by_igst = _pay(payable, _whole(credit.igst_paise), ("igst_paise", "cgst_paise", "sgst_paise"))
    rest = _less(payable, by_igst)
    by_cgst = _pay(rest, _whole(credit.cgst_paise), ("cgst_paise", "igst_paise"))
    rest = _less(rest, by_cgst)
    by_sgst = _pay(rest, _whole(credit.sgst_paise), ("sgst_paise", "igst_paise"))
    rest = _less(rest, by_sgst)
    cash = Heads(max(0, rest.igst_paise), max(0, rest.cgst_paise), max(0, rest.sgst_paise))
    return SetOff(payable, by_igst, by_cgst, by_sgst, cash)


def _pay(due: Heads, credit_paise: int, order: tuple[str, ...]) -> Heads:
    """Use a credit on the taxes in an order, each as far as it goes."""
    paid: dict[str, int] = {}
    for name in order:
        paid[name] = min(credit_paise - sum(paid.values()), max(0, getattr(due, name)))
    return Heads(**paid)


def _less(one: Heads, other: Heads) -> Heads:
    return Heads(
        one.igst_paise - other.igst_paise, one.cgst_paise - other.cgst_paise, one.sgst_paise - other.sgst_paise
    )


def _whole(credit_paise: int) -> int:
    return max(0, credit_paise) // _RUPEE * _RUPEE
