"""A patient's statement as it is handed out, with the figures of the book of debts; by hand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.accounting.ageing import OpenItem, age
from desktop_app.errors import NotFound
from desktop_app.reports.paper.statement_paper import statement_paper
from desktop_app.reports.patient_statement import StatementQuery
from desktop_app.repositories.books import Reading
from desktop_app.workflows.receive_advance import receive_advance
from tests.clinic import new_clinic
from tests.money_orders import ADVANCE
from tests.orders import DELIVERED, DISCONTINUED, SOLD, do, half_done_plan, order

KIRAN, ASHA = 1, 2


def test_statement_paper__says_what_happened_with_the_balance_after_each(of_debts: Reading) -> None:
    """Kiran: 10,000 charged, 4,000 paid; 2,000 are due since 2 August, 18 days; 4,000 later."""
    paper = statement_paper(of_debts, StatementQuery(patient_id=KIRAN))
    assert (paper.first, paper.last) == (None, DISCONTINUED)
    assert [(each.on, each.document, each.number, each.balance_paise) for each in paper.moves] == [
        (SOLD, "Invoice", "INV/25-26/00001", 1_000_000),
        (DELIVERED, "Receipt", "RCP/25-26/00001", 600_000),
    ]
    assert (paper.opening_paise, paper.closing_paise) == (0, 600_000)
    assert (paper.charged_paise, paper.paid_paise, paper.credited_paise) == (1_000_000, 400_000, 0)
    assert paper.recipient.name == "Kiran Shah"
    open_items = [OpenItem(date(2025, month, 2), 200_000) for month in (8, 9, 10)]
    assert paper.aged == age(open_items, DISCONTINUED)
    assert paper.aged.buckets_paise[:2] == (400_000, 200_000)
    assert paper.aged.net_paise == paper.closing_paise


def test_statement_paper__begins_with_what_was_owed_before(of_debts: Reading) -> None:
    query = StatementQuery(patient_id=KIRAN, dated_from=DELIVERED, dated_to=DELIVERED)
    paper = statement_paper(of_debts, query)
    assert (paper.first, paper.last, paper.opening_paise) == (DELIVERED, DELIVERED, 1_000_000)
    assert [(each.payment_paise, each.balance_paise) for each in paper.moves] == [(400_000, 600_000)]
    assert (paper.charged_paise, paper.paid_paise) == (0, 400_000)


def test_statement_paper__credits_stand_in_their_own_column(of_debts: Reading) -> None:
    """Asha: 2,000 less 300 that were taken back again, less a note of 500."""
    paper = statement_paper(of_debts, StatementQuery(patient_id=ASHA))
    assert (paper.charged_paise, paper.paid_paise, paper.credited_paise) == (200_000, 0, 50_000)
    assert (paper.closing_paise, paper.aged.net_paise) == (150_000, 150_000)


def test_statement_paper__an_advance_stands_apart(tmp_path: Path) -> None:
    """10,000 charged and 4,000 paid; 5,900 paid in advance change nothing of the 6,000 that are owed."""
    clinic = new_clinic(tmp_path / "advance.clinicbook")
    clinic.clock.today = DISCONTINUED
    half_done_plan(clinic)
    do(clinic, receive_advance, order(ADVANCE))
    with clinic.books.reading() as reading:
        paper = statement_paper(reading, StatementQuery(patient_id=1))
    clinic.books.close()
    assert (paper.advance_paise, paper.closing_paise) == (590_000, 600_000)


def test_statement_paper__of_nobody_is_refused(of_debts: Reading) -> None:
    with pytest.raises(NotFound):
        statement_paper(of_debts, replace(StatementQuery(patient_id=KIRAN), patient_id=9_999))
