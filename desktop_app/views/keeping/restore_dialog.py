"""The way back, seen before it is gone: the backups that there are, what each brings back, what it does not have.

dialog = RestoreDialog(folders, book, clock, parent)
dialog.restored.connect(...)            # Path of a new file; the present books are as they were

`book` is None in the start window, where no books are open: every folder that is known is looked into.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.errors import BackupCancelled, ClinicError, PassphraseNeeded
from desktop_app.keeping import passphrases
from desktop_app.keeping.folder import Found
from desktop_app.keeping.restoring import Prospect, Restored, look_into, restore
from desktop_app.keeping.stop import Stop
from desktop_app.repositories.books import Clock
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.effects import Effects
from desktop_app.views.encryption.unlocking import Unlocking
from desktop_app.views.keeping.backup_table import backup_rows, backup_table
from desktop_app.views.keeping.restore_list import Listed, listed, proposed
from desktop_app.views.keeping.settings_dialog import ask_for_folder
from desktop_app.views.keeping.words import last_words, missing_words, moment, relation_words, totals_words, words
from desktop_app.views.look.fonts import BODY_MEDIUM, SMALL
from desktop_app.views.start.books_dialog import SUFFIX
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.task import Progress, Task

_SIZE = (940, 612)


class RestoreDialog(DialogFrame):
    """Backups above, what the chosen one brings back beneath, and the new file."""

    restored = Signal(object)  # Path

    def __init__(
        self, folders: Sequence[Path], book: Path | None, clock: Clock, parent: QWidget, *, chosen: Found | None = None
    ) -> None:
        super().__init__(
            title=words("Restore a backup"),
            commit=words("Restore into a new file"),
            parent=parent,
            promise=words("Nothing is overwritten: the present books stay as they are."),
        )
        self._folders, self._book, self._clock = tuple(folders), book, clock
        self._wanted = chosen
        self._backups: tuple[Found, ...] = ()
        self._chosen: Found | None = None
        self._target: Path | None = None
        self._stop = Stop()
        self._task: Task | None = None
        self._leaving: list[Task] = []  # what was stopped and has not ended yet
        self._is_restoring = False
        self._seen: Prospect | None = None
        self._unlocked: list[Path] = []  # encrypted backups that were opened here
        self.unlocking = Unlocking(self)
        self.table = backup_table(words("Backups"))
        self.other_folder = Button(words("Other folder..."))
        self.prospect = Effects()
        self.looking = Label(style=SMALL, tone="text2")
        self.place = ElidingLabel(style=SMALL, tone="text2")
        self.change = Button(words("Change..."))
        self.bar = QProgressBar()
        self._lay_out_body()
        self.table.current_changed.connect(self._choose)
        self.other_folder.clicked.connect(lambda *_: ask_for_folder(self, words("Look for backups in"), self.look_in))
        self.change.clicked.connect(lambda *_: self._ask_target())
        self.unlocking.unlocked.connect(self._go_on_with)
        self.resize(*_SIZE)
        self._check()
        self._list()

    def look_in(self, folder: Path) -> None:
        """List the backups of another folder."""
        self.banner.hide_words()
        self._folders = (folder,)
        self._list()

    def put(self, target: Path) -> None:
        """Restore into another file."""
        self._target = target
        self.place.setText(str(target))
        self._check()

    def carry_out(self) -> None:
        """Restore it."""
        if self._chosen is not None and self._target is not None:
            self.banner.hide_words()
            self._is_restoring = True
            self.set_running(running=True)
            self.cancel_button.setEnabled(True)
            self.bar.show()
            self._begin(partial(_restored, self._chosen, self._target, self._clock))

    def reject(self) -> None:
        """Stop what is under way; a restoring leaves nothing behind."""
        self._stop.stop()
        if not self._is_restoring:
            super().reject()

    def done(self, result: int) -> None:
        """Wait for what is under way; a key that opened nothing is forgotten."""
        self._stop.stop()
        self.unlocking.end()
        for task in (*self._leaving, self._task):
            if task is not None and isValid(task):
                task.wait()
        if result != DialogFrame.DialogCode.Accepted.value:
            for path in self._unlocked:
                passphrases.lock(path)
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the list."""
        super().showEvent(event)
        self.table.setFocus()

    def _list(self) -> None:
        self._seen = None
        self._say(words("Looking for backups"))
        self._begin(partial(listed, self._folders))

    def _choose(self, row: TableRow | None) -> None:
        """Read the backup under the cursor, and hold it against the present books."""
        found = None if row is None else self._backups[row.key]
        if found is self._chosen or self._is_restoring:
            return
        self._chosen, self._seen = found, None
        self.banner.hide_words()
        self.prospect.show_effects(())
        if found is not None:
            self.put(proposed(found, self._book))
            self._say(words("Reading all of it"))
            self._begin(partial(_prospect, found, self._book, self._clock))
        self._check()

    def _begin(self, act: "Act") -> None:
        """Do one thing at a time, the last that was asked for."""
        self._stop.stop()
        if self._task is not None:
            self._task.done.disconnect(self._show)
            self._task.failed.disconnect(self._fail)
            self._leaving.append(self._task)
        self._stop = Stop()
        self._task = Task(partial(act, self._stop), self)
        self._task.progressed.connect(self._advance)
        self._task.done.connect(self._show)
        self._task.failed.connect(self._fail)
        self._task.start()

    def _advance(self, done: int, of: int) -> None:
        self.bar.setMaximum(max(1, of))
        self.bar.setValue(done)

    def _show(self, answer: object) -> None:
        self._task = None
        self._say("")
        if isinstance(answer, Restored):
            self._is_restoring = False
            self.set_running(running=False)
            self.accept()
            self.restored.emit(answer.path)
        elif isinstance(answer, Prospect):
            self._seen = answer
            found = answer.found.manifest
            self.prospect.show_effects(
                (
                    words("The books of {clinic} as they were on {when}").format(
                        clinic=found.clinic, when=moment(found.at)
                    ),
                    *totals_words(found.totals),
                    last_words(found.totals),
                    relation_words(answer),
                    *missing_words(answer),
                )
            )
            self._check()
        elif isinstance(answer, tuple):
            self._show_list(answer)

    def _show_list(self, found: Listed) -> None:
        self._backups, doubtful = found
        self._chosen = None
        self.table.set_rows(backup_rows(self._backups))
        if doubtful:
            self.show_error(doubtful[0].error)
        if not self._backups:
            self._say(words("There is no backup in these folders: choose another one."))
        wanted = (at for at, found in enumerate(self._backups) if self._wanted and found.path == self._wanted.path)
        self.table.choose(next(wanted, 0))
        self._check()

    def _say(self, text: str) -> None:
        self.looking.setText(text)
        self.looking.setVisible(bool(text))

    def _fail(self, error: ClinicError) -> None:
        self._task = None
        self._say("")
        self.bar.hide()
        self._is_restoring = False
        self.set_running(running=False)
        if isinstance(error, PassphraseNeeded):
            self.unlocking.ask(error.file, parent=self)
        elif not isinstance(error, BackupCancelled):
            self.show_error(error)
        self._check(what_is_wrong(error))

    def _go_on_with(self, backup: Path) -> None:
        """Restore an encrypted backup that was opened for it."""
        self._unlocked.append(backup)
        self.carry_out()

    def _check(self, wrong: str = "") -> None:
        if self._chosen is None:
            self.set_obstacle(words("Choose a backup"))
        elif self._target is not None and self._target.exists():
            self.set_obstacle(words("The new file is there already: choose another name"))
        elif self._seen is None:
            self.set_obstacle(wrong or words("It is being read"))
        else:
            self.set_obstacle("")

    def _ask_target(self) -> None:
        target = self._target
        dialog = QFileDialog(self, words("Restore into"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(SUFFIX)
        if target is not None:
            dialog.setDirectory(str(target.parent))
            dialog.selectFile(target.name)
        dialog.fileSelected.connect(lambda name: self.put(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _lay_out_body(self) -> None:
        self.change.setAccessibleName(words("Change the new file"))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words("Progress"))
        body = QWidget()
        head, target = QHBoxLayout(), QHBoxLayout()
        head.addWidget(Label(words("Backups, the newest first"), BODY_MEDIUM), 1)
        head.addWidget(self.other_folder)
        target.setSpacing(10)
        target.addWidget(Label(words("New file"), SMALL, "text2"))
        target.addWidget(self.place, 1)
        target.addWidget(self.change)
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(Label(words("What it brings back"), BODY_MEDIUM))
        column.addWidget(self.looking)
        column.addWidget(self.prospect)
        column.addLayout(target)
        column.addWidget(self.bar)
        self.bar.hide()
        self.set_body(body)


class Act(Protocol):
    """Something that is done on a thread of its own, and can be stopped."""

    def __call__(self, stop: Stop, progress: Progress) -> object:
        """Do it."""
        ...


def _prospect(found: Found, book: Path | None, clock: Clock, stop: Stop, progress: Progress) -> Prospect:
    return look_into(found, book, clock, stop, progress)


def _restored(found: Found, target: Path, clock: Clock, stop: Stop, progress: Progress) -> Restored:
    return restore(found, target, clock, stop, progress)
