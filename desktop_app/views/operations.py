"""Workflows and readings off the thread that paints the window: several readers, one writer, answers in order.

    operations = Operations(books, user)
    operations.read(lambda reading: plan_detail(reading, plan_id), self._show)          # one thread of two
    operations.run(discontinue_plan, command, then=self._discontinued, failed=self._refused)    # the writer
    operations.changed.connect(self._reload_if_mine)        # Changes: changes.concern("plans")
    operations.failed.connect(...)                          # ClinicError that nobody handles
    operations.busy.connect(...)                            # a command is under way, or the last one is done

`then` and `failed` are called on the thread of the window, never once their widget is gone: give bound methods, or
partials of them. An exception that is no ClinicError is a bug: it is logged with its trace and told as BugError.
"""

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event, Lock
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from desktop_app.errors import BugError, ClinicError, SafeMode
from desktop_app.repositories.books import Books, Reading
from desktop_app.repositories.commands import Command, Outcome
from desktop_app.repositories.kept_head import HeadKeeper
from desktop_app.repositories.unit import User
from desktop_app.views.garbage import GarbageCollection
from desktop_app.views.working_branch import WorkingBranch

Order = TypeVar("Order", bound=Command)
Result = TypeVar("Result")
Then = Callable[[Any], object]
Failed = Callable[[ClinicError], object]

_READERS = 2
_log = logging.getLogger(__name__)


@dataclass(eq=False)
class _Job:
    """What a thread of the pool sees of a request: what to do, and then what came out."""

    act: Callable[[], object] | None = None
    answer: object = None
    error: Exception | None = None
    is_command: bool = False
    cancelled: Event = field(default_factory=Event)
    _reading: Reading | None = None
    _lock: Lock = field(default_factory=Lock)

    def read(self, books: Books, query: Callable[[Reading], object]) -> object:
        """Run a query that `cancel` interrupts."""
        with books.reading() as reading:
            self._hold(reading)
            try:
                if self.cancelled.is_set():
                    raise CancelledError
                return query(reading)
            finally:
                self._hold(None)

    def cancel(self) -> None:
        """End what runs, on a thread of the pool."""
        self.cancelled.set()
        with self._lock:
            if self._reading is not None:
                self._reading.interrupt()

    def _hold(self, reading: Reading | None) -> None:
        with self._lock:
            self._reading = reading


@dataclass(frozen=True, eq=False)
class Request:
    """Something asked for; it stays on the thread of the window, as do the widgets that its calls belong to."""

    job: _Job
    act: Callable[[], object]
    then: Then | None
    failed: Failed | None
    request_id: str | None = None

    def cancel(self) -> None:
        """Drop the answer, and end what runs for it. A command cannot be cancelled: it is whole or absent."""
        if self.request_id is None:
            self.job.cancel()

    def is_cancelled(self) -> bool:
        """Tell whether nobody waits for the answer any more."""
        return self.job.cancelled.is_set()


class Operations(QObject):
    """The only way from the window to the books."""

    changed = Signal(object)
    failed = Signal(object)
    busy = Signal(bool)
    closing = Signal()  # what takes long stops now
    told = Signal(str)  # what is worth a word at the foot of the window
    _done = Signal()
    _not_kept = Signal(object)  # ClinicError

    def __init__(
        self, books: Books, user: User, parent: QObject | None = None, *, keeper: HeadKeeper | None = None
    ) -> None:
        """Run things on books; `keeper` writes the head of the edit log beside them after every command."""
        super().__init__(parent)
        self.user = user
        self.branch = WorkingBranch(books.path, self)
        self._books, self._keeper = books, keeper
        self._readers = ThreadPoolExecutor(_READERS, "reader")
        self._writer = ThreadPoolExecutor(1, "writer")
        self._running: set[str] = set()
        # What is done before a workflow, as a backup; what it refuses keeps the workflow from being run.
        self.precaution: Callable[[Callable[..., Any], Command], object] = lambda _workflow, _command: None
        self.without_backup: set[str] = set()  # requests that somebody wants carried out without one
        self._asked: dict[_Job, Request] = {}
        self._performed: deque[_Job] = deque()
        self._is_closed = False
        self._garbage = GarbageCollection(self)
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._not_kept.connect(self.failed, Qt.ConnectionType.QueuedConnection)

    def read(
        self, query: Callable[[Reading], Result], then: Callable[[Result], object], failed: Failed | None = None
    ) -> Request:
        """Run a query on a snapshot of its own, on a reader thread."""
        job = _Job()
        job.act = act = partial(job.read, self._books, query)
        request = Request(job, act, then, failed)
        if not self._is_closed:
            self._submit(self._readers, request)
        return request

    def run(
        self,
        workflow: Callable[[Books, Order, User], Outcome[Result]],
        command: Order,
        then: Callable[[Result], object] | None = None,
        failed: Failed | None = None,
    ) -> bool:
        """Run a workflow on the writer thread; False where this very request is under way already, or in safe mode.

        `then` gets the workflow's result; after it `changed` tells everybody what changed.
        """
        if self._is_closed or command.request_id in self._running or self.refuses():
            return False
        act = partial(self._carry_out, self.precaution, workflow, command)
        request = Request(_Job(act, is_command=True), act, then, failed, command.request_id)
        self._running.add(command.request_id)
        if len(self._running) == 1:
            self.busy.emit(True)
        self._submit(self._writer, request)
        return True

    def keep(
        self,
        workflow: Callable[[Books, Order, User], Outcome[Any]],
        command: Order,
        then: Then | None,
        failed: Failed | None,
    ) -> None:
        """Run a workflow that nobody waits for and that changes no figure, as an unfinished form is kept."""
        if not self._is_closed and not self.is_safe():
            act = partial(self._books.run, workflow, command, self.user)
            self._submit(self._writer, Request(_Job(act), act, then, failed, command.request_id))

    def _carry_out(
        self, precaution: Callable[..., object], workflow: Callable[..., Outcome[Any]], command: Command
    ) -> Outcome[Any]:
        """Run a workflow on the writer thread, after what is done for the books' safety before it."""
        precaution(workflow, command)
        return self._books.run(workflow, command, self.user)

    def today(self) -> date:
        """Give the clinic's date, at once."""
        return self._books.today()

    def book_path(self) -> Path:
        """Give the path of the open file, which no export may replace."""
        return self._books.path

    def is_safe(self) -> bool:
        """Tell whether the books are in safe mode: no workflow runs."""
        return self._books.is_safe

    def refuses(self) -> bool:
        """Tell whether the books are in safe mode, and say so: asked before a dialog that would write is opened."""
        if self.is_safe():
            self.failed.emit(SafeMode())
        return self.is_safe()

    def enter_safe_mode(self) -> None:
        """Run no workflow from now on, for what was found in the books."""
        self._keeper = None  # what is found wrong is no state to go on from
        self._books.enter_safe_mode()

    def is_busy(self) -> bool:
        """Tell whether a command is under way."""
        return bool(self._running)

    def close(self) -> None:
        """Take nothing more, drop readings, and wait for the command that is under way."""
        self._is_closed = True
        self.closing.emit()
        for request in self._asked.values():
            request.cancel()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._garbage.stop()

    def _submit(self, pool: ThreadPoolExecutor, request: Request) -> None:
        self._asked[request.job] = request
        pool.submit(self._perform, [request.job])

    def _perform(self, box: list[_Job]) -> None:
        """Do what was asked for, on a thread of the pool.

        When it says that it is done the thread holds nothing of it any more: what it let go last it would free, and a
        widget freed here would bring Qt down.
        """
        job = box.pop()
        act, job.act = job.act, None
        if act is not None and not job.cancelled.is_set():
            try:
                job.answer = act()
            except Exception as error:  # noqa: BLE001 - this is the edge: every error is told or logged by _deliver
                job.error = error
        del act
        self._performed.append(job)
        is_command = job.is_command
        del job
        self._done.emit()
        if is_command:
            self._keep_head()

    def _keep_head(self) -> None:
        """Keep the head of the edit log, on the writer thread, once the answer is on its way: it is no part of it."""
        if self._keeper is not None:
            try:
                self._keeper.keep()
            except ClinicError as error:
                self._not_kept.emit(error)

    def _deliver(self) -> None:
        """Hand an answer to who asked, on the thread of the window."""
        request = self._asked.pop(self._performed.popleft())
        self._finish(request)
        if request.is_cancelled():
            return
        if request.job.error is not None:
            self._tell(request, _presentable(request.job.error))
        else:
            self._hand_over(request)

    def _finish(self, request: Request) -> None:
        if request.request_id in self._running:
            self._running.discard(request.request_id)
            if not self._running:
                self.busy.emit(False)

    def _hand_over(self, request: Request) -> None:
        answer = request.job.answer
        result = answer.result if isinstance(answer, Outcome) else answer
        if request.then is not None and is_there(request.then):
            request.then(result)
        if isinstance(answer, Outcome) and answer.changes:
            self.changed.emit(answer.changes)

    def _tell(self, request: Request, error: ClinicError) -> None:
        if request.failed is not None and is_there(request.failed):
            request.failed(error)
        else:
            self.failed.emit(error)


def _presentable(error: Exception) -> ClinicError:
    """Give an error that a banner can show; what is none of ours is logged and called a bug."""
    if isinstance(error, ClinicError):
        return error
    _log.error("an operation failed", exc_info=error)
    bug = BugError(detail=f"{type(error).__name__}: {error}")
    bug.__cause__ = error
    return bug


def is_there(receiver: Callable[..., object]) -> bool:
    """Tell whether the object that a call goes to still exists; Qt may have deleted it meanwhile."""
    while isinstance(receiver, partial):
        receiver = receiver.func
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
