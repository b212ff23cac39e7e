"""What leaves the reports' screen: a file of what is shown, its pages, and the month pack; names that stay in sight."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.reports.report_request import Split
from desktop_app.views.paper.report_dialog import ReportDialog
from desktop_app.views.report_export import ExportDialog
from desktop_app.views.reports.kept_names import KeptNames
from desktop_app.views.reports.month_pack_dialog import MonthPackDialog
from tests.views.driving import CONTROL, KEY, press
from tests.views.general_ledger_view.ledger_driving import come_back, save_as
from tests.views.reports_view.reports_driving import Desk
from tests.views.window_checks import shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui


def opened(desk: Desk, kind: type[QWidget]) -> QWidget:
    """Wait for a dialog over the window."""
    desk.qtbot.waitUntil(lambda: any(each.isVisible() for each in desk.window.findChildren(kind)))
    return next(each for each in desk.window.findChildren(kind) if each.isVisible())


def test_export__writes_what_is_shown(desk: Desk, tmp_path: Path) -> None:
    """As many rows as there are accounts with a balance or a movement, their total, and the headings."""
    lines = desk.sheet.sheet_model().rowCount() + len(desk.sheet.totals())
    press(KEY.Key_E, CONTROL)
    dialog = opened(desk, ExportDialog)
    assert isinstance(dialog, ExportDialog)
    dialog.formats.choose("csv")
    dialog.commit_button.click()
    save_as(desk.qtbot, dialog, tmp_path / "balance.csv")
    desk.qtbot.waitUntil(lambda: desk.window.status_bar.news() == "balance.csv saved")
    assert len((tmp_path / "balance.csv").read_text("utf-8-sig").splitlines()) == 1 + lines


def test_print__shows_the_pages(desk: Desk) -> None:
    press(KEY.Key_P, CONTROL)
    dialog = opened(desk, ReportDialog)
    assert dialog.windowTitle() == "Trial balance"


def test_month_pack__asks_for_a_month_and_is_written_in_the_background(desk: Desk, tmp_path: Path) -> None:
    desk.view.does.pack.trigger()
    dialog = opened(desk, MonthPackDialog)
    assert isinstance(dialog, MonthPackDialog)
    come_back(dialog)
    assert dialog.month.currentText() == "Jul 2025"
    assert (unnamed_controls(dialog), shortcut_collisions(dialog), unreachable_controls(dialog)) == ([], [], [])
    dialog.month.setFocus()
    dialog.month.line.selectAll()
    QTest.keyClicks(dialog.month.line, "Smarch")
    assert dialog.obstacle() == "The month is missing"
    dialog.month.settle()
    assert dialog.obstacle() == ""
    dialog.commit_button.click()
    proposed = save_as(desk.qtbot, dialog, tmp_path / "pack.zip")
    assert proposed.endswith("_month-pack_2025-07.zip")
    desk.qtbot.waitUntil(lambda: desk.window.status_bar.news() == "pack.zip saved", timeout=30_000)
    with ZipFile(tmp_path / "pack.zip") as pack:
        assert "manifest.json" in pack.namelist()
        assert any("trial-balance" in name for name in pack.namelist())


def test_names__stay_in_sight_while_figures_are_scrolled(desk: Desk) -> None:
    desk.open("profit-and-loss")
    desk.view.fields.split._take(Split.MONTHS)  # noqa: SLF001 - as its menu does
    desk.settle()
    desk.window.resize(1024, 640)
    (names,) = desk.sheet.findChildren(KeptNames)
    assert not names.isVisible()
    last = len(desk.sheet.sheet_model().columns) - 1
    desk.sheet.go_to_cell(last, 0)
    desk.qtbot.waitUntil(names.isVisible)
    desk.sheet.setFocus()
    for _ in range(4):
        press(KEY.Key_Left)
        cell = desk.sheet.visualRect(desk.sheet.currentIndex())
        assert cell.x() >= names.covered(), "no figure is under the names"
    for _ in range(last):
        press(KEY.Key_Left)
    assert not names.isVisible()
