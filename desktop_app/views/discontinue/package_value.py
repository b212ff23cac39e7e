"""What a package is worth and what becomes of it: as a picture, under every settlement policy, by its schedules.

value = PackageValue()
value.show_outlook(outlook)                 # the figures of the policies
value.picture.set_figures(figures)
value.schedules.show_moves(sessions, installments)
value.compared.connect(self._resize)        # another of the three is seen
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.accounting.settlement import Policy
from desktop_app.reports.discontinuation_outlook import Outlook
from desktop_app.reports.policy_comparison import compare_policies
from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.controls.labels import Label
from desktop_app.views.discontinue.policy_comparison import PolicyComparison
from desktop_app.views.discontinue.schedules_compared import SchedulesCompared
from desktop_app.views.look.fonts import BODY_STRONG
from desktop_app.views.pictures.value_picture import ValuePicture

_PICTURE, _POLICIES, _SCHEDULES = "picture", "policies", "schedules"


class PackageValue(QWidget):
    """Heading, the choice of the three, the total."""

    compared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picture, self.policies, self.schedules = ValuePicture(), PolicyComparison(), SchedulesCompared()
        self.shown = FilterChips(self.tr("Shown as"))
        self.shown.add(_PICTURE, self.tr("Picture"))
        self.shown.add(_POLICIES, self.tr("Policies compared"))
        self.shown.add(_SCHEDULES, self.tr("Sessions and installments"))
        self._total = Label(style=BODY_STRONG)
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(Label(self.tr("Value of the package"), BODY_STRONG))
        heading.addWidget(self.shown, 1)
        heading.addWidget(self._total)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(heading)
        column.addWidget(self.picture)
        column.addWidget(self.policies)
        column.addWidget(self.schedules)
        self.policies.hide()
        self.schedules.hide()
        self.shown.chosen.connect(self._switch)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show a plan as it stands."""
        position = outlook.facts.position
        self._total.setText(f"₹{rupees(position.line.gross_paise + position.round_off_paise)}")
        self.policies.show_outcomes(compare_policies(position), is_taxed=outlook.is_taxed)

    def show_chosen(self, policy: Policy | None) -> None:
        """Show which policy is chosen."""
        self.policies.show_chosen(policy)

    def _switch(self, key: str) -> None:
        self.picture.setVisible(key == _PICTURE)
        self.policies.setVisible(key == _POLICIES)
        self.schedules.setVisible(key == _SCHEDULES)
        self.compared.emit()
