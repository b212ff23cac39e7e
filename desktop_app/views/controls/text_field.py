"""A line to type into: Enter moves on, what is pasted stays on one line, a problem is shown by the caption around it.

name = TextField(placeholder=self.tr("Full name"))
name.set_problem(self.tr("A name is needed"))       # "" takes it away
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.accounting.texts import on_one_line
from desktop_app.errors import ClinicError
from desktop_app.views.controls.field_sign import FieldSigns
from desktop_app.views.controls.plain_value import kept
from desktop_app.views.language import words_of
from desktop_app.views.look.fonts import BODY, font_for

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def what_is_wrong(error: ClinicError) -> str:
    """Give an error's first sentence, as it stands beneath a field: nothing was tried, so nothing is said of saving."""
    headline, _ = error.told(words_of)
    return headline.removesuffix(words_of(error.saved)).strip()


def mark_problem(field: QWidget, problem: str) -> None:
    """Outline a field as wrong, or as right again for an empty problem."""
    wrong = bool(problem)
    if bool(field.property("error")) != wrong:
        field.setProperty("error", wrong)
        if field.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            kept = field.font()
            field.style().unpolish(field)
            field.style().polish(field)
            field.setFont(kept)  # polishing forgets it


class _OneLine(QValidator):
    """Puts a blank in the place of a line break, a tab or what cannot be printed, however it came."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Give the text as it may stand, and where the cursor is in it."""
        return QValidator.State.Acceptable, on_one_line(text), len(on_one_line(text[:position]))


class TextField(QLineEdit):
    """A line of text. `problem_changed` tells what is wrong with it, "" when nothing is."""

    problem_changed = Signal(str)

    def __init__(self, text: str = "", *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = ""
        self.signs: FieldSigns | None = None
        self.setValidator(_OneLine(self))
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self._set_in_its_script)
        self.setText(text)

    def problem(self) -> str:
        """Give what is wrong, "" when nothing is."""
        return self._problem

    def set_problem(self, problem: str) -> None:
        """Say what is wrong, "" when nothing is."""
        if problem != self._problem:
            self._problem = problem
            mark_problem(self, problem)
            self.problem_changed.emit(problem)

    def setText(self, text: str | None) -> None:
        """Show a text; its font comes first, for Qt complains of Devanagari in a Latin one."""
        self._set_in_its_script(text or "")
        super().setText(text)

    def plain(self) -> str:
        """Give the text, to be kept."""
        return self.text()

    def put_plain(self, value: object) -> None:
        """Put a kept text back as if it had been typed; nothing into a field that nobody may type into."""
        text = str(kept(str, value))
        if not self.isReadOnly():
            self.setText(text)
            self.textEdited.emit(text)

    def fit_text(self) -> None:
        """Be as large as all text is from now on."""
        self._set_in_its_script(self.text())
        self._stand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the icons at the ends."""
        super().resizeEvent(event)
        self._stand()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter move on to the next field; with Ctrl it belongs to the dialog."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            self.focusNextChild()
            event.accept()
            return
        super().keyPressEvent(event)

    def _stand(self) -> None:
        if self.signs is not None:
            self.signs.stand()

    def _set_in_its_script(self, text: str) -> None:
        wanted = font_for(text, BODY)
        if wanted != self.font():
            self.setFont(wanted)
