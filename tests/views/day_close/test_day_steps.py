"""The days of the counter by + and -: from all of them to one, and from day to day."""

from datetime import date, timedelta
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.accounting.date_range import DateRange
from desktop_app.views.day_close.day_view import DayCloseView
from tests.views.day_close.conftest import OpenDays
from tests.views.day_close.desk import TODAY
from tests.views.day_close.test_day_view import bring
from tests.views.driving import KEY, press

pytestmark = pytest.mark.gui


def days(view: DayCloseView) -> list[object]:
    model = view.table.paged_model()
    return [row["date"] for at in range(model.rowCount()) if (row := model.row_at(at)) is not None]


def are_listed(view: DayCloseView, found: list[date]) -> bool:
    return not view.is_reading() and days(view) == found


def test_plus_and_minus__go_from_day_to_day(qtbot: QtBot, open_days: OpenDays) -> None:
    """From all days to that before the one under the cursor, and on; there is nothing of tomorrow yet."""
    view = bring(qtbot, open_days())
    all_days = [TODAY - timedelta(days=before) for before in range(3)]
    assert days(view) == all_days
    today, yesterday, before = ([day] for day in all_days)
    minus, plus = KEY.Key_Minus, KEY.Key_Plus
    tomorrow: list[date] = []
    steps = ((minus, yesterday), (minus, before), (plus, yesterday), (plus, today), (plus, tomorrow), (minus, today))
    for key, found in steps:
        press(key)
        qtbot.waitUntil(partial(are_listed, view, found))
    assert view.filters.period.range() == DateRange(TODAY, TODAY)
