"""What a package is worth and what becomes of it: as a picture, under every settlement policy, by its schedules.

value = PackageValue()
value.show_outlook(outlook)                 # the figures of the policies
value.picture.set_figures(figures)
value.show_moves(sessions, installments)
value.compared.connect(self._resize)        # another of the three is seen
"""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.accounting.settlement import Policy
from desktop_app.reports.discontinuation_outlook import Outlook
from desktop_app.reports.paper.settlement_paper import InstallmentMove, SessionMove
from desktop_app.reports.policy_comparison import compare_policies
from desktop_app.views.controls.chip import FilterChips
from desktop_app.views.controls.labels import Label
from desktop_app.views.discontinue.policy_comparison import PolicyComparison
from desktop_app.views.discontinue.schedules_compared import SchedulesCompared
from desktop_app.views.look.fonts import BODY_STRONG
from desktop_app.views.pictures.value_picture import ValuePicture

_PICTURE, _POLICIES, _SCHEDULES = "picture", "policies", "schedules"  # as their attributes are called


class PackageValue(QWidget):
    """Heading, the choice of the three, the total; the two tables are made when they are seen first."""

    compared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picture = ValuePicture()
        self._outlook: Outlook | None = None
        self._policy: Policy | None = None
        self._moves: tuple[Sequence[SessionMove], Sequence[InstallmentMove]] = ((), ())
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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(heading)
        self._column.addWidget(self.picture)
        self.shown.chosen.connect(self._switch)

    @cached_property
    def policies(self) -> PolicyComparison:
        """What the patient would get under each policy."""
        made = PolicyComparison(self)
        made.hide()
        self._column.addWidget(made)
        self._fill_policies(made)
        return made

    @cached_property
    def schedules(self) -> SchedulesCompared:
        """What becomes of sessions and installments."""
        made = SchedulesCompared(self)
        made.hide()
        self._column.addWidget(made)
        made.show_moves(*self._moves)
        return made

    def show_outlook(self, outlook: Outlook) -> None:
        """Show a plan as it stands."""
        self._outlook, position = outlook, outlook.facts.position
        self._total.setText(f"₹{rupees(position.line.gross_paise + position.round_off_paise)}")
        if self._is_made(_POLICIES):
            self._fill_policies(self.policies)

    def show_chosen(self, policy: Policy | None) -> None:
        """Show which policy is chosen."""
        self._policy = policy
        if self._is_made(_POLICIES):
            self.policies.show_chosen(policy)

    def show_moves(self, sessions: Sequence[SessionMove], installments: Sequence[InstallmentMove]) -> None:
        """Show what becomes of sessions and installments."""
        self._moves = (sessions, installments)
        if self._is_made(_SCHEDULES):
            self.schedules.show_moves(sessions, installments)

    def _fill_policies(self, policies: PolicyComparison) -> None:
        if self._outlook is not None:
            outcomes = compare_policies(self._outlook.facts.position)
            policies.show_outcomes(outcomes, is_taxed=self._outlook.is_taxed)
        policies.show_chosen(self._policy)

    def _is_made(self, name: str) -> bool:
        return name in vars(self)

    def _switch(self, key: str) -> None:
        for name in (_PICTURE, _POLICIES, _SCHEDULES):
            if name == key or self._is_made(name):
                getattr(self, name).setVisible(name == key)
        self.compared.emit()
