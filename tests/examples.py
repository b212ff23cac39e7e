"""An example of every workflow: a book in the state it needs, and the order that is about to be given.

The fault harness, the test of the edit log and the test that no workflow is without an example go by these.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.accounting.settlement import Policy
from desktop_app.repositories.books import create_books
from desktop_app.repositories.commands import Command
from desktop_app.workflows.complete_session import complete_session
from desktop_app.workflows.delete_draft_credit_note import delete_draft_credit_note
from desktop_app.workflows.discontinue_plan import discontinue_plan
from desktop_app.workflows.draft_credit_note import draft_credit_note
from desktop_app.workflows.lock_period import lock_period
from desktop_app.workflows.mark_no_show import mark_no_show
from desktop_app.workflows.post_credit_note import post_credit_note
from desktop_app.workflows.post_journal import post_journal
from desktop_app.workflows.rebuild_search import RebuildSearch, rebuild_search
from desktop_app.workflows.receive_payment import receive_payment
from desktop_app.workflows.reinstate_plan import reinstate_plan
from desktop_app.workflows.replace_credit_note import replace_credit_note
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.reverse_journal import reverse_journal
from desktop_app.workflows.sell_package import sell_package
from desktop_app.workflows.sell_service import sell_service
from desktop_app.workflows.set_up_clinic import NewBranch, NewSeries, NewUser, SetUpClinic, set_up_clinic
from desktop_app.workflows.steps.discontinuation import GstMode
from desktop_app.workflows.take_in_branch_file import take_in_branch_file
from desktop_app.workflows.undo_session import undo_session
from desktop_app.workflows.unlock_period import unlock_period
from tests import (
    bank_examples,
    branch_examples,
    closing_examples,
    day_examples,
    form_draft_examples,
    ledger_examples,
    letterhead_examples,
    master_examples,
    money_examples,
    orders,
    people_examples,
    write_off_examples,
)
from tests.clinic import Clinic, Clock, request_id
from tests.half_posted import import_ar, import_note
from tests.orders import DELIVERED, credit, line, order
from tests.prepared import Preparation, Prepared, Workflow, prepare

EXAMPLES: dict[str, Callable[[Path], Prepared]] = {}
TAXED = line(1_000_000, rate_bp=1800)


def example(workflow: Workflow, **settings: Any) -> Callable[[Preparation], Preparation]:  # noqa: ANN401
    """Enter a preparation under its workflow's name and its own; the settings are those of `new_clinic`."""

    def enter(preparation: Preparation) -> Preparation:
        name = f"{workflow.__name__}-{preparation.__name__}"
        EXAMPLES[name] = partial(prepare, workflow=workflow, preparation=preparation, **settings)
        return preparation

    return enter


for _workflow, _preparation in (
    *money_examples.ALL,
    *ledger_examples.ALL,
    *write_off_examples.ALL,
    *master_examples.ALL,
    *day_examples.ALL,
    *bank_examples.ALL,
    *form_draft_examples.ALL,
    *letterhead_examples.ALL,
):
    example(_workflow)(_preparation)


def two_branches(path: Path) -> Prepared:
    today = date(2025, 4, 1)
    create_books(path, clock=Clock(today), durable=False).close()
    command = SetUpClinic(
        request_id=request_id(),
        name="Asha Skin and Laser",
        state_code="29",
        gstin="29ABCDE1234F1Z5",
        branches=(NewBranch(code="MAIN", name="Indiranagar"), NewBranch(code="WEST", name="Rajajinagar")),
        users=(NewUser(username="owner", display_name="Meera Joshi", password_hash="a hash"),),  # noqa: S106
        first_years=(2025,),
        revenue_policy=RevenuePolicy.AT_INVOICE,
        series=(NewSeries(document_type="INV", fiscal_year="25-26", prefix="ASL/25-26/"),),
    )
    return Prepared(path, today, set_up_clinic, command, user=None)


EXAMPLES["set_up_clinic-two_branches"] = two_branches


example(take_in_branch_file, branches=2)(branch_examples.a_later_file_with_a_plan_that_ended_since)


@example(sell_package, round_invoice_to_rupee=True)
def taxed_with_terms_and_other_lines(_: Clinic) -> Command:
    return order(
        orders.PACKAGE,
        package=line(999_950, rate_bp=1800, includes_tax=True, discount_paise=50_000),
        weights=(3, 2, 2, 0, 1),
        list_prices_paise=(300_000, 200_000, 200_000, 200_000, 100_000),
        other_lines=(line(200_000, role="CONSULT_REV"), line(50_000, role="MED_REV", rate_bp=500)),
        settlement_policy=Policy.LIST_PRICE,
        settlement_fee_paise=50_000,
        expiry_date=date(2026, 6, 1),
    )


@example(sell_package, revenue_policy="at_invoice", branches=2)
def in_the_second_branch(clinic: Clinic) -> Command:
    orders.sell(clinic)
    return order(orders.PACKAGE, patient=1, branch_id=2, sessions=2, installments=1)


@example(sell_service, round_invoice_to_rupee=True)
def taxed_and_exempt(_: Clinic) -> Command:
    return order(orders.SERVICE, lines=(line(99_950, role="SVC_REV", rate_bp=1800), line(50_000, role="CONSULT_REV")))


@example(receive_payment)
def other_line_two_installments_and_an_advance(clinic: Clinic) -> Command:
    orders.sell(clinic, installments=2, other_lines=(line(200_000, role="CONSULT_REV"),))
    orders.receive(clinic, 300_000)
    return order(orders.RECEIPT, amount_paise=950_000, mode="cheque", reference="004711")


@example(complete_session)
def last_open_session(clinic: Clinic) -> Command:
    orders.sell(clinic, sessions=2)
    orders.complete(clinic, 1)
    return order(orders.COMPLETION, session_number=2, performed_by="Dr Rao")


@example(mark_no_show)
def charged(clinic: Clinic) -> Command:
    orders.sell(clinic)
    return order(orders.NO_SHOW)


@example(mark_no_show)
def not_charged(clinic: Clinic) -> Command:
    orders.sell(clinic)
    return order(orders.NO_SHOW, charged=False)


@example(undo_session)
def of_a_completed_plan(clinic: Clinic) -> Command:
    orders.sell(clinic, sessions=2)
    orders.complete(clinic, 1, 2)
    return order(orders.UNDOING, session_number=2)


@example(discontinue_plan)
def taxed_with_retention_and_residual(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic, package=TAXED)
    return order(orders.DISCONTINUATION, credit_paise=600_000)


@example(discontinue_plan)
def taxed_with_goodwill_and_refund(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic, package=TAXED, paid_paise=1_000_000)
    return order(orders.DISCONTINUATION, credit_paise=800_000)


@example(discontinue_plan)
def forfeited(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic)
    return order(orders.DISCONTINUATION, credit_paise=0)


@example(discontinue_plan, revenue_policy="at_invoice", round_invoice_to_rupee=True)
def whole_rounded_invoice_at_invoice_policy(clinic: Clinic) -> Command:
    orders.sell(clinic, package=line(99_950, rate_bp=1800))
    return order(orders.DISCONTINUATION)


@example(discontinue_plan)
def financial_note(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic, package=TAXED)
    return order(orders.DISCONTINUATION, gst_mode=GstMode.FINANCIAL)


@example(draft_credit_note)
def two_lines_with_goodwill(clinic: Clinic) -> Command:
    orders.serve(clinic, lines=(line(100_000, role="SVC_REV", rate_bp=1800), line(50_000, role="CONSULT_REV")))
    lines = (credit(50_000, half_tax_paise=4_500), credit(10_000, of_line=2, untaxed_paise=5_000))
    return order(orders.DRAFT, lines=lines, reason="Charged twice")


@example(post_credit_note)
def taxed_draft_of_a_partly_paid_invoice(clinic: Clinic) -> Command:
    orders.serve(clinic, lines=(line(100_000, role="SVC_REV", rate_bp=1800),))
    orders.receive(clinic, 60_000)
    orders.draft(clinic, credit(50_000, half_tax_paise=4_500, untaxed_paise=9_000))
    return order(orders.POSTING)


@example(post_credit_note)
def imported_with_ar_only(clinic: Clinic) -> Command:
    orders.serve(clinic)
    import_ar(clinic, import_note(clinic))
    return order(orders.POSTING)


@example(delete_draft_credit_note)
def draft_of_two_lines(clinic: Clinic) -> Command:
    orders.serve(clinic, lines=(line(100_000, role="SVC_REV", rate_bp=1800), line(50_000, role="CONSULT_REV")))
    orders.draft(clinic, credit(50_000, half_tax_paise=4_500), credit(10_000, of_line=2))
    return order(orders.DELETION)


@example(reverse_credit_note)
def of_a_service(clinic: Clinic) -> Command:
    orders.serve(clinic)
    orders.post(clinic, orders.draft(clinic))
    return order(orders.REVERSAL)


@example(reverse_credit_note)
def reinstating_a_plan_whose_final_installment_is_paid(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic, paid_paise=0)
    orders.discontinue(clinic)
    orders.receive(clinic, 350_000, on=orders.DISCONTINUED)
    return order(orders.REVERSAL, reinstate=True)


@example(reinstate_plan)
def forfeited_and_partly_paid_since(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic)
    orders.discontinue(clinic, credit_paise=0)
    orders.receive(clinic, 250_000, on=orders.DISCONTINUED)
    return order(orders.REINSTATEMENT)


@example(reinstate_plan)
def with_its_note(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic, package=TAXED)
    orders.discontinue(clinic)
    return order(orders.REINSTATEMENT)


@example(replace_credit_note)
def with_a_fee_kept(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic, package=TAXED)
    orders.discontinue(clinic)
    return order(orders.REPLACEMENT)


@example(rebuild_search)
def with_a_patient_renamed_past_the_program(clinic: Clinic) -> Command:
    orders.sell(clinic)
    with clinic.raw() as connection:
        connection.execute("UPDATE patients SET full_name = 'Somebody Else'")
        connection.execute("DELETE FROM search WHERE rowid % 16 = 2")
    return RebuildSearch(request_id=request_id())


@example(lock_period)
def an_open_month(_: Clinic) -> Command:
    return order(orders.LOCKING)


@example(unlock_period)
def a_locked_month(clinic: Clinic) -> Command:
    orders.lock(clinic, DELIVERED)
    return order(orders.UNLOCKING)


@example(post_journal)
def rent(_: Clinic) -> Command:
    return order(orders.JOURNAL)


@example(reverse_journal)
def rent_paid_twice(clinic: Clinic) -> Command:
    orders.do(clinic, post_journal, order(orders.JOURNAL))
    return order(orders.JOURNAL_REVERSAL)


@example(lock_period)
def all_months_up_to_it(_: Clinic) -> Command:
    return order(orders.LOCKING, earlier_too=True)


for _workflow, _preparation, _settings in (*closing_examples.ALL, *people_examples.ALL):
    example(_workflow, **_settings)(_preparation)
