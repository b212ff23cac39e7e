"""What a window does for its books' safety: backups by hand, on quit, before what is not undone; reminders; restoring.

keeper = Keeper(operations, window, clock=books.now, is_demo=False)
keeper.look()                           # once the window is complete: is a backup due?
keeper.restore(found)                   # or None: the list
keeper.release(); keeper.end()          # the window closes now
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction
from shiboken6 import isValid

from desktop_app.errors import BackupBeforeFailed, BackupDue, BackupFolderBehind, ClinicError, NoBackupYet
from desktop_app.keeping.backup import BackedUp, back_up, places_without
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import Choices, Place, choices_of
from desktop_app.keeping.reminder import Standing, standing
from desktop_app.keeping.stop import Stop
from desktop_app.repositories.books import Clock
from desktop_app.repositories.commands import Command
from desktop_app.views.controls.banner import Banner
from desktop_app.views.keeping.words import words
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.permission import reserve
from desktop_app.views.task import Progress, Task
from desktop_app.views.view import Menu
from desktop_app.workflows.close_year import close_year
from desktop_app.workflows.import_bank_statement import import_bank_statement
from desktop_app.workflows.lock_period import lock_period
from desktop_app.workflows.steps import roles
from desktop_app.workflows.take_in_branch_file import take_in_branch_file

if TYPE_CHECKING:
    from desktop_app.keeping.folder import Found
    from desktop_app.views.keeping.backup_dialog import BackupDialog, QuitDialog
    from desktop_app.views.keeping.restore_dialog import RestoreDialog
    from desktop_app.views.keeping.settings_dialog import SettingsDialog

# A day's close is none of them: it is undone by reopening the day, and the backup on quit has it the same evening.
BEFORE: Mapping[Callable[..., Any], Why] = {
    close_year: Why.CLOSE,
    lock_period: Why.CLOSE,
    import_bank_statement: Why.IMPORT,
    take_in_branch_file: Why.IMPORT,
}


class Keeper(QObject):
    """The safety of one window's books."""

    progressed = Signal(int, int)
    copying = Signal(bool)
    stood = Signal(object)  # Standing, as somebody looked; None: a backup was made

    def __init__(self, operations: Operations, window: MainWindow, *, clock: Clock, is_demo: bool) -> None:
        super().__init__(window)
        self._operations, self._window, self._clock = operations, window, clock
        self._is_demo = is_demo
        self._may_close = False
        self._task: Task | None = None
        self._then: Callable[[Any], object] = self._remind
        self._failed: Callable[[ClinicError], object] = window.show_error
        self._stop = Stop()
        self._notice: Banner | None = None
        self.backup_dialog: BackupDialog | None = None
        self.quit_dialog: QuitDialog | None = None
        self.settings_dialog: SettingsDialog | None = None
        self.restore_dialog: RestoreDialog | None = None
        self._add_actions()
        operations.precaution = self._copy_first
        self.progressed.connect(window.status_bar.show_progress)
        self.copying.connect(self._show_copying)
        window.installEventFilter(self)

    @property
    def book(self) -> Path:
        """Where the books lie."""
        return self._operations.book_path()

    def look(self) -> None:
        """Find out whether a backup is due, and say so over the views."""
        if self._is_demo or self._operations.is_safe() or self._task is not None:
            return
        self._run(self._look, self._remind)

    def back_up(self) -> None:
        """Make a backup by hand."""
        from desktop_app.views.keeping.backup_dialog import BackupDialog, BackupOrder  # noqa: PLC0415 - when asked for

        choices = self._choices()
        if choices is not None:
            order = BackupOrder(self.book, choices.places(self.book), self._clock)
            self.backup_dialog = BackupDialog(order, self._window)
            self.backup_dialog.made.connect(self._made)
            self.backup_dialog.open()

    def set_up(self) -> None:
        """Ask where backups go, and when."""
        from desktop_app.views.keeping.settings_dialog import SettingsDialog  # noqa: PLC0415 - likewise

        choices = self._choices()
        if choices is not None:
            self.settings_dialog = SettingsDialog(self.book, choices, self._clock, self._window)
            self.settings_dialog.chosen.connect(self.look)
            self.settings_dialog.open()

    def restore(self, found: "Found | None" = None) -> None:
        """Show what can be brought back, a certain backup first."""
        from desktop_app.views.keeping.restore_dialog import RestoreDialog  # noqa: PLC0415 - likewise

        choices = self._choices()
        folders = () if choices is None else choices.folders(self.book)
        self.restore_dialog = RestoreDialog(folders, self.book, self._clock, self._window, chosen=found)
        self.restore_dialog.restored.connect(self._window.books_wanted)
        self.restore_dialog.open()

    def release(self) -> None:
        """Let the window close without a backup from now on."""
        self._may_close = True

    def end(self) -> None:
        """Stop what is under way, and wait for it."""
        self.release()
        self._stop.stop()
        if self._task is not None:
            self._task.wait()
        for dialog in (self.backup_dialog, self.quit_dialog):
            if dialog is not None and isValid(dialog):
                dialog.wait()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the window open while a backup is made that is wanted on quit; what else runs is asked about first."""
        if watched is self._window and event.type() == QEvent.Type.Close and not self._may_close and self._is_wanted():
            event.ignore()
            if not self._window.closing.may_close():
                return True
            if self._task is None:
                self._run(partial(_lacking, self.book, self._clock), self._leave, failed=self._close_anyway)
            return True
        return super().eventFilter(watched, event)

    def _is_wanted(self) -> bool:
        if self._is_demo or self._operations.is_safe():
            return False
        try:
            return choices_of(self.book).on_quit
        except ClinicError:
            return False  # what cannot be read was told when the books were opened

    def _leave(self, places: tuple[Place, ...]) -> None:
        """Back up what has no backup yet; then close."""
        from desktop_app.views.keeping.backup_dialog import BackupOrder, QuitDialog  # noqa: PLC0415 - on quit

        if not places:
            self._close()
            return
        self.quit_dialog = QuitDialog(BackupOrder(self.book, places, self._clock), self._window)
        self.quit_dialog.left.connect(self._close)
        self.quit_dialog.open()

    def _close(self) -> None:
        self.release()
        self._window.close()

    def _close_anyway(self, _error: ClinicError) -> None:
        """Close a window whose books cannot even be read any more."""
        self._close()

    def _look(self, _progress: Progress) -> Standing:
        return standing(self.book, choices_of(self.book), self._clock)

    def _remind(self, found: Standing) -> None:
        self._forget_notice()
        self.stood.emit(found)
        due = _due(found)
        if due is not None:
            self._notice = self._window.notices.add(due)
            self._notice.add_button(words("Back up now..."), self.back_up)
            self._notice.add_button(words("Backups..."), self.set_up)

    def _made(self, made: BackedUp) -> None:
        self._forget_notice()
        self.stood.emit(None)
        self._window.status_bar.tell_success(words("{name} is proven").format(name=made.best.path.name))

    def _forget_notice(self) -> None:
        if self._notice is not None:
            self._notice.hide_words()
            self._notice = None

    def _copy_first(self, workflow: Callable[..., Any], command: Command) -> None:
        """Back up before what cannot be undone; on the thread of the commands. Refuses BACKUP_BEFORE_FAILED."""
        why = BEFORE.get(workflow)
        if why is None or self._is_demo or command.request_id in self._operations.without_backup:
            return
        self.copying.emit(True)
        try:
            choices = choices_of(self.book)
            every = choices.places(self.book)
            if _is_chosen(choices, why) and len(places_without(self.book, every, self._clock)) == len(every):
                back_up(self.book, every, why=why, clock=self._clock, stop=self._stop, progress=self.progressed.emit)
        except ClinicError as error:
            raise BackupBeforeFailed(why=error.headline) from error
        finally:
            self.copying.emit(False)

    def _show_copying(self, is_copying: bool) -> None:  # noqa: FBT001 - the signal's form
        if is_copying:
            self._window.status_bar.start_progress(words("Backing up first"), None)
        else:
            self._window.status_bar.end_progress()

    def _choices(self) -> Choices | None:
        try:
            return choices_of(self.book)
        except ClinicError as error:
            self._window.show_error(error)
            return None

    def _run(
        self,
        act: Callable[[Progress], object],
        then: Callable[[Any], object],
        failed: Callable[[ClinicError], object] | None = None,
    ) -> None:
        self._then, self._failed = then, failed or self._window.show_error
        self._task = Task(act, self)
        self._task.done.connect(self._answer)
        self._task.failed.connect(self._refuse)
        self._task.start()

    def _answer(self, answer: object) -> None:
        self._task = None
        if not self._may_close:
            self._then(answer)

    def _refuse(self, error: ClinicError) -> None:
        self._task = None
        if not self._may_close:
            self._failed(error)

    def _add_actions(self) -> None:
        """Add the entries of the menu File, before its last one."""
        menu = self._window.menus.menus[Menu.FILE]
        last = next(each for each in menu.actions() if each.menuRole() is QAction.MenuRole.QuitRole)
        self.actions = tuple(
            QAction(text, self)
            for text in (words("Back up no&w..."), words("Ba&ckups..."), words("&Restore a backup..."))
        )
        for action, act in zip(self.actions, (self.back_up, self.set_up, partial(self.restore, None)), strict=True):
            action.triggered.connect(lambda _=False, act=act: act())
            menu.insertAction(last, action)
        menu.insertSeparator(last)
        self.actions[0].setObjectName("back_up_now")
        self.actions[1].setObjectName("backups")
        reserve(self._operations.user, roles.POSTING, self.actions[1])


def _due(found: Standing) -> ClinicError | None:
    """Say what is due: a first backup, a new one, or one in a folder that has no recent one."""
    if found.is_due:
        return NoBackupYet() if found.newest is None else BackupDue(days=found.days)
    return None if found.behind is None else BackupFolderBehind(folder=found.behind)


def _is_chosen(choices: Choices, why: Why) -> bool:
    return choices.before_closes if why is Why.CLOSE else choices.before_imports


def _lacking(book: Path, clock: Clock, _progress: Progress) -> tuple[Place, ...]:
    """Give where a backup is lacking; nowhere where only folders lack one that are not there now."""
    places = places_without(book, choices_of(book).places(book), clock)
    return places if any(place.is_made or place.folder.is_dir() for place in places) else ()
