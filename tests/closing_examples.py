"""Examples of what is let go, cancelled, suspended or expired, of opening balances, months and years that close.

`tests.examples` enters them all.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop_app.repositories.commands import Command
from desktop_app.workflows.cancel_invoice import cancel_invoice
from desktop_app.workflows.close_year import close_year
from desktop_app.workflows.exchange_plan import exchange_plan
from desktop_app.workflows.expire_plan import expire_plan
from desktop_app.workflows.mark_no_show import mark_no_show
from desktop_app.workflows.post_voucher import post_voucher
from desktop_app.workflows.record_opening import record_opening
from desktop_app.workflows.recover_debt import recover_debt
from desktop_app.workflows.reopen_year import reopen_year
from desktop_app.workflows.replan_installments import replan_installments
from desktop_app.workflows.reschedule_session import reschedule_session
from desktop_app.workflows.resume_plan import resume_plan
from desktop_app.workflows.reverse_credit_note import reverse_credit_note
from desktop_app.workflows.soft_close_period import soft_close_period
from desktop_app.workflows.steps.registration import NewPatient
from desktop_app.workflows.suspend_plan import suspend_plan
from desktop_app.workflows.undo_expiry import undo_expiry
from desktop_app.workflows.waive_debt import waive_debt
from desktop_app.workflows.write_off_debt import write_off_debt
from tests import closing_orders, orders
from tests.clinic import Clinic
from tests.orders import do, line, order
from tests.prepared import Preparation, Workflow

CONSULTATION = line(200_000, role="CONSULT_REV")


def part_of_two_installments(clinic: Clinic) -> Command:
    orders.sell(clinic, other_lines=(CONSULTATION,))
    orders.receive(clinic, 400_000)
    return order(closing_orders.WAIVER, amount_paise=250_000, reason="Long wait")


def all_of_an_invoice_with_other_lines(clinic: Clinic) -> Command:
    orders.sell(clinic, other_lines=(CONSULTATION,))
    orders.receive(clinic, 400_000, package_share_paise=400_000)
    return order(closing_orders.WRITE_OFF, amount_paise=800_000)


def final_installment(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic, paid_paise=0)
    orders.discontinue(clinic)
    return order(closing_orders.WRITE_OFF, amount_paise=400_000)


def by_bank(clinic: Clinic) -> Command:
    orders.serve(clinic)
    return order(closing_orders.RECOVERY)


def untouched_package(clinic: Clinic) -> Command:
    orders.sell(clinic, package=line(1_000_000, rate_bp=1800), other_lines=(CONSULTATION,))
    return order(closing_orders.CANCELLATION, reason="Entered for the wrong patient")


def paid_plan(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic, paid_paise=1_000_000)
    return order(closing_orders.EXPIRY)


def expired_plan(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic, paid_paise=1_000_000)
    do(clinic, expire_plan, order(closing_orders.EXPIRY))
    return order(closing_orders.EXPIRY_UNDONE, expiry_date=date(2026, 3, 1))


def active_plan(clinic: Clinic) -> Command:
    orders.sell(clinic)
    return order(closing_orders.SUSPENSION)


def suspended_plan(clinic: Clinic) -> Command:
    orders.sell(clinic, expiry_date=date(2025, 12, 31))
    do(clinic, suspend_plan, order(closing_orders.SUSPENSION))
    return order(closing_orders.RESUMPTION)


def missed_session(clinic: Clinic) -> Command:
    orders.sell(clinic)
    do(clinic, mark_no_show, order(orders.NO_SHOW, charged=False))
    return order(closing_orders.RESCHEDULING, session_number=1)


def fewer_installments(clinic: Clinic) -> Command:
    orders.sell(clinic)
    orders.receive(clinic, 300_000)
    return order(closing_orders.REPLANNING)


def more_installments(clinic: Clinic) -> Command:
    orders.sell(clinic, installments=1)
    orders.receive(clinic, 300_000)
    return order(closing_orders.REPLANNING)


def waiver_reversed(clinic: Clinic) -> Command:
    orders.sell(clinic)
    do(clinic, waive_debt, order(closing_orders.WAIVER))
    return order(orders.REVERSAL)


def upgrade_with_credit_left(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic, paid_paise=1_000_000)
    return order(closing_orders.EXCHANGE)


def transfer_to_another_patient(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic, package=line(1_000_000, rate_bp=1800), paid_paise=1_180_000)
    return order(
        closing_orders.EXCHANGE,
        sale=replace(closing_orders.EXCHANGE.sale, patient=NewPatient(full_name="Sister"), other_lines=(CONSULTATION,)),
    )


def july(_: Clinic) -> Command:
    return order(closing_orders.SOFT_CLOSE)


def year_of_two_branches(clinic: Clinic) -> Command:
    earlier = date(2025, 2, 3)
    orders.serve(clinic, on=earlier)
    orders.serve(clinic, on=earlier, patient=1, branch_id=2, lines=(line(70_000, role="SVC_REV"),))
    return order(closing_orders.CLOSE)


def closed_year(clinic: Clinic) -> Command:
    year_of_two_branches(clinic)
    do(clinic, close_year, order(closing_orders.CLOSE))
    return order(closing_orders.REOPENING)


def rent_and_salaries(_: Clinic) -> Command:
    return order(closing_orders.PAYMENT_VOUCHER)


def cash_to_the_bank(_: Clinic) -> Command:
    return order(closing_orders.CONTRA_VOUCHER)


def all_there_is(_: Clinic) -> Command:
    taxed = replace(
        closing_orders.OPENING_PACKAGE, package=line(1_000_000, rate_bp=1800), owed_paise=0, invoice_number="OLD/78"
    )
    return order(closing_orders.OPENING, packages=(closing_orders.OPENING_PACKAGE, taxed))


ALL: tuple[tuple[Workflow, Preparation, dict[str, Any]], ...] = (
    (waive_debt, part_of_two_installments, {}),
    (write_off_debt, all_of_an_invoice_with_other_lines, {}),
    (write_off_debt, final_installment, {}),
    (recover_debt, by_bank, {}),
    (reverse_credit_note, waiver_reversed, {}),
    (cancel_invoice, untouched_package, {}),
    (exchange_plan, upgrade_with_credit_left, {}),
    (exchange_plan, transfer_to_another_patient, {}),
    (expire_plan, paid_plan, {}),
    (undo_expiry, expired_plan, {}),
    (suspend_plan, active_plan, {}),
    (resume_plan, suspended_plan, {}),
    (reschedule_session, missed_session, {}),
    (replan_installments, fewer_installments, {}),
    (replan_installments, more_installments, {}),
    (soft_close_period, july, {}),
    (close_year, year_of_two_branches, {"branches": 2}),
    (reopen_year, closed_year, {"branches": 2}),
    (post_voucher, rent_and_salaries, {}),
    (post_voucher, cash_to_the_bank, {}),
    (record_opening, all_there_is, {}),
)
