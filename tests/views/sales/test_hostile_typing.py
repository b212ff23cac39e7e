"""Whatever is typed or pasted into any field of a sale: no fault, nothing grows past the screen, nothing is markup."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.sales.define_service_dialog import DefineServiceDialog
from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from tests.views.amount_checks import cut_amounts
from tests.views.driving import CONTROL, KEY
from tests.views.sales.desk import Desk, write
from tests.views.window_checks import rich_texts

pytestmark = pytest.mark.gui

HOSTILE = (
    "9" * 40,
    "99999999999.99",
    "-1",
    "1e400",
    "<b>bold</b><img src=x>&amp;",
    "نورا \u202e00.1 \u2067x",
    "सुनीता \U0001f469\U0001f3fd\u200d\u2695\ufe0f\U0001f600",
    "=cmd|'/c calc'!A1",
    "two\r\nlines\tand\x00more",
    "x" * 10_000,
    "%1 {0} {name} %s %n",
    "'; DROP TABLE patients; --",
)
DIALOGS = (SellPackageDialog, SellServiceDialog, DefineServiceDialog, RegisterPatientDialog)


def lines(dialog: WorkflowDialog) -> list[QLineEdit]:
    return [each for each in dialog.findChildren(QLineEdit) if each.isVisible() and each.isEnabled()]


@pytest.mark.parametrize("text", HOSTILE, ids=[f"text-{number}" for number, _ in enumerate(HOSTILE)])
@pytest.mark.parametrize("kind", DIALOGS)
def test_field__takes_anything(desk: Desk, kind: type[WorkflowDialog], text: str) -> None:
    """Where even that can be sold or registered it is: every invariant of the books holds after it (conftest)."""
    dialog = desk.open(kind)
    for field in lines(dialog):
        if field.isVisible():
            field.setFocus(Qt.FocusReason.TabFocusReason)
            field.selectAll()
            QApplication.clipboard().setText(text)
            QTest.keyClick(field, KEY.Key_V, CONTROL)
            assert "\n" not in field.text()
    desk.qtbot.waitUntil(lambda: [each for each in cut_amounts(dialog) if not each.startswith("sideways")] == [])
    assert rich_texts(dialog) == []
    assert dialog.width() <= dialog.screen().availableSize().width()
    dialog.commit_button.click()
    desk.qtbot.waitUntil(lambda: bool(desk.results) or not dialog.is_running())


def test_names__of_every_script_and_kind_are_registered_as_they_are(desk: Desk) -> None:
    for name in ("<b>x</b>", "نورا", "सुनीता \U0001f600", "=cmd|'/c calc'!A1", "x" * 10_000):
        dialog = desk.open(RegisterPatientDialog)
        QApplication.clipboard().setText(name)
        dialog.name.setFocus()
        QTest.keyClick(dialog.name, KEY.Key_V, CONTROL)
        with desk.qtbot.waitSignal(dialog.posted):
            dialog.commit_button.click()
        patient_id = desk.results[-1].patient_id
        assert desk.clinic.value("SELECT full_name FROM patients WHERE patient_id = ?", patient_id) == name


@pytest.mark.parametrize("code", ["EXEMPT", "ONTOP"])
def test_button__that_is_pressed_by_a_double_click_sells_once(desk: Desk, code: str) -> None:
    dialog = desk.sell(code)
    before = desk.clinic.value("SELECT count(*) FROM invoices")
    with desk.qtbot.waitSignal(dialog.posted):
        for _ in range(3):
            QTest.mouseClick(dialog.commit_button, Qt.MouseButton.LeftButton)
        QTest.mouseDClick(dialog.commit_button, Qt.MouseButton.LeftButton)
    assert desk.clinic.value("SELECT count(*) FROM invoices") == before + 1


def test_definition__by_a_double_click_is_made_once(desk: Desk) -> None:
    dialog = desk.open(DefineServiceDialog)
    for field, text in ((dialog.fields.name, "Peel"), (dialog.fields.code, "PEEL"), (dialog.fields.price, "100")):
        write(field, text)
    write(dialog.fields.sac_hsn.line, "999722")
    with desk.qtbot.waitSignal(dialog.posted):
        QTest.mouseDClick(dialog.commit_button, Qt.MouseButton.LeftButton)
        QTest.mouseClick(dialog.commit_button, Qt.MouseButton.LeftButton)
    assert desk.clinic.value("SELECT count(*) FROM services WHERE code = 'PEEL'") == 1
