"""The close of a cashier's day: what must be in the drawer, what was counted in it, and where the difference goes."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.accounting.money import within_bounds
from desktop_app.accounting.posting import Line, Role, balanced, credit, debit
from desktop_app.errors import CountNegative, DenominationUnknown

DENOMINATIONS_PAISE = (50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50)  # notes, then coins
MODES = ("cash", "upi", "card", "cheque", "bank")
CASH = "cash"
OTHER = "other"  # cash that moved without a receipt or a refund: vouchers, recovered debts


@dataclass(frozen=True, slots=True)
class Pieces:
    """How many notes or coins of one denomination, which is in paise."""

    denomination_paise: int
    pieces: int


@dataclass(frozen=True, slots=True)
class ModeTotal:
    """What came in by one mode on a day and what went back by it, each in paise and never below zero."""

    mode: str
    received_count: int = 0
    received_paise: int = 0
    returned_count: int = 0
    returned_paise: int = 0

    @property
    def net_paise(self) -> int:
        """What came in less what went back, in paise."""
        return self.received_paise - self.returned_paise


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a day comes to: every mode, and the cash that moved without a receipt or refund (in less out, in paise)."""

    modes: tuple[ModeTotal, ...]
    other_cash_paise: int = 0

    def of(self, mode: str) -> ModeTotal:
        """Give what came and went by a mode."""
        return next(each for each in self.modes if each.mode == mode)

    def in_drawer(self, *, float_paise: int, taken_out_paise: int) -> int:
        """Give the cash that must lie in the drawer, in paise; below zero where more went out than there was."""
        return float_paise + self.of(CASH).net_paise + self.other_cash_paise - taken_out_paise


def counted(pieces: Iterable[Pieces]) -> int:
    """Add up what was counted, in paise; refuses DENOMINATION_UNKNOWN, COUNT_NEGATIVE and AMOUNT_TOO_LARGE."""
    total = 0
    for each in pieces:
        if each.denomination_paise not in DENOMINATIONS_PAISE:
            raise DenominationUnknown
        if each.pieces < 0:
            raise CountNegative
        total += each.denomination_paise * each.pieces
    return within_bounds(total)


def difference_journal(difference_paise: int, *, account_id: int) -> tuple[Line, ...]:
    """Post what the drawer has too much (above zero) or too little, against the account that was named for it."""
    other = Line(
        account_id=account_id,
        debit_paise=max(0, -difference_paise),
        credit_paise=max(0, difference_paise),
    )
    cash = debit(Role.CASH, difference_paise) if difference_paise > 0 else credit(Role.CASH, -difference_paise)
    return balanced((cash, other))
