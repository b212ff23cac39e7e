"""What a branch entered in its own book comes into the main one, once, and both have the same of the branch then."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.accounting.replanning import Agreed
from desktop_app.workflows.bounce_cheque import bounce_cheque
from desktop_app.workflows.reinstate_plan import reinstate_plan
from desktop_app.workflows.replan_installments import ReplanInstallments, replan_installments
from desktop_app.workflows.soft_close_period import SoftClosePeriod, soft_close_period
from desktop_app.workflows.steps.registration import NewPatient
from desktop_app.workflows.take_in_branch_file import take_in_branch_file
from tests import money_orders, orders
from tests.branch_orders import TAKING_IN, WEST, copied, file_of, half_done, rich_branch, take_in
from tests.clinic import Clinic, request_id
from tests.money_orders import BOUNCE
from tests.orders import DISCONTINUED, REINSTATEMENT, do, order
from tests.workflows.conftest import OpenClinic
from tests.workflows.expect import refused

BALANCES = """
SELECT code, month, sum(debit_paise), sum(credit_paise) FROM gl_month_balances JOIN accounts USING (account_id)
WHERE branch_id = ? GROUP BY code, month ORDER BY code, month
"""
DOCUMENTS = """
SELECT uid, invoice_number, status FROM invoices WHERE branch_id = 2 UNION ALL
SELECT uid, plan_number, status || refund_status FROM package_payment_plans WHERE branch_id = 2 UNION ALL
SELECT uid, receipt_number, status FROM payments WHERE branch_id = 2 UNION ALL
SELECT uid, credit_note_number, status || kept_paise FROM patient_credit_notes WHERE branch_id = 2 AND status <> 'draft'
UNION ALL SELECT uid, refund_number, status FROM refunds WHERE branch_id = 2 UNION ALL
SELECT uid, description, total_paise FROM gl_transactions WHERE branch_id = 2 ORDER BY 1
"""
PARTS = """
SELECT uid, session_number, session_status, s.taxable_paise, 0 FROM package_sessions s JOIN package_payment_plans
USING (plan_id) WHERE branch_id = 2 UNION ALL
SELECT uid, installment_number, i.status, amount_paise, paid_paise FROM installment_payments i
JOIN package_payment_plans USING (plan_id) WHERE branch_id = 2 ORDER BY 1, 2, 3, 4
"""


@pytest.fixture
def main(open_clinic: OpenClinic) -> Clinic:
    return open_clinic(branches=2)


@pytest.fixture
def west(main: Clinic, tmp_path: Path) -> Iterator[Clinic]:
    branch = copied(main, tmp_path / "west.clinicbook")
    yield branch
    branch.books.close()
    assert branch.findings() == {}


def same_of_branch(main: Clinic, branch: Clinic) -> bool:
    """Tell whether both books say the same of the branch."""
    return all(main.rows(sql) == branch.rows(sql) for sql in (DOCUMENTS, PARTS)) and main.rows(
        BALANCES, WEST
    ) == branch.rows(BALANCES, WEST)


def test_take_in__all_that_the_branch_did(main: Clinic, west: Clinic) -> None:
    """The main book has both branches then: its trial balance is the sum of both."""
    orders.half_done_plan(main)
    own = main.rows(BALANCES, 1)
    rich_branch(west)
    taken = take_in(main, file_of(west))
    assert (taken.is_known, taken.changed_rows) == (False, 0)
    # 2 invoices, 2 plans, 4 receipts (one an advance), 1 note, 1 refund
    assert taken.new_documents == 10
    assert same_of_branch(main, west)
    assert main.rows(BALANCES, 1) == own
    assert main.value("SELECT sum(debit_paise) - sum(credit_paise) FROM gl_month_balances") == 0
    assert main.findings() == {}


def test_take_in__twice_changes_nothing(main: Clinic, west: Clinic) -> None:
    rich_branch(west)
    first = take_in(main, file_of(west))
    before = main.dump()
    again = take_in(main, file_of(west))
    assert (again.is_known, again.branch_file_id, again.new_rows) == (True, first.branch_file_id, 0)
    assert main.dump() == before


def test_file__of_the_same_books_is_the_same(west: Clinic) -> None:
    rich_branch(west)
    assert file_of(west) == file_of(west)


def test_take_in__a_later_file_adds_what_is_new_and_moves_states_on(main: Clinic, west: Clinic) -> None:
    """First two days in June, then the rest: the plan goes on, is paid, agreed anew and ended."""
    west.clock.today = date(2025, 6, 2)
    orders.sell(west, branch_id=WEST)
    take_in(main, file_of(west, last=date(2025, 6, 2)))
    west.clock.today = date(2025, 7, 2)
    orders.complete(west, 1, 2)
    orders.receive(west, 200_000, branch_id=WEST)
    west.clock.today = DISCONTINUED
    later = file_of(west, first=date(2025, 6, 2))
    taken = take_in(main, later)
    assert (taken.new_documents, taken.changed_rows) == (1, 3)  # a receipt; two sessions, one installment
    orders.discontinue(west)
    take_in(main, file_of(west, first=DISCONTINUED))
    assert same_of_branch(main, west)
    do(west, reinstate_plan, order(REINSTATEMENT))
    take_in(main, file_of(west, first=DISCONTINUED))
    assert same_of_branch(main, west)


def test_take_in__installments_that_were_agreed_anew(main: Clinic, west: Clinic) -> None:
    orders.sell(west, branch_id=WEST)
    take_in(main, file_of(west))
    agreed = tuple(Agreed(due_date=day, amount_paise=500_000) for day in (date(2025, 9, 1), date(2025, 10, 1)))
    replan = ReplanInstallments(request_id=request_id(), plan_id=1, reason="Two instead of five", agreed=agreed)
    do(west, replan_installments, replan)
    take_in(main, file_of(west))
    assert main.value("SELECT count(*) FROM installment_payments") == 2
    assert same_of_branch(main, west)


def test_take_in__a_cheque_that_bounced_since(main: Clinic, west: Clinic) -> None:
    orders.sell(west, branch_id=WEST)
    orders.receive(west, 200_000, branch_id=WEST, mode="cheque")
    take_in(main, file_of(west))
    do(west, bounce_cheque, order(BOUNCE))
    take_in(main, file_of(west, first=DISCONTINUED))
    assert same_of_branch(main, west)


def test_take_in__money_for_a_document_of_another_branch(main: Clinic, tmp_path: Path) -> None:
    """A patient of the main branch pays an installment at the other one."""
    orders.sell(main)
    branch = copied(main, tmp_path / "west.clinicbook")
    orders.receive(branch, 200_000, branch_id=WEST, on=DISCONTINUED)
    take_in(main, file_of(branch))
    assert main.rows("SELECT paid_paise, status FROM installment_payments WHERE installment_number = 1") == [
        (200_000, "paid")
    ]
    branch.books.close()


def test_take_in__a_patient_whose_record_number_is_taken(main: Clinic, west: Clinic) -> None:
    money_orders.register(main)
    orders.sell(west, branch_id=WEST, patient=NewPatient(full_name="Zoya Khan"))
    take_in(main, file_of(west))
    assert main.rows("SELECT mrn, full_name FROM patients ORDER BY patient_id") == [
        ("00001", "Lakshmi Menon"),
        ("00001-WEST", "Zoya Khan"),
    ]


def test_take_in__numbers_go_on_where_the_branch_has_come_to(main: Clinic, west: Clinic) -> None:
    rich_branch(west)
    take_in(main, file_of(west))
    series = "SELECT document_type, prefix, next_number FROM number_series WHERE branch_id = 2 ORDER BY 1, 2"
    assert main.rows(series) == west.rows(series)


def test_take_in__names_every_document_in_the_edit_log(main: Clinic, west: Clinic) -> None:
    half_done(west)
    take_in(main, file_of(west))
    acts = "SELECT DISTINCT entity FROM audit_log WHERE action = 'import' ORDER BY 1"
    assert [entity for (entity,) in main.rows(acts)] == [
        "branch_files",
        "invoices",
        "package_payment_plans",
        "patients",
        "payments",
    ]


def test_take_in__into_a_month_closed_for_the_counter_takes_a_reason(main: Clinic, west: Clinic) -> None:
    half_done(west)
    do(main, soft_close_period, SoftClosePeriod(request_id=request_id(), month=date(2025, 6, 2)))
    text = file_of(west)
    refused(main, take_in_branch_file, order(TAKING_IN, text=text), "PERIOD_SOFT_CLOSED")
    assert take_in(main, text, late_reason="The branch had no network").new_documents == 3
