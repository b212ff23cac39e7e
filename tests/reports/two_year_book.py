"""A book of two branches and two years, of which the first is closed: its figures are small enough to add up by hand.

In paise. MAIN, year 24-25: a consultation of 100,000 for the first patient in April, rent of 30,000 in May; the year
is closed with 70,000. Year 25-26:

| day | branch | what |
|---|---|---|
| 10 April | MAIN | a service of 200,000 for the first patient |
| 20 April | WEST | a consultation of 50,000 for the second patient |
| 5 May | WEST | salaries of 40,000 |
| 15 May | MAIN | an allowance of 10,000, not paid yet |
| 20 May | MAIN | capital of 1,000,000; a laser of 500,000 on loan |
| 10 June | WEST | the first patient pays 30,000 of what MAIN has billed |
| 20 June | WEST | the second patient pays 50,000 |
| 25 June | WEST | and has a credit of 20,000 |
| 30 June | MAIN | interest of 5,000 on the loan; depreciation of 20,000 |
"""

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.workflows.close_year import close_year
from desktop_app.workflows.post_journal import JournalLine, post_journal
from tests import closing_orders, orders
from tests.clinic import Clinic, Clock, new_clinic
from tests.orders import do, line, order, receive, serve

MAIN, WEST = 1, 2
LAST_DAY = date(2025, 6, 30)


def two_year_book(path: Path) -> Clinic:
    """Copy the book to a path and open it; nothing is wrong with it."""
    shutil.copy(_template(), path)
    clock = Clock(LAST_DAY)
    books = open_books(path, clock=clock)
    with books.reading() as reading:
        (user,) = users(reading)
    return Clinic(books, clock, user)


@cache
def _template() -> Path:
    clinic = new_clinic(Path(mkdtemp(prefix="clinic-")) / "two-years.clinicbook", branches=2)
    clinic.clock.today = LAST_DAY
    first = serve(clinic, on=date(2024, 4, 15), lines=(line(100_000, role="CONSULT_REV"),))
    _journal(clinic, date(2024, 5, 31), "5200", "1040", 30_000)
    do(clinic, close_year, order(closing_orders.CLOSE))
    serve(clinic, patient=first.patient_id, on=date(2025, 4, 10), lines=(line(200_000, role="SVC_REV"),))
    second = serve(clinic, on=date(2025, 4, 20), branch_id=WEST, lines=(line(50_000, role="CONSULT_REV"),))
    _journal(clinic, date(2025, 5, 5), "5100", "1040", 40_000, branch_id=WEST)
    _journal(clinic, date(2025, 5, 15), "4500", "2500", 10_000)
    _journal(clinic, date(2025, 5, 20), "1040", "3010", 1_000_000)
    _journal(clinic, date(2025, 5, 20), "1510", "2600", 500_000)
    receive(clinic, 30_000, on=date(2025, 6, 10), branch_id=WEST)
    paid = {"patient_id": second.patient_id, "invoice_id": second.invoice_id}
    receive(clinic, 50_000, **paid, on=date(2025, 6, 20), branch_id=WEST)
    line_id = clinic.value("SELECT line_id FROM invoice_lines WHERE invoice_id = ?", second.invoice_id)
    credit = orders.credit(20_000, of_line=line_id)
    orders.post(clinic, orders.draft(clinic, credit, invoice_id=second.invoice_id, on=date(2025, 6, 25)))
    _journal(clinic, LAST_DAY, "5310", "2600", 5_000)
    _journal(clinic, LAST_DAY, "5400", "1590", 20_000)
    assert clinic.findings() == {}
    clinic.books.close()
    return clinic.path


def _journal(clinic: Clinic, on: date, debit: str, credit: str, paise: int, *, branch_id: int = MAIN) -> None:
    lines = (JournalLine(account_code=debit, debit_paise=paise), JournalLine(account_code=credit, credit_paise=paise))
    do(clinic, post_journal, order(orders.JOURNAL, on=on, branch_id=branch_id, narration="Booked", lines=lines))
