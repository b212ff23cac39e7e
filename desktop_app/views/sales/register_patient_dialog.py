"""Registering a patient; somebody of the same name who is on file already is named before.

dialog = RegisterPatientDialog(operations, window)
dialog.posted.connect(self._registered)     # PatientRegistered
dialog.open()
"""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.reports.choices import PatientChoice, find_patients
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.drafts.forms import REGISTER_PATIENT
from desktop_app.views.operations import Operations, Request
from desktop_app.views.patients.patient_search import whereabouts
from desktop_app.views.sales.new_patient_fields import NewPatientFields
from desktop_app.workflows.register_patient import RegisterPatient, register_patient

_SIZE = (620, 400)


class RegisterPatientDialog(WorkflowDialog):
    """Name, phone, record number, and what invoices need."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(
            operations,
            title=parent.tr("Register patient"),
            commit=parent.tr("Register patient"),
            parent=parent,
            promise=parent.tr("Saved in one step: all of it, or nothing."),
            keeps_typing=True,
        )
        self._request: Request | None = None
        self.name = TextField(placeholder=self.tr("As it shall stand on invoices"))
        self.fields = NewPatientFields(self)
        self._captioned_name = CaptionedField(self.tr("Name"), self.name)
        self._lay_out_body()
        self.name.textChanged.connect(self._check)
        self.name.editingFinished.connect(self._look_for_namesakes)
        self.fields.changed.connect(self._check)
        self.resize(*_SIZE)
        self.remember(
            REGISTER_PATIENT,
            {"name": self.name, **self.fields.named()},
            is_ready=lambda: True,
            words=lambda: self.name.text().strip(),
        )
        self._check()

    def carry_out(self) -> None:
        """Register the patient."""
        command = RegisterPatient(request_id=self.request_id, patient=self.fields.patient(self.name.text()))
        self.run(register_patient, command)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the name."""
        super().showEvent(event)
        self.name.setFocus()

    def _check(self) -> None:
        missing = "" if self.name.text().strip() else self.tr("The name is missing")
        self.set_obstacle(missing or self.fields.fault())

    def _look_for_namesakes(self) -> None:
        if self._request is not None:
            self._request.cancel()
        name = self.name.text().strip()
        if name:
            self._request = self.load(partial(find_patients, text=name), self._show_namesakes)
        else:
            self._show_namesakes(())

    def _show_namesakes(self, found: tuple[PatientChoice, ...]) -> None:
        """Name the first one of the same name: two patients may share one, but one should not be filed twice."""
        name = self.name.text().strip().casefold()
        same = [each for each in found if each.full_name.strip().casefold() == name]
        words = self.tr("On file already: {whom}").format(whom=whereabouts(same[0])) if same else ""
        self._captioned_name.set_help(words, sign="warning" if same else "", tone="warn" if same else "text2")

    def _lay_out_body(self) -> None:
        body = QWidget()
        self.set_body(body)
        grid = QGridLayout(body)
        grid.setContentsMargins(MARGIN, 14, MARGIN, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._captioned_name, 0, 0, 1, 2)
        for number, (caption, field) in enumerate(self.fields.captioned()):
            grid.addWidget(CaptionedField(caption, field), 1 + number // 2, number % 2)
        grid.addWidget(CaptionedField(self.tr("Address"), self.fields.address), 3, 0)
        grid.addWidget(CaptionedField(self.tr("PAN"), self.fields.pan), 3, 1)
        grid.setRowStretch(4, 1)
