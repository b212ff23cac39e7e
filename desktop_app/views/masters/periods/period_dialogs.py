"""Closing a month for the counter, locking months, opening one again, and opening the next financial year."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.accounting.calendar import FiscalYear
from desktop_app.reports.closing import BeforeLock, MonthDetail, before_lock
from desktop_app.views.masters.periods.standing_list import StandingList
from desktop_app.views.masters.periods.words import month_name, words
from desktop_app.views.operations import Operations
from desktop_app.views.reason_dialog import Asked, ReasonDialog, Workflow
from desktop_app.views.view import Place
from desktop_app.workflows.lock_period import LockPeriod, lock_period
from desktop_app.workflows.open_fiscal_year import OpenFiscalYear, open_fiscal_year
from desktop_app.workflows.soft_close_period import SoftClosePeriod, soft_close_period
from desktop_app.workflows.unlock_period import UnlockPeriod, unlock_period


def lock_dialog(
    operations: Operations, detail: MonthDetail, parent: QWidget, *, go_to: Callable[[Place], object]
) -> ReasonDialog:
    """Make the dialog that locks a month, and those before it that are still open.

    What stands against it is listed, each a way to itself: `go_to` is told where once the dialog is closed.
    """
    month, standing = month_name(detail.period.start_date), StandingList()
    dialog = ReasonDialog(
        operations,
        title=words("Lock up to {month}").format(month=month),
        commit=words("Lock up to {month}").format(month=month),
        effects=_effects_of_locking(operations, detail),
        order=partial(_lock, detail),
        parent=parent,
        beneath=standing,
        asks_day=False,
        asks_reason=False,
    )
    standing.place_wanted.connect(partial(_leave_to, dialog, go_to))
    dialog.set_obstacle(words("Checking the books"))
    dialog.load(partial(before_lock, period_id=detail.period.period_id), partial(_show_found, dialog, standing))
    return dialog


def soft_close_dialog(operations: Operations, detail: MonthDetail, parent: QWidget) -> ReasonDialog:
    """Make the dialog that closes a month for the counter."""
    month = month_name(detail.period.start_date)
    return ReasonDialog(
        operations,
        title=words("Close {month} for the counter").format(month=month),
        commit=words("Close {month}").format(month=month),
        effects=(
            words("Nobody at the counter posts into {month} any more.").format(month=month),
            words("The owner and the accountant still do, each time with a reason that the edit log keeps."),
            words("The owner can open it again."),
        ),
        order=partial(_soft_close, detail),
        parent=parent,
        asks_day=False,
        asks_reason=False,
    )


def unlock_dialog(operations: Operations, detail: MonthDetail, parent: QWidget) -> ReasonDialog:
    """Make the dialog that opens one month again."""
    month = month_name(detail.period.start_date)
    effects = [
        words("Documents can be posted and reversed in {month} again.").format(month=month),
        words("Other months stay as they are."),
    ]
    if detail.period.gstr1_filed_on is not None:
        effects.append(words("Its GST return is filed: what is posted now is not in it."))
    return ReasonDialog(
        operations,
        title=words("Unlock {month}").format(month=month),
        commit=words("Unlock {month}").format(month=month),
        effects=effects,
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


def _effects_of_locking(operations: Operations, detail: MonthDetail) -> list[str]:
    effects = [
        words("Nothing is posted in {month} any more, by nobody.").format(month=month_name(detail.period.start_date))
    ]
    if detail.open_before == 1:
        effects.append(words("1 month before it is still open: it is locked too."))
    elif detail.open_before:
        text = words("{count} months before it are still open: they are locked too.")
        effects.append(text.format(count=detail.open_before))
    if detail.period.end_date >= operations.today():
        effects.append(words("The month is not over: what is dated in it later is refused."))
    effects.append(words("The books are checked before: what is wrong in them is mended first."))
    effects.append(words("The owner can unlock a month again, with a reason."))
    return effects


def _show_found(dialog: ReasonDialog, standing: StandingList, found: BeforeLock) -> None:
    standing.show_standing(found.standing, found.failed)
    count = len(found.standing)
    if count == 1:
        dialog.set_obstacle(words("1 draft is left: post or delete it first"))
    elif count:
        dialog.set_obstacle(words("{count} drafts are left: post or delete them first").format(count=count))
    else:
        dialog.set_obstacle(words("Checks of the books do not hold") if found.failed else "")
    QTimer.singleShot(0, dialog, dialog.refit)  # once what came has its place


def _leave_to(dialog: ReasonDialog, go_to: Callable[[Place], object], place: Place) -> None:
    dialog.reject()
    go_to(place)


def _lock(detail: MonthDetail, asked: Asked) -> tuple[Workflow, LockPeriod]:
    command = LockPeriod(request_id=asked.request_id, month=detail.period.start_date, earlier_too=True)
    return lock_period, command


def _soft_close(detail: MonthDetail, asked: Asked) -> tuple[Workflow, SoftClosePeriod]:
    return soft_close_period, SoftClosePeriod(request_id=asked.request_id, month=detail.period.start_date)


def _unlock(detail: MonthDetail, asked: Asked) -> tuple[Workflow, UnlockPeriod]:
    command = UnlockPeriod(request_id=asked.request_id, month=detail.period.start_date, reason=asked.reason)
    return unlock_period, command


def _open_year(year: FiscalYear, asked: Asked) -> tuple[Workflow, OpenFiscalYear]:
    return open_fiscal_year, OpenFiscalYear(request_id=asked.request_id, first_year=year.start.year)
