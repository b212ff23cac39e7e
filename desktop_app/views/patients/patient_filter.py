"""The filter by patient: found by name, phone or record number as one types.

patient = PatientFilter(operations)
patient.key_changed.connect(self._filter)           # the patient's key, None for all
"""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.reports.choices import PatientChoice, patient_of_key, patients_of_records
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.filter_chip import FilterChip
from desktop_app.views.controls.labels import one_line
from desktop_app.views.controls.popup import Popup
from desktop_app.views.look.fonts import BODY, elided
from desktop_app.views.operations import Operations
from desktop_app.views.patients.patient_search import PatientSearch

_SIZE = (430, 264)
_NAME_WIDTH = 190


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
    """The line that patients are found with everywhere, its list under it for good."""

    chosen = Signal(object)

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = PatientSearch(operations.read, finds_only=True, stays_open=True)
        self.line.setAccessibleName(self.tr("Search a patient"))
        self.line.list.setFixedSize(*_SIZE)
        self.line.chosen.connect(self._take)
        self.column.addWidget(self.line)
        self.column.addWidget(self.line.list)
        self.line.list.show()

    def _take(self, patient: PatientChoice) -> None:
        if self.isVisible():
            self.close()
            self.chosen.emit(patient)
