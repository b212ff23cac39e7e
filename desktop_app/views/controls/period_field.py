"""The period of the ledger: months, quarters and years at one key, or any two days.

period = PeriodField(today)
period.range_changed.connect(self._reload)          # DateRange
period.open()                                       # Ctrl+D
"""

from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.accounting.date_range import DateRange, last_month, last_year, quarters, shifted, this_month, this_year
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.popup import Popup
from desktop_app.views.look.fonts import scaled
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.look.painting import draw_icon
from desktop_app.views.look.scheme import tokens
from desktop_app.views.tables.amount_cells import shown_day
from desktop_app.views.tables.cells import NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.small_table import SmallTable

_CHEVRON = 20
_DASH = "\u2013"


def _tr(text: str) -> str:
    return QCoreApplication.translate("period", text)


def words_of(period: DateRange) -> str:
    """Write a period: `1 Aug - 31 Aug 2025`, with a true dash; the first year only where the years differ."""
    if period.first is None and period.last is None:
        return _tr("All dates")
    if period.first is None:
        return _tr("Until {day}").format(day=written(period.last)) if period.last is not None else ""
    if period.last is None:
        return _tr("From {day}").format(day=written(period.first))
    if period.first == period.last:
        return written(period.first)
    first = shown_day(period.first, with_year=period.first.year != period.last.year)
    return f"{first} {_DASH} {written(period.last)}"


def presets(today: date) -> list[tuple[str, DateRange]]:
    """Name the periods that are asked for most: the quarters are those of today's financial year."""
    year, before = fiscal_year(today), last_year(today)
    labels = [f"FY {each.year}{_DASH}{(each.year + 1) % 100:02d}" for each in (year.start, before.first or year.start)]
    of_year = [(f"Q{number}", quarter) for number, quarter in enumerate(quarters(year), start=1)]
    return [
        (_tr("This month"), this_month(today)),
        (_tr("Last month"), last_month(today)),
        *of_year,
        (labels[0], this_year(today)),
        (labels[1], before),
        (_tr("All dates"), DateRange()),
    ]


class PeriodField(Button):
    """A button that names the period and opens the choice of another."""

    range_changed = Signal(object)

    def __init__(self, today: date) -> None:
        self._today, self._range = today, this_month(today)
        super().__init__(words_of(self._range), sign="calendar")
        self.clicked.connect(self.open)
        self.set_range(self._range)

    def range(self) -> DateRange:
        """Give the period."""
        return self._range

    def set_range(self, period: DateRange) -> None:
        """Show a period, without telling anybody."""
        self._range = period
        self.set_words(words_of(period))
        self.setAccessibleName(self.tr("Period: {period}").format(period=words_of(period)))

    def step(self, steps: int) -> None:
        """Go on to the next period of the same length, or back, as + and - do in a day book."""
        self._take(shifted(self._range, steps))

    def open(self) -> None:
        """Offer periods beneath the button."""
        popup = PeriodPopup(self._today, self._range, self)
        popup.chosen.connect(self._take)
        popup.open_beneath(self)
        popup.presets.setFocus()

    def sizeHint(self) -> QSize:
        """Ask for room for the chevron, too."""
        hint = super().sizeHint()
        return QSize(hint.width() + scaled(_CHEVRON), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and, at its right, that it opens something."""
        super().paintEvent(event)
        at = QRectF(self.rect()).adjusted(self.width() - scaled(_CHEVRON) - 4, 0, 0, 0)
        draw_icon(QPainter(self), at, "chevron-down", tokens().text2, scaled(IN_CELL))

    def _take(self, period: DateRange) -> None:
        if period != self._range:
            self.set_range(period)
            self.range_changed.emit(period)


class PeriodPopup(Popup):
    """Periods by name, and two days for any other."""

    chosen = Signal(object)

    def __init__(self, today: date, shown: DateRange, parent: QWidget) -> None:
        super().__init__(parent)
        self._periods = [period for _, period in presets(today)]
        self.presets = SmallTable(
            self.tr("Periods"),
            (
                TableColumn("name", self.tr("Period"), TextCell(), stretch=1, least=120, sortable=False),
                TableColumn(
                    "days", self.tr("Days"), NumberCell(sample="1 Apr - 30 Sep 2025"), stretch=1, sortable=False
                ),
            ),
        )
        self.first, self.last = (DateField(today=today, day=day) for day in (shown.first, shown.last))
        self.show_button = Button(self.tr("Show these days"))
        self._lay_out(presets(today), shown)
        self.presets.opened.connect(lambda row: self._take(self._periods[row.key]))
        self.presets.clicked.connect(lambda index: self._take(self._periods[index.row()]))
        self.show_button.clicked.connect(self.take_days)
        self.last.returnPressed.connect(self.take_days)

    def take_days(self) -> None:
        """Choose the two days; one of them may be missing, but neither may be nonsense."""
        period = DateRange(self.first.day(), self.last.day())
        if any(field.text().strip() and field.day() is None for field in (self.first, self.last)):
            return  # the field says so itself
        if period.is_possible:
            self._take(period)
        else:
            self.last_captioned.set_help(self.tr("Before the first day"), sign="warning", tone="bad")

    def _take(self, period: DateRange) -> None:
        if self.isVisible():
            self.close()
            self.chosen.emit(period)

    def _lay_out(self, offered: list[tuple[str, DateRange]], shown: DateRange) -> None:
        self.presets.set_rows(
            (number, {"name": name, "days": "" if period == DateRange() else words_of(period)})
            for number, (name, period) in enumerate(offered)
        )
        self.presets.go_to_row(self._periods.index(shown) if shown in self._periods else 0)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.last_captioned = CaptionedField(self.tr("To"), self.last)
        for field in (CaptionedField(self.tr("From"), self.first), self.last_captioned):
            field.setMinimumWidth(150)
            row.addWidget(field)
        row.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(self.presets)
        self.column.addLayout(row)
