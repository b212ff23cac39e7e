"""What a figure of a report is made of, as a report: it is shown, exported and printed as any other."""

from dataclasses import replace

from desktop_app.reports.named_report import NamedReport
from desktop_app.reports.sheet import MadeOf
from desktop_app.views.language import words_of


def report_of(report: NamedReport, made_of: MadeOf) -> NamedReport:
    """Make the report; it is asked what the figure's own report was asked."""
    named = (words_of(each) for each in (report.title, *made_of.words))
    return replace(
        report,
        name=f"{report.name}-part",
        title=" · ".join((*named, words_of(made_of.column.heading, made_of.column.means))),
        columns=(made_of.column,),
        read=lambda unit, _request: made_of.sheet(unit),
        register=None,
        texts={},
        is_for_portal=False,
        is_part=True,
    )
