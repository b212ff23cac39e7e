"""What can be done with a plan, held against what the workflows themselves refuse, in every state of a plan."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.errors import ClinicError, Refusal
from desktop_app.reports import plan_moves
from desktop_app.reports.plan_detail import PlanDetail, plan_detail
from desktop_app.workflows.complete_session import complete_session
from desktop_app.workflows.discontinue_plan import discontinue_plan
from desktop_app.workflows.expire_plan import expire_plan
from desktop_app.workflows.mark_no_show import mark_no_show
from desktop_app.workflows.reinstate_plan import reinstate_plan
from desktop_app.workflows.replan_installments import replan_installments
from desktop_app.workflows.reschedule_session import reschedule_session
from desktop_app.workflows.resume_plan import resume_plan
from desktop_app.workflows.suspend_plan import suspend_plan
from desktop_app.workflows.undo_expiry import undo_expiry
from desktop_app.workflows.undo_session import undo_session
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.closing_orders import EXPIRY, EXPIRY_UNDONE, REPLANNING, RESCHEDULING, RESUMPTION, SUSPENSION
from tests.orders import DISCONTINUED, do, order

Story = Callable[[Clinic], object]


def untouched(_clinic: Clinic) -> None:
    """Leave the plan as it was sold."""


def in_use(clinic: Clinic) -> None:
    orders.complete(clinic, 1, 2)


def completed(clinic: Clinic) -> None:
    orders.complete(clinic, 1, 2, 3, 4, 5)


def discontinued(clinic: Clinic) -> None:
    orders.complete(clinic, 1)
    orders.discontinue(clinic)


def paid_up(clinic: Clinic) -> None:
    orders.receive(clinic, 1_000_000)


def suspended(clinic: Clinic) -> None:
    paid_up(clinic)
    do(clinic, suspend_plan, order(SUSPENSION))


def expired(clinic: Clinic) -> None:
    paid_up(clinic)
    do(clinic, expire_plan, order(EXPIRY))


STORIES = [untouched, in_use, completed, discontinued, paid_up, suspended, expired]


@pytest.fixture(params=STORIES, ids=lambda story: story.__name__)
def clinic(tmp_path: Path, request: pytest.FixtureRequest) -> Clinic:
    made = new_clinic(tmp_path / "clinic.clinicbook")
    made.clock.today = DISCONTINUED
    orders.sell(made)
    request.param(made)
    return made


def detail(clinic: Clinic) -> PlanDetail:
    with clinic.books.reading() as reading:
        return plan_detail(reading, 1)


def refusal(clinic: Clinic, workflow: Any, command: Any) -> tuple[str, str] | None:  # noqa: ANN401 - any of five
    try:
        orders.do(clinic, workflow, command)
    except Refusal as error:
        return error.code, str(error)
    return None


def said(error: ClinicError | None) -> tuple[str, str] | None:
    return None if error is None else (error.code, str(error))


def test_delivery__is_forbidden_as_the_workflows_forbid_it(clinic: Clinic) -> None:
    found = detail(clinic)
    session = plan_moves.next_session(found.sessions)
    number = found.plan.total_sessions if session is None else session.session_number
    expected = said(plan_moves.against_delivery(found.plan, found.sessions))
    no_show = order(orders.NO_SHOW, session_number=number, on=DISCONTINUED, charged=False)
    assert refusal(clinic, mark_no_show, no_show) == expected
    complete = order(orders.COMPLETION, session_number=number, on=DISCONTINUED)
    assert refusal(clinic, complete_session, complete) == expected


def test_undoing__is_forbidden_as_the_workflow_forbids_it(clinic: Clinic) -> None:
    found = detail(clinic)
    session = plan_moves.last_session(found.sessions)
    number = 1 if session is None else session.session_number
    expected = said(plan_moves.against_undoing(found.plan, found.sessions))
    assert refusal(clinic, undo_session, order(orders.UNDOING, session_number=number, on=DISCONTINUED)) == expected


def test_discontinuing__is_forbidden_as_the_workflow_forbids_it(clinic: Clinic) -> None:
    found = detail(clinic)
    expected = said(plan_moves.against_discontinuing(found.plan, found.sessions))
    assert refusal(clinic, discontinue_plan, order(orders.DISCONTINUATION)) == expected


def test_reinstating__is_forbidden_as_the_workflow_forbids_it(clinic: Clinic) -> None:
    found = detail(clinic)
    expected = said(plan_moves.against_reinstating(found.plan))
    assert refusal(clinic, reinstate_plan, order(orders.REINSTATEMENT)) == expected


def test_suspending_and_resuming__are_forbidden_as_the_workflows_forbid_them(clinic: Clinic) -> None:
    plan = detail(clinic).plan
    if (resuming := said(plan_moves.against_resuming(plan))) is not None:
        assert refusal(clinic, resume_plan, order(RESUMPTION)) == resuming
    suspending = said(plan_moves.against_suspending(plan))
    assert refusal(clinic, suspend_plan, order(SUSPENSION)) == suspending
    assert (resuming is None) <= (suspending is not None)


def test_expiring__is_forbidden_as_the_workflow_forbids_it(clinic: Clinic) -> None:
    found = detail(clinic)
    against = plan_moves.against_expiring(
        found.plan, found.installments, outstanding_paise=found.outstanding_paise, today=DISCONTINUED
    )
    assert refusal(clinic, expire_plan, order(EXPIRY)) == said(against)


def test_expiring__waits_until_the_last_day_is_over(tmp_path: Path) -> None:
    made = new_clinic(tmp_path / "other.clinicbook")
    made.clock.today = DISCONTINUED
    orders.sell(made, expiry_date=DISCONTINUED)
    paid_up(made)
    found = detail(made)

    def against(today: date) -> tuple[str, str] | None:
        owed = found.outstanding_paise
        return said(plan_moves.against_expiring(found.plan, found.installments, outstanding_paise=owed, today=today))

    assert refusal(made, expire_plan, order(EXPIRY)) == against(DISCONTINUED)
    assert against(DISCONTINUED + timedelta(days=1)) is None


def test_undoing_an_expiry__is_forbidden_as_the_workflow_forbids_it(clinic: Clinic) -> None:
    expected = said(plan_moves.against_undoing_expiry(detail(clinic).plan))
    assert refusal(clinic, undo_expiry, order(EXPIRY_UNDONE)) == expected


def test_replanning__is_forbidden_as_the_workflow_forbids_it(clinic: Clinic) -> None:
    found = detail(clinic)
    expected = said(plan_moves.against_replanning(found.plan, found.installments))
    assert refusal(clinic, replan_installments, order(REPLANNING, agreed=found.owed_anew)) == expected


def test_rescheduling__is_forbidden_as_the_workflow_forbids_it(clinic: Clinic) -> None:
    found = detail(clinic)
    session = plan_moves.next_session(found.sessions)
    number = found.plan.total_sessions if session is None else session.session_number
    expected = said(plan_moves.against_rescheduling(found.plan, found.sessions))
    assert refusal(clinic, reschedule_session, order(RESCHEDULING, session_number=number)) == expected


def test_sessions__the_chosen_one_counts_where_it_fits(tmp_path: Path) -> None:
    made = new_clinic(tmp_path / "other.clinicbook")
    made.clock.today = DISCONTINUED
    orders.sell(made)
    orders.complete(made, 1)
    orders.complete(made, 3, on=DISCONTINUED)
    first, second, third, fourth, _ = (sessions := detail(made).sessions)
    assert plan_moves.next_session(sessions) == second
    assert plan_moves.next_session(sessions, fourth) == fourth
    assert plan_moves.next_session(sessions, first) == second
    assert plan_moves.last_session(sessions) == third
    assert plan_moves.last_session(sessions, first) == first
    assert plan_moves.last_session(sessions, fourth) == third
