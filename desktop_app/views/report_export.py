"""Exporting a report: in which format, with what besides, and where to; then it is written in the background.

export_report(view, operations, REPORTS["ageing"], request, "As of 31 Aug 2025 · Branch WEST")
"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.reports import xlsx_file
from desktop_app.reports.named_report import NamedReport
from desktop_app.reports.report_file import SUFFIXES, Format, ReportFile, formats
from desktop_app.reports.report_request import ReportRequest
from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.controls.labels import Label
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.file_export import FileExport
from desktop_app.views.language import words_of
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Operations
from desktop_app.views.save_dialog import ask_where_to_save, file_name
from desktop_app.views.view import View
from desktop_app.views.window_settings import window_settings
from desktop_app.views.written_report import WrittenReport

PLAIN_CSV = "plain-csv"  # beside the formats: CSV for programs

_FORMAT, _OPTIONS = "export/format", "export/options"
_WIDTH = 640


def export_report(
    view: View, operations: Operations, report: NamedReport, request: ReportRequest, words: str
) -> "ExportDialog":
    """Ask how and where, then write, with progress and a way to stop it in the status bar.

    `words` say what the report was asked for.
    """
    dialog = ExportDialog(operations, report, request, clinic=view.clinic, words=words, parent=view.window())
    dialog.ordered.connect(lambda file: view.begin_export(FileExport(operations, file)))
    dialog.open()
    return dialog


class ExportDialog(DialogFrame):
    """Format and options; the system's own dialog asks for the file, and before it replaces one."""

    ordered = Signal(object)  # WrittenReport

    def __init__(
        self,
        operations: Operations,
        report: NamedReport,
        request: ReportRequest,
        *,
        clinic: str,
        words: str,
        parent: QWidget,
    ) -> None:
        super().__init__(
            title=parent.tr("Export {report}").format(report=words_of(report.title)),
            commit=parent.tr("Choose the file..."),
            parent=parent,
            promise=parent.tr("No file is replaced unasked."),
        )
        self._operations, self._report, self._request, self._clinic = operations, report, request, clinic
        self.formats = FilterChips(self.tr("Format"))
        self._explained = Label(style=SMALL, tone="text2", wrap=True)
        self.total = QCheckBox(self.tr("Add a total beneath the rows"))
        self.heading = QCheckBox(
            self.tr("Add lines over the headings: clinic, GSTIN, report, period, made when and by")
        )
        self.day_first = QCheckBox(self.tr("Dates as 31-03-2026, not as 2026-03-31"))
        self.facts = QCheckBox(self.tr("Write its facts beside it (.json): what was asked, rows, totals, hash"))
        self.set_subject(words)
        self._lay_out_body()
        self._remember()
        self.formats.chosen.connect(self._show_format)
        self._show_format()

    def options(self) -> dict[str, QCheckBox]:
        """Give the options, by the names they are remembered by."""
        return {"total": self.total, "heading": self.heading, "day-first": self.day_first, "facts": self.facts}

    def carry_out(self) -> None:
        """Ask where to."""
        wanted = self._format()
        last = self._request.dated_to or self._operations.today()
        parts = (self._request.branch or "", self._report.name, self._first_day(), last.isoformat())
        name = file_name(self._clinic, *parts, suffix=SUFFIXES[wanted])
        ask_where_to_save(self, name, self._order, kind=SUFFIXES[wanted].removeprefix(".").upper())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the format."""
        self.fit(_WIDTH)
        super().showEvent(event)
        self.formats.chip(self.formats.key()).setFocus()

    def _order(self, path: Path) -> None:
        """Hand the order over; what goes wrong from here on stands over the report."""
        chosen = {name: box.isChecked() and box.isEnabled() for name, box in self.options().items()}
        order = ReportFile(
            report=self._report,
            request=self._request,
            path=path,
            format=self._format(),
            is_plain=self.formats.key() == PLAIN_CSV,
            has_total=chosen["total"],
            has_heading=chosen["heading"],
            day_first=chosen["day-first"],
            overwrite=True,
            made_by=self._operations.user.display_name,
        )
        settings = window_settings()
        settings.setValue(_FORMAT, self.formats.key())
        settings.setValue(_OPTIONS, [name for name, box in self.options().items() if box.isChecked()])
        self.ordered.emit(WrittenReport(order, has_facts=chosen["facts"]))
        self.accept()

    def _format(self) -> Format:
        return Format.CSV if self.formats.key() == PLAIN_CSV else Format(self.formats.key())

    def _first_day(self) -> str:
        return self._request.dated_from.isoformat() if self._request.dated_from else ""

    def _remember(self) -> None:
        """Begin with what was chosen last, where this report has it."""
        settings = window_settings()
        key = str(settings.value(_FORMAT, ""))
        if key == PLAIN_CSV or key in formats(self._report):
            self.formats.choose(key)
        kept = settings.value(_OPTIONS, [])
        for name, box in self.options().items():
            box.setChecked(name in (kept if isinstance(kept, list) else [kept]))

    def _show_format(self, *_: object) -> None:
        wanted, is_portal = self._format(), self._report.is_for_portal
        is_table = wanted in {Format.CSV, Format.XLSX, Format.PDF}
        self._explained.setText(self._explanations()[self.formats.key()])
        self.total.setEnabled(is_table and not is_portal and self._report.register is not None)
        self.heading.setEnabled(wanted in {Format.CSV, Format.XLSX} and not is_portal)
        self.day_first.setEnabled(wanted is Format.CSV and not is_portal)
        is_missing = wanted is Format.XLSX and not xlsx_file.is_installed()
        self.set_obstacle(self.tr("Workbooks need the Python package XlsxWriter; choose CSV") if is_missing else "")

    def _explanations(self) -> dict[str, str]:
        portal = self.tr("Exactly as the GST portal's offline tool takes it in: no byte order mark, its own headings.")
        spreadsheets = self.tr(
            "Opens in Excel and LibreOffice with a double click; text that looks like a formula gets an apostrophe."
        )
        return {
            Format.CSV: portal if self._report.is_for_portal else spreadsheets,
            PLAIN_CSV: self.tr("Plain UTF-8 for other software: no byte order mark, and no text is changed."),
            Format.XLSX: self.tr(
                "A workbook with real amounts and dates, bold totals, and headings that stay in sight."
            ),
            Format.PDF: self.tr("Pages of A4 to print or to send, with the clinic's name and numbered pages."),
            Format.BEANCOUNT: self.tr("The whole journal as plain text for beancount, so that the books can move on."),
            Format.HLEDGER: self.tr("The whole journal as plain text for hledger, so that the books can move on."),
        }

    def _lay_out_body(self) -> None:
        names = {
            Format.CSV: self.tr("CSV"),
            Format.XLSX: self.tr("Excel workbook"),
            Format.PDF: self.tr("PDF"),
            Format.BEANCOUNT: self.tr("beancount"),
            Format.HLEDGER: self.tr("hledger"),
        }
        for each in formats(self._report):
            self.formats.add(each, names[each])
            if each is Format.CSV:
                self.formats.add(PLAIN_CSV, self.tr("CSV for programs"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 14)
        column.setSpacing(10)
        column.addWidget(Label(self.tr("Format"), SMALL, "text2"))
        column.addWidget(self.formats)
        column.addWidget(self._explained)
        column.addSpacing(4)
        for box in self.options().values():
            box.setAccessibleName(box.text())
            column.addWidget(box)
        column.addStretch(1)
        self.set_body(body)
