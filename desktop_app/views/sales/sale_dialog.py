"""What all sales have in common: who buys, on which day, at which branch, and what the day's rates are."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.reports.sale_terms import SaleTerms, sale_terms
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import hairline
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.drafts.forms import Form
from desktop_app.views.new_master import SERVICE, NewMaster
from desktop_app.views.operations import Operations, Request
from desktop_app.views.sales.pan_note import PanNote
from desktop_app.views.sales.patient_picker import PatientPicker

_SIZE, _LEAST_SIZE = QSize(1120, 612), QSize(1000, 540)
_DAY_WIDTH, _BRANCH_WIDTH = 136, 170


class SaleDialog(WorkflowDialog):
    """Patient, day and branch; beneath them what a kind of sale adds. `refresh` follows every key."""

    def __init__(self, operations: Operations, *, title: str, commit: str, parent: QWidget) -> None:
        super().__init__(operations, title=title, commit=commit, parent=parent, keeps_typing=True)
        self.today = operations.today()
        self.terms: SaleTerms | None = None
        self._reading: Request | None = None
        self._asked_for: date | None = None
        self.on = DateField(today=self.today, day=self.today)
        self.branch = Choice()
        self.picker, self.rule, self.pan = PatientPicker(self.load), hairline(), PanNote(self.load)
        self._branch_label = Label(self.tr("Branch"), tone="text2")
        self._lay_out_sale_head()

    def start(self, body: QWidget) -> None:
        """Put the fields of a kind of sale beneath the patient, and read what they depend on."""
        around = QWidget()
        self.set_body(around)
        column = QVBoxLayout(around)
        column.setContentsMargins(MARGIN, 8, MARGIN, 8)
        column.setSpacing(6)
        column.addWidget(self.picker)
        column.addWidget(self.pan)
        column.addWidget(self.rule)
        column.addWidget(body, 1)
        QWidget.setTabOrder(self.on, self.branch)
        QWidget.setTabOrder(self.branch, self.picker.search)
        self.resize(self._fitting_size())
        self.picker.changed.connect(self.refresh)
        self.on.textChanged.connect(self._follow_day)
        self.branch.key_changed.connect(self.refresh)
        self.branch.editTextChanged.connect(self.refresh)
        self.mended.connect(self._read_terms)
        NewMaster(self, SERVICE, reread=self._read_terms)
        self._follow_day()

    def take_terms(self, terms: SaleTerms) -> None:
        """Offer what can be sold on the day."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Reckon with what stands in the fields, show it, and say what stands in the way."""
        raise NotImplementedError

    def remember_sale(self, form: Form, fields: Mapping[str, QWidget]) -> None:
        """Keep what is entered, with who buys, when and where."""
        self.remember(
            form,
            {"on": self.on, "branch": self.branch, "patient": self.picker, **fields},
            is_ready=lambda: self.terms is not None,
            words=self.picker.name,
        )

    def branch_id(self) -> int | None:
        """Give the branch that sells."""
        key = self.branch.key()
        return key if isinstance(key, int) else None

    def problem(self) -> str:
        """Say what stands in the way of any sale, "" where nothing does."""
        day = self.on.day()
        if self.picker.problem():
            return self.picker.problem()
        if day is None:
            return self.tr("The day is missing")
        if day > self.today:
            return self.tr("The day is after today")
        if self.terms is None or self.terms.on != day:
            return self.tr("Reading the rates of the day")
        if self.branch_id() is None or not self.branch.is_settled():
            return self.tr("The branch is missing")
        return self._problem_of_day(self.terms, day)

    def tell_law(self, total_paise: int) -> None:
        """Say what the law asks for at a total, in paise."""
        self.pan.look_at(self.picker.patient(), total_paise, None if self.terms is None else self.terms.pan_limit)

    def keep_branch(self) -> None:
        """Work in the branch that sells from now on."""
        branch_id = self.branch_id()
        if branch_id is not None:
            self.operations.branch.choose(branch_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the patient."""
        super().showEvent(event)
        self.picker.setFocus()

    def _fitting_size(self) -> QSize:
        """Be as large as the look asks for, and on a small screen no larger than the window."""
        parent = self.parentWidget()
        window = QSize() if parent is None else parent.window().size()
        return window.expandedTo(_LEAST_SIZE).boundedTo(_SIZE)

    def _problem_of_day(self, terms: SaleTerms, day: date) -> str:
        try:
            terms.require_day(day)
        except ClinicError as error:
            return what_is_wrong(error)
        return ""

    def _follow_day(self) -> None:
        """Read the rates of another day."""
        if self.on.day() != self._asked_for:
            self._read_terms()
        self.refresh()

    def _read_terms(self) -> None:
        """Read what the day's sales depend on; an answer for a day that was left meanwhile is dropped."""
        day = self.on.day()
        if day is not None:
            if self._reading is not None:
                self._reading.cancel()
            self._asked_for = day
            self._reading = self.load(partial(sale_terms, on=day), self._take)

    def _take(self, terms: SaleTerms) -> None:
        if self.terms is None:
            known = [each.branch_id for each in terms.branches]
            self.operations.branch.offer(terms.branches)
            working = self.operations.branch.key()
            with QSignalBlocker(self.branch):  # what it comes to is reckoned once, beneath
                self.branch.set_choices((each.branch_id, each.name) for each in terms.branches)
                self.branch.choose(working if working in known else known[0] if known else None)
            for widget in (self._branch_label, self.branch):
                widget.setVisible(len(known) > 1)
        self.terms = terms
        self.take_terms(terms)
        self.refresh()

    def _lay_out_sale_head(self) -> None:
        self.on.setAccessibleName(self.tr("Day of the sale"))
        self.on.setFixedWidth(_DAY_WIDTH)
        self.branch.setAccessibleName(self.tr("Branch"))
        self.branch.setFixedWidth(_BRANCH_WIDTH)
        fields = QWidget()
        row = QHBoxLayout(fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (Label(self.tr("On"), tone="text2"), self.on, self._branch_label, self.branch):
            row.addWidget(widget)
        for widget in (self._branch_label, self.branch):
            widget.hide()
        self.add_to_head(fields)
