"""A branch's file written and taken in from the window: first what is in it, then all of it, once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.views.masters.branches.branch_view import BranchView
from desktop_app.views.masters.branches.take_in_dialog import TakeInDialog
from desktop_app.views.masters.branches.write_file_dialog import DAY, OWN, WriteFileDialog
from desktop_app.workflows.soft_close_period import SoftClosePeriod, soft_close_period
from tests.branch_orders import copied, file_of, half_done, take_in
from tests.clinic import Clinic, new_clinic, request_id
from tests.orders import DISCONTINUED, do
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.set_up.conftest import OpenSetUp
from tests.views.masters.set_up.driving import bring, go_to, opened, post, refuse, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def set_up_clinic(tmp_path: Path) -> Iterator[Clinic]:
    """Open the main books of a clinic with two branches."""
    found = new_clinic(tmp_path / "main.clinicbook", branches=2)
    found.clock.today = DISCONTINUED
    with found.books:
        yield found
    assert found.findings() == {}


@pytest.fixture
def west(set_up_clinic: Clinic, tmp_path: Path) -> Iterator[Clinic]:
    branch = copied(set_up_clinic, tmp_path / "west.clinicbook")
    yield branch
    branch.books.close()


def save_as(qtbot: QtBot, path: Path) -> None:
    """Answer where to save as a person would, once the system's dialog is asked to open."""

    def asked() -> list[QFileDialog]:
        return [each for each in QApplication.allWidgets() if isinstance(each, QFileDialog)]

    qtbot.waitUntil(lambda: bool(asked()))
    asked()[-1].fileSelected.emit(str(path))
    asked()[-1].close()


def taking_in(qtbot: QtBot, view: BranchView, path: Path) -> TakeInDialog:
    view.window().activateWindow()
    qtbot.waitUntil(view.window().isActiveWindow)
    press(KEY.Key_T, CONTROL | SHIFT)
    dialog = opened(qtbot, TakeInDialog)
    assert dialog.obstacle() == "Choose the file that the branch wrote"
    dialog.take_file(path)
    return dialog


def test_file__is_written_for_the_branch_under_the_cursor(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic, tmp_path: Path
) -> None:
    half_done(set_up_clinic)
    window = open_set_up("auditor")
    view = bring(qtbot, window, BranchView)
    go_to(qtbot, view, "code", "WEST")
    press(KEY.Key_W, CONTROL | SHIFT)
    dialog = opened(qtbot, WriteFileDialog)
    assert (dialog.first.text(), dialog.last.text()) == ("1 Aug 2025", "20 Aug 2025")
    dialog.days.choose(DAY)
    assert dialog.first.text() == "20 Aug 2025"
    write(dialog.first, "1 Jun 2025")
    assert dialog.days.key() == OWN
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    path = tmp_path / "west.jsonl"
    with qtbot.waitSignal(dialog.written):
        save_as(qtbot, path)
    set_up_clinic.books.keep_off(0)
    assert path.read_text("utf-8").partition("\n")[2] == file_of(set_up_clinic).partition("\n")[2]
    assert window.status_bar.news() == "west.jsonl written"


def test_file__is_never_the_books(qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic) -> None:
    view = bring(qtbot, open_set_up(), BranchView)
    go_to(qtbot, view, "code", "WEST")
    view.write_file.trigger()
    dialog = opened(qtbot, WriteFileDialog)
    before = set_up_clinic.path.read_bytes()
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    save_as(qtbot, set_up_clinic.path)
    qtbot.waitUntil(dialog.banner.isVisible)
    assert set_up_clinic.path.read_bytes() == before
    dialog.reject()


def test_file__is_looked_at_and_taken_in_once(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic, west: Clinic, tmp_path: Path
) -> None:
    """One plan with its invoice and a receipt of Rs 4,000, for a patient who is new."""
    half_done(west)
    path = tmp_path / "west.jsonl"
    path.write_text(file_of(west), "utf-8", newline="")
    window = open_set_up()
    view = bring(qtbot, window, BranchView)
    dialog = taking_in(qtbot, view, path)
    qtbot.waitUntil(lambda: dialog.obstacle() == "")
    counted = {row["what"]: row["count"] for row in dialog.holds.rows()}
    assert (counted["Invoices"], counted["Plans"], counted["Receipts"], counted["Refunds"]) == (1, 1, 1, 0)
    assert {row["code"]: (row["debit"], row["credit"]) for row in dialog.totals.rows()} == {
        "1060": (400_000, 0),
        "1100": (1_000_000, 400_000),
        "2300": (400_000, 1_000_000),
        "4200": (0, 400_000),
    }
    assert dialog.words.text().startswith("3 documents and ")
    post(qtbot, dialog)
    assert set_up_clinic.value("SELECT count(*) FROM invoices WHERE branch_id = 2") == 1
    assert window.status_bar.news() == "3 documents of the branch taken in"
    again = taking_in(qtbot, view, path)
    qtbot.waitUntil(lambda: again.obstacle() == "It was taken in before: nothing would change")
    assert again.words.text() == "This file was taken in on 20 Aug 2025, 12:00."
    again.reject()


def test_file__that_is_none_is_refused_and_the_dialog_stays(
    qtbot: QtBot, open_set_up: OpenSetUp, west: Clinic, set_up_clinic: Clinic, tmp_path: Path
) -> None:
    half_done(west)
    path = tmp_path / "west.jsonl"
    path.write_text(file_of(west).replace("Zoya", "Zoyo"), "utf-8", newline="")
    view = bring(qtbot, open_set_up(), BranchView)
    dialog = taking_in(qtbot, view, path)
    qtbot.waitUntil(dialog.banner.isVisible)
    assert "is not as it was written: its rows are not those that its hash was made of." in dialog.banner.words()
    assert dialog.obstacle() == "Choose the file that the branch wrote"
    for other in (tmp_path / "missing.jsonl", set_up_clinic.path):
        dialog.banner.hide_words()
        dialog.take_file(other)
        qtbot.waitUntil(dialog.banner.isVisible)
        assert "cannot be read" in dialog.banner.words()
    dialog.reject()


def test_file__into_a_month_closed_for_the_counter_takes_a_reason(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic, west: Clinic, tmp_path: Path
) -> None:
    half_done(west)
    do(set_up_clinic, soft_close_period, SoftClosePeriod(request_id=request_id(), month=DISCONTINUED.replace(month=6)))
    path = tmp_path / "west.jsonl"
    path.write_text(file_of(west), "utf-8", newline="")
    view = bring(qtbot, open_set_up(), BranchView)
    dialog = taking_in(qtbot, view, path)
    qtbot.waitUntil(lambda: dialog.obstacle() == "")
    assert "is closed for the counter" in refuse(qtbot, dialog)
    assert dialog.obstacle() == "A reason is missing"
    write(dialog.reason.line, "The branch had no network")
    post(qtbot, dialog)
    assert set_up_clinic.value("SELECT count(*) FROM branch_files") == 1


def test_pane__lists_the_files_of_the_branch(
    qtbot: QtBot, open_set_up: OpenSetUp, set_up_clinic: Clinic, west: Clinic
) -> None:
    half_done(west)
    take_in(set_up_clinic, file_of(west))
    view = bring(qtbot, open_set_up(), BranchView)
    go_to(qtbot, view, "code", "WEST")
    wanted = "1 Jun 2025 to 31 Aug 2025"
    qtbot.waitUntil(
        lambda: any(
            each.accessibleName().startswith(wanted)
            for each in view.pane_of_branch.files.children()
            if hasattr(each, "accessibleName")
        )
    )


@pytest.mark.parametrize(("role", "may"), [("accountant", True), ("cashier", False)])
def test_roles__the_accountant_takes_in(role: str, may: bool, qtbot: QtBot, open_set_up: OpenSetUp) -> None:  # noqa: FBT001
    view = bring(qtbot, open_set_up(role), BranchView)
    assert view.take_in.isEnabled() is may
    assert view.write_file.isEnabled()


def test_dialogs__everything_has_a_name_a_key_and_a_place(qtbot: QtBot, open_set_up: OpenSetUp) -> None:
    view = bring(qtbot, open_set_up(), BranchView)
    go_to(qtbot, view, "code", "WEST")
    for action, kind in ((view.write_file, WriteFileDialog), (view.take_in, TakeInDialog)):
        action.trigger()
        dialog = opened(qtbot, kind)
        for check in (unnamed_controls, unreachable_controls, shortcut_collisions, rich_texts):
            assert check(dialog) == []
        with qtbot.waitSignal(dialog.rejected):
            QTest.keyClick(dialog, KEY.Key_Escape)
