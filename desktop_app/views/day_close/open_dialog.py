"""Open a day: at which branch, on which day, and what lies in the drawer."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.clinic import Branch
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.day_close.words import words
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.operations import Operations
from desktop_app.workflows.open_day import OpenDay, open_day

_WIDTH = 420


class OpenDayDialog(WorkflowDialog):
    """The float is counted before the first patient comes; `posted` tells DayOpened."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(
            operations,
            title=words("Open day"),
            commit=words("Open day"),
            parent=parent,
            promise=words("Nothing is posted: the drawer is compared in the evening."),
        )
        today = operations.today()
        self.on, self.branch, self.float = DateField(today=today, day=today), Choice(), AmountField()
        self.set_subject(operations.user.display_name)
        self._branch = CaptionedField(words("Branch"), self.branch)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        column.addWidget(self._branch)
        column.addWidget(CaptionedField(words("Day"), self.on))
        column.addWidget(
            CaptionedField(words("Float: what lies in the drawer"), self.float, help_text=words("0 where it is empty"))
        )
        column.addStretch(1)
        self.set_body(body)
        self._branch.hide()
        self.on.day_changed.connect(self._check)
        self.branch.key_changed.connect(self._check)
        self.float.paise_changed.connect(self._check)
        self.load(clinics.branches, self._offer)
        self._check()

    def carry_out(self) -> None:
        """Open it."""
        day, branch_id, paise = self.on.day(), self.branch.key(), self.float.paise()
        if day is not None and isinstance(branch_id, int) and paise is not None:
            command = OpenDay(request_id=self.request_id, branch_id=branch_id, on=day, float_paise=paise)
            self.run(open_day, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the float."""
        self.fit(_WIDTH)
        super().showEvent(event)
        self.float.setFocus()

    def _offer(self, branches: tuple[Branch, ...]) -> None:
        active = [each for each in branches if each.is_active]
        self.branch.set_choices((each.branch_id, each.name) for each in active)
        worked_in = self.operations.branch.key()
        known = [each.branch_id for each in active]
        self.branch.choose(worked_in if worked_in in known else known[0] if known else None)
        self._branch.setVisible(len(active) > 1)
        self.fit(_WIDTH)
        self._check()

    def _check(self, *_: object) -> None:
        if self.float.paise() is None:
            self.set_obstacle(words("The float is missing"))
        elif self.on.day() is None:
            self.set_obstacle(words("A day is missing"))
        elif self.branch.key() is None:
            self.set_obstacle(words("A branch is missing"))
        else:
            self.set_obstacle("")
