"""Locking the months up to one, unlocking one with a reason, and opening the next financial year."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.accounting.calendar import FiscalYear
from desktop_app.reports.periods import PeriodDetail
from desktop_app.views.masters.periods.words import month_name, words
from desktop_app.views.operations import Operations
from desktop_app.views.reason_dialog import Asked, ReasonDialog, Workflow
from desktop_app.workflows.lock_period import LockPeriod, lock_period
from desktop_app.workflows.open_fiscal_year import OpenFiscalYear, open_fiscal_year
from desktop_app.workflows.unlock_period import UnlockPeriod, unlock_period


def lock_dialog(operations: Operations, detail: PeriodDetail, parent: QWidget) -> ReasonDialog:
    """Make the dialog that locks a month, and those before it that are still open."""
    month = month_name(detail.period.start_date)
    effects = [words("Nothing is posted in {month} any more, by nobody.").format(month=month)]
    if detail.open_before == 1:
        effects.append(words("1 month before it is still open: it is locked too."))
    elif detail.open_before:
        text = words("{count} months before it are still open: they are locked too.")
        effects.append(text.format(count=detail.open_before))
    if detail.drafts == 1:
        effects.append(words("1 draft is left in these months: post or delete it first."))
    elif detail.drafts:
        text = words("{count} drafts are left in these months: post or delete them first.")
        effects.append(text.format(count=detail.drafts))
    if detail.period.end_date >= operations.today():
        effects.append(words("The month is not over: what is dated in it later is refused."))
    effects.append(words("The books are checked before: what is wrong in these months is mended first."))
    effects.append(words("The owner can unlock a month again, with a reason."))
    dialog = ReasonDialog(
        operations,
        title=words("Lock up to {month}").format(month=month),
        commit=words("Lock up to {month}").format(month=month),
        effects=effects,
        order=partial(_lock, detail),
        parent=parent,
        asks_day=False,
        asks_reason=False,
    )
    if detail.drafts:
        dialog.set_obstacle(words("Drafts are left"))
    return dialog


def unlock_dialog(operations: Operations, detail: PeriodDetail, parent: QWidget) -> ReasonDialog:
    """Make the dialog that unlocks one month."""
    month = month_name(detail.period.start_date)
    return ReasonDialog(
        operations,
        title=words("Unlock {month}").format(month=month),
        commit=words("Unlock {month}").format(month=month),
        effects=(
            words("Documents can be posted and reversed in {month} again.").format(month=month),
            words("Other months stay as they are."),
        ),
        reasons=(words("A document was forgotten"), words("A correction by the auditor")),
        order=partial(_unlock, detail),
        parent=parent,
        asks_day=False,
    )


def next_year_dialog(operations: Operations, year: FiscalYear, parent: QWidget) -> ReasonDialog:
    """Make the dialog that opens the next financial year."""
    label = year.label
    return ReasonDialog(
        operations,
        title=words("Open FY {label}").format(label=label),
        commit=words("Open FY {label}").format(label=label),
        effects=(
            words("The year gets its twelve months, all open."),
            words("Every branch gets its number series, each from 1 on with the year in it."),
        ),
        order=partial(_open_year, year),
        parent=parent,
        asks_day=False,
        asks_reason=False,
    )


def _lock(detail: PeriodDetail, asked: Asked) -> tuple[Workflow, LockPeriod]:
    command = LockPeriod(request_id=asked.request_id, month=detail.period.start_date, earlier_too=True)
    return lock_period, command


def _unlock(detail: PeriodDetail, asked: Asked) -> tuple[Workflow, UnlockPeriod]:
    command = UnlockPeriod(request_id=asked.request_id, month=detail.period.start_date, reason=asked.reason)
    return unlock_period, command


def _open_year(year: FiscalYear, asked: Asked) -> tuple[Workflow, OpenFiscalYear]:
    return open_fiscal_year, OpenFiscalYear(request_id=asked.request_id, first_year=year.start.year)
