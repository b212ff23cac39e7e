"""The register of plans: its columns, how loud its rows are, and the figures around it.

table = plan_table(operations, PlanQuery(today=operations.today()))
operations.read(partial(read_summary, query), self._summarise)
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.plans import PLANS, PlanCounts, PlanQuery, plan_counts
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.marks import plan_mark
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import MoneyCell
from desktop_app.views.tables.cell_style import RowTone
from desktop_app.views.tables.cells import NameCell, NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn, register_columns
from desktop_app.views.tables.group_table import GroupWords
from desktop_app.views.tables.grouped_register import GroupedRegister
from desktop_app.views.tables.mark_cells import OverdueCell, SessionsCell, StatusCell
from desktop_app.views.tables.paged_model import PagedModel
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.selection_words import sum_words

NAME = "plans"

_FINISHED = frozenset({"completed", "discontinued", "cancelled", "expired"})


def plan_table(operations: Operations, query: PlanQuery) -> RegisterTable:
    """Make the table; its rows are on their way when it comes back."""
    model = PagedModel(PLANS, _columns(operations), operations, query)
    return RegisterTable(NAME, _words("Plans"), model, tone_of=tone_of_plan)


def plan_groups(operations: Operations, table: RegisterTable) -> GroupedRegister:
    """Let plans be put together by patient, month, package and branch."""
    headings = {"invoiced": _words("Invoiced"), "paid": _words("Paid"), "outstanding": _words("Still due")}
    return GroupedRegister(table, operations, GroupWords(tuple(headings), headings))


def tell_selection(register: GroupedRegister, table: RegisterTable, tell: Callable[[str], object]) -> None:
    """Say what of the plans or of their groups is selected, and what is still due of it."""
    if register.is_grouped():
        register.tell_selection()
    else:
        table.sum_selected(("outstanding",), lambda count, sums: tell(selection_words(count, sums)))


def selection_words(count: int, sums: Mapping[str, int] | None) -> str:
    """Say how many plans are selected and what is still due of them; None is a sum on its way."""
    if not count:
        return ""
    told = _words("1 plan selected") if count == 1 else _words("{count} plans selected").format(count=count)
    due = {} if sums is None else {_words("still due"): sums["outstanding"]}
    return " · ".join([told, *sum_words(count, due)])


def tone_of_plan(row: TableRow) -> RowTone:
    """Quieten a plan with nothing left to do: one that is over and owes nothing."""
    return RowTone.QUIET if row["status"] in _FINISHED and not row["outstanding"] else RowTone.NORMAL


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """What stands around the rows of a query: counts for the chips, its rows and what they owe, plans in all."""

    query: PlanQuery
    counts: PlanCounts
    rows: int
    outstanding_paise: int
    in_all: int


def read_summary(query: PlanQuery, reading: Reading) -> PlanSummary:
    """Read the figures around the rows of a query."""
    return PlanSummary(
        query=query,
        counts=plan_counts(reading, query),
        rows=PLANS.count(reading, query),
        outstanding_paise=PLANS.totals(reading, query, {"outstanding"})["outstanding"],
        in_all=PLANS.count(reading, PlanQuery(today=query.today)),
    )


def _columns(operations: Operations) -> tuple[TableColumn, ...]:
    return register_columns(
        PLANS,
        (
            TableColumn("plan_number", _words("Number"), NumberCell()),
            TableColumn("patient", _words("Patient"), NameCell(), stretch=6),
            TableColumn("package", _words("Package"), TextCell(), stretch=5),
            TableColumn("status", _words("Status"), StatusCell(plan_mark)),
            TableColumn("done", _words("Sessions"), SessionsCell(total="sessions", cancelled="cancelled")),
            TableColumn("outstanding", _words("Still due"), MoneyCell(sample="88,88,888.88")),
            TableColumn("next_due", _words("Next due"), OverdueCell(today=operations.today, with_year=False)),
        ),
    )


def _words(text: str) -> str:
    return QCoreApplication.translate("plans", text)
