"""A column of fields beside what follows from them: as wide as the look asks, or as its figures need.

fields = FieldColumn(340)
column = QVBoxLayout(fields)
"""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget


class FieldColumn(QWidget):
    """Never narrower than the amounts in it."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._least = width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Ask for the width of the look, or more."""
        return QSize(max(self._least, super().minimumSizeHint().width()), super().sizeHint().height())
