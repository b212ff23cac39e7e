"""Closing the window while something runs: what can be stopped is asked about, what is being saved is waited for.

closing = Closing(window, operations)
closing.begin(export, self.tr("Exporting"), export.cancel); closing.end(export)
closing.may_close()             # False: it has asked, or waits; the window closes by itself later, or stays
closing.let_go()                # whoever closes the window now has decided already
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.errors import ClinicError, StillRunning, StillSaving
from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.buttons import Button
from desktop_app.views.operations import Operations

if TYPE_CHECKING:
    from desktop_app.views.main_window import MainWindow

_TOLD_AFTER_MS = 400


class Closing(QObject):
    """Knows what runs, and asks. Staying is what happens by itself: it is where the keys are, and what Esc does."""

    def __init__(self, window: "MainWindow", operations: Operations) -> None:
        super().__init__(window)
        self._window, self._operations = window, operations
        self._jobs: dict[object, tuple[str, Callable[[], object]]] = {}
        self._may_close = self._waits = False
        self.banner: Banner | None = None
        self._telling = QTimer(self, singleShot=True, interval=_TOLD_AFTER_MS)
        self._telling.timeout.connect(self._tell_saving)
        operations.busy.connect(self._follow)

    def begin(self, job: object, words: str, stop: Callable[[], object]) -> None:
        """Remember something that takes long, and how it is stopped."""
        self._jobs[job] = (words, stop)

    def end(self, job: object) -> None:
        """Forget it: it has come to its end; a question about it is none any more."""
        self._jobs.pop(job, None)
        if not self._jobs and not self._waits:
            self._forget_question()

    def let_go(self) -> None:
        """Let the window close from now on."""
        self._may_close = True
        self._telling.stop()

    def may_close(self) -> bool:
        """Tell whether the window may close now; where it may not, somebody is asked, or the end is waited for."""
        if self._may_close:
            return True
        if self._jobs:
            self._ask()
            return False
        if self._operations.is_busy():
            self._waits = True
            self._telling.start()
            return False
        return True

    def _ask(self) -> None:
        words = ", ".join(text for text, _ in self._jobs.values())
        self._show(StillRunning(what=words))
        if self.banner is not None:
            stay = self.banner.add_button(self.tr("Go on with it"), self._stay)
            self.banner.add_button(self.tr("Stop it and close"), self._stop_and_close)
            _give_keys(stay)

    def _tell_saving(self) -> None:
        self._show(StillSaving())
        if self.banner is not None:
            _give_keys(self.banner.add_button(self.tr("Keep the window open"), self._stay))

    def _show(self, error: ClinicError) -> None:
        self._forget_question()
        self.banner = self._window.notices.add(error)
        self.banner.closed.connect(partial(self._closed, self.banner))

    def _closed(self, banner: Banner) -> None:
        """Stay where the question was closed without an answer."""
        if banner is self.banner:
            self.banner, self._waits = None, False

    def _stay(self) -> None:
        self._waits = False
        self._telling.stop()
        self._forget_question()
        self._window.current_view().setFocus()

    def _stop_and_close(self) -> None:
        self._forget_question()
        self.let_go()
        for _, stop in list(self._jobs.values()):
            stop()
        self._window.close()

    def _follow(self, is_busy: bool) -> None:  # noqa: FBT001 - a signal's
        """Close once what was being saved is saved, and told."""
        if not is_busy and self._waits:
            self._waits = False
            self._telling.stop()
            self._forget_question()
            QTimer.singleShot(0, self._window, self._window.close)

    def _forget_question(self) -> None:
        banner, self.banner = self.banner, None
        if banner is not None:
            banner.hide_words()


def _give_keys(button: Button) -> None:
    button.show()  # now, not when the layout gets to it: only what is seen can have the keys
    button.setFocus()
