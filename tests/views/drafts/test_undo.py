"""What somebody does in a long form is taken back step by step, whatever field has the focus, until it is posted."""

from typing import Any

import pytest
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.views.drafts import change
from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.vouchers.voucher_dialog import PaymentDialog
from tests.clinic import Clinic
from tests.views.drafts.form_driving import answer, begin, drafts, leave, open_by
from tests.views.drafts.offers import offers
from tests.views.drafts.undo_driving import SHIFT, focused, open_form, redo, take, tick, undo, undoing_of, write
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.masters.set_up.driving import refuse

pytestmark = pytest.mark.gui


@pytest.fixture
def patient(qtbot: QtBot, operations: Operations, window: MainWindow) -> RegisterPatientDialog:
    dialog: RegisterPatientDialog = open_form(qtbot, operations, window, RegisterPatientDialog)
    return dialog


def steps(dialog: Any) -> int:  # noqa: ANN401
    """Count the steps that can be taken back."""
    return undoing_of(dialog).stack.index()


def test_two_fields__come_back_in_reverse_order(patient: RegisterPatientDialog) -> None:
    type_in(patient.name, "Sunita")
    press(KEY.Key_Tab)
    type_in(patient.fields.phone, "98450")
    undo()
    assert (patient.name.text(), patient.fields.phone.text()) == ("Sunita", "")
    assert patient.fields.phone.hasFocus()
    undo()
    assert (patient.name.text(), patient.fields.phone.text()) == ("", "")
    assert patient.name.hasFocus()
    undo()
    assert steps(patient) == 0
    redo()
    assert (patient.name.text(), patient.fields.phone.text()) == ("Sunita", "")
    QTest.keyClick(focused(), KEY.Key_Z, CONTROL | SHIFT)
    assert (patient.name.text(), patient.fields.phone.text()) == ("Sunita", "98450")


def test_burst__is_one_step_and_a_pause_ends_it(
    patient: RegisterPatientDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(patient.name, "Sun")
    QTest.qWait(30)
    type_in(patient.name, "ita")
    QTest.qWait(30)
    assert steps(patient) == 1
    monkeypatch.setattr(change, "PAUSE_S", 0.05)
    QTest.qWait(100)
    type_in(patient.name, " Verma")
    QTest.qWait(30)
    assert steps(patient) == 2
    undo()
    assert patient.name.text() == "Sunita"
    undo()
    assert patient.name.text() == ""


def test_what_comes_back_to_where_it_was__is_no_step(qtbot: QtBot, operations: Operations, window: MainWindow) -> None:
    dialog: SellPackageDialog = open_form(qtbot, operations, window, SellPackageDialog)
    before = steps(dialog)
    tick(dialog.fields.no_show)
    QTest.qWait(30)
    assert steps(dialog) == before + 1
    tick(dialog.fields.no_show)
    QTest.qWait(30)
    assert steps(dialog) == before


def test_new_change__takes_the_place_of_what_was_undone(patient: RegisterPatientDialog) -> None:
    type_in(patient.name, "Sunita")
    undo()
    type_in(patient.name, "Asha")
    redo()
    assert patient.name.text() == "Asha"
    undo()
    assert patient.name.text() == ""


def test_state_of_a_gstin__goes_with_it(patient: RegisterPatientDialog) -> None:
    write(patient.fields.gstin, "29ABCDE1234F1Z5")
    patient.fields.gstin.setFocus()
    assert patient.fields.state.key() is None or steps(patient) == 1
    undo()
    assert (patient.fields.gstin.text(), patient.fields.state.key()) == ("", None)


def test_typing_that_is_not_taken_yet__is_taken_back_first(
    qtbot: QtBot, operations: Operations, window: MainWindow
) -> None:
    dialog: SellPackageDialog = open_form(qtbot, operations, window, SellPackageDialog)
    tick(dialog.fields.no_show)
    choice = dialog.fields.package
    choice.setFocus()
    type_in(choice.line, "zzz")
    undoing_of(dialog).undo()
    assert choice.currentText() == ""
    assert dialog.fields.no_show.isChecked()
    undo()
    assert not dialog.fields.no_show.isChecked()


def test_journal_lines__are_added_removed_and_edited(qtbot: QtBot, operations: Operations, window: MainWindow) -> None:
    dialog: JournalDialog = open_form(qtbot, operations, window, JournalDialog)
    editor = dialog.editor
    first = editor.edited()[0]
    take(first.account, "5200")
    write(first.debit, "400")
    editor.add_line()
    QTest.qWait(30)
    written = [["5200", "400.00", ""], [None, "", ""], [None, "", "400.00"]]
    assert editor.plain() == written
    first.account.setFocus()
    QTest.keyClick(dialog, KEY.Key_D, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: editor.plain() == written[1:])
    undo()
    assert editor.plain() == written
    assert [line.debit.accessibleName() for line in editor.edited()] == [f"Debit of line {each}" for each in (1, 2, 3)]
    undo()
    assert editor.plain() == [["5200", "400.00", ""], [None, "", ""]]
    undo()
    assert editor.plain() == [["5200", "", ""], [None, "", ""]]
    assert editor.edited()[0].debit.hasFocus()
    undo()
    assert editor.plain() == [[None, "", ""]] * 2
    redo(4)
    assert editor.plain() == written[1:]


def test_refused_posting__leaves_what_can_be_undone(
    patient: RegisterPatientDialog, qtbot: QtBot, clinic: Clinic
) -> None:
    type_in(patient.name, "Sunita")
    write(patient.fields.mrn, clinic.value("SELECT mrn FROM patients WHERE patient_id = 1"))
    assert "record number" in refuse(qtbot, patient)
    qtbot.waitUntil(lambda: not patient.is_running())
    undo()
    assert patient.fields.mrn.text() == ""
    undo()
    assert patient.name.text() == ""


def test_posting__ends_it(qtbot: QtBot, window: MainWindow, operations: Operations, clinic: Clinic) -> None:
    dialog: RegisterPatientDialog = open_form(qtbot, operations, window, RegisterPatientDialog)
    undoing = undoing_of(dialog)
    type_in(dialog.name, "Sunita Verma")
    QTest.qWait(30)
    assert steps(dialog) == 1
    counts: list[int] = []
    dialog.finished.connect(lambda _: counts.append(undoing.stack.count()))
    with qtbot.waitSignal(dialog.finished):
        press(KEY.Key_Return, CONTROL)
    assert counts == [0]
    assert clinic.value("SELECT count(*) FROM patients WHERE full_name = 'Sunita Verma'") == 1
    window.activateWindow()
    QTest.keyClick(window, KEY.Key_Z, CONTROL)
    assert clinic.value("SELECT count(*) FROM patients WHERE full_name = 'Sunita Verma'") == 1


def test_resumed_draft__is_the_new_beginning(qtbot: QtBot, window: MainWindow, clinic: Clinic) -> None:
    leave(qtbot, begin(qtbot, window, clinic, "Rent for July"))
    dialog: PaymentDialog = open_by(qtbot, window, "payment_voucher", PaymentDialog)
    undo()
    answer(qtbot, dialog)
    assert offers(dialog) == []
    assert steps(dialog) == 0
    dialog.entry.narration.setFocus()
    undo()
    assert dialog.entry.narration.text() == "Rent for July"
    dialog.entry.narration.end(False)
    type_in(dialog.entry.narration, " and August")
    QTest.qWait(30)
    assert steps(dialog) == 1
    undo()
    assert dialog.entry.narration.text() == "Rent for July"
    leave(qtbot, dialog)


def begun(qtbot: QtBot, window: MainWindow, clinic: Clinic) -> PaymentDialog:
    """Type into a payment voucher that is filled already, until it is kept."""
    dialog: PaymentDialog = open_by(qtbot, window, "payment_voucher", PaymentDialog)
    keeping = dialog.keeping
    assert keeping is not None
    qtbot.waitUntil(lambda: keeping.is_ready() and bool(keeping._base))  # noqa: SLF001
    type_in(dialog.entry.narration, "Rent")
    qtbot.waitUntil(lambda: drafts(clinic) == [("payment_voucher", "", "Rent")])
    return dialog


def test_kept_draft__follows_an_undo(qtbot: QtBot, window: MainWindow, clinic: Clinic) -> None:
    dialog = begun(qtbot, window, clinic)
    write(dialog.lines.list.rows()[0].amount, "500")
    qtbot.waitUntil(lambda: "500.00" in str(clinic.value("SELECT body_json FROM form_drafts")))
    undo()
    qtbot.waitUntil(lambda: "500.00" not in str(clinic.value("SELECT body_json FROM form_drafts")))
    undo()
    assert dialog.entry.narration.text() == ""
    qtbot.waitUntil(lambda: drafts(clinic) == [])
    leave(qtbot, dialog)
    assert drafts(clinic) == []


def test_kept_draft__is_gone_where_all_was_undone_just_before_esc(
    qtbot: QtBot, window: MainWindow, clinic: Clinic
) -> None:
    dialog = begun(qtbot, window, clinic)
    assert dialog.keeping is not None
    dialog.keeping._timer.stop()  # noqa: SLF001 - no look comes between
    undo()
    leave(qtbot, dialog)
    qtbot.waitUntil(lambda: drafts(clinic) == [])


def test_menu_of_a_line__says_what_is_undone_and_does_it(qtbot: QtBot, patient: RegisterPatientDialog) -> None:
    type_in(patient.name, "Sunita")
    press(KEY.Key_Tab)
    menu = menu_of(qtbot, patient.fields.phone)
    undo_it, redo_it = menu.actions()[:2]
    assert words(undo_it) == "Undo: Name"
    assert undo_it.isEnabled()
    assert not redo_it.isEnabled()
    undo_it.trigger()
    menu.close()
    assert patient.name.text() == ""
    menu = menu_of(qtbot, patient.name)
    assert [words(each) for each in menu.actions()[:2]] == ["Undo", "Redo: Name"]
    assert sum("ndo" in each.text() for each in menu.actions()) == 1
    menu.close()


def words(action: QAction) -> str:
    return action.text().split("\t")[0].replace("&", "")


def menu_of(qtbot: QtBot, line: Any) -> QMenu:  # noqa: ANN401
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, line.rect().center(), line.mapToGlobal(line.pos()))
    QApplication.sendEvent(line, event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_line_outside_of_forms__keeps_its_own_undo(window: MainWindow) -> None:
    search = window.current_view().search  # type: ignore[attr-defined]
    search.setFocus()
    type_in(search, "zoya")
    undo()
    assert search.text() == ""
