"""All views in their one window: no key wanted twice, everything named and reachable, one story through all."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.book_window import views_on
from desktop_app.views.credit_note_view.credit_note_view import CreditNoteView
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.discontinue.discontinue_dialog import DiscontinueDialog
from desktop_app.views.general_ledger_view.general_ledger_view import LedgerView
from desktop_app.views.go_to import documents_of
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.plan_view.receive_dialog import ReceiveDialog
from desktop_app.views.plan_view.session_dialog import CompleteDialog
from desktop_app.views.reason_dialog import ReasonDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from tests.clinic import Clinic
from tests.views.driving import CONTROL, FACTS, KEY, press, type_in
from tests.views.general_ledger_view.ledger_driving import choose_account, save_as
from tests.views.sales.desk import shop
from tests.views.window_checks import (
    process_events,
    rich_texts,
    shortcut_collisions,
    unnamed_controls,
    unreachable_controls,
)

pytestmark = pytest.mark.gui
Dialog = TypeVar("Dialog", bound=QDialog)
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLANS, NOTES, LEDGER = KEY.Key_1, KEY.Key_2, KEY.Key_3


class Program:
    """The window with its three views on the book of a shop."""

    def __init__(self, qtbot: QtBot, clinic: Clinic, operations: Operations) -> None:
        self.qtbot, self.clinic, self.operations = qtbot, clinic, operations
        views = list(views_on(operations))
        (self.plans,) = (view for view in views if isinstance(view, PlanView))
        (self.notes,) = (view for view in views if isinstance(view, CreditNoteView))
        (self.ledger,) = (view for view in views if isinstance(view, LedgerView))
        self.masters = [view for view in views if isinstance(view, MasterView)]
        self.window = MainWindow(operations, views, find=documents_of(operations))
        qtbot.addWidget(self.window)
        self.window.set_facts(FACTS)
        self.window.resize(1366, 690)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def go(self, key: Qt.Key) -> None:
        """Bring a view to the front by its key."""
        self.front(self.window)
        press(key, CONTROL)
        process_events()

    def front(self, widget: QWidget) -> None:
        """Give a window the keyboard, again where the platform without a screen has forgotten it."""

        def is_active() -> bool:
            widget.activateWindow()
            return widget.isActiveWindow()

        process_events()
        self.qtbot.waitUntil(is_active)

    def opened(self, kind: type[Dialog], key: Qt.Key, modifier: Qt.KeyboardModifier) -> Dialog:
        """Open a dialog by its key, and give it once it has the keyboard."""
        self.front(self.window)
        press(key, modifier)
        self.qtbot.waitUntil(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        (dialog,) = (each for each in self.window.findChildren(kind) if each.isVisible())
        self.front(dialog)
        return dialog

    def post(self, dialog: WorkflowDialog) -> str:
        """Post by key, wait for the end, and give the news; every invariant holds."""
        self.front(dialog)
        self.qtbot.waitUntil(lambda: dialog.obstacle() == "")
        dialog.banner.shown.connect(lambda: pytest.fail(dialog.banner.words()))
        with self.qtbot.waitSignal(dialog.finished):
            press(KEY.Key_Return, CONTROL)
        self.settle()
        assert self.clinic.findings() == {}
        return self.window.status_bar.news()

    def settle(self) -> None:
        """Wait until every view shows what is in the books."""
        self.qtbot.waitUntil(self._is_settled)
        process_events()
        self.qtbot.waitUntil(self._is_settled)

    def _is_settled(self) -> bool:
        tables = (self.plans.table, self.notes.table, self.ledger.table)
        is_loading = any(table.paged_model().is_loading() for table in tables) or self.operations.is_busy()
        is_loading = is_loading or any(master.is_reading() for master in self.masters)
        return not is_loading and not self.plans.is_reading() and self.notes.is_up_to_date()


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    clinic = shop(tmp_path / "shop.clinicbook")
    clinic.books.keep_off(threading.get_ident())
    operations = Operations(clinic.books, clinic.user)
    made = Program(qtbot, clinic, operations)
    made.settle()
    yield made
    made.window.close()
    operations.close()
    clinic.books.close()


@pytest.mark.parametrize("key", "1234567890")
def test_views__want_no_key_twice_and_name_everything(program: Program, key: str) -> None:
    program.go(Qt.Key(ord(key)))
    window = program.window
    assert window.current_view().shortcut == f"Ctrl+{key}"
    program.settle()
    assert (shortcut_collisions(window), unnamed_controls(window), rich_texts(window)) == ([], [], [])
    program.front(window)
    assert unreachable_controls(window) == []


def test_views__are_all_walked_over(program: Program) -> None:
    keys = [*(f"Ctrl+{digit}" for digit in "0123456789"), *(f"Ctrl+Alt+{digit}" for digit in "123456789")]
    assert sorted(view.shortcut for view in program.window.views) == keys


def sell(program: Program) -> str:
    """Sell a package of 10,000 and 18 % to Zoya Khan, in five sessions and five installments."""
    dialog = program.opened(SellPackageDialog, KEY.Key_N, CONTROL)
    program.qtbot.waitUntil(dialog.fields.has_packages)
    dialog.picker.search.setFocus()
    type_in(dialog.picker.search, "Zoya")
    program.qtbot.waitUntil(dialog.picker.search.list.isVisible)
    press(KEY.Key_Return)
    dialog.fields.package.setFocus()
    QTest.keyClicks(dialog.fields.package.line, "ONTOP")
    press(KEY.Key_Return)
    program.qtbot.waitUntil(lambda: dialog.fields.package.chosen() is not None)
    program.front(dialog)
    dialog.fields.installments.setFocus()
    dialog.fields.installments.selectAll()
    QTest.keyClicks(dialog.fields.installments, "5")
    program.qtbot.waitUntil(lambda: dialog.obstacle() == "")
    return program.post(dialog)


def discontinue(program: Program) -> str:
    dialog = program.opened(DiscontinueDialog, KEY.Key_D, CONTROL | SHIFT)
    program.qtbot.waitUntil(lambda: dialog.outlook is not None)
    assert dialog.decision.amount.field.text() == "7,080.00"
    type_in(dialog.decision.reason.line, "Moves to another city")
    return program.post(dialog)


def test_story__of_a_package_through_all_views(program: Program, tmp_path: Path) -> None:
    """11,800 in five parts, 4,000 paid, two sessions used: 7,080 is credited, 720 remains due; then it is undone."""
    assert sell(program) == "PL/25-26/00001 sold, INV/25-26/00001 posted"
    receiving = program.opened(ReceiveDialog, KEY.Key_R, CONTROL)
    program.qtbot.waitUntil(lambda: receiving.table.table_model().rowCount() > 0)
    receiving.amount.selectAll()
    QTest.keyClicks(receiving.amount, "4000")
    assert program.post(receiving) == "RCP/25-26/00001 posted: 4,000.00 received"
    for number in (1, 2):
        delivered = program.opened(CompleteDialog, KEY.Key_M, CONTROL)
        assert program.post(delivered) == f"Session {number} completed, 2,000.00 earned"
    assert discontinue(program) == "PL/25-26/00001 discontinued, CN/25-26/00001 posted"

    program.go(NOTES)
    program.settle()
    shown = program.notes.pane.shown()
    assert shown is not None
    assert (shown.detail.note.credit_note_number, shown.detail.note.total_paise) == ("CN/25-26/00001", 708_000)

    program.go(LEDGER)
    choose_account(program.ledger, "1100")
    program.qtbot.waitUntil(lambda: program.ledger.table.paged_model().rowCount() == 3)
    program.settle()
    model = program.ledger.table.paged_model()
    amounts = [model.loaded_row(at) for at in range(3)]
    assert [(row["debit"], row["credit"], row["balance"]) for row in amounts if row is not None] == [
        (1_180_000, 0, 1_180_000),
        (0, 400_000, 780_000),
        (0, 708_000, 72_000),
    ]
    program.front(program.window)
    press(KEY.Key_E, CONTROL)
    save_as(program.qtbot, program.ledger, tmp_path / "receivables.csv")
    program.qtbot.waitUntil(lambda: program.window.status_bar.news() == "receivables.csv saved")
    assert (tmp_path / "receivables.csv").read_text("utf-8-sig").splitlines()[-1].endswith("720.00")

    program.go(NOTES)
    program.settle()
    reversing = program.opened(ReasonDialog, KEY.Key_X, CONTROL | SHIFT)
    reversing.reason.setFocus()
    type_in(reversing.reason.line, "Stays after all")
    assert "CN/25-26/00001" in program.post(reversing)
    assert program.clinic.rows("SELECT status FROM package_payment_plans") == [("active",)]
    assert program.clinic.value("SELECT status FROM patient_credit_notes") == "reversed"
    assert balance(program.clinic, "1100") == 780_000
    assert balance(program.clinic, "2300") == -600_000


def balance(clinic: Clinic, code: str) -> int:
    """Add an account up, debits positive."""
    return int(
        clinic.value(
            "SELECT sum(debit_paise - credit_paise) FROM gl_entries JOIN accounts USING (account_id) WHERE code = ?",
            code,
        )
    )
