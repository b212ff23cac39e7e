"""From the statement's balance to the ledger's in one row of figures, as of a day; the same figures as the report."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.bank_reconciliation import BankReconciliation, bank_reconciliation
from desktop_app.views.bank_matching.words import words
from desktop_app.views.controls.date_field import DateField
from desktop_app.views.controls.figures import Figure, Figures
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import Ground, hairline
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.operations import Operations, Request

_DAY_WIDTH = 150


class ReconciliationStrip(QWidget):
    """Read anew whenever something is matched or posted."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.operations = operations
        self._account_id = 0
        self._request: Request | None = None
        self._found: BankReconciliation | None = None
        today = operations.today()
        self.on = DateField(today=today, day=today)
        self.on.setAccessibleName(words("Reconciled on"))
        self.on.setFixedWidth(_DAY_WIDTH)
        self.figures, self.note = Figures(), Label(style=SMALL, tone="text2", wrap=True)
        self._lay_out()
        self.on.day_changed.connect(self.reload)

    def found(self) -> BankReconciliation | None:
        """Give what is shown."""
        return self._found

    def is_reading(self) -> bool:
        """Tell whether figures are on their way."""
        return self._request is not None

    def show_account(self, account_id: int) -> None:
        """Reconcile another account."""
        self._account_id = account_id
        self.reload()

    def reload(self, *_: object) -> None:
        """Read the figures again."""
        day = self.on.day()
        if self._request is not None:
            self._request.cancel()
            self._request = None
        if day is not None and self._account_id:
            read = partial(bank_reconciliation, account_id=self._account_id, on=day)
            self._request = self.operations.read(read, self._show)

    def _show(self, found: BankReconciliation) -> None:
        self._request, self._found = None, found
        totals = found.totals
        if totals.statement_paise is None:
            self.figures.show_figures([Figure(words("Ledger"), totals.ledger_paise)])
            self.note.setText(words("No statement with a balance reaches this day yet."))
            return
        shown = [
            Figure(words("Statement"), totals.statement_paise),
            Figure(words("In transit"), totals.in_transit_paise),
            Figure(words("Unpresented"), -totals.unpresented_paise),
            Figure(words("Money in, not posted"), -totals.unrecorded_in_paise, _tone(totals.unrecorded_in_paise)),
            Figure(words("Money out, not posted"), totals.unrecorded_out_paise, _tone(totals.unrecorded_out_paise)),
        ]
        if totals.before_paise:
            shown.append(Figure(words("Before the first statement"), totals.before_paise))
        if totals.gap_paise:
            shown.append(Figure(words("Statements missing"), -totals.gap_paise, "warn"))
        self.figures.show_figures([*shown, Figure(words("Ledger"), totals.ledger_paise)])
        is_clean = not (totals.unrecorded_in_paise or totals.unrecorded_out_paise or totals.gap_paise)
        self.note.setText(
            words("Everything that the bank has is in the ledger.")
            if is_clean
            else words("What the bank has and the ledger has not is to be posted.")
        )

    def _lay_out(self) -> None:
        ground = Ground("surface")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label(words("Reconciliation on"), BODY_STRONG))
        head.addWidget(self.on)
        head.addWidget(self.note, 1)
        column = QVBoxLayout(ground)
        column.setContentsMargins(18, 8, 14, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.figures)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(hairline())
        whole.addWidget(ground)


def _tone(paise: int) -> str:
    return "warn" if paise else "text"
