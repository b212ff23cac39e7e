"""What of the register is shown: a status by chip, and filters that are added from a menu, taken away by their cross.

filters = PlanFilters(today)
filters.changed.connect(self._show_rows)            # PlanQuery
self.head.add_second_row([filters.statuses], [filters.added])
filters.set_search("98200"); filters.clear()
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.accounting.date_range import DateRange, last_month, last_year, this_month, this_year
from desktop_app.reports.group import Group
from desktop_app.reports.plans import PlanCounts, PlanQuery
from desktop_app.repositories.clinic import Branch
from desktop_app.views.controls.chip import Chip, FilterChips
from desktop_app.views.controls.marks import plan_mark
from desktop_app.views.kept_filters import keep_branch, keep_filter, kept_branch, kept_filter

OVERDUE, EXPIRING = "overdue", "expiring"

_NAME, _ONLY, _PERIOD = "plans", "only", "period"
_ALL = ""
_ALWAYS = ("active", OVERDUE, "suspended", "completed", "discontinued")
_SELDOM = (EXPIRING, "expired", "cancelled", "draft")  # chips that are seen only where there is such a plan


class PlanFilters(QObject):
    """The chips, and the query that they make."""

    changed = Signal(object)  # PlanQuery

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._query = PlanQuery(today=today)
        self._is_clearing = False
        self._branches: tuple[Branch, ...] = ()
        self._period = ""
        self.statuses = FilterChips(self.tr("Status"))
        self.added = QWidget()
        self.period = Chip("", sign="calendar", removable=True)
        self.branch = Chip("", sign="filter", removable=True)
        self.patient = Chip("", sign="filter", removable=True)
        self.add = Chip(self.tr("Add filter"), sign="plus")
        self._lay_out()
        self._put_back_kept()
        self.statuses.chosen.connect(self._choose_status)
        self.period.removed.connect(lambda: self.sold_in(""))
        self.branch.removed.connect(lambda: self.of_branch(None))
        self.patient.removed.connect(lambda: self.of_patient(None, ""))
        for chip in (self.add, self.period, self.branch):
            chip.clicked.connect(lambda _checked=False, chip=chip: self._open_menu(chip))

    @property
    def query(self) -> PlanQuery:
        """What is asked for."""
        return self._query

    def is_filtering(self) -> bool:
        """Tell whether plans may be left out."""
        return self._query != PlanQuery(today=self._query.today)

    def set_today(self, today: date) -> None:
        """Go by another day: another clinic's date is overdue."""
        self._ask(replace(self._query, today=today))

    def set_search(self, text: str) -> None:
        """Look for a text."""
        self._ask(replace(self._query, search=text))

    def sold_in(self, period: str) -> None:
        """Keep the plans that were sold in a period, by its name; "" for all."""
        self._period = period
        keep_filter(_NAME, _PERIOD, period)
        days = self._periods()[period][1] if period else DateRange()
        self._show_chip(self.period, self._periods()[period][0] if period else "")
        self._ask(replace(self._query, sold_from=days.first, sold_to=days.last))

    def of_branch(self, branch_id: int | None) -> None:
        """Keep the plans of a branch; None for all."""
        keep_branch(_NAME, self._branches, branch_id)
        names = {each.branch_id: each.name for each in self._branches}
        self._show_chip(self.branch, names.get(branch_id, "") if branch_id is not None else "")
        self._ask(replace(self._query, branch_id=branch_id))

    def of_patient(self, patient_id: int | None, name: str) -> None:
        """Keep the plans of a patient; None for all."""
        self._show_chip(self.patient, name)
        self._ask(replace(self._query, patient_id=patient_id))

    def set_group(self, group: Group | None) -> None:
        """Keep the plans of one group; None leaves it."""
        self._ask(replace(self._query, group=group))

    def clear(self) -> None:
        """Leave nothing out."""
        self._is_clearing = True
        self.statuses.choose(_ALL)
        self.sold_in("")
        self.of_branch(None)
        self.of_patient(None, "")
        self._is_clearing = False
        self._query = PlanQuery(today=self._query.today)
        self.changed.emit(self._query)

    def set_branches(self, branches: Iterable[Branch]) -> None:
        """Offer branches, where there is a choice, and go back to the one that was kept."""
        self._branches = tuple(branches)
        if (kept := kept_branch(_NAME, self._branches)) is not None:
            self.of_branch(kept)

    def set_counts(self, counts: PlanCounts) -> None:
        """Say on each status how many it would leave."""
        found = {status: counts.of(status) for status in (*_ALWAYS, *_SELDOM)}
        found |= {OVERDUE: counts.overdue, EXPIRING: counts.expiring}
        self.statuses.set_counts({**found, _ALL: counts.all})
        for status in _SELDOM:
            chip = self.statuses.chip(status)
            chip.setVisible(bool(found[status]) or chip.isChecked())

    def year(self) -> str:
        """Name the financial year that the period keeps to, "" for any other period."""
        first = self._query.sold_from
        if self._period not in {"this_year", "last_year"} or first is None:
            return ""
        year = fiscal_year(first)
        return f"{year.start.year}\u2013{year.end.year % 100:02d}"

    def nothing(self) -> str:
        """Say that nothing is left, in the words of the filters."""
        query = self._query
        if query.search:
            return self.tr("No plan matches \u201c{text}\u201d").format(text=query.search)
        if query.overdue or query.expiring:
            return self.tr("No plan is overdue") if query.overdue else self.tr("No plan expires soon")
        if query.status is not None:
            return self.tr("No plan is {status}").format(status=plan_mark(query.status).word.lower())
        if query.patient_id is not None and query.sold_from is None:
            return self.tr("No package was sold to {patient}").format(patient=self.patient.words())
        if query.sold_from is not None:
            return self.tr("No plan was sold in these days")
        return self.tr("No plan is left by these filters")

    def _put_back_kept(self) -> None:
        """Begin with the status and the period that the window was closed with."""
        status, period = kept_filter(_NAME, _ONLY), kept_filter(_NAME, _PERIOD)
        if status in (*_ALWAYS, *_SELDOM):
            self.statuses.choose(status)
            self._choose_status(status)
        if period in self._periods():
            self.sold_in(period)

    def _choose_status(self, key: str) -> None:
        keep_filter(_NAME, _ONLY, key)
        status = None if key in (_ALL, OVERDUE, EXPIRING) else key
        self._ask(replace(self._query, status=status, overdue=key == OVERDUE, expiring=key == EXPIRING))

    def _ask(self, query: PlanQuery) -> None:
        if query != self._query:
            self._query = query
            if not self._is_clearing:
                self.changed.emit(query)

    def _periods(self) -> dict[str, tuple[str, DateRange]]:
        today = self._query.today
        return {
            "this_month": (self.tr("Sold this month"), this_month(today)),
            "last_month": (self.tr("Sold last month"), last_month(today)),
            "this_year": (self.tr("Sold this year"), this_year(today)),
            "last_year": (self.tr("Sold last year"), last_year(today)),
        }

    def _show_chip(self, chip: Chip, words: str) -> None:
        had_focus = chip.hasFocus()
        if words:
            chip.set_words(words)
        chip.setVisible(bool(words))
        if had_focus and not words:
            self.add.setFocus()

    def _open_menu(self, beneath: Chip) -> None:
        """Offer the filters, beneath the chip that asked."""
        menu = QMenu(beneath)
        self.add.setChecked(False)
        for name, (words, _) in self._periods().items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(name == self._period)
            action.triggered.connect(lambda _checked=False, name=name: self.sold_in(name))
        if len(self._branches) > 1:
            menu.addSeparator()
            for branch in self._branches:
                action = menu.addAction(branch.name.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(branch.branch_id == self._query.branch_id)
                action.triggered.connect(lambda _checked=False, key=branch.branch_id: self.of_branch(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(beneath.mapToGlobal(QPoint(0, beneath.height() + 2)))

    def _lay_out(self) -> None:
        self.statuses.add(_ALL, self.tr("All"))
        for status in (*_ALWAYS, *_SELDOM):
            if status == OVERDUE:
                self.statuses.add(status, self.tr("Overdue"), sign="warning", tone="bad")
            elif status == EXPIRING:
                self.statuses.add(status, self.tr("Expires soon"), sign="clock", tone="warn").hide()
            else:
                self.statuses.add(status, plan_mark(status).word).setVisible(status in _ALWAYS)
        row = QHBoxLayout(self.added)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for chip in (self.patient, self.period, self.branch, self.add):
            row.addWidget(chip)
            chip.setVisible(chip is self.add)
