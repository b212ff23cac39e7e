"""A patient beside the register: who it is, what is owed, the plans, and what is not paid yet.

pane = PatientPane(operations)
pane.offer(edit, sell, show_plans)          # the actions that get buttons
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.masters import ACTIVE, OFF
from desktop_app.reports.patient_detail import OpenDebit, PatientDetail, PatientPlan, patient_detail
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.entries import LEFT, RIGHT, Entries, two_lines
from desktop_app.views.controls.figures import Figure, Figures
from desktop_app.views.controls.flow_layout import FlowLayout
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.link import Link
from desktop_app.views.controls.marks import plan_mark
from desktop_app.views.controls.surfaces import Sign, hairline
from desktop_app.views.controls.upright_scroll import UprightScroll
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, BODY_STRONG, HEADING, SMALL
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.masters.master_pane import MasterPane
from desktop_app.views.masters.master_register import state_mark
from desktop_app.views.masters.patient_words import address_words, registration_words
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import shown_day, shown_paise
from desktop_app.views.view import Place

_LEFT, _RIGHT = 16, 14


class PatientPane(MasterPane):
    """Names and texts yield; numbers, figures and buttons stay."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.name, self.badge = ElidingLabel(style=HEADING), Badge(state_mark(ACTIVE))
        self.number, self.address = ElidingLabel(style=SMALL, tone="text2"), Label(style=SMALL, tone="text2", wrap=True)
        self.registration = ElidingLabel(style=SMALL, tone="text2")
        self.figures = Figures()
        self.plans = Entries(self.tr("Plans of the patient"), nothing=self.tr("No plan yet."))
        self.debits = Entries(self.tr("Not paid yet"), nothing=self.tr("Nothing is due."))
        self._buttons = FlowLayout(gap=6)
        self._shown, self._nothing = QWidget(), Label(self.tr("Choose a patient to see it here."), SMALL, "text2")
        self.setAccessibleName(self.tr("The patient that is chosen"))
        self._lay_out()
        self.show_detail(None)

    def offer(self, *actions: QAction) -> None:
        """Give actions their buttons."""
        for action in actions:
            self._buttons.addWidget(Button.of(action, Kind.OUTLINED, bare=True))

    def take_focus(self) -> None:
        """Put the cursor on the first link, else on the first button."""
        first = next(iter((*self.findChildren(Link), *self.findChildren(Button))), None)
        if first is not None:
            first.setFocus()

    def read_detail(self, key: int, reading: Reading) -> PatientDetail:
        """Read the patient."""
        return patient_detail(reading, key)

    def show_detail(self, detail: PatientDetail | None) -> None:
        """Show a patient."""
        self._shown.setVisible(detail is not None)
        self._nothing.setVisible(detail is None)
        if detail is None:
            return
        patient = detail.patient
        self.name.setText(patient.full_name)
        self.badge.show_mark(state_mark(ACTIVE if patient.is_active else OFF))
        mrn = self.tr("MRN {number}").format(number=patient.mrn)
        self.number.setText(" · ".join(part for part in (mrn, patient.phone) if part))
        _say(self.address, address_words(patient))
        _say(self.registration, registration_words(patient))
        self.figures.show_figures(
            [
                Figure(self.tr("Still due"), detail.due_paise),
                Figure(self.tr("Credit kept"), detail.kept_paise, "good" if detail.kept_paise else "text"),
            ]
        )
        self.plans.show_entries([self._plan(each) for each in detail.plans])
        self.debits.show_entries([self._debit(each) for each in detail.open_debits])

    def _plan(self, plan: PatientPlan) -> QWidget:
        mark = plan_mark(plan.status)
        used = self.tr("{used} of {total} sessions").format(used=plan.used_sessions, total=plan.total_sessions)
        due = shown_paise(plan.open_paise) if plan.open_paise else ""
        entry = two_lines(
            (
                (self._link(plan.plan_number, Place("plan", plan.plan_id)), ElidingLabel(plan.package_name, BODY)),
                (Label(due, BODY),),
            ),
            (
                (ElidingLabel(f"{shown_day(plan.start_date)} · {used}", SMALL, "text2"),),
                (Sign(mark.sign, mark.tone, IN_CELL), Label(mark.word, SMALL, "text2")),
            ),
        )
        entry.setAccessibleName(f"{plan.plan_number} {plan.package_name}, {mark.word}, {used}, {due}")
        return entry

    def _debit(self, debit: OpenDebit) -> QWidget:
        """Name a document that is not paid; one that sold a package leads to its plan."""
        number = (
            Label(debit.number, BODY_MEDIUM)
            if debit.plan_id is None
            else self._link(debit.number, Place("plan", debit.plan_id))
        )
        of_all = self.tr("of {amount}").format(amount=shown_paise(debit.total_paise))
        entry = two_lines(
            ((number, QWidget()), (Label(shown_paise(debit.open_paise), BODY),)),
            (
                (ElidingLabel(shown_day(debit.on), SMALL, "text2"),),
                (Label(of_all if debit.open_paise < debit.total_paise else "", SMALL, "text2"),),
            ),
        )
        entry.setAccessibleName(f"{debit.number}, {shown_day(debit.on)}, {shown_paise(debit.open_paise)} {of_all}")
        return entry

    def _link(self, words: str, place: Place) -> Link:
        link = Link(words)
        link.clicked.connect(lambda *_: self.place_wanted.emit(place))
        return link

    def _lay_out(self) -> None:
        top, head, lists = QHBoxLayout(), QVBoxLayout(), QWidget()
        top.setSpacing(6)
        top.addWidget(self.name, 1)
        top.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        head.setContentsMargins(_LEFT, 10, _RIGHT, 10)
        head.setSpacing(0)
        head.addLayout(top)
        for label in (self.number, self.address, self.registration):
            head.addWidget(label)
        head.addSpacing(8)
        head.addWidget(self.figures)
        head.addSpacing(10)
        head.addLayout(self._buttons)
        column = QVBoxLayout(lists)
        column.setContentsMargins(_LEFT - LEFT, 6, _RIGHT - RIGHT, 6)
        column.setSpacing(0)
        for heading, entries in ((self.tr("Plans"), self.plans), (self.tr("Not paid yet"), self.debits)):
            title = Label(heading, BODY_STRONG)
            title.setContentsMargins(LEFT, 6, 0, 0)
            column.addWidget(title)
            column.addWidget(entries)
        column.addStretch(1)
        area = UprightScroll(lists)
        shown = QVBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(0)
        shown.addLayout(head)
        shown.addWidget(hairline())
        shown.addWidget(area, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._shown, 1)
        self._nothing.setContentsMargins(_LEFT, 16, _RIGHT, 0)
        whole.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignTop)


def _say(label: Label | ElidingLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
