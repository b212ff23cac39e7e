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

An error about a role without an account brings its mend along: the account is chosen in the banner, what could not be
read is read again, `mended` is told, and the dialog stays as it was.

A day in a month that is closed for the counter is refused with the question why, where the order can say it and the
user may; with an answer it is posted, from whichever dialog it came.

Ctrl+Enter posts, Esc closes. While a command is under way nothing can be pressed twice and nothing closes: it is whole
or absent. The request keeps its id until it is through, so that a second attempt can never post a second time.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar
from uuid import uuid4

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.errors import BackupBeforeFailed, ClinicError, PeriodSoftClosed
from desktop_app.repositories.books import Books, Reading
from desktop_app.repositories.commands import Command, Outcome
from desktop_app.repositories.unit import User
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.drafts.form_keeping import FormKeeping
from desktop_app.views.drafts.forms import Form
from desktop_app.views.drafts.undoing import FormUndoing
from desktop_app.views.field_of_error import field_of
from desktop_app.views.late_reason import LateReason, takes_late_reason
from desktop_app.views.messages import Action
from desktop_app.views.operations import Operations, Request, is_there
from desktop_app.views.role_mend import RoleMend, role_of
from desktop_app.workflows.steps import roles

__all__ = ("MARGIN", "WorkflowDialog")

_NEXT_BEAT_MS = 1  # of nothing Qt makes a call that comes before what waits to be painted

Order = TypeVar("Order", bound=Command)
Result = TypeVar("Result")


class WorkflowDialog(DialogFrame):
    """One workflow, from what it needs to the button that posts it."""

    posted = Signal(object)
    asks_why_late = True  # in the banner; a dialog that has a field of its own for it says False
    mended = Signal()  # a role has its account now: figures that depend on it may be read again

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
        self._is_seen = False  # shown, and painted
        self._unread: list[tuple[Callable[[Reading], Any], Callable[[Any], object]]] = []
        self._role = ""
        self._late: LateReason | None = None
        self._late_reason = ""
        self.keeping: FormKeeping | None = None
        self.undoing: FormUndoing | None = None
        self.banner.closed.connect(self._forget_role)

    def open(self) -> None:
        """Open, unless the books are in safe mode: then it is said so, and there is no dialog."""
        if self.operations.refuses():
            self.reject()
            self.deleteLater()
            return
        super().open()

    def remember(
        self,
        form: Form,
        fields: Mapping[str, QWidget],
        *,
        is_ready: Callable[[], bool],
        words: Callable[[], str],
        subject: str = "",
    ) -> None:
        """Keep what is entered, by the names of the fields: undone by Ctrl+Z, offered again after a crash or Esc.

        `is_ready` tells whether the fields can take what was kept; `words` say in a list what it is about.
        """
        if roles.refusal(self.operations.user, roles.COUNTER) is None:
            keeping = FormKeeping(self, form, fields, is_ready=is_ready, words=words, subject=subject)
            keeping.not_kept.connect(self._tell_not_kept)
            self.keeping, self._keeps_typing = keeping, False
            self.undoing = FormUndoing(self, fields)
            keeping.begun.connect(self.undoing.begin)

    def loses_typing(self) -> bool:
        """Tell whether what was typed is gone once this closes: also while it cannot be kept yet."""
        is_early = self.keeping is not None and not self.keeping.can_keep()
        return super().loses_typing() or (is_early and self.has_typed())

    def begin_undoing_anew(self) -> None:
        """Let nothing be undone any more: what was entered was entered on other figures."""
        if self.undoing is not None:
            self.undoing.begin()

    def showEvent(self, event: QShowEvent) -> None:
        """Look whether something was left in the form."""
        super().showEvent(event)
        if not self._is_seen:
            QTimer.singleShot(_NEXT_BEAT_MS, self, self.seen)
        if self.keeping is not None and not event.spontaneous():
            self.keeping.start()

    def load(self, query: Callable[[Reading], Result], then: Callable[[Result], object]) -> Request:
        """Read something for the dialog; the answer is dropped when it has closed, an error stands in its banner."""
        asker = 0 if self.undoing is None else self.undoing.asker()
        asked: list[Request] = []
        answered = partial(self._answered, asked, partial(self._hand_over, asker, then))
        request = self.operations.read(query, answered, partial(self._not_read, query, then))
        asked.append(request)
        self._requests.append(request)
        return request

    def carry_out(self) -> None:
        """Build the command and `run` it; called once at a time, and never while an obstacle stands."""
        raise NotImplementedError

    def renew_request(self) -> None:
        """Begin another request: the one before was answered, and the dialog stays for more."""
        self.request_id = str(uuid4())

    def run(self, workflow: Callable[[Books, Order, User], Outcome[Result]], command: Order) -> None:
        """Run the workflow: `posted` tells its result and the dialog closes, or the banner says what went wrong."""
        if self._late is not None and isValid(self._late):
            self._late_reason = self._late.text()
        if self._late_reason and takes_late_reason(command):
            command = replace(command, late_reason=self._late_reason)  # type: ignore[type-var]
        self._late = None
        self.banner.hide_words()
        if self.operations.run(workflow, command, self._posted, partial(self._refused, command)):
            self.set_running(running=True)

    def show_error(self, error: ClinicError, *actions: Action) -> None:
        """Show an error under the head, with its mend where it is about a role."""
        super().show_error(error, *actions)
        self._show_mend(role_of(error))

    def offer_mend(self, error: ClinicError | None) -> None:
        """Show what a preview was refused for, where it can be mended here; nothing for any other error, or none."""
        role = role_of(error)
        if error is not None and role and role != self._role:
            self.show_error(error)
        elif not role and self._role:
            self.banner.hide_words()

    def done(self, result: int) -> None:
        """Wait for nothing any more."""
        for request in self._requests:
            request.cancel()
        if self.undoing is not None:
            self.undoing.end()
        if self.keeping is not None and self.keeping.end(posted=result == DialogFrame.DialogCode.Accepted.value):
            self.operations.told.emit(self.tr("Kept, not posted: it is offered when the form is opened again"))
        super().done(result)

    def _tell_not_kept(self, why: str) -> None:
        """Say it at the foot, and ask before Esc loses what was typed; nothing more where it is kept again."""
        self._keeps_typing = bool(why)
        words = self.tr("Not kept if the program ends: {why}").format(why=why)
        self.say_quietly(words if why else "")

    def _show_mend(self, role: str) -> None:
        self._role = role
        if role:
            mend = RoleMend(self.operations, role)
            mend.mended.connect(self._mended)
            mend.refused.connect(partial(self._not_mended, role))
            self.banner.add_beneath(mend)

    def _not_mended(self, role: str, error: ClinicError) -> None:
        """Say why the account was refused, and let another one be chosen."""
        super().show_error(error)
        self._show_mend(role)

    def _forget_role(self) -> None:
        self._role = ""

    def is_seen(self) -> bool:
        """Tell whether it has been shown and painted."""
        return self._is_seen

    def seen(self) -> None:
        """Be painted for the first time: what nobody types into may be made now, in a beat of its own."""
        self._is_seen = True

    def _answered(self, asked: list[Request], hand_over: Callable[[Any], object], answer: object) -> None:
        """Show an answer that is here before the dialog in a beat of its own: to make that takes long enough."""
        if self._is_seen:
            hand_over(answer)
        else:
            QTimer.singleShot(_NEXT_BEAT_MS, self, partial(_unless_cancelled, asked[0], hand_over, answer))

    def _hand_over(self, asker: int, then: Callable[[Result], object], answer: Result) -> None:
        """Hand an answer to who asked for it, unless that is gone."""
        if self.undoing is not None:
            self.undoing.follow(asker, then, answer)
        elif is_there(then):
            then(answer)

    def _not_read(
        self, query: Callable[[Reading], Result], then: Callable[[Result], object], error: ClinicError
    ) -> None:
        self._unread.append((query, then))
        self.show_error(error)

    def _mended(self, words: str) -> None:
        """Go on as if nothing had been in the way."""
        self.banner.hide_words()
        self.set_promise(words)
        unread, self._unread = self._unread, []
        for query, then in unread:
            self.load(query, then)
        self.mended.emit()

    def _posted(self, result: object) -> None:
        self.set_running(running=False)
        self.posted.emit(result)
        self.accept()

    def _go_on_without_backup(self) -> None:
        self.operations.without_backup.add(self.request_id)
        self.carry_out()

    def _refused(self, command: Command, error: ClinicError) -> None:
        self.set_running(running=False)
        self.show_error(error)
        field = field_of(self, error)
        if field is not None:
            self.wrong_field.mark(field, what_is_wrong(error))
        if isinstance(error, BackupBeforeFailed):
            self.banner.add_button(self.tr("Go on without a backup"), self._go_on_without_backup)
        if not self.asks_why_late:
            return
        may_post = roles.refusal(self.operations.user, roles.POSTING) is None
        if isinstance(error, PeriodSoftClosed) and may_post and takes_late_reason(command):
            self._late = LateReason()
            self._late.given.connect(lambda _reason: self.carry_out())
            self.banner.add_beneath(self._late)
            self._late.setFocus()


def _unless_cancelled(request: Request, hand_over: Callable[[Any], object], answer: object) -> None:
    if not request.is_cancelled():
        hand_over(answer)
