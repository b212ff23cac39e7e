"""The harness can fail: designs that are known to be broken are each caught by it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError

from desktop_app.database import engine
from desktop_app.repositories import credit_notes, numbers
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Command, Outcome
from desktop_app.repositories.unit import Place, User
from desktop_app.workflows.complete_session import CompleteSession, SessionCompleted, complete_session
from desktop_app.workflows.draft_credit_note import DraftCreditNote, draft_credit_note
from desktop_app.workflows.receive_payment import PaymentReceived, ReceivePayment, receive_payment
from desktop_app.workflows.steps import crediting, delivery
from desktop_app.workflows.steps.crediting import Posted
from tests import orders
from tests.clinic import Clinic
from tests.faults.driver import install
from tests.faults.harness import Harness, Report, kinds_in_turn
from tests.orders import order
from tests.prepared import Preparation, Workflow, prepare


def credit_in_two_commits(books: Books, command: DraftCreditNote, user: User) -> Outcome[Posted]:
    """Commit the note before it is posted, as the first seed's service did."""
    note_id = draft_credit_note(books, replace(command, request_id=f"{command.request_id}-draft"), user).result
    with books.work(user) as work:
        if first_answer := work.answered(command, Posted):
            return first_answer
        note = credit_notes.credit_note(work, note_id.credit_note_id)
        return work.commit(command, crediting.post(work, note, crediting.standing(work, note)))


def complete_regardless(books: Books, command: CompleteSession, user: User) -> Outcome[SessionCompleted]:
    """Catch an error inside the unit and go on, as the first seed's "fix" did."""
    with books.work(user) as work:
        if first_answer := work.answered(command, SessionCompleted):
            return first_answer
        recognised = 0
        try:
            found = delivery.find(work, command.plan_id, command.session_number)
            recognised = delivery.deliver(work, found, on=command.on, status="completed", performed_by=None)
        except DBAPIError:
            pass
        work.edits.act("complete", "package_payment_plans", command.plan_id)
        return work.commit(command, SessionCompleted(recognised_paise=recognised))


def receive_under_a_number_of_its_own_session(
    books: Books, command: ReceivePayment, user: User
) -> Outcome[PaymentReceived]:
    """Take a number in a session that commits by itself, before the one that uses it."""
    with books.work(user) as work:
        if first_answer := work.answered(command, PaymentReceived):
            return first_answer
        numbers.take(work, "RV", command.on, Place(1, command.branch_id))
        work._session.commit()  # noqa: SLF001 - what nobody may do
    return receive_payment(books, command, user)


def commit_by_itself(books: Books) -> None:
    """Give the books an engine on which every statement is saved at once."""
    books._writer = create_engine(  # noqa: SLF001 - what nobody may do
        "sqlite://", creator=lambda: engine.connect(books.path), isolation_level="AUTOCOMMIT"
    )


def of_a_bill(clinic: Clinic) -> Command:
    orders.serve(clinic)
    return order(orders.DRAFT)


def of_a_plan(clinic: Clinic) -> Command:
    orders.sell(clinic)
    return order(orders.COMPLETION)


def of_an_installment(clinic: Clinic) -> Command:
    orders.sell(clinic)
    return order(orders.RECEIPT)


@pytest.fixture
def try_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Report]:
    def run(workflow: Workflow, preparation: Preparation, spoil: Callable[[Books], None] = lambda _: None) -> Report:
        prepared = prepare(tmp_path / "prepared.clinicbook", workflow, preparation)
        harness = Harness(prepared, install(monkeypatch), tmp_path / "book.clinicbook", spoil)
        return harness.try_every_statement(kinds_in_turn)

    return run


def test_harness__catches_a_commit_before_posting(try_out: Callable[..., Report]) -> None:
    report = try_out(credit_in_two_commits, of_a_bill)
    assert report.lost
    assert report.wrongly_reported


def test_harness__catches_an_exception_that_is_swallowed(try_out: Callable[..., Report]) -> None:
    report = try_out(complete_regardless, of_a_plan)
    assert report.lost
    assert report.wrongly_reported


def test_harness__catches_a_second_session(try_out: Callable[..., Report]) -> None:
    report = try_out(receive_under_a_number_of_its_own_session, of_an_installment)
    assert report.lost
    assert report.wrongly_reported


def test_harness__catches_an_engine_in_autocommit(try_out: Callable[..., Report]) -> None:
    report = try_out(complete_session, of_a_plan, commit_by_itself)
    assert report.lost
    assert report.wrongly_reported


@pytest.mark.parametrize(
    ("workflow", "preparation"), [(complete_session, of_a_plan), (receive_payment, of_an_installment)]
)
def test_harness__passes_the_same_orders_done_right(
    workflow: Workflow, preparation: Preparation, try_out: Callable[..., Report]
) -> None:
    assert try_out(workflow, preparation).findings == []
