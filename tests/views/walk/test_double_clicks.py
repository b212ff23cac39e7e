"""The posting button of every dialog, pressed as often and as fast as the impatient do, in the program's own window.

A program beside ours keeps the file while they press, so that the command is under way for as long as they like.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.book_window import BookWindow
from desktop_app.views.day_close.close_dialog import CloseDayDialog
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.view import View
from tests import raw
from tests.clinic import CHECKS
from tests.faults.first_examples import IS_LONG
from tests.hostile_book import hostile_book
from tests.views.driving import CONTROL, KEY
from tests.views.walk.discovery import all_workflow_dialogs
from tests.views.walk.filling import fill
from tests.views.walk.walker import MOST_ROWS, Walker, seen

pytestmark = pytest.mark.gui
BUSY_MS = 30
By = Literal["clicks", "keys"]
Record = Callable[[str, object], None]
DOCUMENTS = ("invoices", "payments", "patient_credit_notes", "package_payment_plans", "patients", "services")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Make a book without the note that came half posted: no month is locked in unsound books."""
    clinic = hostile_book(tmp_path / "hostile.clinicbook", is_sound=True)
    clinic.books.close()
    return clinic.path


class Impatient(Walker):
    """Opens every dialog that posts, fills it in and posts it many times at once."""

    def __init__(self, qtbot: QtBot, shown: BookWindow, by: By) -> None:
        super().__init__(qtbot, shown, lambda _window, _stop: None)
        self._by, self._path = by, shown.book.path
        self._tried: set[tuple[str, str] | None] = set()
        self.posted: Counter[str] = Counter()
        self.left: dict[str, str] = {}  # what could not be posted, and why

    def _walk_view(self, view: View) -> None:
        self.show_all_of(view)
        for table in seen(view, RegisterTable):
            for row in range(min(MOST_ROWS, table.model().rowCount())):
                self.choose_row(table, row)
                self.trigger_actions(view)

    def _visit(self, opened: QWidget, name: str) -> None:
        if type(opened) is CloseDayDialog and not name.startswith("Day close: "):
            super()._visit(opened, name)  # nothing could be dated on the day any more: its own view posts it, later
            return
        kind = (type(opened).__name__, opened.commit_button.words()) if isinstance(opened, WorkflowDialog) else None
        if isinstance(opened, WorkflowDialog) and kind not in self._tried:
            self._tried.add(kind)
            fill(opened, self.settle)
            if opened.obstacle():
                self.left[name] = opened.obstacle()
            else:
                self._post(opened, name)
                return
        super()._visit(opened, name)

    def _post(self, dialog: WorkflowDialog, name: str) -> None:
        """Post by double clicks and keys, go on pressing while it runs; the file has one command more."""
        told: list[object] = []
        dialog.posted.connect(told.append)
        self.front(dialog)
        commands, documents = self._commands(), self._documents()
        with _kept(self._path):
            self._press(dialog)
            assert dialog.is_running(), name
            QTest.qWait(BUSY_MS)
            self._press(dialog)
            QTest.keyClick(dialog, KEY.Key_Escape)
            QTest.qWait(BUSY_MS)
            assert dialog.is_running(), name
            assert dialog.isVisible(), name
        self._qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.is_running())
        self.settle()
        if isValid(dialog) and dialog.banner.isVisible():
            self.left[name] = dialog.banner.words()
            super()._visit(dialog, name)
            return
        assert len(told) == 1, name
        assert self._commands() == commands + 1, name
        assert all(after - before <= 1 for before, after in zip(documents, self._documents(), strict=True)), name
        assert self._findings() == set(), name
        self.posted[type(dialog).__name__] += 1

    def _press(self, dialog: WorkflowDialog) -> None:
        acts = [self._press_keys, self._click]
        for act in reversed(acts) if self._by == "clicks" else acts:
            act(dialog)

    @staticmethod
    def _click(dialog: WorkflowDialog) -> None:
        QTest.mouseClick(dialog.commit_button, Qt.MouseButton.LeftButton)
        QTest.mouseDClick(dialog.commit_button, Qt.MouseButton.LeftButton)

    @staticmethod
    def _press_keys(dialog: WorkflowDialog) -> None:
        for key in (KEY.Key_Return, KEY.Key_Return, KEY.Key_Enter):
            QTest.keyClick(dialog, key, CONTROL)

    def _commands(self) -> int:
        return self._counts("command_log")[0]

    def _documents(self) -> list[int]:
        return self._counts(*DOCUMENTS)

    def _counts(self, *tables: str) -> list[int]:
        with closing(raw.connect(self._path)) as connection:
            return [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]

    def _findings(self) -> set[str]:
        with closing(raw.connect(self._path)) as connection:
            return {check.name for check in CHECKS if connection.execute(check.query).fetchall()}


@contextmanager
def _kept(path: Path) -> Iterator[None]:
    """Keep the file for writing, as another program might."""
    with closing(raw.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.mark.timeout(600)
@pytest.mark.parametrize("by", ["clicks", "keys"] if IS_LONG else ["clicks"])  # which of both comes first
def test_every_posting_button__pressed_many_times_posts_once(
    by: By, qtbot: QtBot, program: BookWindow, record_property: Record
) -> None:
    impatient = Impatient(qtbot, program, by)
    impatient.walk_views()
    record_property("counts", {"posted once though pressed many times": impatient.posted.total()})
    assert all_workflow_dialogs() - set(impatient.posted) == set(), impatient.left
