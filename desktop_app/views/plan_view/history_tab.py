"""The history of a plan, newest first: what was done, when by the clinic's clock, by whom, and why."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.calendar import clinic_time
from desktop_app.accounting.money import rupees
from desktop_app.reports.plan_history import PlanAct
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.look.fonts import BODY, SMALL
from desktop_app.views.plan_view.entries import Entries, two_lines
from desktop_app.views.tables.amount_cells import shown_day


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
        self._entries.show_entries([self._entry(each) for each in reversed(acts)])

    def words(self, act: PlanAct) -> str:
        """Say what was done."""
        said = {
            "create": self.tr("Sold"),
            "complete": self.tr("Session {sessions} completed"),
            "undo": self.tr("Session {sessions} undone"),
            "no_show": self.tr("Session {sessions}: no-show"),
            "no_show_charged": self.tr("Session {sessions}: no-show, charged"),
            "pay": self.tr("{amount} on installment {installments}"),
            "discontinue": self.tr("Discontinued"),
            "reinstate": self.tr("Reinstated"),
        }
        done = act.session_status if act.action == "update" else act.action
        return said.get(done, act.action.replace("_", " ").capitalize()).format(
            sessions=", ".join(str(number) for number in act.sessions),
            installments=", ".join(str(number) for number in act.installments),
            amount=rupees(act.paid_paise),
        )

    def _entry(self, act: PlanAct) -> QWidget:
        what = self.words(act)
        who = act.user or self.tr("The program")
        beneath = f"{who}: {act.reason}" if act.reason else who
        entry = two_lines(
            ((ElidingLabel(what, BODY),), (Label(_when(act.at), SMALL, "text2"),)),
            ((ElidingLabel(beneath, SMALL, "text2"),), ()),
        )
        entry.setAccessibleName(f"{_when(act.at)}, {what}, {beneath}")
        return entry


def _when(at: str) -> str:
    """Write an instant of UTC as the clinic's clock showed it."""
    there = clinic_time(datetime.fromisoformat(at))
    return f"{shown_day(there.date())}, {there:%H:%M}"
