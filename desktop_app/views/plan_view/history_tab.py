"""The history of a plan, newest first: what was done, when by the clinic's clock, by whom, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.plan_history import PlanAct
from desktop_app.views.controls.date_typing import written
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
            "resume": self.tr("Resumed") if act.expiry_date is None else self.tr("Resumed, it expires on {expiry}"),
            "replan": self.tr("Installments planned anew"),
            "expire": self.tr("Expired"),
            "undo_expiry": self.tr("Expiry undone"),
            "override": self.tr("Another credit than agreed"),
            **self._refunds(),
            "moved": self.tr("Session {sessions} moved to {day}"),
        }
        done = self._done(act)
        return said.get(done, act.action.replace("_", " ").capitalize()).format(
            sessions=", ".join(str(number) for number in act.sessions),
            installments=", ".join(str(number) for number in act.installments),
            amount=rupees(act.paid_paise),
            day="" if act.scheduled_for is None else written(act.scheduled_for),
            expiry="" if act.expiry_date is None else written(act.expiry_date),
        )

    def _done(self, act: PlanAct) -> str:
        """Name what was done, where the log has one name for several things."""
        if act.action == "reinstate" and act.was == "expired":
            return "undo_expiry"
        if act.action != "update":
            return act.action
        if act.scheduled_for is not None:
            return "moved"
        return act.session_status or f"refund_{act.refund_status}"

    def _refunds(self) -> dict[str, str]:
        """Say how far a refund has come."""
        return {
            "refund_none": self.tr("Nothing is to be paid back any more"),
            "refund_pending_approval": self.tr("The refund waits for approval"),
            "refund_approved": self.tr("The refund is to be paid"),
            "refund_partly_paid": self.tr("Paid back in part"),
            "refund_paid": self.tr("Paid back"),
        }

    def _paid(self, act: PlanAct) -> str:
        one = len(act.installments) == 1
        return (
            self.tr("{amount} on installment {installments}")
            if one
            else self.tr("{amount} on installments {installments}")
        )
