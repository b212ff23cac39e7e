"""A backup that is made while somebody looks on: where it goes, how far it is, what came of it; or it is cancelled.

dialog = BackupDialog(orders, parent)
dialog.made.connect(...)                # BackedUp
dialog.open()

QuitDialog begins by itself, and closes when the backup is made: `left` then tells that the window may close.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop_app.errors import BackupCancelled, ClinicError
from desktop_app.keeping.backup import BackedUp, back_up
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import Place
from desktop_app.keeping.stop import Stop
from desktop_app.repositories.books import Clock
from desktop_app.views.controls.labels import Label
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.effects import Effects
from desktop_app.views.keeping.words import outcome_words, words
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.task import Progress, Task

_WIDTH = 600


@dataclass(frozen=True, slots=True)
class BackupOrder:
    """Which book is to be backed up where, and by which clock."""

    book: Path
    places: tuple[Place, ...]
    clock: Clock

    def carry_out(self, why: Why, stop: Stop, progress: Progress) -> BackedUp:
        """Make the backup; not on the thread of the window."""
        return back_up(self.book, self.places, why=why, clock=self.clock, stop=stop, progress=progress)


class BackupDialog(DialogFrame):
    """By hand: it says where to, and begins when it is told to."""

    made = Signal(object)  # BackedUp

    def __init__(self, order: BackupOrder, parent: QWidget, *, title: str = "", why: Why = Why.BY_HAND) -> None:
        super().__init__(
            title=title or words("Back up now"),
            commit=words("Back up"),
            parent=parent,
            promise=words("A copy is called a backup only once it is proven."),
        )
        self._order, self._why = order, why
        self._stop = Stop()
        self._task: Task | None = None
        self.effects = Effects([words("Goes to {folder}").format(folder=place.folder) for place in order.places])
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words("Progress"))
        self.step = Label(style=SMALL, tone="text2")
        self._lay_out_body()
        self.set_subject(order.book.name)
        self.fit(_WIDTH)

    def carry_out(self) -> None:
        """Make it."""
        self.banner.hide_words()
        self._stop = Stop()
        self._task = Task(partial(self._order.carry_out, self._why, self._stop), self)
        self._task.progressed.connect(self._advance)
        self._task.done.connect(self._finish)
        self._task.failed.connect(self._fail)
        self.set_running(running=True)
        self.cancel_button.setEnabled(True)  # here Cancel does not close: it stops what is under way
        self.cancel_button.setFocus()
        self.bar.setMaximum(0)
        self.step.setText(words("Copying"))
        self._task.start()

    def reject(self) -> None:
        """Stop what is under way, else close."""
        if self._task is not None:
            self.step.setText(words("Stopping"))
            self._stop.stop()
            return
        super().reject()

    def wait(self) -> None:
        """Stop what is under way, and wait for its end: the window closes."""
        self._stop.stop()
        if self._task is not None:
            self._task.wait()

    def _advance(self, done: int, of: int) -> None:
        self.bar.setMaximum(max(1, of))
        self.bar.setValue(done)
        if not self._stop.is_wanted():
            self.step.setText(words("Copying") if done < of // 4 else words("Proving"))

    def _end(self) -> None:
        self._task = None
        self.set_running(running=False)
        self.bar.setMaximum(1)
        self.bar.setValue(0)
        self.step.setText("")

    def _finish(self, made: BackedUp) -> None:
        self._end()
        self.bar.setValue(1)
        self.made.emit(made)
        self._tell(made)

    def _tell(self, made: BackedUp) -> None:
        """Say what came of it; there is nothing to do any more."""
        self.effects.show_effects(outcome_words(made))
        self.commit_button.hide()
        self.cancel_button.set_words(words("Close"))
        self.cancel_button.setFocus()
        for put in made.failed:
            if put.error is not None:
                self.show_error(put.error)
        self.fit(_WIDTH)

    def _fail(self, error: ClinicError) -> None:
        self._end()
        if not isinstance(error, BackupCancelled):
            self.show_error(error)

    def _lay_out_body(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 16, MARGIN, 16)
        column.setSpacing(8)
        column.addWidget(self.effects)
        column.addSpacing(6)
        column.addWidget(self.bar)
        column.addWidget(self.step)
        column.addStretch(1)
        self.set_body(body)


class QuitDialog(BackupDialog):
    """On quit: it begins by itself; whatever comes of it, the window can be closed."""

    left = Signal()

    def __init__(self, order: BackupOrder, parent: QWidget) -> None:
        super().__init__(order, parent, title=words("Backing up before closing"), why=Why.QUIT)
        self.cancel_button.set_words(words("Close without a backup"))
        self.commit_button.set_words(words("Try again"))
        self.commit_button.hide()
        self._shall_leave = False
        self._begin: Callable[[], object] = self.carry_out

    def showEvent(self, event: QShowEvent) -> None:
        """Begin."""
        super().showEvent(event)
        begin, self._begin = self._begin, lambda: None
        begin()

    def reject(self) -> None:
        """Close the window without a backup; what is under way ends first, and leaves nothing behind."""
        self._shall_leave = True
        if self._task is None:
            self._leave()
        super().reject()

    def _tell(self, made: BackedUp) -> None:  # noqa: ARG002 - a place that failed is told when the books are next opened
        self._leave()

    def _fail(self, error: ClinicError) -> None:
        super()._fail(error)
        if self._shall_leave:
            self._leave()
            return
        self.commit_button.show()
        self.commit_button.setFocus()

    def _leave(self) -> None:
        self.accept()
        self.left.emit()
