"""What somebody should know before a discontinuation is posted: nothing here is refused, all of it is said."""

from datetime import date
from enum import StrEnum

from desktop_app.reports.discontinuation_outlook import Forecast, Outlook

_NOVEMBER = 11


class Caution(StrEnum):
    """One thing to know, in the order in which they matter."""

    COMPUTED_TOO_LARGE = "computed_too_large"  # earlier notes have left less than the policy computes
    NOTHING_CREDITED = "nothing_credited"  # terms without refund were held unfair
    GST_BARRED = "gst_barred"  # too late to reduce GST: it becomes a cost
    GST_GIVEN_UP = "gst_given_up"  # in time, but chosen: it becomes a cost
    GST_LAST_MONTH = "gst_last_month"  # November of the limit year: the return is due
    GOODWILL = "goodwill"  # credited beyond the sessions not delivered, without GST
    GST_ON_RETAINED = "gst_on_retained"  # what is kept is consideration, its GST stays due
    OTHER_RATE_NOW = "other_rate_now"  # the note keeps the rate of its invoice
    NEEDS_APPROVAL = "needs_approval"  # the refund is above the clinic's threshold
    REFUND = "refund"  # to be paid back in money, unless the patient consents to a credit
    SETTLES_OTHER_LINES = "settles_other_lines"  # the credit first pays what else is open on the invoice
    ADVANCE = "advance"  # the patient has paid something that is applied to nothing
    BEFORE_LAST = "before_last"  # dated before the last note of its series


def cautions(outlook: Outlook, forecast: Forecast) -> tuple[Caution, ...]:
    """Give what applies to an amount on a day."""
    settlement, position = forecast.settlement, outlook.facts.position
    tax = settlement.taken_back.tax_paise
    short = max(0, settlement.total_paise - position.unpaid_installments_paise) - settlement.refundable_paise
    applies = {
        Caution.COMPUTED_TOO_LARGE: not position.allows(outlook.computed_paise),
        Caution.NOTHING_CREDITED: not settlement.total_paise and settlement.open_value.gross_paise > 0,
        Caution.GST_BARRED: forecast.financial and tax > 0 and outlook.is_barred(forecast.on),
        Caution.GST_GIVEN_UP: forecast.financial and tax > 0 and not outlook.is_barred(forecast.on),
        Caution.GST_LAST_MONTH: not forecast.financial and tax > 0 and _is_last_month(outlook, forecast.on),
        Caution.GOODWILL: settlement.goodwill_paise > 0,
        Caution.GST_ON_RETAINED: settlement.open_value.tax_paise > tax and settlement.retained_taxable_paise > 0,
        Caution.OTHER_RATE_NOW: outlook.is_taxed
        and outlook.around.rate_now_bp not in (None, outlook.facts.line.rate_bp),
        Caution.NEEDS_APPROVAL: settlement.refundable_paise > outlook.around.approval_threshold_paise,
        Caution.REFUND: 0 < settlement.refundable_paise <= outlook.around.approval_threshold_paise,
        Caution.SETTLES_OTHER_LINES: not outlook.facts.is_alone and short > 0,
        Caution.ADVANCE: outlook.advance_paise > 0,
        Caution.BEFORE_LAST: bool(settlement.total_paise) and _is_before_last(outlook, forecast),
    }
    return tuple(each for each, is_so in applies.items() if is_so)


def _is_last_month(outlook: Outlook, on: date) -> bool:
    """Tell whether a day lies in the November in which the time for reducing GST ends."""
    deadline = outlook.facts.gst_deadline
    return on <= deadline and (on.year, on.month) == (deadline.year, _NOVEMBER)


def _is_before_last(outlook: Outlook, forecast: Forecast) -> bool:
    last = outlook.last_day(forecast)
    return last is not None and forecast.on < last
