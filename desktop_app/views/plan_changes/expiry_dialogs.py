"""A plan's time is over and what was not used of it is earned; or its expiry is undone.

dialog = ExpireDialog(operations, detail, parent)
dialog = UndoExpiryDialog(operations, detail, parent)
dialog.posted.connect(...)                  # PlanExpired, ExpiryUndone
"""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.expiry_preview import ExpiryPreview, preview_expiry
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.date_typing import written
from desktop_app.views.discontinue.effect_table import Effect
from desktop_app.views.operations import Operations
from desktop_app.views.plan_changes.change_dialog import ChangeDialog
from desktop_app.workflows.expire_plan import ExpirePlan, expire_plan
from desktop_app.workflows.undo_expiry import UndoExpiry, undo_expiry


class ExpireDialog(ChangeDialog):
    """The day, and what is earned without being used (breakage)."""

    def __init__(self, operations: Operations, detail: PlanDetail, parent: QWidget) -> None:
        super().__init__(
            operations,
            detail,
            parent,
            title=parent.tr("Let {plan} expire").format(plan=detail.plan.plan_number),
            commit=parent.tr("Let plan expire"),
            reasons=(parent.tr("Its time is over"), parent.tr("Does not answer any more")),
        )
        self._preview: ExpiryPreview | None = None
        self.lay_out(self.day_field(self.tr("Expires on")), self.reason_field(optional=True))
        self.load(partial(preview_expiry, plan_id=detail.plan.plan_id), self._loaded)

    def rows(self) -> list[Effect]:
        """Say what becomes of sessions, deferred revenue and income."""
        found = self._preview
        if found is None:
            return []
        lost = self.tr("{count} lost").format(count=found.sessions_lost)
        rows = [Effect(self.tr("Open sessions"), str(found.sessions_lost), lost, "warn", is_strong=True)]
        if not found.breakage_paise:
            return rows
        before, earned = found.breakage_before_paise, found.breakage_paise
        left = found.deferred_paise - earned
        rows.append(Effect(self.tr("Deferred revenue"), rupees(found.deferred_paise), rupees(left)))
        rows.append(Effect(self.tr("Breakage income"), rupees(before), rupees(before + earned)))
        return rows

    def sentences(self) -> list[str]:
        """Say what it means, and what the law asks."""
        found = self._preview
        if found is None:
            return []
        said = [self.tr("Nothing of it was credited: what is left is the clinic's.")]
        if not found.breakage_paise:
            said.append(self.tr("Nothing is posted: its revenue was recognised with the invoice."))
        said.append(self.tr("Only where the terms say so and consumer law allows it; else discontinue the plan."))
        return said

    def lines(self) -> tuple[JournalLine, ...]:
        """Give the journal."""
        return () if self._preview is None else self._preview.lines

    def problem(self) -> str:
        """Ask for a day after the one up to which it is valid."""
        day, expiry = self.on.day(), self.detail.plan.expiry_date
        if self._preview is None:
            return self.tr("Reading what is not used")
        if day is not None and expiry is not None and day <= expiry:
            return self.tr("It is valid until {day}: choose a later day").format(day=written(expiry))
        return self.missing(reason=False)

    def carry_out(self) -> None:
        """Let it expire."""
        day = self.on.day()
        if day is not None:
            command = ExpirePlan(
                request_id=self.request_id,
                plan_id=self.detail.plan.plan_id,
                on=day,
                reason=self.reason.text() or None,
            )
            self.run(expire_plan, command)

    def _loaded(self, preview: ExpiryPreview) -> None:
        self._preview = preview
        self.refresh()
        self.fit(self.width())


class UndoExpiryDialog(ChangeDialog):
    """The day, the reason, and until when the plan is valid then."""

    def __init__(self, operations: Operations, detail: PlanDetail, parent: QWidget) -> None:
        super().__init__(
            operations,
            detail,
            parent,
            title=parent.tr("Undo the expiry of {plan}").format(plan=detail.plan.plan_number),
            commit=parent.tr("Undo expiry"),
            reasons=(parent.tr("Was ill"), parent.tr("Goodwill"), parent.tr("Expired by mistake")),
        )
        self.expiry = DateField(today=operations.today())
        self.expiry.setPlaceholderText(self.tr("Never"))
        self.expiry.day_changed.connect(self.refresh)
        self.expiry.textEdited.connect(self.refresh)
        self.lay_out(
            self.day_field(self.tr("On")),
            CaptionedField(self.tr("Valid until"), self.expiry),
            self.reason_field(),
            first=self.reason,
        )

    def rows(self) -> list[Effect]:
        """Say what comes back."""
        plan, valid = self.detail.plan, self.expiry.day()
        before = self.tr("Never") if plan.expiry_date is None else written(plan.expiry_date)
        after = self.tr("Never") if valid is None else written(valid)
        back = self.tr("{count} again").format(count=self._lost())
        rows = [
            Effect(self.tr("Plan"), self.tr("Expired"), self.tr("Active"), "good", is_strong=True),
            Effect(self.tr("Open sessions"), "0", back),
            Effect(self.tr("Expires"), before, after, "text" if before != after else "text2"),
        ]
        if taken_back := sum(each.debit_paise for each in self.lines()):
            rows.append(Effect(self.tr("Breakage income"), rupees(taken_back), rupees(0)))
        return rows

    def sentences(self) -> list[str]:
        """Say what it means."""
        if self.lines():
            return [self.tr("The breakage is reversed: what was not used is deferred revenue again.")]
        return [self.tr("Nothing is posted: no breakage was.")]

    def lines(self) -> tuple[JournalLine, ...]:
        """Give the mirror image of the breakage that stands."""
        posted = [each for each in self.detail.journal if "breakage" in each.event]
        if not posted or posted[-1].is_reversal:
            return ()
        mirrored = [
            JournalLine(each.account_code, each.account, each.credit_paise, each.debit_paise)
            for each in posted[-1].lines
        ]
        return tuple(sorted(mirrored, key=lambda each: each.credit_paise > 0))

    def problem(self) -> str:
        """Ask for day and reason, and for a validity that is not over already."""
        day, valid = self.on.day(), self.expiry.day()
        if valid is None and self.expiry.text().strip():
            return self.tr("The day until which it is valid is no date")
        if day is not None and valid is not None and valid < day:
            return self.tr("It would be over already: choose a later day")
        return self.missing(reason=True)

    def carry_out(self) -> None:
        """Bring it back."""
        day = self.on.day()
        if day is not None:
            command = UndoExpiry(
                request_id=self.request_id,
                plan_id=self.detail.plan.plan_id,
                on=day,
                reason=self.reason.text(),
                expiry_date=self.expiry.day(),
            )
            self.run(undo_expiry, command)

    def _lost(self) -> int:
        return sum(each.session_status == "cancelled" for each in self.detail.sessions)
