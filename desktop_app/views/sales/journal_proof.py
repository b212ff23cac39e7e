"""The journal that a sale will post, under its head; before there is one, words in its place."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.journal import JournalLine
from desktop_app.views.controls.labels import Label
from desktop_app.views.journal_list import JournalLines
from desktop_app.views.look.fonts import BODY_STRONG, SMALL


class JournalProof(QWidget):
    """Head, lines, totals."""

    def __init__(self) -> None:
        super().__init__()
        self.journal = JournalLines(totals=True, heads=True)
        self._nothing = Label(style=SMALL, tone="text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self.tr("Journal"), BODY_STRONG))
        column.addWidget(self.journal)
        column.addWidget(self._nothing)
        column.addStretch(1)

    def show_nothing(self) -> None:
        """Say that there is nothing to reckon with yet."""
        self._show((), self.tr("What will be posted stands here as soon as it is known."))

    def show_lines(self, lines: Sequence[JournalLine]) -> None:
        """Show what will be posted; an invoice of zero posts nothing."""
        self._show(lines, self.tr("An invoice of zero is numbered, and posts nothing."))

    def _show(self, lines: Sequence[JournalLine], words: str) -> None:
        self.journal.set_lines(lines)
        self.journal.setVisible(bool(lines))
        self._nothing.setText(words)
        self._nothing.setVisible(not lines)
