"""A report as a file, in every format but PDF, which needs Qt: the order, what is written, and what vouches for it.

order = ReportFile(report=REPORTS["plans"], request=ReportRequest(), path=path, format=Format.XLSX, made_by="Asha")
write(reading, order)
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TypeVar

from desktop_app.accounting.money import plain
from desktop_app.errors import BadInput
from desktop_app.reports import csv_file, xlsx_file
from desktop_app.reports.file_aside import SILENT, News
from desktop_app.reports.general_ledger import BALANCE
from desktop_app.reports.named_report import NamedReport
from desktop_app.reports.report_heading import ReportHeading, heading_of
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.sheet import LineKind, Sheet
from desktop_app.reports.table import Cell, Column, Kind, Row
from desktop_app.repositories.unit import Unit

Item = TypeVar("Item")

TOTAL = "Total"


class Format(StrEnum):
    """What a report can be written as."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"
    BEANCOUNT = "beancount"
    HLEDGER = "hledger"


SUFFIXES = {
    Format.CSV: ".csv",
    Format.XLSX: ".xlsx",
    Format.PDF: ".pdf",
    Format.BEANCOUNT: ".beancount",
    Format.HLEDGER: ".journal",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFile:
    """What to write and where.

    For CSV alone: `is_plain` has no byte order mark and no guard against formulas, `day_first` has dates as 31-03-2026.
    `has_total` puts a total beneath a register; `has_heading` the clinic, the report and what it was asked for over the
    headings.
    """

    report: NamedReport
    request: ReportRequest
    path: Path
    format: Format = Format.CSV
    is_plain: bool = False
    day_first: bool = False
    has_total: bool = False
    has_heading: bool = False
    overwrite: bool = False
    made_by: str = ""


def formats(report: NamedReport) -> tuple[Format, ...]:
    """Give the formats of a report: a table's, and those of texts that it has besides."""
    return (Format.CSV, Format.XLSX, Format.PDF, *(each for each in Format if each in report.texts))


def check_format(report: NamedReport, wanted: Format) -> None:
    """Refuse BAD_INPUT for a format that the report does not have."""
    if wanted not in formats(report):
        raise BadInput(what=f"The report {report.name} is not written as {wanted}")


def format_of(path: Path) -> Format | None:
    """Give the format that the end of a name stands for, None where it stands for none."""
    return next((each for each, suffix in SUFFIXES.items() if path.suffix.lower() == suffix), None)


def count_of(unit: Unit, order: ReportFile) -> int:
    """Count the rows that there will be; 0 where nobody knows before they are read."""
    register = order.report.register
    return 0 if register is None else register.report.count(unit, register.query(unit, order.request))


def filled(unit: Unit, order: ReportFile) -> tuple[Sheet, ReportHeading]:
    """Read what is written; refuses what the report refuses. Rows that stream are read once."""
    sheet = order.report.sheet(unit, order.request)
    heading = heading_of(unit, order.report, order.request, made_by=order.made_by)
    if order.has_total:
        sheet = replace(sheet, total=_total(unit, order, sheet.columns))
    return sheet, heading


def write(unit: Unit, order: ReportFile, news: News = SILENT) -> int:
    """Write any format but PDF, whole or not at all; the number of rows, or of a text's parts.

    Refuses what the report, the format and the file refuse; raises Cancelled where nobody wants it any more.
    """
    check_format(order.report, order.format)
    if order.format in order.report.texts:
        return _write_text(unit, order, news)
    sheet, heading = filled(unit, order)
    sheet = replace(sheet, rows=news.counted(sheet.rows))
    if order.format is Format.XLSX:
        return xlsx_file.write(
            order.path,
            sheet,
            title=order.report.title,
            above=heading.lines() if order.has_heading else (),
            overwrite=order.overwrite,
            cancelled=news.is_unwanted,
        )
    return csv_file.write(
        order.path,
        sheet.columns,
        sheet.all_rows(),
        above=_above(order, heading),
        bom=not (order.is_plain or order.report.is_for_portal),
        guard=not order.is_plain,
        day_first=order.day_first,
        overwrite=order.overwrite,
        cancelled=news.is_unwanted,
    )


def csv_texts(order: ReportFile, sheet: Sheet, heading: ReportHeading) -> Iterator[str]:
    """Write a sheet as the lines of a CSV file."""
    lines = csv_file.lines(sheet.columns, sheet.all_rows(), guard=not order.is_plain, day_first=order.day_first)
    return chain(_above(order, heading), lines)


def sidecar_path(path: Path) -> Path:
    """Give the name of the file that vouches for another."""
    return path.with_name(f"{path.name}.json")


def write_sidecar(unit: Unit, order: ReportFile, rows: int) -> Path:
    """Write beside a file what it is: what was asked, rows, control totals, and the file's own hash; its path."""
    heading = heading_of(unit, order.report, order.request, made_by=order.made_by)
    with order.path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    facts = {
        "file": order.path.name,
        "sha256": digest,
        "report": order.report.name,
        "asked": dict(heading.lines()),
        "as_of": order.request.last_day(unit).isoformat(),
        "rows": rows,
        "totals": control_totals(unit, order.report, order.request),
    }
    path = sidecar_path(order.path)
    csv_file.write_text(path, json.dumps(facts, indent=2, ensure_ascii=False) + "\n", overwrite=order.overwrite)
    return path


def control_totals(unit: Unit, report: NamedReport, request: ReportRequest) -> dict[str, str]:
    """Give the totals of the money columns by heading, in rupees: a register's own, or a statement's last total."""
    if report.register is not None:
        totals = _register_totals(unit, report, request)
        return {column.heading: plain(totals[column.name]) for column in report.columns if column.name in totals}
    sheet = report.sheet(unit, request)
    lines = [line for line in sheet.lines if line.kind is LineKind.TOTAL]
    if not lines:
        return {}
    cells = zip(sheet.columns, lines[-1].cells, strict=True)
    return {
        column.heading: plain(cell) for column, cell in cells if column.kind is Kind.MONEY and isinstance(cell, int)
    }


def _above(order: ReportFile, heading: ReportHeading) -> Iterable[str]:
    return csv_file.words([*heading.lines(), ("",)], guard=not order.is_plain) if order.has_heading else ()


def _write_text(unit: Unit, order: ReportFile, news: News) -> int:
    """Write a text of the report's own; how many parts it had, as its transactions."""
    counts: list[None] = []

    def counted() -> Iterator[str]:
        for text in news.counted(order.report.texts[order.format](unit, order.request)):
            counts.append(None)
            yield text

    csv_file.write_parts(order.path, counted(), overwrite=order.overwrite, cancelled=news.is_unwanted)
    return len(counts)


def _total(unit: Unit, order: ReportFile, columns: tuple[Column, ...]) -> Row | None:
    """Give the total beneath a register; a statement has its own."""
    if order.report.register is None:
        return None
    totals = _register_totals(unit, order.report, order.request)
    cells: list[Cell] = [totals.get(column.name) for column in columns]
    first = next((place for place, each in enumerate(columns) if each.kind in {Kind.TEXT, Kind.NUMBER}), None)
    if first is not None:
        cells[first] = TOTAL
    return tuple(cells)


def _register_totals(unit: Unit, report: NamedReport, request: ReportRequest) -> dict[str, int]:
    register = report.register
    if register is None:
        return {}
    wanted = {column.name for column in report.columns} - {BALANCE}  # which runs from row to row
    found = register.report.totals(unit, register.query(unit, request))
    return {name: total for name, total in found.items() if name in wanted}
