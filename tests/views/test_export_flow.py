from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.reports.plans import PLANS
from desktop_app.views.csv_export import csv_of_report
from desktop_app.views.file_export import FileExport
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.save_dialog import ask_where_to_save, file_name, remember_folder_of
from tests.views.driving import views

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("Asha Skin & Laser", "plans", "2025-04-01"), "asha-skin-laser_plans_2025-04-01.csv"),
        (("Café <b>Núñez</b>", "credit-notes"), "cafe-b-nunez-b_credit-notes.csv"),
        (("सुनीता", "plans"), "plans.csv"),
        (("../../etc", "a/b\\c:d"), "etc_a-b-c-d.csv"),
        (("x" * 10_000, "plans"), f"{'x' * 60}_plans.csv"),
    ],
)
def test_file_name__is_plain(parts: tuple[str, ...], expected: str) -> None:
    assert file_name(*parts) == expected


def test_ask_where_to_save__begins_in_the_folder_of_the_last_file_that_was_written(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """A folder that was refused, as one of the system's, is not come back to: there the dialog may never end."""
    parent = QWidget()
    qtbot.addWidget(parent)
    told: list[Path] = []
    for folder in ("written", "refused", "third"):
        (tmp_path / folder).mkdir()
        ask_where_to_save(parent, "plans.csv", told.append)
        dialog = parent.findChildren(QFileDialog)[-1]
        if folder != "written":
            assert dialog.directory().absolutePath() == str(tmp_path / "written")
        dialog.setDirectory(str(tmp_path / folder))
        dialog.selectFile(str(tmp_path / folder / "plans.csv"))
        dialog.accept()
        if folder == "written":
            remember_folder_of(told[-1])
    assert told == [tmp_path / folder / "plans.csv" for folder in ("written", "refused", "third")]


def test_window__shows_the_progress_of_an_export_and_says_where_it_is(
    qtbot: QtBot, window: MainWindow, operations: Operations, tmp_path: Path
) -> None:
    plans = views(window)[0]
    model, path = plans.table.paged_model(), tmp_path / "plans.csv"
    file = csv_of_report(PLANS, model.query, model.sort_order, plans.table.shown_names(), path)
    export = FileExport(operations, file, total=model.rowCount())
    with qtbot.waitSignal(export.finished):
        plans.begin_export(export)
    assert window.status_bar.news() == "plans.csv saved"
    heading = path.read_text("utf-8-sig").splitlines()[0]
    assert heading == "Plan No,Patient,Package,Status,Done,Sessions Total,Cancelled,Outstanding,Next Due"


def test_window__shows_why_an_export_was_refused(
    qtbot: QtBot, window: MainWindow, operations: Operations, tmp_path: Path
) -> None:
    plans = views(window)[0]
    model, path = plans.table.paged_model(), tmp_path / "plans.csv"
    path.write_text("mine")
    file = csv_of_report(PLANS, model.query, model.sort_order, plans.table.shown_names(), path)
    export = FileExport(operations, file, total=model.rowCount())
    with qtbot.waitSignal(export.failed):
        plans.begin_export(export)
    assert plans.banner.headline() == "The file plans.csv exists already. Nothing was saved."
