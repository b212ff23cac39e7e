"""A field for a date, for the keyboard first: see `date_typing` for what may be typed; F2 opens a calendar.

on = DateField(today=facts.today, day=facts.today)
on.day_changed.connect(self._preview)       # a date, or None where there is none
on.day(); on.set_day(date(2025, 8, 20))
"""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton, QWidget

from desktop_app.views.controls.date_typing import NotADateError, read_date, stepped, written
from desktop_app.views.controls.field_sign import FieldSigns
from desktop_app.views.controls.plain_value import kept
from desktop_app.views.controls.popup import Popup
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.language import locale
from desktop_app.views.look.icons import icon
from desktop_app.views.look.scheme import colour, tokens

_SIGNS = ("+", "-")
_ARROWS = {Qt.Key.Key_Up: "+", Qt.Key.Key_Down: "-"}


class DateField(TextField):
    """A date. `today` is the clinic's date, never the machine's."""

    day_changed = Signal(object)

    def __init__(self, *, today: date, day: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._today = today
        self._day: date | None = None
        self._counted_from: date | None = None
        self._sign = ""
        self.setPlaceholderText(self.tr("Day, as 5, 5-2 or 20 Aug"))
        self.signs = FieldSigns(self)
        self.signs.add_button("calendar", self.tr("Open the calendar (F2)")).clicked.connect(self.open_calendar)
        self.editingFinished.connect(self._left)
        self.textEdited.connect(self._typed)
        self.set_day(day)

    def day(self) -> date | None:
        """Give the date; None while the field is empty or not understood."""
        try:
            return self._read()
        except NotADateError:
            return None

    def set_day(self, day: date | None) -> None:
        """Show a date; nothing for None. Does not emit: only the user does."""
        self._day = day
        self.setText("" if day is None else written(day))
        self.set_problem("")

    def step(self, days: int) -> None:
        """Go on by days, or back; nothing where no date is shown or there is none so far."""
        day = self.day()
        try:
            if day is not None:
                self._choose(day + timedelta(days=days))
        except OverflowError:
            return

    def plain(self) -> str:
        """Give the date, to be kept; what is none as it was typed."""
        day = self.day()
        return self.text() if day is None else day.isoformat()

    def put_plain(self, value: object) -> None:
        """Put a kept date back as if it had been typed."""
        self.setText(str(kept(str, value)))
        self.textEdited.emit(self.text())
        self._left()

    def open_calendar(self) -> None:
        """Open a calendar beneath the field, on its date."""
        popup = _Calendar(self._day or self._today, self)
        popup.chosen.connect(self._choose)
        popup.open_beneath(self)
        popup.calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by single keys where a whole date stands and nothing was typed over it yet."""
        if event.key() == Qt.Key.Key_F2 or (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.open_calendar()
            return
        key = _ARROWS.get(Qt.Key(event.key()), event.text().lower())
        if self._counts_on(event.text()):
            return
        if self._is_settled() and (day := stepped(key, today=self._today, shown=self._day)) is not None:
            before, is_counting = self._day or self._today, event.text() in _SIGNS
            self._choose(day)
            self._counted_from, self._sign = before if is_counting else None, key
            return
        super().keyPressEvent(event)

    def _counts_on(self, typed: str) -> bool:
        """Take a digit right after plus or minus for so many days, counted from the date before that step."""
        counted_from, self._counted_from = self._counted_from, None
        if counted_from is None or not (typed.isascii() and typed.isdigit()):
            return False
        self._day = counted_from
        self.setText(f"{self._sign}{typed}")
        self.textEdited.emit(self.text())
        return True

    def _is_settled(self) -> bool:
        return self._is_untouched() or not self.text() or self.selectedText() == self.text()

    def _is_untouched(self) -> bool:
        return self._day is not None and self.text() == written(self._day)

    def _read(self) -> date | None:
        if not self.text().strip():
            return None
        if self._is_untouched():
            return self._day
        return read_date(self.text(), today=self._today, shown=self._day)

    def _choose(self, day: date) -> None:
        before = self._day
        self.set_day(day)
        self.selectAll()
        if day != before:
            self.day_changed.emit(day)

    def _typed(self) -> None:
        if self.day() is not None:
            self.set_problem("")

    def _left(self) -> None:
        before = self._day
        try:
            day = self._read()
        except NotADateError:
            self.set_problem(self.tr("Not a date: write 20 Aug 2025, 20/8/2025 or just 20"))
            day, self._day = None, None
        else:
            self.set_day(day)
        if day != before:
            self.day_changed.emit(day)


class _Calendar(Popup):
    """A month to choose a day from; Esc closes it."""

    chosen = Signal(object)

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(self.tr("Calendar"))
        days = self.calendar.findChild(QTableView, "qt_calendar_calendarview")
        if isinstance(days, QTableView):
            days.setAccessibleName(self.tr("Days of the month"))
        self.calendar.setLocale(locale())
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._colour()
        self.calendar.clicked.connect(self._take)
        self.calendar.activated.connect(self._take)
        self.column.setContentsMargins(4, 4, 4, 4)
        self.column.addWidget(self.calendar)

    def _colour(self) -> None:
        """Put the scheme's colours and signs in the place of Qt's own: they are too faint on it."""
        for name, sign in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            button = self.calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(icon(sign, "text"))
        plain = QTextCharFormat()
        plain.setForeground(colour(tokens().text))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, plain)

    def _take(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.chosen.emit(date(day.year(), day.month(), day.day()))
