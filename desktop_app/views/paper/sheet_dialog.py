"""A sheet as it will be printed: its pages, printed with Ctrl+Enter or Ctrl+P, or saved as PDF with Ctrl+S.

SheetDialog(day_sheet(detail), title=..., proposed="asha_day-close_2025-08-20.pdf", parent=window).open()
SheetDialog(sheet, title="INV/25-26/00042", proposed=..., parent=window, operations=operations,
            copies=(words("Original for recipient"), words("Duplicate for supplier"))).open()

Of copies one is chosen, or all at once. With `operations` the file is written in the background, with its progress.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter, QShortcut, QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewWidget
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.controls.labels import Label, as_tooltip
from desktop_app.views.dialog_frame import DialogFrame
from desktop_app.views.file_export import FileExport
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Operations
from desktop_app.views.paper.report_pdf import page_of
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.paper.sheet_pages import SheetPages
from desktop_app.views.paper.sheet_pdf import SheetFile, save_pdf, size_of
from desktop_app.views.save_dialog import ask_where_to_save, remember_folder_of
from desktop_app.views.saved_file import SavedFile

_SIZE = (1_000, 690)
_ALL = "all"
_DESCRIBED = 4_000  # letters that a screen reader is given
_ZOOM, _BESIDE_BAR = 1.2, 1.05


class SheetDialog(DialogFrame):
    """Shows a sheet, and prints it."""

    def __init__(
        self,
        sheet: Sheet,
        *,
        title: str,
        proposed: str,
        parent: QWidget,
        copies: Sequence[str] = (),
        operations: Operations | None = None,
    ) -> None:
        super().__init__(
            title=title,
            commit=parent.tr("Print..."),
            parent=parent,
            promise=parent.tr("Printed as it is shown."),
        )
        self._sheet, self._title, self._proposed = sheet, title, proposed
        self._copies, self._operations = tuple(copies), operations
        self._export: FileExport | None = None
        self.pages = sheet.pages(self._copies[:1])
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setPageLayout(page_of(self.printer.pageLayout().orientation()))
        self.printer.setFullPage(True)
        self.preview = QPrintPreviewWidget(self.printer)
        self.preview.paintRequested.connect(self.draw)
        self.preview.previewChanged.connect(self._show_page)
        for area in self.preview.findChildren(QAbstractScrollArea):
            area.verticalScrollBar().valueChanged.connect(self._show_page)
        self.copies = FilterChips(self.tr("Copies"))
        self.page = Label("", SMALL, "text2")
        self.whole = Button(self.tr("Whole page"), Kind.QUIET, shortcut="Ctrl+0")
        self.wide = Button(self.tr("Full width"), Kind.QUIET, shortcut="Ctrl+9")
        self.save = Button(self.tr("Save as PDF..."), shortcut="Ctrl+S")
        self.saved = SavedFile()
        self.cancel_button.set_words(self.tr("Close"))
        self._lay_out_pages()
        self._listen()
        self.resize(*_SIZE)
        self._describe()
        if not QPrinterInfo.availablePrinterNames():
            self.set_obstacle(self.tr("No printer is set up on this computer; the sheet can be saved as PDF"))

    def text(self) -> str:
        """Give all words that are printed, line by line."""
        return self.pages.text()

    def draw(self, printer: QPrinter) -> None:
        """Draw all pages, or those that were chosen."""
        painter = QPainter()
        if painter.begin(printer):
            self.pages.draw(
                painter,
                size=size_of(printer),
                next_page=printer.newPage,
                first=printer.fromPage() or 1,
                last=printer.toPage() or None,
            )
            painter.end()

    def choose_copies(self, key: str) -> None:
        """Show, print and save these copies: one, or all of them."""
        chosen = self._copies if key == _ALL else self._copies[int(key) : int(key) + 1]
        self.pages = self._sheet.pages(chosen)
        self.preview.updatePreview()
        self._describe()

    def carry_out(self) -> None:
        """Choose a printer, and print."""
        choice = QPrintDialog(self.printer, self)
        choice.setMinMax(1, self.pages.page_count)
        choice.accepted.connect(self._print)
        choice.setWindowModality(Qt.WindowModality.WindowModal)
        choice.show()

    def save_pdf(self, path: Path) -> None:
        """Write the sheet as PDF, whole or not at all; what the disk refuses stands in the banner."""
        path = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        file = SheetFile(self.pages, path, self._title)
        if self._operations is None:
            try:
                save_pdf(file)
            except ClinicError as error:
                self.show_error(error)
            else:
                remember_folder_of(path)
                self._is_saved(path)
            return
        self._export = FileExport(self._operations, file, total=self.pages.page_count)
        self._export.progressed.connect(self._show_progress)
        self._export.finished.connect(self._is_saved)
        self._export.failed.connect(self._is_not_saved)
        self.save.setEnabled(False)
        self._export.start()

    def reject(self) -> None:
        """Close; a file that is still being written is left out."""
        if self._export is not None:
            self._export.cancel()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the page as wide as there is room, and take the keys that turn it."""
        super().showEvent(event)
        QTimer.singleShot(0, self.preview, self._fit_width)  # once it has its size
        self.preview.setFocus()

    def _show_progress(self, page: int, pages: int) -> None:
        if pages > 1:
            self.set_promise(self.tr("Writing page {page} of {pages}").format(page=page, pages=pages))

    def _is_saved(self, path: Path | None) -> None:
        self._end_export()
        if path is not None:
            self.set_promise(self.tr("{name} is saved").format(name=path.name))
            self.saved.show_ways_to(path)

    def _is_not_saved(self, error: ClinicError) -> None:
        self._end_export()
        self.show_error(error)

    def _end_export(self) -> None:
        self._export = None
        self.save.setEnabled(True)

    def _ask_where(self, *_: object) -> None:
        ask_where_to_save(self, self._proposed, self.save_pdf, kind="PDF")

    def _print(self) -> None:
        self.draw(self.printer)
        self.accept()

    def _show_page(self, *_: object) -> None:
        self.page.setText(_which(self.preview.currentPage(), self.pages))

    def _turn(self, pages: int) -> None:
        self.preview.setCurrentPage(min(max(1, self.preview.currentPage() + pages), self.pages.page_count))

    def _fit_width(self, *_: object) -> None:
        """Show the page as wide as there is room for it, and for the bar that scrolls."""
        self.preview.fitToWidth()
        self.preview.zoomOut(_BESIDE_BAR)

    def _describe(self) -> None:
        """Let who does not see the pages hear what is on them."""
        words = self.text()[:_DESCRIBED]
        for part in (self.preview, *self.preview.findChildren(QWidget)):
            part.setAccessibleName(self._title)
            part.setAccessibleDescription(words)
        self._show_page()

    def _listen(self) -> None:
        self.save.clicked.connect(self._ask_where)
        self.whole.clicked.connect(self.preview.fitInView)
        self.wide.clicked.connect(self._fit_width)
        self.copies.chosen.connect(self.choose_copies)
        for key, act in (
            ("Ctrl+P", self.commit_button.click),
            ("Ctrl++", lambda: self.preview.zoomIn(_ZOOM)),
            ("Ctrl+=", lambda: self.preview.zoomIn(_ZOOM)),
            ("Ctrl+-", lambda: self.preview.zoomOut(_ZOOM)),
            ("Ctrl+PgDown", lambda: self._turn(1)),
            ("Ctrl+PgUp", lambda: self._turn(-1)),
        ):
            QShortcut(QKeySequence(key), self.preview).activated.connect(act)
        keys = self.tr(
            "Ctrl++ or Ctrl+= larger, Ctrl+- smaller; Ctrl+PgDown and Ctrl+PgUp turn the page; Ctrl+P prints"
        )
        self.preview.setToolTip(as_tooltip(keys))

    def _lay_out_pages(self) -> None:
        for number, words in enumerate(self._copies):
            self.copies.add(str(number), words)
        if len(self._copies) > 1:
            self.copies.add(_ALL, self.tr("All copies"))
        self.copies.setVisible(len(self._copies) > 1)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(4)
        row.addWidget(self.copies)
        row.addStretch(1)
        for each in (self.page, self.whole, self.wide):
            row.addWidget(each)
        self.add_to_head(self.saved)
        self.add_to_head(self.save)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.preview, 1)
        self.set_body(body)


def _which(page: int, pages: SheetPages) -> str:
    text = QCoreApplication.translate("paper", "Page {page} of {pages}")
    return text.format(page=page, pages=pages.page_count)
