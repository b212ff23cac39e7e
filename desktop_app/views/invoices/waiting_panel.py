"""What waits for a second person, at the head of an invoice's detail: who asked for what and why, and the decision."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.accounting.money import rupees
from desktop_app.reports.invoice_detail import AskedWriteOff
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.flow_layout import FlowLayout
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Ground, Sign
from desktop_app.views.invoices.words import words
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.look.icons import IN_BUTTON
from desktop_app.views.tables.amount_cells import shown_day


class WaitingPanel(Ground):
    """A sentence, the reason, and two buttons."""

    def __init__(self, approve: QAction, reject: QAction) -> None:
        super().__init__("warn_soft")
        self.sentence = Label(style=BODY_STRONG, wrap=True)
        self.reason = Label(style=SMALL, wrap=True)
        self.why_not = Label(style=SMALL, tone="text2", wrap=True)
        self.approve, self.reject = (
            Button.of(approve, Kind.OUTLINED, bare=True),
            Button.of(reject, Kind.OUTLINED, bare=True),
        )
        self._action = approve
        row, texts, buttons = QHBoxLayout(self), QVBoxLayout(), FlowLayout(gap=6)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(8)
        sign = QVBoxLayout()
        sign.addWidget(Sign("clock", "warn", IN_BUTTON))
        sign.addStretch(1)
        texts.setSpacing(4)
        buttons.addWidget(self.approve)
        buttons.addWidget(self.reject)
        for label in (self.sentence, self.reason, self.why_not):
            texts.addWidget(label)
        texts.addSpacing(2)
        texts.addLayout(buttons)
        row.addLayout(sign)
        row.addLayout(texts, 1)
        approve.changed.connect(self._say_why_not)

    def show_asked(self, asked: AskedWriteOff) -> None:
        """Show what waits."""
        text = (
            words("₹{amount} is to be waived")
            if asked.reason_code == "waiver"
            else words("₹{amount} is to be written off")
        )
        self.sentence.setText(text.format(amount=rupees(asked.amount_paise)))
        why = words("{name} asked on {day}: {reason}")
        self.reason.setText(why.format(name=asked.asked_by or "", day=shown_day(asked.on), reason=asked.reason))
        self.setAccessibleName(f"{self.sentence.text()}. {self.reason.text()}")
        self._say_why_not()

    def _say_why_not(self) -> None:
        words_of_it = self._action.statusTip()
        self.why_not.setText(words_of_it)
        self.why_not.setVisible(bool(words_of_it))
