"""Check the books: on a reader thread, with progress; the foot of the sidebar says what came out, a sheet lists it.

Each check reads a snapshot of its own and gives way to a command: a file without write-ahead log can be written only
while nobody reads it, and the checks of a large one take a minute.

check = BookCheck(operations, window)
check.start()                   # quietly, as after opening
check.show()                    # when somebody asks: checks again, then opens the sheet
"""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.calendar import clinic_time
from desktop_app.accounting.checks import Check, Finding
from desktop_app.errors import ClinicError, SelfCheckFailed
from desktop_app.repositories.book_checks import all_checks, breaking_trust, find, is_damaged
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Ground, Sign, hairline, scrolled
from desktop_app.views.look.fonts import BODY_MEDIUM, HEADING, SMALL
from desktop_app.views.look.icons import IN_BANNER
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations, Request

_SHOWN_AFTER_MS = 700
_MARGIN = 20
_SIZE = (760, 520)


class BookCheck(QObject):
    """One check at a time."""

    finished = Signal(object)  # tuple of Finding
    broken = Signal(object)  # SelfCheckFailed: the file itself is not to be trusted

    def __init__(self, operations: Operations, window: MainWindow) -> None:
        super().__init__(window)
        self._operations, self._window = operations, window
        self._is_asked = False
        self._waiting: list[Check] = []  # the first of them is running, or gives way
        self._findings: list[Finding] = []
        self._count = 0
        self._request: Request | None = None
        self._slow = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._slow.timeout.connect(self._show_progress)
        operations.busy.connect(self._give_way)
        window.check_wanted.connect(self.show)

    def start(self) -> None:
        """Check, and say at the foot of the sidebar what came out."""
        if not self._waiting:
            self._waiting, self._findings = list(all_checks()), []
            self._count = len(self._waiting)
            self._slow.start()
            self._go_on()

    def show(self) -> None:
        """Check, and show what came out."""
        self._is_asked = True
        self._show_progress()
        self.start()

    def _show_progress(self) -> None:
        """Say at the foot of the window that it goes on: what a small book takes is not worth a word."""
        self._slow.stop()
        self._window.status_bar.start_progress(self.tr("Checking the books"), None)

    def _go_on(self) -> None:
        """Run the next check, unless a command is under way: its end comes back here."""
        if not self._operations.is_busy():
            self._window.status_bar.show_progress(self._count - len(self._waiting), self._count)
            self._request = self._operations.read(partial(_find, self._waiting[0]), self._found, self._failed)

    def _give_way(self, is_busy: bool) -> None:  # noqa: FBT001 - the signal's form
        """Stop reading while a command is under way; then begin again where it was."""
        if is_busy and self._request is not None:
            self._request.cancel()
            self._request = None
        elif not is_busy and self._waiting and self._request is None:
            self._go_on()

    def _found(self, answer: tuple[Finding | None, str]) -> None:
        finding, at = answer
        self._request = None
        del self._waiting[0]
        if finding is not None:
            self._findings.append(finding)
        if self._waiting and not is_damaged(self._findings):
            self._go_on()
        else:
            self._tell(tuple(self._findings), at)

    def _tell(self, findings: tuple[Finding, ...], at: str) -> None:
        self._end()
        self._window.navigation.findings.set_findings(len(findings), self.tr("checked {time}").format(time=at))
        if self._is_asked:
            self._is_asked = False
            FindingsSheet(findings, at, self._window).open()
        distrusted = breaking_trust(findings)
        if distrusted:
            found = "; ".join(f"{each.check.name}, {each.check.title}" for each in distrusted)
            self.broken.emit(SelfCheckFailed(found=found))
        self.finished.emit(findings)

    def _failed(self, error: ClinicError) -> None:
        self._end()
        self._is_asked = False
        self._window.show_error(error)

    def _end(self) -> None:
        self._waiting, self._request = [], None
        self._slow.stop()
        self._window.status_bar.end_progress()


def _find(check: Check, reading: Reading) -> tuple[Finding | None, str]:
    """Run one check, and tell the time; on a reader thread."""
    return find(reading, check), f"{clinic_time(reading.at):%H:%M}"


class FindingsSheet(QDialog):
    """What a check found: each broken invariant by its name, with the rows that break it."""

    def __init__(self, findings: tuple[Finding, ...], at: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.findings = findings
        self.setWindowTitle(self.tr("Check the books"))
        self.close_button = Button(self.tr("Close"), Kind.PRIMARY, caption="Esc")
        self.close_button.clicked.connect(self.accept)
        self._lay_out(at)
        self.resize(*_SIZE)
        self.finished.connect(self.deleteLater)

    def words(self) -> str:
        """Give the result in one sentence."""
        count = len(self.findings)
        if not count:
            return self.tr("The books are sound: {count} checks, no findings.").format(count=len(all_checks()))
        if count == 1:
            return self.tr("One check found something. Nothing was changed.")
        return self.tr("{count} checks found something. Nothing was changed.").format(count=count)

    def _lay_out(self, at: str) -> None:
        head, foot = Ground("canvas"), Ground("canvas")
        row = QHBoxLayout(head)
        row.setContentsMargins(_MARGIN, 14, _MARGIN, 14)
        row.setSpacing(10)
        row.addWidget(Sign("warning" if self.findings else "shield", "warn" if self.findings else "good", IN_BANNER))
        row.addWidget(Label(self.words(), HEADING))
        row.addStretch(1)
        row.addWidget(Label(self.tr("checked {time}").format(time=at), SMALL, "text2"))
        end = QHBoxLayout(foot)
        end.setContentsMargins(_MARGIN, 10, 16, 10)
        end.addStretch(1)
        end.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (head, hairline()):
            column.addWidget(widget)
        column.addWidget(scrolled(self._list()), 1)
        column.addWidget(foot)

    def _list(self) -> QWidget:
        content = Ground("surface")
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN, 14, _MARGIN, 14)
        column.setSpacing(4)
        if not self.findings:
            everything = self.tr("Every invariant holds, and the file itself is whole.")
            column.addWidget(Label(everything, tone="text2", wrap=True))
        for finding in self.findings:
            column.addWidget(Label(f"{finding.check.name}  {finding.check.title}", BODY_MEDIUM, wrap=True))
            for found in finding.rows:
                words = ", ".join(f"{name} {value}" for name, value in found)
                column.addWidget(Label(words, SMALL, "text2", wrap=True))
            if finding.more:
                column.addWidget(Label(self.tr("and {count} more").format(count=finding.more), SMALL, "text3"))
            column.addSpacing(10)
        column.addStretch(1)
        return content
