"""One plan beside the register: its head stays, its schedule, documents, journal and history scroll.

pane = PlanPane(operations, actions)
pane.show_plan(plan_id)                     # read off the thread that paints; a late answer for another plan is dropped
pane.reload()                               # after Changes
pane.when_shown(self._receive)              # at once, or as soon as the plan is here
"""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.reports.plan_detail import PlanDetail, plan_detail
from desktop_app.repositories.plans import Session
from desktop_app.views.controls.detail_tabs import DetailTabs
from desktop_app.views.controls.entries import LEFT, RIGHT
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Ground
from desktop_app.views.journal_list import JournalList
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Operations, Request
from desktop_app.views.plan_view.documents_tab import DocumentsTab
from desktop_app.views.plan_view.history_tab import HistoryTab
from desktop_app.views.plan_view.plan_actions import PlanActions
from desktop_app.views.plan_view.plan_head import PlanHead
from desktop_app.views.plan_view.schedule_tab import ScheduleTab
from desktop_app.views.view import Place

_ASIDE = 5  # so far the tabs stand in, their words in line with the head


class PlanPane(Ground):
    """Head, tabs."""

    place_wanted = Signal(object)
    failed = Signal(object)  # ClinicError
    left = Signal()  # Esc: back to the register

    def __init__(self, operations: Operations, actions: PlanActions) -> None:
        super().__init__("surface")
        self._operations, self._actions = operations, actions
        self._plan_id: int | None = None
        self._detail: PlanDetail | None = None
        self._request: Request | None = None
        self._waiting: Callable[[PlanDetail], object] | None = None
        self.head = PlanHead(actions)
        self.schedule, self.documents, self.history = ScheduleTab(), DocumentsTab(), HistoryTab()
        self.journal = JournalList()
        self.tabs = DetailTabs()
        self._lay_out()
        self.documents.place_wanted.connect(self.place_wanted)
        self.journal.place_wanted.connect(self.place_wanted)
        self.setAccessibleName(self.tr("The plan that is chosen"))
        self._show_nothing()

    def plan_id(self) -> int | None:
        """Give the plan that is shown or on its way."""
        return self._plan_id

    def detail(self) -> PlanDetail | None:
        """Give the plan that is shown, None while it is on its way."""
        here = self._detail is not None and self._detail.plan.plan_id == self._plan_id
        return self._detail if here else None

    def is_reading(self) -> bool:
        """Tell whether a plan is on its way."""
        return self._request is not None

    def document(self) -> Place | None:
        """Give the document that has the focus, else the plan's invoice; None while the plan is on its way."""
        detail = self.detail()
        return self.documents.chosen() or (None if detail is None else Place("invoice", detail.invoice.invoice_id))

    def chosen_session(self) -> Session | None:
        """Give the session that is chosen in the schedule."""
        return self.schedule.chosen_session()

    def show_plan(self, plan_id: int | None) -> None:
        """Show a plan; nothing for None. What is shown stays until the other one is here."""
        if plan_id == self._plan_id:
            return
        self._plan_id, self._waiting = plan_id, None
        if plan_id is None:
            self._cancel()
            self._show_nothing()
        else:
            self.reload()

    def reload(self) -> None:
        """Read the plan again."""
        if self._plan_id is None:
            return
        self._cancel()
        read = partial(plan_detail, plan_id=self._plan_id)
        self._request = self._operations.read(read, self._show, self._not_read)

    def when_shown(self, act: Callable[[PlanDetail], object]) -> None:
        """Do something with the plan that is chosen: at once, or as soon as it is here."""
        detail = self.detail()
        if detail is not None and self._request is None:  # what is being read again is no longer true
            act(detail)
        elif self._plan_id is not None:
            self._waiting = act

    def show_tab(self, page: QWidget) -> None:
        """Bring a tab to the front and go into it."""
        self.tabs.show_page(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the register with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _show(self, detail: PlanDetail) -> None:
        self._request, self._detail = None, detail
        today = self._operations.today()
        self.head.show_plan(detail, today)
        self._fill_tabs(detail, today)
        self.tabs.setTabText(1, self.tr("Documents {count}").format(count=len(detail.documents)))
        self._actions.aim(detail, today)
        self._body(shown=True)
        if self._waiting is not None:
            act, self._waiting = self._waiting, None
            act(detail)

    def _fill_tabs(self, detail: PlanDetail, today: date) -> None:
        """Fill the schedule, which holds what is done next, and the tab at the front."""
        self.schedule.show_schedule(detail, today)
        self.tabs.fill(
            {
                self.documents: partial(self.documents.show_documents, detail.documents),
                self.journal: partial(self.journal.set_transactions, detail.journal),
                self.history: partial(self.history.show_acts, detail.history),
            }
        )

    def _show_nothing(self) -> None:
        self._detail = None
        self.tabs.forget()
        self._actions.aim(None, self._operations.today())
        self._body(shown=False)

    def _body(self, *, shown: bool) -> None:
        self.head.setVisible(shown)
        self.tabs.setVisible(shown)
        self._nothing.setVisible(not shown)

    def _not_read(self, error: ClinicError) -> None:
        self._request, self._plan_id = None, None
        self._show_nothing()
        self.failed.emit(error)

    def _cancel(self) -> None:
        if self._request is not None:
            self._request.cancel()
            self._request = None

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.set_name(self.tr("Parts of the plan"))
        self.tabs.tabBar().setUsesScrollButtons(False)
        self.journal.setContentsMargins(LEFT, 4, RIGHT, 8)
        self._nothing = Label(self.tr("Choose a plan to see it here."), SMALL, "text2")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        below = QHBoxLayout()
        below.setContentsMargins(_ASIDE, 0, 0, 0)
        below.addWidget(self.tabs)
        column.addWidget(self.head)
        column.addLayout(below, 1)
        column.addWidget(self._nothing, 1)
        for page, words in {
            self.schedule: self.tr("Schedule"),
            self.documents: self.tr("Documents"),
            self.journal: self.tr("Journal"),
            self.history: self.tr("History"),
        }.items():
            self.tabs.add_page(page, words)
