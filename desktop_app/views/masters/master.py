"""What one kind of master record brings to its screen: its report, its columns, its chips and its words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop_app.reports.masters import OFF, MasterQuery
from desktop_app.reports.report import Report
from desktop_app.views.detail_split import DETAIL_WIDTH
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.view import Menu
from desktop_app.workflows.steps import roles


class ChipWords(NamedTuple):
    """A chip above the register: what `MasterQuery.only` becomes, its words, and a sign where it is odd."""

    only: str
    words: str
    sign: str = ""
    tone: str = "text2"


class Saved(NamedTuple):
    """What came of a dialog: the record to go to, and the words for the status bar."""

    key: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterWords:
    """The words of a screen: `many` has {count}, `unmatched` has {text}.

    `new` and `edit` are "" where no record is added here, or none is edited: posted documents never are.
    """

    one: str
    many: str
    find: str
    new: str
    edit: str
    empty: str
    empty_sentence: str
    unmatched: str
    nothing: str
    choose: str

    def counted(self, count: int) -> str:
        """Say how many records there are."""
        return self.one if count == 1 else self.many.format(count=count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """One kind of master record.

    `name` keeps the table's columns and names the exported file; `noun` is that of its places; `tables` are the nouns
    of `Changes` that concern it; `added` are the money columns that are added up at the foot and for a selection;
    `quiet` are the statuses of records with which nothing is left to do; `named` has words for the codes that rows are
    put together by; `attention` is the chip whose records the sidebar counts, whatever else is left out.
    """

    name: str
    title: str
    icon: str
    shortcut: str
    noun: str
    tables: tuple[str, ...]
    report: Report[MasterQuery]
    columns: tuple[TableColumn, ...]
    words: MasterWords
    chips: tuple[ChipWords, ...] = ()
    group: str = ""
    menu: Menu = Menu.TOOLS
    added: tuple[str, ...] = ()
    quiet: frozenset[str] = frozenset({OFF})
    attention: str = ""
    named: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    detail_width: int = DETAIL_WIDTH
    may_add: tuple[str, ...] = roles.POSTING
    may_edit: tuple[str, ...] = roles.POSTING
