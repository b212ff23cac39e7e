"""Who buys: a patient found by name, phone or record number, or a new one, registered with the sale.

picker = PatientPicker(dialog.load)
picker.changed.connect(self._show)
picker.problem()                        # why nobody is chosen yet, "" where somebody is
picker.patient()                        # the key of a patient on file, or NewPatient
picker.name()
"""

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop_app.reports.choices import PatientChoice, patient_of_key
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.plain_value import Plain, UnreadableValueError, kept, plain_of, put_into
from desktop_app.views.patients.patient_search import Load, PatientSearch, whereabouts
from desktop_app.views.sales.new_patient_fields import NewPatientFields
from desktop_app.workflows.steps.registration import NewPatient

_PHONE = re.compile(r"\+?[0-9][0-9 ()-]{5,}", re.ASCII)
_SEARCH_WIDTH, _FIELD_WIDTH = 400, 140


class PatientPicker(QWidget):
    """One row: the patient and, for a new one, what else is known."""

    changed = Signal()

    def __init__(self, load: Load) -> None:
        super().__init__()
        self._chosen: PatientChoice | None = None
        self._load = load
        self._coming: int | None = None  # who was kept, until the name is here
        self._is_new = False
        self.search = PatientSearch(load)
        self.fields = NewPatientFields(self)
        self._captioned = CaptionedField(self.tr("Patient"), self.search)
        self._more = QWidget()
        self._lay_out()
        self.search.chosen.connect(self._take)
        self.search.new_wanted.connect(self._begin_new)
        self.search.dropped.connect(self._drop)
        self.fields.changed.connect(self.changed)
        self.setFocusProxy(self.search)
        self._tell()

    def is_new(self) -> bool:
        """Tell whether a new patient is registered."""
        return self._is_new

    def name(self) -> str:
        """Give the patient's name, "" while nobody is chosen."""
        return self.search.text().strip() if self._is_new else self._chosen.full_name if self._chosen else ""

    def patient(self) -> int | NewPatient | None:
        """Give whom it is sold to; None while nobody is chosen."""
        if self._is_new:
            return self.fields.patient(self.search.text())
        return self._chosen.patient_id if self._chosen is not None else None

    def choose(self, patient: PatientChoice) -> None:
        """Choose a patient on file, as if found."""
        self._take(patient)

    def plain(self) -> dict[str, Plain]:
        """Give who stands there, to be kept."""
        chosen = self._coming if self._chosen is None else self._chosen.patient_id
        return {
            "patient_id": chosen,
            "is_new": self._is_new,
            "name": self.search.text(),
            **{name: plain_of(field) for name, field in self.fields.named().items()},
        }

    def put_plain(self, value: Plain) -> None:
        """Put back who was kept: somebody on file is read anew, for the name may have changed."""
        who = kept(dict, value)
        try:
            patient_id, is_new, name = who["patient_id"], kept(bool, who["is_new"]), kept(str, who["name"])
            for each, field in self.fields.named().items():
                put_into(field, who[each])
        except KeyError as missing:
            raise UnreadableValueError from missing
        self._chosen, self._coming = None, None if patient_id is None else kept(int, patient_id)
        self._is_new = self.search.is_for_new = is_new
        self.search.show_name(name, is_chosen=self._coming is not None)
        self._tell()
        if self._coming is not None:
            self._load(partial(patient_of_key, patient_id=self._coming), partial(self._take_kept, self._coming))

    def part(self, path: Sequence[Any]) -> QWidget:
        """Give the field that a part of the value stands in."""
        return self.fields.named().get(path[0], self.search) if path else self.search

    def _take_kept(self, patient_id: int, patient: PatientChoice | None) -> None:
        if patient_id != self._coming:
            return
        if patient is None:
            self._drop()
        else:
            self._show(patient)

    def problem(self) -> str:
        """Say why nobody is chosen yet, "" where somebody is."""
        if self._is_new:
            return self.fields.fault() if self.name() else self.tr("The new patient's name is missing")
        if self._chosen is not None:
            return ""
        if self.search.text().strip():
            return self.tr("Choose a patient of the list, or Ctrl+N for a new one")
        return self.tr("The patient is missing")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search again with Esc where a new patient was begun."""
        if event.key() == Qt.Key.Key_Escape and self._is_new:
            self._stop_new()
            return
        super().keyPressEvent(event)

    def _take(self, patient: PatientChoice) -> None:
        self._show(patient)
        if self.search.hasFocus():
            self.search.focusNextChild()

    def _show(self, patient: PatientChoice) -> None:
        self._chosen, self._coming = patient, None
        self.search.show_name(patient.full_name)
        self._tell()

    def _begin_new(self) -> None:
        """Register what was typed: a phone number is no name."""
        self._chosen, self._coming, self._is_new, self.search.is_for_new = None, None, True, True
        typed = self.search.text().strip()
        if _PHONE.fullmatch(typed):
            self.fields.phone.setText(typed)
            self.search.clear()
        self._tell()
        if self.search.hasFocus() and self.name():
            self.fields.phone.setFocus()

    def _stop_new(self) -> None:
        self._is_new = self.search.is_for_new = False
        self._tell()
        self.search.setFocus()
        self.search.selectAll()

    def _drop(self) -> None:
        """Whoever was chosen is no more what stands there."""
        self._chosen, self._coming = None, None
        self._tell()

    def _tell(self) -> None:
        caption = self.tr("Name of the new patient") if self._is_new else self.tr("Patient")
        self._captioned.caption.setText(caption)
        self.search.setAccessibleName(caption)
        if self._is_new:
            self._captioned.set_help(self.tr("Registered with this sale; Esc searches again"), sign="plus")
        elif self._chosen is not None:
            self._captioned.set_help(whereabouts(self._chosen), sign="tick", tone="good")
        else:
            self._captioned.set_help(self.tr("Type to search; Ctrl+N for a new patient"))
        if self._is_new and self._more.layout() is None:
            self._lay_out_more()
        self._more.setVisible(self._is_new)
        self.changed.emit()

    def _lay_out(self) -> None:
        self._captioned.setMaximumWidth(_SEARCH_WIDTH)
        for caption, field in self.fields.captioned():
            field.setParent(self._more)  # in the dialog, which listens to all its fields, before they are seen
            field.setAccessibleName(caption)
        self._more.hide()
        self._more.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._captioned, 3)
        row.addWidget(self._more, 5)
        row.addStretch(1)

    def _lay_out_more(self) -> None:
        """Lay out what else is known of a new patient, whom few sales have."""
        more = QHBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(10)
        for caption, field in self.fields.captioned():
            captioned = CaptionedField(caption, field)
            captioned.setMinimumWidth(_FIELD_WIDTH)
            more.addWidget(captioned, 1)
        self.fields.gstin.setMinimumWidth(_FIELD_WIDTH)
