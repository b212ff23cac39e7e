"""Every report of the catalogue in the window, on the book of mischief: the very cells of its file, and nothing cut."""

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.accounting.money import plain
from desktop_app.reports import csv_file
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.named_report import NamedReport
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import LineKind
from desktop_app.reports.table import Column, Kind, paise
from desktop_app.repositories.books import Reading
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow
from tests.hostile_book import HOSTILE, hostile_book
from tests.reports.headings import asked
from tests.views.reports_view.conftest import OpenDesk
from tests.views.reports_view.reports_driving import Desk, rows_of
from tests.views.walk.whole_numbers import cut_numbers
from tests.views.window_checks import process_events, rich_texts, shortcut_collisions, unnamed_controls

pytestmark = pytest.mark.gui
Cells = list[list[str]]


def test_every_report__shows_the_cells_of_its_file(qtbot: QtBot, tmp_path: Path, open_desk: OpenDesk) -> None:
    clinic = hostile_book(tmp_path / "hostile.clinicbook")
    with clinic.books:
        desk = open_desk(clinic)
        shown: dict[str, tuple[ReportRequest, Cells]] = {}
        wrong: list[str] = []
        for name, report in REPORTS.items():
            request = asked(name).request if report.required else None
            desk.view.open_report(name, request)
            desk.settle()
            shown[name] = (desk.view.asked(), cells_on_the_screen(desk, report, qtbot))
            process_events()
            wrong += [f"{name}: {each}" for each in what_is_wrong(desk, report)]
        assert wrong == []
        clinic.books.keep_off(0)
        with clinic.books.reading() as reading:
            for name, (request, cells) in shown.items():
                assert cells == cells_of_the_file(reading, REPORTS[name], request, is_empty=not cells), name
        texts = {text for _, cells in shown.values() for line in cells for text in line}
        assert {csv_file.guarded(name) for name in HOSTILE} <= texts


def what_is_wrong(desk: Desk, report: NamedReport) -> list[str]:
    """Name what must not be: an error, a figure that is cut, markup, a field that the report does not know."""
    view, found = desk.view, []
    if view.banner.isVisible():
        found.append(view.banner.words())
    if view.fields.shown() != report.parameters:
        found.append(f"fields: {sorted(view.fields.shown())}")
    if view.head.title() != report.title:
        found.append(f"title: {view.head.title()}")
    has_days = bool(report.parameters & {Parameter.PERIOD, Parameter.DAY, Parameter.MONTH})
    if bool(view.head.fact()) is not has_days:
        found.append(f"days: {view.head.fact()}")
    window = desk.window
    return [*found, *cut_numbers(view), *rich_texts(view), *unnamed_controls(window), *shortcut_collisions(window)]


def cells_on_the_screen(desk: Desk, report: NamedReport, qtbot: QtBot) -> Cells:
    """Give what a copy of all lines is, in the columns of the file; the total at the foot is the last of them."""
    table = desk.view.body.table
    if table is None:
        return []
    columns = {each.name: each for each in table.table_model().columns}
    chosen = [columns[each.name] for each in report.columns if each.kind is not Kind.KEY]
    if isinstance(table, RegisterTable):
        opening = [[each.label, plain(paise(each.values["balance"]))] for each in table.head.opening() if each.values]
        return opening + written(rows_of(table, qtbot), chosen)
    model = desk.sheet.sheet_model()
    return written([row for _, row in model.rows()], list(model.columns)) + [
        [
            pinned.label,
            *written([TableRow.of(0, pinned.values)], [each for each in chosen if each.name in pinned.values])[0],
        ]
        for pinned in table.totals()
    ]


def written(rows: Sequence[TableRow], columns: Sequence[TableColumn]) -> Cells:
    return [[" ".join(column.style.copied(row, column.name).split()) for column in columns] for row in rows]


def cells_of_the_file(reading: Reading, report: NamedReport, request: ReportRequest, *, is_empty: bool) -> Cells:
    """Give the cells of a report's file; a total at its end without those that are empty, as it stands at the foot.

    Where the screen says that there is nothing the file has nothing but totals.
    """
    sheet = report.sheet(reading, request)
    lines = tuple(sheet.each_line())
    if is_empty:
        assert {line.kind for line in lines} <= {LineKind.TOTAL, LineKind.SUBTOTAL}
        assert not any(isinstance(cell, int) and cell for line in lines for cell in line.cells)
        return []
    kept = [at for at, column in enumerate(sheet.columns) if column.kind is not Kind.KEY]
    text = "".join(csv_file.lines(sheet.columns, [line.cells for line in lines]))
    read = list(csv.reader(StringIO(text, newline=""), strict=True))[1:]
    cells = [[" ".join(line[at].split()) for at in kept] for line in read]
    totals = [line for line in lines if line.kind is LineKind.TOTAL]
    if len(totals) == 1 and lines[-1] is totals[0] and not (totals[0].opens or totals[0].cells_open):
        cells[-1] = [each for each in cells[-1] if each]
    if cells and "Opening balance" in cells[0]:
        cells[0] = ["Opening balance", cells[0][-1]]
    return cells


def test_columns__of_a_kind_that_is_new_are_shown_too() -> None:
    """Each kind of column has a style: none is left out of the screen but keys, which are for programs."""
    from desktop_app.views.reports.sheet_columns import sheet_columns  # noqa: PLC0415

    made = sheet_columns([Column(kind.value, kind.value, kind) for kind in Kind])
    assert [column.name for column in made] == [kind.value for kind in Kind if kind is not Kind.KEY]
