"""Windows with the days of the counter on a clinic of 20 August 2025; its books hold in the end."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.repositories.unit import User
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.day_close.day_view import DayCloseView
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from tests.clinic import Clinic
from tests.views.day_close.desk import counter

OpenDays = Callable[..., MainWindow]


@pytest.fixture
def counter_clinic(tmp_path: Path) -> Iterator[Clinic]:
    found = counter(tmp_path / "counter.clinicbook")
    with found.books:
        yield found
    assert found.findings() == {}


@pytest.fixture
def open_days(qtbot: QtBot, counter_clinic: Clinic) -> Iterator[OpenDays]:
    """Open windows on the clinic, as a user of a role."""
    opened: list[tuple[MainWindow, Operations]] = []

    def opens(role: str = "owner", user_id: int = 1) -> MainWindow:
        user = User(user_id, "somebody", "Somebody", role)
        counter_clinic.books.keep_off(0)
        with counter_clinic.books.reading() as reading:
            facts = read_facts(reading, user=user)
        counter_clinic.books.keep_off(threading.get_ident())
        operations = Operations(counter_clinic.books, user)
        window = MainWindow(operations, [LedgerView(operations), DayCloseView(operations)])
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
    counter_clinic.books.keep_off(0)
