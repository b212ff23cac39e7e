"""Warnings one under the other: what may be done all the same, and had better be known before."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Sign, take_out_all
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.look.icons import IN_CELL


class Cautions(QWidget):
    """A sentence a line, each with a sign before it; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._said: tuple[str, ...] = ()

    def said(self) -> tuple[str, ...]:
        """Give the sentences."""
        return self._said

    def show_cautions(self, sentences: Sequence[str]) -> None:
        """Show other sentences."""
        if tuple(sentences) == self._said:
            return
        self._said = tuple(sentences)
        take_out_all(self._column)
        for sentence in self._said:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(Sign("warning", "warn", IN_CELL), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(sentence, SMALL, wrap=True), 1)
            self._column.addWidget(line)
        self.setAccessibleName(" ".join(self._said))
