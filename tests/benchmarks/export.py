"""The whole ledger as CSV, against the sqlite3 shell's own -csv on the same columns, joins and order."""

import gc
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.dialects import sqlite

from desktop_app.reports import csv_file
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.general_ledger import GENERAL_LEDGER
from desktop_app.reports.report_request import ReportRequest
from desktop_app.repositories.books import Reading
from tests.benchmarks.figures import TIMES, Figure, in_turn, milliseconds
from tests.benchmarks.reading import snapshot


def measure(path: Path, folder: Path, *, rounds: int) -> list[Figure]:
    """Write it in turn; without a shell on this machine only the program's own time is told."""
    shell = shutil.which("sqlite3")
    with snapshot(path) as reading, _collector_off():
        ours = partial(milliseconds, partial(_write, reading, folder / "ledger.csv"))
        if shell is None:
            return [Figure(what="ledger as CSV (no sqlite3 shell here to compare with)", value=ours())]
        theirs = partial(milliseconds, partial(_by_shell, shell, path, folder / "shell.csv"))
        program, by_shell = in_turn([ours, theirs], rounds=rounds)
    return [
        Figure(what="ledger as CSV, guarded", value=program),
        Figure(what="the same by the sqlite3 shell", value=by_shell),
        Figure(what="ledger as CSV ÷ sqlite3 shell", value=program / by_shell, unit=TIMES, target=1.5, ceiling=2.0),
    ]


@contextmanager
def _collector_off() -> Iterator[None]:
    """Keep Python's collector off this thread, as the window does while it exports."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _write(reading: Reading, out: Path) -> None:
    table = REPORTS["general-ledger"].sheet(reading, ReportRequest())
    csv_file.write(out, table.columns, table.rows, overwrite=True)


def _by_shell(shell: str, path: Path, out: Path) -> None:
    with out.open("wb") as file:
        subprocess.run([shell, "-readonly", "-csv", "-header", str(path), _statement()], stdout=file, check=True)  # noqa: S603 - our own statement


def _statement() -> str:
    register = GENERAL_LEDGER.register
    wanted = [register.expression(name).label(name) for name in GENERAL_LEDGER.standard]
    query = select(*wanted).select_from(register.source)
    query = query.order_by(register.expression(GENERAL_LEDGER.default_sort.column), register.key)
    return str(query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
