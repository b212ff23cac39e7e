"""Who buys: found as one types, told apart from a namesake, or new with one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.views.sales.sale_dialog import SaleDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.sales.desk import PATIENTS, Desk, focused_name, write
from tests.views.window_checks import rich_texts

pytestmark = pytest.mark.gui

HINDI, MARKUP, FORMULA = "सुनीता वर्मा", "<b>Rao</b> & Sons", "=cmd|'/c calc'!A1"
GSTIN = "27AAPFU0939F1ZV"  # the example of the GST portal; its check character is right


def found(dialog: SaleDialog) -> list[str]:
    return [f"{row['name']} {row['behind']}" for row in dialog.picker.search.list.table.rows()]


@pytest.fixture
def dialog(desk: Desk) -> SellPackageDialog:
    return desk.open(SellPackageDialog)


@pytest.mark.parametrize("text", ["zoya", "00003", "KHAN z"])
def test_patient__is_found_by_name_and_record_number(desk: Desk, dialog: SellPackageDialog, text: str) -> None:
    desk.find(dialog, text)
    assert found(dialog) == ["Zoya Khan 00003", f"New patient: {text} Ctrl+N"]
    press(KEY.Key_Return)
    assert dialog.picker.patient() == 3
    assert dialog.picker.search.text() == "Zoya Khan"
    assert focused_name() == "Package"


def test_patient__of_two_with_one_name_is_chosen_by_phone(desk: Desk, dialog: SellPackageDialog) -> None:
    desk.find(dialog, "lakshmi")
    assert found(dialog)[:2] == ["Lakshmi Menon 00001 · 098450 12345", "Lakshmi Menon 00002 · 098450 99999"]
    press(KEY.Key_Down)
    press(KEY.Key_Return)
    assert dialog.picker.patient() == 2


def test_patient__is_not_guessed_where_several_fit(desk: Desk, dialog: SellPackageDialog) -> None:
    """Enter before the list is there takes nobody but the only one who fits."""
    type_in(dialog.picker.search, "lakshmi")
    press(KEY.Key_Return)
    desk.qtbot.waitUntil(dialog.picker.search.list.isVisible)
    assert dialog.picker.patient() is None
    write(dialog.picker.search, "zoya")
    press(KEY.Key_Return)
    desk.qtbot.waitUntil(lambda: dialog.picker.patient() == 3)


def test_patient__who_is_changed_is_no_more_chosen(desk: Desk, dialog: SellPackageDialog) -> None:
    desk.choose_patient(dialog)
    dialog.picker.search.setFocus()
    press(KEY.Key_End)
    type_in(dialog.picker.search, "x")
    assert dialog.picker.patient() is None
    assert dialog.obstacle() == "Choose a patient of the list, or Ctrl+N for a new one"


def test_patient__whom_nobody_knows_is_new_with_enter(desk: Desk, dialog: SellPackageDialog) -> None:
    desk.find(dialog, "Rohan Mehta")
    press(KEY.Key_Return)
    assert dialog.picker.is_new()
    assert focused_name() == "Phone"


def test_patient__new_in_spite_of_a_namesake(desk: Desk, dialog: SellPackageDialog) -> None:
    desk.begin_new_patient(dialog, "Zoya Khan")
    write(dialog.fields.package.line, "EXEMPT")
    press(KEY.Key_Return)
    desk.post(dialog)
    assert desk.clinic.rows("SELECT patient_id FROM invoices") == [(len(PATIENTS) + 1,)]
    assert desk.clinic.rows("SELECT full_name, mrn FROM patients WHERE patient_id > 3") == [("Zoya Khan", "00004")]


def test_patient__new_by_phone_has_the_number_already(desk: Desk, dialog: SellPackageDialog) -> None:
    desk.find(dialog, "+91 98200 12345")
    press(KEY.Key_Return)
    assert dialog.picker.fields.phone.text() == "+91 98200 12345"
    assert dialog.obstacle() == "The new patient's name is missing"
    assert focused_name() == "Name of the new patient"


@pytest.mark.parametrize("name", [HINDI, MARKUP, FORMULA])
def test_patient__new_is_kept_as_typed(desk: Desk, dialog: SellPackageDialog, name: str) -> None:
    desk.begin_new_patient(dialog, name)
    fields = dialog.picker.fields
    for field, text in ((fields.phone, "98200 12345"), (fields.mrn, "A-17"), (fields.gstin, GSTIN.lower())):
        write(field, text)
        press(KEY.Key_Return)
    assert fields.state.currentText() == "Maharashtra", "a right GSTIN says which State it is of"
    write(dialog.fields.package.line, "ONTOP")
    press(KEY.Key_Return)
    assert rich_texts(dialog) == []
    desk.post(dialog)
    columns = "SELECT full_name, phone, mrn, gstin, state_code FROM patients WHERE patient_id > 3"
    assert desk.clinic.rows(columns) == [(name, "98200 12345", "A-17", GSTIN, "27")]


def test_patient__with_a_mistyped_gstin_cannot_be_sold_to(desk: Desk, dialog: SellPackageDialog) -> None:
    desk.begin_new_patient(dialog, "Rohan Mehta")
    write(dialog.picker.fields.gstin, GSTIN[:-1] + "W")
    press(KEY.Key_Return)
    assert dialog.obstacle() == "The GSTIN is not right"
    assert "last character" in dialog.picker.fields.gstin.problem()


def test_escape__closes_the_list_then_leaves_the_new_patient(desk: Desk, dialog: SellPackageDialog) -> None:
    desk.find(dialog, "zoy")
    press(KEY.Key_Escape)
    assert not dialog.picker.search.list.isVisible()
    desk.find(dialog, "Zoyab")
    press(KEY.Key_N, CONTROL)
    press(KEY.Key_Escape)
    assert (dialog.picker.is_new(), dialog.isVisible()) == (False, True)
    assert dialog.picker.search.text() == "Zoyab"


def test_list__is_closed_when_the_field_is_left(desk: Desk, dialog: SellPackageDialog) -> None:
    desk.find(dialog, "zoya")
    press(KEY.Key_Tab)
    assert not dialog.picker.search.list.isVisible()


def test_list__goes_round_and_takes_a_click(desk: Desk, dialog: SellPackageDialog) -> None:
    desk.find(dialog, "zoya")
    press(KEY.Key_Up)
    press(KEY.Key_Down)
    table = dialog.picker.search.list.table
    assert table.currentIndex().row() == 0
    first = table.visualRect(table.table_model().index(0, 0))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=first.center())
    assert dialog.picker.patient() == 3


def test_patient__asked_for_in_haste_is_taken_though_the_field_was_left(desk: Desk, dialog: SellPackageDialog) -> None:
    """The answer comes when somebody types elsewhere already: the patient is there, the cursor stays."""
    type_in(dialog.picker.search, "zoya")
    press(KEY.Key_Return)
    write(dialog.fields.price, "500")
    desk.qtbot.waitUntil(lambda: dialog.picker.patient() == 3)
    assert focused_name() == "Price"
    assert not dialog.picker.search.list.isVisible()
