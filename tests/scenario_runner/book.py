"""Operations: the book itself, its months, its clock, and bad data written past the program."""

from typing import Any

from desktop_app.workflows.close_year import CloseYear, close_year
from desktop_app.workflows.lock_period import LockPeriod, lock_period
from desktop_app.workflows.record_opening import OpeningBalance, RecordOpening, record_opening
from desktop_app.workflows.reverse_journal import ReverseJournal, reverse_journal
from desktop_app.workflows.steps.opening import OpeningReceivable
from tests.clinic import request_id
from tests.scenario_runner.world import Result, World, day, operation


@operation
def reverse_gl(world: World, *, of: str, date: str) -> Result:
    transaction_id: int = world.clinic.value(
        "SELECT transaction_id FROM gl_transactions"
        " WHERE source_document_type = 'credit_note' AND source_document_id = ? AND event = 'reverse'",
        world.the_note(of),
    )
    world.run(
        reverse_journal,
        ReverseJournal(request_id=request_id(), transaction_id=transaction_id, on=day(date), reason="Again"),
    )
    return {}


@operation
def lock_period_(world: World, *, date: str) -> Result:
    world.run(lock_period, LockPeriod(request_id=request_id(), month=day(date)))
    return {}


@operation
def year_close(world: World, *, fy_end_date: str) -> Result:
    world.go_to(fy_end_date)  # no year is closed before it is over
    closed = world.run(close_year, CloseYear(request_id=request_id(), end_date=day(fy_end_date)))
    return {"net_profit_paise": closed.net_profit_paise}


@operation
def opening(world: World, *, date: str, balances: list[list[Any]], patients: list[list[Any]]) -> Result:
    command = RecordOpening(
        request_id=request_id(),
        branch_id=world.clinic.branch_id,
        on=day(date),
        balances=tuple(
            OpeningBalance(account_code=code, debit_paise=debit, credit_paise=credit)
            for code, debit, credit in balances
        ),
        receivables=tuple(
            OpeningReceivable(patient=world.buyer(name), amount_paise=amount) for name, amount in patients
        ),
    )
    recorded = world.run(record_opening, command)
    for (name, _), document in zip(patients, recorded.receivables, strict=True):
        world.patients[name] = document.patient_id
        world.invoices[f"OB-{name}"] = document.invoice_id
    return {"opening_equity_paise": recorded.opening_equity_paise}


@operation
def set_date(world: World, *, today: str) -> Result:
    world.clinic.clock.today = day(today)
    world.today_is_fixed = True
    return {}


@operation
def unmap(world: World, *, role: str) -> Result:
    return sql(world, sql=f"DELETE FROM account_roles WHERE role = '{role}'")


@operation
def sql(world: World, *, sql: str) -> Result:
    world.data_is_bad = True
    with world.clinic.raw() as connection:
        connection.execute(sql)
    return {}
