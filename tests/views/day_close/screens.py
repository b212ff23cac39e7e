"""The screens of the day's close, to be looked at."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.reports.days import day_detail
from desktop_app.views.day_close.close_dialog import CloseDayDialog
from desktop_app.views.day_close.day_view import DayCloseView
from desktop_app.views.day_close.open_dialog import OpenDayDialog
from desktop_app.views.operations import Operations
from desktop_app.views.paper.day_sheet import day_sheet
from desktop_app.views.paper.sheet_dialog import SheetDialog
from tests.clinic import Clinic
from tests.views.day_close.desk import counter
from tests.views.whole_window import whole_window

Make = Callable[[Clinic, Operations], QWidget]
_KEPT: list[QObject] = []  # what nothing else keeps


@cache
def _counter() -> Clinic:
    return counter(Path(mkdtemp(prefix="clinic-")) / "counter.clinicbook")


def _operations() -> Operations:
    operations = Operations(_counter().books, _counter().user)
    _KEPT.append(operations)
    return operations


def _parent() -> QWidget:
    parent = QWidget()
    parent.resize(1366, 690)
    _KEPT.append(parent)
    return parent


def days(row: int = 0) -> Make:
    """Make what gives the register with the cursor on a row."""

    def make(_clinic: Clinic, _of_sample: Operations) -> QWidget:
        window = whole_window(_operations(), DayCloseView)
        front = next(view for view in window.views if isinstance(view, DayCloseView))
        front.table.settled.connect(lambda: front.table.go_to_row(row))
        return window

    return make


def open_day(_clinic: Clinic, _of_sample: Operations) -> QWidget:
    return OpenDayDialog(_operations(), _parent())


def close_day(_clinic: Clinic, _of_sample: Operations) -> QWidget:
    with _counter().books.reading() as reading:
        return CloseDayDialog(_operations(), day_detail(reading, 3), _parent())


def sheet(_clinic: Clinic, _of_sample: Operations) -> QWidget:
    with _counter().books.reading() as reading:
        detail = day_detail(reading, 1)
    return SheetDialog(day_sheet(detail), title="Day sheet", proposed="day.pdf", parent=_parent())


def count(*pieces: int) -> Callable[[QWidget], object]:
    """Make what counts the drawer: pieces from the largest note on."""

    def act(dialog: QWidget) -> None:
        if not isinstance(dialog, CloseDayDialog):
            raise TypeError(dialog)
        for field, number in zip(dialog.count.fields.values(), pieces, strict=False):
            QTest.keyClicks(field, str(number))
        QTest.keyClicks(dialog.slips["upi"], "1990")
        dialog.slips["upi"].clearFocus()

    return act
