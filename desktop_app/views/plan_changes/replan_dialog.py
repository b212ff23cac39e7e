"""Agree on when a plan pays what it still owes: days and amounts that add up to it; what is paid stays.

dialog = ReplanDialog(operations, detail, parent)
dialog.posted.connect(...)                  # InstallmentsReplanned
"""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.installments import schedule
from desktop_app.accounting.money import rupees
from desktop_app.accounting.replanning import Agreed
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.views.controls.amount_field import amount_width
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.row_list import REMOVE_WIDTH, ROW_GAP, RowList
from desktop_app.views.discontinue.effect_table import Effect
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Operations
from desktop_app.views.plan_changes.agreed_rows import AgreedRow
from desktop_app.views.plan_changes.change_dialog import ChangeDialog
from desktop_app.views.sales.count_field import CountField
from desktop_app.workflows.replan_installments import ReplanInstallments, replan_installments
from desktop_app.workflows.steps.checks import MOST_PARTS

_WIDTH, _FIELDS_WIDTH = 920, 420
_FIELD_INSET = 12
_NONE = "\u2013"


class ReplanDialog(ChangeDialog):
    """The installments one under the other, or spread evenly with one press."""

    def __init__(self, operations: Operations, detail: PlanDetail, parent: QWidget) -> None:
        super().__init__(
            operations,
            detail,
            parent,
            title=parent.tr("Re-plan the installments of {plan}").format(plan=detail.plan.plan_number),
            commit=parent.tr("Re-plan installments"),
            reasons=(parent.tr("Agreed with the patient"), parent.tr("Salary comes later"), parent.tr("Was suspended")),
        )
        self.before = detail.owed_anew
        self.owed_paise = sum(each.amount_paise for each in self.before)
        today = operations.today()
        self.rows_of_it = RowList(
            partial(AgreedRow, today), add=self.tr("Add installment"), remove=self.tr("Remove installment")
        )
        self.parts, self.first_due = CountField(most=MOST_PARTS), DateField(today=today)
        self.spread = Button(self.tr("Spread evenly"))
        self.parts.set_count(max(1, len(self.before)))
        self.first_due.set_day(self.before[0].due_date if self.before else today)
        self._show(self.before)
        self.rows_of_it.changed.connect(self.refresh)
        self.spread.clicked.connect(self._spread)
        self.lay_out(
            self._quick(),
            self._heads(),
            self.rows_of_it,
            self.reason_field(),
            first=self.rows_of_it.rows()[0].due,
            width=_WIDTH,
            fields_width=_FIELDS_WIDTH,
        )

    def agreed(self) -> tuple[Agreed, ...]:
        """Give the installments that are complete."""
        found = (row.agreed() for row in self.rows_of_it.rows())
        return tuple(each for each in found if each is not None)

    def rows(self) -> list[Effect]:
        """Say what becomes of number, days and sum."""
        now = self.agreed()
        planned = sum(each.amount_paise for each in now)
        same, fits = now == self.before, planned == self.owed_paise
        return [
            Effect(self.tr("Open installments"), str(len(self.before)), str(len(now)), "text2" if same else "text"),
            Effect(self.tr("Next due"), _first_due(self.before), _first_due(now), "text2" if same else "text"),
            Effect(self.tr("Last due"), _last_due(self.before), _last_due(now), "text2" if same else "text"),
            Effect(
                self.tr("Still to pay"), rupees(self.owed_paise), rupees(planned), "text2" if fits else "bad", not fits
            ),
        ]

    def sentences(self) -> list[str]:
        """Say what stays."""
        said = []
        if paid := self.detail.paid_paise:
            said.append(self.tr("{amount} that is paid stays as it is.").format(amount=rupees(paid)))
        if credited := self._credited():
            text = self.tr("{amount} that a credit note took is not asked for any more.")
            said.append(text.format(amount=rupees(credited)))
        return [*said, self.tr("Nothing is posted: the invoice stays as it is.")]

    def problem(self) -> str:
        """Ask for a sum that fits, for something to change, and for a reason."""
        written_rows = [row for row in self.rows_of_it.rows() if not row.is_blank()]
        now = self.agreed()
        if len(now) < len(written_rows):
            return self.tr("A day or an amount is missing")
        difference = sum(each.amount_paise for each in now) - self.owed_paise
        if difference:
            text = self.tr("{amount} too much is planned") if difference > 0 else self.tr("{amount} is not planned yet")
            return text.format(amount=rupees(abs(difference)))
        if now == self.before and not self._credited():
            return self.tr("Nothing is changed yet")
        return "" if self.reason.text() else self.tr("A reason is missing")

    def carry_out(self) -> None:
        """Agree on it."""
        command = ReplanInstallments(
            request_id=self.request_id,
            plan_id=self.detail.plan.plan_id,
            agreed=self.agreed(),
            reason=self.reason.text(),
        )
        self.run(replan_installments, command)

    def _credited(self) -> int:
        """Give what a credit took without waiving it."""
        return self.detail.open_paise - self.owed_paise

    def _spread(self) -> None:
        """Spread what is owed over equal monthly installments."""
        parts, first = self.parts.count(), self.first_due.day()
        if parts is not None and first is not None:
            dues = schedule(self.owed_paise, parts, first)
            self._show([Agreed(due_date=each.due_date, amount_paise=each.amount_paise) for each in dues])
            self.note_typing()
            self.refresh()

    def _show(self, installments: Iterable[Agreed]) -> None:
        """Show installments, one a row."""
        wanted = tuple(installments)
        while len(self.rows_of_it.rows()) > max(1, len(wanted)):
            self.rows_of_it.remove_row(self.rows_of_it.rows()[-1])
        while len(self.rows_of_it.rows()) < len(wanted):
            self.rows_of_it.add_row()
        for row, each in zip(self.rows_of_it.rows(), wanted, strict=False):
            row.show_installment(each.due_date, each.amount_paise)

    def _quick(self) -> QWidget:
        """Lay out what fills the rows with one press."""
        quick = QWidget()
        row = QHBoxLayout(quick)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        around = QVBoxLayout()
        around.addSpacing(19)
        around.addWidget(self.spread)
        around.addStretch(1)
        row.addWidget(CaptionedField(self.tr("Installments"), self.parts), 2)
        row.addWidget(CaptionedField(self.tr("First one due on"), self.first_due), 4)
        row.addLayout(around)
        return quick

    def _heads(self) -> QWidget:
        heads = QWidget()
        row = QHBoxLayout(heads)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        row.addWidget(Label(self.tr("Due on"), SMALL, "text2"), 1)
        amount = Label(self.tr("Amount"), SMALL, "text2")
        amount.setFixedWidth(amount_width())
        amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        amount.setContentsMargins(0, 0, _FIELD_INSET, 0)
        row.addWidget(amount)
        row.addSpacing(REMOVE_WIDTH)
        return heads


def _first_due(installments: Sequence[Agreed]) -> str:
    return written(min(each.due_date for each in installments)) if installments else _NONE


def _last_due(installments: Sequence[Agreed]) -> str:
    return written(max(each.due_date for each in installments)) if installments else _NONE
