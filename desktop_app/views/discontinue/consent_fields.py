"""The patient's consent to a settlement: how it was given, by whom, on which day, and where it can be found again.

consent = ConsentFields(today=operations.today())
consent.changed.connect(self.check)
consent.text(); consent.problem()       # "" where none is recorded, and where nothing is wrong with it
"""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.calendar import day_in_short
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import ProposedText
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.look.fonts import HEADING, SMALL

_DATE_WIDTH = 136


class ConsentFields(QWidget):
    """Four fields in a row; nothing is recorded until it is said how the patient agreed."""

    changed = Signal()

    def __init__(self, *, today: date) -> None:
        super().__init__()
        self._today = today
        self.how = ProposedText(
            (
                self.tr("Signed settlement sheet"),
                self.tr("In person"),
                self.tr("By phone"),
                self.tr("By a message"),
                self.tr("By letter or e-mail"),
            ),
            placeholder=self.tr("Not recorded"),
        )
        self.who = ProposedText(
            (
                self.tr("The patient"),
                self.tr("A parent or guardian"),
                self.tr("A member of the family"),
                self.tr("Whoever pays for the patient"),
            ),
            placeholder=self.tr("Who agreed"),
        )
        self.who.set_text(self.tr("The patient"))
        self.on = DateField(today=today, day=today)
        self.reference = TextField(placeholder=self.tr("Number of the sheet, the call, the message"))
        self.note = ElidingLabel(style=SMALL, tone="text2")
        self._lay_out()
        self.how.text_changed.connect(self._tell)
        self.who.text_changed.connect(self._tell)
        self.on.day_changed.connect(self._tell)
        self.on.textEdited.connect(self._tell)
        self.reference.textChanged.connect(self._tell)
        self._show()

    def named(self) -> dict[str, QWidget]:
        """Give the fields by their names."""
        return {"agreed": self.how, "who": self.who, "agreed_on": self.on, "reference": self.reference}

    def is_recorded(self) -> bool:
        """Tell whether it is said how the patient agreed."""
        return bool(self.how.text())

    def way(self) -> str:
        """Say in a few words how the patient agreed, or that nothing is recorded."""
        return self.how.text() or self.tr("not recorded")

    def text(self) -> str:
        """Give the consent as it is kept with the plan, "" where none is recorded."""
        day = self.on.day()
        if not self.is_recorded() or day is None:
            return ""
        parts = (self.who.text(), self.how.text(), day_in_short(day), self.reference.text().strip())
        return ", ".join(each for each in parts if each)

    def problem(self) -> str:
        """Say what is missing or wrong, "" where nothing is."""
        if not self.is_recorded():
            return ""
        if not self.who.text():
            return self.tr("Who agreed is missing")
        day = self.on.day()
        if day is None:
            return self.tr("The day of the consent is missing")
        return self.tr("The consent lies in the future") if day > self._today else ""

    def take_focus(self) -> None:
        """Begin with how the patient agreed."""
        self.how.setFocus()
        self.how.line.selectAll()

    def _tell(self, *_: object) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        if self.is_recorded():
            self.note.setText(self.tr("Kept in the edit log with the plan, and printed on the sheet."))
        else:
            self.note.setText(self.tr("Only money that is kept as a balance needs it; on record it ends disputes."))

    def _lay_out(self) -> None:
        head, row = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(self.tr("Consent of the patient"), HEADING))
        head.addWidget(self.note, 1)
        self.on.setFixedWidth(_DATE_WIDTH)
        row.setSpacing(12)
        row.addWidget(CaptionedField(self.tr("How the patient agreed"), self.how), 10)
        row.addWidget(CaptionedField(self.tr("Who agreed"), self.who), 10)
        row.addWidget(CaptionedField(self.tr("Agreed on"), self.on))
        row.addWidget(CaptionedField(self.tr("Reference"), self.reference), 13)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(row)
