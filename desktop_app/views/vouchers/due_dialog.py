"""The recurring journals that are due: each month with its lines and a tick; what is not ticked is not posted.

dialog = DueDialog(operations, window)
dialog.posted.connect(...)              # RecurringJournalsPosted
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.recurring_journals import Due, due_journals
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.date_typing import full_month, written
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.journal_list import JournalLines
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.operations import Operations
from desktop_app.views.vouchers.words import words
from desktop_app.workflows.post_due_recurring_journals import (
    DueJournal,
    PostDueRecurringJournals,
    post_due_recurring_journals,
)
from desktop_app.workflows.steps.recurring import lines_of

_SIZE = (680, 560)


class DueRow(QWidget):
    """One month of one journal: tick, day, amount, and beneath them the lines as they will be posted."""

    toggled = Signal()

    def __init__(self, due: Due) -> None:
        super().__init__()
        self.due = due
        self.tick = QCheckBox(f"{due.journal.name}, {full_month(due.month)}")
        self.tick.setAccessibleName(self.tick.text())
        self.tick.setEnabled(due.month_status != "locked")
        self.tick.setChecked(self.tick.isEnabled())
        self.tick.toggled.connect(self.toggled)
        lines = JournalLines()
        lines.set_lines(due.shown)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.tick, 1)
        head.addWidget(Label(written(due.on), SMALL, "text2"))
        head.addWidget(Label(rupees(due.total_paise), BODY_STRONG))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(4)
        column.addLayout(head)
        said = {
            "locked": words("The month is locked: post it by hand in an open one, or have the month opened again."),
            "soft_closed": words("The month is closed for the counter: a reason is asked for."),
        }.get(due.month_status, "")
        if said:
            column.addWidget(Label(said, SMALL, "warn", wrap=True))
        column.addWidget(lines)
        column.addWidget(hairline())

    def is_wanted(self) -> bool:
        """Tell whether it is to be posted."""
        return self.tick.isEnabled() and self.tick.isChecked()


class DueDialog(WorkflowDialog):
    """What is due, oldest first."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(operations, title=words("Recurring journals due"), commit=words("Post ticked"), parent=parent)
        self._rows: list[DueRow] = []
        self.nothing = Label(words("Reading what is due"), tone="text2", wrap=True)
        self.all = Button(words("Tick all"), Kind.OUTLINED, shortcut="Ctrl+Shift+A")
        self.none = Button(words("Tick none"), Kind.OUTLINED, shortcut="Ctrl+Shift+D")
        self.all.clicked.connect(lambda *_: self._tick(on=True))
        self.none.clicked.connect(lambda *_: self._tick(on=False))
        self._lay_out_body()
        self.resize(*_SIZE)
        self.load(due_journals, self._fill)
        self._check()

    def rows(self) -> Sequence[DueRow]:
        """Give what is due."""
        return tuple(self._rows)

    def carry_out(self) -> None:
        """Post what is ticked."""
        due = tuple(
            DueJournal(
                recurring_journal_id=row.due.journal.recurring_journal_id,
                month=row.due.month,
                lines=lines_of(row.due.lines),
            )
            for row in self._rows
            if row.is_wanted()
        )
        self.run(post_due_recurring_journals, PostDueRecurringJournals(request_id=self.request_id, due=due))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first tick."""
        super().showEvent(event)
        self._focus_first()

    def _fill(self, found: Sequence[Due]) -> None:
        self._rows = [DueRow(each) for each in found]
        for row in self._rows:
            row.toggled.connect(self._check)
            self._list.addWidget(row)
            row.setVisible(True)  # now, not when the layout gets to it: the focus goes there next
        self.nothing.setText(words("Nothing is due: every month that is over is posted."))
        self.nothing.setVisible(not found)
        before: QWidget | None = None
        for widget in (*(row.tick for row in self._rows), self.all, self.none):
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget
        if self.isVisible():
            self._focus_first()
        self._check()

    def _focus_first(self) -> None:
        ticks = [row.tick for row in self._rows if row.tick.isEnabled()]
        (ticks[0] if ticks else self.cancel_button).setFocus()

    def _tick(self, *, on: bool) -> None:
        for row in self._rows:
            row.tick.setChecked(on and row.tick.isEnabled())

    def _check(self) -> None:
        wanted = [row.due.total_paise for row in self._rows if row.is_wanted()]
        for button in (self.all, self.none):
            button.setEnabled(any(row.tick.isEnabled() for row in self._rows))
        text = words("1 journal of {amount}") if len(wanted) == 1 else words("{count} journals, {amount} in all")
        self.set_promise(text.format(count=len(wanted), amount=rupees(sum(wanted))))
        if wanted:
            self.set_obstacle("")
        else:
            self.set_obstacle(words("Nothing is ticked") if self._rows else words("Nothing is due"))

    def _lay_out_body(self) -> None:
        body, buttons = QWidget(), QHBoxLayout()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 8, MARGIN, 12)
        column.setSpacing(6)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addWidget(self.nothing)
        column.addLayout(self._list)
        buttons.addWidget(self.all)
        buttons.addWidget(self.none)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        self.set_body(body)
