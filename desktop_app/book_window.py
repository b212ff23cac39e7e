"""The window on open books: its views, what runs between them and the books, and the check of the books.

The view that work begins in comes first; the others are imported once it shows its rows, see `window_modules`, and
then made one by one, each with what is behind it, as the page of a patient: who goes there waits for no more than a
beat.
"""

import threading
from collections.abc import Iterator
from functools import cached_property, partial
from pkgutil import resolve_name
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.database import keys
from desktop_app.errors import InCloud, OnNetwork
from desktop_app.open_book import OpenBook
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.controls.banner import Banner
from desktop_app.views.go_to import documents_of
from desktop_app.views.importing import Importing
from desktop_app.views.kept_cautions import is_silenced, silence
from desktop_app.views.made_in_parts import in_parts
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.safe_mode import SafeMode
from desktop_app.views.view import Standard, View
from desktop_app.ways_to_books import compacted
from desktop_app.window_modules import VIEWS, below_views, of_other_views

if TYPE_CHECKING:
    from desktop_app.accounting.checks import Finding
    from desktop_app.keeping.folder import Found
    from desktop_app.keeping.reminder import Standing
    from desktop_app.views.keeping.keeper import Keeper
    from desktop_app.views.start.other_window import Door
    from desktop_app.views.today.today_view import TodayView

_CHECK_AFTER_MS = 1_500
_NEXT_VIEW_AFTER_MS = 8  # of rest: what came meanwhile, as a key or an answer, has its turn between two steps
_MOST_RESTS = 250  # for the rows of one view: those that could not be read, as from a torn disk, never come


def views_on(operations: Operations) -> Iterator[View]:
    """Make the views in the order of the sidebar, each when it is asked for; its parts are still to be made."""
    for name in VIEWS:
        with in_parts():
            view = resolve_name(f"desktop_app.views.{name}")(operations)
        yield view


class Beginning:
    """What a window on open books begins with, each in a beat: the parts of its first view, and then its frame."""

    def __init__(self, book: OpenBook) -> None:
        """From now on this thread asks the books nothing."""
        book.books.keep_off(threading.get_ident())
        self.book = book
        self.operations = Operations(book.books, book.user, keeper=book.keeper)
        self.views = views_on(self.operations)
        self.first = next(self.views)

    def make_part(self) -> bool:
        """Make the next part; tell whether there was one."""
        return self.first.fill_part() or self._frame.fill_part()

    @property
    def window(self) -> MainWindow:
        """The frame around the first view, with all of both that was not made yet."""
        self._frame.fill_up()
        return self._frame

    @cached_property
    def _frame(self) -> MainWindow:
        with in_parts():
            return MainWindow(self.operations, [self.first], find=documents_of(self.operations))


class BookWindow(QObject):
    """Books that are open, with their window and what runs between the two."""

    reopening_wanted = Signal(object, str)  # what to do once they are closed, which opens them again; words for it

    def __init__(self, begun: Beginning) -> None:
        """Take over what it begins with."""
        super().__init__()
        self.book, self.operations = begun.book, begun.operations
        self._views, self._first = begun.views, begun.first
        self.window = begun.window
        self.guard = SafeMode(self.operations, self.window)
        self.guard.restore_wanted.connect(self._restore)
        self.window.actions_of_window.compacting_wanted.connect(self._compact)
        self._keeper: Keeper | None = None
        self._door: Door | None = None
        self._begins_at = ""
        self._made: View | None = (
            None  # in part; in its place, but nobody can go there yet: a key may be pressed meanwhile
        )
        self._is_stale = False  # the books changed since then
        self._rests = 0
        self._tell_cautions()
        self.operations.changed.connect(self._read_facts)
        self.operations.changed.connect(self._note_change)
        self._has_facts = False
        self._below_views, self._modules = Importing(below_views(), self), of_other_views()
        self._rest = QTimer(self, interval=_NEXT_VIEW_AFTER_MS)
        self._rest.timeout.connect(self._add_view)
        self._rest.start()

    def is_complete(self) -> bool:
        """Tell whether all views are there."""
        return not self._rest.isActive()

    def close(self, *, keeps_book: bool = False) -> None:
        """Close them, the lock last; books that another window shows from now on stay open."""
        self._rest.stop()
        self._below_views.stop()
        if self._made is not None:
            self._made.deleteLater()
        self.guard.close()
        if self._door is not None:
            self._door.close()
        if self._keeper is not None:
            self._keeper.end()
        self.window.closing.let_go()
        self.window.close()
        self.window.deleteLater()
        self.operations.close()
        self.operations.deleteLater()
        if not keeps_book:
            self.book.close()

    def _add_view(self) -> None:
        """Go on with the next view, once the last one has its rows or was waited for, and all modules are here."""
        self._rests += 1
        if self.window.views[-1].is_reading() and self._rests < _MOST_RESTS:
            return
        self._rests = 0
        if not self._has_facts:
            self._has_facts = True
            self._read_facts()
            self._below_views.start()
            return
        self._take_step()
        if self._rest.isActive():
            self._rest.start()  # anew, however long that took

    def _take_step(self) -> None:
        made = len(self.window.views)
        if made == len(VIEWS):
            self._rest.stop()
            self._watch_books()
        elif self._made is not None:
            if not (self._made.fill_part() or self._made.make_part()):
                self._show_next(self._made)
                self._made = None
        elif self._below_views.is_over and not self._modules.import_next():  # by turns: each is slower beside others
            self._made = next(self._views)
            self.window.put_in_place(self._made)

    def begin_at(self, shortcut: str) -> None:
        """Bring a view to the front as soon as it is made; its key names it in every language."""
        self._begins_at = shortcut

    def _show_next(self, view: View) -> None:
        self.window.add_view(view)
        if self._is_stale and Standard.REFRESH in view.standards():  # it may not have heard of it
            view.standards()[Standard.REFRESH].trigger()
        self._is_stale = False
        if view.shortcut == self._begins_at:
            self.window.show_view(view)

    def _note_change(self, _changes: object) -> None:
        self._is_stale = self._made is not None

    def _watch_books(self) -> None:
        from desktop_app.views.book_check import BookCheck  # noqa: PLC0415 - not before the window is complete
        from desktop_app.views.start.other_window import Door  # noqa: PLC0415 - likewise

        self._door = Door(self.book.path, self.window)
        self._door.open()
        keeper = self.keeper()
        QTimer.singleShot(_CHECK_AFTER_MS, keeper, keeper.look)
        check = BookCheck(self.operations, self.window)
        check.broken.connect(self.guard.enter)
        check.finished.connect(self._tell_findings)
        keeper.stood.connect(self._tell_backup)
        # After a crash every workflow is whole or absent, and the head was compared: what is left to doubt is the disk.
        # So nobody waits for the check, which takes a minute on large books, but it does not wait either.
        QTimer.singleShot(0 if self.book.was_left else _CHECK_AFTER_MS, check, check.start)

    def _tell_findings(self, findings: "tuple[Finding, ...]") -> None:
        """Let Today say what the foot of the sidebar says."""
        self._today().note_findings(len(findings))

    def _tell_backup(self, found: "Standing | None") -> None:
        """Let Today say that a backup is due."""
        if found is None or not found.is_due:
            self._today().note_backup(0)
        else:
            self._today().note_backup(None if found.newest is None else found.days)

    def _today(self) -> "TodayView":
        return cast("TodayView", self._first)

    def keeper(self) -> "Keeper":
        """Give what makes backups and brings them back; made when it is asked for first."""
        if self._keeper is None:
            from desktop_app.views.keeping.keeper import Keeper  # noqa: PLC0415 - not before the window is complete

            clock, is_demo = self.book.books.now, self.book.is_demo
            self._keeper = Keeper(self.operations, self.window, clock=clock, is_demo=is_demo)
        return self._keeper

    def _compact(self) -> None:
        """Have the books compacted; their key, where they are encrypted, is forgotten as they are closed."""
        path, clock = self.book.path, self.book.books.now
        act = partial(compacted, path, keys.held(path), clock, is_demo=self.book.is_demo)
        self.reopening_wanted.emit(act, self.tr("Compacting {name}").format(name=path.name))

    def _restore(self, found: "Found") -> None:
        self.keeper().restore(found)

    def _tell_cautions(self) -> None:
        """Say over the views what was found when the books were opened."""
        if self.book.fault is not None:
            self.guard.enter(self.book.fault)
        for error in self.book.cautions:
            folder = str(error.facts["folder"]) if isinstance(error, OnNetwork | InCloud) else ""
            if not folder:
                self.window.notices.add(error)
            elif not is_silenced(folder):
                banner = self.window.notices.add(error)
                banner.add_button(self.tr("Do not tell me again for this folder"), partial(_silence, banner, folder))

    def _read_facts(self, _changes: object = None) -> None:
        """Read what the frame of the window says of the clinic."""
        read = partial(read_facts, user=self.book.user, is_demo=self.book.is_demo)
        self.operations.read(read, self.window.set_facts)


def _silence(banner: Banner, folder: str) -> None:
    silence(folder)
    banner.hide_words()
