"""What exchanging a plan for another comes to, before it is done: pure figures from what was read for both.

figures = exchange_figures(settlement, new_total_paise=1_500_000, same_patient=True)
"""

from dataclasses import dataclass

from desktop_app.accounting.settlement import Settlement


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeFigures:
    """In paise: the old plan's credit and what it leaves over or still due, and how the new one is paid from it."""

    credit_paise: int
    left_over_paise: int
    still_due_paise: int
    new_total_paise: int
    applied_paise: int

    @property
    def to_pay_paise(self) -> int:
        """What the new plan still asks for."""
        return self.new_total_paise - self.applied_paise

    @property
    def waits_paise(self) -> int:
        """What waits to be paid back to the patient of the old plan."""
        return self.left_over_paise - self.applied_paise


def exchange_figures(settlement: Settlement, *, new_total_paise: int, same_patient: bool) -> ExchangeFigures:
    """Give the figures; no credit goes to another patient's plan."""
    left_over = settlement.refundable_paise
    return ExchangeFigures(
        credit_paise=settlement.total_paise,
        left_over_paise=left_over,
        still_due_paise=settlement.residual_due_paise,
        new_total_paise=new_total_paise,
        applied_paise=min(left_over, new_total_paise) if same_patient else 0,
    )
