"""The history of a plan, newest first: what was done, when by the clinic's clock, by whom, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.plan_history import PlanAct
from desktop_app.views.controls.entries import Entries, act_entry


class HistoryTab(QWidget):
    """One entry an act."""

    def __init__(self) -> None:
        super().__init__()
        self._entries = Entries(self.tr("History"), nothing=self.tr("Nothing was logged."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._entries)

    def show_acts(self, acts: Sequence[PlanAct]) -> None:
        """Show the acts on a plan, given oldest first."""
        self._entries.show_entries(
            [act_entry(self.words(each), at=each.at, who=each.user, why=each.reason) for each in reversed(acts)]
        )

    def words(self, act: PlanAct) -> str:
        """Say what was done."""
        said = {
            "create": self.tr("Sold"),
            "complete": self.tr("Session {sessions} completed"),
            "undo": self.tr("Session {sessions} undone"),
            "no_show": self.tr("Session {sessions}: no-show"),
            "no_show_charged": self.tr("Session {sessions}: no-show, charged"),
            "pay": self._paid(act),
            "discontinue": self.tr("Discontinued"),
            "reinstate": self.tr("Reinstated"),
            "suspend": self.tr("Suspended"),
            "resume": self.tr("Resumed"),
            "replan": self.tr("Installments planned anew"),
            "expire": self.tr("Expired"),
        }
        done = act.session_status if act.action == "update" else act.action
        return said.get(done, act.action.replace("_", " ").capitalize()).format(
            sessions=", ".join(str(number) for number in act.sessions),
            installments=", ".join(str(number) for number in act.installments),
            amount=rupees(act.paid_paise),
        )

    def _paid(self, act: PlanAct) -> str:
        one = len(act.installments) == 1
        return (
            self.tr("{amount} on installment {installments}")
            if one
            else self.tr("{amount} on installments {installments}")
        )
