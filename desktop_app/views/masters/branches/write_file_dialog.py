"""Write a branch's file: for which days, and where to.

dialog = WriteFileDialog(operations, branch, clinic, parent)
dialog.written.connect(...)             # the path, once the file is there
"""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.calendar import month_of
from desktop_app.errors import BadInput, ClinicError
from desktop_app.reports import csv_file
from desktop_app.repositories.books import Reading
from desktop_app.repositories.branch_files import collecting
from desktop_app.repositories.branches import KeptBranch
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.effects import Effects
from desktop_app.views.file_export import is_of_the_books
from desktop_app.views.operations import Operations, Request
from desktop_app.views.save_dialog import ask_where_to_save, file_name, remember_folder_of

_WIDTH = 540
MONTH, MONTH_BEFORE, DAY, OWN = "month", "before", "day", "own"


class WriteFileDialog(DialogFrame):
    """The days, and what the file is for."""

    written = Signal(object)

    def __init__(self, operations: Operations, branch: KeptBranch, clinic: str, parent: QWidget) -> None:
        super().__init__(
            title=parent.tr("Write the branch's file"),
            commit=parent.tr("Write file..."),
            parent=parent,
            promise=parent.tr("Nothing in these books is changed."),
        )
        self._operations, self._branch, self._clinic = operations, branch, clinic
        self._request: Request | None = None
        today = operations.today()
        self.days = FilterChips(self.tr("Days"))
        self.first, self.last = DateField(today=today), DateField(today=today)
        self.set_subject(branch.name, branch.code)
        self._lay_out_body()
        self.days.chosen.connect(self._propose)
        for field in (self.first, self.last):
            field.day_changed.connect(self._check)
            field.textEdited.connect(lambda _text: self.days.choose(OWN))
        self._propose(MONTH)

    def carry_out(self) -> None:
        """Ask where to, then write."""
        first, last = self.first.day(), self.last.day()
        if first is not None and last is not None:
            name = file_name(self._clinic, self._branch.code, first.isoformat(), last.isoformat(), suffix=".jsonl")
            ask_where_to_save(self, name, partial(self._write, first, last), kind="JSONL")

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the days."""
        self.fit(_WIDTH)
        super().showEvent(event)
        self.days.chip(self.days.key()).setFocus()

    def done(self, result: int) -> None:
        """Wait for nothing any more."""
        if self._request is not None:
            self._request.cancel()
        super().done(result)

    def _write(self, first: date, last: date, path: Path) -> None:
        self.banner.hide_words()
        self.set_running(running=True)
        book, branch_id = self._operations.book_path(), self._branch.branch_id
        write = partial(_write, book=book, branch_id=branch_id, first=first, last=last, path=path)
        self._request = self._operations.read(write, self._done, self._not_written)

    def _done(self, path: Path) -> None:
        self.set_running(running=False)
        remember_folder_of(path)
        self.written.emit(path)
        self.accept()

    def _not_written(self, error: ClinicError) -> None:
        self.set_running(running=False)
        self.show_error(error)

    def _propose(self, key: str) -> None:
        """Show the days that a chip stands for."""
        today = self._operations.today()
        first_of_month, _ = month_of(today)
        proposed = {
            MONTH: (first_of_month, today),
            MONTH_BEFORE: month_of(date.fromordinal(first_of_month.toordinal() - 1)),
            DAY: (today, today),
        }
        if key in proposed:
            self.first.set_day(proposed[key][0])
            self.last.set_day(proposed[key][1])
        self._check()

    def _check(self, *_: object) -> None:
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            self.set_obstacle(self.tr("A day is missing"))
        elif first > last:
            self.set_obstacle(self.tr("The first day is after the last"))
        elif first > self._operations.today():
            self.set_obstacle(self.tr("The first day is in the future"))
        else:
            self.set_obstacle("")

    def _lay_out_body(self) -> None:
        for key, words in (
            (MONTH, self.tr("This month")),
            (MONTH_BEFORE, self.tr("The month before")),
            (DAY, self.tr("Today")),
            (OWN, self.tr("Other days")),
        ):
            self.days.add(key, words)
        effects = Effects(
            (
                self.tr("The clinic's main books take the file in under Branches."),
                self.tr("What was entered after the last day comes along, as it stands now."),
                self.tr("Drafts stay here until they are posted."),
            )
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(CaptionedField(self.tr("First day"), self.first))
        row.addWidget(CaptionedField(self.tr("Last day"), self.last))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 10)
        column.setSpacing(10)
        column.addWidget(effects)
        column.addWidget(self.days)
        column.addLayout(row)
        column.addStretch(1)
        self.set_body(body)


def _write(reading: Reading, *, book: Path, branch_id: int, first: date, last: date, path: Path) -> Path:
    """Write the file aside and rename it; refuses BAD_INPUT where it is the books themselves."""
    if is_of_the_books(path, book):
        raise BadInput(what="The file chosen is that of the books")
    csv_file.write_text(path, collecting.text_of(reading, branch_id, first, last), overwrite=True)
    return path
