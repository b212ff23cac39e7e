"""A field for rupees: reads what people type and paste, gives whole paise, shows it grouped when it is left.

It reckons, too: `2500+18%`, `1.5L`, `11800/1.18` (see `accounting.reckoning`). What it comes to stands beneath while
one types, and takes the place of what was typed when the field is left; Ctrl+Z brings that back. In a long form, which
has an undo of its own, it takes both back in one step.

amount = AmountField()
amount.paise_changed.connect(self._settle)       # int, or None where there is no amount; at every key
amount.set_paise(708_000)                        # shows 7,080.00
amount.paise()                                   # None while empty or not understood
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QHideEvent
from PySide6.QtWidgets import QWidget

from desktop_app.accounting import money
from desktop_app.accounting.reckoning import is_reckoning, reckon
from desktop_app.errors import AmountNegative, ClinicError
from desktop_app.views.controls.hint import Hint
from desktop_app.views.controls.text_field import TextField, what_is_wrong
from desktop_app.views.look.fonts import BODY_STRONG, font, width_of

LARGEST_SAMPLE = "8,88,88,88,88,888.88"  # as long as the largest amount that the books hold

_MARGIN = 24  # around the text, its cursor included


def amount_width() -> int:
    """Give the width of a field that the largest amount fits into."""
    return round(width_of(LARGEST_SAMPLE, BODY_STRONG)) + _MARGIN


class AmountField(TextField):
    """An amount of rupees, never below zero."""

    paise_changed = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setPlaceholderText(money.rupees(0))
        self.textChanged.connect(lambda _text: self.updateGeometry())
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._left)
        self._worth: Hint | None = None

    def paise(self) -> int | None:
        """Give the amount in paise; None while the field is empty or not understood."""
        try:
            return self._read()
        except ClinicError:
            return None

    def set_paise(self, paise: int | None) -> None:
        """Show an amount; nothing for None. Does not emit: only typing does."""
        self.setText("" if paise is None else money.rupees(paise))
        self.set_problem("")

    def is_understood(self) -> bool:
        """Tell whether the field is empty or holds an amount."""
        return not self.text().strip() or self.paise() is not None

    def emphasise(self) -> None:
        """Show the amount larger: it is what the dialog is about."""
        self.setFont(font(BODY_STRONG))

    def minimumSizeHint(self) -> QSize:
        """Ask for room for the amount: a cut amount is a wrong amount; what is no amount may be longer."""
        needed = round(QFontMetricsF(self.font()).horizontalAdvance(self.text())) + _MARGIN
        hint = super().minimumSizeHint()
        return QSize(max(hint.width(), min(needed, amount_width())), hint.height())

    def _read(self) -> int | None:
        if not self.text().strip():
            return None
        paise = reckon(self.text())
        if paise < 0:
            raise AmountNegative(what=self.tr("sum"))
        return paise

    def _typed(self) -> None:
        """Withdraw a complaint as soon as it is mended; complain only when the field is left."""
        if self.is_understood():
            self.set_problem("")
        self._show_worth()
        self.paise_changed.emit(self.paise())

    def _left(self) -> None:
        try:
            paise = self._read()
        except ClinicError as error:
            self.set_problem(what_is_wrong(error))
            return
        if paise is not None and self.text() != money.rupees(paise):
            self._write(money.rupees(paise))

    def _write(self, amount: str) -> None:
        """Write the amount in the place of what was typed, which can be brought back; nobody has typed it."""
        blocked = self.blockSignals(True)
        self.selectAll()
        self.insert(amount)
        self.blockSignals(blocked)
        self.textChanged.emit(amount)

    def worth(self) -> str:
        """Give what is said beneath the field of what is being reckoned, "" where nothing is."""
        return self._worth.text() if self._worth is not None and self._worth.isVisible() else ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave nothing beneath."""
        super().focusOutEvent(event)
        self._hide_worth()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing beneath."""
        super().hideEvent(event)
        self._hide_worth()

    def _show_worth(self) -> None:
        """Say what it comes to, or what is wrong with it, while it is more than an amount."""
        if not is_reckoning(self.text()) or not self.hasFocus():
            self._hide_worth()
            return
        if self._worth is None:
            self._worth = Hint(self)
        try:
            paise = self._read()
        except ClinicError as error:
            self._worth.say(what_is_wrong(error), tone="text2")
        else:
            self._worth.say(f"= {money.rupees(paise or 0)}")

    def _hide_worth(self) -> None:
        if self._worth is not None:
            self._worth.hide()
            self.setAccessibleDescription(self.problem())
