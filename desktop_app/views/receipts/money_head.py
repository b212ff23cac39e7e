"""The head of every dialog that takes money: from which patient, on which day, at which branch.

head = MoneyHead(operations, dialog.load)
head.offer(terms.branches)
head.patient_changed.connect(...); head.changed.connect(self._check)
head.problem(); head.patient(); head.day(); head.branch_id()
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.reports.choices import PatientChoice
from desktop_app.repositories.clinic import Branch
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.operations import Operations
from desktop_app.views.patients.patient_search import Load, PatientSearch, whereabouts

_SEARCH_WIDTH, _DAY_WIDTH, _BRANCH_WIDTH = 400, 150, 190


class MoneyHead(QWidget):
    """Three fields in a row; the branch only where the clinic has several."""

    patient_changed = Signal()
    changed = Signal()

    def __init__(self, operations: Operations, load: Load) -> None:
        super().__init__()
        self._operations = operations
        self._patient: PatientChoice | None = None
        self._today = operations.today()
        self.search = PatientSearch(load, finds_only=True)
        self.on = DateField(today=self._today, day=self._today)
        self.branch = Choice()
        self._captioned = CaptionedField(self.tr("Patient"), self.search)
        self._branch_captioned = CaptionedField(self.tr("Branch"), self.branch)
        self._lay_out()
        self.search.chosen.connect(self._take)
        self.search.dropped.connect(lambda: self._show(None))
        self.on.day_changed.connect(lambda _day: self.changed.emit())
        self.branch.key_changed.connect(lambda _key: self.changed.emit())
        self.setFocusProxy(self.search)
        self._describe()

    def choose(self, patient: PatientChoice) -> None:
        """Choose a patient, as if found."""
        self._take(patient)

    def offer(self, branches: Sequence[Branch]) -> None:
        """Offer the branches; the one that is worked in is chosen."""
        known = [each.branch_id for each in branches]
        self.branch.set_choices((each.branch_id, each.name) for each in branches)
        if self.branch.key() is None:
            working = self._operations.branch.key()
            self.branch.choose(working if working in known else known[0] if known else None)
        self._branch_captioned.setVisible(len(known) > 1)
        self.changed.emit()

    def patient(self) -> PatientChoice | None:
        """Give the patient, None while nobody is chosen."""
        return self._patient

    def day(self) -> date | None:
        """Give the day, None while there is none."""
        return self.on.day()

    def branch_id(self) -> int | None:
        """Give the branch, None while there is none."""
        key = self.branch.key()
        return key if isinstance(key, int) else None

    def problem(self) -> str:
        """Say the first thing that is missing, "" where nothing is."""
        day = self.on.day()
        if self._patient is None:
            return self.tr("Choose a patient of the list") if self.search.text() else self.tr("The patient is missing")
        if day is None:
            return self.tr("The day is missing")
        if day > self._today:
            return self.tr("The day is after today")
        return "" if self.branch_id() is not None and self.branch.is_settled() else self.tr("The branch is missing")

    def _take(self, patient: PatientChoice) -> None:
        self.search.show_name(patient.full_name)
        self._show(patient)
        if self.search.hasFocus():
            self.search.focusNextChild()

    def _show(self, patient: PatientChoice | None) -> None:
        before, self._patient = self._patient, patient
        self._describe()
        if before != patient:
            self.patient_changed.emit()
        self.changed.emit()

    def _describe(self) -> None:
        if self._patient is None:
            self._captioned.set_help(self.tr("Type to search"))
        else:
            self._captioned.set_help(whereabouts(self._patient), sign="tick", tone="good")

    def _lay_out(self) -> None:
        day = CaptionedField(self.tr("On"), self.on)
        self._captioned.setMaximumWidth(_SEARCH_WIDTH)
        day.setFixedWidth(_DAY_WIDTH)
        self._branch_captioned.setFixedWidth(_BRANCH_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._captioned, 1)
        row.addStretch(0)
        row.addWidget(day)
        row.addWidget(self._branch_captioned)
        self._branch_captioned.hide()
