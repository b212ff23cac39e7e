"""One sort of opening balances: rows under each other, written by hand or pasted from a spreadsheet.

page = OpeningPage(make=BalanceRow, order=words("Account code, debit, credit"), heads=[...])
page.changed.connect(self._check)
page.pasted.connect(self._find_patients)            # the rows that were made of it
page.problem(); page.filled()
page.lay_out()                                      # before it is seen
"""

from collections.abc import Callable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.errors import PasteNotUnderstood
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.row_list import REMOVE_WIDTH, ROW_GAP, EditedRow, RowList
from desktop_app.views.controls.upright_scroll import UprightScroll
from desktop_app.views.look.fonts import CAPTION, SMALL
from desktop_app.views.vouchers.pasting import cells_of
from desktop_app.views.vouchers.words import words

_MARGIN = 12
_INSET = 10  # of the text in a field

Head = tuple[str, int, bool]  # the words, the width or the share below ten, whether amounts stand beneath


class OpeningRow(Protocol):
    """What a row of opening balances can do beside being edited."""

    def is_blank(self) -> bool:
        """Tell whether nothing stands in it."""

    def problem(self) -> str:
        """Say what is missing, with {number} for the line."""

    def put(self, cells: Sequence[str]) -> None:
        """Write what was pasted."""


Row = TypeVar("Row", bound=Any)


class OpeningPage(QWidget, Generic[Row]):
    """Heads, rows, and the button that pastes."""

    changed = Signal()
    pasted = Signal()
    refused = Signal(object)  # PasteNotUnderstood

    def __init__(self, make: Callable[[], Row], *, order: str, heads: Sequence[Head] = ()) -> None:
        super().__init__()
        self._order, self._make, self._heads = order, make, heads
        self._is_laid_out = False
        self.list: RowList[Any] = RowList(make, add=words("Add line"), remove=words("Remove line"), waits=True)
        self.paste = Button(words("Paste rows"), Kind.OUTLINED, shortcut="Ctrl+Shift+V")
        self.paste.clicked.connect(lambda *_: self._paste())
        self.list.changed.connect(self.changed)
        for each in (self.list, self.paste):
            each.setParent(self)
            each.hide()

    def lay_out(self) -> None:
        """Put everything into its place, the first time; pages that nobody goes to need none."""
        if not self._is_laid_out:
            self._is_laid_out = True
            self._lay_out(self._heads)
            self.list.show()
            self.paste.show()
            if self.hasFocus():  # which went to the page alone, for nothing stood in it
                self.rows()[0].fields()[0].setFocus()

    def rows(self) -> tuple[Row, ...]:
        """Give all rows."""
        return self.list.rows()

    def filled(self) -> tuple[Row, ...]:
        """Give the rows that something stands in."""
        return tuple(row for row in self.rows() if not row.is_blank())

    def complete(self) -> tuple[Row, ...]:
        """Give the rows that can be recorded as they stand."""
        return tuple(row for row in self.filled() if not row.problem())

    def problem(self) -> str:
        """Say the first thing that is missing, "" where nothing is; lines that are blank do not count."""
        for number, row in enumerate(self.rows(), start=1):
            if not row.is_blank() and row.problem():
                return str(row.problem()).format(number=number)
        return ""

    def _paste(self) -> None:
        """Make a row of each line of the clipboard; the first blank rows are used up before."""
        try:
            found = cells_of(QGuiApplication.clipboard().text(), heads=self._order)
        except PasteNotUnderstood as refusal:
            self.refused.emit(refusal)
            return
        rows: list[EditedRow] = [row for row in self.rows() if row.is_blank()]
        for cells in found:
            if not rows:
                self.list.add_row()
                rows.append(self.rows()[-1])
            rows.pop(0).put(cells)  # type: ignore[attr-defined]
        self.pasted.emit()
        self.changed.emit()

    def _lay_out(self, heads: Sequence[Head]) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, _MARGIN, 4, _MARGIN)
        column.setSpacing(6)
        if heads:
            row = QHBoxLayout()
            row.setSpacing(ROW_GAP)
            for text, width, is_amount in heads:
                label = Label(text, CAPTION, "text2")
                side = Qt.AlignmentFlag.AlignRight if is_amount else Qt.AlignmentFlag.AlignLeft
                label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                label.setContentsMargins(0 if is_amount else _INSET, 0, _INSET if is_amount else 0, 0)
                if width < 10:  # noqa: PLR2004 - a share of the room, no width
                    row.addWidget(label, width)
                else:
                    label.setFixedWidth(width)
                    row.addWidget(label)
            row.addSpacing(REMOVE_WIDTH + ROW_GAP)
            column.addLayout(row)
        column.addWidget(self.list)
        beneath = QHBoxLayout()
        beneath.setSpacing(ROW_GAP)
        beneath.addWidget(self.paste)
        beneath.addWidget(
            Label(words("In this order: {order}").format(order=self._order), SMALL, "text2", wrap=True), 1
        )
        column.addLayout(beneath)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        area = UprightScroll(inner, self)
        around.addWidget(area)
        area.show()  # now, not when the layout gets to it: a key that is pressed next means what stands here
