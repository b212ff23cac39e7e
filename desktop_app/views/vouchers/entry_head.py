"""The head of what is written into the ledger by hand: day, branch, and what it is for.

head = EntryHead(operations, example=self.tr("What it is for, as Rent for July"))
head.offer(branches, wanted=branch_id)
head.changed.connect(self._check)
head.problem(); head.day(); head.branch_id()
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.repositories.clinic import Branch
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.operations import Operations

_DAY_WIDTH, _BRANCH_WIDTH = 170, 210


class EntryHead(QWidget):
    """Three fields in a row; the branch only where the clinic has several."""

    changed = Signal()

    def __init__(self, operations: Operations, *, example: str) -> None:
        super().__init__()
        self._operations = operations
        self._has_branches = False
        today = operations.today()
        self.on = DateField(today=today, day=today)
        self.branch = Choice()
        self.narration = TextField(placeholder=example)
        self._branch_captioned = CaptionedField(self.tr("Branch"), self.branch)
        self._lay_out()
        self.on.day_changed.connect(self._tell)
        self.branch.key_changed.connect(self._tell)
        self.narration.textEdited.connect(self._tell)

    def offer(self, branches: Sequence[Branch], *, wanted: int | None = None) -> None:
        """Offer the branches; the one that is wanted, else the one that is worked in, is chosen."""
        self.branch.set_choices((each.branch_id, each.name) for each in branches)
        known = [each.branch_id for each in branches]
        asked = (wanted, self._operations.branch.key(), *known)
        self.branch.choose(next((each for each in asked if each in known), None))
        self._branch_captioned.setVisible(len(branches) > 1)
        self._has_branches = True
        self.changed.emit()

    def day(self) -> date | None:
        """Give the day, None while there is none."""
        return self.on.day()

    def branch_id(self) -> int | None:
        """Give the branch, None while there is none."""
        key = self.branch.key()
        return key if isinstance(key, int) else None

    def named(self) -> dict[str, QWidget]:
        """Give the fields by their names."""
        return {"on": self.on, "branch": self.branch, "narration": self.narration}

    def problem(self) -> str:
        """Say the first thing that is missing, "" where nothing is."""
        if self.on.day() is None:
            return self.tr("A day is missing")
        if self._has_branches and self.branch.key() is None:
            return self.tr("A branch is missing")
        return "" if self.narration.text().strip() else self.tr("What it is for is missing")

    def _tell(self, *_: object) -> None:
        self.changed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        day = CaptionedField(self.tr("On"), self.on)
        day.setFixedWidth(_DAY_WIDTH)
        self._branch_captioned.setFixedWidth(_BRANCH_WIDTH)
        self._branch_captioned.hide()
        row.addWidget(day)
        row.addWidget(self._branch_captioned)
        row.addWidget(CaptionedField(self.tr("What it is for"), self.narration), 1)
