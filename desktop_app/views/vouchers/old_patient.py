"""Whose old document it is: a patient found by name, phone or record number, or a new one by name and record number.

patient = OldPatient(dialog.load)
patient.changed.connect(self._check)
patient.patient()                       # the key of a patient on file, or NewPatient; None where nobody is named
"""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.reports.choices import PatientChoice, patient_of_key
from desktop_app.views.controls.plain_value import Plain, UnreadableValueError, kept
from desktop_app.views.controls.row_list import ROW_GAP
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.patients.patient_search import Load, PatientSearch
from desktop_app.workflows.steps.registration import NewPatient

_RECORD_WIDTH, _NAME_WIDTH = 84, 150


class OldPatient(QWidget):
    """The name, and the record number: several old documents of one new patient name both alike."""

    changed = Signal()

    def __init__(self, load: Load) -> None:
        super().__init__()
        self._chosen: PatientChoice | None = None
        self._coming: int | None = None  # who was kept, until the name is here
        self._load = load
        self.search, self.record = PatientSearch(load), TextField()
        self.search.setMinimumWidth(_NAME_WIDTH)
        self.search.setPlaceholderText(self.tr("Name"))
        self.record.setPlaceholderText(self.tr("Record"))
        self.record.setFixedWidth(_RECORD_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        row.addWidget(self.search, 1)
        row.addWidget(self.record)
        self.search.chosen.connect(self.take)
        self.search.new_wanted.connect(self._keep_new)
        self.search.dropped.connect(self._drop)
        self.record.textChanged.connect(lambda _text: self.changed.emit())
        self.setFocusProxy(self.search)

    def fields(self) -> tuple[QWidget, ...]:
        """Give the fields in the order of the keys."""
        return (self.search, self.record)

    def set_number(self, number: int) -> None:
        """Name the fields for a reader."""
        self.search.setAccessibleName(self.tr("Patient of line {number}").format(number=number))
        self.record.setAccessibleName(self.tr("Record number of line {number}").format(number=number))

    def is_blank(self) -> bool:
        """Tell whether nobody is named."""
        return not self.search.text().strip() and not self.record.text().strip()

    def patient(self) -> int | NewPatient | None:
        """Give who it is; None where nobody is named."""
        patient_id = self._coming if self._chosen is None else self._chosen.patient_id
        if patient_id is not None:
            return patient_id
        name = self.search.text().strip()
        return NewPatient(full_name=name, mrn=self.record.text().strip() or None) if name else None

    def take(self, patient: PatientChoice) -> None:
        """Take a patient on file."""
        self._chosen, self._coming = patient, None
        self.search.show_name(patient.full_name)
        self.record.setText(patient.mrn)
        self.record.setEnabled(False)
        self.changed.emit()

    def plain(self) -> list[Plain]:
        """Give who stands there, to be kept: the key of somebody on file, the record number, the name."""
        patient_id = self._coming if self._chosen is None else self._chosen.patient_id
        return [patient_id, self.record.text(), self.search.text()]

    def put_plain(self, value: Plain) -> None:
        """Put back who was kept; somebody on file is read anew."""
        match kept(list, value):
            case [None | int() as patient_id, str() as record, str() as name]:
                self.put(record, name)
                if patient_id is not None:
                    self._coming = patient_id
                    self._load(partial(patient_of_key, patient_id=patient_id), partial(self._take_kept, patient_id))
            case _:
                raise UnreadableValueError

    def _take_kept(self, patient_id: int, patient: PatientChoice | None) -> None:
        if patient_id != self._coming:
            return
        if patient is None:
            self._drop()
        else:
            self.take(patient)

    def put(self, record: str, name: str) -> None:
        """Write who it is, as if it had been typed."""
        self._drop()
        self.search.show_name(name)
        self.record.setText(record)
        self.changed.emit()

    def _keep_new(self) -> None:
        """Leave what was typed as the name of somebody new."""
        self.search.show_name(self.search.text().strip())
        self.search.focusNextChild()

    def _drop(self) -> None:
        if self._chosen is not None:
            self.record.clear()
        self._chosen, self._coming = None, None
        self.record.setEnabled(True)
        self.changed.emit()
