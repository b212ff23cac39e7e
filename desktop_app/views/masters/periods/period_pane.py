"""A month beside the register: whether it is open and filed, what in it is not done with, and the year it is of."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.reports.closing import MonthDetail, month_detail
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.look.fonts import BODY_STRONG, HEADING, SMALL
from desktop_app.views.masters.master_pane import MasterPane
from desktop_app.views.masters.periods.standing_list import StandingList
from desktop_app.views.masters.periods.words import month_mark, month_name, words
from desktop_app.views.operations import Operations

_BUTTONS_A_ROW = 2


class PeriodPane(MasterPane):
    """The month above, its year beneath, each with what can be done."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.name, self.state = ElidingLabel(style=HEADING), Label(style=SMALL, tone="text2", wrap=True)
        self.to_do, self.standing = Label(style=BODY_STRONG), StandingList()
        self.year, self.year_state = ElidingLabel(style=HEADING), Label(style=SMALL, tone="text2", wrap=True)
        self._of_month, self._of_year = QGridLayout(), QGridLayout()
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(6)
        for grid in (self._of_month, self._of_year):
            grid.setHorizontalSpacing(8)
            grid.setVerticalSpacing(6)
            grid.setColumnStretch(_BUTTONS_A_ROW, 1)
        column.addWidget(self.name)
        column.addWidget(self.state)
        column.addLayout(self._of_month)
        column.addSpacing(8)
        column.addWidget(self.to_do)
        column.addWidget(self.standing)
        column.addSpacing(8)
        column.addWidget(hairline())
        column.addSpacing(4)
        column.addWidget(self.year)
        column.addWidget(self.year_state)
        column.addLayout(self._of_year)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._content)
        self.standing.place_wanted.connect(self.place_wanted)
        self.show_detail(None)

    def add_action(self, action: QAction, *, of_year: bool = False, caption: str = "") -> None:
        """Add a button for what is done with the month, or with its year."""
        grid = self._of_year if of_year else self._of_month
        at = grid.count()
        grid.addWidget(Button.of(action, caption=caption), at // _BUTTONS_A_ROW, at % _BUTTONS_A_ROW)

    def read_detail(self, key: int, reading: Reading) -> MonthDetail:
        """Read a month as it stands."""
        return month_detail(reading, key)

    def show_detail(self, detail: MonthDetail | None) -> None:
        """Show a month."""
        self._content.setVisible(detail is not None)
        if detail is None:
            return
        period, year = detail.period, detail.year
        self.name.setText(month_name(period.start_date))
        mark = month_mark("closed" if year.status == "closed" else period.status)
        filed = words("GSTR-1 is not filed")
        if period.gstr1_filed_on is not None:
            filed = words("GSTR-1 filed on {day}").format(day=written(period.gstr1_filed_on))
        self.state.setText(f"{mark.word} · {filed}")
        count = len(detail.standing)
        self.to_do.setText(
            words("Nothing in it is left to do")
            if not count
            else words("1 draft is left in it")
            if count == 1
            else words("{count} drafts are left in it").format(count=count)
        )
        self.standing.show_standing(detail.standing)
        self.year.setText(words("FY {year}").format(year=year.label))
        annual = words("annual return not filed")
        if year.annual_return_filed_on is not None:
            annual = words("annual return filed on {day}").format(day=written(year.annual_return_filed_on))
        state = words("Closed") if year.status == "closed" else words("Open")
        self.year_state.setText(f"{state} · {annual}")
