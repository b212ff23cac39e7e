"""Mark a session of today done: the dialog of plans, for the session under the cursor, as its plan stands now.

task = SessionTask(operations, view)
task.succeeded.connect(view.succeeded)
task.complete(plan_id, session_id)
"""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.accounting.money import rupees
from desktop_app.errors import ClinicError
from desktop_app.reports import plan_moves
from desktop_app.reports.plan_detail import PlanDetail, plan_detail
from desktop_app.repositories.plans import Session
from desktop_app.views.operations import Operations, Request
from desktop_app.workflows.complete_session import SessionCompleted


class SessionTask(QObject):
    """One dialog at a time, over the window of a widget."""

    succeeded = Signal(str)
    refused = Signal(object)  # ClinicError

    def __init__(self, operations: Operations, over: QWidget) -> None:
        super().__init__(over)
        self._operations, self._over = operations, over
        self._request: Request | None = None

    def complete(self, plan_id: int, session_id: int) -> None:
        """Read the plan, then ask."""
        if self._request is not None:
            self._request.cancel()
        read = partial(plan_detail, plan_id=plan_id)
        self._request = self._operations.read(read, partial(self._ask, session_id), self._refuse)

    def _ask(self, session_id: int, detail: PlanDetail) -> None:
        from desktop_app.views.plan_view.session_dialog import CompleteDialog  # noqa: PLC0415 - when it is asked for

        self._request = None
        session = next((each for each in detail.sessions if each.session_id == session_id), None)
        against = plan_moves.against_delivery(detail.plan, detail.sessions)
        if against is not None:
            self._refuse(against)
        elif session is not None and session.is_open:
            dialog = CompleteDialog(self._operations, detail, session, self._over.window())
            dialog.posted.connect(partial(self._tell, session))
            dialog.open()

    def _tell(self, session: Session, done: SessionCompleted) -> None:
        text = self.tr("Session {number} completed, {amount} earned")
        self.succeeded.emit(text.format(number=session.session_number, amount=rupees(done.recognised_paise)))

    def _refuse(self, error: ClinicError) -> None:
        self._request = None
        self.refused.emit(error)
