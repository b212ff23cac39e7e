"""The detail of one master record beside its register: read off the thread that paints, a late answer dropped.

class PatientPane(MasterPane):
    def read_detail(self, key: int, reading: Reading) -> PatientDetail: ...
    def show_detail(self, detail: PatientDetail | None) -> None: ...        # None: nothing is chosen

pane.when_shown(self._sell)             # at once, or as soon as the record is here
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop_app.errors import ClinicError
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.surfaces import Ground
from desktop_app.views.operations import Operations, Request


class MasterPane(Ground):
    """One record; what is shown stays until the other one is here."""

    place_wanted = Signal(object)
    failed = Signal(object)  # ClinicError
    left = Signal()  # Esc: back to the register

    def __init__(self, operations: Operations) -> None:
        super().__init__("surface")
        self.operations = operations
        self._key: int | None = None
        self._detail: Any = None
        self._request: Request | None = None
        self._waiting: Callable[[Any], object] | None = None

    def read_detail(self, key: int, reading: Reading) -> Any:  # noqa: ANN401 - the record's own detail
        """Read what is shown of a record; refuses NOT_FOUND."""
        raise NotImplementedError

    def show_detail(self, detail: Any) -> None:  # noqa: ANN401 - what `read_detail` gave, or None
        """Show a record; nothing for None."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the cursor into the pane."""
        self.setFocus()

    def key(self) -> int | None:
        """Give the key of the record that is shown or on its way."""
        return self._key

    def is_reading(self) -> bool:
        """Tell whether a record is on its way."""
        return self._request is not None

    def show_record(self, key: int | None) -> None:
        """Show a record; nothing for None."""
        if key == self._key:
            return
        self._key, self._waiting = key, None
        if key is None:
            self._show(None)
        else:
            self.reload()

    def reload(self) -> None:
        """Read the record again."""
        if self._key is not None:
            self._cancel()
            self._request = self.operations.read(partial(self.read_detail, self._key), self._show, self._not_read)

    def when_shown(self, act: Callable[[Any], object]) -> None:
        """Do something with the record that is chosen: at once, or as soon as it is here."""
        if self._request is not None:
            self._waiting = act
        elif self._detail is not None:
            act(self._detail)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the register with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _show(self, detail: object) -> None:
        self._cancel()
        self._detail = detail
        self.show_detail(detail)
        waiting, self._waiting = self._waiting, None
        if waiting is not None and detail is not None:
            waiting(detail)

    def _not_read(self, error: ClinicError) -> None:
        self._key = None
        self._show(None)
        self.failed.emit(error)

    def _cancel(self) -> None:
        if self._request is not None:
            self._request.cancel()
            self._request = None
