"""A dialog for what needs a day and a reason: it says what will happen, then does it.

dialog = ReasonDialog(
    operations,
    title=self.tr("Reverse CN/25-26/00042"),
    commit=self.tr("Reverse credit note"),
    effects=(self.tr("The patient owes 7,080.00 again."), ...),
    reasons=(self.tr("Entered by mistake"), ...),
    order=lambda asked: (reverse_credit_note, ReverseCreditNote(request_id=asked.request_id, on=asked.on, ...)),
    parent=self,
)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import ProposedText
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.effects import Effects
from desktop_app.views.operations import Operations

_WIDTH = 520


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user answered; `on` is None where the dialog asks for no day."""

    request_id: str
    on: date
    reason: str


Workflow = Callable[[Books, Any, User], Outcome[Any]]
Order = Callable[[Asked], tuple[Workflow, Any]]


class ReasonDialog(WorkflowDialog):
    """Effects, day, reason."""

    def __init__(
        self,
        operations: Operations,
        *,
        title: str,
        commit: str,
        order: Order,
        parent: QWidget,
        effects: Sequence[str] = (),
        reasons: Sequence[str] = (),
        asks_day: bool = True,
        asks_reason: bool = True,
        day: date | None = None,
        beneath: QWidget | None = None,
        day_caption: str = "",
    ) -> None:
        super().__init__(operations, title=title, commit=commit, parent=parent, keeps_typing=True)
        self._order, self._asks_day, self._asks_reason = order, asks_day, asks_reason
        today = operations.today()
        self.on = DateField(today=today, day=day or today)
        self.reason = ProposedText(reasons, placeholder=self.tr("Say why, for the history"))
        self._effects = Effects(effects)
        self._lay_out_body(beneath, day_caption or self.tr("On"))
        self.on.day_changed.connect(self._check)
        self.reason.text_changed.connect(self._check)
        self._check()

    def effects(self) -> tuple[str, ...]:
        """Give what it says that it will do."""
        return self._effects.effects()

    def refit(self) -> None:
        """Be as high as what came to stand in it needs."""
        self.fit(_WIDTH)

    def carry_out(self) -> None:
        """Do it."""
        day = self.on.day()
        if day is not None:
            workflow, command = self._order(Asked(self.request_id, day, self.reason.text()))
            self.run(workflow, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where something is missing, with nothing to scroll."""
        self.fit(_WIDTH)
        super().showEvent(event)
        (self.reason if self._asks_reason else self.on if self._asks_day else self.cancel_button).setFocus()

    def _check(self) -> None:
        if self._asks_day and self.on.day() is None:
            self.set_obstacle(self.tr("A day is missing"))
        elif self._asks_reason and not self.reason.text():
            self.set_obstacle(self.tr("A reason is missing"))
        else:
            self.set_obstacle("")

    def _lay_out_body(self, beneath: QWidget | None, day_caption: str) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        column.addWidget(self._effects)
        column.addSpacing(6 if self.effects() else 0)
        if beneath is not None:
            column.addWidget(beneath)
        if self._asks_day:
            column.addWidget(CaptionedField(day_caption, self.on))
        if self._asks_reason:
            column.addWidget(CaptionedField(self.tr("Reason"), self.reason))
        column.addStretch(1)
        self.set_body(body)
