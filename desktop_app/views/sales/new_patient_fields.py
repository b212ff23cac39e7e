"""What may be known of a new patient beside the name; all of it may stay empty.

fields = NewPatientFields()
fields.changed.connect(...)
fields.fault()                          # what is wrong, "" where nothing is
fields.patient("Sunita Verma")          # workflows.steps.registration.NewPatient
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app import resources
from desktop_app.views.controls.choice import Choice
from desktop_app.views.controls.gstin_field import GstinField
from desktop_app.views.controls.text_field import TextField
from desktop_app.workflows.steps.particulars import PatientTerms
from desktop_app.workflows.steps.registration import NewPatient

_PAN_LENGTH = 10


class NewPatientFields(QObject):
    """Fields that a dialog lays out as it has room."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.phone, self.mrn, self.gstin, self.state = TextField(), TextField(), GstinField(), Choice()
        self.address, self.pan = TextField(), TextField()
        self.mrn.setPlaceholderText(self.tr("Next number"))
        self.state.line.setPlaceholderText(self.tr("State"))
        self.state.set_choices((row["code"], row["name"]) for row in resources.rows("states.csv"))
        for line in (self.phone, self.mrn, self.gstin, self.address, self.pan, self.state.line):
            line.textChanged.connect(self.changed)
        self.state.key_changed.connect(self.changed)
        self.gstin.editingFinished.connect(self._take_state)

    def fault(self) -> str:
        """Say what is wrong, "" where nothing is."""
        pan = self.pan.text().strip()
        if self.gstin.fault():
            return self.tr("The GSTIN is not right")
        if pan and len(pan) != _PAN_LENGTH:
            return self.tr("A PAN has {count} characters").format(count=_PAN_LENGTH)
        if not self.state.is_settled():
            return self.tr("Choose a State of the list")
        return ""

    def patient(self, name: str) -> NewPatient:
        """Give the patient; blanks around a name are not part of it."""
        state = self.state.key()
        return NewPatient(
            full_name=name.strip(),
            mrn=self.mrn.text().strip() or None,
            phone=self.phone.text().strip() or None,
            address=self.address.text().strip() or None,
            state_code=state if isinstance(state, str) else None,
            gstin=self.gstin.gstin(),
            pan=self.pan.text().strip() or None,
        )

    def show(self, terms: PatientTerms) -> None:
        """Show what is on file; the record number stands elsewhere, for it stays."""
        for line, text in (
            (self.phone, terms.phone),
            (self.gstin, terms.gstin),
            (self.address, terms.address),
            (self.pan, terms.pan),
        ):
            line.setText(text or "")
        self.state.choose(terms.state_code)

    def terms(self, name: str, *, has_form60: bool, is_active: bool) -> PatientTerms:
        """Give what stands in the fields."""
        patient = self.patient(name)
        return PatientTerms(
            full_name=patient.full_name,
            phone=patient.phone,
            address=patient.address,
            state_code=patient.state_code,
            gstin=patient.gstin,
            pan=None if patient.pan is None else patient.pan.upper(),
            has_form60=has_form60,
            is_active=is_active,
        )

    def named(self) -> dict[str, QWidget]:
        """Give the fields by their names."""
        return {name: field for name, field in vars(self).items() if isinstance(field, QWidget)}

    def captioned(self) -> Sequence[tuple[str, TextField | Choice]]:
        """Give the fields that a sale asks for, with their captions."""
        return (
            (self.tr("Phone"), self.phone),
            (self.tr("Record number"), self.mrn),
            (self.tr("GSTIN"), self.gstin),
            (self.tr("State"), self.state),
        )

    def _take_state(self) -> None:
        """Take the State that a right GSTIN names."""
        code = self.gstin.state_code()
        if code is not None and self.state.key() is None:
            self.state.choose(code)
            self.changed.emit()
