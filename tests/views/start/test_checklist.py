"""The list of what is left to do after a set-up: it reads the books, leads where things are done, and goes away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.keeping.places import Choices, choose
from desktop_app.repositories.books import create_books
from desktop_app.repositories.unit import User
from desktop_app.views.operations import Operations
from desktop_app.views.start.checklist import Checklist
from desktop_app.views.view import Place
from desktop_app.workflows.register_patient import RegisterPatient, register_patient
from desktop_app.workflows.set_up_clinic import NewBranch, NewUser, SetUpClinic, set_up_clinic
from desktop_app.workflows.steps.registration import NewPatient
from tests.clinic import Clinic, Clock
from tests.views.driving import KEY, press
from tests.views.sample import TODAY
from tests.views.window_checks import rich_texts, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui
_WINDOWS: list[QWidget] = []
SET_UP = SetUpClinic(
    request_id="set-up",
    name="Asha",
    state_code="27",
    branches=(NewBranch(code="MAIN", name="Andheri"),),
    users=(NewUser(username="owner", display_name="Meera Joshi"),),
    first_years=(TODAY.year if TODAY.month > 3 else TODAY.year - 1,),
)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    """Give a clinic that was set up today, and nothing else."""
    clock = Clock(TODAY)
    with create_books(tmp_path / "new.clinicbook", clock=clock) as books:
        set_up_clinic(books, SET_UP)
        yield Clinic(books, clock, User(1, "owner", "Meera Joshi", "owner"), 1)


@pytest.fixture
def checklist(qtbot: QtBot, operations: Operations) -> Checklist:
    return shown(qtbot, operations)


def shown(qtbot: QtBot, operations: Operations) -> Checklist:
    window = QWidget()
    _WINDOWS.append(window)  # qtbot keeps no reference
    qtbot.addWidget(window)
    made = Checklist(operations)
    QVBoxLayout(window).addWidget(made)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: bool(made.steps()))
    return made


def done(checklist: Checklist) -> list[str]:
    return [step.name for step in checklist.steps() if step.is_done]


def test_checklist__of_a_new_clinic_leads_to_where_things_are_done(checklist: Checklist) -> None:
    assert checklist.is_needed()
    assert checklist.isVisible()
    names = ["branch", "services", "opening", "users", "backup", "patient", "sale"]
    assert ([line.step.name for line in checklist.lines()], done(checklist)) == (names, [])
    places: list[object] = []
    actions: list[object] = []
    checklist.place_wanted.connect(places.append)
    checklist.action_wanted.connect(actions.append)
    for line in checklist.lines():
        assert line.link is not None
        line.link.setFocus()
        press(KEY.Key_Return)
    assert places == [Place("branch", 1), Place("user", 1)]
    assert actions == ["define_service", "opening_balances", "backups", "register_patient", "sell_package"]
    assert (unnamed_controls(checklist), unreachable_controls(checklist), rich_texts(checklist)) == ([], [], [])


def test_checklist__ticks_what_was_done_wherever(qtbot: QtBot, checklist: Checklist, operations: Operations) -> None:
    order = RegisterPatient(request_id="first", patient=NewPatient(full_name="Sunita Verma"))
    operations.run(register_patient, order)
    qtbot.waitUntil(lambda: done(checklist) == ["patient"])
    line = next(each for each in checklist.lines() if each.step.name == "patient")
    assert line.link is None, "there is nothing to press any more"
    choose(operations.book_path(), Choices(second=Path("/somewhere/else")))
    checklist.read()
    qtbot.waitUntil(lambda: done(checklist) == ["backup", "patient"])


def test_checklist__is_dismissed_for_good(qtbot: QtBot, checklist: Checklist, operations: Operations) -> None:
    checklist.close_button.click()
    assert not checklist.isVisible()
    again = shown(qtbot, operations)
    assert not again.is_needed()
    assert not again.isVisible()


def test_checklist__goes_away_after_two_months(qtbot: QtBot, clinic: Clinic, operations: Operations) -> None:
    clinic.clock.today = TODAY.replace(year=TODAY.year + 1)
    assert not shown(qtbot, operations).is_needed()


def test_checklist__is_for_those_who_may_do_all_of_it(qtbot: QtBot, clinic: Clinic) -> None:
    cashier = Operations(clinic.books, User(2, "desk", "Desk", "cashier"))
    made = Checklist(cashier)
    qtbot.addWidget(made)
    assert (made.is_needed(), made.steps(), made.isHidden()) == (False, (), True)
    cashier.close()
