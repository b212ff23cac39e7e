"""Complete a session, or mark that the patient did not come: the day, and the revenue that it recognises.

dialog = CompleteDialog(operations, detail, session, parent)
dialog = NoShowDialog(operations, detail, session, parent)
dialog.posted.connect(...)                  # SessionCompleted, NoShowMarked
"""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from desktop_app.accounting import posting
from desktop_app.accounting.money import rupees
from desktop_app.accounting.posting import Role
from desktop_app.reports.journal_preview import RoleAccounts, role_accounts
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.repositories.books import Reading
from desktop_app.repositories.plans import Session
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.tab_stop import one_tab_stop
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.effects import Effects
from desktop_app.views.journal_list import JournalLines
from desktop_app.views.operations import Operations
from desktop_app.workflows.complete_session import CompleteSession, complete_session
from desktop_app.workflows.mark_no_show import MarkNoShow, mark_no_show

_WIDTH, _HEIGHT = 640, 450


class SessionDialog(WorkflowDialog):
    """What both have: the session, the day, what it earns and the journal of it."""

    def __init__(
        self,
        operations: Operations,
        detail: PlanDetail,
        session: Session,  # a treatment session
        parent: QWidget,
        *,
        title: str,
        commit: str,
    ) -> None:
        super().__init__(operations, title=title, commit=commit, parent=parent, keeps_typing=True)
        self.detail, self.treatment = detail, session
        self._accounts: RoleAccounts | None = None
        today = operations.today()
        self.on = DateField(today=today, day=today)
        self.effects, self.journal = Effects(), JournalLines(totals=True, heads=True)
        plan = detail.plan
        which = self.tr("Session {number} of {all}").format(number=session.session_number, all=plan.total_sessions)
        self.set_subject(detail.patient.full_name, plan.plan_number, which)
        self.on.day_changed.connect(self.check)
        self.load(_accounts, self._loaded)

    def earned_paise(self) -> int:
        """Give the revenue that it recognises as things are chosen."""
        return self.detail.earned_by(self.treatment)

    def delivers(self) -> bool:
        """Tell whether the session counts as used."""
        return True

    def check(self) -> None:
        """Say what it will do, and what is missing."""
        self.effects.show_effects(self._sentences())
        earned = self.earned_paise() if self._accounts is not None else 0
        lines = posting.recognition(earned, plan_id=self.detail.plan.plan_id) if earned else ()
        self.journal.set_lines(self._accounts.named(lines) if self._accounts is not None else ())
        self.journal.setVisible(bool(lines))
        self.set_obstacle("" if self.on.day() is not None else self.tr("A day is missing"))

    def lay_out(self, *fields: QWidget) -> None:
        """Put the fields in: the day first, then those of the kind, then what it will do."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        column.addWidget(CaptionedField(self.tr("On"), self.on))
        for each in fields:
            column.addWidget(each)
        column.addWidget(self.effects)
        column.addSpacing(6)
        column.addWidget(self.journal)
        column.addStretch(1)
        self.set_body(body)
        self.check()
        self.resize(_WIDTH, _HEIGHT)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the day."""
        super().showEvent(event)
        self.on.setFocus()
        self.on.selectAll()

    def _loaded(self, accounts: RoleAccounts) -> None:
        self._accounts = accounts
        self.check()

    def _sentences(self) -> list[str]:
        earned = self.earned_paise()
        if not self.delivers():
            return [self.tr("Nothing is posted: the session stays open and can be held another day.")]
        if earned:
            said = [self.tr("{amount} of revenue is earned by this session.").format(amount=rupees(earned))]
        else:
            said = [self.tr("Nothing is posted: its revenue was recognised with the invoice, or it is free.")]
        others = [each for each in self.detail.sessions if each.is_open and each != self.treatment]
        if not others:
            said.append(self.tr("It is the last open session: the plan is completed."))
        return said


class CompleteDialog(SessionDialog):
    """A session was held."""

    def __init__(self, operations: Operations, detail: PlanDetail, session: Session, parent: QWidget) -> None:
        title = self.tr("Complete session {number}").format(number=session.session_number)
        super().__init__(operations, detail, session, parent, title=title, commit=self.tr("Complete session"))
        self.by = TextField(placeholder=self.tr("Optional"))
        self.lay_out(CaptionedField(self.tr("Held by"), self.by))

    def carry_out(self) -> None:
        """Complete it."""
        day = self.on.day()
        if day is not None:
            command = CompleteSession(
                request_id=self.request_id,
                plan_id=self.detail.plan.plan_id,
                session_number=self.treatment.session_number,
                on=day,
                performed_by=self.by.text().strip() or None,
            )
            self.run(complete_session, command)


class NoShowDialog(SessionDialog):
    """The patient did not come: whether that is charged is decided for each session."""

    def __init__(self, operations: Operations, detail: PlanDetail, session: Session, parent: QWidget) -> None:
        title = self.tr("No-show in session {number}").format(number=session.session_number)
        self.charged = QRadioButton()
        self.uncharged = QRadioButton()
        super().__init__(operations, detail, session, parent, title=title, commit=self.tr("Mark no-show"))
        was_marked = session.session_status == "no_show"
        self.charged.setText(self.tr("&Charged: it counts as a session used"))
        self.uncharged.setText(self.tr("&Not charged: the session stays open"))
        self.uncharged.setEnabled(not was_marked)
        if was_marked:
            self.uncharged.setText(self.tr("Not charged: so it is marked already"))
        (self.charged if was_marked or detail.plan.no_show_is_used else self.uncharged).setChecked(True)
        choice = QWidget()
        column = QVBoxLayout(choice)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        group = QButtonGroup(self)
        for button in (self.charged, self.uncharged):
            group.addButton(button)
            column.addWidget(button)
        one_tab_stop(group)
        self.charged.toggled.connect(self.check)
        self.lay_out(choice)

    def earned_paise(self) -> int:
        """Give the revenue of a charged no-show; nothing for one that is not charged."""
        return super().earned_paise() if self.charged.isChecked() else 0

    def delivers(self) -> bool:
        """Tell whether it is charged."""
        return self.charged.isChecked()

    def carry_out(self) -> None:
        """Mark it."""
        day = self.on.day()
        if day is not None:
            command = MarkNoShow(
                request_id=self.request_id,
                plan_id=self.detail.plan.plan_id,
                session_number=self.treatment.session_number,
                on=day,
                charged=self.charged.isChecked(),
            )
            self.run(mark_no_show, command)


def _accounts(reading: Reading) -> RoleAccounts:
    return role_accounts(reading, (Role.DEFERRED_REV, Role.PKG_REV))
