"""The dialog that posts a journal: branch, day, what it is for, and lines whose two sides agree."""

from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.choices import journal_accounts
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.books import Reading
from desktop_app.repositories.clinic import Branch
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.general_ledger_view.journal_editor import JournalEditor
from desktop_app.views.operations import Operations
from desktop_app.workflows.post_journal import PostJournal, post_journal

_SIZE = (780, 440)


@dataclass(frozen=True, slots=True)
class _Choices:
    accounts: tuple[Account, ...]
    branches: tuple[Branch, ...]


def _read_choices(reading: Reading) -> _Choices:
    branches = tuple(each for each in clinics.branches(reading) if each.is_active)
    return _Choices(journal_accounts(reading), branches)


class JournalDialog(WorkflowDialog):
    """Post a journal; `posted` tells JournalPosted."""

    def __init__(self, operations: Operations, parent: QWidget, *, branch_id: int | None = None) -> None:
        super().__init__(
            operations,
            title=parent.tr("Post a journal"),
            commit=parent.tr("Post journal"),
            parent=parent,
            keeps_typing=True,
        )
        self._branch_id = branch_id
        self._has_choices = False
        today = operations.today()
        self.on = DateField(today=today, day=today)
        self.branch = Choice()
        self.narration = TextField(placeholder=self.tr("What it is for, as Rent for July"))
        self.editor = JournalEditor()
        self._branch_captioned = CaptionedField(self.tr("Branch"), self.branch)
        self._lay_out_body()
        self.on.day_changed.connect(self._check)
        self.branch.key_changed.connect(self._check)
        self.narration.textEdited.connect(self._check)
        self.editor.changed.connect(self._check)
        self.resize(*_SIZE)
        self.load(_read_choices, self._fill)
        self._check()

    def carry_out(self) -> None:
        """Post it."""
        day, branch_id = self.on.day(), self.branch.key()
        if day is not None and isinstance(branch_id, int):
            command = PostJournal(
                request_id=self.request_id,
                branch_id=branch_id,
                on=day,
                narration=self.narration.text(),
                lines=self.editor.lines(),
            )
            self.run(post_journal, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where something is missing."""
        super().showEvent(event)
        self.editor.put_in_order(self.narration)
        self.narration.setFocus()

    def _fill(self, choices: _Choices) -> None:
        self.branch.set_choices((each.branch_id, each.name) for each in choices.branches)
        known = [each.branch_id for each in choices.branches]
        wanted = (self._branch_id, self.operations.branch.key(), *known)
        self.branch.choose(next((each for each in wanted if each in known), None))
        self._branch_captioned.setVisible(len(choices.branches) > 1)
        self.editor.set_accounts(choices.accounts)
        self._has_choices = True
        self._check()

    def _check(self, *_: object) -> None:
        if self.on.day() is None:
            self.set_obstacle(self.tr("A day is missing"))
        elif self._has_choices and self.branch.key() is None:
            self.set_obstacle(self.tr("A branch is missing"))
        elif not self.narration.text().strip():
            self.set_obstacle(self.tr("What it is for is missing"))
        else:
            self.set_obstacle(self.editor.problem())

    def _lay_out_body(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        column.setSpacing(8)
        first = QHBoxLayout()
        first.setSpacing(12)
        day = CaptionedField(self.tr("On"), self.on)
        day.setFixedWidth(170)
        self._branch_captioned.setFixedWidth(210)
        self._branch_captioned.hide()
        first.addWidget(day)
        first.addWidget(self._branch_captioned)
        first.addWidget(CaptionedField(self.tr("What it is for"), self.narration), 1)
        column.addLayout(first)
        column.addWidget(self.editor, 1)
        self.set_body(body)
