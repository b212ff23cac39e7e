"""A report as PDF, whole or not at all, on any thread; from the command line without a window."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop_app.errors import FileNotWritten
from desktop_app.reports.file_aside import SILENT, News, written_aside
from desktop_app.reports.report_file import ReportFile, filled
from desktop_app.reports.sheet import Sheet
from desktop_app.repositories.unit import Unit
from desktop_app.views.look.fonts import load_fonts
from desktop_app.views.paper.report_layout import Orientation
from desktop_app.views.paper.report_paper import ReportPaper

_DOTS_PER_INCH = 1_200


def write_pdf(unit: Unit, order: ReportFile, news: News = SILENT) -> int:
    """Write a report as PDF on A4; the number of rows. Refuses what the report and the file refuse."""
    sheet, heading = filled(unit, order)
    paper = ReportPaper(partial(_again, unit, order, [sheet]), heading, news)
    rows = paper.measure()
    write_pages(order.path, paper, title=f"{heading.clinic} \u00b7 {heading.title}", overwrite=order.overwrite)
    return rows


def write_pages(path: Path, paper: ReportPaper, *, title: str, overwrite: bool = False) -> None:
    """Write a report that was measured; refuses FILE_EXISTS unless `overwrite`, and FILE_NOT_WRITTEN."""
    with written_aside(path, overwrite=overwrite) as aside:
        file = QFile(aside)
        file.open(QIODevice.OpenModeFlag.WriteOnly)
        try:
            _write(file, paper, title)
            # A writer says nothing of a disk that is full; its file does.
            if not file.flush() or file.error() != QFile.FileError.NoError:
                raise FileNotWritten(path=path.name, detail=file.errorString())
        finally:
            file.close()


def _write(file: QFile, paper: ReportPaper, title: str) -> None:
    writer = QPdfWriter(file)
    writer.setTitle(title)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageLayout(page_of(paper.orientation))
    painter = QPainter(writer)
    try:
        paper.draw(painter, dots_per_inch=_DOTS_PER_INCH, next_page=writer.newPage)
    finally:
        painter.end()


def write_pdf_without_window(unit: Unit, order: ReportFile) -> int:
    """Write a report as PDF where there is no window, nor a screen that one could stand on."""
    application = QGuiApplication.instance() or QGuiApplication(["clinic-books", "-platform", "offscreen"])
    load_fonts()
    try:
        return write_pdf(unit, order)
    finally:
        del application


def page_of(orientation: Orientation) -> QPageLayout:
    """Give a page of A4; the paper keeps its margins by itself."""
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, QMarginsF(), QPageLayout.Unit.Millimeter)


def _again(unit: Unit, order: ReportFile, read_already: list[Sheet]) -> Sheet:
    """Give the sheet that was read, then read it anew."""
    return read_already.pop() if read_already else filled(unit, order)[0]
