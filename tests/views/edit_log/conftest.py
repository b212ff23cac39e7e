"""A window with the edit log of a clinic of 20 August 2025, in which a plan was sold, paid and discontinued."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.edit_log.edit_log_view import EditLogView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.patient_view import PatientView
from desktop_app.views.masters.users.user_view import UserView
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.master_orders import added_user

OpenLog = Callable[[], tuple[MainWindow, EditLogView]]


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    made = new_clinic(tmp_path / "log.clinicbook")
    made.clock.today = orders.DISCONTINUED
    orders.half_done_plan(made)
    orders.discontinue(made)
    added_user(made)
    with made.books:
        yield made


@pytest.fixture
def open_log(qtbot: QtBot, clinic: Clinic) -> Iterator[OpenLog]:
    """Open the window, with the log at the front and its rows here."""
    opened: list[tuple[MainWindow, Operations]] = []

    def opens() -> tuple[MainWindow, EditLogView]:
        with clinic.books.reading() as reading:
            facts = read_facts(reading, user=clinic.user)
        clinic.books.keep_off(threading.get_ident())
        operations = Operations(clinic.books, clinic.user)
        views = [kind(operations) for kind in (PlanView, PatientView, UserView, EditLogView)]
        window = MainWindow(operations, views)
        opened.append((window, operations))
        qtbot.addWidget(window)
        window.set_facts(facts)
        window.resize(1366, 690)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        log = views[-1]
        assert isinstance(log, EditLogView)
        window.show_view(log)
        qtbot.waitUntil(lambda: not log.is_reading() and log.table.current_row() is not None)
        return window, log

    yield opens
    for window, operations in opened:
        window.close()
        operations.close()
    clinic.books.keep_off(0)
