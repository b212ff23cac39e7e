"""Windows with the views of the set-up on a clinic of 20 August 2025; its books hold in the end."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.repositories.unit import User
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.accounts.account_view import AccountView
from desktop_app.views.masters.accounts.role_view import RoleView
from desktop_app.views.masters.branches.branch_view import BranchView
from desktop_app.views.masters.periods.period_view import PeriodView
from desktop_app.views.masters.users.user_view import UserView
from desktop_app.views.operations import Operations
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED

OpenSetUp = Callable[..., MainWindow]


@pytest.fixture
def data_is_bad() -> None:
    """Say that a test spoils its books past the program."""


@pytest.fixture
def set_up_clinic(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Clinic]:
    found = new_clinic(tmp_path / "set-up.clinicbook")
    found.clock.today = DISCONTINUED
    with found.books:
        yield found
    if "data_is_bad" not in request.fixturenames:
        assert found.findings() == {}


@pytest.fixture
def open_set_up(qtbot: QtBot, set_up_clinic: Clinic) -> Iterator[OpenSetUp]:
    """Open windows on the clinic, as a user."""
    opened: list[tuple[MainWindow, Operations]] = []

    def opens(role: str = "owner") -> MainWindow:
        user = User(set_up_clinic.user.user_id, "somebody", "Somebody", role)
        with set_up_clinic.books.reading() as reading:
            facts = read_facts(reading, user=user)
        set_up_clinic.books.keep_off(threading.get_ident())
        operations = Operations(set_up_clinic.books, user)
        kinds = (LedgerView, AccountView, RoleView, BranchView, PeriodView, UserView)
        window = MainWindow(operations, [kind(operations) for kind in kinds])
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
    set_up_clinic.books.keep_off(0)
