"""Finding a patient as one types: who fits stands in a list beneath, and somebody new is its last line.

search = PatientSearch(dialog.load)
search.chosen.connect(...)              # PatientChoice: Enter on it, or a press
search.new_wanted.connect(...)          # Enter where nobody fits, Enter on the last line, Ctrl+N at any time
search.dropped.connect(...)             # the text was changed after somebody was chosen

The list takes no focus: the arrows move in it while one types. Where only somebody on file will do, `finds_only`, it
has no such last line. Where the `list` stands under the line for good, as in a filter's popup, `stays_open`: there it
begins with the first patients on file, and Esc is not its own.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import Any, Protocol

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.reports.choices import PatientChoice, find_patients
from desktop_app.reports.table import Cell
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.labels import one_line
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.operations import Request
from desktop_app.views.tables.cells import TwoToneCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.small_table import ROW_HEIGHT, SmallTable

_LIST = "list"
_NEW = 0  # the key of the line that makes a new patient
_MOST_ROWS, _LEAST_WIDTH = 8, 300
_REST_MS = 120  # who types on is not answered in between
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Load(Protocol):
    """How something is read without keeping the window waiting, as `WorkflowDialog.load` does."""

    def __call__(self, query: Callable[[Reading], Any], then: Callable[[Any], object]) -> Request:
        """Read, then call."""


class PatientSearch(TextField):
    """A line to type into, with the patients that fit. While `is_for_new` it is a plain field for a name."""

    chosen = Signal(object)
    new_wanted = Signal()
    dropped = Signal()

    def __init__(self, load: Load, *, finds_only: bool = False, stays_open: bool = False) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Name, phone or record number"))
        self._load, self._finds_only, self._stays_open = load, finds_only, stays_open
        self._request: Request | None = None
        self._found: dict[int, PatientChoice] = {}
        self._is_searching = self._is_awaited = self._is_chosen = False
        self.is_for_new = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._search)
        self.textEdited.connect(self._typed)
        if stays_open:
            self._search()

    @cached_property
    def list(self) -> "_Found":
        """The patients that fit, made when the first are found: most searches of a form never open it."""
        found = _Found(self)
        found.table.clicked.connect(lambda index: self._take_row(index.row()))
        return found

    def show_name(self, name: str, *, is_chosen: bool = True) -> None:
        """Show who was chosen, or a name that stands for nobody yet."""
        self._close_list()
        self._is_chosen = is_chosen
        self.setText(name)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, choose with Enter, close the list with Esc."""
        key, control = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.is_for_new:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_N and control and self.text().strip() and not self._finds_only:
            self.begin_new()
        elif key in _STEPS and self._is_list_open():
            self.list.move_by(_STEPS[key])
        elif key in _STEPS and self.text().strip():
            self._is_awaited = False
            self._search()
        elif key in _ENTER and not control and self._is_open_question():
            self._take_current()
        elif key == Qt.Key.Key_Escape and self._is_list_open() and not self._stays_open:
            self._close_list()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave no list behind; who was asked for with Enter is still taken when the answer comes."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            return
        if self._is_awaited:
            self._hide_list()
        else:
            self._close_list()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no list behind."""
        super().hideEvent(event)
        self._close_list()

    def begin_new(self) -> None:
        """Take what is typed for somebody new, where somebody new will do."""
        if self.text().strip() and not self._finds_only and not self.is_for_new:
            self._want_new()

    def _is_open_question(self) -> bool:
        """Tell whether something is typed that stands for nobody yet."""
        return (self._stays_open or bool(self.text().strip())) and not self._is_chosen

    def _typed(self, text: str) -> None:
        self._is_chosen = False
        self.dropped.emit()
        if self.is_for_new:
            return
        self._close_request()
        self._is_searching, self._is_awaited = True, False
        if text.strip() or self._stays_open:
            self._rest.start()
        else:
            self._close_list()

    def _search(self) -> None:
        self._close_request()
        self._is_searching = True
        self._request = self._load(partial(find_patients, text=self.text()), self._show)

    def _show(self, found: tuple[PatientChoice, ...]) -> None:
        self._is_searching = False
        self._found = {each.patient_id: each for each in found}
        rows: list[tuple[int, dict[str, Cell]]] = [
            (each.patient_id, {"name": one_line(each.full_name), "behind": whereabouts(each)}) for each in found
        ]
        new = self.tr("New patient: {name}").format(name=one_line(self.text()))
        last: dict[str, Cell] = {"name": new, "behind": self.tr("Ctrl+N")}
        if self._finds_only:
            last = {"name": self.tr("Nobody on file is called so"), "behind": ""}
        self.list.set_rows(rows if rows and self._finds_only else [*rows, (_NEW, last)])
        if self._is_awaited and self._is_clear(len(found)):
            self._take_row(0)
        elif self.hasFocus() and not self._stays_open:
            self.list.open_beneath(self)

    def _is_clear(self, count: int) -> bool:
        """Tell whether Enter before the answer means its first line: the only one, or any where a list is filtered."""
        if self._stays_open:
            return count > 0
        return count == 1 or (count == 0 and not self._finds_only)

    def _take_current(self) -> None:
        """Take the line under the cursor; before there is one, what the search finds if that is only one."""
        if self._is_list_open() and not self._is_searching:
            self._take_row(self.list.table.currentIndex().row())
            return
        if not self._is_searching:
            self._search()
        self._is_awaited = True

    def _take_row(self, row: int) -> None:
        rows = self.list.table.rows()
        if not 0 <= row < len(rows):
            return
        patient = self._found.get(rows[row].key)
        if patient is not None:
            self._close_list()
            self.chosen.emit(patient)
        elif not self._finds_only:
            self._want_new()

    def _want_new(self) -> None:
        self._close_list()
        self.new_wanted.emit()

    def _close_list(self) -> None:
        self._close_request()
        self._is_searching = self._is_awaited = False
        self._hide_list()

    def _is_list_open(self) -> bool:
        return self._stays_open or (_LIST in vars(self) and self.list.isVisible())

    def _hide_list(self) -> None:
        if not self._stays_open and _LIST in vars(self):
            self.list.hide()

    def _close_request(self) -> None:
        self._rest.stop()
        if self._request is not None:
            self._request.cancel()
            self._request = None


class _Found(QFrame):
    """The list, over what stands beneath the field."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.setProperty("ground", "popup")
        column = TableColumn("name", field.tr("Patients"), TwoToneCell("behind"), stretch=1, sortable=False)
        self.table = SmallTable(field.tr("Patients"), (column,), row_height=ROW_HEIGHT + 2, scrolls=True)
        self.table.head.hide()
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self.table)
        self.hide()

    def set_rows(self, rows: list[tuple[int, dict[str, Cell]]]) -> None:
        """Show who fits, the cursor on the first line."""
        self.table.set_rows(rows)
        self.table.go_to_row(0)

    def open_beneath(self, field: QWidget) -> None:
        """Open under a field, as wide as it is."""
        self.setParent(field.window())
        count = len(self.table.rows())
        self.table.has_bar = count > _MOST_ROWS
        if not self.table.has_bar:
            self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        height = min(count, _MOST_ROWS) * (ROW_HEIGHT + 2) + 6
        corner = field.mapTo(field.window(), QPoint(0, field.height() + 2))
        self.setGeometry(corner.x(), corner.y(), max(field.width(), _LEAST_WIDTH), height)
        self.show()
        self.raise_()

    def move_by(self, step: int) -> None:
        """Move the cursor; from the last line to the first."""
        count = max(1, len(self.table.rows()))
        self.table.go_to_row((self.table.currentIndex().row() + step) % count)


def whereabouts(patient: PatientChoice) -> str:
    """Say what tells two patients of one name apart."""
    return " · ".join(each for each in (patient.mrn, patient.phone) if each)
