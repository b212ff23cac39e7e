"""A part of the page: read when it is looked at, not before; read again when the books changed.

class PlansTab(PageTab):
    def begin(self, patient_id: int) -> None: ...       # another patient: show nothing of the one before
    def read(self) -> None: ...                         # `self.patient_id` is set
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from desktop_app.views.controls.surfaces import Ground
from desktop_app.views.operations import Operations, Request


class PageTab(Ground):
    """One tab."""

    place_wanted = Signal(object)
    failed = Signal(object)  # ClinicError
    chosen = Signal()  # the cursor is on another row
    told = Signal(str)  # what is selected, with its sums

    def __init__(self, operations: Operations) -> None:
        super().__init__("surface")
        self.operations = operations
        self.patient_id: int | None = None
        self.request: Request | None = None
        self._is_stale = False

    def show_patient(self, patient_id: int | None) -> None:
        """Show another patient, as soon as the tab is looked at."""
        self.cancel()
        self.patient_id = patient_id
        self.begin()
        self.reload()

    def reload(self) -> None:
        """Read everything again: at once where it is seen."""
        self._is_stale = self.patient_id is not None
        self._read_where_seen()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is not read yet."""
        super().showEvent(event)
        self._read_where_seen()

    def is_reading(self) -> bool:
        """Tell whether something is on its way."""
        return self.request is not None

    def cancel(self) -> None:
        """Wait for nothing any more."""
        if self.request is not None:
            self.request.cancel()
            self.request = None

    def begin(self) -> None:
        """Show nothing of the patient before."""

    def read(self) -> None:
        """Ask for what is shown."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Begin where work begins."""
        self.setFocus()

    def tell_selection(self) -> None:
        """Say what is selected."""
        self.told.emit("")

    def _read_where_seen(self) -> None:
        if self._is_stale and self.isVisible() and self.patient_id is not None:
            self._is_stale = False
            self.read()
