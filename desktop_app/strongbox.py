"""Passphrases in the window: the one that opens a file, and what is done about the encryption of open books.

strongbox = Strongbox(parent, clock)
strongbox.unlocked.connect(...)         # Path: its key is held now
strongbox.wanted.connect(...)           # what to do once the books are closed, and words for it; it opens them again
strongbox.ask(path, parent=start_window)
strongbox.offer(shown)                  # BookWindow
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.database.lock import BookLock
from desktop_app.errors import BookExists, BugError, ClinicError, OldPassphraseOpens, PlainBooksRemain
from desktop_app.keeping import encryption, passphrases
from desktop_app.open_book import OpenBook, open_book
from desktop_app.repositories.books import Clock
from desktop_app.repositories.passwords import Password
from desktop_app.views.encryption.encryption_dialog import EncryptionDialog
from desktop_app.views.encryption.passphrase_dialog import PassphraseDialog
from desktop_app.views.encryption.wanted import Act, EncryptionWanted
from desktop_app.views.task import Progress, Task

if TYPE_CHECKING:
    from desktop_app.book_window import BookWindow


class Strongbox(QObject):
    """One dialog at a time."""

    unlocked = Signal(object)
    wanted = Signal(object, str)

    def __init__(self, parent: QObject, clock: Clock) -> None:
        super().__init__(parent)
        self._clock = clock
        self._task: Task | None = None
        self.dialog: PassphraseDialog | EncryptionDialog | None = None

    def ask(self, path: Path, *, parent: QWidget | None) -> None:
        """Ask for the passphrase of a file."""
        dialog = PassphraseDialog(path.name, parent=parent)
        dialog.wanted.connect(lambda passphrase: self._try(partial(_unlock, path, passphrase), self._tell_unlocked))
        self._show(dialog)

    def offer(self, shown: "BookWindow") -> None:
        """Ask what is to be done about the encryption of open books."""
        path = shown.book.path
        is_encrypted = encryption.is_encrypted(path)
        dialog = EncryptionDialog(
            path, clinic=shown.window.current_view().clinic, is_encrypted=is_encrypted, parent=shown.window
        )
        dialog.wanted.connect(lambda wanted: self._try(partial(_look_at, wanted), self._tell_wanted))
        self._show(dialog)

    def end(self) -> None:
        """Ask nobody any more; what is being tried is waited for."""
        if self._task is not None:
            self._task.wait()
        if self.dialog is not None:
            self.dialog.close()

    def _show(self, dialog: PassphraseDialog | EncryptionDialog) -> None:
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

    def _tell_wanted(self, wanted: EncryptionWanted) -> None:
        self._succeed()
        words = self.tr("Writing {name}").format(name=wanted.target.name)
        self.wanted.emit(partial(_carried_out, wanted, self._clock), words)

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


def _look_at(wanted: EncryptionWanted, _progress: Progress) -> EncryptionWanted:
    """Refuse what would be refused, while the books are still open: they must be closed to do it."""
    if wanted.old is not None:
        passphrases.require_right(wanted.book, wanted.old)
    if wanted.new is not None:
        passphrases.require_good(wanted.new)
    if wanted.act is not Act.CHANGE and wanted.target.exists():
        raise BookExists(path=wanted.target)
    encryption.require_installed()
    return wanted


def _carried_out(wanted: EncryptionWanted, clock: Clock, _progress: Progress) -> OpenBook:
    """Do what is wanted to closed books, and open them; encrypted ones are opened in the place of the plain ones."""
    with BookLock(wanted.book):
        if wanted.old is not None:
            passphrases.unlock(wanted.book, wanted.old)
        caution = _done(wanted, clock)
    opened = open_book(wanted.target if wanted.act is Act.ENCRYPT else wanted.book, clock)
    return replace(opened, cautions=(*opened.cautions, caution))


def _done(wanted: EncryptionWanted, clock: Clock) -> ClinicError:
    match wanted.act, wanted.new:
        case Act.ENCRYPT, Password() as new:
            encryption.encrypt(wanted.book, wanted.target, new, clock)
            return PlainBooksRemain(path=wanted.book)
        case Act.CHANGE, Password() as new:
            made = encryption.change_passphrase(wanted.book, new, clock)
            return OldPassphraseOpens(path=made.kept)
        case Act.DECRYPT, None:
            encryption.decrypt(wanted.book, wanted.target, clock)
            return PlainBooksRemain(path=wanted.target)
    raise BugError(detail=f"{wanted.act} without its passphrase")
