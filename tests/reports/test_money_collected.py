"""Collections by mode, user and service: the book of `money_book`, worked out by hand, and the demo clinic.

Lakshmi on 2 July: Rs 10,500 in cash for a package of 10,000; an advance of 5,900 by UPI, of which 2,950 went to a
service of 4,500; three cheques of 400, 300 and 200 for that one. On 20 August the last cheque bounced, and 500 by UPI
came in and were reversed. Zoya on 20 August: 2,500 in cash and 1,500 by UPI for a consultation of 2,000 and a service
of 3,000. Beside that book Anil took 100 in cash from Zoya on 20 August for a bill of three lines of 100, and paid 300
of Lakshmi's 500 too much back in cash.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.reports import collected_by_service, money_collected
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import Detail, LineKind, MadeOf, Record
from desktop_app.reports.table import paise
from desktop_app.repositories.books import Reading
from desktop_app.repositories.clinic import users
from desktop_app.workflows.steps.refunding import RefundPart
from tests import money_orders
from tests.clinic import Clinic
from tests.demo.conftest import TODAY, demo, of_demo, sql
from tests.orders import DELIVERED, DISCONTINUED, line, receive, serve
from tests.reports import money_book

__all__ = ["demo", "of_demo", "sql"]  # fixtures
WHOLE = ReportRequest()
OF_JULY = ReportRequest(dated_from=date(2025, 7, 1), dated_to=date(2025, 7, 31))
SETTLED_BY_LINES = 3_333, 3_334, 3_333


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    clinic = money_book.tell(tmp_path_factory.mktemp("collected") / "book.clinicbook")
    money_orders.second_user(clinic)
    with clinic.books.reading() as reading:
        anil = replace(clinic, user=users(reading)[1])
    thirds = tuple(line(10_000, role=role) for role in ("CONSULT_REV", "SVC_REV", "MED_REV"))
    bill = serve(clinic, patient=2, on=DISCONTINUED, lines=thirds)
    receive(anil, 10_000, patient_id=2, invoice_id=bill.invoice_id, mode="cash", on=DISCONTINUED)
    back = RefundPart(amount_paise=30_000, mode="cash")
    money_orders.pay_back(anil, back, credit_note_id=None, payment_id=money_book.OVERPAID)
    yield clinic
    clinic.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def test_by_mode__by_hand(reading: Reading) -> None:
    """Receipts, amount, reversed, refunds, refunded, net; a cheque that bounced goes out on the day it did."""
    lines = money_collected.mode_lines(reading, WHOLE)
    assert [line.cells for line in lines if line.kind is LineKind.PLAIN] == [
        (DELIVERED, "cash", 1, 1_050_000, 0, 0, 0, 1_050_000),
        (DELIVERED, "cheque", 3, 90_000, 0, 0, 0, 90_000),
        (DELIVERED, "upi", 1, 590_000, 0, 0, 0, 590_000),
        (DISCONTINUED, "cash", 2, 260_000, 0, 1, -30_000, 230_000),
        (DISCONTINUED, "cheque", 0, 0, -20_000, 0, 0, -20_000),
        (DISCONTINUED, "upi", 2, 200_000, -50_000, 0, 0, 150_000),
    ]
    assert [line.cells for line in lines if line.kind is LineKind.SUBTOTAL] == [
        (None, "cash", 3, 1_310_000, 0, 1, -30_000, 1_280_000),
        (None, "upi", 3, 790_000, -50_000, 0, 0, 740_000),
        (None, "cheque", 3, 90_000, -20_000, 0, 0, 70_000),
    ]
    assert lines[-1].cells == (None, "Total", 9, 2_190_000, -70_000, 1, -30_000, 2_090_000)


def test_by_mode__each_day_opens_its_documents(reading: Reading) -> None:
    """The day itself all of its receipts; a figure the receipts of its mode alone, and the total what came and went."""
    asked = ReportRequest(dated_from=date(2025, 7, 1), dated_to=date(2025, 7, 31), branch="MAIN")
    first, *_, total = money_collected.mode_lines(reading, asked)
    day = ReportRequest(dated_from=DELIVERED, dated_to=DELIVERED, branch="MAIN")
    assert first.opens == Detail("receipts", day)
    for row, column in ((first, "received"), (total, "refunded"), (total, "net")):
        way = row.cells_open[column]
        assert isinstance(way, MadeOf)
        *documents, in_total = way.sheet(reading).lines
        place = [each.name for each in money_collected.BY_MODE].index(column)
        assert in_total.cells[-1] == row.cells[place] == sum(paise(each.cells[-1]) for each in documents)
        assert all(isinstance(each.opens, Record) for each in documents)


def test_by_user__who_took_it_and_who_paid_it_back(reading: Reading) -> None:
    """Net by cash, UPI, card, cheque and bank at the end of the row; the bounced cheque was Meera's to begin with."""
    lines = money_collected.user_lines(reading, WHOLE)
    assert [line.cells for line in lines] == [
        ("Anil Rao", 1, 10_000, 0, 1, -30_000, -20_000, -20_000, 0, 0, 0, 0),
        ("Meera Joshi", 8, 2_180_000, -70_000, 0, 0, 2_110_000, 1_300_000, 740_000, 0, 70_000, 0),
        ("Total", 9, 2_190_000, -70_000, 1, -30_000, 2_090_000, 1_280_000, 740_000, 0, 70_000, 0),
    ]


def test_by_service__by_hand(reading: Reading) -> None:
    """The service of 4,500: 2,950 of the advance, 700 by cheques; Zoya's 2,000 and 2,000; of 100 a third to each line.

    Advances: 500 too much and 5,900, less 2,950 applied; 300 of them were paid back.
    """
    consultation, service, medicine = SETTLED_BY_LINES
    assert [line.cells for line in collected_by_service.lines(reading, WHOLE)] == [
        (None, "CONSULT_REV", 200_000 + consultation, 0, 200_000 + consultation),
        (None, "MED_REV", medicine, 0, medicine),
        (None, "PKG_REV", 1_000_000, 0, 1_000_000),
        (None, "SVC_REV", 365_000 + 200_000 + service, 0, 565_000 + service),
        (None, "Advances, applied to nothing yet", 345_000, -30_000, 315_000),
        (None, "Total", 2_120_000, -30_000, 2_090_000),
    ]


def test_by_service__a_cheque_that_bounced_later_counts_in_its_month(reading: Reading) -> None:
    """In July the service has 2,950 and the three cheques of 900."""
    lines = collected_by_service.lines(reading, OF_JULY)
    assert [line.cells[1:3] for line in lines if line.cells[1] == "SVC_REV"] == [("SVC_REV", 385_000)]
    assert lines[-1].cells[-1] == 1_050_000 + 590_000 + 90_000


@pytest.mark.parametrize("branch", [None, "POWA"])
@pytest.mark.parametrize(("first", "last"), [(None, TODAY), (date(2025, 4, 1), date(2026, 3, 31))])
def test_demo__collections_are_what_moved_the_money_accounts(
    of_demo: Reading, sql: sqlite3.Connection, first: date | None, last: date, branch: str | None
) -> None:
    request = ReportRequest(dated_from=first, dated_to=last, branch=branch)
    statement = """
        SELECT sum(e.debit_paise - e.credit_paise) FROM gl_entries e JOIN accounts a USING (account_id)
        JOIN gl_transactions t USING (transaction_id) JOIN branches b ON b.branch_id = e.branch_id
        WHERE a.code IN ('1010', '1030', '1040', '1050', '1060') AND t.source_document_type IN ('payment', 'refund')
          AND t.event <> 'bounce_charge' AND e.entry_date BETWEEN ? AND ? AND b.code = coalesce(?, b.code)"""
    (moved,) = sql.execute(statement, ((first or date.min).isoformat(), last.isoformat(), branch)).fetchone()
    assert moved
    assert money_collected.mode_lines(of_demo, request)[-1].cells[-1] == moved
    assert money_collected.user_lines(of_demo, request)[-1].cells[6] == moved
    assert collected_by_service.lines(of_demo, request)[-1].cells[-1] == moved
