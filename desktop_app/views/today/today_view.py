"""Today: the first screen of the day, what needs attention, who comes, what came in; each a click from its place.

    view = TodayView(operations)
    view.note_findings(2)                   # of the check of the books
    view.note_backup(days=9)                # None: there is none; 0: it is young enough

It reads anew after every command, when it is seen again, and when the day turns.
"""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.settlement import OPEN
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.today import Matter, Waiting, in_order
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.date_typing import full_day
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.link import Link
from desktop_app.views.controls.surfaces import Ground, scrolled
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.made_in_parts import in_parts
from desktop_app.views.operations import Operations, Request
from desktop_app.views.permission import reserve
from desktop_app.views.pictures.empty_state import EmptyState
from desktop_app.views.reports.report_places import ReportPlace
from desktop_app.views.start.checklist import Checklist
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.today.board import Board
from desktop_app.views.today.page import Page, read_page
from desktop_app.views.today.words import Told, told_of
from desktop_app.views.view import Attention, Menu, Place, Standard, View
from desktop_app.workflows.steps import roles

if TYPE_CHECKING:  # what is not needed before the first rows are seen
    from desktop_app.views.today.session_task import SessionTask

_SCHEDULE = "session-schedule"  # the report
_WRONG = frozenset({Matter.FINDINGS, Matter.HALF_POSTED})
_ASK_THE_CLOCK_MS = 30_000
_SOON_MS = 150  # several commands one after the other are read once


class TodayView(View):
    """The day in the head, beneath it the board; a clinic in which nothing was sold yet is invited to begin."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(title=self.tr("Today"), icon="today", shortcut="Ctrl+0")
        self.operations = operations
        self._request: Request | None = None
        self._page: Page | None = None
        self._others: dict[Matter, Waiting] = {}  # what is not read here, but noted by who finds it
        self._day = operations.today()
        self._task: SessionTask | None = None
        self._clock = QTimer(self, interval=_ASK_THE_CLOCK_MS)
        self._soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        self.read()  # before anything is there that shows it: nothing takes as long
        self.fill(self._make_head, self._make_body, self._make_board, self._make_invitation, self._begin)

    def note_findings(self, count: int) -> None:
        """Show how many findings the check of the books has."""
        self._note(Waiting(matter=Matter.FINDINGS, count=count))

    def note_backup(self, days: int | None) -> None:
        """Show that the last backup is so many days old and lacks something; None: there is none; 0: all is well."""
        day = None if days is None else self.operations.today()
        self._note(Waiting(matter=Matter.BACKUP, count=1 if days is None else days, day=day))

    def came_to_front(self) -> None:
        """Begin with what needs attention."""
        if self.board.matters.isHidden():
            self.receive_button.setFocus()
        else:
            self.board.matters.setFocus()
        self._tell()

    def is_reading(self) -> bool:
        """Tell whether what is shown is still on its way."""
        return self._request is not None or self._soon.isActive()

    def matters(self) -> tuple[Told, ...]:
        """Give the rows of what needs attention."""
        return self.board.matters.rows()

    def read(self) -> None:
        """Read all of it anew."""
        self._soon.stop()
        if self._request is not None:
            self._request.cancel()
        self._request = self.operations.read(partial(read_page, self.operations.user.user_id), self._keep)

    def ask_the_clock(self) -> None:
        """Read anew where the day has turned."""
        if self.operations.today() != self._day:
            self.read()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the clock: the window may have slept."""
        super().showEvent(event)
        self.ask_the_clock()

    def _keep(self, page: Page) -> None:
        self._request = None
        self._page, self._day = page, page.today
        if self._clock.isActive():  # else the view is still being made, and shows it in the end
            self._show(page)

    def _show(self, page: Page) -> None:
        self._name_day(page.today)
        self.empty.setVisible(page.is_empty)
        self.board.setVisible(not page.is_empty)
        self.board.show_page(page)
        self._follow_session()
        self._show_matters()

    def _show_matters(self) -> None:
        """Show what the books say, and what was noted beside it; an empty clinic is left in peace."""
        if self._page is None:
            return
        found = () if self._page.is_empty else in_order((*self._page.waiting, *self._others.values()))
        may_approve = roles.refusal(self.operations.user, roles.OWNER) is None
        had_focus = self.board.matters.hasFocus()
        self.board.show_matters([told_of(each, self._page.today, may_approve=may_approve) for each in found])
        if had_focus and not found:
            self.receive_button.setFocus()
        is_wrong = any(each.matter in _WRONG for each in found)
        words = self.tr("things need attention")
        self.attention_changed.emit(Attention(len(found), is_wrong=is_wrong, words=words))
        self._tell()

    def _tell(self) -> None:
        count = len(self.matters())
        many = self.tr("{count} things need attention").format(count=count)
        words = self.tr("1 thing needs attention") if count == 1 else many
        self.selection_told.emit(words if count else "")

    def _note(self, waiting: Waiting) -> None:
        self._others[waiting.matter] = waiting
        self._show_matters()

    def _name_day(self, day: date) -> None:
        self.head.set_title(full_day(day))

    def _follow(self, told: Told) -> None:
        """Go where a row leads."""
        if isinstance(told.way, Place):
            self.place_wanted.emit(told.way)
        else:
            self.action_wanted.emit(told.way)

    def _open_plan(self, row: TableRow) -> None:
        self.place_wanted.emit(Place("plan", row["plan_id"]))

    def _open_sessions(self) -> None:
        self.place_wanted.emit(ReportPlace.of(_SCHEDULE, ReportRequest(dated_from=self._day, dated_to=self._day)))

    def _complete(self, *_: object) -> None:
        row = self.board.sessions.current_row()
        if row is not None and self.complete.isEnabled():
            self._session_task().complete(row["plan_id"], row.key)

    def _session_task(self) -> "SessionTask":
        """Make what marks sessions done when it is asked for: to import it takes longer than to read the day."""
        if self._task is None:
            from desktop_app.views.today.session_task import SessionTask  # noqa: PLC0415 - when it is asked for

            self._task = SessionTask(self.operations, self)
            self._task.succeeded.connect(self.succeeded)
            self._task.refused.connect(self.show_error)
        return self._task

    def _follow_session(self, *_: object) -> None:
        """Let be done what is still open, by those who may."""
        row = self.board.sessions.current_row()
        is_open = row is not None and row["status"] in OPEN
        self.complete.setEnabled(is_open)
        self.complete.setStatusTip("" if is_open else self.tr("Choose a session that is still open"))

    def _add_actions(self) -> None:
        self.complete = QAction(self.tr("&Mark today's session done..."), self)
        self.complete.setShortcut("Ctrl+M")
        self.complete.setIconText(self.tr("Mark done..."))
        reserve(self.operations.user, roles.COUNTER, self.complete)
        self.add_to_menu(Menu.PLANS, self.complete, only_here=True)
        sell, refresh = QAction(self.tr("Sell package"), self), QAction(self.tr("the day"), self)
        reserve(self.operations.user, roles.COUNTER, sell)
        sell.triggered.connect(lambda *_: self.action_wanted.emit("sell_package"))
        refresh.triggered.connect(lambda *_: self.read())
        self.complete.triggered.connect(self._complete)
        self.set_standard(Standard.NEW, sell)
        self.set_standard(Standard.REFRESH, refresh)

    def _make_head(self) -> None:
        self._add_actions()
        self._lay_out_head()

    def _lay_out_head(self) -> None:
        """Put in what is done most: each leads to where it is done from anywhere."""
        user = self.operations.user
        buttons = (
            (self.tr("Close day..."), "close_day", "", Kind.OUTLINED),
            (self.tr("Sell package"), "sell_package", "Ctrl+N", Kind.OUTLINED),
            (self.tr("Receive payment"), "receive_payment", "Ctrl+Alt+R", Kind.PRIMARY),
        )
        made = [Button(words, kind, caption=keys) for words, _, keys, kind in buttons]
        for button, (_, name, _, _) in zip(made, buttons, strict=True):
            button.clicked.connect(partial(self._do, name))
            button.setEnabled(roles.refusal(user, roles.COUNTER) is None)
            self.head.add(button)
        self.head_buttons, self.receive_button = tuple(made), made[-1]

    def _do(self, name: str, *_: object) -> None:
        self.action_wanted.emit(name)

    def _make_body(self) -> None:
        """Make what scrolls, and put it in place before anything is in it: what gets another parent is styled anew."""
        content = Ground("canvas")
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.area = scrolled(content)
        self.set_body(self.area)
        self._above = QWidget()
        self._above.hide()
        self._rows.addWidget(self._above)
        above = QVBoxLayout(self._above)
        above.setContentsMargins(14, 12, 14, 0)
        self.checklist = Checklist(self.operations)
        self.checklist.changed.connect(lambda: self._above.setVisible(self.checklist.is_needed()))
        above.addWidget(self.checklist)
        self._name_day(self._day)

    def _make_board(self) -> Board:
        """Put it in place, and have it made there."""
        with in_parts():
            self.board = Board()
        self._rows.addWidget(self.board)
        return self.board

    def _make_invitation(self) -> None:
        """Make what stands there instead of the board while nothing was sold."""
        self.empty = EmptyState(
            self.tr("Your first day"),
            self.tr("Once a package is sold, what is due today, who comes and what came in appears here."),
        )
        self.empty.hide()
        sell = Button(self.tr("Sell a package"), Kind.PRIMARY, caption="Ctrl+N")
        register = Button(self.tr("Register a patient"))
        self.empty_buttons = (sell, register)
        for button, name in zip(self.empty_buttons, ("sell_package", "register_patient"), strict=True):
            button.clicked.connect(partial(self._do, name))
            button.setEnabled(roles.refusal(self.operations.user, roles.COUNTER) is None)
            self.empty.add_button(button)
        demo = Link(self.tr("Try the demo clinic"), SMALL)
        demo.clicked.connect(partial(self._do, "try_demo"))
        self.empty.add_beneath(Label(self.tr("Only looking?"), SMALL, "text2"))
        self.empty.add_beneath(demo)
        self._rows.addWidget(self.empty, 1)

    def _begin(self) -> None:
        self.board.matters.followed.connect(self._follow)
        self.board.sessions.opened.connect(self._open_plan)
        self.board.sessions.current_changed.connect(self._follow_session)
        self.board.sessions.done_wanted.connect(self._complete)
        self.board.done.clicked.connect(self._complete)
        self.complete.changed.connect(lambda: self.board.done.setEnabled(self.complete.isEnabled()))
        self.board.all_sessions_wanted.connect(self._open_sessions)
        self.checklist.place_wanted.connect(self.place_wanted)
        self.checklist.action_wanted.connect(self.action_wanted)
        self.operations.changed.connect(self._read_soon)
        self.operations.closing.connect(self._rest)
        self._soon.timeout.connect(self.read)
        self._clock.timeout.connect(self.ask_the_clock)
        self._clock.start()
        if self._page is not None:
            self._show(self._page)

    def _read_soon(self, _changes: object) -> None:
        self._soon.start()

    def _rest(self) -> None:
        self._clock.stop()
        self._soon.stop()
