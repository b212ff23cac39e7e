"""Windows with refunds, credit notes and patients on a clinic of 20 August 2025; its books hold in the end."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.repositories.unit import User
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.patient_view import PatientView
from desktop_app.views.operations import Operations
from desktop_app.views.refunds.refund_view import RefundView
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED

OpenRefunds = Callable[..., MainWindow]


@pytest.fixture
def refund_clinic(tmp_path: Path) -> Iterator[Clinic]:
    found = new_clinic(tmp_path / "refunds.clinicbook")
    found.clock.today = DISCONTINUED
    with found.books:
        yield found
    assert found.findings() == {}


@pytest.fixture
def open_refunds(qtbot: QtBot, refund_clinic: Clinic) -> Iterator[OpenRefunds]:
    """Open windows on the clinic, as a user of a role."""
    opened: list[tuple[MainWindow, Operations]] = []

    def opens(role: str = "owner", user_id: int = 1) -> MainWindow:
        user = User(user_id, "somebody", "Somebody", role)
        refund_clinic.books.keep_off(0)
        with refund_clinic.books.reading() as reading:
            facts = read_facts(reading, user=user)
        refund_clinic.books.keep_off(threading.get_ident())
        operations = Operations(refund_clinic.books, user)
        window = MainWindow(operations, [kind(operations) for kind in (CreditNoteView, PatientView, RefundView)])
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
    refund_clinic.books.keep_off(0)
