"""A window on the books of the shop, in which Zoya has bought a package; every invariant holds in the end."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.views.operations import Operations
from desktop_app.views.patient_page.patient_page import PatientPage
from tests import orders
from tests.orders import SOLD
from tests.views.masters.desk import Desk
from tests.views.patient_page.driving import ZOYA, open_by_enter
from tests.views.sales.desk import shop


def opened(qtbot: QtBot, path: Path) -> Iterator[Desk]:
    """Zoya Khan buys a package of 10,000 in five sessions and five installments, and pays 4,000."""
    clinic = shop(path)
    orders.sell(clinic, patient=ZOYA, on=SOLD)
    orders.receive(clinic, 400_000, patient_id=ZOYA, on=SOLD)
    clinic.books.keep_off(threading.get_ident())
    made = Desk(qtbot, clinic, Operations(clinic.books, clinic.user))
    made.show(made.patients)
    made.choose(made.patients, "Zoya Khan")
    yield made
    made.window.close()
    made.operations.close()
    clinic.books.close()
    assert clinic.findings() == {}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Open a window that the test may post from."""
    yield from opened(qtbot, tmp_path / "shop.clinicbook")


@pytest.fixture(scope="module")
def shared(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """Open a window once for the tests of a module, none of which posts anything."""
    assert qapp is not None
    yield from opened(QtBot(request), tmp_path_factory.mktemp("page") / "shop.clinicbook")


@pytest.fixture
def page(desk: Desk) -> PatientPage:
    """Open her page from the register, by Enter."""
    return open_by_enter(desk)
