"""What somebody prefers on this computer: appearance, size of text, language, keys. Put on at once, not in the books.

One more preference is a row: make its field in `_rows`, and connect what chooses it.
"""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.kept_scheme import choose_scheme
from desktop_app.views.kept_text_size import SIZES, choose_text_size
from desktop_app.views.keys import has_tally_keys, set_tally_keys
from desktop_app.views.language import OWN_NAMES, Language, choose_language, language
from desktop_app.views.look.fonts import size_in_use
from desktop_app.views.look.scheme import Scheme, scheme

_WIDTH = 460


class PreferencesDialog(DialogFrame):
    """A row each; there is nothing to save, and nothing to take back but by choosing again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            title=self.tr("Preferences"),
            commit=self.tr("Close"),
            parent=parent,
            promise=self.tr("Put on at once, on this computer alone."),
        )
        self.cancel_button.hide()
        self.appearance, self.language, self.text_size = Choice(), Choice(), Choice()
        self.tally = QCheckBox(self.tr("Tally's keys work beside the program's own"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 10)
        column.setSpacing(6)
        for row in self._rows():
            column.addWidget(row)
        column.addStretch(1)
        self.set_body(body)
        self.fit(_WIDTH)

    def carry_out(self) -> None:
        """Close: everything is put on."""
        self.accept()

    def _rows(self) -> Iterator[QWidget]:
        """Make the rows, in their order."""
        self._offer(self.appearance, _schemes(self), scheme(), lambda key: choose_scheme(Scheme(str(key))))
        yield CaptionedField(
            self.tr("Appearance"), self.appearance, help_text=self.tr("The system's choice includes high contrast")
        )
        sizes = {size: self.tr("{size} %").format(size=size) for size in SIZES}
        self._offer(self.text_size, sizes, size_in_use(), lambda key: choose_text_size(int(str(key))))
        yield CaptionedField(
            self.tr("Size of text"), self.text_size, help_text=self.tr("Over a table: Ctrl and the wheel")
        )
        self._offer(self.language, OWN_NAMES, language(), lambda key: self._speak(Language(str(key))))
        yield CaptionedField(self.tr("Language"), self.language, help_text=self.tr("The window is built anew"))
        self.tally.setChecked(has_tally_keys())
        self.tally.toggled.connect(lambda on: set_tally_keys(on=on))
        yield CaptionedField(
            self.tr("Keys"), self.tally, help_text=self.tr("From the next time that the books are opened")
        )

    def _speak(self, chosen: Language) -> None:
        """Close, for the window that this stands on is built anew, and speak another language."""
        if chosen is not language():
            self.accept()
            choose_language(chosen)

    def _offer(
        self,
        choice: Choice,
        offered: dict[Scheme, str] | dict[Language, str] | dict[int, str],
        now: object,
        chosen: Callable[[object], object],
    ) -> None:
        choice.set_choices(list(offered.items()))
        choice.choose(now)
        choice.key_changed.connect(chosen)


def _schemes(dialog: PreferencesDialog) -> dict[Scheme, str]:
    return {
        Scheme.SYSTEM: dialog.tr("As the system"),
        Scheme.LIGHT: dialog.tr("Light"),
        Scheme.DARK: dialog.tr("Dark"),
        Scheme.CONTRAST_LIGHT: dialog.tr("High contrast, light"),
        Scheme.CONTRAST_DARK: dialog.tr("High contrast, dark"),
    }
