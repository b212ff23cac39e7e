"""A window on the books of the shop; whatever is done there, every invariant of the books holds."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.operations import Operations
from tests.views.masters.desk import Desk
from tests.views.sales.desk import shop


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Open the window on a copy of the shop."""
    clinic = shop(tmp_path / "shop.clinicbook")
    clinic.books.keep_off(threading.get_ident())
    made = Desk(qtbot, clinic, Operations(clinic.books, clinic.user))
    made.settle()
    yield made
    made.window.close()
    made.operations.close()
    clinic.books.close()
    assert clinic.findings() == {}
