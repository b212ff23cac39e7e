"""The window of the plans on a book of one plan: Rs 10,000 in five sessions and installments, sold on 2 June 2025."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.repositories.unit import User
from desktop_app.views.operations import Operations
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED
from tests.views.plan_view.conftest import Desk
from tests.views.sales.desk import shop

OpenDesk = Callable[..., Desk]


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenDesk]:
    """Make a book, let `prepare` fill it, and open its window on 20 August 2025, with plan 1 shown."""
    made: list[Desk] = []

    def opens(
        prepare: Callable[[Clinic], object] = orders.half_done_plan,
        *,
        role: str = "owner",
        sells: bool = False,  # packages on offer, and three patients: 1 is the one of the plan
        **settings: Any,  # noqa: ANN401 - those of `new_clinic`
    ) -> Desk:
        clinic = (shop if sells else new_clinic)(tmp_path / f"book-{len(made)}.clinicbook", **settings)
        clinic.clock.today = DISCONTINUED
        prepare(clinic)
        clinic.books.keep_off(threading.get_ident())
        user = User(clinic.user.user_id, clinic.user.username, clinic.user.display_name, role)
        desk = Desk(qtbot, clinic, Operations(clinic.books, user))
        made.append(desk)
        desk.show(1)
        return desk

    yield opens
    for desk in made:
        desk.window.close()
        desk.operations.close()
        desk.clinic.books.close()
        assert desk.clinic.findings() == {}
