"""The register of master records: its table, and the figures around it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.reports.masters import ACTIVE, OFF, MasterQuery, count_each
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.marks import Mark
from desktop_app.views.masters.master import Master
from desktop_app.views.operations import Operations
from desktop_app.views.tables.cell_style import RowTone
from desktop_app.views.tables.columns import TableColumn, register_columns
from desktop_app.views.tables.group_table import GroupWords
from desktop_app.views.tables.grouped_register import GroupedRegister
from desktop_app.views.tables.mark_cells import StatusCell
from desktop_app.views.tables.paged_model import PagedModel
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.selection_words import sum_words

Tell = Callable[[str], object]

_MARKS = {
    ACTIVE: ("tick", "text3", QT_TRANSLATE_NOOP("masters", "Active")),
    OFF: ("cancelled", "text3", QT_TRANSLATE_NOOP("masters", "Switched off")),
}


@dataclass(frozen=True, slots=True)
class Figures:
    """What stands around the rows of a query: counts by chip, its rows and their sums, records in all.

    `attention` counts the records of all that somebody has to do something about.
    """

    counts: Mapping[str, int]
    rows: int
    in_all: int
    attention: int
    totals: Mapping[str, int]


def read_figures(master: Master, query: MasterQuery, reading: Reading) -> Figures:
    """Read the figures around the rows of a query."""
    report, everything = master.report, MasterQuery(today=query.today)
    counts = count_each(reading, report, query, ("", *(chip.only for chip in master.chips)))
    totals = report.totals(reading, query, master.added) if master.added else {}
    of_all = counts
    if replace(query, only="") != everything:
        of_all = count_each(reading, report, everything, {"", master.attention})
    return Figures(
        counts=counts,
        rows=counts[query.only],
        in_all=of_all[""],
        attention=of_all[master.attention] if master.attention else 0,
        totals={name: totals[name] for name in master.added},
    )


def master_table(operations: Operations, master: Master, query: MasterQuery) -> RegisterTable:
    """Make the table; its rows are on their way when it comes back."""
    model = PagedModel(master.report, register_columns(master.report, master.columns), operations, query)
    table = RegisterTable(master.name, master.title, model, tone_of=partial(_tone_of, master.quiet))
    table.set_totals([PinnedRow("")])  # the room is kept from the start, so that no row goes behind it
    return table


def grouped_register(operations: Operations, master: Master, table: RegisterTable) -> GroupedRegister:
    """Let the rows of a table be put together, where the report has groupings."""
    headings = {column.name: column.heading for column in master.columns}
    return GroupedRegister(table, operations, GroupWords(master.added, headings, master.named))


def tell_selection(master: Master, register: GroupedRegister, table: RegisterTable, tell: Tell) -> None:
    """Say what is selected and what its amounts come to: the first one always, others in columns that are shown."""
    if register.is_grouped():
        register.tell_selection()
        return
    shown = table.shown_names()
    names = [name for name in master.added if name in shown or name == master.added[0]]
    table.sum_selected(names, lambda count, sums: tell(selection_words(master, count, sums or {})))


def selection_words(master: Master, count: int, sums: Mapping[str, int]) -> str:
    """Say how many records are selected, what they come to, and on average; nothing of amounts that are nil."""
    if not count:
        return ""
    headings = {column.name: column.heading for column in master.columns}
    selected = QCoreApplication.translate("masters", "{records} selected").format(records=master.words.counted(count))
    return " · ".join([selected, *sum_words(count, {headings[name]: paise for name, paise in sums.items()})])


def status_column() -> TableColumn:
    """Give the column that says whether a record is switched off."""
    translate = QCoreApplication.translate
    return TableColumn("status", translate("masters", "Status"), StatusCell(state_mark, words=(state_mark(OFF).word,)))


def state_mark(state: str) -> Mark:
    """Give the mark of ACTIVE or OFF."""
    sign, tone, word = _MARKS[state]
    return Mark(sign, tone, QCoreApplication.translate("masters", str(word)))


def _tone_of(quiet: frozenset[str], row: TableRow) -> RowTone:
    """Quieten what is switched off, or done with."""
    return RowTone.QUIET if quiet and row["status"] in quiet else RowTone.NORMAL
