"""A window with plans and the ledger of a clinic of two branches, on 20 August 2025."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.drafts import form_keeping
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_tasks import PlanTasks
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.workflows.define_service import define_service
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.master_examples import package_with_a_free_session
from tests.orders import DISCONTINUED, do
from tests.views.driving import FACTS


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    """Open books with one plan; whatever a test does, they hold afterwards."""
    found = new_clinic(tmp_path / "drafts.clinicbook", branches=2)
    found.clock.today = DISCONTINUED
    do(found, define_service, package_with_a_free_session(found))
    orders.sell(found)
    with found.books:
        yield found
    assert found.findings() == {}


@pytest.fixture
def operations(clinic: Clinic) -> Iterator[Operations]:
    clinic.books.keep_off(threading.get_ident())
    made = Operations(clinic.books, clinic.user)
    yield made
    made.close()
    clinic.books.keep_off(0)


@pytest.fixture
def window(qtbot: QtBot, operations: Operations, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(form_keeping, "LOOK_MS", 40)
    made = MainWindow(operations, [PlanView(operations), LedgerView(operations)])
    qtbot.addWidget(made)
    made.set_facts(FACTS)
    made.resize(1366, 690)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.findChildren(PlanTasks)))  # imported once the window is shown
    yield made
    made.close()
