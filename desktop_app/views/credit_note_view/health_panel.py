"""The part of the detail that says how a note stands in the ledgers, with the one button that completes it."""

from itertools import chain

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.flow_layout import FlowLayout
from desktop_app.views.controls.labels import Label
from desktop_app.views.credit_note_view.note_actions import NoteActions
from desktop_app.views.credit_note_view.posting_health import Health, State
from desktop_app.views.credit_note_view.posting_steps import PostingSteps
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.look.painting import fill_bar
from desktop_app.views.look.scheme import tokens

_RADIUS = 6


class HealthPanel(QWidget):
    """Headline, sentence, steps, button; tinted while something is wrong, quiet once the note is posted."""

    def __init__(self, actions: NoteActions) -> None:
        super().__init__()
        self._is_loud = False
        self.headline = Label(style=BODY_STRONG, wrap=True)
        self.sentence = Label(style=SMALL, wrap=True)
        self.steps = PostingSteps()
        self.post_button = Button.of(actions.post, Kind.PRIMARY, caption="Ctrl+Return")
        self._further = {
            State.DRAFT: (Button.of(actions.delete, bare=True),),
            State.POSTED: (Button.of(actions.replace, bare=True), Button.of(actions.reverse, bare=True)),
        }
        self._lay_out()
        self.setAccessibleName(self.tr("Posting health"))

    def show_health(self, health: Health) -> None:
        """Show how a note stands."""
        self._is_loud = health.is_wrong
        for label, text in ((self.headline, health.headline), (self.sentence, health.sentence)):
            label.setText(text)
            label.setVisible(bool(text))
        self.sentence.set_tone("text" if health.is_wrong else "text2")
        self.steps.set_steps(health.steps)
        self.post_button.setVisible(health.can_post or health.is_wrong)
        for state, buttons in self._further.items():
            for button in buttons:
                button.setVisible(health.state is state)
        self._further_row.setVisible(health.state in self._further)
        margin = 12 if self._is_loud else 4
        self._column.setContentsMargins(12, margin, 12, margin)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint the ground while something is wrong."""
        if self._is_loud:
            fill_bar(QPainter(self), QRectF(self.rect()), tokens().bad_soft, _RADIUS)

    def _lay_out(self) -> None:
        self._further_row = QWidget()
        row = FlowLayout(gap=8)
        row.setContentsMargins(0, 2, 0, 0)
        self._further_row.setLayout(row)
        for button in chain.from_iterable(self._further.values()):
            row.addWidget(button)
            button.hide()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        for widget in (self.headline, self.sentence, self.steps, self.post_button, self._further_row):
            self._column.addWidget(widget)
