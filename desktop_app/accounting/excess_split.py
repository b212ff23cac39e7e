"""Where the excess of a credit goes, in figures: paid back now, to other invoices, kept; the rest waits."""

from dataclasses import dataclass

from desktop_app.accounting.refund_status import refund_status


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcessSplit:
    """The parts of an excess, in paise."""

    excess_paise: int
    refunded_paise: int = 0
    applied_paise: int = 0
    kept_paise: int = 0

    @property
    def waits_paise(self) -> int:
        """What waits to be paid back; below zero where more is named than there is."""
        return self.excess_paise - self.refunded_paise - self.applied_paise - self.kept_paise

    def needs_approval(self, threshold_paise: int) -> bool:
        """Tell whether paying back waits for somebody else: what is neither applied nor kept is above the threshold."""
        payable = max(0, self.excess_paise - self.applied_paise - self.kept_paise)
        status = refund_status("none", payable_paise=payable, paid_paise=0, threshold_paise=threshold_paise)
        return status == "pending_approval"
