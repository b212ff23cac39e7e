"""The encryption of the books that are open: plain ones are encrypted, encrypted ones get another passphrase or leave.

dialog = EncryptionDialog(path, clinic="Asha Skin and Laser", is_encrypted=False, parent=window)
dialog.wanted.connect(...)              # EncryptionWanted; the dialog stays until told
dialog.succeeded() / dialog.failed(error)
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.encryption.new_passphrase import NewPassphrase
from desktop_app.views.encryption.passphrase_sheet import passphrase_sheet
from desktop_app.views.encryption.wanted import Act, EncryptionWanted
from desktop_app.views.look.fonts import BODY, SMALL
from desktop_app.views.people.password_field import PasswordField
from desktop_app.views.save_dialog import file_name
from desktop_app.views.start.books_dialog import ask_where_to_put_books

_WIDTH = 600


class EncryptionDialog(DialogFrame):
    """What is to be done, what it takes, and where the new file lies."""

    wanted = Signal(object)

    def __init__(self, book: Path, *, clinic: str, is_encrypted: bool, parent: QWidget) -> None:
        super().__init__(title=parent.tr("Encryption"), commit=parent.tr("Encrypt"), parent=parent)
        self._book, self._clinic, self._is_encrypted = book, clinic, is_encrypted
        self._target = book.with_name(f"{book.stem}-{'plain' if is_encrypted else 'encrypted'}{book.suffix}")
        self.change, self.decrypt = QRadioButton(self.tr("&Another passphrase")), QRadioButton()
        self.decrypt.setText(self.tr("A &plain file, for leaving or for another program"))
        self.old, self.fields = PasswordField(), NewPassphrase()
        self.place = ElidingLabel(style=SMALL, tone="text2")
        self.sheet = Button(self.tr("Sheet to write it on..."))
        self.sheet.clicked.connect(self._show_sheet)
        self.add_to_head(self.sheet)
        self.set_subject(book.name)
        self._lay_out_fields()
        self.change.setChecked(True)
        for signal in (self.old.textChanged, self.fields.changed, self.change.toggled):
            signal.connect(self._check)
        self.banner.shown.connect(partial(self.fit, _WIDTH))  # it makes room for what went wrong
        self.banner.closed.connect(partial(self.fit, _WIDTH))
        self._check()

    def act(self) -> Act:
        """Give what is chosen."""
        if not self._is_encrypted:
            return Act.ENCRYPT
        return Act.CHANGE if self.change.isChecked() else Act.DECRYPT

    def carry_out(self) -> None:
        """Ask for it."""
        self.banner.hide_words()
        self.set_running(running=True)
        act = self.act()
        self.wanted.emit(
            EncryptionWanted(
                act=act,
                book=self._book,
                target=self._book if act is Act.CHANGE else self._target,
                old=self.old.password() if self._is_encrypted else None,
                new=None if act is Act.DECRYPT else self.fields.passphrase(),
            )
        )

    def succeeded(self) -> None:
        """Close: it can be done, and is about to be."""
        self.set_running(running=False)
        self.accept()

    def failed(self, error: ClinicError) -> None:
        """Say what went wrong; everything that was typed stays."""
        self.set_running(running=False)
        self.show_error(error)

    def put(self, path: Path) -> None:
        """Let the new file lie elsewhere."""
        self._target = path
        self._check()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what is missing."""
        self.fit(_WIDTH)
        super().showEvent(event)
        (self.old if self._is_encrypted else self.fields.new).setFocus()

    def _check(self, *_: object) -> None:
        """Show what is asked for, and say what is missing and what will happen."""
        act = self.act()
        self.fields.setVisible(act is not Act.DECRYPT)
        self._file.setVisible(act is not Act.CHANGE)
        self.sheet.setEnabled(act is not Act.DECRYPT)
        self.place.setText(str(self._target))
        self.commit_button.set_words(self._commits()[act])
        self.set_promise(self._promises()[act])
        if self._is_encrypted and not self.old.text():
            self.set_obstacle(self.tr("The passphrase until now is missing"))
        else:
            self.set_obstacle("" if act is Act.DECRYPT else self.fields.obstacle())
        if self.isVisible():
            self.fit(_WIDTH)

    def _commits(self) -> dict[Act, str]:
        return {
            Act.ENCRYPT: self.tr("Encrypt"),
            Act.CHANGE: self.tr("Change passphrase"),
            Act.DECRYPT: self.tr("Write plain file"),
        }

    def _promises(self) -> dict[Act, str]:
        return {
            Act.ENCRYPT: self.tr("A new file, fully checked; these books stay."),
            Act.CHANGE: self.tr("All or nothing; a copy under the old one is kept."),
            Act.DECRYPT: self.tr("Anybody can read the new file; these books stay."),
        }

    def _lay_out_fields(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(10)
        self._acts = QButtonGroup(self)
        for button in (self.change, self.decrypt):
            self._acts.addButton(button)
        parts: list[QWidget] = (
            [self.change, self.decrypt, CaptionedField(self.tr("Passphrase until now"), self.old)]
            if self._is_encrypted
            else [Label(self._words(), BODY, "text2", wrap=True)]
        )
        self._file = self._file_row()
        for part in (*parts, self.fields, self._file):
            column.addWidget(part)
        column.addStretch(1)
        if not self._is_encrypted:
            for unused in (self.change, self.decrypt, self.old):
                unused.setParent(self)
                unused.hide()
        self.set_body(body)

    def _words(self) -> str:
        return self.tr(
            "An encrypted file and its backups can be read by nobody without the passphrase: not on a stolen computer,"
            " not in a lost backup. The passphrase is asked for each time the books are opened."
        )

    def _file_row(self) -> QWidget:
        change = Button(self.tr("Change..."))
        change.setAccessibleName(self.tr("Change where the new file lies"))
        change.clicked.connect(lambda *_: ask_where_to_put_books(self, self._target.name, self.put))
        box = QWidget()
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(change)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(Label(self.tr("The new file"), SMALL, "text2"))
        column.addLayout(row)
        return box

    def _show_sheet(self, *_: object) -> None:
        from desktop_app.views.paper.sheet_dialog import SheetDialog  # noqa: PLC0415 - printing is seldom, and large

        book = self._book if self._is_encrypted else self._target
        sheet = passphrase_sheet(self._clinic, book)
        proposed = file_name(self._clinic, "passphrase-sheet", suffix=".pdf")
        SheetDialog(sheet, title=self.tr("Sheet for the passphrase"), proposed=proposed, parent=self).open()
