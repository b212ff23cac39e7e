"""Windows with invoices, credit notes and plans on a clinic of 20 August 2025; its books hold in the end."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.repositories.unit import User
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.go_to import documents_of
from desktop_app.views.invoices.invoice_view import InvoiceView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED

OpenInvoices = Callable[..., MainWindow]


@pytest.fixture
def invoice_clinic(tmp_path: Path) -> Iterator[Clinic]:
    found = new_clinic(tmp_path / "invoices.clinicbook")
    found.clock.today = DISCONTINUED
    with found.books:
        yield found
    assert found.findings() == {}


@pytest.fixture
def open_invoices(qtbot: QtBot, invoice_clinic: Clinic) -> Iterator[OpenInvoices]:
    """Open windows on the clinic, as a user of a role."""
    opened: list[tuple[MainWindow, Operations]] = []

    def opens(role: str = "owner", user_id: int = 1) -> MainWindow:
        user = User(user_id, "somebody", "Somebody", role)
        invoice_clinic.books.keep_off(0)
        with invoice_clinic.books.reading() as reading:
            facts = read_facts(reading, user=user)
        invoice_clinic.books.keep_off(threading.get_ident())
        operations = Operations(invoice_clinic.books, user)
        views = [kind(operations) for kind in (PlanView, CreditNoteView, InvoiceView)]
        window = MainWindow(operations, views, find=documents_of(operations))
        opened.append((window, operations))
        qtbot.addWidget(window)
        window.set_facts(facts)
        window.resize(1366, 690)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield opens
    for window, operations in opened:
        window.close()
        operations.close()
    invoice_clinic.books.keep_off(0)
