"""Amending a patient: what is on file, to be changed; the medical record number stays.

dialog = AmendPatientDialog(operations, patient_detail, window)
dialog.posted.connect(self._amended)        # PatientAmended
dialog.open()
"""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.reports.patient_detail import PatientDetail
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.effects import Effects
from desktop_app.views.operations import Operations
from desktop_app.views.sales.new_patient_fields import NewPatientFields
from desktop_app.workflows.amend_patient import AmendPatient, amend_patient
from desktop_app.workflows.steps.particulars import PatientTerms, terms_of

_SIZE = (620, 460)


class AmendPatientDialog(WorkflowDialog):
    """Name, phone, address, what invoices need, and whether the patient is offered in sales."""

    def __init__(self, operations: Operations, detail: PatientDetail, parent: QWidget) -> None:
        super().__init__(
            operations,
            title=parent.tr("Edit patient"),
            commit=parent.tr("Save"),
            parent=parent,
            promise=parent.tr("Saved in one step: all of it, or nothing."),
            keeps_typing=True,
        )
        self._detail, self._seen = detail, terms_of(detail.patient)
        self.name = TextField()
        self.fields = NewPatientFields(self)
        self.has_form60 = QCheckBox(self.tr("Form 60 given, in place of a PAN"))
        self.is_offered = QCheckBox(self.tr("Offered in sales"))
        self.effects = Effects()
        self._show_what_is_on_file()
        self._lay_out_body()
        for box in (self.has_form60, self.is_offered):
            box.setAccessibleName(box.text())
            box.toggled.connect(self._check)
        self.name.textChanged.connect(self._check)
        self.fields.changed.connect(self._check)
        self.resize(*_SIZE)
        self._check()

    def carry_out(self) -> None:
        """Amend the patient."""
        command = AmendPatient(
            request_id=self.request_id,
            patient_id=self._detail.patient.patient_id,
            seen=self._seen,
            terms=self._terms(),
        )
        self.run(amend_patient, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the name, at its beginning."""
        super().showEvent(event)
        self.name.setFocus()
        self.name.home(False)

    def _terms(self) -> PatientTerms:
        return self.fields.terms(
            self.name.text(), has_form60=self.has_form60.isChecked(), is_active=self.is_offered.isChecked()
        )

    def _check(self) -> None:
        self.effects.show_effects(self._consequences())
        missing = "" if self.name.text().strip() else self.tr("The name is missing")
        unchanged = self.tr("Nothing is changed yet") if self._terms() == self._seen else ""
        self.set_obstacle(missing or self.fields.fault() or self._against_switching_off() or unchanged)

    def _against_switching_off(self) -> str:
        if not self._is_switched_off() or not self._detail.running_plans:
            return ""
        return self.tr("A plan still runs: complete or discontinue it first")

    def _is_switched_off(self) -> bool:
        return self._seen.is_active and not self.is_offered.isChecked()

    def _consequences(self) -> list[str]:
        """Say what switching off means for this patient."""
        if not self._is_switched_off():
            return []
        detail = self._detail
        told = [self.tr("Nothing more is sold to the patient; documents and history stay.")]
        if detail.due_paise:
            text = self.tr("₹{amount} is still due: payments are taken as before.")
            told.append(text.format(amount=rupees(detail.due_paise)))
        if detail.kept_paise:
            text = self.tr("₹{amount} is kept for the patient: it can still be paid back.")
            told.append(text.format(amount=rupees(detail.kept_paise)))
        return told

    def _show_what_is_on_file(self) -> None:
        patient = self._detail.patient
        self.set_subject(patient.full_name, self.tr("MRN {number}").format(number=patient.mrn))
        self.name.setText(patient.full_name)
        self.fields.show(self._seen)
        self.has_form60.setChecked(self._seen.has_form60)
        self.is_offered.setChecked(self._seen.is_active)

    def _lay_out_body(self) -> None:
        body, fields = QWidget(), self.fields
        grid = QGridLayout(body)
        grid.setContentsMargins(MARGIN, 14, MARGIN, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.addWidget(CaptionedField(self.tr("Name"), self.name), 0, 0)
        grid.addWidget(CaptionedField(self.tr("Phone"), fields.phone), 0, 1)
        grid.addWidget(CaptionedField(self.tr("Address"), fields.address), 1, 0)
        grid.addWidget(CaptionedField(self.tr("State"), fields.state), 1, 1)
        grid.addWidget(CaptionedField(self.tr("GSTIN"), fields.gstin), 2, 0)
        grid.addWidget(CaptionedField(self.tr("PAN"), fields.pan), 2, 1)
        grid.addWidget(self.is_offered, 3, 0)
        grid.addWidget(self.has_form60, 3, 1)
        self.effects.setContentsMargins(0, 6, 0, 0)
        grid.addWidget(self.effects, 4, 0, 1, 2)
        grid.setRowStretch(5, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.set_body(body)
