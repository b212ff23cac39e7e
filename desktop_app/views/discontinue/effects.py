"""The rows of what changes, in words: a discontinuation's, or those of a note that is issued again."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop_app.accounting.money import rupees
from desktop_app.reports.discontinuation_outlook import Forecast, Outlook, Standing
from desktop_app.views.controls.wording import percent
from desktop_app.views.discontinue.effect_table import Effect

_NOTHING = "\u2013"


def effects_of(outlook: Outlook, forecast: Forecast) -> tuple[Effect, ...]:
    """Give the rows for a forecast."""
    before, after = outlook.before, forecast.after
    return (*_counts(outlook), *_amounts(outlook, before, after), *_settlement(before, after))


def particulars_of(outlook: Outlook) -> str:
    """Say what is discontinued: the package, how many sessions, which tax."""
    count = outlook.facts.plan.total_sessions
    sessions = _words("1 session") if count == 1 else _words("{count} sessions").format(count=count)
    tax = _words("exempt")
    if outlook.is_taxed:
        tax = _words("GST {rate}").format(rate=percent(outlook.facts.line.rate_bp))
    return f"{sessions}, {tax}"


def _counts(outlook: Outlook) -> Iterator[Effect]:
    """Say what becomes of sessions and installments; an issue anew leaves them as the first one did."""
    if outlook.replaced is not None:
        return
    sessions, installments = outlook.before.open_sessions, outlook.before.open_installments
    cancelled, waived = _words("{count} cancelled"), _words("{count} waived")
    yield Effect(_words("Open sessions"), str(sessions), cancelled.format(count=sessions))
    if installments:
        yield Effect(_words("Open installments"), str(installments), waived.format(count=installments))
    else:
        yield Effect(_words("Open installments"), "0", "0", "text2")


def _amounts(outlook: Outlook, before: Standing, after: Standing) -> Iterator[Effect]:
    """Say what moves in the books."""
    if outlook.replaced is not None:
        yield _moved(_words("Credit note"), before.credited_paise, after.credited_paise)
    yield _moved(_words("Patient owes"), before.owed_paise, after.owed_paise)
    if outlook.is_deferred and outlook.replaced is None:
        yield _moved(_words("Deferred revenue"), before.deferred_paise, after.deferred_paise)
    if not outlook.is_deferred:
        yield _moved(_words("Package revenue"), before.revenue_paise, after.revenue_paise)
    if outlook.is_taxed:
        yield _moved(_words("GST on the invoice"), before.gst_paise, after.gst_paise)
    if before.retained_paise or after.retained_paise:
        yield _moved(_words("Retained income"), before.retained_paise, after.retained_paise, tone="warn")


def _settlement(before: Standing, after: Standing) -> Iterator[Effect]:
    """Say what is to be paid back, or still to be paid."""
    yield _moved(_words("Refundable"), before.refundable_paise, after.refundable_paise, tone="good", strong=True)
    is_asked = bool(before.final_paise or after.final_paise)
    name = _words("Final installment") if is_asked else _words("Still due")
    yield _moved(name, before.final_paise, after.final_paise, tone="warn", strong=True)


def _moved(name: str, before_paise: int, after_paise: int, *, tone: str = "text", strong: bool = False) -> Effect:
    """Make a row of two amounts: nothing before is a dash, nothing afterwards is 0.00 and says so."""
    changes = before_paise != after_paise
    quiet = "text" if changes or after_paise else "text2"
    shown = tone if after_paise else quiet
    return Effect(
        name,
        rupees(before_paise) if before_paise else _NOTHING,
        rupees(after_paise),
        shown if changes else "text2",
        strong and bool(after_paise) and changes,
    )


def _words(text: str) -> str:
    return QCoreApplication.translate("discontinue", text)
