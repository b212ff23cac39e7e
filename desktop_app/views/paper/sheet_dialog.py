"""A sheet as it will be printed: shown, printed with Ctrl+Enter, or saved as PDF.

SheetDialog(day_sheet(detail), title=..., proposed="asha_day-close_2025-08-20.pdf", parent=window).open()
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from desktop_app.errors import FileNotWritten
from desktop_app.reports.file_aside import written_aside
from desktop_app.views.controls.buttons import Button
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.save_dialog import ask_where_to_save, remember_folder_of

_SIZE = (820, 600)
_MARGIN_MM = 15.0
_DOTS_PER_INCH = 300


class SheetDialog(DialogFrame):
    """Shows one document of pages."""

    def __init__(self, document: QTextDocument, *, title: str, proposed: str, parent: QWidget) -> None:
        super().__init__(
            title=title,
            commit=parent.tr("Print..."),
            parent=parent,
            promise=parent.tr("The sheet is printed on A4 paper."),
        )
        self._proposed = proposed
        self.paper = QTextEdit()
        document.setParent(self.paper)
        self.paper.setDocument(document)
        self.paper.setReadOnly(True)
        self.paper.setAcceptRichText(False)  # what it shows was put in as text
        self.paper.setTabChangesFocus(True)
        self.paper.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.paper.setStyleSheet("QTextEdit { background: white; color: black; padding: 24px; }")
        self.paper.setAccessibleName(title)
        self.cancel_button.set_words(self.tr("Close"))
        self.save = Button(self.tr("Save as PDF..."), shortcut="Ctrl+S")
        self.save.clicked.connect(self._ask_where)
        self.add_to_head(self.save)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.addWidget(self.paper)
        self.set_body(body)
        self.resize(*_SIZE)
        if not QPrinterInfo.availablePrinterNames():
            self.set_obstacle(self.tr("No printer is set up on this computer; the sheet can be saved as PDF"))

    def document(self) -> QTextDocument:
        """Give what is shown."""
        return self.paper.document()

    def carry_out(self) -> None:
        """Choose a printer, and print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(_page())
        choice = QPrintDialog(printer, self)
        choice.accepted.connect(partial(self._print, printer))
        choice.setWindowModality(Qt.WindowModality.WindowModal)
        choice.show()

    def save_pdf(self, path: Path) -> None:
        """Write the sheet as PDF, whole or not at all; what the disk refuses stands in the banner."""
        path = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        try:
            with written_aside(path, overwrite=True) as aside:  # whoever chose the name was asked
                aside.write_bytes(pdf(self.document()))
        except FileNotWritten as error:
            self.show_error(error)
            return
        remember_folder_of(path)
        self.set_promise(self.tr("{name} is saved").format(name=path.name))

    def _ask_where(self, *_: object) -> None:
        ask_where_to_save(self, self._proposed, self.save_pdf, kind="PDF")

    def _print(self, printer: QPrinter) -> None:
        self.document().clone().print_(printer)
        self.accept()


def pdf(document: QTextDocument) -> bytes:
    """Give a document as PDF on A4."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageLayout(_page())
    document.clone().print_(writer)
    del writer
    return bytes(buffer.data().data())


def _page() -> QPageLayout:
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
