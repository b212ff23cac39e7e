"""The pages of a report as they will be printed; Ctrl+Enter prints them.

ReportDialog(paper, title="Trial balance", parent=window).open()
"""

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewWidget
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.views.controls.labels import Label
from desktop_app.views.dialog_frame import DialogFrame
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.paper.report_paper import ReportPaper
from desktop_app.views.paper.report_pdf import page_of

_SIZE = (1_000, 612)


class ReportDialog(DialogFrame):
    """Shows pages, and prints them."""

    def __init__(self, paper: ReportPaper, *, title: str, parent: QWidget) -> None:
        super().__init__(
            title=title,
            commit=parent.tr("Print..."),
            parent=parent,
            promise=parent.tr("Printed on A4 paper; Ctrl+E exports it as PDF."),
        )
        self._paper = paper
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setPageLayout(page_of(paper.orientation))
        self.printer.setFullPage(True)
        self.preview = QPrintPreviewWidget(self.printer)
        for part in (self.preview, *self.preview.findChildren(QWidget)):
            part.setAccessibleName(title)
        self.preview.paintRequested.connect(self.draw)
        self.cancel_button.set_words(self.tr("Close"))
        self.add_to_head(Label(_pages(paper.page_count), SMALL, "text2"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preview)
        self.set_body(body)
        self.resize(*_SIZE)
        if not QPrinterInfo.availablePrinterNames():
            self.set_obstacle(self.tr("No printer is set up on this computer; the report can be exported as PDF"))

    def draw(self, printer: QPrinter) -> None:
        """Draw all pages, or those that were chosen."""
        painter = QPainter()
        if painter.begin(printer):
            self._paper.draw(
                painter,
                dots_per_inch=printer.resolution(),
                next_page=printer.newPage,
                first=printer.fromPage() or 1,
                last=printer.toPage() or None,
            )
            painter.end()

    def carry_out(self) -> None:
        """Choose a printer, and print."""
        choice = QPrintDialog(self.printer, self)
        choice.setMinMax(1, self._paper.page_count)
        choice.accepted.connect(self._print)
        choice.setWindowModality(Qt.WindowModality.WindowModal)
        choice.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Show whole pages, and take the keys that turn them."""
        super().showEvent(event)
        QTimer.singleShot(0, self.preview, self.preview.fitToWidth)  # once it has its size
        self.preview.setFocus()

    def _print(self) -> None:
        self.draw(self.printer)
        self.accept()


def _pages(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("paper", "1 page")
    return QCoreApplication.translate("paper", "{count} pages").format(count=count)
