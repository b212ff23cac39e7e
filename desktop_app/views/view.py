"""A screen of the window: head, banner, body. The window knows it by what stands here and by nothing else.

    class PlanView(View):
        def __init__(self, operations: Operations, facts: ClinicFacts) -> None:
            super().__init__(title=..., icon="plans", shortcut="Ctrl+1")
            sell = QAction(self.tr("Sell package..."), self)
            self.set_standard(Standard.NEW, sell)                       # Ctrl+N while this view is at the front
            self.add_to_menu(Menu.PLANS, sell)                          # from anywhere: brings this view to the front
            self.add_to_menu(Menu.PLANS, discontinue, only_here=True)   # off while another view is at the front
            self.head.add(search); self.head.add(Button.of(sell, Kind.PRIMARY, caption="Ctrl+N"))
            self.head.add_second_row(chips)
            self.set_body(splitter)
        def opens(self, place: Place) -> bool: ...                      # go to a document of mine

It tells what it has to say by signals; no view calls another.

It is made in parts, so that no key waits for all of it: `fill` takes what makes them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.reports.account_roles import role_number
from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.surfaces import Ground, hairline
from desktop_app.views.made_in_parts import MadeInParts
from desktop_app.views.messages import Action, show_error
from desktop_app.views.role_mend import role_of
from desktop_app.views.view_head import RIGHT, ViewHead

if TYPE_CHECKING:  # what writes files is not needed before the first rows are seen
    from desktop_app.views.file_export import FileExport

HISTORY = "history of "  # begins the noun of the place of a record's history


class Menu(StrEnum):
    """The menus of the window, in their order."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    PLANS = "plans"
    CREDIT_NOTES = "credit notes"
    MONEY = "money"
    ACCOUNTS = "accounts"
    REPORTS = "reports"
    TOOLS = "tools"
    HELP = "help"


class Standard(StrEnum):
    """What every view may understand in its own way; the window owns the key."""

    NEW = "new"
    EDIT = "edit"
    EXPORT = "export"
    PRINT = "print"
    FIND = "find"
    REFRESH = "refresh"
    PERIOD = "period"
    JOURNAL = "journal"
    DETAIL = "detail"
    HISTORY = "history"
    COLUMNS = "columns"
    GROUP = "group"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class Place:
    """Something that can be gone to: `Place("plan", 7)`, `Place("credit_note", 3)`, `Place("account", 12)`."""

    noun: str
    key: int

    def history(self) -> "Place":
        """Give the place of what was done to it, in the edit log."""
        return Place(f"{HISTORY}{self.noun}", self.key)


@dataclass(frozen=True, slots=True)
class Offered:
    """A place that who goes anywhere may find by its words; `detail` stands behind them."""

    words: str
    detail: str
    place: Place


@dataclass(frozen=True, slots=True)
class Attention:
    """How many things wait in a view; `words` say what they are, for a reader."""

    count: int
    is_wrong: bool = False
    words: str = ""


class LongWork(Protocol):
    """What takes long: it tells how far it is, may be stopped, and tells its end."""

    progressed: SignalInstance  # (done, of how many)
    ended: SignalInstance

    def cancel(self) -> None:
        """Stop."""


class View(QWidget, MadeInParts):
    """One screen."""

    selection_told = Signal(str)  # what is selected, with its sums: the left of the status bar
    succeeded = Signal(str)  # good news: the status bar, never a banner
    attention_changed = Signal(object)  # Attention, for the sidebar
    place_wanted = Signal(object)  # Place of another view
    front_wanted = Signal()  # something is done here, from wherever
    leaving = Signal()  # before another place of this view is shown: the way back leads to this one
    action_wanted = Signal(str)  # an action of the window, by its object's name, as `sell_package`
    export_begun = Signal(object)  # FileExport: the status bar shows its progress
    work_begun = Signal(str, object)  # what takes long, in words, and LongWork: the status bar shows its progress

    def __init__(self, *, title: str, icon: str, shortcut: str, group: str = "") -> None:
        super().__init__()
        self.title, self.icon, self.shortcut, self.group = title, icon, shortcut, group
        self.clinic = ""  # its name, for the names of files; the window sets it
        self.head = ViewHead(title)
        self.banner = Banner()
        self.only_here = QActionGroup(self)
        self.only_here.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        self.succeeded.connect(self.banner.hide_words)  # "Nothing was saved" is no longer the last word
        self._standards: dict[Standard, QAction] = {}
        self._record: Place | None = None
        self._record_words = ""
        self.history = QAction(self.tr("what was done here"), self)
        self.history.triggered.connect(self._go_to_history)
        self.attention = Attention(0)  # what was told last, for who listens from later on
        self.attention_changed.connect(self._note_attention)
        self._menus: dict[Menu, list[QAction]] = {}
        self._lay_out()
        self.setAccessibleName(title)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    @property
    def widget(self) -> QWidget:
        """What the window shows."""
        return self

    @property
    def primary_action(self) -> QAction | None:
        """The one thing that is mostly done here."""
        return self._standards.get(Standard.NEW)

    def standards(self) -> Mapping[Standard, QAction]:
        """Give what this view means by the window's own actions."""
        return self._standards

    def menus(self) -> Mapping[Menu, Sequence[QAction]]:
        """Give what this view adds to the menus."""
        return self._menus

    def set_standard(self, standard: Standard, action: QAction) -> None:
        """Say what an action of the window means here; it carries no key of its own."""
        self._standards[standard] = action

    def add_to_menu(self, menu: Menu, action: QAction, *, only_here: bool = False) -> None:
        """Add an action to a menu; with `only_here` it depends on what is selected here, and may lead to another view.

        Any other brings this view to the front.
        """
        self._menus.setdefault(menu, []).append(action)
        if only_here:
            self.only_here.addAction(action)
        else:
            action.triggered.connect(self.front_wanted)

    def set_record(self, place: Place | None, words: str = "") -> None:
        """Say which record is chosen, and what it is called: the window leads to its rows of the edit log."""
        self._record, self._record_words = place, words
        self.history.setEnabled(place is not None)
        self.history.setStatusTip("" if place is not None else self.tr("Choose a row first"))
        self.set_standard(Standard.HISTORY, self.history)

    def set_body(self, body: QWidget) -> None:
        """Put the content beneath head and banner."""
        self._column.addWidget(body, 1)

    def opens(self, place: Place) -> bool:  # noqa: ARG002 - a view that has places overrides it
        """Show a document of this view; False where it is none."""
        return False

    def takes(self, path: Path) -> bool:  # noqa: ARG002 - a view that takes files overrides it
        """Take a file that was dropped on the window; False where it is none for this view."""
        return False

    def here(self) -> Place | None:
        """Tell where this view stands, so that it can be gone back to: unless it says more, at the chosen record."""
        return self._record

    def here_words(self) -> str:
        """Say where it stands: the title, and what is chosen."""
        chosen = self._record_words
        return f"{self.title} · {chosen}" if chosen else self.title

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc where one came from elsewhere, and nothing in this view has a use for the key."""
        if event.key() == Qt.Key.Key_Escape and not self.head.way_back.isHidden():
            self.head.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def offered(self) -> Sequence[Offered]:
        """Name the places of this view that are found by their words, as reports by their titles."""
        return ()

    def is_reading(self) -> bool:
        """Tell whether what this view shows is still on its way; one that reads nothing is always there."""
        return False

    def make_part(self) -> bool:
        """Make a part of what is behind the view before it is shown; tell whether there was one."""
        return False

    def came_to_front(self) -> None:
        """Be seen: a view may put the focus where work begins."""

    def show_error(self, error: ClinicError, *actions: Action) -> None:
        """Show an error under the head; from one about a role there is a way to where roles are mapped."""
        role = role_of(error)
        mend = ((self.tr("Map the account"), partial(self._go_to_role, role)),) if role else ()
        show_error(self.banner, error, *actions, *mend)

    def show_export_error(self, export: "FileExport", error: ClinicError) -> None:
        """Show why a file was not written; what another program holds may be saved beside it."""
        beside = partial(self._export_copy, export)
        self.show_error(error, *(((self.tr("Save as a copy"), beside),) if export.is_held(error) else ()))

    def _export_copy(self, export: "FileExport") -> None:
        self.banner.hide_words()
        self.begin_export(export.copy())

    def _note_attention(self, attention: Attention) -> None:
        self.attention = attention

    def _go_to_history(self) -> None:
        if self._record is not None:
            self.place_wanted.emit(self._record.history())

    def _go_to_role(self, role: str) -> None:
        self.place_wanted.emit(Place("account_role", role_number(role)))

    def begin_export(self, export: "FileExport") -> None:
        """Write a file, with its progress and a way to stop it in the status bar."""
        self.export_begun.emit(export)
        export.start()

    def _lay_out(self) -> None:
        around = QVBoxLayout()
        around.setContentsMargins(RIGHT, 12, RIGHT, 12)
        around.addWidget(self.banner)
        self._banner_room = Ground("surface")
        self._banner_room.setLayout(around)
        self._banner_room.hide()
        self.banner.shown.connect(self._banner_room.show)
        self.banner.closed.connect(self._banner_room.hide)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(hairline())
        self._column.addWidget(self._banner_room)
