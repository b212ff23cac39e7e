"""Closing a financial year with its journal seen before, and opening a closed one again."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.closing import YearClosing, year_closing
from desktop_app.repositories.years import KeptYear
from desktop_app.views.cautions import Cautions
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Ground, take_out_all
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.effects import Effects
from desktop_app.views.journal_list import JournalLines
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.masters.periods.standing_list import StandingList
from desktop_app.views.masters.periods.words import words
from desktop_app.views.operations import Operations
from desktop_app.views.reason_dialog import Asked, ReasonDialog, Workflow
from desktop_app.views.view import Place
from desktop_app.workflows.close_year import CloseYear, close_year
from desktop_app.workflows.reopen_year import ReopenYear, reopen_year

_SIZE = (720, 600)


class CloseYearDialog(WorkflowDialog):
    """What stands or speaks against it, and the journal that closes it; `posted` tells FiscalYearClosed."""

    place_wanted = Signal(object)

    def __init__(self, operations: Operations, year: KeptYear, parent: QWidget) -> None:
        title = words("Close FY {label}").format(label=year.label)
        super().__init__(operations, title=title, commit=title, parent=parent)
        self._year = year
        self.effects = Effects(
            (
                words("Income and expense of the year go to retained earnings, dated {day}.").format(
                    day=written(year.end_date)
                ),
                words("What patients owe, advances and deferred revenue are carried forward as they are."),
                words("March is locked and nothing is posted in the year any more; the owner can open it again."),
            )
        )
        self.cautions, self.standing = Cautions(), StandingList()
        self._journals = QVBoxLayout()
        self._lay_out_body()
        self.standing.place_wanted.connect(self._leave_to)
        self.resize(*_SIZE)
        self.mended.connect(self._read)
        self.set_obstacle(words("Checking the books"))
        self._read()

    def carry_out(self) -> None:
        """Close it."""
        self.run(close_year, CloseYear(request_id=self.request_id, end_date=self._year.end_date))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where nothing is done yet."""
        super().showEvent(event)
        self.cancel_button.setFocus()

    def _read(self) -> None:
        self.load(partial(year_closing, end_date=self._year.end_date), self._take)

    def _take(self, found: YearClosing) -> None:
        self.cautions.show_cautions(self._warnings(found))
        self.standing.show_standing(found.standing, found.failed)
        take_out_all(self._journals)
        for each in found.branches:
            lines = JournalLines(totals=True, heads=True)
            lines.set_lines(each.lines)
            heading = words("Closing journal") if len(found.branches) == 1 else each.branch
            self._journals.addWidget(Label(heading, BODY_STRONG))
            self._journals.addWidget(lines)
        if not found.branches:
            self._journals.addWidget(Label(words("Nothing was earned or spent: nothing is posted."), SMALL, "text2"))
        profit = words("Profit {amount}") if found.net_profit_paise >= 0 else words("Loss {amount}")
        self.set_subject(profit.format(amount=rupees(abs(found.net_profit_paise))))
        self.set_obstacle(self._against(found))

    def _warnings(self, found: YearClosing) -> list[str]:
        """Say what speaks against closing now; the owner may all the same."""
        warnings = [
            words("{code} {name} holds {amount}: it must be nil at the year's end.").format(
                code=each.account.code, name=each.account.name, amount=rupees(abs(each.balance_paise))
            )
            for each in found.not_nil
        ]
        count = len(found.open_months)
        if count == 1:
            warnings.append(words("1 month of the year is not locked: it is closed with the year."))
        elif count:
            warnings.append(
                words("{count} months of the year are not locked: they are closed with it.").format(count=count)
            )
        return warnings

    def _against(self, found: YearClosing) -> str:
        if found.year.end_date > self.operations.today():
            return words("The year is not over until {day}").format(day=written(found.year.end_date))
        if found.is_march_locked:
            return words("March is locked: unlock it first, the closing journal is dated in it")
        if found.standing:
            return words("Drafts are left: post or delete them first")
        return words("Checks of the books do not hold") if found.failed else ""

    def _leave_to(self, place: Place) -> None:
        self.reject()
        self.place_wanted.emit(place)

    def _lay_out_body(self) -> None:
        body = Ground("surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(10)
        self._journals.setSpacing(4)
        for widget in (self.effects, self.cautions, self.standing):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addLayout(self._journals)
        column.addStretch(1)
        self.set_body(body)


def reopen_year_dialog(operations: Operations, year: KeptYear, parent: QWidget) -> ReasonDialog:
    """Make the dialog that opens a closed year again."""

    def reopen(asked: Asked) -> tuple[Workflow, ReopenYear]:
        return reopen_year, ReopenYear(request_id=asked.request_id, end_date=year.end_date, reason=asked.reason)

    return ReasonDialog(
        operations,
        title=words("Open FY {label} again").format(label=year.label),
        commit=words("Open FY {label} again").format(label=year.label),
        effects=(
            words("Its closing journal of {day} is reversed on the same day.").format(day=written(year.end_date)),
            words("March is open; the other months stay as they are."),
            words("Close it again when the correction is made."),
        ),
        reasons=(words("A bill was found"), words("A correction by the auditor")),
        order=reopen,
        parent=parent,
        asks_day=False,
    )
