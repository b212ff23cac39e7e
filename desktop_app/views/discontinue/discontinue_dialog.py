"""Discontinue a plan: what was not delivered is credited, and everything that follows is seen before it is posted.

dialog = DiscontinueDialog(operations, plan_id, window)
dialog.posted.connect(self._discontinued)       # PlanDiscontinued
dialog.open()
"""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.reports.discontinuation_preview import outlook_on_discontinuation
from desktop_app.views.discontinue.settlement_dialog import SettlementDialog
from desktop_app.views.operations import Operations
from desktop_app.workflows.discontinue_plan import DiscontinuePlan, discontinue_plan


class DiscontinueDialog(SettlementDialog):
    """From the agreed policy's credit, or another amount, to the posted note."""

    def __init__(self, operations: Operations, plan_id: int, parent: QWidget) -> None:
        self._plan_id = plan_id
        super().__init__(
            operations,
            partial(outlook_on_discontinuation, plan_id=plan_id),
            title=self.tr("Discontinue plan"),
            commit=self.tr("Discontinue and post credit note"),
            reasons=(
                self.tr("Moving to another city"),
                self.tr("Does not wish to go on"),
                self.tr("Treatment ended by the clinic"),
                self.tr("Sold by mistake"),
            ),
            parent=parent,
        )

    def title_of(self, outlook: Outlook) -> str:
        """Name the plan."""
        return self.tr("Discontinue {plan}").format(plan=outlook.facts.plan.plan_number)

    def commit_words(self, forecast: Forecast) -> str:
        """Promise a note only where there will be one."""
        if forecast.settlement.total_paise:
            return self.tr("Discontinue and post credit note")
        return self.tr("Discontinue plan")

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
            gst_mode=self.gst_mode(),
            seen=self.outlook.facts.position,
        )
        self.run(discontinue_plan, command)
