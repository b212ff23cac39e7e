"""The page of one patient: head with the figures of today, and beneath it one tab for each thing one asks.

page = PatientPage(operations)
while page.make_part(): ...                                         # a beat each where nobody waits for it
page.show_patient(7, name="Asha Rao", mrn="00007", phone=None)     # who it is stands there at once, the rest follows
page.left.connect(...)                                              # Esc: back to the register
page.show_tab(Tab.DOCUMENTS)                                        # Alt+3; Ctrl+Tab goes round
"""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.reports.ageing import DOCUMENTS
from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.patient_figures import PatientFigures, patient_figures
from desktop_app.reports.report_request import ReportRequest
from desktop_app.repositories.commands import Changes
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.labels import as_tooltip
from desktop_app.views.controls.surfaces import Ground, hairline
from desktop_app.views.operations import Operations, Request
from desktop_app.views.patient_page import page_head
from desktop_app.views.patient_page.credits_tab import CreditsTab
from desktop_app.views.patient_page.documents_tab import DocumentsTab
from desktop_app.views.patient_page.history_tab import HistoryTab
from desktop_app.views.patient_page.overview_tab import OverviewTab
from desktop_app.views.patient_page.page_actions import PageActions
from desktop_app.views.patient_page.page_head import PageHead
from desktop_app.views.patient_page.page_tab import PageTab
from desktop_app.views.patient_page.page_tabs import PageTabs, Tab
from desktop_app.views.patient_page.plans_tab import PlansTab
from desktop_app.views.patient_page.statement_tab import StatementTab
from desktop_app.views.patient_page.words import words
from desktop_app.views.pictures.empty_state import EmptyState
from desktop_app.views.reports.report_places import ReportPlace
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Place

_CONCERNED = (
    "patients",
    "plans",
    "invoices",
    "payments",
    "receivables",
    "credit_notes",
    "refunds",
    "general_ledger",
    "write_off_requests",
)


class PatientPage(Ground):
    """Head and tabs; a patient who never bought anything is offered the first package instead of an empty overview."""

    place_wanted = Signal(object)
    failed = Signal(object)  # ClinicError
    told = Signal(str)
    left = Signal()
    figures_shown = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__("surface")
        self.operations = operations
        self.patient_id: int | None = None
        self.figures: PatientFigures | None = None
        self._request: Request | None = None
        self._is_stale = False
        self.actions_of_page = PageActions(self, operations.user)
        self.actions_of_page.group.setEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(words("Page of the patient"))
        self._parts = self._make_parts()

    def make_part(self) -> bool:
        """Make the next part of the page; tell whether there was one."""
        return next(self._parts, None) is not None

    def show_patient(self, patient_id: int, *, name: str = "", mrn: str = "", phone: str | None = None) -> None:
        """Show a patient; the one that is shown already is read again, and stays as it stands."""
        if patient_id == self.patient_id:
            self.reload()
            return
        self.patient_id, self.figures = patient_id, None
        self.head.show_known(name, mrn, phone)
        self._first.setCurrentWidget(self.overview)
        self.actions_of_page.aim_patient(None)
        self.tabs.setCurrentIndex(Tab.OVERVIEW)
        self._read_figures()
        for tab in self.each_tab():
            tab.show_patient(patient_id)
        self.follow()

    def reload(self) -> None:
        """Read everything again; tab and cursor stay."""
        self._is_stale = False
        self._read_figures()
        for tab in self.each_tab():
            tab.reload()

    def is_reading(self) -> bool:
        """Tell whether anything is on its way."""
        return self._request is not None or any(tab.is_reading() for tab in self.each_tab())

    def each_tab(self) -> tuple[PageTab, ...]:
        """Give the tabs in their order."""
        return (self.overview, self.plans, self.documents, self.statement, self.credits, self.history)

    def tab(self) -> PageTab:
        """Give the tab at the front."""
        return self.each_tab()[self.tabs.currentIndex()]

    def show_tab(self, tab: Tab) -> None:
        """Bring a tab to the front, and begin in it."""
        self.tabs.setCurrentIndex(tab)
        self.take_focus()

    def take_focus(self) -> None:
        """Begin where work begins on the tab at the front."""
        self.setFocus()
        if self._first.isVisible() and self._first.currentWidget() is self._new:
            self._sell.setFocus()
        else:
            self.tab().take_focus()
        self.tab().tell_selection()

    def patient(self) -> PatientChoice | None:
        """Give the patient as dialogs take one, None while being read."""
        if self.figures is None:
            return None
        each = self.figures.patient
        return PatientChoice(each.patient_id, each.full_name, each.mrn, each.phone)

    def invoice(self) -> TableRow | None:
        """Give the invoice under the cursor: of the documents where they are in front, else of what is not paid."""
        return self.documents.invoice() if self.tab() is self.documents else self.overview.invoice()

    def journal(self) -> Place | None:
        """Give the journal behind the document under the cursor, where the documents are in front."""
        return self.documents.journal() if self.tab() is self.documents else None

    def go_to_plan(self, plan_id: int) -> None:
        """Show a plan on its tab."""
        self.show_tab(Tab.PLANS)
        self.plans.go_to_plan(plan_id)

    def hear(self, changes: Changes) -> None:
        """Read again what changed: at once where it is seen."""
        if self.patient_id is not None and changes.concern(*_CONCERNED):
            self._is_stale = True
            self._read_where_seen()

    def follow(self) -> None:
        """Let every action act on what is under the cursor now."""
        if self.tab() is self.overview:
            self.plans.aim(self.overview.plan_id())
        self.actions_of_page.aim_invoice(self.invoice())
        self.actions_of_page.aim_credit(self.credits.credit())

    def showEvent(self, event: QShowEvent) -> None:
        """Have the keys, and what changed meanwhile."""
        super().showEvent(event)
        self.actions_of_page.group.setEnabled(True)
        self._read_where_seen()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the keys to others."""
        super().hideEvent(event)
        self.actions_of_page.group.setEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the register with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _read_where_seen(self) -> None:
        if self._is_stale and self.isVisible():
            self.reload()

    def _read_figures(self) -> None:
        if self._request is not None:
            self._request.cancel()
        read = partial(patient_figures, patient_id=self.patient_id or 0)
        self._request = self.operations.read(read, self._show_figures, self._not_read)

    def _show_figures(self, figures: PatientFigures) -> None:
        self._request, self.figures = None, figures
        had_focus = self.overview.hasFocus() or self.hasFocus() or self._sell.hasFocus()
        self.head.show_figures(figures)
        self.tabs.fit_day()
        self.overview.show_figures(figures)
        self.statement.name_patient(figures.patient.mrn)
        self.actions_of_page.aim_patient(figures.patient)
        self._first.setCurrentWidget(self._new if figures.is_new else self.overview)
        self.head.put_primary(shown=not figures.is_new or self.tabs.currentIndex() != Tab.OVERVIEW)
        self.figures_shown.emit()
        self.follow()
        if had_focus and self.tabs.currentIndex() == Tab.OVERVIEW:
            self.take_focus()

    def _not_read(self, error: ClinicError) -> None:
        self._request, self.patient_id = None, None
        self.failed.emit(error)
        self.left.emit()

    def _open_figure(self, key: str) -> None:
        """Show what a figure is made of."""
        if self.figures is None:
            return
        if key in {page_head.BALANCE, page_head.BILLED}:
            self.statement.show_all()
            self.show_tab(Tab.STATEMENT)
        elif key == page_head.DUE:
            asked = ReportRequest(patient=self.figures.patient.mrn, dated_to=self.figures.on)
            self.place_wanted.emit(ReportPlace.of(DOCUMENTS, asked))
        elif key == page_head.WAITING:
            self.place_wanted.emit(Place("refunds_of_patient", self.figures.patient.patient_id))
        else:
            self.show_tab(Tab.CREDITS if key == page_head.KEPT else Tab.PLANS)

    def _turned(self, index: int) -> None:
        is_new = self.figures is not None and self.figures.is_new
        self.head.put_primary(shown=not is_new or index != Tab.OVERVIEW)
        self.follow()
        if self.isVisible():
            self.tab().tell_selection()

    def _connect(self) -> None:
        self.head.wanted.connect(self._open_figure)
        self.head.back_wanted.connect(self.left)
        self.overview.plan_opened.connect(self.go_to_plan)
        self.overview.all_wanted.connect(self._open_figure)
        self.tabs.currentChanged.connect(self._turned)
        for at, action in enumerate(self.actions_of_page.tabs):
            action.triggered.connect(lambda _checked=False, at=at: self.show_tab(Tab(at)))
        for tab in self.each_tab():
            tab.place_wanted.connect(self.place_wanted)
            tab.failed.connect(self.failed)
            tab.chosen.connect(self.follow)
            tab.told.connect(self.told)

    def _make_parts(self) -> Iterator[QWidget]:
        """Make head and tabs, each where it stays: what gets another parent is styled anew."""
        self.head = PageHead()
        self.tabs = PageTabs(self.head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(hairline())
        column.addWidget(self.tabs, 1)
        yield self.head
        self._first = QStackedWidget()
        self._add_tab(self._first, words("Overview"))
        self.overview = OverviewTab(self.operations)
        yield from self.overview.parts()
        self._first.addWidget(self.overview)
        self._first.addWidget(self._made_new())
        yield self.overview
        self.plans = PlansTab(self.operations, self.actions_of_page.plan)
        yield from self.plans.parts()
        yield self._add_tab(self.plans, words("Plans"))
        self.documents = DocumentsTab(self.operations)
        yield self._add_tab(self.documents, words("Documents"))
        self.statement = StatementTab(self.operations)
        yield self._add_tab(self.statement, words("Statement"))
        self.credits = CreditsTab(self.operations)
        yield self._add_tab(self.credits, words("Advances and credits"))
        self.history = HistoryTab(self.operations)
        yield self._add_tab(self.history, words("History"))
        self._connect()

    def _made_new(self) -> EmptyState:
        """Make what stands in the place of the overview while nothing was sold."""
        self._sell = Button(words("Sell package"), Kind.PRIMARY, caption="Ctrl+N")
        self._sell.clicked.connect(self.actions_of_page.sell_package.trigger)
        sentence = words("Packages, invoices, receipts and what is owed stand here from the first sale on.")
        self._new = EmptyState(words("Nothing was sold to this patient yet"), sentence)
        self._new.add_button(self._sell)
        self._new.add_button(Button.of(self.actions_of_page.sell_service))
        return self._new

    def _add_tab(self, page: QWidget, name: str) -> QWidget:
        at = self.tabs.addTab(page, name)
        self.tabs.setTabToolTip(at, as_tooltip(f"Alt+{at + 1}"))
        self.actions_of_page.tabs[at].setText(name)
        return page
