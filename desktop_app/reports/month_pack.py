"""The month pack for the chartered accountant: every report of a month in one zip, with a manifest that vouches for it.

write_month_pack(reading, date(2026, 3, 1), path, made_at=now(), made_by="Asha")

Reports of days are of the month, reports of one day of its last one; statements are there for the year to date as well.
The same books and the same clock give the same bytes: names are sorted, and files bear no time of their own.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from desktop_app.accounting.calendar import month_in_words, month_of
from desktop_app.accounting.money import plain
from desktop_app.errors import BadInput
from desktop_app.reports import csv_file
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.file_aside import Cancelled, written_aside
from desktop_app.reports.general_ledger import BALANCE
from desktop_app.reports.month_pack_facts import facts_of_month
from desktop_app.reports.named_report import Group, NamedReport
from desktop_app.reports.report_file import SUFFIXES, Format
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.reports.sheet import LineKind, Sheet
from desktop_app.reports.statement_columns import year_start
from desktop_app.reports.table import Column, Kind, Row, paise
from desktop_app.repositories.unit import Unit

MANIFEST = "manifest.json"
_FOR_NOBODY = (1980, 1, 1, 0, 0, 0)  # the first time that a zip can have; the time of making is in the manifest
_READABLE = 0o644 << 16
_UNIX = 3
_TEXTS_AT_ONCE = 1_000
# What moves in a year: trial balance, profit and loss, what was sold and redeemed, and the tax on it.
YEAR_TO_DATE = frozenset({"trial-balance", "profit-and-loss", "deferred-revenue", "package-liability", "gst-summary"})
_KNOWN = frozenset({Parameter.PERIOD, Parameter.DAY, Parameter.MONTH})  # what a month says of itself

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Item:
    """One file: its name in the zip, the report, what it is asked for, and the format."""

    name: str
    report: NamedReport
    request: ReportRequest
    format: Format = Format.CSV


class _Totals:
    """Adds up the money columns while rows are written: what the last total says, where there is one, else all rows."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        self.rows = 0
        self._columns = columns
        self._places = [
            place
            for place, column in enumerate(columns)
            if column.kind is Kind.MONEY and column.name != BALANCE  # which runs from row to row
        ]
        self._sums = dict.fromkeys(self._places, 0)
        self._total: Row | None = None

    def counted(self, sheet: Sheet) -> Iterator[Row]:
        """Give the rows of a sheet on."""
        for line in sheet.each_line():
            self.rows += 1
            if line.kind is LineKind.TOTAL:
                self._total = line.cells
            elif line.kind is LineKind.PLAIN:
                for place in self._places:
                    self._sums[place] += paise(line.cells[place])
            yield line.cells

    def by_heading(self) -> dict[str, str]:
        """Give the totals, in rupees."""
        cells = self._sums if self._total is None else dict(enumerate(self._total))
        found = ((self._columns[place].heading, cells[place]) for place in self._places)
        return {heading: plain(cell) for heading, cell in found if isinstance(cell, int)}


def write_month_pack(
    unit: Unit,
    month: date,
    path: Path,
    *,
    made_at: datetime,
    made_by: str,
    overwrite: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
    progressed: Progress = lambda _done, _of: None,
) -> int:
    """Write the pack of the month in which a day lies; of a month that is not over, up to today. The number of files.

    `progressed` is told how many of how many files are done. Refuses BAD_INPUT for a month that has not begun,
    FILE_EXISTS unless `overwrite`, FILE_NOT_WRITTEN; raises Cancelled, and writes nothing, when `cancelled` says so.
    """
    first, last = days_of(unit, month)
    items, left_out = _items(first, last), _left_out()
    with written_aside(path, overwrite=overwrite) as aside, ZipFile(aside, "w", ZIP_DEFLATED) as pack:
        files = []
        for done, item in enumerate(items):
            progressed(done, len(items))
            files.append(_add(pack, unit, item, cancelled))
        manifest = {
            **facts_of_month(unit, first, last),
            "made_at": made_at.isoformat(timespec="seconds"),
            "made_by": made_by,
            "files": files,
            "left_out": left_out,
        }
        pack.writestr(_named(MANIFEST), json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")
        progressed(len(items), len(items))
    return len(items) + 1


def days_of(unit: Unit, month: date) -> tuple[date, date]:
    """Give the first and the last day of a month's pack; refuses BAD_INPUT for a month that has not begun."""
    first, last = month_of(month)
    if first > unit.today:
        raise BadInput(what=f"{month_in_words(first)} has not begun")
    return first, min(last, unit.today)


def _items(first: date, last: date) -> list[_Item]:
    """Give the files, sorted by name."""
    found = []
    for report in REPORTS.values():
        if report.required - _KNOWN:
            continue
        name, request = f"{_folder(report.group)}/{report.name}", _request(report, first, last)
        found.append(_Item(f"{name}.csv", report, request))
        found += [_Item(f"{name}{SUFFIXES[each]}", report, request, each) for each in Format if each in report.texts]
        if report.name in YEAR_TO_DATE:
            to_date = ReportRequest(dated_from=year_start(last), dated_to=last)
            found.append(_Item(f"{name}-year-to-date.csv", report, to_date))
    return sorted(found, key=lambda item: item.name)


def _left_out() -> list[dict[str, str]]:
    """Name the reports that a month cannot ask for, and why."""
    return [
        {"report": report.name, "reason": f"It needs a {' and a '.join(sorted(report.required - _KNOWN))}"}
        for report in REPORTS.values()
        if report.required - _KNOWN
    ]


def _request(report: NamedReport, first: date, last: date) -> ReportRequest:
    return ReportRequest(dated_from=first if Parameter.PERIOD in report.parameters else None, dated_to=last)


def _folder(group: Group) -> str:
    return group.lower().replace(" ", "-")


def _add(pack: ZipFile, unit: Unit, item: _Item, cancelled: Callable[[], bool]) -> dict[str, object]:
    """Write one file into the zip; what the manifest says of it."""
    request = item.request
    facts: dict[str, object] = {
        "name": item.name,
        "title": item.report.title,
        "from": None if request.dated_from is None else request.dated_from.isoformat(),
        "to": request.last_day(unit).isoformat(),
    }
    if item.format is not Format.CSV:
        sha256 = _write(pack, item.name, item.report.texts[item.format](unit, request), cancelled)
        return {**facts, "sha256": sha256}
    sheet = item.report.sheet(unit, request)
    totals = _Totals(sheet.columns)
    lines = csv_file.lines(sheet.columns, totals.counted(sheet))
    bom = () if item.report.is_for_portal else (csv_file.BOM,)
    sha256 = _write(pack, item.name, (each for part in (bom, lines) for each in part), cancelled)
    return {**facts, "rows": totals.rows, "sha256": sha256, "totals": totals.by_heading()}


def _write(pack: ZipFile, name: str, texts: Iterable[str], cancelled: Callable[[], bool]) -> str:
    """Write texts as one file of the zip; their SHA-256."""
    digest, rest = hashlib.sha256(), iter(texts)
    with pack.open(_named(name), "w") as file:
        while part := "".join(islice(rest, _TEXTS_AT_ONCE)).encode():
            if cancelled():
                raise Cancelled
            digest.update(part)
            file.write(part)
    return digest.hexdigest()


def _named(name: str) -> ZipInfo:
    info = ZipInfo(name, _FOR_NOBODY)
    info.compress_type, info.external_attr, info.create_system = ZIP_DEFLATED, _READABLE, _UNIX
    return info
