"""The settlement policies side by side: what the patient would get under each, the agreed one named, the chosen strong.

table = PolicyComparison()
table.show_outcomes(compare_policies(position), is_taxed=True)
table.show_chosen(Policy.PRO_RATA)
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting.settlement import Policy
from desktop_app.reports.policy_comparison import PolicyOutcome
from desktop_app.reports.table import Cell
from desktop_app.views.controls.labels import Label
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.tables.amount_cells import MoneyCell
from desktop_app.views.tables.cell_style import RowTone
from desktop_app.views.tables.cells import TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable


def policy_words(policy: Policy) -> str:
    """Name a policy."""
    return {
        Policy.PRO_RATA: QCoreApplication.translate("policies", "Pro rata"),
        Policy.LIST_PRICE: QCoreApplication.translate("policies", "List price"),
        Policy.FULL: QCoreApplication.translate("policies", "Full credit"),
        Policy.NO_REFUND: QCoreApplication.translate("policies", "No refund"),
    }[policy]


class PolicyComparison(QWidget):
    """A row a policy: kept for what was used, fee, retained, credit, refund, still due."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: Policy | None = None
        self._outcomes: tuple[PolicyOutcome, ...] = ()
        self.table = SmallTable(self.tr("Settlement policies compared"), self._columns(), tone_of=_tone)
        self._note = Label(style=SMALL, tone="text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table)
        column.addWidget(self._note)

    def show_outcomes(self, outcomes: Sequence[PolicyOutcome], *, is_taxed: bool) -> None:
        """Show what each policy comes to."""
        self._outcomes = tuple(outcomes)
        self._note.setText(
            self.tr("Kept, fee and retained are without GST; credit, refund and what is still due include it.")
        )
        self._note.setVisible(is_taxed)
        self._fill()

    def show_chosen(self, policy: Policy | None) -> None:
        """Show which one is chosen; None where an amount was typed that is none of theirs."""
        if policy is not self._chosen:
            self._chosen = policy
            self._fill()

    def _fill(self) -> None:
        self.table.set_rows((at, self._cells(outcome)) for at, outcome in enumerate(self._outcomes, start=1))

    def _cells(self, each: PolicyOutcome) -> dict[str, Cell]:
        words = policy_words(each.policy)
        if each.is_agreed:
            words = self.tr("{policy}, agreed at sale").format(policy=words)
        if each.refund_paise is None:
            words = self.tr("{policy}: more than the invoice has left").format(policy=words)
        return {
            "policy": words,
            "used": each.used_paise,
            "fee": each.fee_paise,
            "retained": each.retained_paise,
            "credit": each.credit_paise,
            "refund": each.refund_paise,
            "due": each.due_paise,
            "is_chosen": each.policy is self._chosen,
        }

    def _columns(self) -> tuple[TableColumn, ...]:
        def money(name: str, heading: str) -> TableColumn:
            return TableColumn(name, heading, MoneyCell(sample="8,88,888.88"), sortable=False)

        return (
            TableColumn("policy", self.tr("Policy"), TextCell(), stretch=1, sortable=False),
            money("used", self.tr("Kept for used")),
            money("fee", self.tr("Fee")),
            money("retained", self.tr("Retained")),
            money("credit", self.tr("Credit", "of a patient")),
            money("refund", self.tr("Refund")),
            money("due", self.tr("Still due")),
        )


def _tone(row: TableRow) -> RowTone:
    return RowTone.STRONG if row["is_chosen"] else RowTone.NORMAL
