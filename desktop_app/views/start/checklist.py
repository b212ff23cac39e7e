"""What is still to be done after a clinic is set up: a small card that goes away, by itself or for good.

    checklist = Checklist(operations)           # reads by itself and after whatever is done; hidden while not needed
    checklist.place_wanted.connect(self.place_wanted)       # Place of a view
    checklist.action_wanted.connect(self.action_wanted)     # name of an action: `MainWindow.do(name)`
    checklist.is_needed()                       # known after the first reading; `changed` tells

Put it above everything else on the first screen; it takes no room while it is hidden.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.keeping.places import choices_of
from desktop_app.reports.set_up_checklist import SetUpChecklist, set_up_checklist
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.buttons import IconButton, Kind
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.link import Link
from desktop_app.views.controls.surfaces import Sign, take_out_all
from desktop_app.views.look.fonts import BODY, HEADING, SMALL
from desktop_app.views.look.icons import IN_BUTTON
from desktop_app.views.look.painting import fill_bar, outline_bar
from desktop_app.views.look.scheme import tokens
from desktop_app.views.operations import Operations
from desktop_app.views.view import Place
from desktop_app.views.window_settings import window_settings
from desktop_app.workflows.steps import roles

_COLUMNS = 2
_RADIUS = 6
_SEGMENT = QSize(22, 6)


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the list: whether it is done, and where it is done: a place, or an action by its name."""

    name: str
    words: str
    is_done: bool
    way: Place | str


@dataclass(frozen=True, slots=True)
class Found:
    """What was read: the steps of a clinic, and whether they are still worth a card."""

    clinic_uid: str
    steps: tuple[Step, ...]
    is_fresh: bool

    def done(self) -> int:
        """Count what is done."""
        return sum(step.is_done for step in self.steps)


class Checklist(QWidget):
    """The card: how far it has come, each step a click from its place, a cross that closes it for good."""

    place_wanted = Signal(object)  # Place
    action_wanted = Signal(str)
    changed = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._found: Found | None = None
        self._title = Label(self.tr("Getting started"), HEADING)
        self._fact = Label(style=SMALL, tone="text2")
        self._progress = _Segments()
        self.close_button = IconButton("close", self.tr("Do not show this list again for these books"), Kind.QUIET)
        self.close_button.clicked.connect(self.dismiss)
        self._grid = QGridLayout()
        self._lines: list[_Line] = []
        self._lay_out()
        self.setAccessibleName(self._title.text())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        operations.changed.connect(self._look)
        self._look()

    def is_needed(self) -> bool:
        """Tell whether something is left to do that nobody has dismissed; False until it was read."""
        found = self._found
        if found is None or not found.is_fresh or found.done() == len(found.steps):
            return False
        return not window_settings().value(_setting(found), default=False, type=bool)

    def steps(self) -> tuple[Step, ...]:
        """Give the steps as they were read last."""
        return () if self._found is None else self._found.steps

    def lines(self) -> tuple["_Line", ...]:
        """Give the lines that are shown."""
        return tuple(self._lines)

    def dismiss(self) -> None:
        """Show it no more for these books on this machine."""
        if self._found is not None:
            window_settings().setValue(_setting(self._found), True)
        self.hide()
        self.changed.emit()

    def read(self) -> None:
        """Read anew, as after a folder for backups was chosen, which is not in the books."""
        self._look()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter, now, rect = QPainter(self), tokens(), QRectF(self.rect())
        fill_bar(painter, rect, now.surface, _RADIUS)
        outline_bar(painter, rect, now.line, _RADIUS)

    def _look(self, _changes: object = None) -> None:
        if roles.refusal(self._operations.user, roles.POSTING) is None and not self._operations.is_safe():
            read = partial(_read, book=self._operations.book_path())
            self._operations.read(read, self._show_found, _ignore)

    def _show_found(self, found: Found | None) -> None:
        if found == self._found:
            return
        self._found = found
        needed = self.is_needed()
        if needed and found is not None:
            self._fill(found)
        self.setVisible(needed)
        self.changed.emit()

    def _fill(self, found: Found) -> None:
        focused = next((line.step.name for line in self._lines if line.has_focus()), None)
        take_out_all(self._grid)
        self._fact.setText(self.tr("{done} of {all} done").format(done=found.done(), all=len(found.steps)))
        self._progress.show_part(found.done(), len(found.steps))
        rows = -(-len(found.steps) // _COLUMNS)
        self._lines = [_Line(step) for step in found.steps]
        for at, line in enumerate(self._lines):
            self._grid.addWidget(line, at % rows, at // rows)
            line.wanted.connect(self._go)
            if line.step.name == focused:
                line.take_focus()

    def _go(self, way: object) -> None:
        if isinstance(way, Place):
            self.place_wanted.emit(way)
        else:
            self.action_wanted.emit(str(way))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._fact)
        head.addWidget(self._progress)
        head.addStretch(1)
        head.addWidget(self.close_button)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(2)
        for at in range(_COLUMNS):
            self._grid.setColumnStretch(at, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._grid)


class _Line(QWidget):
    """A step: a tick and its words once it is done, else the way to it."""

    wanted = Signal(object)

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(8)
        row.addWidget(Sign("done" if step.is_done else "scheduled", "good" if step.is_done else "text2", IN_BUTTON))
        self.link: Link | None = None
        if step.is_done:
            label = ElidingLabel(step.words, BODY, "text3")
            label.setAccessibleName(self.tr("{step}: done").format(step=step.words))
            row.addWidget(label, 1)
        else:
            self.link = Link(step.words, BODY)
            self.link.clicked.connect(lambda *_: self.wanted.emit(self.step.way))
            row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
            row.addStretch(1)

    def has_focus(self) -> bool:
        """Tell whether the keys go here."""
        return self.link is not None and self.link.hasFocus()

    def take_focus(self) -> None:
        """Take the keys, where there is something to do."""
        if self.link is not None:
            self.link.setFocus()


class _Segments(QWidget):
    """How much is done: a segment each, filled or outlined."""

    def __init__(self) -> None:
        super().__init__()
        self._done, self._of = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_part(self, done: int, of: int) -> None:
        """Show how many of how many."""
        self._done, self._of = done, of
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for every segment."""
        return QSize(self._of * (_SEGMENT.width() + 3), _SEGMENT.height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them."""
        painter, now = QPainter(self), tokens()
        for number in range(self._of):
            rect = QRectF(number * (_SEGMENT.width() + 3), 1, _SEGMENT.width(), _SEGMENT.height())
            if number < self._done:
                fill_bar(painter, rect, now.good)
            else:
                outline_bar(painter, rect, now.control)


def _read(reading: Reading, *, book: Path) -> Found | None:
    """Read books and choices; on a reader's thread."""
    known = set_up_checklist(reading)
    if known is None:
        return None
    choices = choices_of(book)
    has_folder = choices.first is not None or choices.second is not None
    return Found(known.clinic_uid, _steps(known, has_folder=has_folder), known.is_fresh)


def _steps(known: SetUpChecklist, *, has_folder: bool) -> tuple[Step, ...]:
    """Put the steps into the order in which they are best done.

    Who sells without a GSTIN is not registered: nothing is missing there.
    """
    branch = Place("branch", known.branch_id)
    return (
        Step("branch", _words("Complete the branch and its GSTIN"), known.has_gstin or known.has_sale, branch),
        Step("services", _words("Define what the clinic sells"), known.has_services, "define_service"),
        Step("opening", _words("Enter the opening balances"), known.has_opening, "opening_balances"),
        Step("users", _words("Add who works here, or a password"), known.has_users, Place("user", 1)),
        Step("backup", _words("Choose a second folder for backups"), has_folder, "backups"),
        Step("patient", _words("Register the first patient"), known.has_patient, "register_patient"),
        Step("sale", _words("Sell the first package"), known.has_sale, "sell_package"),
    )


def _setting(found: Found) -> str:
    return f"checklist/{found.clinic_uid}"


def _ignore(_error: object) -> None:
    """Leave the card away where it cannot be read: what is wrong with the books is told elsewhere."""


def _words(text: str) -> str:
    return QCoreApplication.translate("checklist", text)
