"""The frame of the dialogs that change a plan: its fields at the left; what changes, in rows and words, at the right.

class SuspendDialog(ChangeDialog):
    def __init__(self, operations: Operations, detail: PlanDetail, parent: QWidget) -> None:
        super().__init__(operations, detail, parent, title=..., commit=..., reasons=(...))
        self.lay_out(self.day_field(self.tr("From")), self.reason_field())

    def rows(self) -> list[Effect]: ...         # before and after
    def sentences(self) -> list[str]: ...       # what it means
    def problem(self) -> str: ...               # what is missing, "" where nothing is
    def carry_out(self) -> None: ...
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.reports.journal import JournalLine
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import ProposedText
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.field_column import FieldColumn
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.discontinue.effect_table import Effect, EffectTable
from desktop_app.views.effects import Effects
from desktop_app.views.journal_list import JournalLines
from desktop_app.views.look.fonts import BODY_STRONG
from desktop_app.views.operations import Operations

_FIELDS_WIDTH, _WIDTH = 300, 760


class ChangeDialog(WorkflowDialog):
    """Fields, what changes, the journal where something is posted."""

    def __init__(
        self,
        operations: Operations,
        detail: PlanDetail,
        parent: QWidget,
        *,
        title: str,
        commit: str,
        reasons: Sequence[str] = (),
    ) -> None:
        super().__init__(operations, title=title, commit=commit, parent=parent, keeps_typing=True)
        self.detail = detail
        today = operations.today()
        self.on = DateField(today=today, day=today)
        self.reason = ProposedText(reasons, placeholder=self.tr("Say why, for the history"))
        self.changes, self.effects = EffectTable(), Effects()
        self.journal = JournalLines(totals=True, heads=True)
        self._journal_head = Label(self.tr("Journal"), BODY_STRONG)
        self._first: QWidget = self.on
        self.set_subject(detail.patient.full_name, detail.plan.plan_number, detail.plan.package_name)
        self.on.day_changed.connect(self.refresh)
        self.on.textEdited.connect(self.refresh)
        self.reason.text_changed.connect(self.refresh)

    def rows(self) -> Sequence[Effect]:
        """Give what changes, before and after."""
        raise NotImplementedError

    def sentences(self) -> Sequence[str]:
        """Say what it means."""
        return ()

    def lines(self) -> Sequence[JournalLine]:
        """Give what is posted."""
        return ()

    def problem(self) -> str:
        """Say what is missing, "" where nothing is."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what it comes to as the fields stand."""
        self.changes.set_effects(self.rows())
        if tuple(self.sentences()) != self.effects.effects():
            self.effects.show_effects(self.sentences())
        lines = self.lines()
        self.journal.set_lines(lines)
        for each in (self.journal, self._journal_head):
            each.setVisible(bool(lines))
        self.set_obstacle(self.problem())

    def day_field(self, caption: str) -> CaptionedField:
        """Give the field for the day."""
        return CaptionedField(caption, self.on)

    def reason_field(self, *, optional: bool = False) -> CaptionedField:
        """Give the field for the reason."""
        return CaptionedField(self.tr("Reason, if there is one") if optional else self.tr("Reason"), self.reason)

    def missing(self, *, reason: bool) -> str:
        """Say that the day or, where one is asked for, the reason is missing."""
        if self.on.day() is None:
            return self.tr("A day is missing")
        return self.tr("A reason is missing") if reason and not self.reason.text() else ""

    def lay_out(
        self,
        *fields: QWidget,
        first: QWidget | None = None,
        width: int = _WIDTH,
        fields_width: int = _FIELDS_WIDTH,
    ) -> None:
        """Put the fields in; `first` is where one begins, else at the day."""
        left, right, body = FieldColumn(fields_width), QWidget(), QWidget()
        self.set_body(body)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for each in fields:
            column.addWidget(each)
        column.addStretch(1)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(4)
        beside.addWidget(Label(self.tr("What changes"), BODY_STRONG))
        beside.addWidget(self.changes)
        beside.addSpacing(8)
        beside.addWidget(self.effects)
        beside.addSpacing(8)
        beside.addWidget(self._journal_head)
        beside.addWidget(self.journal)
        beside.addStretch(1)
        grid = QGridLayout(body)
        grid.setContentsMargins(MARGIN, 14, MARGIN, 14)
        grid.setHorizontalSpacing(18)
        grid.addWidget(left, 0, 0)
        grid.addWidget(hairline(upright=True), 0, 1)
        grid.addWidget(right, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(2, 1)
        self._first = first or self._first
        self.refresh()
        self.fit(width)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where something is to be decided."""
        super().showEvent(event)
        self._first.setFocus()
