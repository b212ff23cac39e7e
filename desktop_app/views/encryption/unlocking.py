"""Asks for the passphrase of a file until it is right, or nobody asks any more.

unlocking = Unlocking(parent)
unlocking.unlocked.connect(...)         # Path: its key is held now
unlocking.ask(path, parent=window)
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import ClinicError
from desktop_app.keeping import passphrases
from desktop_app.repositories.passwords import Password
from desktop_app.views.encryption.encryption_dialog import EncryptionDialog
from desktop_app.views.encryption.passphrase_dialog import PassphraseDialog
from desktop_app.views.task import Progress, Task

Tried = PassphraseDialog | EncryptionDialog


class Unlocking(QObject):
    """One dialog at a time; what was typed into it is tried on a thread of its own."""

    unlocked = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self.dialog: Tried | None = None

    def ask(self, path: Path, *, parent: QWidget | None) -> None:
        """Ask for the passphrase of a file."""
        dialog = PassphraseDialog(path.name, parent=parent)
        dialog.wanted.connect(lambda passphrase: self._try(partial(_unlock, path, passphrase), self._tell_unlocked))
        self._show(dialog)

    def end(self) -> None:
        """Ask nobody any more; what is being tried is waited for."""
        if self._task is not None:
            self._task.wait()
        if self.dialog is not None:
            self.dialog.close()

    def _show(self, dialog: Tried) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _try(self, act: Callable[[Progress], object], then: Callable[..., None]) -> None:
        if self._task is None:
            self._task = task = Task(act, self)
            task.done.connect(then)
            task.failed.connect(self._refuse)
            task.start()

    def _tell_unlocked(self, path: Path) -> None:
        self._succeed()
        self.unlocked.emit(path)

    def _succeed(self) -> None:
        self._task = None
        if self.dialog is not None:
            self.dialog.succeeded()

    def _refuse(self, error: ClinicError) -> None:
        self._task = None
        if self.dialog is not None:
            self.dialog.failed(error)

    def _forget(self, _result: int) -> None:
        self.dialog = None


def _unlock(path: Path, passphrase: Password, _progress: Progress) -> Path:
    passphrases.unlock(path, passphrase)
    return path
