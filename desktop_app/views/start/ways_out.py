"""What can be done about books that were refused, from where it is said."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop_app.errors import ClinicError, DoctoredFile, ForeignParts
from desktop_app.views.messages import Action


def ways_out(error: ClinicError, path: Path | None, open_safely: Callable[[Path], object]) -> tuple[Action, ...]:
    """Offer safe mode for books that it can still read; nothing where nothing can be done."""
    if path is None or not isinstance(error, DoctoredFile) or isinstance(error, ForeignParts):
        return ()
    return ((QCoreApplication.translate("books", "Open in safe mode"), lambda: open_safely(path)),)
