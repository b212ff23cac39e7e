"""A window with the plans alone, on the books of tests/views/sample.py, and what its tests drive it with."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop_app.views.go_to import documents_of
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.view import Place
from tests.clinic import Clinic, new_clinic
from tests.views.driving import FACTS, KEY, press
from tests.views.sample import TODAY

Dialog = TypeVar("Dialog", bound=QDialog)
Answer = TypeVar("Answer")


class Desk:
    """The window, its view, and ways to wait for what they read."""

    def __init__(self, qtbot: QtBot, clinic: Clinic, operations: Operations) -> None:
        self.qtbot, self.clinic, self.operations = qtbot, clinic, operations
        self.view = PlanView(operations)
        self.window = MainWindow(operations, [self.view], find=documents_of(operations))
        qtbot.addWidget(self.window)
        self.window.set_facts(FACTS)
        self.window.resize(1366, 690)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.settle()

    @property
    def numbers(self) -> list[str]:
        """The plans that are shown, from the top."""
        model = self.view.table.table_model()
        return [str(model.text_at(row, 0)) for row in range(model.rowCount())]

    @property
    def chosen(self) -> str:
        """The plan under the cursor."""
        row = self.view.table.current_row()
        return "" if row is None else str(row["plan_number"])

    def settle(self) -> None:
        """Wait until everything that was asked for is here."""
        view = self.view
        quiet = partial(_is_quiet, view, self.operations)
        self.qtbot.waitUntil(quiet)
        QApplication.processEvents()
        self.qtbot.waitUntil(quiet)

    def meanwhile(self, order: Callable[[], Answer]) -> Answer:
        """Have something done by somebody else, off the thread of the window, and look again."""
        with ThreadPoolExecutor(1) as other:
            answer = other.submit(order).result()
        self.view.table.setFocus()
        press(KEY.Key_F5)
        self.settle()
        return answer

    def activate(self) -> None:
        """Bring the window back to the front: the platform without a screen forgets it when a menu closes."""
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()

    def show(self, plan_id: int) -> None:
        """Go to a plan and wait for its detail."""
        self.view.opens(Place("plan", plan_id))
        self.qtbot.waitUntil(lambda: self._shows(plan_id))
        self.settle()

    def opened(self, kind: type[Dialog], trigger: Callable[[], object]) -> Dialog:
        """Open a dialog and give it, once it can be used."""
        trigger()
        self.qtbot.waitUntil(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        (dialog,) = (each for each in self.window.findChildren(kind) if each.isVisible())
        self.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def closed(self, dialog: QDialog) -> None:
        """Wait until a dialog has done its work and closed."""
        with self.qtbot.waitSignal(dialog.finished):
            pass
        self.settle()

    def _shows(self, plan_id: int) -> bool:
        detail = self.view.pane.detail()
        return detail is not None and detail.plan.plan_id == plan_id


def _is_quiet(view: PlanView, operations: Operations) -> bool:
    pane = view.pane
    shown = pane.plan_id() is None or pane.detail() is not None
    return shown and not view.table.paged_model().is_loading() and not view.is_reading() and not operations.is_busy()


@pytest.fixture
def desk(qtbot: QtBot, clinic: Clinic, operations: Operations) -> Iterator[Desk]:
    made = Desk(qtbot, clinic, operations)
    yield made
    made.window.close()


@pytest.fixture
def new_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Open a clinic of two branches that has sold nothing yet."""
    fresh = new_clinic(tmp_path / "new.clinicbook", branches=2)
    fresh.clock.today = TODAY
    fresh.books.keep_off(threading.get_ident())
    with fresh.books:
        operations = Operations(fresh.books, fresh.user)
        made = Desk(qtbot, fresh, operations)
        yield made
        made.window.close()
        operations.close()
