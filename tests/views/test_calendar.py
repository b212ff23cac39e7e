"""The calendar of a date field can be read, in light and dark."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolButton

from desktop_app.views.controls.date_field import DateField
from desktop_app.views.look.scheme import Scheme, apply_look, tokens
from tests.views.driving import Show
from tests.views.sample import TODAY

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("chosen", [Scheme.LIGHT, Scheme.DARK])
def test_calendar__its_head_and_days_can_be_read(qapp: QApplication, shown: Show, chosen: Scheme) -> None:
    """Contrast of 4.5 (WCAG AA) between the lightest and the darkest of month, year and days, arrows 3."""
    apply_look(qapp, chosen)
    field = DateField(today=TODAY, day=TODAY)
    shown(field)
    field.open_calendar()
    (calendar,) = field.findChildren(QCalendarWidget)
    QApplication.processEvents()
    for name, least in (
        ("qt_calendar_monthbutton", 4.5),
        ("qt_calendar_yearbutton", 4.5),
        ("qt_calendar_prevmonth", 3.0),
        ("qt_calendar_nextmonth", 3.0),
    ):
        button = calendar.findChild(QToolButton, name)
        assert isinstance(button, QToolButton)
        assert contrast_in(calendar, button) >= least, name
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        ink = calendar.weekdayTextFormat(day).foreground().color()
        assert contrast(ink, QColor(tokens().surface)) >= 4.5


def contrast_in(calendar: QCalendarWidget, button: QToolButton) -> float:
    picture = calendar.grab(QRect(button.mapTo(calendar, QPoint(0, 0)), button.size())).toImage()
    inks = {picture.pixelColor(x, y).rgb() for x in range(picture.width()) for y in range(picture.height())}
    ordered = sorted((QColor(ink) for ink in inks), key=luminance)
    return contrast(ordered[0], ordered[-1])


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(ink: QColor) -> float:
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (ink.redF(), ink.greenF(), ink.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
