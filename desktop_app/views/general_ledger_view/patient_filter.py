"""The filter by patient: found by name, phone or record number as one types.

patient = PatientFilter(operations)
patient.key_changed.connect(self._filter)           # the patient's key, None for all
"""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.reports.choices import PatientChoice, find_patients, patient_of_key, patients_of_records
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.filter_chip import FilterChip
from desktop_app.views.controls.labels import one_line
from desktop_app.views.controls.popup import Popup
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.look.fonts import BODY, elided
from desktop_app.views.operations import Operations, Request
from desktop_app.views.tables.cells import NameCell, NumberCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.small_table import SmallTable

_SIZE = (430, 264)
_NAME_WIDTH = 190
_REST_MS = 120  # who types on is not answered in between
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PatientFilter(FilterChip):
    """One patient's lines alone, or everybody's."""

    key_changed = Signal(object)

    def __init__(self, operations: Operations) -> None:
        super().__init__(self.tr("Any patient"))
        self._operations = operations
        self._key: int | None = None
        self._record: str | None = None
        self.wanted.connect(self.open_search)
        self.removed.connect(lambda: self._take(None))

    def key(self) -> int | None:
        """Give the patient's key, None for all."""
        return self._key

    def record(self) -> str | None:
        """Give the patient's record number, None for all."""
        return self._record

    def clear(self) -> None:
        """Leave nobody out, without telling anybody."""
        self._key = self._record = None
        self.show_choice("")

    def show_key(self, patient_id: int) -> None:
        """Choose a patient by key, without telling anybody; the name follows."""
        self._key, self._record = patient_id, None
        self.show_choice(self.tr("One patient"))
        self._operations.read(partial(patient_of_key, patient_id=patient_id), self._name)

    def show_record(self, number: str | None) -> None:
        """Choose a patient by record number, without telling anybody; the name follows."""
        if number is None:
            self.clear()
        elif number != self._record:
            self._key, self._record = None, number
            self.show_choice(elided(one_line(number), BODY, _NAME_WIDTH))
            self._operations.read(partial(_of_record, number), self._name)

    def open_search(self) -> None:
        """Search a patient beneath the chip."""
        popup = PatientPopup(self._operations, self)
        popup.chosen.connect(self._take)
        popup.open_beneath(self)
        popup.line.setFocus()

    def _take(self, patient: PatientChoice | None) -> None:
        key = None if patient is None else patient.patient_id
        if key != self._key or (patient is None and self._record is not None):
            self._key, self._record = key, None if patient is None else patient.mrn
            self._show(patient)
            self.key_changed.emit(key)

    def _name(self, patient: PatientChoice | None) -> None:
        """Name the patient who was chosen by key or number, unless somebody else was chosen meanwhile."""
        if patient is not None and (patient.patient_id == self._key or patient.mrn == self._record):
            self._key, self._record = patient.patient_id, patient.mrn
            self._show(patient)

    def _show(self, patient: PatientChoice | None) -> None:
        self.show_choice("" if patient is None else elided(one_line(patient.full_name), BODY, _NAME_WIDTH))


def _of_record(number: str, reading: Reading) -> PatientChoice | None:
    return patients_of_records(reading, [number]).get(number)


class PatientPopup(Popup):
    """A line to type into and the patients that fit."""

    chosen = Signal(object)

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self._operations = operations
        self._request: Request | None = None
        self._patients: tuple[PatientChoice, ...] = ()
        self._is_searching = self._takes_first = False
        self.line = _Line(self)
        self.found = SmallTable(
            self.tr("Patients"),
            (
                TableColumn("name", self.tr("Patient"), NameCell(), stretch=1, least=180, sortable=False),
                TableColumn("mrn", self.tr("Record"), NumberCell(sample="88888"), sortable=False),
                TableColumn("phone", self.tr("Phone"), NumberCell(sample="+91 98888 88888"), sortable=False),
            ),
            scrolls=True,
        )
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setFixedSize(*_SIZE)
        self.found.clicked.connect(lambda index: self._take(index.row()))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._search)
        self.line.textEdited.connect(self._typed)
        self.line.entered.connect(self._enter)
        self.line.moved.connect(self._move)
        self.column.addWidget(self.line)
        self.column.addWidget(self.found)
        self._is_searching = True
        self._search()

    def _typed(self) -> None:
        if self._request is not None:
            self._request.cancel()
        self._is_searching, self._takes_first = True, False
        self._rest.start()

    def _search(self) -> None:
        self._request = self._operations.read(partial(find_patients, text=self.line.text()), self._show)

    def _enter(self) -> None:
        """Take the patient under the cursor; while the search is under way, the first that it finds."""
        if self._is_searching:
            self._takes_first = True
        else:
            self._take(self.found.currentIndex().row())

    def _show(self, patients: tuple[PatientChoice, ...]) -> None:
        self._patients, self._is_searching = patients, False
        self.found.set_rows(
            (each.patient_id, {"name": each.full_name, "mrn": each.mrn, "phone": each.phone or ""}) for each in patients
        )
        self.found.go_to_row(0)
        if self._takes_first:
            self._take(0)

    def _move(self, step: int) -> None:
        if self._patients:
            self.found.go_to_row((self.found.currentIndex().row() + step) % len(self._patients))

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._patients) and self.isVisible():
            self.close()
            self.chosen.emit(self._patients[row])


class _Line(TextField):
    """A line whose arrows move in the list beneath it."""

    entered = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(placeholder=parent.tr("Name, phone or record number"), parent=parent)
        self.setAccessibleName(parent.tr("Search a patient"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, choose with Enter."""
        if event.key() in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
