"""A window with plans, patients and services on the books of the shop, and what its tests drive it with."""

from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.go_to import documents_of
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.masters.patient_view import PatientView
from desktop_app.views.masters.service_view import ServiceView
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from tests.clinic import Clinic
from tests.views.driving import CONTROL, FACTS, KEY, press

Dialog = TypeVar("Dialog", bound=QDialog)
NONE = Qt.KeyboardModifier.NoModifier


class Desk:
    """The window; one of its views is at the front."""

    def __init__(self, qtbot: QtBot, clinic: Clinic, operations: Operations) -> None:
        self.qtbot, self.clinic, self.operations = qtbot, clinic, operations
        self.plans = PlanView(operations)
        self.patients, self.services = PatientView(operations), ServiceView(operations)
        views = [self.plans, self.patients, self.services]
        self.window = MainWindow(operations, views, find=documents_of(operations))
        qtbot.addWidget(self.window)
        self.window.set_facts(FACTS)
        self.window.resize(1366, 690)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def show(self, view: MasterView) -> MasterView:
        """Bring a view to the front by its key, and wait for its rows."""
        self.activate(self.window)
        press({"patients": KEY.Key_4, "services": KEY.Key_5}[view.master.name], CONTROL)
        self.settle()
        assert self.window.current_view() is view
        return view

    def names(self, view: MasterView, column: str = "name") -> list[str]:
        """Give a column of the rows that are shown, from the top."""
        model = view.table.paged_model()
        rows = [model.loaded_row(at) for at in range(model.rowCount())]
        return [str(row[column]) for row in rows if row is not None]

    def chosen(self, view: MasterView, column: str = "name") -> str:
        row = view.table.current_row()
        return "" if row is None else str(row[column])

    def choose(self, view: MasterView, name: str, column: str = "name") -> None:
        """Put the cursor on the first row of a name, and wait until it is shown."""
        view.table.setFocus()
        view.table.go_to_row(self.names(view, column).index(name))
        self.settle()

    def opened(self, kind: type[Dialog], key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> Dialog:
        """Open a dialog by its key, and give it once it has the keyboard."""
        self.activate(self.window)
        press(key, modifier)
        self.qtbot.waitUntil(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        (dialog,) = (each for each in self.window.findChildren(kind) if each.isVisible())
        self.activate(dialog)
        return dialog

    def post(self, dialog: WorkflowDialog) -> str:
        """Post by key, wait for the end, and give the news; every invariant holds."""
        self.activate(dialog)
        self.qtbot.waitUntil(lambda: dialog.obstacle() == "")
        with self.qtbot.waitSignal(dialog.finished):
            press(KEY.Key_Return, CONTROL)
        self.settle()
        assert self.clinic.findings() == {}
        return self.window.status_bar.news()

    def refused(self, dialog: WorkflowDialog) -> str:
        """Post by key, and give what the banner says of it."""
        self.activate(dialog)
        self.qtbot.waitUntil(lambda: dialog.obstacle() == "")
        press(KEY.Key_Return, CONTROL)
        self.qtbot.waitUntil(dialog.banner.isVisible)
        return dialog.banner.words()

    def settle(self) -> None:
        """Wait until every view that is seen shows what is in the books."""
        self.qtbot.waitUntil(partial(_is_quiet, self))
        QApplication.processEvents()
        self.qtbot.waitUntil(partial(_is_quiet, self))

    def activate(self, widget: QWidget) -> None:
        """Give a window the keyboard, again where the platform without a screen has forgotten it."""

        def is_active() -> bool:
            widget.activateWindow()
            return widget.isActiveWindow()

        QApplication.processEvents()
        self.qtbot.waitUntil(is_active)


def _is_quiet(desk: Desk) -> bool:
    is_plan_quiet = not desk.plans.is_reading() and not desk.plans.table.paged_model().is_loading()
    masters = (desk.patients, desk.services)
    return is_plan_quiet and not any(each.is_reading() for each in masters) and not desk.operations.is_busy()
