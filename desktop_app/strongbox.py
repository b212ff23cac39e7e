"""Passphrases in the window: the one that opens a file, and what is done about the encryption of open books.

strongbox = Strongbox(parent, clock)
strongbox.unlocked.connect(...)         # Path: its key is held now
strongbox.wanted.connect(...)           # what to do once the books are closed, and words for it; it opens them again
strongbox.ask(path, parent=start_window)
strongbox.offer(shown)                  # BookWindow
"""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.database.lock import BookLock
from desktop_app.errors import BookExists, BugError, ClinicError, OldPassphraseOpens, PlainBooksRemain
from desktop_app.keeping import encryption, passphrases
from desktop_app.open_book import OpenBook, open_book
from desktop_app.repositories.books import Clock
from desktop_app.repositories.passwords import Password
from desktop_app.views.encryption.encryption_dialog import EncryptionDialog
from desktop_app.views.encryption.unlocking import Unlocking
from desktop_app.views.encryption.wanted import Act, EncryptionWanted
from desktop_app.views.task import Progress

if TYPE_CHECKING:
    from desktop_app.book_window import BookWindow


class Strongbox(Unlocking):
    """One dialog at a time."""

    wanted = Signal(object, str)

    def __init__(self, parent: QObject, clock: Clock) -> None:
        super().__init__(parent)
        self._clock = clock

    def offer(self, shown: "BookWindow") -> None:
        """Ask what is to be done about the encryption of open books."""
        path = shown.book.path
        is_encrypted = encryption.is_encrypted(path)
        dialog = EncryptionDialog(
            path, clinic=shown.window.current_view().clinic, is_encrypted=is_encrypted, parent=shown.window
        )
        dialog.wanted.connect(lambda wanted: self._try(partial(_look_at, wanted), self._tell_wanted))
        self._show(dialog)

    def _tell_wanted(self, wanted: EncryptionWanted) -> None:
        self._succeed()
        words = self.tr("Writing {name}").format(name=wanted.target.name)
        self.wanted.emit(partial(_carried_out, wanted, self._clock), words)


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
