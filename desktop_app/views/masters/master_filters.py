"""Which master records are shown: a chip, and a search.

filters = MasterFilters(today, master, self)
filters.changed.connect(self._filter)               # then `filters.query`
filters.set_search("98200"); filters.clear()
"""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.reports.group import Group
from desktop_app.reports.masters import MasterQuery
from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.kept_filters import keep_filter, kept_filter
from desktop_app.views.masters.master import Master

_ONLY = "only"


class MasterFilters(QObject):
    """The chips, and the query that they and the search make."""

    changed = Signal()

    def __init__(self, today: date, master: Master, parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._query = master.words, self.everything(today)
        self._is_clearing = False
        self.chips = FilterChips(master.title)
        self.chips.add("", self.tr("All"))
        for chip in master.chips:
            self.chips.add(chip.only, chip.words, sign=chip.sign, tone=chip.tone)
        if not master.chips:
            self.chips.hide()
        kept = kept_filter(master.name, _ONLY)
        if kept in {chip.only for chip in master.chips}:
            self.chips.choose(kept)
            self._query = replace(self._query, only=kept)
        self.chips.chosen.connect(partial(self._choose_chip, master.name))

    @property
    def query(self) -> MasterQuery:
        """What is asked for."""
        return self._query

    def everything(self, today: date) -> MasterQuery:
        """Give the query that leaves nothing out; a screen with filters of its own has one of its own."""
        return MasterQuery(today=today)

    def controls(self) -> list[QWidget]:
        """Give what stands beneath the title, from the left."""
        return [self.chips]

    def is_filtering(self) -> bool:
        """Tell whether records may be left out."""
        return self._query != self.everything(self._query.today)

    def set_today(self, today: date) -> None:
        """Go by another day."""
        self._ask(replace(self._query, today=today))

    def set_search(self, text: str) -> None:
        """Look for a text."""
        self._ask(replace(self._query, search=text))

    def set_group(self, group: Group | None) -> None:
        """Keep to the records of one group; None leaves it."""
        self._ask(replace(self._query, group=group))

    def clear(self) -> None:
        """Leave nothing out."""
        self._is_clearing = True
        self.chips.choose("")
        self._is_clearing = False
        self._ask(self.everything(self._query.today))

    def file_parts(self) -> tuple[str, ...]:
        """Give what a file with these records is named after, beside the register."""
        return ()

    def nothing(self) -> str:
        """Say that nothing is left, in the words of the filters."""
        if self._query.search:
            return self._words.unmatched.format(text=self._query.search)
        return self._words.nothing

    def _choose_chip(self, name: str, only: str) -> None:
        """Keep to what a chip leaves, also when the register is opened again."""
        keep_filter(name, _ONLY, only)
        self._ask(replace(self._query, only=only))

    def _ask(self, query: MasterQuery) -> None:
        if query != self._query and not self._is_clearing:
            self._query = query
            self.changed.emit()
