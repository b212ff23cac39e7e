"""Reports from the command line: `main.py report` writes one, `main.py reports` lists them all."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.accounting.calendar import month_of
from desktop_app.errors import BadInput
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.named_report import NamedReport
from desktop_app.reports.report_file import (
    SUFFIXES,
    Format,
    ReportFile,
    check_format,
    csv_texts,
    filled,
    format_of,
    formats,
    write,
)
from desktop_app.reports.report_request import Parameter, ReportRequest, Split
from desktop_app.repositories.books import Clock, Reading, open_books
from desktop_app.shell import STANDARD_OUTPUT, Parser, beside, day, month, put_out
from desktop_app.sign_in import ask_for_password, require_login


def list_reports(arguments: Sequence[str]) -> None:
    """List every report with what it may be asked by and its columns."""
    parser = Parser(prog="main.py reports", description="List all reports: name, title, parameters, formats, columns.")
    parser.parse_args(arguments)
    for group, reports in groupby(REPORTS.values(), key=lambda report: report.group):
        put_out([f"{group}\n", *(line for report in reports for line in _described(report))])


def write_report(arguments: Sequence[str], clock: Clock) -> None:
    """Write a report to a file or to standard output."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    if chosen.month is not None and chosen.dated_from is not None:
        parser.error("argument --month: not allowed with argument --from")
    order = _order(chosen)
    with open_books(chosen.file, clock=clock, readonly=True) as books:
        require_login(chosen.file, books, chosen.user, clock, ask_for_password)
        with books.reading() as reading:
            order.report.check(reading, order.request)
            if chosen.out == STANDARD_OUTPUT:
                _show(reading, order)
            else:
                _writer(order.format)(reading, order)


def _described(report: NamedReport) -> Iterator[str]:
    """Describe a report; what it cannot do without stands first."""
    needed = [f"{each} (needed)" for each in sorted(report.required)]
    parameters = ", ".join([*needed, *sorted(report.parameters - report.required)]) or "nothing"
    yield f"  {report.name}: {report.title}\n"
    yield f"      by {parameters}; as {', '.join(formats(report))}\n"
    yield f"      {', '.join(column.heading for column in report.columns)}\n"


def _show(reading: Reading, order: ReportFile) -> None:
    """Write to standard output; what is no text is written there for a program only, never onto a screen."""
    if order.format is Format.CSV:
        put_out(csv_texts(order, *filled(reading, order)))
    elif order.format in order.report.texts:
        put_out(order.report.texts[order.format](reading, order.request))
    elif sys.stdout.isatty():
        raise BadInput(what=f"A terminal shows no {order.format}: name a file with --out")
    else:
        with TemporaryDirectory() as folder:
            path = Path(folder) / f"report{SUFFIXES[order.format]}"
            _writer(order.format)(reading, replace(order, path=path))
            put_out([path.read_bytes()])


def _writer(wanted: Format) -> Callable[[Reading, ReportFile], object]:
    if wanted is not Format.PDF:
        return write
    from desktop_app.views.paper.report_pdf import write_pdf_without_window  # noqa: PLC0415 - only paper needs Qt

    return write_pdf_without_window


def _order(chosen: Namespace) -> ReportFile:
    """Give what to write; refuses BAD_INPUT for the books themselves and for a format that the report does not have."""
    out = Path(chosen.out)
    of_name = None if chosen.out == STANDARD_OUTPUT else format_of(out)
    wanted = Format(chosen.format) if chosen.format else of_name or Format.CSV
    report = REPORTS[chosen.name]
    check_format(report, wanted)
    return ReportFile(
        report=report,
        request=_request(chosen),
        path=out if chosen.out == STANDARD_OUTPUT else beside(chosen.file, out),
        format=wanted,
        is_plain=chosen.plain,
        overwrite=chosen.force,
        made_by=chosen.user or "",
    )


def _parser() -> ArgumentParser:
    listed = "\n".join(f"  {report.name:16} {report.title}" for report in REPORTS.values())
    parser = Parser(
        prog="main.py report",
        description="Write a report, the same rows and columns as on the screen.",
        epilog=f"reports:\n{listed}\n\nWhat each may be asked by, its formats and its columns: main.py reports\n"
        "Dates are YYYY-MM-DD. Accounts and branches are named by their codes, patients by their numbers.\n"
        "The password is typed unseen, or taken from CLINIC_BOOKS_PASSWORD, or the first line of standard input.",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("name", choices=REPORTS, metavar="NAME", help="which report (see below)")
    parser.add_argument("file", type=Path, metavar="FILE", help="the clinic's books")
    _add_questions(parser)
    parser.add_argument("--user", metavar="NAME", help="who asks, where a password is set in the books (see below)")
    parser.add_argument(
        "--out", default=STANDARD_OUTPUT, metavar="OUT", help="a file, or - for standard output (the default)"
    )
    parser.add_argument(
        "--format", choices=[str(each) for each in Format], help="else as OUT ends (.xlsx, .pdf, ...), else csv"
    )
    parser.add_argument("--force", action="store_true", help="replace OUT where it exists")
    parser.add_argument(
        "--plain", action="store_true", help="CSV with no byte order mark in OUT, and no guard against formulas"
    )
    return parser


def _add_questions(parser: ArgumentParser) -> None:
    """Add what a report may be asked by; `main.py reports` tells which of them each knows."""
    parser.add_argument("--from", dest="dated_from", type=day, metavar="DATE", help="first day")
    last_day = parser.add_mutually_exclusive_group()
    last_day.add_argument("--to", dest="dated_to", type=day, metavar="DATE", help="last day")
    last_day.add_argument("--as-of", dest="dated_to", type=day, metavar="DATE", help="the same as --to")
    last_day.add_argument("--month", type=month, metavar="YYYY-MM", help="from a month's first day to its last")
    parser.add_argument("--account", metavar="CODE", help="only this account")
    parser.add_argument("--branch", metavar="CODE", help="only this branch")
    parser.add_argument("--patient", metavar="NUMBER", help="only this patient")
    parser.add_argument(
        "--split", choices=[str(each) for each in Split], default=str(Split.NONE), help="what stands side by side"
    )
    parser.add_argument(
        "--buckets", type=_days, default=(), metavar="DAYS", help="where the ageing's columns end, as 30,60,90"
    )


def _request(chosen: Namespace) -> ReportRequest:
    first, last = chosen.dated_from, chosen.dated_to
    if chosen.month is not None:
        first, last = month_of(chosen.month)
        first = first if Parameter.PERIOD in REPORTS[chosen.name].parameters else None
    return ReportRequest(
        dated_from=first,
        dated_to=last,
        account=chosen.account,
        branch=chosen.branch,
        patient=chosen.patient,
        split=Split(chosen.split),
        buckets=chosen.buckets,
    )


def _days(text: str) -> tuple[int, ...]:
    parts = text.split(",")
    if not all(part.isdecimal() and part.isascii() for part in parts):
        message = f"{text!r} is not a list of days like 30,60,90"
        raise ArgumentTypeError(message)
    return tuple(map(int, parts))
