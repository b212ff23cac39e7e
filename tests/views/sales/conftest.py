"""Counters of clinics with settings of their own; whatever is sold there, every invariant of the books holds."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.operations import Operations
from tests.views.sales.desk import Desk, shop

OpenDesk = Callable[..., Desk]


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenDesk]:
    """Open counters; the settings are those of `new_clinic`."""
    opened: list[Desk] = []

    def opens(**settings: Any) -> Desk:  # noqa: ANN401 - those of `new_clinic`
        clinic = shop(tmp_path / f"shop-{len(opened)}.clinicbook", **settings)
        clinic.books.keep_off(threading.get_ident())
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(1366, 690)
        window.show()
        desk = Desk(qtbot, clinic, Operations(clinic.books, clinic.user), window)
        opened.append(desk)
        return desk

    yield opens
    for desk in opened:
        desk.window.close()
        desk.operations.close()
        desk.clinic.books.close()
        assert desk.clinic.findings() == {}


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    """Open the counter of a clinic with one branch, deferred revenue and exact invoices."""
    return open_desk()
