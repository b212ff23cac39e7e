"""Give an open session another day; one that was missed is scheduled again.

dialog = RescheduleDialog(operations, detail, session, parent)
dialog.posted.connect(...)                  # SessionRescheduled
"""

from PySide6.QtWidgets import QWidget

from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.repositories.plans import Session
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.marks import session_mark
from desktop_app.views.discontinue.effect_table import Effect
from desktop_app.views.operations import Operations
from desktop_app.views.plan_changes.change_dialog import ChangeDialog
from desktop_app.workflows.reschedule_session import RescheduleSession, reschedule_session

_WIDTH = 700


class RescheduleDialog(ChangeDialog):
    """Which session, and its new day."""

    def __init__(
        self,
        operations: Operations,
        detail: PlanDetail,
        session: Session,  # a treatment session
        parent: QWidget,
    ) -> None:
        super().__init__(
            operations,
            detail,
            parent,
            title=parent.tr("Reschedule a session of {plan}").format(plan=detail.plan.plan_number),
            commit=parent.tr("Reschedule session"),
        )
        self.which, self.day = Choice(), DateField(today=operations.today())
        self.which.set_choices((each.session_number, self._name(each)) for each in detail.sessions if each.is_open)
        self.which.choose(session.session_number)
        self.which.key_changed.connect(self.refresh)
        self.which.editTextChanged.connect(self.refresh)
        self.day.day_changed.connect(self.refresh)
        self.day.textEdited.connect(self.refresh)
        self.lay_out(
            CaptionedField(self.tr("Session"), self.which),
            CaptionedField(self.tr("New day"), self.day),
            first=self.day,
            width=_WIDTH,
        )

    def treatment(self) -> Session | None:
        """Give the session that is chosen."""
        key = self.which.key()
        return next((each for each in self.detail.sessions if each.session_number == key), None)

    def rows(self) -> list[Effect]:
        """Say from which day to which."""
        chosen, day = self.treatment(), self.day.day()
        if chosen is None:
            return []
        name = self.tr("Session {number}").format(number=chosen.session_number)
        before = self.tr("No day") if chosen.scheduled_date is None else written(chosen.scheduled_date)
        rows = [Effect(name, before, before if day is None else written(day), "text2" if day is None else "text")]
        if chosen.session_status == "no_show":
            was, becomes = session_mark("no_show").word, session_mark("scheduled").word
            rows.append(Effect(self.tr("Status"), was, becomes))
        return rows

    def sentences(self) -> list[str]:
        """Say what to look at."""
        day, expiry = self.day.day(), self.detail.plan.expiry_date
        said = [self.tr("Nothing is posted; the other sessions keep their days.")]
        if day is not None and expiry is not None and day > expiry:
            said.insert(0, self.tr("The plan expires before, on {day}.").format(day=written(expiry)))
        if day is not None and day < self.operations.today():
            said.insert(0, self.tr("That day is over: complete the session if it was held."))
        return said

    def problem(self) -> str:
        """Ask for session and day."""
        chosen, day, start = self.treatment(), self.day.day(), self.detail.plan.start_date
        if chosen is None or not self.which.is_settled():
            return self.tr("Choose a session of the list")
        if day is None:
            return self.tr("The new day is missing")
        if day < start:
            return self.tr("The plan starts on {day}: choose a later day").format(day=written(start))
        same = day == chosen.scheduled_date and chosen.session_status == "scheduled"
        return self.tr("It is scheduled for that day already") if same else ""

    def carry_out(self) -> None:
        """Reschedule it."""
        chosen, day = self.treatment(), self.day.day()
        if chosen is not None and day is not None:
            command = RescheduleSession(
                request_id=self.request_id,
                plan_id=self.detail.plan.plan_id,
                session_number=chosen.session_number,
                scheduled_for=day,
            )
            self.run(reschedule_session, command)

    def _name(self, each: Session) -> str:
        day = self.tr("no day") if each.scheduled_date is None else written(each.scheduled_date)
        missed = f", {session_mark('no_show').word}" if each.session_status == "no_show" else ""
        return f"{each.session_number}  {day}{missed}"
