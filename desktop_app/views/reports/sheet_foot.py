"""The total at the foot of a sheet: its figures open what they add up, by a double click or from their column."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop_app.reports.sheet import Line, Opens
from desktop_app.views.reports.sheet_model import SheetModel
from desktop_app.views.tables.header import TableHeader


class SheetFoot(QObject):
    """What a total that stays in sight opens."""

    opened = Signal(object)  # Opens of a figure

    def __init__(self, foot: QWidget, head: TableHeader, model: SheetModel) -> None:
        super().__init__(foot)
        self._foot, self._head, self._model = foot, head, model
        self._line: Line | None = None
        foot.setMouseTracking(True)
        foot.installEventFilter(self)

    def set_line(self, line: Line | None) -> None:
        """Say which line stands at the foot."""
        self._line = line

    def opens(self, column: int) -> Opens | None:
        """Give what the figure of a column opens, None where it opens nothing."""
        return None if self._line is None or column < 0 else self._model.opens_of(self._line, column)

    def open(self, column: int) -> None:
        """Open what the figure of a column adds up."""
        opens = self.opens(column)
        if opens is not None:
            self.opened.emit(opens)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the figure that is pressed twice; show a hand over one that opens."""
        if watched is self._foot and isinstance(event, QMouseEvent):
            column = self._head.logicalIndexAt(round(event.position().x()))
            if event.type() == QEvent.Type.MouseButtonDblClick:
                self.open(column)
            elif event.type() == QEvent.Type.MouseMove:
                leads = self.opens(column) is not None
                self._foot.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        return False
