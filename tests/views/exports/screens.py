"""The screens of what leaves the program, to be looked at."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.report_file import ReportFile
from desktop_app.reports.report_request import ReportRequest
from desktop_app.views.operations import Operations
from desktop_app.views.paper.report_dialog import ReportDialog
from desktop_app.views.report_export import ExportDialog
from desktop_app.views.report_print import laid_out
from tests.clinic import Clinic

_KEPT: list[QObject] = []  # what nothing else keeps


def export(_clinic: Clinic, operations: Operations) -> QWidget:
    request = ReportRequest(dated_from=date(2025, 4, 1), dated_to=date(2025, 8, 31))
    words = "1 April 2025 to 31 August 2025 · Branch MAIN"
    return ExportDialog(
        operations, REPORTS["plans"], request, clinic="Asha Skin & Laser", words=words, parent=_parent()
    )


def paper(clinic: Clinic, _operations: Operations) -> QWidget:
    order = ReportFile(report=REPORTS["plans"], request=ReportRequest(), path=Path(), has_total=True, made_by="Meera")
    with clinic.books.reading() as reading:
        pages = laid_out(reading, order)
    return ReportDialog(pages, title="Plan register", parent=_parent())


def _parent() -> QWidget:
    parent = QWidget()
    parent.resize(1366, 690)
    _KEPT.append(parent)
    return parent
