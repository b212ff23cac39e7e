"""Safe mode in the window: the books are read, printed and exported; nothing is written, and nothing is repaired.

guard = SafeMode(operations, window)
guard.enter(fault)                          # says why over every view, and looks for the last good backup
guard.restore_wanted.connect(...)           # Found: somebody wants that backup
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.accounting.calendar import clinic_time
from desktop_app.errors import ClinicError
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.labels import Label
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import shown_day
from desktop_app.views.task import Progress, Task

if TYPE_CHECKING:
    from desktop_app.keeping.folder import Found


class SafeMode(QObject):
    """Why nothing is written, and where to go on from."""

    restore_wanted = Signal(object)  # Found
    looked = Signal(object)  # Found, or None

    def __init__(self, operations: Operations, window: MainWindow) -> None:
        super().__init__(window)
        self._operations, self._window = operations, window
        self._task: Task | None = None
        self.restore_button: Button | None = None

    def enter(self, fault: ClinicError) -> None:
        """Write nothing from now on, and say why; the first reason stays."""
        if self._window.notices.standing is not None:
            return
        self._operations.enter_safe_mode()
        self._window.notices.stand(fault)
        self._task = Task(partial(_last_good_backup, self._operations.book_path()), self)
        self._task.done.connect(self._tell_backup)
        self._task.failed.connect(self._tell_no_backup)
        self._task.start()

    def close(self) -> None:
        """Wait for what still looks."""
        if self._task is not None:
            self._task.wait()

    def _tell_backup(self, found: "Found | None") -> None:
        self._task = None
        banner = self._window.notices.standing
        if found is not None and banner is not None:
            at = clinic_time(found.at)
            words = self.tr("Last good backup: {day}, {time}, {name} in {folder}").format(
                day=shown_day(at.date()), time=f"{at:%H:%M}", name=found.path.name, folder=found.path.parent
            )
            banner.add_beneath(Label(words, SMALL, wrap=True))
            self.restore_button = banner.add_button(self.tr("Restore it..."), partial(self.restore_wanted.emit, found))
        elif banner is not None:
            banner.add_beneath(Label(self.tr("No backup of these books was found on this computer."), SMALL, wrap=True))
        self.looked.emit(found)

    def _tell_no_backup(self, _error: ClinicError) -> None:
        """Say that there is none: a folder that cannot be looked into is no help."""
        self._tell_backup(None)


def _last_good_backup(book: Path, _progress: Progress) -> "Found | None":
    from desktop_app.keeping.folder import last_good_backup  # noqa: PLC0415 - for books in safe mode alone
    from desktop_app.keeping.places import choices_of  # noqa: PLC0415 - likewise

    return last_good_backup(choices_of(book).folders(book), book)
