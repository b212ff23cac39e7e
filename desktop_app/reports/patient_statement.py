"""A patient's statement: every debit and credit with the balance after it; the balance is computed, never stored."""

from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from sqlalchemy import func, literal, select

from desktop_app.records.receivables import AREntry
from desktop_app.reports.table import Column, Kind, Row, paise
from desktop_app.repositories.unit import Unit

NAME = "patient-statement"
TITLE = "Patient statement"
COLUMNS = (
    Column("date", "Date", Kind.DATE),
    Column("type", "Type", Kind.NUMBER),
    Column("number", "Number", Kind.NUMBER),
    Column("debit", "Debit", Kind.MONEY),
    Column("credit", "Credit", Kind.MONEY),
    Column("balance", "Balance", Kind.MONEY),
)
OPENING = "opening balance"
_MOVED = func.coalesce(func.sum(AREntry.debit_paise - AREntry.credit_paise), literal(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementQuery:
    """Whose statement, of which days, both included; None: without that end."""

    patient_id: int
    dated_from: date | None = None
    dated_to: date | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    transaction_date: date
    entry_type: str
    reference_number: str | None
    debit_paise: int
    credit_paise: int


def rows(unit: Unit, query: StatementQuery) -> tuple[Row, ...]:
    """Give the statement as rows of COLUMNS, as they happened; with a first day the balance before it stands first.

    Balances are in paise, what the patient owes positive. Advances are a liability of their own and stand in no row.
    """
    of_patient = [AREntry.patient_id == query.patient_id, AREntry.control == "AR"]
    statement = select(
        AREntry.transaction_date,
        AREntry.entry_type,
        AREntry.reference_number,
        AREntry.debit_paise,
        AREntry.credit_paise,
    ).where(*of_patient)
    if query.dated_to is not None:
        statement = statement.where(AREntry.transaction_date <= query.dated_to)
    first: list[Row] = []
    if query.dated_from is not None:
        before = int(unit.value(select(_MOVED).where(*of_patient, AREntry.transaction_date < query.dated_from)))
        first = [(query.dated_from, OPENING, None, *_sides(before))]
        statement = statement.where(AREntry.transaction_date >= query.dated_from)
    entries = unit.all(_Entry, statement.order_by(AREntry.transaction_date, AREntry.entry_id))
    lines: list[Row] = [
        *first,
        *((e.transaction_date, e.entry_type, e.reference_number, e.debit_paise, e.credit_paise) for e in entries),
    ]
    balances = accumulate(paise(debit) - paise(credit) for *_, debit, credit in lines)
    return tuple((*line, balance) for line, balance in zip(lines, balances, strict=True))


def _sides(balance: int) -> tuple[int, int]:
    return (balance, 0) if balance >= 0 else (0, -balance)
