"""A field for a GSTIN, which may stay empty: a mistyped one is told when the field is left.

gstin = GstinField()
gstin.gstin()           # in capitals, None where there is none
gstin.fault()           # what is wrong with it, "" where nothing is
"""

from PySide6.QtWidgets import QWidget

from desktop_app.accounting.gstin import has_right_check_character, require_form
from desktop_app.errors import GstinInvalid
from desktop_app.views.controls.text_field import TextField, what_is_wrong


class GstinField(TextField):
    """Fifteen letters and digits, or nothing."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setPlaceholderText(self.tr("If registered"))
        self.textEdited.connect(self._withdraw)
        self.editingFinished.connect(lambda: self.set_problem(self.fault()))

    def gstin(self) -> str | None:
        """Give the number in capitals; None where the field is empty or wrong."""
        return None if self.fault() else require_form(self.text())

    def state_code(self) -> str | None:
        """Give the State that a right number begins with."""
        gstin = self.gstin()
        return None if gstin is None else gstin[:2]

    def fault(self) -> str:
        """Say what is wrong, "" where nothing is."""
        try:
            gstin = require_form(self.text())
        except GstinInvalid as error:
            return what_is_wrong(error)
        if gstin is not None and not has_right_check_character(gstin):
            return self.tr("Mistyped: its last character does not fit")
        return ""

    def _withdraw(self) -> None:
        if not self.fault():
            self.set_problem("")
