"""The ledger of all days in the real view: how long until its rows are here, jumps, frames of scrolling, memory."""

import statistics
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop_app.open_book import open_book
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.look.fonts import load_fonts
from desktop_app.views.look.scheme import Scheme, apply_look
from desktop_app.views.operations import Operations
from desktop_app.views.tables.register_table import RegisterTable
from tests.benchmarks.book import last_day
from tests.benchmarks.figures import milliseconds, percentile
from tests.clinic import Clock

_FRAMES = 1_500
_ROWS_A_FRAME = 3
_SECONDS = 120


def scroll(path: str) -> dict[str, float]:
    """Open the ledger and look at it as a user does; milliseconds, and megabytes."""
    app = QApplication([])
    load_fonts()
    apply_look(app, Scheme.LIGHT)
    book = open_book(Path(path), Clock(last_day(Path(path))))
    book.books.keep_off(threading.get_ident())
    operations = Operations(book.books, book.user)
    view = LedgerView(operations)
    try:
        return _looked_at(view)
    finally:
        view.widget.close()
        operations.close()
        book.close()


def _looked_at(view: LedgerView) -> dict[str, float]:
    table = view.table
    view.filters.show_all_dates()
    view.widget.resize(1366, 690)
    opened = milliseconds(partial(_open, view))
    bar = table.verticalScrollBar()
    jump_last = milliseconds(partial(_jump, table, bar.maximum()))
    jump_middle = milliseconds(partial(_jump, table, bar.maximum() // 2))
    bar.setValue(0)
    _wait(lambda: _is_here(table))
    step = _ROWS_A_FRAME * table.rowHeight(0)
    frames = [milliseconds(lambda: _frame(table, bar.value() + step)) for _ in range(_FRAMES)]
    return {
        "opened": opened,
        "jump_last": jump_last,
        "jump_middle": jump_middle,
        "frame_median": statistics.median(frames),
        "frame_p99": percentile(frames, 0.99),
        "memory": _memory_megabytes(),
    }


def _open(view: LedgerView) -> None:
    view.widget.show()
    _wait(lambda: _is_here(view.table) and view.figures() is not None)


def _jump(table: RegisterTable, to: int) -> None:
    table.verticalScrollBar().setValue(to)
    _wait(lambda: _is_here(table))
    _paint(table)


def _frame(table: RegisterTable, to: int) -> None:
    """Scroll on, hear what has arrived meanwhile, and paint."""
    table.verticalScrollBar().setValue(to)
    QApplication.processEvents()
    _paint(table)


def _paint(table: RegisterTable) -> None:
    table.viewport().repaint()


def _is_here(table: RegisterTable) -> bool:
    """Tell whether the first and the last row that can be seen are here."""
    model = table.paged_model()
    if model.is_loading() or not model.rowCount():
        return False
    top = table.rowAt(0)
    foot = table.rowAt(table.viewport().height() - 1)
    return (
        model.loaded_row(top) is not None and model.loaded_row(foot if foot >= 0 else model.rowCount() - 1) is not None
    )


def _wait(until: Callable[[], bool]) -> None:
    """Let events come until something is so."""
    end = time.monotonic() + _SECONDS
    while not until():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        if time.monotonic() > end:
            raise TimeoutError


def _memory_megabytes() -> float:
    """Give what the process holds in memory now."""
    for line in Path("/proc/self/status").read_text("utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1_024
    return float("nan")
