"""Discontinue a plan: what was not delivered is credited, and everything that follows is seen before it is posted.

dialog = DiscontinueDialog(operations, plan_id, window)
dialog.posted.connect(self._discontinued)       # PlanDiscontinued
dialog.open()
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.reports.discontinuation_preview import outlook_on_discontinuation
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.dialog import MARGIN
from desktop_app.views.discontinue.settlement_dialog import SettlementDialog
from desktop_app.views.excess.excess_panel import ExcessPanel
from desktop_app.views.excess.excess_terms import read_excess_terms
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Operations
from desktop_app.workflows.discontinue_plan import DiscontinuePlan, discontinue_plan


class DiscontinueDialog(SettlementDialog):
    """From the agreed policy's credit, or another amount, to the posted note and to where its excess goes."""

    def __init__(self, operations: Operations, plan_id: int, parent: QWidget) -> None:
        self._plan_id = plan_id
        self.excess = ExcessPanel(operations.user)
        self.goes, self.to_excess = Label(style=SMALL, tone="text2", wrap=True), Button("", Kind.LINK)
        super().__init__(
            operations,
            partial(outlook_on_discontinuation, plan_id=plan_id),
            title=parent.tr("Discontinue plan"),
            commit=parent.tr("Discontinue and post credit note"),
            reasons=(
                parent.tr("Moving to another city"),
                parent.tr("Does not wish to go on"),
                parent.tr("Treatment ended by the clinic"),
                parent.tr("Sold by mistake"),
            ),
            parent=parent,
        )
        self.excess.changed.connect(self._excess_decided)
        self.to_excess.set_words(self.tr("Decide where it goes"))
        self.to_excess.clicked.connect(self._go_to_excess)

    def title_of(self, outlook: Outlook) -> str:
        """Name the plan."""
        return self.tr("Discontinue {plan}").format(plan=outlook.facts.plan.plan_number)

    def commit_words(self, forecast: Forecast) -> str:
        """Promise a note only where there will be one."""
        if forecast.settlement.total_paise:
            return self.tr("Discontinue and post credit note")
        return self.tr("Discontinue plan")

    def own_obstacle(self, outlook: Outlook, forecast: Forecast) -> str:  # noqa: ARG002 - the panel knows both
        """Say what is wrong with where the excess goes."""
        return self.excess.problem()

    def beside_effects(self) -> Sequence[QWidget]:
        """Say beneath the effects where the excess goes, and lead there."""
        return (self.goes, self.to_excess)

    def beneath(self) -> Sequence[QWidget]:
        """Let it be decided where the excess goes."""
        self._below = QWidget()
        column = QVBoxLayout(self._below)
        column.setContentsMargins(MARGIN, 10, MARGIN, 12)
        column.setSpacing(10)
        column.addWidget(hairline())
        column.addWidget(self.excess)
        return (self._below,)

    def look_again(self) -> None:
        """Read the plan anew, and what its excess can go to."""
        super().look_again()
        self.load(partial(read_excess_terms, plan_id=self._plan_id), self.excess.set_terms)

    def show_forecast(self, outlook: Outlook, forecast: Forecast) -> None:
        """Show what is left of the credit."""
        super().show_forecast(outlook, forecast)
        refundable = forecast.settlement.refundable_paise
        self.excess.set_excess(refundable)
        self._below.setVisible(refundable > 0)
        for each in (self.goes, self.to_excess):
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
        )
        self.run(discontinue_plan, command)

    def _excess_decided(self) -> None:
        self.goes.setText(self.excess.words())
        self.check()

    def _go_to_excess(self) -> None:
        self.excess.take_focus()
        self.scroll_to(self._below)
