"""The detail of a credit note: number, patient, amount, how it stands in the ledgers, and its tabs.

pane = NotePane(actions)
pane.show_note(shown)           # None: nothing is chosen
pane.place_wanted.connect(...)
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.views.controls.badge import Badge
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.marks import document_mark
from desktop_app.views.controls.surfaces import Ground
from desktop_app.views.credit_note_view.health_panel import HealthPanel
from desktop_app.views.credit_note_view.note_actions import NoteActions
from desktop_app.views.credit_note_view.note_tabs import NoteTabs
from desktop_app.views.credit_note_view.posting_health import health_of
from desktop_app.views.credit_note_view.shown_note import ShownNote
from desktop_app.views.look.fonts import HEADING, SMALL, TITLE
from desktop_app.views.tables.amount_cells import shown_day

_MARGIN = 16
_PANEL_MARGIN = 4  # the panel has a margin of its own, and a ground while something is wrong


class NotePane(Ground):
    """One credit note."""

    place_wanted = Signal(object)
    left = Signal()  # Esc: back to the register

    def __init__(self, actions: NoteActions) -> None:
        super().__init__("surface")
        self._shown: ShownNote | None = None
        self.number = Label(style=HEADING)
        self.patient = ElidingLabel(style=SMALL, tone="text2")
        self.badge = Badge(document_mark("draft"))
        self.amount = Label(style=TITLE)
        self.day = Label(style=SMALL, tone="text2")
        self.health = HealthPanel(actions)
        self.tabs = NoteTabs()
        self._lay_out()
        self.tabs.place_wanted.connect(self.place_wanted)
        self.setAccessibleName(self.tr("Credit note"))
        self.show_note(None)

    def shown(self) -> ShownNote | None:
        """Give the note that is shown."""
        return self._shown

    def show_note(self, shown: ShownNote | None) -> None:
        """Show a note; None where none is chosen."""
        self._shown = shown
        self._stack.setCurrentIndex(0 if shown is None else 1)
        if shown is None:
            return
        note = shown.detail.note
        self.number.setText(note.credit_note_number or self.tr("No number yet"))
        self.patient.setText(shown.detail.patient.full_name)
        self.badge.show_mark(document_mark(shown.status))
        self.amount.setText(f"₹{rupees(note.total_paise)}")
        self.day.setText(shown_day(note.credit_note_date))
        self.health.show_health(health_of(shown))
        self.tabs.show_note(shown)

    def take_focus(self) -> None:
        """Go into the detail: to the button that completes the note where there is one, else to the tabs."""
        button = self.health.post_button
        (button if button.isVisible() and button.isEnabled() else self.tabs.tabBar()).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the register with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        nothing = Label(self.tr("Choose a credit note to see it here."), SMALL, "text2")
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        content = QWidget()
        self._stack = QStackedLayout(self)
        for page in (nothing, content):
            self._stack.addWidget(page)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._head())
        around = QHBoxLayout()
        around.setContentsMargins(_PANEL_MARGIN, 0, _PANEL_MARGIN, 6)
        around.addWidget(self.health)
        column.addLayout(around)
        column.addWidget(self.tabs, 1)

    def _head(self) -> QVBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self.number)
        names.addWidget(self.patient)
        upper = QHBoxLayout()
        upper.setSpacing(8)
        upper.addLayout(names, 1)
        upper.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        lower = QHBoxLayout()
        lower.setSpacing(10)
        lower.addWidget(self.amount)
        lower.addWidget(self.day, 0, Qt.AlignmentFlag.AlignBottom)
        lower.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, 0, 14, 0)
        head.setSpacing(4)
        head.addLayout(upper)
        head.addLayout(lower)
        return head
