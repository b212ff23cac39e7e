"""Examples of journals that recur and of GST returns that are filed; `tests.examples` enters them all."""

from dataclasses import replace

from desktop_app.repositories.commands import Command
from desktop_app.workflows.amend_recurring_journal import amend_recurring_journal
from desktop_app.workflows.define_recurring_journal import define_recurring_journal
from desktop_app.workflows.post_due_recurring_journals import post_due_recurring_journals
from desktop_app.workflows.record_filing import record_filing
from desktop_app.workflows.steps.journaling import JournalLine
from desktop_app.workflows.withdraw_filing import withdraw_filing
from tests import ledger_orders
from tests.clinic import Clinic
from tests.orders import do, order
from tests.prepared import Preparation, Workflow


def of_a_laser(_: Clinic) -> Command:
    return order(ledger_orders.DEFINITION)


def with_a_line_more_and_an_end(clinic: Clinic) -> Command:
    do(clinic, define_recurring_journal, order(ledger_orders.DEFINITION))
    lines = (
        JournalLine(account_code="5400", debit_paise=450_000),
        JournalLine(account_code="5200", debit_paise=50_000),
        JournalLine(account_code="1590", credit_paise=500_000),
    )
    terms = replace(ledger_orders.DEPRECIATION, lines=lines, last_month=ledger_orders.JULY, is_active=False)
    return order(ledger_orders.AMENDMENT, terms=terms)


def of_two_months(clinic: Clinic) -> Command:
    do(clinic, define_recurring_journal, order(ledger_orders.DEFINITION))
    return order(ledger_orders.POSTING_DUE)


def of_a_month(_: Clinic) -> Command:
    return order(ledger_orders.FILING)


def of_a_year(_: Clinic) -> Command:
    return order(ledger_orders.ANNUAL_FILING)


def of_the_wrong_month(clinic: Clinic) -> Command:
    do(clinic, record_filing, order(ledger_orders.FILING))
    return order(ledger_orders.WITHDRAWAL)


ALL: tuple[tuple[Workflow, Preparation], ...] = (
    (define_recurring_journal, of_a_laser),
    (amend_recurring_journal, with_a_line_more_and_an_end),
    (post_due_recurring_journals, of_two_months),
    (record_filing, of_a_month),
    (record_filing, of_a_year),
    (withdraw_filing, of_the_wrong_month),
)
