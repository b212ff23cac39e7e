"""The whole window, for what needs all its menus."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.views.look.scheme import Scheme, apply_look
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.window_settings import window_settings
from tests.clinic import Clinic
from tests.views.sample import sample_clinic
from tests.views.whole_window import whole_window


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    found = sample_clinic(tmp_path_factory.mktemp("whole") / "sample.clinicbook")
    found.books.keep_off(threading.get_ident())
    with found.books:
        yield found


@pytest.fixture(scope="module")
def whole(qapp: QApplication, books: Clinic) -> Iterator[MainWindow]:
    """Make it once; each test begins in the plans."""
    window_settings().clear()
    apply_look(qapp, Scheme.LIGHT)
    operations = Operations(books.books, books.user)
    window = whole_window(operations, PlanView)
    window.resize(1366, 690)
    window.show()
    yield window
    window.close()
    operations.close()


@pytest.fixture
def desk(qtbot: QtBot, whole: MainWindow) -> MainWindow:
    plans = next(view for view in whole.views if isinstance(view, PlanView))
    whole.show_view(plans)

    def has_keyboard() -> bool:
        whole.activateWindow()
        return whole.isActiveWindow()

    qtbot.waitUntil(has_keyboard)
    qtbot.waitUntil(lambda: plans.table.current_row() is not None)
    plans.table.setFocus()
    return whole
