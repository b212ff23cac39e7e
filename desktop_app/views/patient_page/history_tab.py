"""What was done to the patient's record, newest first: registered, amended, switched off and on; by whom, and when."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.history import HistoryEntry, history
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.entries import Entries, act_entry
from desktop_app.views.controls.upright_scroll import UprightScroll
from desktop_app.views.operations import Operations
from desktop_app.views.patient_page.page_tab import PageTab
from desktop_app.views.patient_page.words import words

_PATIENTS = "patients"  # as the log names their table


class HistoryTab(PageTab):
    """One entry an act; the edit log has what was changed in each."""

    log_wanted = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.entries = Entries(words("History"), nothing=words("Nothing was logged."))
        self.log = Button(words("Show in the edit log"), Kind.OUTLINED, caption="Ctrl+H")
        self.log.clicked.connect(self.log_wanted)
        head, inner, beneath, column = QHBoxLayout(), QWidget(), QVBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(18, 8, 14, 8)
        head.addWidget(self.log)
        head.addStretch(1)
        beneath.setContentsMargins(7, 0, 14, 0)
        beneath.addWidget(self.entries)
        beneath.addStretch(1)
        inner.setLayout(beneath)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(UprightScroll(inner), 1)

    def begin(self) -> None:
        """Show nothing of the patient before."""
        self.entries.show_entries([])

    def read(self) -> None:
        """Read the log."""
        self.cancel()
        self.request = self.operations.read(partial(_read, self.patient_id or 0), self._show, self.failed.emit)

    def take_focus(self) -> None:
        """Begin with the way to the log."""
        self.log.setFocus()

    def _show(self, acts: tuple[HistoryEntry, ...]) -> None:
        self.request = None
        said = {"create": words("Registered"), "update": words("Particulars changed"), "import": words("Imported")}
        self.entries.show_entries(
            [
                act_entry(said.get(each.action, _spaced(each.action)), at=each.at, who=each.user, why=each.reason)
                for each in reversed(acts)
            ]
        )


def _read(patient_id: int, reading: Reading) -> tuple[HistoryEntry, ...]:
    return history(reading, _PATIENTS, patient_id)


def _spaced(action: str) -> str:
    return action.replace("_", " ").capitalize()
