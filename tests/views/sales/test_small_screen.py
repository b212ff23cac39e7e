"""On a screen of 1024 x 640 every dialog is whole: head and foot are there, the body scrolls, no figure is cut."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.controls.labels import Label
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.dialog_frame import DialogFrame
from desktop_app.views.sales.define_service_dialog import DefineServiceDialog
from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from desktop_app.views.start.new_clinic_dialog import NewClinicDialog
from tests.screens import DESK, SMALL
from tests.views.amount_checks import cut_amounts
from tests.views.sales.desk import TODAY, Desk

pytestmark = pytest.mark.gui

SCREEN = QRect(DESK[0], 0, *SMALL)


@pytest.fixture
def on_small_screen(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    move_there(window)
    window.show()
    return window


def move_there(window: QWidget) -> None:
    window.setScreen(next(each for each in QApplication.screens() if each.name() == "small"))
    window.setGeometry(SCREEN)


def is_whole(dialog: DialogFrame) -> bool:
    """Tell whether a dialog lies on the small screen with its head and its buttons."""
    QApplication.processEvents()
    parts = (dialog.title_label, dialog.cancel_button, dialog.commit_button)
    inside = [dialog.rect().contains(QRect(each.mapTo(dialog, QPoint(0, 0)), each.size())) for each in parts]
    return SCREEN.contains(dialog.frameGeometry()) and all(inside)


@pytest.mark.parametrize("kind", [SellPackageDialog, SellServiceDialog, DefineServiceDialog, RegisterPatientDialog])
def test_dialog__of_sales_is_whole(desk: Desk, kind: type[WorkflowDialog]) -> None:
    move_there(desk.window)
    dialog = desk.open(kind)
    assert is_whole(dialog)
    assert cut_amounts(dialog) == []


def test_dialog__that_sets_up_a_clinic_is_whole(on_small_screen: QWidget) -> None:
    dialog = NewClinicDialog(today=TODAY, parent=on_small_screen)
    dialog.open()
    assert is_whole(dialog)


def test_dialog__of_any_size_is_whole_and_its_body_scrolls(on_small_screen: QWidget) -> None:
    dialog = DialogFrame(title="Everything", commit="Do it", parent=on_small_screen)
    body = QWidget()
    body.setMinimumSize(3_000, 2_000)
    dialog.set_body(body)
    dialog.fit(5_000)
    dialog.open()
    assert is_whole(dialog)
    assert not body.visibleRegion().boundingRect().contains(body.rect())


def test_body__asks_for_the_width_of_what_it_shows_and_gives_it_back(qtbot: QtBot, on_small_screen: QWidget) -> None:
    dialog = DialogFrame(title="Figures", commit="Do it", parent=on_small_screen)
    figures, body = Label("1.00"), QWidget()
    QVBoxLayout(body).addWidget(figures)
    dialog.set_body(body)
    dialog.resize(300, 200)
    dialog.open()
    least = dialog.minimumSizeHint().width()
    figures.setText("99,99,99,99,999.99 " * 4)
    qtbot.waitUntil(lambda: dialog.width() >= figures.minimumSizeHint().width() > least)
    figures.setText("1.00")
    qtbot.waitUntil(lambda: dialog.minimumSizeHint().width() == least)
