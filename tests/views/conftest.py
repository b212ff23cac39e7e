"""A clinic to look at, operations on it, and the rule that the thread of the window asks the books nothing."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.drafts import form_keeping
from desktop_app.views.go_to import documents_of
from desktop_app.views.look.scheme import Scheme, apply_look
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.window_settings import window_settings
from tests.clinic import Clinic
from tests.views.driving import FACTS, Show, views
from tests.views.sample import plans_table, sample_clinic, sample_views
from tests.views.table_driving import ready


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    """Begin every test in the light scheme, with no settings kept, and with no dialog in the way of another's window.

    A test may end while its dialog is open: closing a window leaves the dialogs over it open, and modal. What the test
    before was done with is gone at last: where no test waits for events Qt leaves it for ever, half freed by Python.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window_settings().clear()
    apply_look(qapp, Scheme.LIGHT)
    yield
    while (left := QApplication.activeModalWidget()) is not None:
        left.hide()
        left.deleteLater()


@pytest.fixture(autouse=True)
def forms_kept_when_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no form be kept while a test types, but for the tests of that: they compare the file before and after."""
    monkeypatch.setattr(form_keeping, "LOOK_MS", 3_600_000)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    found = sample_clinic(tmp_path / "sample.clinicbook")
    found.books.keep_off(threading.get_ident())
    with found.books:
        yield found


@pytest.fixture
def operations(clinic: Clinic) -> Iterator[Operations]:
    made = Operations(clinic.books, clinic.user)
    yield made
    made.close()


@pytest.fixture
def shown(qtbot: QtBot) -> Show:
    """Put widgets into a window under each other and show it."""
    windows = []

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)  # qtbot keeps no reference
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        qtbot.addWidget(window)
        window.resize(400, 300)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return show


@pytest.fixture
def window(qtbot: QtBot, clinic: Clinic, operations: Operations) -> Iterator[MainWindow]:
    made = MainWindow(operations, sample_views(clinic, operations), find=documents_of(operations))
    qtbot.addWidget(made)
    made.set_facts(FACTS)
    made.resize(1366, 690)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    tables = [view.table for view in views(made)]
    qtbot.waitUntil(lambda: not any(table.paged_model().is_loading() for table in tables))
    yield made
    made.close()


@pytest.fixture
def plans(qtbot: QtBot, operations: Operations) -> RegisterTable:
    return ready(qtbot, plans_table(operations))
