"""The groups of a register's rows: one line a group with its rows and its sums, the sums of all beneath.

table = GroupTable(rows, "patient", operations, query, words)
table.opened.connect(...)                           # Enter or a double click: group_of(row)
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.accounting.money import rupees
from desktop_app.reports.group import MONTH, Group, Grouping, Key
from desktop_app.reports.grouped_report import KEY, ROWS, WORDS, grouped
from desktop_app.views.controls.date_typing import written_month
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import MoneyCell
from desktop_app.views.tables.cells import CountCell, TextCell, TwoToneCell
from desktop_app.views.tables.columns import TableColumn, register_columns
from desktop_app.views.tables.paged_model import PagedModel
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow

_WORDS: Mapping[str, tuple[object, object, object]] = {  # of a grouping: a heading, the choice, what has no key
    "patient": (
        QT_TRANSLATE_NOOP("groups", "Patient"),
        QT_TRANSLATE_NOOP("groups", "By patient"),
        QT_TRANSLATE_NOOP("groups", "Without a patient"),
    ),
    "month": (
        QT_TRANSLATE_NOOP("groups", "Month"),
        QT_TRANSLATE_NOOP("groups", "By month"),
        QT_TRANSLATE_NOOP("groups", "Without a date"),
    ),
    "account": (
        QT_TRANSLATE_NOOP("groups", "Account"),
        QT_TRANSLATE_NOOP("groups", "By account"),
        QT_TRANSLATE_NOOP("groups", "Without an account"),
    ),
    "branch": (
        QT_TRANSLATE_NOOP("groups", "Branch"),
        QT_TRANSLATE_NOOP("groups", "By branch"),
        QT_TRANSLATE_NOOP("groups", "Without a branch"),
    ),
    "voucher_type": (
        QT_TRANSLATE_NOOP("groups", "Voucher type"),
        QT_TRANSLATE_NOOP("groups", "By voucher type"),
        QT_TRANSLATE_NOOP("groups", "Without a voucher type"),
    ),
    "mode": (
        QT_TRANSLATE_NOOP("groups", "Mode"),
        QT_TRANSLATE_NOOP("groups", "By mode"),
        QT_TRANSLATE_NOOP("groups", "Without a mode"),
    ),
    "what": (
        QT_TRANSLATE_NOOP("groups", "Service"),
        QT_TRANSLATE_NOOP("groups", "By service"),
        QT_TRANSLATE_NOOP("groups", "Without a description"),
    ),
    "package": (
        QT_TRANSLATE_NOOP("groups", "Package"),
        QT_TRANSLATE_NOOP("groups", "By package"),
        QT_TRANSLATE_NOOP("groups", "Without a package"),
    ),
    "reason_code": (
        QT_TRANSLATE_NOOP("groups", "Reason"),
        QT_TRANSLATE_NOOP("groups", "By reason"),
        QT_TRANSLATE_NOOP("groups", "Without a reason"),
    ),
    "posted_by": (
        QT_TRANSLATE_NOOP("groups", "Posted by"),
        QT_TRANSLATE_NOOP("groups", "By who posted"),
        QT_TRANSLATE_NOOP("groups", "By nobody in particular"),
    ),
}

Say = Callable[[str], str]
Sums = Mapping[str, int]
NO_WORDS: Mapping[str, Say] = MappingProxyType({})


def words(text: str) -> str:
    """Translate a text of the groups."""
    return QCoreApplication.translate("groups", text)


def heading(by: Grouping) -> str:
    """Name what rows are put together by."""
    return words(str(_WORDS[by.name][0]))


def choice_words(by: Grouping) -> str:
    """Name the grouping where it is chosen: `By patient`."""
    return words(str(_WORDS[by.name][1]))


@dataclass(frozen=True, slots=True)
class GroupWords:
    """What a register brings to its groups: which columns are added up, and words for the codes of its groupings.

    `sums` says what selected groups come to; without it every sum is told under its column's heading.
    """

    added: tuple[str, ...]
    headings: Mapping[str, str]
    named: Mapping[str, Say] = field(default_factory=lambda: NO_WORDS)
    sums: Callable[[Sums], str] | None = None

    def told(self, sums: Sums) -> str:
        """Say what selected groups come to."""
        if self.sums is not None:
            return self.sums(sums)
        return " · ".join(f"{self.headings[name]} ₹{rupees(sums[name])}" for name in self.added if sums[name])


class GroupTable(RegisterTable):
    """The groups of one grouping."""

    def __init__(
        self, rows: RegisterTable, by: Grouping, operations: Operations, query: object, group_words: GroupWords
    ) -> None:
        report = grouped(rows.paged_model().report, by.name, group_words.added)
        self.by, self.group_words = by, group_words
        model = PagedModel(report, register_columns(report, self._columns()), operations, query)
        title = words("{rows}, {grouping}").format(rows=rows.accessibleName(), grouping=choice_words(by).lower())
        super().__init__(
            f"{rows.name}-by-{by.name}", title, model, row_height=rows.verticalHeader().defaultSectionSize()
        )
        model.setParent(self)
        self.set_totals([PinnedRow("")])  # the room is kept from the start
        model.loaded.connect(self._add_up)

    def group_of(self, row: TableRow) -> Group:
        """Give the group of a row."""
        return Group(self.by.name, row[KEY])

    def group_in_words(self, row: TableRow) -> str:
        """Name a group with what it is one of: `Patient: Asha Rao`."""
        return f"{heading(self.by)}: {self._name(row)}"

    def tell_selection(self, tell: Callable[[str], object]) -> None:
        """Say what is selected and what it comes to, once that is known."""

        def told(count: int, sums: Sums | None) -> None:
            if not count:
                tell("")
                return
            said = words("1 group selected") if count == 1 else words("{count} groups selected")
            parts = [said.format(count=f"{count:,}")]
            if sums is not None:
                parts += [_counted(sums[ROWS]), self.group_words.told(sums)]
            tell(" · ".join(part for part in parts if part))

        self.sum_selected((ROWS, *self.group_words.added), told)

    def _add_up(self) -> None:
        count = self.model().rowCount()
        self.paged_model().add_up([range(count)], (ROWS, *self.group_words.added), self._show_sums)

    def _show_sums(self, sums: Sums) -> None:
        count = self.model().rowCount()
        label = words("1 group") if count == 1 else words("{count} groups").format(count=f"{count:,}")
        self.set_totals([PinnedRow(label, dict(sums))])

    def _columns(self) -> Sequence[TableColumn]:
        name: dict[str, Any] = {"stretch": 1, "least": 150}
        style = _GroupCell(self._name) if self.by.detail_column is None else _DetailedCell("detail", self._name)
        money = [
            TableColumn(each, self.group_words.headings[each], MoneyCell(sample="8,88,88,888.88"))
            for each in self.group_words.added
        ]
        return [
            TableColumn(WORDS, heading(self.by), style, **name),
            TableColumn(ROWS, words("Rows"), CountCell()),
            *money,
        ]

    def _name(self, row: TableRow) -> str:
        key: Key = row[KEY]
        if key is None:
            return words(str(_WORDS[self.by.name][2]))
        text = str(row[WORDS] or "")
        if self.by.name == MONTH:
            return month_words(text)
        say = self.group_words.named.get(self.by.name)
        return text if say is None else say(text)


@dataclass(frozen=True, slots=True)
class _GroupCell(TextCell):
    """A group by its words."""

    say: Callable[[TableRow], str]

    def text(self, row: TableRow, name: str) -> str:  # noqa: ARG002 - the whole row names the group
        """Give the words."""
        return " ".join(self.say(row).split())


@dataclass(frozen=True, slots=True)
class _DetailedCell(TwoToneCell):
    """A group by its words, and what tells it from others of its name."""

    say: Callable[[TableRow], str]

    def name(self, row: TableRow, column: str) -> str:  # noqa: ARG002 - the whole row names the group
        """Give the words."""
        return " ".join(self.say(row).split())


def month_words(key: str) -> str:
    """Write the key of a month as people read it: `Aug 2025`; what is no month stays as it is."""
    try:
        first = date.fromisoformat(f"{key}-01")
    except ValueError:
        return key
    return written_month(first)


def _counted(rows: int) -> str:
    return words("1 row") if rows == 1 else words("{count} rows").format(count=f"{rows:,}")
