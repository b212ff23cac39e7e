"""Verifies the chain of the edit log: part by part on a reader thread, giving way to commands, with progress.

check = ChainCheck(operations, parent)
check.progressed.connect(...)           # (rows, of how many)
check.ended.connect(...)                # Progress, None where it was cancelled or failed
check.start(); check.cancel()
"""

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import ClinicError
from desktop_app.repositories.audit_chain import Progress, count, verify_part
from desktop_app.repositories.books import Reading
from desktop_app.views.operations import Operations, Request


class ChainCheck(QObject):
    """One check; what is appended meanwhile is read, too."""

    progressed = Signal(int, int)
    ended = Signal(object)
    failed = Signal(object)  # ClinicError

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._so_far: Progress | None = None
        self._rows = 0
        self._request: Request | None = None
        operations.busy.connect(self._give_way)

    def start(self) -> None:
        """Begin at the first row."""
        if self._so_far is None:
            self._so_far = Progress()
            self._request = self._operations.read(count, self._counted, self._failed)

    def cancel(self) -> None:
        """Stop, and say nothing of it."""
        if self._so_far is not None:
            self._stop()
            self.ended.emit(None)

    def _counted(self, rows: int) -> None:
        self._rows = rows
        self._go_on()

    def _go_on(self) -> None:
        """Read the next part, unless a command is under way: its end comes back here."""
        self._request = None
        if self._so_far is not None and not self._operations.is_busy():
            read = partial(_next_part, self._so_far)
            self._request = self._operations.read(read, self._was_read, self._failed)

    def _was_read(self, so_far: Progress) -> None:
        self._so_far = so_far
        self.progressed.emit(so_far.head.rows, self._rows)
        if so_far.is_done:
            self._stop()
            self.ended.emit(so_far)
        else:
            self._go_on()

    def _give_way(self, is_busy: bool) -> None:  # noqa: FBT001 - the signal's form
        """Stop reading while a command is under way; then read that part again."""
        if is_busy and self._request is not None:
            self._request.cancel()
            self._request = None
        elif not is_busy and self._request is None:
            self._go_on()

    def _failed(self, error: ClinicError) -> None:
        self._stop()
        self.ended.emit(None)
        self.failed.emit(error)

    def _stop(self) -> None:
        if self._request is not None:
            self._request.cancel()
        self._so_far = self._request = None


def _next_part(so_far: Progress, reading: Reading) -> Progress:
    return verify_part(reading, so_far)
