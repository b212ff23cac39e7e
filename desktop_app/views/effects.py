"""What a dialog will do, in sentences one under the other, before its button.

effects = Effects()
effects.show_effects([self.tr("3 sessions are scheduled again."), ...])
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Sign, take_out_all
from desktop_app.views.look.icons import IN_CELL


class Effects(QWidget):
    """A list of sentences, each with a sign before it."""

    def __init__(self, effects: Sequence[str] = ()) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._effects: tuple[str, ...] = ()
        self.show_effects(effects)

    def effects(self) -> tuple[str, ...]:
        """Give the sentences."""
        return self._effects

    def show_effects(self, effects: Sequence[str]) -> None:
        """Show other sentences."""
        take_out_all(self._column)
        self._effects = tuple(effects)
        for effect in self._effects:
            self._column.addWidget(_sentence(effect))
        self.setAccessibleName(" ".join(self._effects))


def _sentence(text: str) -> QWidget:
    sentence = QWidget()
    row = QHBoxLayout(sentence)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Sign("chevron-right", "text2", IN_CELL), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, wrap=True), 1)
    return sentence
