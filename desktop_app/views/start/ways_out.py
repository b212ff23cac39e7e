"""What can be done about books that were refused, from where it is said."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop_app.errors import BookLocked, ClinicError, DoctoredFile, ForeignParts, WindowSilent
from desktop_app.views.messages import Action


def ways_out(
    error: ClinicError,
    path: Path | None,
    open_safely: Callable[[Path], object],
    tell: Callable[[ClinicError], object],
) -> tuple[Action, ...]:
    """Offer safe mode for books that it can still read, and the window that has them open on this computer.

    Nothing where nothing can be done. `tell` is told where no window answers.
    """
    if isinstance(error, BookLocked) and error.facts.get("here"):
        return ((_words("Show that window"), lambda: _show(Path(str(error.facts["path"])), tell)),)
    if path is None or not isinstance(error, DoctoredFile) or isinstance(error, ForeignParts):
        return ()
    return ((_words("Open in safe mode"), lambda: open_safely(path)),)


def _show(book: Path, tell: Callable[[ClinicError], object]) -> None:
    from desktop_app.views.start.other_window import knock  # noqa: PLC0415 - seldom, and never at start

    if not knock(book):
        tell(WindowSilent())


def _words(text: str) -> str:
    return QCoreApplication.translate("books", text)
