"""Defining a journal that recurs once a month, and amending one or switching it off."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.choices import journal_accounts
from desktop_app.reports.recurring_journals import RecurringDetail
from desktop_app.repositories import accounts as chart, clinic as clinics
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
from desktop_app.views.vouchers.words import words
from desktop_app.workflows.amend_recurring_journal import AmendRecurringJournal, amend_recurring_journal
from desktop_app.workflows.define_recurring_journal import DefineRecurringJournal, define_recurring_journal
from desktop_app.workflows.steps.recurring import RecurringTerms, terms_of

_SIZE = (820, 560)
_MONTH_WIDTH = 170


@dataclass(frozen=True, slots=True)
class _Choices:
    accounts: tuple[Account, ...]
    branches: tuple[Branch, ...]


def _read_choices(codes: Collection[str], reading: Reading) -> _Choices:
    """Read what can be chosen, and the accounts of these codes, whether they are switched off by now or not."""
    usable = {each.code for each in journal_accounts(reading)} | set(codes)
    branches = tuple(each for each in clinics.branches(reading) if each.is_active)
    return _Choices(tuple(each for each in chart.accounts(reading) if each.code in usable), branches)


class _RecurringDialog(WorkflowDialog):
    """Name, months, branch, what it is for, and the lines."""

    def __init__(
        self, operations: Operations, parent: QWidget, *, title: str, commit: str, codes: Collection[str] = ()
    ) -> None:
        super().__init__(
            operations,
            title=title,
            commit=commit,
            parent=parent,
            promise=parent.tr("Nothing is posted yet: each month is shown before."),
            keeps_typing=True,
        )
        today = operations.today()
        self.name = TextField(placeholder=words("As Depreciation of the laser"))
        self.narration = TextField(placeholder=words("What each journal is for; its month is added"))
        self.branch = Choice()
        self.first = DateField(today=today, day=today.replace(day=1))
        self.last = DateField(today=today)
        self.last.setPlaceholderText(words("Until it is switched off"))
        self.is_active = QCheckBox(words("Switched on: every month that is over is proposed"))
        self.is_active.setAccessibleName(self.is_active.text())
        self.is_active.setChecked(True)
        self.editor = JournalEditor()
        self._branch_captioned = CaptionedField(words("Branch"), self.branch)
        self._lay_out_body()
        for line in (self.name, self.narration):
            line.textChanged.connect(self._check)
        for day in (self.first, self.last):
            day.textChanged.connect(self._check)
        self.branch.key_changed.connect(self._check)
        self.is_active.toggled.connect(self._check)
        self.editor.changed.connect(self._check)
        self.resize(*_SIZE)
        self.load(partial(_read_choices, codes), self._fill)

    def terms(self) -> RecurringTerms | None:
        """Give what stands in the fields; None while something is missing."""
        first, branch_id = self.first.day(), self.branch.key()
        if first is None or not isinstance(branch_id, int):
            return None
        return RecurringTerms(
            name=self.name.text().strip(),
            narration=self.narration.text().strip(),
            branch_id=branch_id,
            lines=self.editor.lines(),
            first_month=first.replace(day=1),
            last_month=_first_day(self.last.day()),
            is_active=self.is_active.isChecked(),
        )

    def problem(self) -> str:
        """Say what is missing, "" where nothing is."""
        first, last = self.first.day(), self.last.day()
        missing = {
            words("The name is missing"): not self.name.text().strip(),
            words("What it is for is missing"): not self.narration.text().strip(),
            words("The first month is missing"): first is None,
            words("The last month is not a date"): last is None and bool(self.last.text().strip()),
            words("The last month is before the first"): first is not None and last is not None and last < first,
            words("A branch is missing"): self.branch.key() is None,
        }
        return next((problem for problem, is_so in missing.items() if is_so), "") or self.editor.problem()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the name."""
        super().showEvent(event)
        self.editor.put_in_order(self.is_active)
        self.name.setFocus()

    def take_choices(self) -> None:
        """Follow that accounts and branches are there to choose from."""

    def _fill(self, choices: _Choices) -> None:
        self.branch.set_choices((each.branch_id, each.name) for each in choices.branches)
        known = [each.branch_id for each in choices.branches]
        working = self.operations.branch.key()
        if self.branch.key() is None:
            self.branch.choose(working if working in known else next(iter(known), None))
        self._branch_captioned.setVisible(len(known) > 1)
        self.editor.set_accounts(choices.accounts)
        self.take_choices()
        self._check()

    def _check(self, *_: object) -> None:
        self.set_obstacle(self.problem())

    def _lay_out_body(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        column.setSpacing(6)
        self._branch_captioned.setFixedWidth(210)
        self._branch_captioned.hide()
        months = []
        for caption, field in ((words("First month"), self.first), (words("Last month"), self.last)):
            months.append(CaptionedField(caption, field, help_text=words("Any day of it")))
            months[-1].setFixedWidth(_MONTH_WIDTH)
        for widgets, stretch in (
            ((CaptionedField(words("Name"), self.name), *months), 0),
            ((CaptionedField(words("What it is for"), self.narration), self._branch_captioned), 0),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            for at, widget in enumerate(widgets):
                row.addWidget(widget, 1 if at == stretch else 0)
            column.addLayout(row)
        column.addWidget(self.is_active)
        column.addWidget(self.editor, 1)
        self.set_body(body)


class DefineRecurringDialog(_RecurringDialog):
    """Define a recurring journal; `posted` tells RecurringJournalDefined."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(
            operations, parent, title=words("New recurring journal"), commit=words("Save recurring journal")
        )
        self.is_active.hide()
        self._check()

    def carry_out(self) -> None:
        """Define it."""
        terms = self.terms()
        if terms is not None:
            self.run(define_recurring_journal, DefineRecurringJournal(request_id=self.request_id, terms=terms))


class AmendRecurringDialog(_RecurringDialog):
    """Amend a recurring journal; `posted` tells RecurringJournalAmended."""

    def __init__(self, operations: Operations, detail: RecurringDetail, parent: QWidget) -> None:
        super().__init__(
            operations,
            parent,
            title=words("Edit recurring journal"),
            commit=words("Save recurring journal"),
            codes={line.account_code for line in detail.lines},
        )
        self._detail, self._seen = detail, terms_of(detail.journal, detail.lines)
        self.set_subject(detail.journal.name)
        self.name.setText(self._seen.name)
        self.narration.setText(self._seen.narration)
        self.first.set_day(self._seen.first_month)
        self.last.set_day(self._seen.last_month)
        self.is_active.setChecked(self._seen.is_active)
        self._has_choices = False
        self._check()

    def carry_out(self) -> None:
        """Amend it."""
        terms = self.terms()
        if terms is not None:
            command = AmendRecurringJournal(
                request_id=self.request_id,
                recurring_journal_id=self._detail.journal.recurring_journal_id,
                seen=self._seen,
                terms=terms,
            )
            self.run(amend_recurring_journal, command)

    def problem(self) -> str:
        """Say what is missing, and whether anything is changed at all."""
        if not self._has_choices:
            return words("Reading the accounts")
        return super().problem() or (words("Nothing is changed yet") if self.terms() == self._seen else "")

    def take_choices(self) -> None:
        """Show branch and lines as they are kept."""
        self.branch.choose(self._seen.branch_id)
        self.editor.set_lines(self._seen.lines)
        self._has_choices = True

    _has_choices = False


def _first_day(day: date | None) -> date | None:
    return None if day is None else day.replace(day=1)
