"""A day's work in the real window on books of any size, act by act, with its heart watched."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from desktop_app.begin_app import begin_app
from desktop_app.program import Program
from tests.benchmarks.book import FIRST_DAY, last_day
from tests.benchmarks.heartbeat import Act, Heartbeat, Steps
from tests.clinic import Clock

_WORDS = "lakshmi"


def story(heart: Heartbeat, book: Path, *, only: str = "") -> Iterator[Act]:
    """Play all acts on books that may be changed; after they are opened those alone whose name has `only` in it."""
    app = begin_app()
    program = Program(Clock(last_day(book)))
    program.show_start()
    app.processEvents()
    try:
        yield heart.play("books opened, their first rows", _opened(program, book))
        yield heart.play("the other views made", _completed(program))
        for name, group, steps in _day(program, book):
            if only in name:
                yield heart.play(name, steps, group=group)
    finally:
        program.end()


def _opened(program: Program, book: Path) -> Steps:
    program.open(book)
    yield lambda: program.window is not None
    yield lambda: program.window is not None and not program.window.current_view().is_reading()
    yield from iter([None] * 10)


def _completed(program: Program) -> Steps:
    shown = program._shown  # noqa: SLF001 - whether all views are there is nobody else's business
    if shown is not None:
        yield shown.is_complete


def _day(program: Program, book: Path) -> Iterator[tuple[str, str, Steps]]:
    """Name each act with the group that it is told in, and give its steps."""
    from desktop_app.reports.catalogue import REPORTS  # noqa: PLC0415 - opening must not find it imported
    from desktop_app.reports.report_file import Format  # noqa: PLC0415 - likewise
    from desktop_app.reports.report_request import ReportRequest  # noqa: PLC0415 - likewise
    from tests.benchmarks import window_acts as acts  # noqa: PLC0415 - likewise

    window, today = program.window, last_day(book)
    if window is None:
        raise LookupError
    desk = acts.Desk(window, window._operations, book.parent, today)  # noqa: SLF001 - the story is told from within
    views = list(window.views)
    for view in views:
        yield f"to {view.title}", "each view brought to the front", acts.show(desk, view)
    yield "ledger of all days", "", acts.all_days(desk)
    yield "ledger: jump to its end, middle, start", "", acts.jump(desk)
    yield "ledger: scroll", "", acts.scroll(desk)
    yield "plans: each status", "", acts.filter_plans(desk)
    yield "plans: ordered by each column", "", acts.sort(desk)
    yield "plans: search as one types", "", acts.search(desk, _WORDS)
    yield "go to anything", "", acts.go_anywhere(desk, _WORDS)
    yield "drill from plans to documents and accounts", "", acts.drill(desk)
    for view in views:
        yield f"dialogs of {view.title}", "every dialog opened", acts.dialogs(desk, view)
    for name in REPORTS:
        yield f"report {name}", "every report opened", acts.report(desk, name)
    everything = ReportRequest()
    month = ReportRequest(dated_from=today - timedelta(days=30), dated_to=today)
    for name, written, request in (
        ("general-ledger", Format.CSV, everything),
        ("general-ledger", Format.XLSX, month),
        ("general-ledger", Format.PDF, month),
        ("trial-balance", Format.PDF, ReportRequest(dated_to=today)),
    ):
        yield f"export {name} as {written}", "", acts.export(desk, name, written, request)
    yield "close a month", "", acts.close_month(desk, FIRST_DAY)
