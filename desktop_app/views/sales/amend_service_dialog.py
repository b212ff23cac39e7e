"""Amending what the clinic sells: what was sold of it keeps its own figures.

dialog = AmendServiceDialog(operations, service_on_file, window)
dialog.posted.connect(self._amended)        # ServiceAmended
dialog.open()
"""

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.reports.services import ServiceOnFile
from desktop_app.views.operations import Operations
from desktop_app.views.sales.service_dialog import ServiceDialog
from desktop_app.views.sales.session_groups import sessions_of, show_sessions
from desktop_app.workflows.amend_service import AmendService, amend_service
from desktop_app.workflows.steps.offering import ServiceTerms, terms_of


class AmendServiceDialog(ServiceDialog):
    """What is on file, to be changed; code, and once it was sold kind and sessions, stay."""

    def __init__(self, operations: Operations, on_file: ServiceOnFile, parent: QWidget) -> None:
        super().__init__(
            operations,
            title=parent.tr("Edit service or package"),
            commit=parent.tr("Save"),
            parent=parent,
        )
        self._on_file = on_file
        self._seen = terms_of(on_file.service, on_file.components)
        self.is_offered = QCheckBox(self.tr("Offered in sales"))
        self.is_offered.setAccessibleName(self.is_offered.text())
        self.is_offered.setChecked(self._seen.is_active)
        self.is_offered.toggled.connect(self.refresh)
        self.grid.addWidget(self.is_offered, 4, 1)
        self.fields.code.setEnabled(False)
        self.set_subject(on_file.service.name, on_file.service.code, self._what_stays())
        if on_file.is_sold:
            self.fields.kind.setEnabled(False)
            self.groups.setEnabled(False)
        self.set_promise(self.tr("New sales go by it. Invoices and plans that are there keep their own figures."))
        self.refresh()

    def carry_out(self) -> None:
        """Amend it."""
        command = AmendService(
            request_id=self.request_id,
            service_id=self._on_file.service.service_id,
            seen=self._seen,
            terms=self._terms_typed(),
        )
        self.run(amend_service, command)

    def taken(self) -> None:
        """Show what is on file."""
        self.fields.show(self._on_file.service.code, self._seen)
        show_sessions(self.groups, self._seen.sessions)
        self.fields.name.setFocus()

    def unready(self) -> str:
        """Wait for a change."""
        return self.tr("Nothing is changed yet") if self._terms_typed() == self._seen else ""

    def _terms_typed(self) -> ServiceTerms:
        return self.fields.terms(sessions_of(self.groups.rows()), is_active=self.is_offered.isChecked())

    def _what_stays(self) -> str:
        if self._on_file.is_sold:
            return self.tr("has been sold: code, kind and sessions stay")
        return self.tr("not sold yet: only its code stays")
