"""Which notes are asked for: the chips of the statuses, period and branch, the search.

filters = NoteFilters(operations.today())
filters.changed.connect(...)            # at every change; filters.query() gives what is asked for
filters.clear()                         # everything is asked for again
filters.set_branches(branches)          # offered where there are several
"""

from collections.abc import Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.accounting.date_range import DateRange
from desktop_app.reports.credit_notes import HALF_POSTED, CreditNoteQuery
from desktop_app.reports.group import Group
from desktop_app.repositories.clinic import Branch
from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.controls.filter_chip import MenuFilter
from desktop_app.views.controls.marks import document_mark
from desktop_app.views.controls.period_field import PeriodField
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.kept_filters import keep_branch, keep_filter, keep_period, kept_branch, kept_period

_NAME = "credit-notes"


class NoteFilters(QObject):
    """The controls that make one query; the view lays them out."""

    changed = Signal()

    def __init__(self, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._group: Group | None = None
        self._branches: tuple[Branch, ...] = ()
        self.search = SearchField(self.tr("Find patient, note, invoice"), shortcut="Ctrl+F")
        self.chips = FilterChips(self.tr("Status"))
        self.period = PeriodField(today)
        self.period.set_range(kept_period(_NAME, today) or DateRange())
        self.period.range_changed.connect(partial(keep_period, _NAME, today))
        self.branch = MenuFilter(self.tr("All branches"))
        self.branch.hide()
        self._add_chips()
        self.chips.chosen.connect(self.changed)
        self.search.searched.connect(self.changed)
        self.period.range_changed.connect(self.changed)
        self.branch.key_changed.connect(self._choose_branch)

    def query(self) -> CreditNoteQuery:
        """Give what is asked for."""
        days, branch = self.period.range(), self.branch.key()
        return CreditNoteQuery(
            search=self.search.text().strip(),
            status=self.chips.key() or None,
            dated_from=days.first,
            dated_to=days.last,
            branch_id=branch if isinstance(branch, int) else None,
            group=self._group,
        )

    def set_group(self, group: Group | None) -> None:
        """Keep the notes of one group; None leaves it."""
        self._group = group
        self.changed.emit()

    def set_branches(self, branches: Iterable[Branch]) -> None:
        """Offer branches, where there is a choice, and go back to the one that was kept."""
        self._branches = tuple(branches)
        before, kept = self.branch.key(), kept_branch(_NAME, self._branches)
        self.branch.set_choices((each.branch_id, each.name) for each in self._branches)
        self.branch.setVisible(len(self._branches) > 1)
        self.branch.choose(kept)
        if kept != before:
            self.changed.emit()

    def nothing(self) -> str:
        """Say that nothing is left, in the words of the filters."""
        if text := self.search.text().strip():
            return self.tr("No credit note matches \u201c{text}\u201d").format(text=text)
        if status := self.chips.key():
            return self.tr("No credit note is {status}").format(status=document_mark(status).word.lower())
        return self.tr("No credit note is of these days")

    def clear(self) -> None:
        """Ask for all notes."""
        self._group = None
        self.period.set_range(DateRange())
        keep_filter(_NAME, "period", "")
        self.branch.choose(None)
        keep_branch(_NAME, self._branches, None)
        self.chips.choose("")
        self.search.empty()
        self.changed.emit()

    def search_for(self, text: str) -> None:
        """Begin a search with what was typed elsewhere."""
        self.search.take_focus()
        self.search.setText(text)

    def file_parts(self) -> tuple[str, ...]:
        """Give what a file with these notes is named after."""
        days = self.period.range()
        return (self.chips.key(), *(str(day) for day in (days.first, days.last) if day is not None))

    def _choose_branch(self, key: object) -> None:
        keep_branch(_NAME, self._branches, key)
        self.changed.emit()

    def _add_chips(self) -> None:
        self.chips.add("", self.tr("All"))
        self.chips.add(HALF_POSTED, self.tr("Half posted"), sign="half", tone="bad")
        self.chips.add("draft", self.tr("Draft"))
        self.chips.add("posted", self.tr("Posted"))
        self.chips.add("reversed", self.tr("Reversed"))
