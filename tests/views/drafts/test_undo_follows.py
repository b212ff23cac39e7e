"""What a form does by itself belongs to the step that made it do so; it follows what is taken back, too."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.discontinue.discontinue_dialog import DiscontinueDialog
from desktop_app.views.drafts import change
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.workflows.define_service import define_service
from tests.clinic import Clinic
from tests.orders import do
from tests.views.drafts.undo_driving import open_form, redo, take, undo, write
from tests.views.driving import KEY, press, type_in
from tests.views.sales.desk import package

pytestmark = pytest.mark.gui


def test_what_the_form_does_itself__is_undone_with_its_cause(
    qtbot: QtBot, operations: Operations, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package of two sessions, one of them free, costs 10,000.00, 18 % of it included."""
    dialog: SellPackageDialog = open_form(qtbot, operations, window, SellPackageDialog)
    fields = dialog.fields

    def shown() -> tuple[str, ...]:
        return tuple(each.text() for each in (fields.package.line, fields.price, fields.sessions, fields.free))

    empty = ("", "", "", "0")
    assert shown() == empty
    take(fields.package, "Laser")
    whole = ("Laser hair reduction  LHR6", "10,000.00", "2", "1")
    assert shown() == whole
    assert fields.tax.currentText() == "18% included"
    fields.price.setFocus()
    fields.price.selectAll()
    type_in(fields.price, "9k")
    monkeypatch.setattr(change, "PAUSE_S", 0.05)
    QTest.qWait(100)
    press(KEY.Key_Tab)
    assert fields.price.text() == "9,000.00"
    undo()
    assert shown() == whole, "what a field makes of itself when it is left is no step of its own"
    undo()
    assert shown() == empty
    assert fields.tax.currentText() == ""
    assert fields.package.hasFocus() or fields.package.line.hasFocus()
    redo(2)
    assert shown() == (whole[0], "9,000.00", "2", "1")


def test_what_a_package_proposes_again__does_not_stand_in_the_place_of_what_was_typed(
    qtbot: QtBot, operations: Operations, window: MainWindow, clinic: Clinic
) -> None:
    """The other package costs as much as was typed: choosing it left the price, going back must leave it as well."""
    clinic.books.keep_off(0)
    do(clinic, define_service, package("NINE", 900_000, 450_000, 450_000))
    dialog: SellPackageDialog = open_form(qtbot, operations, window, SellPackageDialog)
    fields = dialog.fields
    take(fields.package, "Laser")
    write(fields.price, "9k")
    take(fields.package, "NINE")
    undo()
    assert fields.package.currentText() == "Laser hair reduction  LHR6"
    assert fields.price.text() == "9,000.00"
    undo()
    assert fields.price.text() == "10,000.00"


def test_figures__follow_a_day_that_comes_back(qtbot: QtBot, operations: Operations, window: MainWindow) -> None:
    dialog: DiscontinueDialog = open_form(qtbot, operations, window, DiscontinueDialog, plan_id=1)
    write(dialog.decision.reason, "Moves to another city")
    assert dialog.obstacle() == ""
    dialog.on.setFocus()
    dialog.on.selectAll()
    type_in(dialog.on, "21 Aug 2026")
    assert dialog.obstacle() != ""
    undo()
    assert dialog.on.text() == "20 Aug 2025"
    assert dialog.obstacle() == ""
    redo()
    assert dialog.obstacle() != ""
