"""The month pack: which month, where to; then it is written in the background, as any file.

dialog = MonthPackDialog(operations, clinic, parent)
dialog.ordered.connect(...)             # MonthPackFile, for a FileExport
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.date_range import last_month
from desktop_app.reports.file_aside import News
from desktop_app.reports.month_pack import write_month_pack
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.effects import Effects
from desktop_app.views.operations import Operations
from desktop_app.views.reports.month_choice import MonthChoice
from desktop_app.views.save_dialog import ask_where_to_save, file_name

_WIDTH = 620
_PARTS = 100  # of the progress


@dataclass(frozen=True, slots=True)
class MonthPackFile:
    """What is written, as a `FileExport` writes it."""

    path: Path
    month: date
    made_by: str

    def write(self, reading: Reading, news: News) -> int:
        """Write the pack; refuses what its reports and the file refuse."""
        return write_month_pack(
            reading,
            self.month,
            self.path,
            made_at=reading.at,
            made_by=self.made_by,
            overwrite=True,
            cancelled=news.is_unwanted,
            progressed=partial(_tell, news),
        )

    def count(self, reading: Reading) -> int:  # noqa: ARG002 - files differ much in length: parts of them are told
        """Give of how many parts progress is told."""
        return _PARTS

    def at(self, path: Path) -> "MonthPackFile":
        """Give the same pack under another name."""
        return replace(self, path=path)


class MonthPackDialog(DialogFrame):
    """A month, and a button that asks for the file."""

    ordered = Signal(object)

    def __init__(self, operations: Operations, clinic: str, parent: QWidget) -> None:
        super().__init__(
            title=parent.tr("Month pack for the accountant"),
            commit=parent.tr("Choose the file..."),
            parent=parent,
            promise=parent.tr("Nothing in these books is changed."),
        )
        self._operations, self._clinic = operations, clinic
        self.month = MonthChoice(operations.today())
        self.month.show_month(last_month(operations.today()).last)
        self.month.key_changed.connect(self._check)
        self.month.editTextChanged.connect(self._check)
        self._lay_out_body()
        self._check()

    def carry_out(self) -> None:
        """Ask where to, then hand the order over."""
        last = self.month.last_day()
        if last is not None:
            name = file_name(self._clinic, "month-pack", f"{last:%Y-%m}", suffix=".zip")
            ask_where_to_save(self, name, partial(self._order, last), kind="ZIP")

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the month."""
        self.fit(_WIDTH)
        super().showEvent(event)
        self.month.setFocus()

    def _order(self, last: date, path: Path) -> None:
        self.ordered.emit(MonthPackFile(path, last, self._operations.user.display_name))
        self.accept()

    def _check(self, *_: object) -> None:
        is_chosen = self.month.last_day() is not None and self.month.is_settled()
        self.set_obstacle("" if is_chosen else self.tr("The month is missing"))

    def _lay_out_body(self) -> None:
        effects = Effects(
            (
                self.tr("One zip with every report of the month as CSV, statements for the year to date besides."),
                self.tr("A manifest names each file with its rows, control totals and hash."),
                self.tr("The month may still be open: the manifest says so."),
            )
        )
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 10)
        column.setSpacing(10)
        column.addWidget(effects)
        column.addWidget(CaptionedField(self.tr("Month"), self.month))
        column.addStretch(1)
        self.set_body(body)


def _tell(news: News, done: int, of: int) -> None:
    news.told(_PARTS * done // max(1, of))
