"""Exporting a report from the window: format, options, file; progress; and what stands in the way."""

import csv
import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_file import Format
from desktop_app.reports.report_request import ReportRequest
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.report_export import PLAIN_CSV, ExportDialog, export_report
from desktop_app.views.saved_file import SavedFile
from desktop_app.views.window_settings import window_settings
from tests.views.driving import CONTROL, KEY, press, views

pytestmark = pytest.mark.gui

YEAR = ReportRequest(dated_from=date(2025, 4, 1), dated_to=date(2025, 8, 31))
Exported = Callable[[Path], ExportDialog]


def opened(
    qtbot: QtBot, window: MainWindow, operations: Operations, name: str = "plans", request: ReportRequest = YEAR
) -> ExportDialog:
    dialog = export_report(views(window)[0], operations, REPORTS[name], request, "1 April 2025 to 31 August 2025")
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def asked_for_file(qtbot: QtBot, dialog: ExportDialog) -> QFileDialog:
    """Press Ctrl+Enter; the system's dialog that opens."""
    press(KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QFileDialog)))
    (chooser,) = dialog.findChildren(QFileDialog)
    return chooser


def save_to(qtbot: QtBot, window: MainWindow, dialog: ExportDialog, path: Path) -> None:
    """Choose a file, and wait until the status bar says something of it."""
    chooser = asked_for_file(qtbot, dialog)
    chooser.findChildren(QLineEdit)[0].setText(str(path))
    chooser.accept()
    qtbot.waitUntil(lambda: path.name in window.status_bar.news() or views(window)[0].banner.isVisible())


def read(path: Path, encoding: str = "utf-8-sig") -> list[list[str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file))


def test_dialog__proposes_a_name_that_says_what_is_in_the_file(
    qtbot: QtBot, window: MainWindow, operations: Operations
) -> None:
    request = ReportRequest(dated_from=date(2025, 4, 1), dated_to=date(2025, 8, 31), branch="MAIN")
    chooser = asked_for_file(qtbot, opened(qtbot, window, operations, request=request))
    (proposed,) = chooser.selectedFiles()
    assert Path(proposed).name == "asha-b-skin-b-laser_main_plans_2025-04-01_2025-08-31.csv"
    chooser.reject()


def test_csv__is_what_the_command_line_writes_and_opens_from_the_status_bar(
    qtbot: QtBot, window: MainWindow, operations: Operations, tmp_path: Path, handed_over: list[str]
) -> None:
    path = tmp_path / "plans.csv"
    save_to(qtbot, window, opened(qtbot, window, operations), path)
    assert window.status_bar.news() == "plans.csv saved"
    rows = read(path)
    assert rows[0] == [column.heading for column in REPORTS["plans"].columns]
    assert len(rows) == 1 + 24
    (saved,) = window.status_bar.findChildren(SavedFile)
    assert saved.isVisible()
    for button in (saved.open_button, saved.folder_button):
        button.click()
    assert handed_over == [str(path), str(tmp_path)]
    window.status_bar.tell_success("RCP/25-26/00001 posted")
    assert not saved.isVisible()


def test_keys__choose_format_and_options_and_are_remembered(
    qtbot: QtBot, window: MainWindow, operations: Operations, tmp_path: Path
) -> None:
    """24 plans of the sample: 10,000 and 500 more for each, so 3,78,000."""
    dialog = opened(qtbot, window, operations)
    assert dialog.focusWidget() is dialog.formats.chip(Format.CSV)
    press(KEY.Key_Right)
    press(KEY.Key_Right)
    press(KEY.Key_Tab)
    assert (dialog.formats.key(), dialog.focusWidget()) == (Format.XLSX, dialog.total)
    press(KEY.Key_Space)
    assert [box.isEnabled() for box in dialog.options().values()] == [True, True, False, True]
    path = tmp_path / "plans.xlsx"
    save_to(qtbot, window, dialog, path)
    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<v>378000.00</v>" in sheet
    again = opened(qtbot, window, operations, "ageing", ReportRequest())
    assert again.formats.key() == Format.XLSX
    assert again.total.isChecked()
    assert not again.total.isEnabled(), "a statement has its own total"
    press(KEY.Key_Escape)
    assert not again.isVisible()


def test_options__of_csv(qtbot: QtBot, window: MainWindow, operations: Operations, tmp_path: Path) -> None:
    dialog, path = opened(qtbot, window, operations), tmp_path / "plans.csv"
    for box in dialog.options().values():
        box.click()
    save_to(qtbot, window, dialog, path)
    rows = read(path)
    assert rows[0] == ["Clinic", "Asha Skin and Laser"]
    assert ["Report", "Plan register"] in rows
    assert ["Period", "1 April 2025 to 31 August 2025"] in rows
    head = rows.index([column.heading for column in REPORTS["plans"].columns])
    assert rows[head - 1] == []
    assert rows[head + 1][1] == "02-06-2025"
    assert rows[-1][0] == "Total"
    assert rows[-1][rows[head].index("Plan Value")] == "378000.00"
    facts = json.loads((tmp_path / "plans.csv.json").read_text("utf-8"))
    assert facts["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (facts["report"], facts["as_of"], facts["file"]) == ("plans", "2025-08-31", "plans.csv")
    assert facts["totals"]["Plan Value"] == "378000.00"
    assert facts["asked"]["Period"] == "1 April 2025 to 31 August 2025"


def test_csv_for_programs__has_no_mark_and_no_guard(
    qtbot: QtBot, window: MainWindow, operations: Operations, tmp_path: Path
) -> None:
    dialog, path = opened(qtbot, window, operations), tmp_path / "plans.csv"
    dialog.formats.choose(PLAIN_CSV)
    save_to(qtbot, window, dialog, path)
    assert path.read_bytes().startswith(b"Plan No,")
    assert "=cmd|'/c calc'!A1" in [row[3] for row in read(path, "utf-8")]


def test_pdf__is_written_in_the_background(
    qtbot: QtBot, window: MainWindow, operations: Operations, tmp_path: Path
) -> None:
    dialog, path = opened(qtbot, window, operations), tmp_path / "plans.pdf"
    dialog.formats.choose(Format.PDF)
    save_to(qtbot, window, dialog, path)
    assert path.read_bytes().startswith(b"%PDF-1.")
    assert [each.name for each in tmp_path.glob("*.pd*")] == ["plans.pdf"]


def test_portal__takes_its_files_as_they_are(qtbot: QtBot, window: MainWindow, operations: Operations) -> None:
    dialog = opened(qtbot, window, operations, "gstr1-docs", ReportRequest())
    assert [box.isEnabled() for box in dialog.options().values()] == [False, False, False, True]


def test_file__that_is_held_may_be_saved_beside_it(
    qtbot: QtBot, window: MainWindow, operations: Operations, tmp_path: Path
) -> None:
    """Windows refuses to replace what Excel has open; here a limit stands for it."""
    resource = pytest.importorskip("resource", reason="a file that cannot be written is a limit that only Unix has")
    path, view = tmp_path / "plans.csv", views(window)[0]
    path.write_text("mine")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    dialog = opened(qtbot, window, operations)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        chooser = asked_for_file(qtbot, dialog)
        chooser.fileSelected.emit(str(path))  # as after the system's own question
        qtbot.waitUntil(view.banner.isVisible)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "plans.csv could not be written" in view.banner.headline()
    assert path.read_text() == "mine"
    QTest.qWait(0)
    (again,) = [button for button in view.banner.findChildren(type(dialog.cancel_button)) if "copy" in button.text()]
    again.click()
    qtbot.waitUntil(lambda: window.status_bar.news() == "plans (2).csv saved")
    assert len(read(tmp_path / "plans (2).csv")) == 1 + 24
    assert path.read_text() == "mine"


def test_refusal__stands_over_the_report(
    qtbot: QtBot, window: MainWindow, operations: Operations, tmp_path: Path
) -> None:
    request = ReportRequest(branch="EAST")
    save_to(qtbot, window, opened(qtbot, window, operations, request=request), tmp_path / "plans.csv")
    assert views(window)[0].banner.headline() == "There is no branch EAST. Nothing was saved."
    assert list(tmp_path.glob("plans*")) == []
    assert not window_settings().contains("export/folder")


class _Handler(QObject):
    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self._told = told

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self._told.append(url.toLocalFile())


@pytest.fixture
def handed_over() -> Iterator[list[str]]:
    """Take the files that would be handed to the desktop."""
    told = list[str]()
    handler = _Handler(told)
    QDesktopServices.setUrlHandler("file", handler, "take")  # type: ignore[arg-type]  # PySide takes no bytes, as it says
    yield told
    QDesktopServices.unsetUrlHandler("file")
