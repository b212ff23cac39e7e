"""Printing a report: its rows are read and its pages laid out in the background, then they are shown as they will be.

print_report(view, operations, REPORTS["ageing"], request)
"""

from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop_app.errors import TooLongToPrint
from desktop_app.reports.named_report import NamedReport
from desktop_app.reports.report_file import ReportFile, count_of, filled
from desktop_app.reports.report_request import ReportRequest
from desktop_app.repositories.books import Reading
from desktop_app.views.language import words_of
from desktop_app.views.operations import Operations
from desktop_app.views.paper.report_dialog import ReportDialog
from desktop_app.views.paper.report_paper import ReportPaper
from desktop_app.views.view import View

MOST_ROWS = 10_000  # which are all kept while their pages are looked at; a PDF has no such end


def print_report(view: View, operations: Operations, report: NamedReport, request: ReportRequest) -> None:
    """Show the pages of a report, to be printed with Ctrl+Enter; refusals stand over the report."""
    order = ReportFile(
        report=report, request=request, path=Path(), has_total=True, made_by=operations.user.display_name
    )
    operations.read(partial(laid_out, order=order), partial(_show, view, words_of(report.title)), view.show_error)


def laid_out(reading: Reading, order: ReportFile) -> ReportPaper:
    """Read a report and lay its pages out; refuses TOO_LONG_TO_PRINT, and what the report refuses."""
    if count_of(reading, order) > MOST_ROWS:
        raise TooLongToPrint(most=f"{MOST_ROWS:,}")
    sheet, heading = filled(reading, order)
    kept = replace(sheet, rows=tuple(sheet.rows))
    paper = ReportPaper(lambda: kept, heading)
    paper.measure()
    return paper


def _show(view: View, title: str, paper: ReportPaper) -> None:
    ReportDialog(paper, title=title, parent=view.window()).open()
