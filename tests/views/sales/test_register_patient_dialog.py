"""Registering a patient by keys."""

import pytest

from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from tests.views.driving import CONTROL, KEY, press
from tests.views.sales.desk import Desk, focused_name, write
from tests.views.window_checks import rich_texts, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui


@pytest.fixture
def dialog(desk: Desk) -> RegisterPatientDialog:
    return desk.open(RegisterPatientDialog)


@pytest.mark.parametrize("name", ["सुनीता वर्मा", "<b>Rao</b>", "=1+1"])
def test_patient__is_registered_as_typed(desk: Desk, dialog: RegisterPatientDialog, name: str) -> None:
    assert (focused_name(), dialog.obstacle()) == ("Name", "The name is missing")
    write(dialog.name, f"  {name} ")
    fields = dialog.fields
    for field, text in ((fields.phone, "98200 12345"), (fields.address, "12 MG Road"), (fields.pan, "aapfu0939f")):
        write(field, text)
    write(fields.state.line, "karnataka")
    press(KEY.Key_Return)
    registered = desk.post(dialog)
    assert (registered.patient_id, registered.mrn) == (4, "00004")
    columns = "SELECT full_name, phone, address, pan, state_code, gstin FROM patients WHERE patient_id = 4"
    assert desk.clinic.rows(columns) == [(name, "98200 12345", "12 MG Road", "AAPFU0939F", "29", None)]


def test_namesake__is_told_but_does_not_stand_in_the_way(desk: Desk, dialog: RegisterPatientDialog) -> None:
    write(dialog.name, "zoya khan")
    press(KEY.Key_Return)
    desk.qtbot.waitUntil(lambda: dialog.name.accessibleDescription() == "On file already: 00003")
    desk.post(dialog)
    assert desk.clinic.value("SELECT count(*) FROM patients WHERE full_name LIKE 'zoya khan'") == 2


def test_namesake__is_forgotten_with_the_name(desk: Desk, dialog: RegisterPatientDialog) -> None:
    write(dialog.name, "Zoya Khan")
    press(KEY.Key_Return)
    desk.qtbot.waitUntil(lambda: bool(dialog.name.accessibleDescription()))
    write(dialog.name, "")
    press(KEY.Key_Return)
    assert dialog.name.accessibleDescription() == ""


@pytest.mark.parametrize(
    ("field", "text", "obstacle"),
    [
        ("gstin", "29ABC", "The GSTIN is not right"),
        ("pan", "ABC", "A PAN has 10 characters"),
        ("state", "Atlantis", "Choose a State of the list"),
    ],
)
def test_obstacle__names_the_field(dialog: RegisterPatientDialog, field: str, text: str, obstacle: str) -> None:
    write(dialog.name, "Rohan Mehta")
    found = getattr(dialog.fields, field)
    write(getattr(found, "line", found), text)
    assert dialog.obstacle() == obstacle


def test_refusal__keeps_what_was_typed(desk: Desk, dialog: RegisterPatientDialog) -> None:
    write(dialog.name, "Rohan Mehta")
    write(dialog.fields.mrn, "00001")
    before = desk.clinic.dump()
    press(KEY.Key_Return, CONTROL)
    desk.qtbot.waitUntil(dialog.banner.isVisible)
    assert "00001 is there already. Nothing was saved." in dialog.banner.words()
    assert (dialog.name.text(), dialog.fields.mrn.text()) == ("Rohan Mehta", "00001")
    assert desk.clinic.dump() == before


def test_escape__keeps_what_was_typed(desk: Desk, dialog: RegisterPatientDialog) -> None:
    write(dialog.name, "Rohan")
    with desk.qtbot.waitSignal(dialog.rejected):
        press(KEY.Key_Escape)
    words = "SELECT words FROM form_drafts WHERE form = 'register_patient'"
    desk.qtbot.waitUntil(lambda: desk.clinic.rows(words) == [("Rohan",)])


def test_dialog__has_names_an_order_and_no_markup(dialog: RegisterPatientDialog) -> None:
    assert (unnamed_controls(dialog), unreachable_controls(dialog), rich_texts(dialog)) == ([], [], [])
