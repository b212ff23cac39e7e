"""The chart of accounts: headings with what stands under them, what posting uses each for, what each holds today."""

from desktop_app.accounting.chart import TYPES
from desktop_app.reports.accounts import ACCOUNTS, ChartTerms, chart_terms
from desktop_app.reports.masters import OFF
from desktop_app.repositories.books import Reading
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.masters.accounts.account_dialogs import AmendAccountDialog, OpenAccountDialog
from desktop_app.views.masters.accounts.chart_cells import ChartBalanceCell, ChartCodeCell, ChartNameCell
from desktop_app.views.masters.accounts.words import type_word, words
from desktop_app.views.masters.master import ChipWords, Master, MasterWords, Saved
from desktop_app.views.masters.master_register import status_column
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.operations import Operations
from desktop_app.views.tables.cells import TextCell, WordCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Place
from desktop_app.workflows.amend_account import AccountAmended
from desktop_app.workflows.open_account import AccountOpened
from desktop_app.workflows.steps import roles


class AccountView(MasterView):
    """The register of accounts."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations, _master())
        self.fill(self._add_actions)

    def _add_actions(self) -> None:
        self.add_record_action(self.tr("Show in the &ledger"), self._show_in_ledger, allowed=roles.EVERYBODY)

    def new_dialog(self) -> WorkflowDialog:
        """Open an account."""
        return OpenAccountDialog(self.operations, self.window())

    def after_new(self, result: AccountOpened) -> Saved:
        """Say that it is open."""
        return Saved(result.account_id, self.tr("Account opened"))

    def read_record(self, key: int, reading: Reading) -> ChartTerms:
        """Read an account with the chart around it."""
        return chart_terms(reading, key)

    def edit_dialog(self, record: ChartTerms) -> WorkflowDialog:
        """Amend an account."""
        return AmendAccountDialog(self.operations, record, self.window())

    def after_edit(self, result: AccountAmended) -> Saved:
        """Say that it is saved."""
        return Saved(result.account_id, self.tr("Account saved"))

    def _show_in_ledger(self, row: TableRow) -> None:
        self.place_wanted.emit(Place("account", row.key))


def _master() -> Master:
    plural = {
        "asset": words("Assets"),
        "liability": words("Liabilities"),
        "equity": words("Equity"),
        "income": words("Income"),
        "expense": words("Expenses"),
    }
    return Master(
        name="accounts",
        title=words("Accounts"),
        icon="accounts",
        shortcut="Ctrl+6",
        group=words("Set-up"),
        noun="chart_account",
        tables=("accounts", "clinic", "general_ledger"),
        report=ACCOUNTS,
        columns=(
            TableColumn("code", words("Code"), ChartCodeCell(sample="88888")),
            TableColumn("account", words("Account"), ChartNameCell(), stretch=3, least=220),
            TableColumn("type", words("Type"), WordCell(type_word), least=100),
            TableColumn("roles", words("Roles"), TextCell(), stretch=2, least=110),
            TableColumn("statement_head", words("Statement head"), TextCell(), stretch=2, least=120),
            TableColumn("balance", words("Balance today"), ChartBalanceCell()),
            status_column(),
        ),
        chips=(
            *(ChipWords(each, plural[each]) for each in TYPES),
            ChipWords(OFF, words("Switched off")),
        ),
        words=MasterWords(
            one=words("1 account"),
            many=words("{count} accounts"),
            find=words("Find code, name, role"),
            new=words("New account..."),
            edit=words("Edit account..."),
            empty=words("There are no accounts yet"),
            empty_sentence=words("The chart of accounts appears here with what each account holds."),
            unmatched=words("No account matches \u201c{text}\u201d"),
            nothing=words("No account is left by this filter"),
            choose=words("Choose an account first"),
        ),
    )
