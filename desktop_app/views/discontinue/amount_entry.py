"""The amount of a credit: field and slider are one number, and a line beneath says how it stands to the computed one.

entry = AmountEntry()
entry.set_scale(outlook)
entry.paise_changed.connect(self._reckon)       # int, or None while there is no amount; only when the user changes it
entry.set_paise(708_000)
entry.set_problem(self.tr("More than the invoice has left"))        # "" takes it away
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.discontinuation_outlook import Outlook
from desktop_app.views.controls.amount_field import AmountField
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import Sign
from desktop_app.views.discontinue.amount_slider import AmountSlider
from desktop_app.views.look.fonts import HEADING, SMALL, SMALL_MEDIUM, font, width_of
from desktop_app.views.look.icons import IN_CELL

_FIELD_WIDTH = 136
_LINE_HEIGHT = 28


class _LargeAmount(AmountField):
    """The one amount that the dialog is about, larger than others whatever is typed."""

    def _set_in_its_script(self, text: str) -> None:
        self.setFont(font(HEADING))
        self.setMinimumWidth(max(_FIELD_WIDTH, round(width_of(text, HEADING)) + 28))


class AmountEntry(QWidget):
    """Caption and the choice about GST, field and slider, the line beneath."""

    paise_changed = Signal(object)
    gst_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.caption = Label(style=SMALL, tone="text2")
        self.field, self.slider = _LargeAmount(), AmountSlider()
        self.gst = QCheckBox(self.tr("Reduce &GST"))
        self.use_computed = Button(self.tr("Use computed"), Kind.LINK)
        self._sign, self._line = Sign(size=IN_CELL), ElidingLabel(style=SMALL)
        self._computed = self._limit = 0
        self._offers_computed = True
        self._why_kept = ""
        self._lay_out()
        self._connect()

    def paise(self) -> int | None:
        """Give the amount; None while the field is empty or not understood."""
        return self.field.paise()

    def set_scale(self, outlook: Outlook) -> None:
        """Take over how far the amount reaches, and what was computed."""
        position = outlook.facts.position
        self._computed, self._limit = outlook.computed_paise, outlook.most_paise
        self._offers_computed = position.allows(self._computed)
        values = [each.gross_paise for each in outlook.facts.open_sessions if each.gross_paise]
        page = values[0] if values else 0
        magnet = self._computed if self._offers_computed else self._limit
        self.slider.set_scale(self._limit, page_paise=page, magnet_paise=magnet)
        self.caption.setText(
            self.tr("Amount credited, tax included") if outlook.is_taxed else self.tr("Amount credited")
        )
        self.field.setAccessibleName(self.caption.text())
        self.gst.setVisible(outlook.is_taxed)

    def set_paise(self, paise: int | None) -> None:
        """Show an amount; nobody is told."""
        self.field.set_paise(paise)
        self.slider.set_paise(paise or 0)
        self._describe()

    def keep_as_it_is(self, why: str) -> None:
        """Let nobody change the amount, and say why."""
        self._why_kept = why
        self.field.setReadOnly(True)
        self.slider.setEnabled(False)
        self._describe()

    def set_problem(self, problem: str) -> None:
        """Say what is wrong with the amount."""
        self.field.set_problem(problem)
        self._describe()

    def line(self) -> str:
        """Give the line beneath the field."""
        return self._line.text()

    def _typed(self, paise: int | None) -> None:
        self.slider.set_paise(paise or 0)
        self.paise_changed.emit(paise)
        self._describe()

    def _slid(self, paise: int) -> None:
        self.field.set_paise(paise)
        self.paise_changed.emit(paise)
        self._describe()

    def _take_computed(self) -> None:
        self.set_paise(self._computed)
        self.paise_changed.emit(self._computed)
        self.field.setFocus()

    def _describe(self) -> None:
        """Say what is wrong, else how the amount stands to the computed one and how far it may go."""
        paise, problem = self.paise(), self.field.problem()
        differs = self._offers_computed and paise != self._computed and not self._why_kept
        self.use_computed.setVisible(differs)
        if problem:
            self._show("warning", "bad", "bad", problem)
        elif paise is None:
            self._show("warning", "bad", "bad", self.tr("An amount is needed"))
        elif self._why_kept:
            self._show("info", "accent", "text2", self._why_kept)
        elif not self._offers_computed:
            limit = self.tr("From 0.00 to {limit}").format(limit=rupees(self._limit))
            self._show("info", "accent", "text2", limit)
        elif differs:
            text = self.tr("{difference} above the computed {computed}")
            if paise < self._computed:
                text = self.tr("{difference} below the computed {computed}")
            text = text.format(difference=rupees(abs(paise - self._computed)), computed=rupees(self._computed))
            self._show("info", "accent", "text", text)
        else:
            text = self.tr("The computed amount. From 0.00 to {limit}").format(limit=rupees(self._limit))
            self._show("tick", "good", "text2", text)

    def _show(self, sign: str, sign_tone: str, tone: str, text: str) -> None:
        self._sign.show_sign(sign, sign_tone)
        self._line.style_of_text = SMALL if tone == "text2" else SMALL_MEDIUM
        self._line.set_tone(tone)
        self._line.setText(text)
        self.field.setAccessibleDescription(text)

    def _connect(self) -> None:
        self.field.paise_changed.connect(self._typed)
        self.field.problem_changed.connect(self._describe)
        self.slider.paise_changed.connect(self._slid)
        self.use_computed.clicked.connect(self._take_computed)
        self.gst.toggled.connect(self.gst_changed)

    def _lay_out(self) -> None:
        self.caption.setBuddy(self.field)
        self.gst.setAccessibleName(self.tr("Reduce GST"))
        self.gst.setChecked(True)
        above = QHBoxLayout()
        above.addWidget(self.caption, 1)
        above.addWidget(self.gst)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.field)
        row.addWidget(self.slider, 1)
        self.field.setFixedWidth(_FIELD_WIDTH)
        beneath = QWidget()
        beneath.setFixedHeight(_LINE_HEIGHT)
        line = QHBoxLayout(beneath)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(5)
        line.addWidget(self._sign)
        line.addWidget(self._line, 1)
        line.addWidget(self.use_computed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addSpacing(3)
        column.addLayout(row)
        column.addWidget(beneath)
        for one, after in ((self.field, self.slider), (self.slider, self.gst), (self.gst, self.use_computed)):
            QWidget.setTabOrder(one, after)
