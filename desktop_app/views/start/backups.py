"""Bringing a backup back while no books are open: perhaps because they cannot be opened any more."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.errors import ClinicError

if TYPE_CHECKING:
    from desktop_app.repositories.books import Clock
    from desktop_app.views.start.start_window import StartWindow


def ask_for_backup(window: "StartWindow", clock: "Clock", then: Callable[[Path], object]) -> None:
    """Show the backups that are known on this computer; `then` gets the file that one was restored into."""
    from desktop_app.keeping.places import known_folders  # noqa: PLC0415 - not before the first window is painted
    from desktop_app.views.keeping.restore_dialog import RestoreDialog  # noqa: PLC0415 - likewise

    try:
        folders = known_folders()
    except ClinicError as error:
        window.show_error(error)
        return
    window.restore_dialog = RestoreDialog(folders, None, clock, window)
    window.restore_dialog.restored.connect(then)
    window.restore_dialog.open()
