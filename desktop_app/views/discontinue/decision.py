"""What is decided: the policy or an amount of one's own, whether GST is reduced, and why.

decision = Decision(reasons)
decision.set_outlook(outlook)
decision.changed.connect(self._reckon)
decision.paise(), decision.reduces_gst(), decision.reason.text()
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.settlement import Policy, policies_compared
from desktop_app.reports.discontinuation_outlook import Outlook
from desktop_app.repositories.unit import User
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import ProposedText
from desktop_app.views.controls.labels import Label
from desktop_app.views.discontinue.amount_entry import AmountEntry
from desktop_app.views.discontinue.policy_table import PolicyTable
from desktop_app.views.look.fonts import HEADING
from desktop_app.workflows.steps import roles


class Decision(QWidget):
    """The first column of the dialog."""

    changed = Signal()

    def __init__(self, reasons: Sequence[str], user: User) -> None:
        super().__init__()
        self.policies, self.amount = PolicyTable(), AmountEntry()
        refusal = roles.refusal(user, roles.POSTING)
        self._forbidden = (
            "" if refusal is None else self.tr("The owner or the accountant credits otherwise than agreed")
        )
        self.reason = ProposedText(reasons, placeholder=self.tr("Say why, for the note and the audit log"))
        self._reason = CaptionedField(self.tr("Reason"), self.reason)
        self._outlook: Outlook | None = None
        self._is_own = False  # somebody chose an amount: it stays when the figures are read again
        self._wants_gst = True
        self._lay_out()
        self.policies.chosen.connect(self._take_policy)
        self.amount.paise_changed.connect(self._take_amount)
        self.amount.gst_changed.connect(self._take_gst)
        self.reason.text_changed.connect(self._reason_typed)
        self._say_of_reason()

    def set_outlook(self, outlook: Outlook) -> None:
        """Show what may be decided; what was typed stays."""
        self._outlook = outlook
        position = outlook.facts.position
        self.policies.set_policies(policies_compared(position), agreed=position.policy)
        self.amount.set_scale(outlook)
        paise = self.amount.paise() if self._is_own else self._first_amount(outlook)
        self.amount.set_paise(paise)
        self.policies.show_amount(paise)
        if self._forbidden:
            self.policies.keep_to_agreed()
            self.amount.keep_as_it_is(self._forbidden)

    def named(self) -> dict[str, QWidget]:
        """Give the fields by their names."""
        return {"reason": self.reason, "amount": self.amount.field, "gst": self.amount.gst}

    def policy(self) -> Policy | None:
        """Give the policy that comes to the credit, None where an amount of one's own was given."""
        outlook, marked = self._outlook, self.policies.policy()
        if outlook is None or marked is None:
            return None
        settlement = dict(policies_compared(outlook.facts.position))[marked]
        return marked if settlement is not None and settlement.credit_paise == self.paise() else None

    def paise(self) -> int | None:
        """Give the credit, tax included; None while there is no amount."""
        return self.amount.paise()

    def reduces_gst(self) -> bool:
        """Tell whether GST is to be reduced, where there is any."""
        return self.amount.gst.isChecked()

    def bar_gst(self, *, barred: bool) -> None:
        """Take the choice about GST away where it is too late for it, and give it back where it is not."""
        box = self.amount.gst
        blocked = box.blockSignals(True)
        box.setChecked(self._wants_gst and not barred)
        box.blockSignals(blocked)
        box.setEnabled(not barred)

    def _first_amount(self, outlook: Outlook) -> int:
        """Begin with what was computed, where there is that much left; an issue anew begins with what was issued."""
        if outlook.replaced is not None:
            return outlook.replaced.total_paise - outlook.replaced.round_off_paise
        position = outlook.facts.position
        return outlook.computed_paise if position.allows(outlook.computed_paise) else outlook.most_paise

    def _take_policy(self, policy: Policy) -> None:
        if self._outlook is None:
            return
        settlements = dict(policies_compared(self._outlook.facts.position))
        settlement = settlements[policy]
        if settlement is not None:
            self._is_own = policy is not self._outlook.facts.position.policy
            self.amount.set_paise(settlement.credit_paise)
            self.changed.emit()

    def _take_amount(self, paise: int | None) -> None:
        self._is_own = self._outlook is None or paise != self._outlook.computed_paise
        self.policies.show_amount(paise)
        self.changed.emit()

    def _take_gst(self) -> None:
        self._wants_gst = self.amount.gst.isChecked()
        self.changed.emit()

    def _reason_typed(self) -> None:
        self._say_of_reason()
        self.changed.emit()

    def _say_of_reason(self) -> None:
        """Ask for it beneath the field, without painting a field red that nobody has touched."""
        if self.reason.text():
            self._reason.set_help(self.tr("Stands on the note: no clinical details"))
            self._reason.set_error("")
        else:
            missing = self.tr("A reason is needed before this can be posted")
            self._reason.set_help(missing, sign="warning", tone="bad")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(self.tr("Credit", "of a patient"), HEADING))
        column.addSpacing(8)
        column.addWidget(self.policies)
        column.addSpacing(10)
        column.addWidget(self.amount)
        column.addWidget(self._reason)
        column.addStretch(1)
