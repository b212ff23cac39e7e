"""What every screen of masters has, tried on the services and the patients of the shop."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.reports.masters import ACTIVE, OFF
from desktop_app.reports.services import PACKAGE
from desktop_app.views.masters.patient_view import PatientView
from desktop_app.views.masters.service_view import ServiceView
from desktop_app.views.operations import Operations
from desktop_app.views.sales.amend_service_dialog import AmendServiceDialog
from desktop_app.views.view import Place
from desktop_app.workflows.define_service import define_service
from tests.clinic import new_clinic
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.general_ledger_view.ledger_driving import save_as
from tests.views.masters.desk import Desk
from tests.views.sales.desk import service
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

PACKAGES = ["Package EXEMPT", "Package FREE", "Package INSIDE", "Package ONTOP", "Package WEIGHED"]
OTHERS = ["Service CONS", "Service FACIAL", "Service GEL"]


def test_register__is_sorted_by_its_heads(desk: Desk) -> None:
    view = desk.show(desk.services)
    assert desk.names(view) == [*PACKAGES, *OTHERS]
    view.table.head.sectionClicked.emit(0)  # the code
    desk.settle()
    assert desk.names(view, "code") == ["CONS", "EXEMPT", "FACIAL", "FREE", "GEL", "INSIDE", "ONTOP", "WEIGHED"]


def test_chips__count_and_keep(desk: Desk) -> None:
    view = desk.show(desk.services)
    assert [view.filters.chips.chip(key).count() for key in ("", ACTIVE, OFF, PACKAGE)] == [8, 8, 0, 5]
    view.filters.chips.choose(PACKAGE)
    desk.settle()
    assert desk.names(view) == PACKAGES
    assert view.table.totals()[0].label == "5 services"


def test_search__begins_with_a_letter_in_the_table_and_ends_with_esc(desk: Desk) -> None:
    view = desk.show(desk.services)
    view.table.setFocus()
    press(KEY.Key_G)
    assert view.search.hasFocus()
    type_in(view.search, "el")
    press(KEY.Key_Return)
    desk.settle()
    assert desk.names(view) == ["Service GEL"]
    assert view.table.hasFocus()
    view.search.setFocus()
    press(KEY.Key_Escape)
    desk.settle()
    assert len(desk.names(view)) == 8


def test_filters__that_leave_nothing_say_so_and_are_cleared(desk: Desk) -> None:
    view = desk.show(desk.services)
    view.filters.chips.choose(OFF)
    view.search.setText("<b>nothing</b>")
    QTest.keyClick(view.search, KEY.Key_Return)
    desk.settle()
    assert view.body.nothing.isVisible()
    assert view.body.nothing.headline.text() == "No service matches \u201c<b>nothing</b>\u201d"
    view.body.clear_wanted.emit()
    desk.settle()
    assert len(desk.names(view)) == 8
    assert view.table.isVisible()


def test_place__is_gone_to_through_filters_that_hide_it(desk: Desk) -> None:
    view = desk.show(desk.services)
    view.filters.chips.choose(PACKAGE)
    desk.settle()
    desk.window.go_to(Place("service", 8))
    desk.qtbot.waitUntil(lambda: desk.chosen(view) == "Service GEL")
    assert view.filters.chips.key() == ""
    assert not view.opens(Place("plan", 1))


def test_selection__is_told(desk: Desk) -> None:
    view = desk.show(desk.services)
    view.table.setFocus()
    view.table.selectAll()
    desk.qtbot.waitUntil(lambda: desk.window.status_bar.selection() == "8 services selected")


def test_export__writes_what_is_shown(desk: Desk, tmp_path: Path) -> None:
    """A rate stands in percent with two decimals, on the screen with its sign."""
    view = desk.show(desk.services)
    view.search.setText("GEL")
    QTest.keyClick(view.search, KEY.Key_Return)
    desk.settle()
    desk.activate(desk.window)
    press(KEY.Key_E, CONTROL)
    save_as(desk.qtbot, view, tmp_path / "services.csv")
    desk.qtbot.waitUntil(lambda: desk.window.status_bar.news() == "services.csv saved")
    assert (tmp_path / "services.csv").read_text("utf-8-sig").splitlines() == [
        "Code,Name,Kind,Sessions,SAC/HSN,GST Treatment,GST Rate %,Price,Status",
        "GEL,Service GEL,medicine,0,3004,taxable,12.00,112.00,active",
    ]


def test_rows__follow_what_is_done_elsewhere(desk: Desk) -> None:
    view = desk.show(desk.services)
    new = service("AAA", 1_000, kind="service", sac="999312", role="SVC_REV")
    desk.operations.run(define_service, new)
    desk.qtbot.waitUntil(lambda: desk.names(view) == [*PACKAGES, "Service AAA", *OTHERS])
    desk.qtbot.waitUntil(lambda: view.filters.chips.chip("").count() == 9)


def test_rows__of_a_screen_nobody_sees_are_read_when_it_is_seen(desk: Desk) -> None:
    new = service("AAA", 1_000, kind="service", sac="999312", role="SVC_REV")
    desk.operations.run(define_service, new)
    desk.settle()
    assert len(desk.names(desk.services)) == 8
    assert len(desk.names(desk.show(desk.services))) == 9


@pytest.mark.parametrize("way", ["F2", "Enter", "double click"])
def test_edit__is_asked_for_by_key_and_by_mouse(way: str, desk: Desk) -> None:
    view = desk.show(desk.services)
    view.table.setFocus()
    if way == "double click":
        place = view.table.visualRect(view.table.currentIndex()).center()
        QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    else:
        press(KEY.Key_F2 if way == "F2" else KEY.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.window.findChild(AmendServiceDialog) is not None)


def test_actions__are_off_for_who_may_not_and_say_why(desk: Desk) -> None:
    cashier = Operations(desk.clinic.books, replace(desk.clinic.user, role="cashier"))
    services, patients = ServiceView(cashier), PatientView(cashier)
    desk.qtbot.addWidget(services)
    desk.qtbot.addWidget(patients)
    desk.qtbot.waitUntil(lambda: not services.is_reading() and not patients.is_reading())
    assert not services.new.isEnabled()
    assert services.edit.statusTip() == "The role cashier may not do this. Ask the owner or the accountant."
    assert patients.new.isEnabled()
    assert patients.edit.isEnabled()
    cashier.close()


def test_edit__is_in_the_menu_of_the_view_that_has_it_alone(desk: Desk) -> None:
    desk.show(desk.services)
    edit = next(each for each in desk.window.menus.relays.values() if each.shortcut().toString() == "F2")
    assert (edit.isVisible(), edit.text()) == (True, "&Edit: Edit service...")
    desk.window.show_view(desk.plans)
    assert not edit.isVisible()


@pytest.mark.parametrize("size", [(1366, 690), (1024, 640)])
@pytest.mark.parametrize("name", ["patients", "services"])
def test_screens__want_no_key_twice_and_name_everything(name: str, size: tuple[int, int], desk: Desk) -> None:
    desk.window.resize(*size)
    desk.show(getattr(desk, name))
    window = desk.window
    assert (shortcut_collisions(window), unnamed_controls(window), rich_texts(window)) == ([], [], [])
    desk.activate(window)
    assert unreachable_controls(window) == []


def test_screens__of_a_new_clinic_say_what_will_be_there(desk: Desk, tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "new.clinicbook")
    operations = Operations(clinic.books, clinic.user)
    views = (PatientView(operations), ServiceView(operations))
    for view in views:
        desk.qtbot.addWidget(view)
        view.show()
        desk.qtbot.waitUntil(lambda view=view: not view.is_reading())  # type: ignore[misc]
        assert view.body.empty.isVisible()
        assert not view.table.isVisible()
        assert view.head.fact() == "0 in all"
    operations.close()
    clinic.books.close()
