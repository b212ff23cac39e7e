"""A plan rests for a while, or goes on: no session is held meanwhile, and its expiry waits as long as it does.

dialog = SuspendDialog(operations, detail, parent)
dialog = ResumeDialog(operations, detail, parent)
dialog.posted.connect(...)                  # PlanSuspended, PlanResumed
"""

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop_app.accounting.suspension import expiry_after
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.views.controls.date_typing import written
from desktop_app.views.discontinue.effect_table import Effect
from desktop_app.views.operations import Operations
from desktop_app.views.plan_changes.change_dialog import ChangeDialog
from desktop_app.workflows.resume_plan import ResumePlan, resume_plan
from desktop_app.workflows.suspend_plan import SuspendPlan, suspend_plan


class SuspendDialog(ChangeDialog):
    """From which day, and why."""

    def __init__(self, operations: Operations, detail: PlanDetail, parent: QWidget) -> None:
        super().__init__(
            operations,
            detail,
            parent,
            title=parent.tr("Suspend {plan}").format(plan=detail.plan.plan_number),
            commit=parent.tr("Suspend plan"),
            reasons=(parent.tr("Travels"), parent.tr("Pregnancy"), parent.tr("Advised to wait")),
        )
        self.lay_out(self.day_field(self.tr("Suspended from")), self.reason_field(), first=self.reason)

    def rows(self) -> list[Effect]:
        """Say what becomes of status and expiry."""
        expiry = self.detail.plan.expiry_date
        rows = [Effect(self.tr("Plan"), self.tr("Active"), self.tr("Suspended"), "warn", is_strong=True)]
        if expiry is None:
            return [*rows, Effect(self.tr("Expires"), self.tr("Never"), self.tr("Never"), "text2")]
        return [*rows, Effect(self.tr("Expires"), written(expiry), self.tr("Waits"))]

    def sentences(self) -> list[str]:
        """Say what stops and what does not."""
        said = [self.tr("No session is held until the plan is resumed.")]
        if self.detail.open_paise:
            said.append(self.tr("The installments stay due as they are. Re-plan them where that was agreed."))
        if self.detail.plan.expiry_date is not None:
            said.append(self.tr("When it is resumed, its expiry moves by the days that it was suspended."))
        return [*said, self.tr("Nothing is posted.")]

    def problem(self) -> str:
        """Ask for day and reason."""
        return self.missing(reason=True)

    def carry_out(self) -> None:
        """Suspend it."""
        day = self.on.day()
        if day is not None:
            plan_id = self.detail.plan.plan_id
            command = SuspendPlan(request_id=self.request_id, plan_id=plan_id, on=day, reason=self.reason.text())
            self.run(suspend_plan, command)


class ResumeDialog(ChangeDialog):
    """From which day on it goes on, and when it expires then."""

    def __init__(self, operations: Operations, detail: PlanDetail, parent: QWidget) -> None:
        super().__init__(
            operations,
            detail,
            parent,
            title=parent.tr("Resume {plan}").format(plan=detail.plan.plan_number),
            commit=parent.tr("Resume plan"),
            reasons=(parent.tr("Is back"), parent.tr("May go on")),
        )
        self.lay_out(self.day_field(self.tr("Goes on from")), self.reason_field(optional=True))

    def rows(self) -> list[Effect]:
        """Say what becomes of status and expiry."""
        expiry, after = self.detail.plan.expiry_date, self.expiry()
        rows = [Effect(self.tr("Plan"), self.tr("Suspended"), self.tr("Active"), "good", is_strong=True)]
        if expiry is None:
            return [*rows, Effect(self.tr("Expires"), self.tr("Never"), self.tr("Never"), "text2")]
        tone = "text" if after != expiry else "text2"
        return [*rows, Effect(self.tr("Expires"), written(expiry), written(after or expiry), tone)]

    def sentences(self) -> list[str]:
        """Say how long it rested."""
        day, since = self.on.day(), self.detail.plan.suspended_on
        if day is None or since is None or day < since:
            return [self.tr("Sessions can be held again.")]
        days = (day - since).days
        text = (
            self.tr("Suspended for 1 day, since {day}.")
            if days == 1
            else self.tr("Suspended for {days} days, since {day}.")
        )
        return [
            text.format(days=days, day=written(since)),
            self.tr("Sessions can be held again."),
            self.tr("Nothing is posted."),
        ]

    def expiry(self) -> date | None:
        """Give the day on which the plan expires then."""
        plan, day = self.detail.plan, self.on.day()
        if day is None or plan.suspended_on is None or day < plan.suspended_on:
            return plan.expiry_date
        return expiry_after(plan.expiry_date, suspended_on=plan.suspended_on, resumed_on=day)

    def problem(self) -> str:
        """Ask for a day that is not before the suspension."""
        day, since = self.on.day(), self.detail.plan.suspended_on
        if day is not None and since is not None and day < since:
            return self.tr("It was suspended on {day}: choose a later day").format(day=written(since))
        return self.missing(reason=False)

    def carry_out(self) -> None:
        """Resume it."""
        day = self.on.day()
        if day is not None:
            command = ResumePlan(
                request_id=self.request_id,
                plan_id=self.detail.plan.plan_id,
                on=day,
                reason=self.reason.text() or None,
            )
            self.run(resume_plan, command)
