"""The register of invoices: its columns, its chips and its words."""

from desktop_app.reports.invoices import CANCELLED, DUE, INVOICES, LET_GO, OVERDUE, SETTLED, WAITING
from desktop_app.reports.masters import OFF
from desktop_app.views.invoices.words import longest_states, state_mark, words
from desktop_app.views.masters.master import ChipWords, Master, MasterWords
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import NumberCell, TwoToneCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.mark_cells import OverdueCell, StatusCell
from desktop_app.views.view import Menu
from desktop_app.workflows.steps import roles

# Of these nothing is left to do, so their rows are quiet.
_QUIET = frozenset({OFF, "cancelled"})


def invoice_master(operations: Operations) -> Master:
    """Say what the register of invoices brings to its screen."""
    return Master(
        name="invoices",
        title=words("Invoices"),
        icon="invoice",
        shortcut="Ctrl+Alt+1",
        menu=Menu.MONEY,
        noun="invoice",
        tables=("invoices", "receivables", "payments", "credit_notes", "plans", "patients", "write_off_requests"),
        report=INVOICES,
        columns=_columns(operations),
        quiet=_QUIET,
        attention=WAITING,
        added=("taxable", "tax", "total", "paid", "credited", "let_go", "due"),
        may_add=roles.COUNTER,
        chips=(
            ChipWords(DUE, words("Still due")),
            ChipWords(OVERDUE, words("Overdue"), sign="warning", tone="bad"),
            ChipWords(WAITING, words("To approve"), sign="clock", tone="warn"),
            ChipWords(SETTLED, words("Settled")),
            ChipWords(LET_GO, words("Let go")),
            ChipWords(CANCELLED, words("Cancelled")),
        ),
        words=MasterWords(
            one=words("1 invoice"),
            many=words("{count} invoices"),
            find=words("Find number, patient, plan"),
            new=words("Sell service..."),
            edit="",
            empty=words("No invoice yet"),
            empty_sentence=words("What is sold is billed at once, and stands here: packages and services alike."),
            unmatched=words("No invoice matches \u201c{text}\u201d"),
            nothing=words("No invoice is left by this filter"),
            choose=words("Choose an invoice first"),
        ),
    )


def _columns(operations: Operations) -> tuple[TableColumn, ...]:
    def money(name: str, heading: str, *, shown: bool = True) -> TableColumn:
        return TableColumn(name, heading, MoneyCell(sample="8,88,888.88"), shown=shown)

    return (
        TableColumn("number", words("Number"), NumberCell(sample="INV2/88-88/00000")),
        TableColumn("date", words("Date"), DateCell()),
        TableColumn("patient", words("Patient"), TwoToneCell("what"), stretch=1, least=110),
        money("taxable", words("Taxable"), shown=False),
        money("tax", words("Tax"), shown=False),
        money("total", words("Total")),
        money("paid", words("Paid"), shown=False),
        money("credited", words("Credited"), shown=False),
        money("let_go", words("Let go"), shown=False),
        money("due", words("Still due")),
        TableColumn("due_on", words("Due on"), OverdueCell(today=operations.today, with_year=False)),
        TableColumn("status", words("Status"), StatusCell(state_mark, words=longest_states())),
    )
