"""Where the backups of these books go, when they are made, which of them stay, and how the last ones stand.

dialog = SettingsDialog(book, choices, clock, parent)
dialog.chosen.connect(...)              # something was chosen and is kept
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.keeping.folder import Found, backups_in
from desktop_app.keeping.generations import DAYS, MONTHS
from desktop_app.keeping.places import Choices, choose
from desktop_app.keeping.reminder import Standing, standing
from desktop_app.repositories.books import Clock
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.keeping.backup_table import backup_rows, backup_table
from desktop_app.views.keeping.words import standing_words, words
from desktop_app.views.look.fonts import BODY_MEDIUM, SMALL
from desktop_app.views.task import Progress, Task

_SIZE = (860, 612)
_DAYS = (1, 2, 3, 7, 14, 30)
_MOST = 30  # backups that are listed


class SettingsDialog(DialogFrame):
    """Folders, occasions, reminder; beneath them the last backups."""

    chosen = Signal()

    def __init__(self, book: Path, choices: Choices, clock: Clock, parent: QWidget) -> None:
        super().__init__(
            title=words("Backups"),
            commit=words("Keep these settings"),
            parent=parent,
            promise=words("They are this computer's, and are not in the books."),
        )
        self._book, self._choices, self._clock = book, choices, clock
        self.first, self.second = ElidingLabel(), ElidingLabel()
        self.change_first, self.own_first = Button(words("Change...")), Button(words("Use the program's own"))
        self.change_second, self.no_second = Button(words("Change...")), Button(words("None"))
        self.on_quit = QCheckBox(words("When the window is closed, if something was entered"))
        self.before_imports = QCheckBox(words("Before a statement or a branch file is taken in"))
        self.before_closes = QCheckBox(words("Before a month is locked or a year closed"))
        self.remind = Choice()
        self.table = backup_table(words("The last backups"))
        self.standing = Label(style=SMALL, tone="text2", wrap=True)
        self._task: Task | None = None
        self.set_subject(book.name)
        self._fill()
        self._lay_out_body()
        self._connect()
        self.resize(*_SIZE)

    def carry_out(self) -> None:
        """Keep what is chosen."""
        self.banner.hide_words()
        try:
            choose(self._book, self.choices())
        except ClinicError as error:
            self.show_error(error)
            return
        self.chosen.emit()
        self.accept()

    def choices(self) -> Choices:
        """Give what is chosen."""
        return replace(
            self._choices,
            on_quit=self.on_quit.isChecked(),
            before_imports=self.before_imports.isChecked(),
            before_closes=self.before_closes.isChecked(),
            remind_after_days=int(str(self.remind.key())),
        )

    def put_first(self, folder: Path | None) -> None:
        """Let backups go to another folder; None is the program's own."""
        self._choices = replace(self._choices, first=folder)
        self._show_folders()

    def put_second(self, folder: Path | None) -> None:
        """Let them go to a second folder, too; None is none."""
        self._choices = replace(self._choices, second=folder)
        self._show_folders()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for the last backups once it stands on the screen."""
        super().showEvent(event)
        self.change_first.setFocus()

    def done(self, result: int) -> None:
        """Wait for what still looks: a folder's list is short."""
        if self._task is not None:
            self._task.wait()
        super().done(result)

    def _look(self) -> None:
        if self._task is None:
            self._task = Task(partial(_seen, self._book, self._choices, self._clock), self)
            self._task.done.connect(self._show_seen)
            self._task.failed.connect(self._not_seen)
            self._task.start()

    def _show_seen(self, seen: tuple[Choices, Standing, list[Found]]) -> None:
        asked, found, backups = seen
        self._task = None
        if asked != self._choices:
            self._look()
            return
        self.standing.setText(standing_words(found))
        self.table.set_rows(backup_rows(backups[:_MOST]))

    def _not_seen(self, error: ClinicError) -> None:
        self._task = None
        self.show_error(error)

    def _show_folders(self) -> None:
        own = self._choices.first is None
        first = self._choices.folders(self._book)[0]
        self.first.setText(words("{folder} (the program's own)").format(folder=first) if own else str(first))
        self.own_first.setEnabled(not own)
        second = self._choices.second
        self.second.setText(words("None: choose one on another disk") if second is None else str(second))
        self.second.set_tone("text2" if second is None else "text")
        self.no_second.setEnabled(second is not None)
        same = second is not None and _is_same_disk(second, self._book)
        self.disk.setText(
            words("This folder is on the disk that the books are on: what breaks that disk takes both.") if same else ""
        )
        self.disk.setVisible(same)
        self._look()

    def _fill(self) -> None:
        self.disk = Label(style=SMALL, tone="warn", wrap=True)
        self.on_quit.setChecked(self._choices.on_quit)
        self.before_imports.setChecked(self._choices.before_imports)
        self.before_closes.setChecked(self._choices.before_closes)
        days = sorted({*_DAYS, self._choices.remind_after_days})
        self.remind.set_choices(
            (each, words("After a day") if each == 1 else words("After {count} days").format(count=each))
            for each in days
        )
        self.remind.choose(self._choices.remind_after_days)

    def _connect(self) -> None:
        self.change_first.clicked.connect(lambda *_: self._ask(self.put_first))
        self.own_first.clicked.connect(lambda *_: self.put_first(None))
        self.change_second.clicked.connect(lambda *_: self._ask(self.put_second))
        self.no_second.clicked.connect(lambda *_: self.put_second(None))
        self.change_first.setAccessibleName(words("Change the first folder"))
        self.change_second.setAccessibleName(words("Change the second folder"))
        self.no_second.setAccessibleName(words("No second folder"))
        self._show_folders()

    def _ask(self, then: Callable[[Path], object]) -> None:
        ask_for_folder(self, words("Backups go to"), then)

    def _lay_out_body(self) -> None:
        body = QWidget()
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        rows = (
            (words("First folder"), self.first, self.change_first, self.own_first),
            (words("Second folder"), self.second, self.change_second, self.no_second),
        )
        for at, (caption, place, change, other) in enumerate(rows):
            label = Label(caption, SMALL, "text2")
            place.setAccessibleName(caption)
            grid.addWidget(label, 2 * at, 0)
            grid.addWidget(place, 2 * at, 1)
            grid.addWidget(change, 2 * at, 2)
            grid.addWidget(other, 2 * at, 3)
        grid.addWidget(self.disk, 3, 1, 1, 3)
        grid.setColumnStretch(1, 1)
        occasions = QVBoxLayout()
        occasions.setSpacing(6)
        for each in (self.on_quit, self.before_imports, self.before_closes):
            occasions.addWidget(each)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addLayout(occasions, 1)
        middle.addWidget(CaptionedField(words("Remind where the last one is old"), self.remind))
        stays = words(
            "Of the old ones stay: all of today, the last of each of {days} days, of each of {months} months, and of"
            " every financial year for ever. An old one goes only when a new one is proven."
        ).format(days=DAYS, months=MONTHS)
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(10)
        column.addLayout(grid)
        column.addWidget(Label(words("A backup is made"), BODY_MEDIUM))
        column.addLayout(middle)
        column.addWidget(Label(stays, SMALL, "text2", wrap=True))
        column.addWidget(Label(words("The last backups"), BODY_MEDIUM))
        column.addWidget(self.standing)
        column.addWidget(self.table, 1)
        self.set_body(body)


def ask_for_folder(parent: QWidget, title: str, then: Callable[[Path], object]) -> None:
    """Ask for a folder; `then` is not called where it is left."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()


def _is_same_disk(folder: Path, book: Path) -> bool:
    """Tell whether a folder is on the disk of the books; one that is not there is asked nothing."""
    try:
        return folder.stat().st_dev == book.stat().st_dev
    except OSError:
        return False


def _seen(book: Path, choices: Choices, clock: Clock, _progress: Progress) -> tuple[Choices, Standing, list[Found]]:
    """Look into the folders; off the thread that paints."""
    found = [each for folder in choices.folders(book) if folder.is_dir() for each in backups_in(folder)[0]]
    return choices, standing(book, choices, clock), sorted(found, key=lambda each: each.at, reverse=True)
