"""Ctrl+J shows the journal behind whatever the cursor stands on, in every view that shows something posted."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.reports.journal_behind import journal_behind
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.journal_dialog import BehindDialog
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.reports.reports_view import ReportsView
from desktop_app.views.view import Standard
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED
from tests.views.driving import CONTROL, KEY
from tests.views.masters.set_up.driving import opened
from tests.views.whole_window import whole_window

pytestmark = pytest.mark.gui

WITH_DOCUMENTS = {
    "PlanView",
    "CreditNoteView",
    "PatientView",
    "InvoiceView",
    "ReceiptView",
    "RefundView",
    "DayCloseView",
    "LedgerView",
    "ReportsView",
    "BankMatchingView",
    "EditLogView",
}


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    """Open books with a plan of 10,000.00 and a receipt of 4,000.00."""
    found = new_clinic(tmp_path / "journals.clinicbook")
    orders.sell(found)
    found.clock.today = DISCONTINUED
    orders.receive(found, 400_000)
    with found.books:
        yield found


@pytest.fixture
def operations(clinic: Clinic) -> Iterator[Operations]:
    clinic.books.keep_off(threading.get_ident())
    made = Operations(clinic.books, clinic.user)
    yield made
    made.close()
    clinic.books.keep_off(0)


def test_every_view_with_documents__has_the_key(qtbot: QtBot, operations: Operations) -> None:
    window = whole_window(operations, PlanView)
    qtbot.addWidget(window)
    found = {type(view).__name__ for view in window.views if Standard.JOURNAL in view.standards()}
    assert found >= WITH_DOCUMENTS


@pytest.mark.parametrize(
    ("noun", "key", "debits"),
    [("invoice", 1, [1_000_000]), ("receipt", 1, [400_000]), ("plan", 1, [1_000_000, 400_000]), ("journal", 1, None)],
)
def test_journal_behind__is_what_the_record_posted(
    clinic: Clinic, noun: str, key: int, debits: list[int] | None
) -> None:
    with clinic.books.reading() as reading:
        found = journal_behind(reading, noun=noun, key=key)
    assert all(
        sum(line.debit_paise for line in each.lines) == sum(line.credit_paise for line in each.lines) for each in found
    )
    assert debits is None or [sum(line.debit_paise for line in each.lines) for each in found] == debits


def test_row_of_a_report__shows_its_journal_and_leads_to_the_ledger(qtbot: QtBot, operations: Operations) -> None:
    window = whole_window(operations, ReportsView)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    view = next(each for each in window.views if isinstance(each, ReportsView))
    view.open_report("day-book")
    qtbot.waitUntil(lambda: not view.is_reading() and view.body.table is not None)
    view.open_report("receipts")
    qtbot.waitUntil(lambda: not view.is_reading() and view.body.place_here() is not None)
    with qtbot.waitActive(window):
        window.activateWindow()
    view.body.take_focus()
    QTest.keyClick(window, KEY.Key_J, CONTROL)
    dialog = opened(qtbot, BehindDialog)
    qtbot.waitUntil(lambda: len(dialog.journal.transactions()) == 1)
    lines = dialog.journal.transactions()[0].lines
    assert sum(line.debit_paise for line in lines) == 400_000
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: isinstance(window.current_view(), LedgerView))
