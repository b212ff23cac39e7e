"""A patient's statement as it is handed out: a period, its opening and closing balance, what happened, how old it is.

paper = statement_paper(unit, StatementQuery(patient_id=7, dated_from=..., dated_to=...))
"""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.ageing import Aged, age
from desktop_app.reports import patient_statement
from desktop_app.reports.open_documents import OpenQuery, open_documents
from desktop_app.reports.paper.paper_parts import Recipient, Supplier, recipient, supplier
from desktop_app.reports.patient_statement import StatementQuery
from desktop_app.reports.sheet import Line, LineKind
from desktop_app.reports.table import paise
from desktop_app.repositories.open_items import ADV, open_entries
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementMove:
    """One document: what it charged, paid and credited, and the balance after it, in paise, what is owed positive."""

    on: date
    document: str
    number: str
    description: str
    charge_paise: int
    payment_paise: int
    credit_paise: int
    balance_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPaper:
    """The statement; `aged` is what is open at its end by days from its due date, `advance_paise` stands apart."""

    supplier: Supplier
    recipient: Recipient
    first: date | None
    last: date
    opening_paise: int
    moves: tuple[StatementMove, ...]
    charged_paise: int
    paid_paise: int
    credited_paise: int
    closing_paise: int
    aged: Aged
    advance_paise: int


def statement_paper(unit: Unit, query: StatementQuery, *, branch_id: int | None = None) -> StatementPaper:
    """Read a patient's statement; refuses NOT_FOUND. The letterhead is the branch's, None for the first one's."""
    last = query.dated_to or unit.today
    lines = patient_statement.lines(unit, query)
    closing_at = next(at for at, line in enumerate(lines) if line.kind is LineKind.TOTAL)
    opening, closing = lines[1].cells[-1], lines[closing_at].cells
    asked = OpenQuery(as_of=last, patient_id=query.patient_id)
    documents, credits_ = open_documents(unit, asked)
    advances = open_entries(unit, last, control=ADV, patient_id=query.patient_id)
    return StatementPaper(
        supplier=supplier(unit, branch_id),
        recipient=recipient(unit, query.patient_id),
        first=query.dated_from,
        last=last,
        opening_paise=paise(opening),
        moves=tuple(_move(line) for line in lines[2:closing_at]),
        charged_paise=paise(closing[4]),
        paid_paise=paise(closing[5]),
        credited_paise=paise(closing[6]),
        closing_paise=paise(closing[7]),
        aged=age(
            (item for document in documents for item in document.items),
            last,
            unapplied_credit_paise=-sum(each.open_paise for each in credits_),
        ),
        advance_paise=-sum(each.open_paise for each in advances),
    )


def _move(line: Line) -> StatementMove:
    on, document, number, description, charge, payment, credit, balance = line.cells
    if not isinstance(on, date):
        raise TypeError(on)
    return StatementMove(
        on=on,
        document=str(document or ""),
        number=str(number or ""),
        description=str(description or ""),
        charge_paise=paise(charge or 0),
        payment_paise=paise(payment or 0),
        credit_paise=paise(credit or 0),
        balance_paise=paise(balance),
    )
