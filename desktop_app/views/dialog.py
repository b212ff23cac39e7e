"""The frame of a dialog that runs one workflow: head, banner, body, foot; all of it is posted, or nothing.

    class ReceiveDialog(WorkflowDialog):
        def __init__(self, operations: Operations, plan: PlanDetail, parent: QWidget) -> None:
            super().__init__(operations, title=..., commit=self.tr("Receive payment"), parent=parent)
            self.set_subject(patient, "PL/25-26/00017")
            self.set_body(fields)
            self.load(partial(invoices_of_patient, patient_id=...), self._fill)     # off the thread that paints
            self._check()

        def _check(self) -> None:
            self.set_obstacle(self.tr("An amount is missing"))      # "" where it can be posted

        def carry_out(self) -> None:
            self.run(receive_payment, ReceivePayment(request_id=self.request_id, ...))

    dialog.posted.connect(self._received)       # the workflow's result, before the dialog closes
    dialog.open()

Ctrl+Enter posts, Esc closes. While a command is under way nothing can be pressed twice and nothing closes: it is whole
or absent. The request keeps its id until it is through, so that a second attempt can never post a second time.
"""

from collections.abc import Callable
from typing import TypeVar
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import ClinicError
from desktop_app.repositories.books import Books, Reading
from desktop_app.repositories.commands import Command, Outcome
from desktop_app.repositories.unit import User
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.operations import Operations, Request

__all__ = ("MARGIN", "WorkflowDialog")

Order = TypeVar("Order", bound=Command)
Result = TypeVar("Result")


class WorkflowDialog(DialogFrame):
    """One workflow, from what it needs to the button that posts it."""

    posted = Signal(object)

    def __init__(
        self,
        operations: Operations,
        *,
        title: str,
        commit: str,
        parent: QWidget,
        promise: str = "",
        keeps_typing: bool = False,
    ) -> None:
        super().__init__(title=title, commit=commit, parent=parent, promise=promise, keeps_typing=keeps_typing)
        self.operations = operations
        self.request_id = str(uuid4())
        self._requests: list[Request] = []

    def load(self, query: Callable[[Reading], Result], then: Callable[[Result], object]) -> Request:
        """Read something for the dialog; the answer is dropped when it has closed, an error stands in its banner."""
        request = self.operations.read(query, then, self.show_error)
        self._requests.append(request)
        return request

    def carry_out(self) -> None:
        """Build the command and `run` it; called once at a time, and never while an obstacle stands."""
        raise NotImplementedError

    def run(self, workflow: Callable[[Books, Order, User], Outcome[Result]], command: Order) -> None:
        """Run the workflow: `posted` tells its result and the dialog closes, or the banner says what went wrong."""
        self.banner.hide_words()
        if self.operations.run(workflow, command, self._posted, self._refused):
            self.set_running(running=True)

    def done(self, result: int) -> None:
        """Wait for nothing any more."""
        for request in self._requests:
            request.cancel()
        super().done(result)

    def _posted(self, result: object) -> None:
        self.set_running(running=False)
        self.posted.emit(result)
        self.accept()

    def _refused(self, error: ClinicError) -> None:
        self.set_running(running=False)
        self.show_error(error)
