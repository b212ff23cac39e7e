"""Defining what the clinic sells: a service, a medicine, a product, or a package with its sessions.

dialog = DefineServiceDialog(operations, window)
dialog.posted.connect(self._defined)        # ServiceDefined
dialog.open()
"""

from PySide6.QtWidgets import QWidget

from desktop_app.views.operations import Operations
from desktop_app.views.sales.service_dialog import ServiceDialog
from desktop_app.views.sales.session_groups import sessions_of
from desktop_app.workflows.define_service import define_service


class DefineServiceDialog(ServiceDialog):
    """Something new to sell."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(
            operations,
            title=parent.tr("Define service or package"),
            commit=parent.tr("Define"),
            parent=parent,
        )
        self.refresh()

    def carry_out(self) -> None:
        """Define it."""
        self.run(define_service, self.fields.command(self.request_id, sessions_of(self.groups.rows())))
