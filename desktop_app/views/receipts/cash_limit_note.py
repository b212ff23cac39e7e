"""What the law says of the cash that is about to be taken: the very words of the refusal, before it is tried.

note = CashLimitNote(operations, dialog.load)
note.look_at(cash)                          # None: no cash comes in
note.changed.connect(self._check)
note.problem(); note.reason()

The owner may go above the limit, with a reason that the edit log keeps; nobody else is offered it.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.errors import CashLimit269st
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Sign
from desktop_app.views.controls.text_field import TextField, what_is_wrong
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.operations import Operations, Request
from desktop_app.views.patients.patient_search import Load
from desktop_app.workflows.steps import cash_limit, roles
from desktop_app.workflows.steps.cash_limit import Cash


class CashLimitNote(QWidget):
    """Hidden while the limit is kept."""

    changed = Signal()

    def __init__(self, operations: Operations, load: Load, *, can_override: bool = True) -> None:
        super().__init__()
        self._load = load
        self._may_override = can_override and roles.refusal(operations.user, roles.OWNER) is None
        self._refusal: CashLimit269st | None = None
        self._cash: Cash | None = None
        self._request: Request | None = None
        self.words = Label(wrap=True, tone="warn")
        self.field = TextField(placeholder=self.tr("Only the owner may; the edit log keeps it"))
        self._captioned = CaptionedField(self.tr("Reason to take it all the same"), self.field)
        self._lay_out()
        self.field.textChanged.connect(self.changed)
        self.hide()

    def look_at(self, cash: Cash | None) -> None:
        """Ask what stands against taking cash; what is shown stays until the answer is here."""
        if cash == self._cash:
            return
        self._cash = cash
        if self._request is not None:
            self._request.cancel()
            self._request = None
        if cash is None:
            self._show(None)
        else:
            self._request = self._load(partial(cash_limit.refusal, cash=cash), self._show)

    def refusal(self) -> CashLimit269st | None:
        """Give what stands against it, None where the limit is kept."""
        return self._refusal

    def problem(self) -> str:
        """Say why it cannot be taken, "" where it can: within the limit, or for the owner's reason."""
        if self._refusal is None or self.reason() is not None:
            return ""
        return what_is_wrong(self._refusal)

    def reason(self) -> str | None:
        """Give the reason to go above the limit, None where none is given or none is needed."""
        text = self.field.text().strip()
        return text if text and self._refusal is not None and self._may_override else None

    def _show(self, refusal: CashLimit269st | None) -> None:
        self._request, self._refusal = None, refusal
        if refusal is not None:
            self.words.setText(f"{what_is_wrong(refusal)} {refusal.advice}")
        self._captioned.setVisible(self._may_override)
        self.setVisible(refusal is not None)
        self.changed.emit()

    def _lay_out(self) -> None:
        told = QHBoxLayout()
        told.setSpacing(6)
        told.addWidget(Sign("warning", "warn", IN_CELL), 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addLayout(told)
        column.addWidget(self._captioned)
