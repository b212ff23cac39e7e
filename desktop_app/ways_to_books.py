"""The ways to open books, for a thread of their own: each imports only there what only open books need."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.errors import BookLocked, BooksCompacted, ClinicError, NotCompacted, PassphraseNeeded
from desktop_app.views.task import Progress
from desktop_app.window_modules import import_below_first_view

if TYPE_CHECKING:
    from desktop_app.database.keys import Key
    from desktop_app.open_book import OpenBook
    from desktop_app.repositories.books import Clock
    from desktop_app.views.start.new_clinic_dialog import NewClinic

_MEGABYTE = 1_000_000


def with_window(act: Callable[[Progress], "OpenBook"], progress: Progress) -> "OpenBook":
    """Open books, and import what lies below their window: on this thread, for the window is not to stand still."""
    import_below_first_view()
    return act(progress)


def open_named(path: Path, clock: "Clock", _progress: Progress | None = None, *, safe: bool = False) -> "OpenBook":
    """Open books that are there; with `safe` for reading only."""
    from desktop_app.open_book import open_book  # noqa: PLC0415 - not before the first window is painted

    return open_book(path, clock, safe=safe)


def open_unless_encrypted(path: Path, clock: "Clock", *, safe: bool) -> "OpenBook | None":
    """Open books before there is a window; None where a window must ask for their passphrase, or say who has them."""
    try:
        return open_named(path, clock, safe=safe)
    except (BookLocked, PassphraseNeeded):
        return None


def is_same(path: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file; one that is not there, or not to be looked at, is no other's."""
    try:
        return path.samefile(other)
    except OSError:
        return False


def make_demo(path: Path, clock: "Clock", progress: Progress) -> "OpenBook":
    """Make a demo clinic anew and open it."""
    from desktop_app.open_book import make_demo_book  # noqa: PLC0415 - likewise

    return make_demo_book(path, clock, progress)


def set_up(wanted: "NewClinic", clock: "Clock", _progress: Progress) -> "OpenBook":
    """Make books for a clinic and open them."""
    from desktop_app.open_book import set_up_book  # noqa: PLC0415 - likewise

    return set_up_book(wanted.path, wanted.command, clock)


def compacted(path: Path, key: "Key | None", clock: "Clock", progress: Progress, *, is_demo: bool) -> "OpenBook":
    """Compact books that were just closed, and open them again, whatever came of it: that is told over the views.

    `key` is that of encrypted ones, which was forgotten when they were closed.
    """
    from desktop_app.database import keys  # noqa: PLC0415 - likewise
    from desktop_app.open_book import open_book  # noqa: PLC0415 - likewise

    if key is not None:
        keys.hold(path, key)
    told = _compacted(path, clock, progress)
    try:
        opened = open_book(path, clock, is_demo=is_demo)
    except BaseException:
        keys.let_go(path)
        raise
    return replace(opened, cautions=(*opened.cautions, told))


def _compacted(path: Path, clock: "Clock", progress: Progress) -> ClinicError:
    from desktop_app.database.lock import BookLock  # noqa: PLC0415 - likewise
    from desktop_app.keeping.compacting import compact  # noqa: PLC0415 - likewise

    try:
        with BookLock(path):
            done = compact(path, clock, progress)
    except ClinicError as refused:
        return NotCompacted(why=refused.headline)
    before, after = (f"{size / _MEGABYTE:,.1f}" for size in (done.before, done.after))
    return BooksCompacted(before=before, after=after)
