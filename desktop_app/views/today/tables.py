"""The two short tables of Today: the sessions of the day, and what came in by which mode."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop_app.accounting.settlement import OPEN
from desktop_app.reports.money_collected import Collected, together
from desktop_app.reports.today_sessions import SessionToday
from desktop_app.views.controls.marks import session_mark
from desktop_app.views.receipts.words import mode_word
from desktop_app.views.tables.amount_cells import MoneyCell
from desktop_app.views.tables.cell_style import RowTone
from desktop_app.views.tables.cells import CountCell, NameCell, TextCell, WordCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.mark_cells import SessionsCell, StatusCell
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable

_ROW = 28


def _words(text: str) -> str:
    return QCoreApplication.translate("today", text)


class SessionTable(SmallTable):
    """The sessions of today; Space marks the one under the cursor done, Enter opens its plan."""

    done_wanted = Signal(object)  # TableRow

    def __init__(self) -> None:
        columns = (
            TableColumn("patient", _words("Patient"), NameCell(), stretch=3, least=110, sortable=False),
            TableColumn("package", _words("Package"), TextCell(), stretch=3, least=110, sortable=False),
            TableColumn("done", _words("Session"), SessionsCell(total="total", cancelled="cancelled"), sortable=False),
            TableColumn(
                "status",
                _words("Status"),
                StatusCell(session_mark, words=(session_mark("no_show_charged").word,)),
                sortable=False,
            ),
        )
        super().__init__(_words("Sessions today"), columns, row_height=_ROW, tone_of=_tone_of)

    def show_sessions(self, sessions: Sequence[SessionToday]) -> None:
        """Show other sessions."""
        self.set_rows(
            (
                each.session_id,
                {
                    "plan_id": each.plan_id,
                    "patient": each.patient,
                    "package": each.package,
                    "done": each.done,
                    "total": each.total,
                    "cancelled": each.cancelled,
                    "status": each.status,
                },
            )
            for each in sessions
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark done with Space."""
        row = self.current_row()
        if event.key() == Qt.Key.Key_Space and row is not None:
            self.done_wanted.emit(row)
        else:
            super().keyPressEvent(event)


def _tone_of(row: TableRow) -> RowTone:
    return RowTone.NORMAL if row["status"] in OPEN else RowTone.QUIET


class ModeTable(SmallTable):
    """What came in today by each mode, and what of it went back."""

    def __init__(self) -> None:
        columns = (
            TableColumn("mode", _words("Mode"), WordCell(mode_word), stretch=1, least=80, sortable=False),
            TableColumn("receipts", _words("Receipts"), CountCell(), sortable=False),
            TableColumn("amount", _words("Amount"), MoneyCell(sample="8,88,888.88"), sortable=False),
        )
        super().__init__(_words("Money in, by mode"), columns)

    def show_modes(self, modes: Sequence[tuple[str, Collected]]) -> None:
        """Show other figures, the sum at the foot; what went back stands beneath it where there is any."""
        whole = together(each for _, each in modes)
        went_back = whole.reversed_paise + whole.refunded_paise
        self.set_rows(
            (at, {"mode": mode, "receipts": each.receipts, "amount": each.received_paise})
            for at, (mode, each) in enumerate(modes, start=1)
        )
        totals = [PinnedRow(_words("Received today"), {"receipts": whole.receipts, "amount": whole.received_paise})]
        if went_back:
            totals.append(PinnedRow(_words("Reversed and paid back"), {"amount": went_back}))
        self.set_totals(totals)
