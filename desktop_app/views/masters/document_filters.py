"""Which documents are shown: a chip and a search as of any register, and a period and a branch.

filters = DocumentFilters(today, master, self)
filters.set_branches(branches)          # offered where there are several
filters.period.step(1)
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.accounting.date_range import DateRange
from desktop_app.repositories.clinic import Branch
from desktop_app.views.controls.filter_chip import MenuFilter
from desktop_app.views.controls.period_field import PeriodField
from desktop_app.views.kept_filters import keep_branch, keep_filter, keep_period, kept_branch, kept_period
from desktop_app.views.masters.master import Master
from desktop_app.views.masters.master_filters import MasterFilters


class DocumentFilters(MasterFilters):
    """The period and the branch stand behind the chips; both come back when the register is opened again."""

    def __init__(self, today: date, master: Master, parent: QObject) -> None:
        super().__init__(today, master, parent)
        self._name = master.name
        self._branches: tuple[Branch, ...] = ()
        self.period = PeriodField(today)
        self.branch = MenuFilter(self.tr("All branches"))
        self.branch.hide()
        days = kept_period(master.name, today) or DateRange()
        self.period.set_range(days)
        self._query = replace(self._query, dated_from=days.first, dated_to=days.last)
        self.period.range_changed.connect(partial(keep_period, master.name, today))
        self.period.range_changed.connect(self._of_days)
        self.branch.key_changed.connect(self._of_branch)

    def controls(self) -> list[QWidget]:
        """Give what stands beneath the title, from the left."""
        return [self.chips, self.period, self.branch]

    def set_branches(self, branches: Iterable[Branch]) -> None:
        """Offer branches, where there is a choice, and go back to the one that was kept: by code, if it is here."""
        self._branches = tuple(branches)
        found = kept_branch(self._name, self._branches)
        self.branch.set_choices((each.branch_id, each.name) for each in self._branches)
        self.branch.setVisible(len(self._branches) > 1)
        self.branch.choose(found)
        self._ask(replace(self._query, branch_id=found))

    def clear(self) -> None:
        """Leave nothing out."""
        self.period.set_range(DateRange())
        self.branch.choose(None)
        keep_filter(self._name, "period", "")
        keep_branch(self._name, self._branches, None)
        super().clear()

    def file_parts(self) -> tuple[str, ...]:
        """Give what a file with these documents is named after: their days."""
        days = self.period.range()
        return tuple(day.isoformat() for day in (days.first, days.last) if day is not None)

    def _of_days(self, days: DateRange) -> None:
        self._ask(replace(self._query, dated_from=days.first, dated_to=days.last))

    def _of_branch(self, key: object) -> None:
        keep_branch(self._name, self._branches, key)
        self._ask(replace(self._query, branch_id=key if isinstance(key, int) else None))
