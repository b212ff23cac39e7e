"""What Today says, held against the registers and reports that it leads to: a busy day of the demo clinic."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import cast

import pytest

from desktop_app.reports import installments_due, note_deadlines, plans, receipts, refunds, today, today_sessions
from desktop_app.reports.credit_notes import CREDIT_NOTES, HALF_POSTED, CreditNoteQuery
from desktop_app.reports.days import DAYS, LEFT_OPEN
from desktop_app.reports.deferred_revenue import (
    RollForwardQuery,
    in_total,
    lines as forward_lines,
    roll_forward,
    roll_forward_in_total,
)
from desktop_app.reports.masters import MasterQuery
from desktop_app.reports.money_collected import mode_lines
from desktop_app.reports.payable_credits import PAYABLE_CREDITS, WAITING as PLAN_WAITS
from desktop_app.reports.periods import PAST, PERIODS
from desktop_app.reports.recurring_journals import due_journals
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import LineKind
from desktop_app.reports.today import Matter, Waiting
from desktop_app.reports.today_figures import figures
from desktop_app.repositories.books import Reading
from desktop_app.workflows.keep_credit_as_balance import keep_credit_as_balance
from tests import orders
from tests.busy_day import TODAY, demo_today
from tests.clinic import Clinic, new_clinic
from tests.half_posted import NOTE_PAISE, import_ar, import_gl, import_note
from tests.money_orders import KEEPING, credit_another_invoice, owed_back
from tests.orders import DELIVERED, DISCONTINUED

Counted = tuple[int, int | None]
_MASTER = MasterQuery(today=TODAY)


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = demo_today(tmp_path_factory.mktemp("busy") / "busy.clinicbook")
    yield clinic
    clinic.books.close()


@pytest.fixture
def day(busy: Clinic) -> Iterator[Reading]:
    with busy.books.reading() as reading:
        yield reading


def _receipts(only: str, amount: str) -> Callable[[Reading], Counted]:
    query = replace(_MASTER, only=only)
    return lambda unit: (receipts.RECEIPTS.count(unit, query), receipts.RECEIPTS.totals(unit, query)[amount])


def _notes(status: str) -> Callable[[Reading], Counted]:
    query = CreditNoteQuery(status=status)
    return lambda unit: (CREDIT_NOTES.count(unit, query), CREDIT_NOTES.totals(unit, query)["total"])


def _overdue(unit: Reading) -> Counted:
    """Count the register; what is owed late is what the report of installments says until yesterday."""
    count = plans.PLANS.count(unit, plans.PlanQuery(today=TODAY, overdue=True))
    late = installments_due.open_installments(unit, installments_due.DueQuery(due_to=TODAY - timedelta(days=1)))
    return count, sum(each.open_paise for each in late)


def _due_soon(unit: Reading) -> Counted:
    query = installments_due.DueQuery(due_from=TODAY, due_to=TODAY + timedelta(days=7))
    *found, total = installments_due.lines(unit, query)
    return len(found), cast("int", total.cells[9])


def _refunds(unit: Reading) -> Counted:
    query = replace(_MASTER, only=refunds.WAITING)
    return refunds.REFUNDS.count(unit, query), refunds.REFUNDS.totals(unit, query)["amount"]


def _plan_refunds(unit: Reading) -> Counted:
    query = replace(_MASTER, only=PLAN_WAITS)
    return PAYABLE_CREDITS.count(unit, query), PAYABLE_CREDITS.totals(unit, query)["payable"]


def _journals(unit: Reading) -> Counted:
    found = due_journals(unit)
    return len(found), sum(each.total_paise for each in found)


def _deadlines(unit: Reading) -> Counted:
    found = note_deadlines.note_deadlines(unit, TODAY)
    return len(found), sum(each.tax_paise for each in found)


IN_REGISTER: dict[Matter, Callable[[Reading], Counted]] = {
    Matter.HALF_POSTED: _notes(HALF_POSTED),
    Matter.DRAFT_NOTES: _notes("draft"),
    Matter.REFUNDS: _refunds,
    Matter.PLAN_REFUNDS: _plan_refunds,
    Matter.OVERDUE: _overdue,
    Matter.CHEQUES: _receipts(receipts.IN_HAND, "amount"),
    Matter.ADVANCES: _receipts(receipts.LONG_UNAPPLIED, "unapplied"),
    Matter.MISSED: lambda unit: (len(today_sessions.lines(unit)) - 1, None),
    Matter.DAYS_OPEN: lambda unit: (DAYS.count(unit, replace(_MASTER, only=LEFT_OPEN)), None),
    Matter.JOURNALS: _journals,
    Matter.MONTHS: lambda unit: (PERIODS.count(unit, replace(_MASTER, only=PAST)), None),
    Matter.DUE_SOON: _due_soon,
    Matter.DEADLINES: _deadlines,
    Matter.EXPIRING: lambda unit: (plans.PLANS.count(unit, plans.PlanQuery(today=TODAY, expiring=True)), None),
}


def _waiting(unit: Reading) -> dict[Matter, Waiting]:
    return {each.matter: each for each in today.waiting(unit, today_sessions.sessions_today(unit).missed)}


@pytest.mark.parametrize("matter", IN_REGISTER, ids=str)
def test_waiting__counts_and_adds_up_what_its_register_shows(day: Reading, matter: Matter) -> None:
    found = _waiting(day)[matter]
    assert (found.count, found.paise) == IN_REGISTER[matter](day)
    assert found.count > 0


def test_waiting__comes_by_harm(day: Reading) -> None:
    order = list(Matter)
    found = [order.index(each.matter) for each in today.waiting(day)]
    assert found == sorted(found)
    assert len(found) == len(set(found)) == len(IN_REGISTER) - 1  # sessions that were missed are told by their report


def test_waiting__names_the_oldest(day: Reading) -> None:
    """The note came with this morning's import; the months of the demo clinic are locked up to September."""
    found = _waiting(day)
    assert (found[Matter.HALF_POSTED].day, found[Matter.HALF_POSTED].who) == (TODAY, "Harpreet Kaur Gill")
    assert found[Matter.MONTHS].day == date(2025, 10, 1)
    assert found[Matter.DEADLINES].day == date(2025, 11, 30)
    late = installments_due.open_installments(day, installments_due.DueQuery(due_to=TODAY))
    assert (found[Matter.OVERDUE].day, found[Matter.OVERDUE].who) == (late[0].due_date, late[0].full_name)


def test_waiting__half_posted_notes_are_those_that_either_ledger_lacks(told_plan: Clinic) -> None:
    """A note that the general ledger lacks, one that the patient's account lacks, a draft that both have; no other."""
    posted = partial(import_note, told_plan, gl_posted=1, status="posted")
    of_account = posted(uid="a", credit_note_number="CN/A")
    of_ledger = posted(uid="b", credit_note_number="CN/B")
    draft, whole = import_note(told_plan, uid="c"), posted(uid="d", credit_note_number="CN/D")
    for note_id in (of_account, draft, whole):
        import_ar(told_plan, note_id)
    for note_id in (of_ledger, draft, whole):
        import_gl(told_plan, note_id)
    import_note(told_plan, uid="e")
    with told_plan.books.reading() as reading:
        found = _waiting(reading)
        assert (found[Matter.HALF_POSTED].count, found[Matter.HALF_POSTED].paise) == (3, 3 * NOTE_PAISE)
        assert (found[Matter.DRAFT_NOTES].count, found[Matter.DRAFT_NOTES].paise) == (1, NOTE_PAISE)
        assert IN_REGISTER[Matter.HALF_POSTED](reading) == (3, 3 * NOTE_PAISE)


def test_waiting__of_a_plan_is_what_was_not_kept_as_balance(tmp_path: Path) -> None:
    """Of Rs 50,000 two sessions of five were used; of the rest Rs 10,000 are kept, and pay Rs 4,500 of an invoice."""
    clinic = new_clinic(tmp_path / "plan.clinicbook")
    with clinic.books:
        clinic.clock.today = DISCONTINUED
        owed_back(clinic, times=5)
        orders.do(clinic, keep_credit_as_balance, orders.order(KEEPING, amount_paise=1_000_000))
        credit_another_invoice(clinic)
        with clinic.books.reading() as reading:
            found = _waiting(reading)[Matter.PLAN_REFUNDS]
            assert (found.count, found.paise) == (1, 5_000_000 * 3 // 5 - 1_000_000)
            assert IN_REGISTER[Matter.PLAN_REFUNDS](reading) == (found.count, found.paise)


def test_waiting__of_a_clinic_that_has_just_begun(empty: Reading) -> None:
    """It is 2 June 2025: the months from April 2023 to May 2025 could be locked, and nothing else is there."""
    (months,) = today.waiting(empty)
    assert (months.matter, months.count, months.day) == (Matter.MONTHS, 26, date(2023, 4, 1))
    assert today.is_empty(empty)
    assert today_sessions.sessions_today(empty) == today_sessions.SessionsToday()
    assert figures(empty).today.receipts == 0


def test_is_empty__until_something_is_sold(day: Reading) -> None:
    assert not today.is_empty(day)


def test_sessions__what_is_to_be_held_comes_first(day: Reading) -> None:
    """Seven patients were to come; two were seen, one did not come; the cursor begins with who is still to come."""
    found = today_sessions.sessions_today(day)
    assert (found.count, found.done) == (7, 2)
    statuses = [each.status for each in found.listed]
    assert statuses[-2:] == ["completed", "completed"]
    assert sorted(statuses[:-2]) == ["no_show", *["scheduled"] * 4]
    shalini = next(each for each in found.listed if each.patient == "Shalini Rao")
    assert (shalini.number, shalini.total, shalini.done, shalini.package) == (2, 6, 2, "Acne scar microneedling")


def test_sessions__of_a_plan_that_today_completed_are_still_todays(told_plan: Clinic) -> None:
    """Five sessions, the last one today: the plan is completed, but its patient was here today."""
    with told_plan.books.reading() as reading:
        found = today_sessions.sessions_today(reading)
    assert (found.count, found.done, found.missed) == (1, 1, None)
    assert found.listed[0].number == 5


@pytest.fixture
def told_plan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = new_clinic(tmp_path_factory.mktemp("plan") / "plan.clinicbook")
    orders.sell(clinic)
    clinic.clock.today = DISCONTINUED
    orders.complete(clinic, 1, 2, 3, 4, on=DELIVERED)
    orders.complete(clinic, 5, on=DISCONTINUED)
    yield clinic
    clinic.books.close()


def test_figures__are_those_of_the_report_of_collections(day: Reading) -> None:
    first = TODAY - timedelta(days=13)
    found = figures(day)
    of_days = {each: 0 for each, _ in found.days}
    for line in mode_lines(day, ReportRequest(dated_from=first, dated_to=TODAY)):
        if line.kind is LineKind.PLAIN:
            of_days[cast("date", line.cells[0])] += cast("int", line.cells[3])
    assert dict(found.days) == of_days
    assert [each for each, _ in found.days] == [first + timedelta(days=at) for at in range(14)]
    total = mode_lines(day, ReportRequest(dated_from=TODAY, dated_to=TODAY))[-1]
    assert found.today.cells() == total.cells[2:]
    assert sum(paise for _, paise in found.days) > found.today.received_paise > 0


@pytest.mark.parametrize("first", [TODAY.replace(day=1), date(2025, 10, 1), date(2024, 3, 17), None], ids=str)
@pytest.mark.parametrize("branch_id", [None, 1])
def test_forward__is_the_roll_forward_of_all_plans(day: Reading, first: date | None, branch_id: int | None) -> None:
    query = RollForwardQuery(dated_from=first, dated_to=TODAY, branch_id=branch_id)
    amounts = roll_forward_in_total(day, query).amounts()
    assert amounts == in_total(roll_forward(day, query)).amounts() == forward_lines(day, query)[-1].cells[2:]
    forward = figures(day).forward
    assert forward is not None
    if (first, branch_id) == (TODAY.replace(day=1), None):
        assert forward.amounts() == amounts


def test_statements__are_few_and_scan_nothing_that_grows(day: Reading) -> None:
    """Open installments, cheques and credit notes are gone through; journals, sessions and other documents are not."""
    found: list[str] = []
    driver = cast("sqlite3.Connection", day._connection.connection.driver_connection)  # noqa: SLF001 - over its shoulder
    driver.set_trace_callback(found.append)
    sessions = today_sessions.sessions_today(day)
    today.waiting(day, sessions.missed)
    today.is_empty(day)
    figures(day)
    driver.set_trace_callback(None)
    asked = [each for each in found if not each.startswith("--")]
    assert len(asked) <= 20
    plans_of = [driver.execute(f"EXPLAIN QUERY PLAN {each}").fetchall() for each in asked if "LIMIT 1" not in each]
    scanned = {step[-1] for steps in plans_of for step in steps if step[-1].startswith("SCAN ")}
    grow = ("gl_", "ar_", "invoices", "payments", "package_", "audit_log", "patients", "command_log")
    assert {each for each in scanned if each.split()[1].startswith(grow)} <= {
        "SCAN payments USING INDEX payments_by_cheque"
    }
