"""Notes and coins as they are counted: one field a denomination, what each comes to, and the running total.

grid = Denominations()
grid.changed.connect(self._check)
grid.pieces()                   # tuple[Pieces, ...]; None while a field is not understood
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.accounting import day_close
from desktop_app.accounting.day_close import DENOMINATIONS_PAISE, Pieces
from desktop_app.accounting.money import rupees
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.day_close.words import piece_words
from desktop_app.views.look.fonts import BODY, BODY_STRONG, width_of
from desktop_app.views.sales.count_field import CountField

_MOST = 99_999
_FIELD_WIDTH = 84
_LARGEST = "88,88,88,888.88"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Denominations(QWidget):
    """Enter goes down from field to field, so that counting takes the number keys alone."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields = {paise: CountField(least=0, most=_MOST) for paise in DENOMINATIONS_PAISE}
        self._amounts = {paise: Label(style=BODY, tone="text2") for paise in DENOMINATIONS_PAISE}
        self._total = Label(rupees(0), BODY_STRONG)
        self._lay_out()
        for field in self.fields.values():
            field.textChanged.connect(self._show)
        self._show()

    def pieces(self) -> tuple[Pieces, ...] | None:
        """Give what is counted; an empty field is none of them."""
        counts = {paise: field.count() if field.text().strip() else 0 for paise, field in self.fields.items()}
        if any(count is None for count in counts.values()):
            return None
        return tuple(Pieces(paise, count or 0) for paise, count in counts.items())

    def has_count(self) -> bool:
        """Tell whether anything was entered: an empty drawer is counted as 0, not left empty."""
        return any(field.text().strip() for field in self.fields.values())

    def total_words(self) -> str:
        """Give the running total as it is shown."""
        return self._total.text()

    def take_focus(self) -> None:
        """Begin with the largest note."""
        self.fields[DENOMINATIONS_PAISE[0]].setFocus()

    def _show(self, *_: object) -> None:
        for paise, field in self.fields.items():
            count = field.count()
            self._amounts[paise].setText(rupees(paise * count) if count else "")
        found = self.pieces()
        self._total.setText("" if found is None else rupees(day_close.counted(found)))
        self._total.setAccessibleName(self.tr("Counted {amount}").format(amount=self._total.text()))
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        for row, (paise, field) in enumerate(self.fields.items()):
            name = Label(piece_words(paise), BODY)
            name.setBuddy(field)
            field.setAccessibleName(self.tr("Pieces of {piece}").format(piece=piece_words(paise)))
            field.setFixedWidth(_FIELD_WIDTH)
            grid.addWidget(name, row, 0, _RIGHT)
            grid.addWidget(Label("\u00d7", BODY, "text3"), row, 1)
            grid.addWidget(field, row, 2)
            grid.addWidget(self._amounts[paise], row, 3, _RIGHT)
        last = len(self.fields)
        grid.addWidget(hairline(), last, 0, 1, 4)
        grid.addWidget(Label(self.tr("Counted"), BODY_STRONG), last + 1, 0, 1, 3)
        grid.addWidget(self._total, last + 1, 3, _RIGHT)
        grid.setColumnStretch(3, 1)
        grid.setColumnMinimumWidth(3, round(width_of(_LARGEST, BODY_STRONG)))
