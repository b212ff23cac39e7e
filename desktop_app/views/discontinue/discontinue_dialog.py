"""Discontinue a plan: what was not delivered is credited, and everything that follows is seen before it is posted.

dialog = DiscontinueDialog(operations, plan_id, window)
dialog.posted.connect(self._discontinued)       # PlanDiscontinued
dialog.open()
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.reports.discontinuation_preview import outlook_on_discontinuation
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.dialog import MARGIN
from desktop_app.views.discontinue.consent_fields import ConsentFields
from desktop_app.views.discontinue.settlement_dialog import SettlementDialog
from desktop_app.views.discontinue.settlement_draft import OnPaper
from desktop_app.views.drafts.forms import DISCONTINUE
from desktop_app.views.excess.excess_panel import ExcessPanel
from desktop_app.views.excess.excess_terms import read_excess_terms
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Operations
from desktop_app.workflows.discontinue_plan import DiscontinuePlan, discontinue_plan

_CONSENT = 2  # the third step


class DiscontinueDialog(SettlementDialog):
    """From the agreed policy's credit, or another amount, to the posted note and to where its excess goes."""

    def __init__(self, operations: Operations, plan_id: int, parent: QWidget) -> None:
        self._plan_id = plan_id
        self.excess = ExcessPanel(operations.user)
        self.consent = ConsentFields(today=operations.today())
        self.goes, self.to_excess = Label(style=SMALL, tone="text2", wrap=True), Button("", Kind.LINK)
        super().__init__(
            operations,
            partial(outlook_on_discontinuation, plan_id=plan_id),
            title=parent.tr("Discontinue plan"),
            commit=parent.tr("Discontinue plan"),
            reasons=(
                parent.tr("Moving to another city"),
                parent.tr("Does not wish to go on"),
                parent.tr("Treatment ended by the clinic"),
                parent.tr("Sold by mistake"),
            ),
            parent=parent,
        )
        self.excess.changed.connect(self._excess_decided)
        self.consent.changed.connect(self._consent_said)
        self.to_excess.set_words(self.tr("Decide where it goes"))
        self.to_excess.clicked.connect(self._go_to_excess)
        self.remember(
            DISCONTINUE,
            self.decision.named() | self.consent.named() | {"on": self.on, "kept": self.excess.kept},
            is_ready=lambda: self.outlook is not None,
            words=self._whose,
            subject=str(plan_id),
        )

    def title_of(self, outlook: Outlook) -> str:
        """Name the plan."""
        return self.tr("Discontinue {plan}").format(plan=outlook.facts.plan.plan_number)

    def _whose(self) -> str:
        """Name the patient and the plan."""
        if self.outlook is None:
            return ""
        return f"{self.outlook.patient.full_name}, {self.outlook.facts.plan.plan_number}"

    def commit_words(self, forecast: Forecast) -> str:
        """Promise what will be done, with its figures; a note only where there will be one."""
        credited, refunded = forecast.settlement.total_paise, self.excess.split().refunded_paise
        if not credited:
            return self.tr("Discontinue, credit nothing")
        if refunded and forecast.settlement.refundable_paise:
            text = self.tr("Discontinue, credit {credit}, pay back {refund}")
            return text.format(credit=rupees(credited), refund=rupees(refunded))
        return self.tr("Discontinue and credit {credit}").format(credit=rupees(credited))

    def steps(self) -> tuple[str, ...]:
        """Name the three steps."""
        return (self.tr("Decide"), self.tr("Check what changes"), self.tr("Consent and post"))

    def go_to_step(self, at: int) -> None:
        """Lead to the credit, to what changes, to where the rest goes and who agreed."""
        if at < _CONSENT:
            super().go_to_step(at)
        elif self.excess.isVisible():
            self._go_to_excess()
        else:
            self.scroll_to(self._below)
            self.consent.take_focus()

    def show_steps(self) -> None:
        """Say where the rest goes and whether the patient agreed."""
        super().show_steps()
        problem = self.excess.problem() or self.consent.problem()
        said = [self.excess.words()] if self.excess.isVisibleTo(self) else []
        said.append(self.tr("consent: {way}").format(way=self.consent.way()))
        self.guide.show_step(_CONSENT, problem or "; ".join(said), done=self.consent.is_recorded(), wrong=bool(problem))

    def on_paper(self) -> OnPaper:
        """Give where the rest goes, what that posts, and the consent."""
        refunds = self.excess.lines() if self.excess.parts() else ()
        return OnPaper(parts=self.excess.parts(), refunds=refunds, consent=self.consent.text())

    def own_obstacle(self, outlook: Outlook, forecast: Forecast) -> str:  # noqa: ARG002 - the panel knows both
        """Say what is wrong with where the excess goes, or with the consent."""
        return self.excess.problem() or self.consent.problem()

    def beside_effects(self) -> Sequence[QWidget]:
        """Say beneath the effects where the excess goes, and lead there."""
        return (self.goes, self.to_excess)

    def beneath(self) -> Sequence[QWidget]:
        """Let it be decided where the excess goes, and say who agreed."""
        self._below = QWidget()
        column = QVBoxLayout(self._below)
        column.setContentsMargins(MARGIN, 10, MARGIN, 12)
        column.setSpacing(10)
        column.addWidget(hairline())
        column.addWidget(self.excess)
        self._between = hairline()
        column.addWidget(self._between)
        column.addWidget(self.consent)
        return (self._below,)

    def look_again(self) -> None:
        """Read the plan anew, and what its excess can go to."""
        super().look_again()
        self.load(partial(read_excess_terms, plan_id=self._plan_id), self.excess.set_terms)

    def show_forecast(self, outlook: Outlook, forecast: Forecast) -> None:
        """Show what is left of the credit."""
        refundable = forecast.settlement.refundable_paise
        self.excess.set_excess(refundable)
        super().show_forecast(outlook, forecast)
        for each in (self.goes, self.to_excess, self.excess, self._between):
            each.setVisible(refundable > 0)
        self.goes.setText(self.excess.words())

    def carry_out(self) -> None:
        """Discontinue the plan as it was seen."""
        day = self.on.day()
        if self.outlook is None or self.forecast is None or day is None:
            return
        command = DiscontinuePlan(
            request_id=self.request_id,
            plan_id=self._plan_id,
            on=day,
            reason=self.decision.reason.text(),
            credit_paise=self.forecast.settlement.credit_paise,
            policy=self.decision.policy(),
            gst_mode=self.gst_mode(),
            seen=self.outlook.facts.position,
            excess=self.excess.excess(),
            consent=self.consent.text(),
        )
        self.run(discontinue_plan, command)

    def _excess_decided(self) -> None:
        self.goes.setText(self.excess.words())
        if self.forecast is not None:
            self.commit_button.set_words(self.commit_words(self.forecast))
        self.check()

    def _consent_said(self) -> None:
        self.excess.set_consent(self.consent.text())
        self.check()

    def _go_to_excess(self) -> None:
        self.scroll_to(self._below)
        self.excess.take_focus()
