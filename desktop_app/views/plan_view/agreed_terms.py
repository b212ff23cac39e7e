"""What was agreed when a plan was sold: what is kept if it is discontinued, no-shows, free sessions, how long it lasts.

terms = AgreedTerms()
terms.show_plan(detail)
"""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.accounting.settlement import WITH_FEE, Policy
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.views.controls.entries import LEFT, RIGHT
from desktop_app.views.controls.labels import Label
from desktop_app.views.look.fonts import CAPTION, SMALL
from desktop_app.views.tables.amount_cells import shown_day


class AgreedTerms(QWidget):
    """A line a term."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = Label(style=SMALL, tone="text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT - 3, 2, RIGHT, 4)
        column.setSpacing(2)
        column.addWidget(Label(self.tr("Terms"), CAPTION, "text2"))
        column.addWidget(self._lines)

    def words(self) -> tuple[str, ...]:
        """Give the lines."""
        return tuple(self._lines.text().split("\n"))

    def show_plan(self, detail: PlanDetail) -> None:
        """Show the terms of a plan."""
        self._lines.setText("\n".join(self._terms(detail)))

    def _terms(self, detail: PlanDetail) -> Iterator[str]:
        plan = detail.plan
        policy, fee = Policy(plan.settlement_policy), plan.settlement_fee_paise
        words = {
            Policy.PRO_RATA: self.tr("If discontinued: open sessions are credited"),
            Policy.LIST_PRICE: self.tr("If discontinued: used sessions count at list price"),
            Policy.FULL: self.tr("If discontinued: everything is credited"),
            Policy.NO_REFUND: self.tr("If discontinued: nothing is credited"),
        }[policy]
        charged = policy in WITH_FEE and fee
        yield self.tr("{policy}, less a fee of {fee}").format(policy=words, fee=rupees(fee)) if charged else words
        yield self.tr("A no-show counts as used") if plan.no_show_is_used else self.tr("A no-show is not charged")
        free = sum(each.gross_paise == 0 for each in detail.sessions)
        if 0 < free < len(detail.sessions):
            one = self.tr("1 of {all} sessions is free")
            many = self.tr("{free} of {all} sessions are free")
            yield (one if free == 1 else many).format(free=free, all=len(detail.sessions))
        if plan.suspended_on is not None:
            yield self.tr("Suspended since {day}").format(day=shown_day(plan.suspended_on))
        expiry = plan.expiry_date
        yield (
            self.tr("Does not expire") if expiry is None else self.tr("Valid until {day}").format(day=shown_day(expiry))
        )
