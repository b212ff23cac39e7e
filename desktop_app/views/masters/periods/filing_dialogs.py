"""Recording that a GST return was filed, and taking such a day back where it was a mistake."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from desktop_app.accounting.calendar import note_deadline
from desktop_app.reports.closing import MonthDetail
from desktop_app.views.controls.date_typing import written
from desktop_app.views.masters.periods.words import month_name, words
from desktop_app.views.operations import Operations
from desktop_app.views.reason_dialog import Asked, ReasonDialog, Workflow
from desktop_app.workflows.record_filing import RecordFiling, record_filing
from desktop_app.workflows.steps.returns import GstReturn
from desktop_app.workflows.withdraw_filing import WithdrawFiling, withdraw_filing


def filing_dialog(operations: Operations, detail: MonthDetail, gst_return: GstReturn, parent: QWidget) -> ReasonDialog:
    """Make the dialog that records a filing, or takes it back where it is recorded."""
    filed_on = detail.year.annual_return_filed_on
    if gst_return is GstReturn.GSTR1:
        filed_on = detail.period.gstr1_filed_on
    what = what_is_filed(detail, gst_return)
    if filed_on is None:
        return _recording(operations, detail, gst_return, what, parent)

    def withdraw(asked: Asked) -> tuple[Workflow, WithdrawFiling]:
        day = detail.period.start_date
        command = WithdrawFiling(request_id=asked.request_id, gst_return=gst_return, day=day, reason=asked.reason)
        return withdraw_filing, command

    return ReasonDialog(
        operations,
        title=words("{what} was not filed").format(what=what),
        commit=words("Take the day back"),
        effects=(
            words("{day} is forgotten as the day on which it was filed.").format(day=written(filed_on)),
            words("The month stays closed for the counter until it is opened again.")
            if gst_return is GstReturn.GSTR1
            else words("Credit notes can reduce the year's GST again, until 30 November after it."),
        ),
        reasons=(words("Another return was meant"), words("It was not filed after all")),
        order=withdraw,
        parent=parent,
        asks_day=False,
    )


def what_is_filed(detail: MonthDetail, gst_return: GstReturn) -> str:
    """Name a return: `GSTR-1 of Aug 2025`, `Annual return of FY 25-26`."""
    if gst_return is GstReturn.GSTR1:
        return words("GSTR-1 of {month}").format(month=month_name(detail.period.start_date))
    return words("Annual return of FY {year}").format(year=detail.year.label)


def _recording(
    operations: Operations, detail: MonthDetail, gst_return: GstReturn, what: str, parent: QWidget
) -> ReasonDialog:
    def record(asked: Asked) -> tuple[Workflow, RecordFiling]:
        day = detail.period.start_date
        command = RecordFiling(request_id=asked.request_id, gst_return=gst_return, day=day, filed_on=asked.on)
        return record_filing, command

    of_month, today = gst_return is GstReturn.GSTR1, operations.today()
    last_day = detail.period.end_date if of_month else detail.year.end_date
    effects = [
        words("Invoices of the month are credited from now on, no longer cancelled."),
        words("The month is closed for the counter, if it is still open."),
    ]
    if not of_month:
        november = note_deadline(detail.year.start_date)
        effects = [
            words("No credit note reduces GST of FY {year} after that day (section 34(2) CGST).").format(
                year=detail.year.label
            ),
            words("Until it is filed they do until {day}.").format(day=written(november)),
        ]
    if of_month and detail.standing:
        count = len(detail.standing)
        effects.append(
            words("1 draft is left in the month: it is not in the return.")
            if count == 1
            else words("{count} drafts are left in the month: they are not in the return.").format(count=count)
        )
    dialog = ReasonDialog(
        operations,
        title=words("{what} is filed").format(what=what),
        commit=words("Record the day"),
        effects=effects,
        order=record,
        parent=parent,
        day=max(today, last_day + timedelta(days=1)),
        day_caption=words("Filed on"),
        asks_reason=False,
    )
    if last_day >= today:
        dialog.set_obstacle(words("It is for days until {day}, and cannot be filed yet").format(day=written(last_day)))
    return dialog
