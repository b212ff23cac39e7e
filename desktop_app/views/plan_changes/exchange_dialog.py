"""Exchange a plan for another: an upgrade, a downgrade, or a transfer of what is left to another patient.

dialog = UpgradeDialog(operations, detail, parent)
dialog = TransferDialog(operations, detail, parent)
dialog.posted.connect(...)                  # PlanExchanged

The old plan is discontinued at the credit that its policy computes, the new one is sold on the same day, and what is
left of the credit pays for it: all in one step, or nothing.
"""

from collections.abc import Sequence
from functools import cached_property, partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.errors import ClinicError, PlanChanged
from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.reports.discontinuation_preview import outlook_on_discontinuation
from desktop_app.reports.exchange_preview import exchange_figures
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.reports.sale_terms import SaleTerms
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import ProposedText
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.messages import Action
from desktop_app.views.operations import Operations
from desktop_app.views.plan_changes.exchange_effects import ExchangeEffects
from desktop_app.views.sales.package_dialog import PackageDialog
from desktop_app.views.sales.package_form import PackageForm
from desktop_app.workflows.exchange_plan import ExchangePlan, exchange_plan
from desktop_app.workflows.steps.discontinuation import GstMode

_GAP = 18


class ExchangeDialog(PackageDialog):
    """The new package at the left, what both plans come to at the right."""

    def __init__(
        self,
        operations: Operations,
        detail: PlanDetail,
        parent: QWidget,
        *,
        title: str,
        commit: str,
        reasons: Sequence[str],
    ) -> None:
        self.detail = detail
        self.outlook: Outlook | None = None
        self.forecast: Forecast | None = None
        self._wrong_with_old = ""
        super().__init__(operations, title=title, commit=commit, parent=parent)
        self.reason = ProposedText(reasons, placeholder=self.tr("Say why, for the note and the edit log"))
        left, body, effects = QWidget(), QWidget(), QWidget()
        self._right = QHBoxLayout(effects)
        self._right.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(PackageForm(self.fields))
        column.addWidget(CaptionedField(self.tr("Reason"), self.reason))
        column.addStretch(1)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(left)
        row.addWidget(hairline(upright=True))
        row.addWidget(effects, 1)
        self.reason.text_changed.connect(self.refresh)
        self.start(body)
        self.mended.connect(self._read_old)
        self._read_old()

    @cached_property
    def effects(self) -> ExchangeEffects:
        """What both plans come to: made once the fields are painted, for nobody types into it."""
        effects = ExchangeEffects()
        self._right.addWidget(effects)
        return effects

    def is_same_patient(self) -> bool:
        """Tell whether the credit can pay for the new plan."""
        return self.picker.patient() == self.detail.plan.patient_id

    def show_preview(self) -> None:
        """Show what both plans come to."""
        self.set_subject(self.detail.patient.full_name, self.detail.plan.plan_number, self.detail.plan.package_name)
        self._reckon_old()
        if not self.is_seen():
            return
        self.effects.show_old(self.forecast)
        if self.agreed is None or self.preview is None:
            self.effects.invoice.show_invoice((), None, self.terms)
            self.effects.proof.show_nothing()
        else:
            self.effects.invoice.show_invoice([self.agreed.order.price], self.preview.invoice.totals, self.terms)
            self.effects.proof.show_lines(self.preview.invoice.journal)
        if self.outlook is None or self.forecast is None:
            return
        same, sold = self.is_same_patient(), self.preview
        total = 0 if sold is None else sold.invoice.totals.total_paise
        figures = exchange_figures(self.forecast.settlement, new_total_paise=total, same_patient=same)
        sessions = 0 if sold is None else len(sold.sessions)
        self.effects.show_effects(self.outlook, figures, sessions, same_patient=same)

    def own_problem(self) -> str:
        """Say what is wrong with the old plan, or that the reason is missing."""
        if self.outlook is None:
            return self.tr("Reading what the old plan is worth")
        return self._wrong_with_old or ("" if self.reason.text() else self.tr("A reason is missing"))

    def carry_out(self) -> None:
        """Exchange it, as it is shown."""
        sale = self.sale()
        if sale is None or self.outlook is None or self.forecast is None:
            return
        self.keep_branch()
        command = ExchangePlan(
            request_id=self.request_id,
            plan_id=self.detail.plan.plan_id,
            sale=sale,
            reason=self.reason.text(),
            gst_mode=GstMode.FINANCIAL if self.forecast.financial else GstMode.AUTO,
            seen_credit_paise=self.outlook.computed_paise,
        )
        self.run(exchange_plan, command)

    def show_error(self, error: ClinicError, *actions: Action) -> None:
        """Show an error, and at once how the old plan stands now, where that is what was refused."""
        super().show_error(error, *actions)
        if isinstance(error, PlanChanged):
            self._read_old()

    def _read_old(self) -> None:
        self.load(partial(outlook_on_discontinuation, plan_id=self.detail.plan.plan_id), self._take_old)

    def _take_old(self, outlook: Outlook) -> None:
        self.outlook = outlook
        self.refresh()

    def _reckon_old(self) -> None:
        """Settle the old plan on the day, at the credit that was agreed."""
        self.forecast, self._wrong_with_old = None, ""
        outlook, day = self.outlook, self.on.day()
        if outlook is None or day is None:
            return
        try:
            self.forecast = outlook.forecast(outlook.computed_paise, on=day, financial=outlook.is_barred(day))
            outlook.require(self.forecast)
        except ClinicError as error:
            self._wrong_with_old = f"{what_is_wrong(error)} {error.advice}".strip()


class UpgradeDialog(ExchangeDialog):
    """Another package for the same patient, larger or smaller."""

    def __init__(self, operations: Operations, detail: PlanDetail, parent: QWidget) -> None:
        super().__init__(
            operations,
            detail,
            parent,
            title=parent.tr("Upgrade or downgrade {plan}").format(plan=detail.plan.plan_number),
            commit=parent.tr("Exchange plan"),
            reasons=(parent.tr("Wants a larger package"), parent.tr("Wants a smaller package")),
        )
        patient = detail.patient
        self.picker.choose(PatientChoice(patient.patient_id, patient.full_name, patient.mrn, patient.phone))
        for each in (self.picker, self.rule):
            each.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the new package: the patient is known."""
        super().showEvent(event)
        self.fields.package.setFocus()


class TransferDialog(ExchangeDialog):
    """What is left of a plan for another patient: the same package, its open sessions, their value."""

    def __init__(self, operations: Operations, detail: PlanDetail, parent: QWidget) -> None:
        super().__init__(
            operations,
            detail,
            parent,
            title=parent.tr("Transfer {plan} to another patient").format(plan=detail.plan.plan_number),
            commit=parent.tr("Transfer plan"),
            reasons=(parent.tr("Given to a relative"), parent.tr("Given to a friend")),
        )

    def take_terms(self, terms: SaleTerms) -> None:
        """Propose what is left of the old plan, once."""
        first = not self.fields.has_packages()
        super().take_terms(terms)
        if first and self.outlook is not None:
            self._propose(self.outlook)

    def own_problem(self) -> str:
        """Ask for another patient."""
        if self.is_same_patient():
            return self.tr("It is the same patient: choose another one, or upgrade the plan")
        return super().own_problem()

    def _take_old(self, outlook: Outlook) -> None:
        first = self.outlook is None
        self.outlook = outlook
        if first and self.fields.has_packages():
            self._propose(outlook)
        super()._take_old(outlook)

    def _propose(self, outlook: Outlook) -> None:
        position = outlook.facts.position
        self.fields.propose_rest(
            outlook.facts.plan.package_name, sessions=position.open_count, value=position.open_value
        )
