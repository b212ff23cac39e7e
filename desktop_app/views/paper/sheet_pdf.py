"""A sheet as PDF, whole or not at all, on any thread.

FileExport(operations, SheetFile(pages, path, title="INV/25-26/00042")).start()
"""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

from desktop_app.reports.file_aside import SILENT, Cancelled, News, written_aside
from desktop_app.repositories.books import Reading
from desktop_app.views.paper.report_pdf import page_of
from desktop_app.views.paper.sheet_pages import SheetPages

_DOTS_PER_INCH = 1_200


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A sheet that is written to a file."""

    pages: SheetPages
    path: Path
    title: str = ""

    def write(self, _reading: Reading, news: News) -> int:
        """Write it; the number of pages. Refuses FILE_NOT_WRITTEN."""
        return save_pdf(self, news)

    def count(self, _reading: Reading) -> int:
        """Count the pages."""
        return self.pages.page_count

    def at(self, path: Path) -> "SheetFile":
        """Give the same file under another name."""
        return replace(self, path=path)


def save_pdf(file: SheetFile, news: News = SILENT) -> int:
    """Write a sheet in place of what is there: whoever chose the name was asked. Refuses FILE_NOT_WRITTEN."""
    with written_aside(file.path, overwrite=True) as aside:
        aside.write_bytes(pdf(file.pages, title=file.title, news=news))
    return file.pages.page_count


def pdf(pages: SheetPages, *, title: str = "", news: News = SILENT) -> bytes:
    """Give a sheet as PDF on A4; raises Cancelled once nobody wants it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageLayout(page_of(QPageLayout.Orientation.Portrait))

    def told(page: int) -> None:
        news.told(page)
        if news.is_unwanted():
            raise Cancelled

    painter = QPainter(writer)
    try:
        pages.draw(painter, size=size_of(writer), next_page=writer.newPage, told=told)
    finally:
        painter.end()
    del writer
    return bytes(buffer.data().data())


def size_of(device: QPagedPaintDevice) -> QSizeF:
    """Give the size of a whole sheet of paper, in the device's dots."""
    dots = device.logicalDpiX()
    return QSizeF(device.pageLayout().fullRectPixels(dots).size())
