"""The screens of encrypted books, to be looked at: the passphrase that opens them, and what is done about them."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.errors import PassphraseWrong
from desktop_app.views.encryption.encryption_dialog import EncryptionDialog
from desktop_app.views.encryption.passphrase_dialog import PassphraseDialog
from desktop_app.views.encryption.passphrase_sheet import passphrase_sheet
from desktop_app.views.operations import Operations
from desktop_app.views.paper.sheet_dialog import SheetDialog
from tests.clinic import Clinic

BOOK = Path("/home/asha/Documents/asha-skin-and-laser.clinicbook")
CLINIC = "Asha Skin and Laser"
_KEPT: list[QObject] = []  # what nothing else keeps


def passphrase(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Ask for the passphrase of a file."""
    return PassphraseDialog(BOOK.name, parent=None)


def encrypt(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Encrypt plain books."""
    return EncryptionDialog(BOOK, clinic=CLINIC, is_encrypted=False, parent=_parent())


def encrypted(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Do something about encrypted books."""
    return EncryptionDialog(BOOK, clinic=CLINIC, is_encrypted=True, parent=_parent())


def sheet(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Show the sheet that the passphrase is written on."""
    return SheetDialog(passphrase_sheet(CLINIC, BOOK), title="Sheet", proposed="sheet.pdf", parent=_parent())


def get_it_wrong(screen: QWidget) -> None:
    """Type another passphrase, for the third time."""
    assert isinstance(screen, PassphraseDialog)
    screen.failed(PassphraseWrong(path=BOOK.name, seconds=5))


def type_a_passphrase(screen: QWidget) -> None:
    """Type a new passphrase twice."""
    assert isinstance(screen, EncryptionDialog)
    screen.fields.new.setText("jasmine ferry monsoon anvil")
    screen.fields.again.setText("jasmine ferry monsoon anvil")


def type_a_short_one(screen: QWidget) -> None:
    """Type a passphrase that is short, and another one beneath."""
    assert isinstance(screen, EncryptionDialog)
    screen.old.setText("jasmine ferry monsoon anvil")
    screen.fields.new.setText("lantern-sail")
    screen.fields.again.setText("lanterm")


def leave(screen: QWidget) -> None:
    """Want a plain file."""
    assert isinstance(screen, EncryptionDialog)
    screen.old.setText("jasmine ferry monsoon anvil")
    screen.decrypt.setChecked(True)


def _parent() -> QWidget:
    parent = QWidget()
    _KEPT.append(parent)
    return parent
