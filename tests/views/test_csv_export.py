import csv
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.errors import BadInput, FileExists, FileNotWritten
from desktop_app.reports.plans import PLANS, PlanQuery
from desktop_app.reports.table import Column, Kind, Row, Sort
from desktop_app.repositories.books import Reading
from desktop_app.views.csv_export import CsvFile, csv_of_report
from desktop_app.views.file_export import FileExport
from desktop_app.views.operations import Operations
from desktop_app.views.window_settings import window_settings
from tests.views.sample import TODAY

pytestmark = pytest.mark.gui
NAMES = ("plan_number", "patient", "outstanding")
QUERY = PlanQuery(today=TODAY)


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_export__writes_the_rows_and_columns_of_the_screen(
    qtbot: QtBot, operations: Operations, tmp_path: Path
) -> None:
    path = tmp_path / "plans.csv"
    sort = Sort("outstanding", descending=True)
    export = FileExport(operations, csv_of_report(PLANS, QUERY, sort, NAMES, path), total=24)
    with qtbot.waitSignal(export.finished) as done:
        export.start()
    assert done.args == [path]
    rows = read(path)
    assert rows[0] == ["Plan No", "Patient", "Outstanding"]
    assert len(rows) == 1 + 24
    amounts = [float(row[2]) for row in rows[1:]]
    assert amounts == sorted(amounts, reverse=True)


def test_export__an_existing_file_is_refused_unless_it_may_be_replaced(
    qtbot: QtBot, operations: Operations, tmp_path: Path
) -> None:
    path = tmp_path / "plans.csv"
    path.write_text("mine")
    export = FileExport(operations, csv_of_report(PLANS, QUERY, PLANS.default_sort, NAMES, path), total=24)
    with qtbot.waitSignal(export.failed) as told:
        export.start()
    assert isinstance(told.args[0], FileExists)
    assert path.read_text() == "mine"
    over = csv_of_report(PLANS, QUERY, PLANS.default_sort, NAMES, path, overwrite=True)
    export = FileExport(operations, over, total=24)
    with qtbot.waitSignal(export.finished):
        export.start()
    assert len(read(path)) == 25


@pytest.mark.parametrize("name", ["missing/plans.csv", "a-file/plans.csv", "x" * 300, "/proc/plans.csv"])
def test_export__to_where_nothing_can_be_written_is_refused_with_a_sentence(
    qtbot: QtBot, operations: Operations, tmp_path: Path, name: str
) -> None:
    (tmp_path / "a-file").write_text("no folder")
    before = window_settings().allKeys()
    csv_file = csv_of_report(PLANS, QUERY, PLANS.default_sort, NAMES, tmp_path / name, overwrite=True)
    export = FileExport(operations, csv_file, total=24)
    with qtbot.waitSignal(export.failed) as told:
        export.start()
    (error,) = told.args or (None,)
    assert isinstance(error, FileNotWritten)
    assert "could not be written" in error.headline
    assert window_settings().allKeys() == before, "such a folder is not proposed for the next one"


def test_export__remembers_the_folder_it_wrote_to(qtbot: QtBot, operations: Operations, tmp_path: Path) -> None:
    csv_file = csv_of_report(PLANS, QUERY, PLANS.default_sort, NAMES, tmp_path / "plans.csv")
    export = FileExport(operations, csv_file, total=24)
    with qtbot.waitSignal(export.finished):
        export.start()
    assert window_settings().value("export/folder") == str(tmp_path)


def test_export__tells_its_progress_and_leaves_nothing_when_it_is_cancelled(
    qtbot: QtBot, operations: Operations, tmp_path: Path
) -> None:
    go_on = threading.Event()

    def rows(_reading: Reading) -> Iterator[Row]:
        for number in range(5_000):
            if number == 1_600:
                go_on.wait(10)
            yield (number,)

    path = tmp_path / "long.csv"
    file = CsvFile(path=path, columns=(Column("n", "N", Kind.COUNT),), rows=rows)
    export = FileExport(operations, file, total=5_000)
    told: list[tuple[int, int]] = []
    export.progressed.connect(lambda done, total: told.append((done, total)))
    export.start()
    qtbot.waitUntil(lambda: (1_500, 5_000) in told)
    with qtbot.waitSignal(export.finished) as done:
        export.cancel()
        go_on.set()
    assert done.args == [None]
    assert list(tmp_path.glob("*long*")) == []


def test_export__closing_stops_it(operations: Operations, tmp_path: Path) -> None:
    begun = threading.Event()

    def rows(_reading: Reading) -> Iterator[Row]:
        for number in range(100_000_000):
            begun.set()
            yield (number,)

    file = CsvFile(path=tmp_path / "endless.csv", columns=(Column("n", "N", Kind.COUNT),), rows=rows)
    FileExport(operations, file, total=1).start()
    begun.wait(10)
    operations.close()
    assert list(tmp_path.glob("*endless*")) == []


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal", ".lock", ".head"])
def test_export__never_replaces_the_books_or_what_stands_beside_them(
    qtbot: QtBot, operations: Operations, end: str
) -> None:
    book = operations.book_path()
    path = book.with_name(book.name + end)
    before, was_there = book.read_bytes(), path.exists()  # encrypted books have a write-ahead log
    file = csv_of_report(PLANS, QUERY, PLANS.default_sort, NAMES, path, overwrite=True)
    export = FileExport(operations, file, total=24)
    with qtbot.waitSignal(export.failed) as told:
        export.start()
    assert isinstance(told.args[0], BadInput)
    assert book.read_bytes() == before
    assert path.exists() == was_there
