"""The foot of the window: what is selected and the last success at the left, the clinic's state at the right.

status_bar.tell_selection(self.tr("1 plan selected"))
status_bar.tell_success("CN/25-26/00042 posted")
status_bar.tell_file(path)                          # with ways to open it and to see where it is
status_bar.start_progress(self.tr("Exporting"), export.cancel)
status_bar.show_progress(500, 12_000)
status_bar.end_progress()
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStatusBar, QWidget

from desktop_app.views.clinic_facts import ClinicFacts
from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.marks import Mark
from desktop_app.views.controls.parts_label import PartsLabel
from desktop_app.views.controls.surfaces import Sign, take_out_all
from desktop_app.views.look.fonts import SMALL, SMALL_MEDIUM
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.masters.users.words import role_word
from desktop_app.views.saved_file import SavedFile

_HEIGHT = 27
_GOOD_NEWS_MS = 20_000
_WORKING_AFTER_MS = 400


class StatusBar(QStatusBar):
    """One line of facts."""

    def __init__(self) -> None:
        super().__init__()
        self._selection = PartsLabel(style=SMALL, tone="text2")
        self._news = ElidingLabel(style=SMALL_MEDIUM, tone="good")
        self._news_sign = Sign("tick", "good", IN_CELL)
        self._saved = SavedFile()
        self._progress = _Progress()
        self._facts = QHBoxLayout()
        self._news_timer = QTimer(self)
        self._working_timer = QTimer(self)
        self._set_up_timers()
        self._lay_out()
        self.tell_success("")

    def tell_selection(self, text: str) -> None:
        """Say what is selected."""
        self._selection.set_parts(text)

    def selection(self) -> str:
        """Give what is said to be selected."""
        return self._selection.whole()

    def tell_success(self, text: str) -> None:
        """Say what was done; it fades after a while."""
        self._news.setText(text)
        self._news.setVisible(bool(text))
        self._news_sign.setVisible(bool(text))
        self._saved.hide()
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self._news_timer.start()

    def tell_file(self, path: Path | None) -> None:
        """Say that a file is saved, with ways to it; None where it was cancelled."""
        if path is None:
            self.tell_success(self.tr("Export cancelled, no file written"))
        else:
            self.tell_success(self.tr("{file} saved").format(file=path.name))
            self._saved.show_ways_to(path)

    def news(self) -> str:
        """Give the last success."""
        return self._news.text()

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a signal says it
        """Say that a command is under way once that takes longer than a blink."""
        if busy:
            self._working_timer.start()
        else:
            self._working_timer.stop()
            self._progress.end_working()

    def start_progress(self, text: str, cancel: Callable[[], object] | None) -> None:
        """Show what takes long, and a way to stop it if there is one."""
        self._progress.start(text, cancel)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it has come."""
        self._progress.advance(done, total)

    def end_progress(self) -> None:
        """Take the progress away."""
        self._progress.hide()

    def set_facts(self, facts: ClinicFacts) -> None:
        """Say what the clinic's state is."""
        take_out_all(self._facts)
        if facts.is_demo:
            self._facts.addWidget(Badge(Mark("info", "accent", self.tr("Demo clinic"))))
        self._facts.addWidget(Label(facts.year, SMALL, "text2"))
        if facts.closed_up_to is not None:
            text = self.tr("Closed up to {day}").format(day=written(facts.closed_up_to))
            self._add_fact("lock", text)
        self._facts.addWidget(Label(facts.user, SMALL_MEDIUM))
        if facts.role:
            self._facts.addWidget(Label(role_word(facts.role), SMALL, "text2"))

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(super().sizeHint().width(), max(_HEIGHT, self._selection.sizeHint().height() + 10))

    def _add_fact(self, sign: str, text: str) -> None:
        fact = QWidget()
        row = QHBoxLayout(fact)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(Sign(sign, "text2", IN_CELL))
        row.addWidget(Label(text, SMALL, "text2"))
        self._facts.addWidget(fact)

    def _set_up_timers(self) -> None:
        self._news_timer.setSingleShot(True)
        self._news_timer.setInterval(_GOOD_NEWS_MS)
        self._news_timer.timeout.connect(lambda: self.tell_success(""))
        self._working_timer.setSingleShot(True)
        self._working_timer.setInterval(_WORKING_AFTER_MS)
        self._working_timer.timeout.connect(self._progress.start_working)

    def _lay_out(self) -> None:
        self.setSizeGripEnabled(False)
        left, right = QWidget(), QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(10, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._selection)
        row.addWidget(self._news_sign)
        row.addWidget(self._news)
        row.addWidget(self._saved)
        row.addWidget(self._progress)
        row.addStretch(1)
        self._facts.setContentsMargins(0, 0, 10, 0)
        self._facts.setSpacing(16)
        right.setLayout(self._facts)
        self.addWidget(left, 1)
        self.addPermanentWidget(right)


class _Progress(QWidget):
    """What takes long, how far it has come, and a button that stops it."""

    def __init__(self) -> None:
        super().__init__()
        self._text = Label(style=SMALL, tone="text2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = Button(self.tr("Cancel"), Kind.QUIET)
        self._stop: Callable[[], object] | None = None
        self._is_working = False
        self._since = QElapsedTimer()
        self._ticking = QTimer(self, interval=1_000)
        self._ticking.timeout.connect(self._tick)
        self._cancel.clicked.connect(self._cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._text, self._bar, self._cancel):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def start(self, text: str, cancel: Callable[[], object] | None) -> None:
        self._stop, self._is_working = cancel, False
        self._show(text)
        self._cancel.setVisible(cancel is not None)

    def start_working(self) -> None:
        if self.isHidden():
            self._is_working = True
            self._show(self.tr("Working"))
            self._cancel.hide()
            self._since.start()
            self._ticking.start()

    def end_working(self) -> None:
        self._ticking.stop()
        if self._is_working:
            self.hide()

    def _tick(self) -> None:
        """Say for how long a command has been under way, as the lock of a month, which checks all the books first."""
        if self._is_working:
            self._text.setText(self.tr("Working, {seconds} s").format(seconds=round(self._since.elapsed() / 1_000)))

    def advance(self, done: int, total: int) -> None:
        self._bar.setMaximum(max(1, total))
        self._bar.setValue(min(done, total))

    def _show(self, text: str) -> None:
        self._text.setText(text)
        self._bar.setMaximum(0)
        self.show()

    def _cancelled(self) -> None:
        if self._stop is not None:
            self._stop()
