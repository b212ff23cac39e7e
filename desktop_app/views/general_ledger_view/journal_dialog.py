"""The dialog that posts a journal: branch, day, what it is for, and lines whose two sides agree."""

from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.choices import journal_accounts
from desktop_app.reports.journal import JournalLine as ShownLine, JournalTransaction
from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.books import Reading
from desktop_app.repositories.clinic import Branch
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.drafts.forms import JOURNAL
from desktop_app.views.general_ledger_view.journal_editor import JournalEditor
from desktop_app.views.new_master import ACCOUNT, NewMaster
from desktop_app.views.operations import Operations
from desktop_app.views.vouchers.entry_head import EntryHead
from desktop_app.workflows.post_journal import PostJournal, post_journal
from desktop_app.workflows.steps.journaling import JournalLine

_SIZE = (780, 440)


@dataclass(frozen=True, slots=True)
class _Choices:
    accounts: tuple[Account, ...]
    branches: tuple[Branch, ...]


def _read_choices(reading: Reading) -> _Choices:
    branches = tuple(each for each in clinics.branches(reading) if each.is_active)
    return _Choices(journal_accounts(reading), branches)


def _line(shown: ShownLine) -> JournalLine:
    return JournalLine(account_code=shown.account_code, debit_paise=shown.debit_paise, credit_paise=shown.credit_paise)


class JournalDialog(WorkflowDialog):
    """Post a journal; `posted` tells JournalPosted."""

    def __init__(
        self,
        operations: Operations,
        parent: QWidget,
        *,
        branch_id: int | None = None,
        like: JournalTransaction | None = None,
    ) -> None:
        super().__init__(
            operations,
            title=parent.tr("Post a journal"),
            commit=parent.tr("Post journal"),
            parent=parent,
            keeps_typing=True,
        )
        self._branch_id, self._like, self._is_filled = branch_id, like, False
        self.entry = EntryHead(operations, example=self.tr("What it is for, as Rent for July"))
        self.on, self.branch, self.narration = self.entry.on, self.entry.branch, self.entry.narration
        self.editor = JournalEditor()
        self._lay_out_body()
        self.entry.changed.connect(self._check)
        self.editor.changed.connect(self._check)
        self.resize(*_SIZE)
        if like is None:
            self._remember_journal()
        NewMaster(self, ACCOUNT, reread=lambda: self.load(journal_accounts, self.editor.set_accounts))
        self.load(_read_choices, self._fill)
        self._check()

    def _remember_journal(self) -> None:
        """Keep what is entered."""
        self.remember(
            JOURNAL,
            {**self.entry.named(), "lines": self.editor},
            is_ready=lambda: self._is_filled,
            words=lambda: self.narration.text().strip(),
        )

    def carry_out(self) -> None:
        """Post it."""
        day, branch_id = self.entry.day(), self.entry.branch_id()
        if day is not None and branch_id is not None:
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
        self._is_filled = True
        self.editor.set_accounts(choices.accounts)
        self.entry.offer(choices.branches, wanted=self._branch_id)
        if self._like is not None:
            self.narration.setText(self._like.description)
            self.editor.set_lines([_line(each) for each in self._like.lines])

    def _check(self) -> None:
        self.set_obstacle(self.entry.problem() or self.editor.problem())

    def _lay_out_body(self) -> None:
        body = QWidget()
        self.set_body(body)
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        column.setSpacing(8)
        column.addWidget(self.entry)
        column.addWidget(self.editor, 1)
