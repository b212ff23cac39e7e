"""Windows with the bank's lines on a clinic of 20 August 2025; its books hold in the end."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.repositories.unit import User
from desktop_app.views.bank_matching.bank_view import BankMatchingView
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from tests.clinic import Clinic
from tests.views.bank_matching.desk import bank

OpenBank = Callable[..., MainWindow]


@pytest.fixture
def bank_clinic(tmp_path: Path) -> Iterator[Clinic]:
    found = bank(tmp_path / "bank.clinicbook")
    with found.books:
        yield found
    assert found.findings() == {}


@pytest.fixture
def open_bank(qtbot: QtBot, bank_clinic: Clinic) -> Iterator[OpenBank]:
    """Open windows on the clinic, as a user of a role."""
    opened: list[tuple[MainWindow, Operations]] = []

    def opens(role: str = "owner") -> MainWindow:
        user = User(1, "somebody", "Somebody", role)
        with bank_clinic.books.reading() as reading:
            facts = read_facts(reading, user=user)
        bank_clinic.books.keep_off(threading.get_ident())
        operations = Operations(bank_clinic.books, user)
        window = MainWindow(operations, [LedgerView(operations), BankMatchingView(operations)])
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
    bank_clinic.books.keep_off(0)
