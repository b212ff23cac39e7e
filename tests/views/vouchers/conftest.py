"""A window with the ledger and the recurring journals of a clinic of two branches, on 20 August 2025."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.vouchers.recurring_view import RecurringView
from desktop_app.workflows.define_service import define_service
from tests.clinic import Clinic, new_clinic
from tests.master_examples import package_with_a_free_session
from tests.orders import DISCONTINUED, do
from tests.views.driving import FACTS


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    """Open books in which nothing is posted; whatever a test does, they hold afterwards."""
    found = new_clinic(tmp_path / "vouchers.clinicbook", branches=2)
    found.clock.today = DISCONTINUED
    do(found, define_service, package_with_a_free_session(found))
    with found.books:
        yield found
    assert found.findings() == {}


@pytest.fixture
def window(qtbot: QtBot, clinic: Clinic) -> Iterator[MainWindow]:
    clinic.books.keep_off(threading.get_ident())
    operations = Operations(clinic.books, clinic.user)
    made = MainWindow(operations, [LedgerView(operations), RecurringView(operations)])
    qtbot.addWidget(made)
    made.set_facts(FACTS)
    made.resize(1366, 690)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    operations.close()
    clinic.books.keep_off(0)
