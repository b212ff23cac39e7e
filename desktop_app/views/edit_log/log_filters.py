"""Which rows of the edit log are shown: of whom, of which kind, of one record, of which days, and a search.

filters = LogFilters(today, master, self)
filters.offer(people, kinds)                # who and what there is to choose from
filters.show_record("package_payment_plans", 7, "PL/25-26/00007")
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.accounting.date_range import DateRange
from desktop_app.reports.edit_log import EditLogQuery
from desktop_app.views.controls.chip import Chip
from desktop_app.views.controls.filter_chip import MenuFilter
from desktop_app.views.controls.period_field import PeriodField
from desktop_app.views.edit_log.words import kind_words
from desktop_app.views.masters.master import Master
from desktop_app.views.masters.master_filters import MasterFilters


class LogFilters(MasterFilters):
    """A period, two menus, and a chip for the one record whose history is shown."""

    def __init__(self, today: date, master: Master, parent: QObject) -> None:
        super().__init__(today, master, parent)
        self.period = PeriodField(today)
        self.period.set_range(DateRange())
        self.user, self.kind = MenuFilter(self.tr("Everybody")), MenuFilter(self.tr("Everything"))
        self.record = Chip("", sign="filter", removable=True)
        self.period.range_changed.connect(self._of_days)
        self.user.key_changed.connect(lambda key: self._narrow(user_id=key))
        self.kind.key_changed.connect(lambda key: self._narrow(entity=key, entity_id=None))
        self.record.removed.connect(self._leave_record)
        self.record.clicked.connect(lambda *_: self.record.setChecked(True))
        self._has_record = False

    def everything(self, today: date) -> EditLogQuery:
        """Give the query that leaves nothing out."""
        return EditLogQuery(today=today)

    def controls(self) -> list[QWidget]:
        """Give what stands beneath the title, from the left; without a record its chip is not there."""
        self.record.setVisible(False)
        return [self.chips, self.period, self.user, self.kind, self.record]

    def offer(self, people: Iterable[tuple[object, str]], kinds: Iterable[str]) -> None:
        """Offer whom and what to choose."""
        self.user.set_choices(people)
        self.kind.set_choices((each, kind_words(each)) for each in kinds)

    def show_record(self, entity: str, entity_id: int, words: str) -> None:
        """Show the history of one record, of all days and by everybody."""
        self._is_clearing = True
        self._put_back()
        self._is_clearing = False
        self._has_record = True
        self.kind.choose(entity)
        self.record.set_words(words)
        self.record.setVisible(True)
        self._ask(replace(self.everything(self._query.today), entity=entity, entity_id=entity_id))

    def name_record(self, words: str) -> None:
        """Name the one record whose history is shown, if there is one."""
        if self._has_record:
            self.record.set_words(words)

    def clear(self) -> None:
        """Leave nothing out."""
        self._put_back()
        super().clear()

    def _put_back(self) -> None:
        self.period.set_range(DateRange())
        self.user.choose(None)
        self.kind.choose(None)
        self._hide_record()

    def _of_days(self, period: DateRange) -> None:
        self._ask(replace(self._query, dated_from=period.first, dated_to=period.last))

    def _narrow(self, **changes: object) -> None:
        if "entity" in changes:
            self._hide_record()
        self._ask(replace(self._query, **changes))  # type: ignore[arg-type]

    def _leave_record(self) -> None:
        self.kind.choose(None)
        self._narrow(entity=None, entity_id=None)

    def _hide_record(self) -> None:
        if self._has_record:
            self._has_record = False
            if self.record.hasFocus():
                self.kind.setFocus()
            self.record.setVisible(False)
