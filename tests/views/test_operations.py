import gc
import logging
import threading
from datetime import date
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from desktop_app.errors import BugError, ClinicError, PeriodClosed
from desktop_app.repositories.books import Books, Reading
from desktop_app.repositories.commands import Changes, Outcome
from desktop_app.repositories.unit import User
from desktop_app.views.garbage import GarbageCollection, _Charge
from desktop_app.views.operations import Operations
from desktop_app.workflows.complete_session import CompleteSession, complete_session
from tests import orders
from tests.clinic import Clinic

pytestmark = pytest.mark.gui
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
LATER = orders.order(orders.COMPLETION, plan_id=2, session_number=1, on=date(2025, 8, 20))


class Receiver(QObject):
    """Notes what it is given, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.threads: set[int] = set()

    def take(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.add(threading.get_ident())


class Gate:
    """A workflow that waits until it is let through, and counts how often it was begun."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.begun = 0

    def workflow(self, books: Books, command: CompleteSession, user: User) -> Outcome[CompleteSession]:
        self.begun += 1
        self.open.wait(10)
        assert (books, user) is not None
        return Outcome(command, Changes(frozenset({"plans"})))


def drain(operations: Operations) -> None:
    """Let the threads finish, then hand over what they did."""
    operations.close()
    QCoreApplication.processEvents()


def count_plans(reading: Reading) -> tuple[int, int]:
    from desktop_app.reports.plans import PLANS, PlanQuery  # noqa: PLC0415 - on the reader's thread, as a view would

    return threading.get_ident(), PLANS.count(reading, PlanQuery(today=reading.today))


class EndlessQuery:
    """A query that comes to no end by itself; it tells when its statement runs."""

    def __init__(self) -> None:
        self.begun = threading.Event()

    def __call__(self, reading: Reading) -> object:
        for _ in reading.execute(text(ENDLESS)):
            self.begun.set()
        return None


def test_read__that_is_cancelled_ends(qtbot: QtBot, operations: Operations) -> None:
    """Both readers come back, and nobody is told."""
    receiver, queries = Receiver(), [EndlessQuery(), EndlessQuery()]
    for query in queries:
        request = operations.read(query, receiver.take)
        assert query.begun.wait(10)
        request.cancel()
    with qtbot.assertNotEmitted(operations.failed):
        operations.read(count_plans, receiver.take)
        qtbot.waitUntil(lambda: len(receiver.answers) == 1)


def test_close__waits_for_no_reading(operations: Operations) -> None:
    query = EndlessQuery()
    operations.read(query, Receiver().take)
    assert query.begun.wait(10)
    operations.close()


def test_read__answers_on_the_thread_of_the_window(qtbot: QtBot, operations: Operations) -> None:
    receiver = Receiver()
    operations.read(count_plans, receiver.take)
    qtbot.waitUntil(lambda: bool(receiver.answers))
    (answer,) = receiver.answers
    assert isinstance(answer, tuple)
    assert answer[1] == 24
    assert answer[0] != threading.get_ident()
    assert receiver.threads == {threading.get_ident()}


def test_read__on_the_thread_of_the_window_is_refused(clinic: Clinic) -> None:
    with pytest.raises(BugError), clinic.books.reading():
        pass


def test_run__then_comes_before_changed(qtbot: QtBot, operations: Operations) -> None:
    order: list[str] = []
    operations.changed.connect(lambda changes: order.append(f"changed {sorted(changes.nouns)}"))
    with qtbot.waitSignal(operations.changed):
        assert operations.run(complete_session, LATER, then=lambda result: order.append(f"then {result}"))
    assert order[0] == "then SessionCompleted(recognised_paise=131250)"  # 10,500.00 in 8 sessions
    assert order[1].startswith("changed ['general_ledger'")


def test_run__a_refusal_goes_to_who_asked(qtbot: QtBot, operations: Operations) -> None:
    unhandled: list[object] = []
    operations.failed.connect(unhandled.append)
    receiver = Receiver()
    command = orders.order(orders.COMPLETION, plan_id=2, session_number=99, on=date(2025, 8, 20))
    operations.run(complete_session, command, failed=receiver.take)
    qtbot.waitUntil(lambda: bool(receiver.answers))
    assert isinstance(receiver.answers[0], ClinicError)
    assert unhandled == []


def test_run__a_refusal_that_nobody_handles_is_told_to_all(qtbot: QtBot, operations: Operations) -> None:
    command = orders.order(orders.COMPLETION, plan_id=2, session_number=99, on=date(2025, 8, 20))
    with qtbot.waitSignal(operations.failed) as told:
        operations.run(complete_session, command)
    assert isinstance(told.args[0], ClinicError)


def test_run__the_same_request_cannot_be_begun_twice(qtbot: QtBot, operations: Operations) -> None:
    gate = Gate()
    told: list[bool] = []
    operations.busy.connect(told.append)
    assert operations.run(gate.workflow, LATER)
    assert not operations.run(gate.workflow, LATER)
    assert operations.is_busy()
    gate.open.set()
    qtbot.waitUntil(lambda: not operations.is_busy())
    assert gate.begun == 1
    assert told == [True, False]
    assert operations.run(gate.workflow, LATER)


def test_run__a_double_click_completes_one_session(qtbot: QtBot, operations: Operations, clinic: Clinic) -> None:
    for _ in range(2):
        operations.run(complete_session, LATER)
    qtbot.waitUntil(lambda: not operations.is_busy())
    query = "SELECT count(*) FROM package_sessions WHERE plan_id = 2 AND session_status = 'completed'"
    assert clinic.value(query) == 1


def test_run__one_writer_at_a_time(qtbot: QtBot, operations: Operations) -> None:
    gate = Gate()
    other = orders.order(orders.COMPLETION, plan_id=2, session_number=2, on=date(2025, 8, 20))
    operations.run(gate.workflow, LATER)
    operations.run(gate.workflow, other)
    qtbot.waitUntil(lambda: gate.begun == 1)
    assert gate.begun == 1
    gate.open.set()
    qtbot.waitUntil(lambda: not operations.is_busy())
    assert gate.begun == 2


def test_deliver__a_receiver_that_is_gone_is_not_called(operations: Operations) -> None:
    receiver = Receiver()
    operations.read(count_plans, receiver.take)
    operations.read(count_plans, partial(partial(receiver.take)))
    shiboken6.delete(receiver)
    drain(operations)
    assert receiver.answers == []


def test_cancel__drops_the_answer(operations: Operations) -> None:
    receiver = Receiver()
    operations.read(count_plans, receiver.take).cancel()
    drain(operations)
    assert receiver.answers == []


def test_close__waits_for_the_command_and_takes_nothing_more(operations: Operations, clinic: Clinic) -> None:
    operations.run(complete_session, LATER)
    operations.close()
    query = "SELECT session_status FROM package_sessions WHERE plan_id = 2 AND session_number = 1"
    assert clinic.value(query) == "completed"
    assert not operations.run(complete_session, LATER)


def test_failed__a_bug_is_logged_and_told_as_one(
    qtbot: QtBot, operations: Operations, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(_reading: Reading) -> None:
        raise ZeroDivisionError

    with caplog.at_level(logging.ERROR), qtbot.waitSignal(operations.failed) as told:
        operations.read(stumble, lambda _answer: None)
    assert isinstance(told.args[0], BugError)
    assert isinstance(told.args[0].__cause__, ZeroDivisionError)
    assert "ZeroDivisionError" in caplog.text


def test_failed__a_refusal_of_a_reading_goes_to_who_asked(qtbot: QtBot, operations: Operations) -> None:
    def refuse(_reading: Reading) -> Path:
        raise PeriodClosed(on=date(2025, 3, 31))

    receiver = Receiver()
    operations.read(refuse, receiver.take, receiver.take)
    qtbot.waitUntil(lambda: bool(receiver.answers))
    assert isinstance(receiver.answers[0], PeriodClosed)


class Cycle:
    """Refers to itself, as widgets with callbacks do, and notes on which thread it is freed."""

    def __init__(self, freed_on: list[int]) -> None:
        self.me, self.freed_on = self, freed_on

    def __del__(self) -> None:
        self.freed_on.append(threading.get_ident())


def test_garbage__is_collected_on_the_thread_of_the_window(qtbot: QtBot, operations: Operations) -> None:
    freed_on: list[int] = []

    def allocate(_reading: Reading) -> int:
        return len([[] for _ in range(100_000)])  # enough for the collector to run many times

    receiver = Receiver()
    for _ in range(50):
        Cycle(freed_on)
    operations.read(allocate, receiver.take)
    qtbot.waitUntil(lambda: receiver.answers == [100_000])
    kept = [[number] for number in range(5_000)]  # makes a collection due
    qtbot.waitUntil(lambda: len(freed_on) == 50)
    assert len(kept) == 5_000
    assert set(freed_on) == {threading.get_ident()}


def test_garbage__is_pythons_own_affair_again_when_nobody_has_it(qtbot: QtBot) -> None:
    """One is stopped twice, another goes with its parent; a test before this one may have left somebody in charge."""
    before = _Charge._given  # noqa: SLF001 - nobody else needs the number
    parents = QObject(), QObject()
    if not before:
        gc.enable()
    one, _other = (GarbageCollection(parent) for parent in parents)
    assert not gc.isenabled()
    one.stop()
    one.stop()
    assert _Charge._given == before + 1  # noqa: SLF001
    parents[1].deleteLater()
    qtbot.waitUntil(lambda: _Charge._given == before)  # noqa: SLF001
    assert gc.isenabled() == (before == 0)


def test_threads__let_go_of_what_they_did_before_it_is_told(qtbot: QtBot, operations: Operations) -> None:
    freed_on: list[int] = []

    class Widgetlike(QObject):
        def ask(self, _reading: Reading) -> int:
            return 1

        def take(self, _answer: int) -> None:
            answered.append(1)

        def __del__(self) -> None:
            freed_on.append(threading.get_ident())

    answered: list[int] = []
    for _ in range(300):
        asker = Widgetlike()
        operations.read(asker.ask, asker.take)
        del asker
    qtbot.waitUntil(lambda: len(freed_on) == 300)
    assert len(answered) == 300
    assert set(freed_on) == {threading.get_ident()}
