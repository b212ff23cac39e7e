"""Take the application of an advance or a credit back: which one, on which day, and why.

dialog = UnapplyDialog(operations, window, patient, wanted=("advance", 31))   # None: the newest one
dialog.posted.connect(...)                  # AdvanceUnapplied or CreditUnapplied
"""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.patient_credits import ADVANCE, Application, PatientCredits, patient_credits
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice, ProposedText
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.effects import Effects
from desktop_app.views.operations import Operations
from desktop_app.views.patients.patient_search import whereabouts
from desktop_app.views.tables.amount_cells import shown_day, shown_paise
from desktop_app.workflows.unapply_advance import UnapplyAdvance, unapply_advance
from desktop_app.workflows.unapply_credit import UnapplyCredit, unapply_credit

_SIZE = (620, 460)


class UnapplyDialog(WorkflowDialog):
    """One application, day, reason."""

    def __init__(
        self,
        operations: Operations,
        parent: QWidget,
        patient: PatientChoice,
        *,
        wanted: tuple[str, int] | None = None,
    ) -> None:
        title, commit = parent.tr("Un-apply a credit or an advance"), parent.tr("Un-apply")
        super().__init__(operations, title=title, commit=commit, parent=parent, keeps_typing=True)
        self._wanted = wanted
        self._found: PatientCredits | None = None
        today = operations.today()
        self.application, self.on = Choice(), DateField(today=today, day=today)
        self.reason = ProposedText(
            [
                self.tr("Applied to the wrong invoice"),
                self.tr("The wrong amount"),
                self.tr("The patient wants it back"),
            ],
            placeholder=self.tr("Say why, for the history"),
        )
        self._effects = Effects()
        self.set_subject(patient.full_name, whereabouts(patient))
        self._lay_out_body()
        self.application.key_changed.connect(self._show)
        self.on.day_changed.connect(self._check)
        self.reason.text_changed.connect(self._check)
        self.resize(*_SIZE)
        self._check()
        self.load(partial(patient_credits, patient_id=patient.patient_id), self._take)

    def carry_out(self) -> None:
        """Take it back."""
        chosen, day = self.chosen(), self.on.day()
        if chosen is None or day is None:
            return
        reason = self.reason.text()
        if chosen.kind == ADVANCE:
            command = UnapplyAdvance(request_id=self.request_id, transaction_id=chosen.key, on=day, reason=reason)
            self.run(unapply_advance, command)
        else:
            note = UnapplyCredit(request_id=self.request_id, allocation_id=chosen.key, on=day, reason=reason)
            self.run(unapply_credit, note)

    def chosen(self) -> Application | None:
        """Give what is taken back."""
        found = () if self._found is None else self._found.applications
        return next((each for each in found if (each.kind, each.key) == self.application.key()), None)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the application."""
        super().showEvent(event)
        self.application.setFocus()

    def _take(self, found: PatientCredits) -> None:
        self._found = found
        text = self.tr("{amount} of {number} on {invoice}, {day}")
        self.application.set_choices(
            (
                (each.kind, each.key),
                text.format(
                    amount=shown_paise(each.amount_paise),
                    number=each.number,
                    invoice=each.invoice_number,
                    day=shown_day(each.on),
                ),
            )
            for each in found.applications
        )
        known = [(each.kind, each.key) for each in found.applications]
        self.application.choose(self._wanted if self._wanted in known else known[0] if known else None)
        self._show()

    def _show(self, _key: object = None) -> None:
        """Say what will happen."""
        chosen = self.chosen()
        if chosen is None:
            self._effects.show_effects(())
        else:
            amount = shown_paise(chosen.amount_paise)
            posted = self.tr("The posting is reversed; GST on the advance is due again.")
            if chosen.kind != ADVANCE:
                posted = self.tr("Nothing is posted: the match becomes void.")
            self._effects.show_effects(
                (
                    self.tr("{invoice} lacks {amount} again; its installments open again, the last ones first.").format(
                        invoice=chosen.invoice_number, amount=amount
                    ),
                    self.tr("{amount} of {number} can be used again.").format(amount=amount, number=chosen.number),
                    posted,
                )
            )
        self._check()

    def _check(self, *_: object) -> None:
        if self._found is None:
            self.set_obstacle(self.tr("Reading what was applied"))
        elif not self._found.applications:
            self.set_obstacle(self.tr("Nothing of this patient is applied to another invoice"))
        elif self.chosen() is None or not self.application.is_settled():
            self.set_obstacle(self.tr("Choose what is taken back"))
        elif self.on.day() is None:
            self.set_obstacle(self.tr("A day is missing"))
        else:
            self.set_obstacle("" if self.reason.text() else self.tr("A reason is missing"))

    def _lay_out_body(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        column.addWidget(CaptionedField(self.tr("What is taken back"), self.application))
        column.addWidget(self._effects)
        column.addSpacing(6)
        column.addWidget(CaptionedField(self.tr("On"), self.on))
        column.addWidget(CaptionedField(self.tr("Reason"), self.reason))
        column.addStretch(1)
        self.set_body(body)
