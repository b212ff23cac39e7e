"""The patients of the shop: what is seen of them, and registering, editing, selling by keys."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.reports.masters import OFF
from desktop_app.reports.patients import OWING
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.figures import Figure
from desktop_app.views.controls.link import Link
from desktop_app.views.masters.patient_view import PatientView
from desktop_app.views.sales.amend_patient_dialog import AmendPatientDialog
from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.workflows.amend_patient import AmendPatient, amend_patient
from desktop_app.workflows.steps.particulars import PatientTerms
from tests import orders
from tests.clinic import Clinic, request_id
from tests.orders import do
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.desk import Desk
from tests.views.sales.desk import write
from tests.views.window_checks import rich_texts, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

ZOYA = 3
SOLD = date(2025, 8, 20)


@pytest.fixture
def view(desk: Desk) -> PatientView:
    """Zoya Khan buys a package of 10,000 in five sessions and pays 4,000; nobody else has bought anything."""

    def buy(clinic: Clinic) -> None:
        orders.sell(clinic, patient=ZOYA, on=SOLD)
        orders.receive(clinic, 400_000, patient_id=ZOYA, on=SOLD)

    meanwhile(desk, buy)
    desk.show(desk.patients)
    press(KEY.Key_F5)
    desk.settle()
    desk.choose(desk.patients, "Zoya Khan")
    return desk.patients


def meanwhile(desk: Desk, act: object) -> None:
    """Have something done by somebody else, off the thread of the window."""
    with ThreadPoolExecutor(1) as other:
        other.submit(act, desk.clinic).result()  # type: ignore[arg-type]


def texts(view: PatientView) -> list[str]:
    """Give what is written in the pane, from the top."""
    shown = [each for each in view.pane_of_patient.findChildren(QLabel) if each.isVisible()]
    return [each.text() for each in shown]


def links(view: PatientView) -> list[str]:
    return [each.text() for each in view.pane_of_patient.findChildren(Link) if each.isVisible()]


def stored(desk: Desk, columns: str) -> list[tuple[object, ...]]:
    return desk.clinic.rows(f"SELECT {columns} FROM patients WHERE patient_id = {ZOYA}")


def test_register__says_what_is_due(desk: Desk, view: PatientView) -> None:
    assert desk.names(view) == ["Lakshmi Menon", "Lakshmi Menon", "Zoya Khan"]
    row = view.table.current_row()
    assert row is not None
    assert (row["plans"], row["due"], row["kept"]) == (1, 600_000, 0)
    (total,) = view.table.totals()
    assert (total.label, total.values["due"]) == ("3 patients", 600_000)
    assert [view.filters.chips.chip(key).count() for key in ("", OWING, OFF)] == [3, 1, 0]
    assert desk.window.status_bar.selection() == "1 patient selected · Still due ₹6,000.00"


def test_pane__shows_plans_and_what_is_not_paid(view: PatientView) -> None:
    assert view.pane_of_patient.figures.figures() == (Figure("Still due", 600_000), Figure("Credit kept", 0))
    assert links(view) == ["PL/25-26/00001", "INV/25-26/00001"]
    assert {"Zoya Khan", "MRN 00003", "6,000.00", "of 10,000.00", "20 Aug 2025 · 0 of 5 sessions"} <= set(texts(view))


def test_pane__of_somebody_who_bought_nothing(desk: Desk, view: PatientView) -> None:
    desk.choose(view, "Lakshmi Menon")
    assert {"No plan yet.", "Nothing is due.", "MRN 00001 · 098450 12345"} <= set(texts(view))


def test_pane__is_entered_and_left_by_keys_and_leads_to_the_plan(desk: Desk, view: PatientView) -> None:
    desk.activate(desk.window)
    view.table.setFocus()
    press(KEY.Key_Tab)
    first = desk.window.focusWidget()
    assert isinstance(first, Button)
    assert first.words() == "Open page"
    press(KEY.Key_Escape)
    assert view.table.hasFocus()
    press(KEY.Key_Tab)
    while not isinstance(desk.window.focusWidget(), Link):
        press(KEY.Key_Tab)
    press(KEY.Key_Space)
    assert desk.window.current_view() is desk.plans
    desk.qtbot.waitUntil(lambda: desk.plans.pane.plan_id() == 1)


def test_plans_of_the_patient__are_kept_alone_until_the_chip_goes(desk: Desk, view: PatientView) -> None:
    meanwhile(desk, lambda clinic: orders.sell(clinic, patient=1, on=SOLD))
    desk.activate(desk.window)
    view.table.setFocus()
    press(KEY.Key_L, CONTROL)
    assert desk.window.current_view() is desk.plans
    model = desk.plans.table.paged_model()
    desk.qtbot.waitUntil(lambda: model.rowCount() == 1 and not model.is_loading())
    row = model.loaded_row(0)
    assert row is not None
    assert row["patient"] == "Zoya Khan"
    chip = desk.plans.filters.patient
    desk.qtbot.waitUntil(chip.isVisible)
    assert chip.words() == "Zoya Khan"
    chip.setFocus()
    press(KEY.Key_Delete)
    desk.qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert not chip.isVisible()


def test_plans_of_a_patient_without_any__say_so(desk: Desk, view: PatientView) -> None:
    desk.choose(view, "Lakshmi Menon")
    view.show_plans.trigger()
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.plans.filters.nothing() == "No package was sold to Lakshmi Menon")


def test_sell__is_begun_with_the_patient(desk: Desk, view: PatientView) -> None:
    view.sell.trigger()
    dialog = desk.window.findChild(SellPackageDialog)
    assert dialog is not None
    desk.activate(dialog)
    desk.qtbot.waitUntil(dialog.fields.has_packages)
    assert (dialog.picker.patient(), dialog.picker.name()) == (ZOYA, "Zoya Khan")
    write(dialog.fields.package.line, "EXEMPT")
    press(KEY.Key_Return)
    desk.qtbot.waitUntil(lambda: dialog.fields.package.chosen() is not None)
    assert desk.post(dialog) == "PL/25-26/00002 sold, INV/25-26/00002 posted"
    assert desk.chosen(view) == "Zoya Khan"
    assert links(view)[:2] == ["PL/25-26/00002", "PL/25-26/00001"]


def test_registering__goes_to_the_new_patient(desk: Desk, view: PatientView) -> None:
    view.filters.chips.choose(OWING)
    desk.settle()
    dialog = desk.opened(RegisterPatientDialog, KEY.Key_N, CONTROL)
    write(dialog.name, "नेहा गुप्ता")
    assert desk.post(dialog) == "Patient 00004 registered"
    desk.qtbot.waitUntil(lambda: desk.chosen(view) == "नेहा गुप्ता")
    assert view.filters.chips.key() == ""


def test_editing__keeps_every_particular(desk: Desk, view: PatientView) -> None:
    dialog = desk.opened(AmendPatientDialog, KEY.Key_F2)
    assert dialog.obstacle() == "Nothing is changed yet"
    write(dialog.name, " Zoya <b>Khan</b> ")
    for field, text in (
        (dialog.fields.phone, "98200 12345"),
        (dialog.fields.address, "12 MG Road"),
        (dialog.fields.gstin, "29AAGCB7383J1Z4"),
        (dialog.fields.pan, "aapfu0939f"),
    ):
        write(field, text)
    press(KEY.Key_Return)
    dialog.has_form60.setFocus()
    press(KEY.Key_Space)
    assert desk.post(dialog) == "Patient 00003 saved"
    columns = "full_name, mrn, phone, address, state_code, gstin, pan, has_form60, is_active"
    assert stored(desk, columns) == [
        ("Zoya <b>Khan</b>", "00003", "98200 12345", "12 MG Road", "29", "29AAGCB7383J1Z4", "AAPFU0939F", 1, 1)
    ]
    assert desk.chosen(view) == "Zoya <b>Khan</b>"
    assert "GSTIN 29AAGCB7383J1Z4 · PAN AAPFU0939F · Form 60 given" in texts(view)
    assert "12 MG Road, Karnataka" in texts(view)
    assert rich_texts(desk.window) == []


@pytest.mark.parametrize(
    ("field", "text", "obstacle"),
    [
        ("name", "", "The name is missing"),
        ("gstin", "29AAGCB7383J1Z5", "The GSTIN is not right"),
        ("pan", "AAPFU", "A PAN has 10 characters"),
    ],
)
def test_editing__says_what_is_wrong(field: str, text: str, obstacle: str, desk: Desk, view: PatientView) -> None:
    dialog = desk.opened(AmendPatientDialog, KEY.Key_F2)
    write(dialog.name if field == "name" else getattr(dialog.fields, field), text)
    assert dialog.obstacle() == obstacle
    assert not dialog.commit_button.isEnabled()
    assert view.isVisible()


def test_editing__is_refused_where_somebody_else_was_faster_and_keeps_what_was_typed(
    desk: Desk, view: PatientView
) -> None:
    dialog = desk.opened(AmendPatientDialog, KEY.Key_F2)
    seen, faster = PatientTerms(full_name="Zoya Khan"), PatientTerms(full_name="Zoya Khan", phone="98450 1")
    command = AmendPatient(request_id=request_id(), patient_id=ZOYA, seen=seen, terms=faster)
    meanwhile(desk, lambda clinic: do(clinic, amend_patient, command))
    write(dialog.name, "Zoya Iyer")
    words = desk.refused(dialog)
    assert words.startswith("The patient 00003 was changed meanwhile. Nothing was saved.")
    assert dialog.name.text() == "Zoya Iyer"
    assert stored(desk, "full_name, phone") == [("Zoya Khan", "98450 1")]
    assert view.isVisible()


def test_switching_off__waits_for_plans_that_run(desk: Desk, view: PatientView) -> None:
    dialog = desk.opened(AmendPatientDialog, KEY.Key_F2)
    dialog.is_offered.setFocus()
    press(KEY.Key_Space)
    assert dialog.obstacle() == "A plan still runs: complete or discontinue it first"
    assert "₹6,000.00 is still due: payments are taken as before." in dialog.effects.effects()
    assert view.sell.isEnabled()


def test_switched_off__is_quiet_offered_no_more_and_can_be_switched_on(desk: Desk, view: PatientView) -> None:
    desk.choose(view, "Lakshmi Menon")
    dialog = desk.opened(AmendPatientDialog, KEY.Key_F2)
    dialog.is_offered.setFocus()
    press(KEY.Key_Space)
    assert dialog.effects.effects() == ("Nothing more is sold to the patient; documents and history stay.",)
    desk.post(dialog)
    assert view.filters.chips.chip(OFF).count() == 1
    assert not view.sell.isEnabled()
    assert view.sell.statusTip() == "The patient is switched off"
    again = desk.opened(AmendPatientDialog, KEY.Key_F2)
    again.is_offered.setFocus()
    press(KEY.Key_Space)
    desk.post(again)
    assert view.sell.isEnabled()


def test_posting_twice__changes_once(desk: Desk, view: PatientView) -> None:
    dialog = desk.opened(AmendPatientDialog, KEY.Key_F2)
    write(dialog.name, "Zoya Iyer")
    with desk.qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    desk.settle()
    assert desk.clinic.value("SELECT count(*) FROM audit_log WHERE action = 'update' AND entity = 'patients'") == 1
    assert desk.chosen(view) == "Zoya Iyer"


def test_esc__warns_once_then_changes_nothing(desk: Desk, view: PatientView) -> None:
    dialog = desk.opened(AmendPatientDialog, KEY.Key_F2)
    write(dialog.name, "Somebody else")
    press(KEY.Key_Escape)
    assert dialog.isVisible()
    press(KEY.Key_Escape)
    assert not dialog.isVisible()
    assert stored(desk, "full_name") == [("Zoya Khan",)]
    assert view.isVisible()


def test_dialog__names_and_reaches_every_control(desk: Desk, view: PatientView) -> None:
    dialog = desk.opened(AmendPatientDialog, KEY.Key_F2)
    assert (unnamed_controls(dialog), rich_texts(dialog), unreachable_controls(dialog)) == ([], [], [])
    assert view.isVisible()
