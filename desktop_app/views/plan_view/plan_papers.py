"""The papers of a plan that are of no single document: the settlement of a discontinued one, the patient's statement.

papers = PlanPapers(view, operations)
papers.aim(detail)                      # the plan that is shown, None where none is
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop_app.accounting.date_range import this_year
from desktop_app.reports.patient_statement import StatementQuery
from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.views.keys import keys
from desktop_app.views.operations import Operations
from desktop_app.views.paper.ways_to_patient_papers import print_settlement, print_statement
from desktop_app.views.view import Menu, View

_DISCONTINUED = "discontinued"


class PlanPapers(QObject):
    """Two entries of the menu Plans."""

    def __init__(self, view: View, operations: Operations) -> None:
        super().__init__(view)
        self._view, self._operations = view, operations
        self._detail: PlanDetail | None = None
        self.settlement = self._make(self.tr("Sho&w settlement sheet..."), "Ctrl+Shift+W")
        self.statement = self._make(self.tr("Statement o&f the patient..."), "Ctrl+Shift+B")
        self.settlement.triggered.connect(self._print_settlement)
        self.statement.triggered.connect(self._print_statement)
        self.aim(None)

    def aim(self, detail: PlanDetail | None) -> None:
        """Be on and off as the plan stands, and say why."""
        self._detail = detail
        missing = "" if detail is not None else self.tr("Choose a plan first")
        over = missing
        if detail is not None and detail.plan.status != _DISCONTINUED:
            over = self.tr("Only a discontinued plan was settled; the dialog to discontinue prints a draft")
        for action, why in ((self.settlement, over), (self.statement, missing)):
            action.setStatusTip(why)
            action.setEnabled(not why)

    def _print_settlement(self) -> None:
        if self._detail is not None:
            print_settlement(self._view, self._operations, self._detail.plan.plan_id)

    def _print_statement(self) -> None:
        if self._detail is not None:
            year = this_year(self._operations.today())
            patient_id = self._detail.plan.patient_id
            query = StatementQuery(patient_id=patient_id, dated_from=year.first, dated_to=self._operations.today())
            print_statement(self._view, self._operations, query)

    def _make(self, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(keys(key))
        self._view.add_to_menu(Menu.PLANS, action, only_here=True)
        return action
