"""The register of receipts: its columns, its chips and its words."""

from dataclasses import dataclass

from desktop_app.reports.receipts import (
    BOUNCED,
    DEPOSITED,
    IN_HAND,
    LONG_UNAPPLIED,
    RECEIPTS,
    REVERSED,
    TAKEN_BACK,
    UNAPPLIED,
)
from desktop_app.views.controls.labels import one_line
from desktop_app.views.masters.master import ChipWords, Master, MasterWords
from desktop_app.views.receipts.words import mode_word, paid_by, status_mark, words
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import NameCell, NumberCell, TextCell, TwoToneCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.mark_cells import StatusCell
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Menu
from desktop_app.workflows.steps import roles


@dataclass(frozen=True, slots=True)
class PaidByCell(TwoToneCell):
    """The mode and, fainter behind it, the reference, which need not repeat the mode."""

    def behind(self, row: TableRow) -> str:
        """Give the reference without the mode before it."""
        mode, reference = str(row["mode"]), one_line(str(row[self.particulars] or ""))
        return paid_by(mode, reference).removeprefix(mode_word(mode)).strip()

    def name(self, row: TableRow, column: str) -> str:
        """Give the mode's word."""
        return mode_word(str(row[column]))


def receipt_master() -> Master:
    """Say what the register of receipts brings to its screen."""
    return Master(
        name="receipts",
        title=words("Receipts"),
        icon="rupee",
        shortcut="Ctrl+Alt+2",
        menu=Menu.MONEY,
        noun="receipt",
        tables=("payments", "receivables", "general_ledger", "patients", "invoices", "refunds"),
        report=RECEIPTS,
        columns=_columns(),
        quiet=frozenset({REVERSED, BOUNCED}),
        attention=IN_HAND,
        added=("received", "applied", "unapplied"),
        may_add=roles.COUNTER,
        chips=(
            ChipWords(UNAPPLIED, words("Something unapplied")),
            ChipWords(LONG_UNAPPLIED, words("For 90 days"), sign="clock", tone="warn"),
            ChipWords(IN_HAND, words("Cheques in hand"), sign="half", tone="warn"),
            ChipWords(TAKEN_BACK, words("Reversed or bounced"), sign="reversed"),
        ),
        words=MasterWords(
            one=words("1 receipt"),
            many=words("{count} receipts"),
            find=words("Find number, patient, reference, invoice"),
            new=words("Receive payment..."),
            edit="",
            empty=words("No receipt yet"),
            empty_sentence=words("What patients pay is received here, or from a plan, an invoice or the patient."),
            unmatched=words("No receipt matches \u201c{text}\u201d"),
            nothing=words("No receipt is left by this filter"),
            choose=words("Choose a receipt first"),
        ),
    )


def _columns() -> tuple[TableColumn, ...]:
    def money(name: str, heading: str, *, shown: bool = True) -> TableColumn:
        return TableColumn(name, heading, MoneyCell(sample="88,88,888.88"), shown=shown)

    return (
        TableColumn("number", words("Number"), NumberCell(sample="RCP2/88-88/00000")),
        TableColumn("date", words("Date"), DateCell()),
        TableColumn("patient", words("Patient"), NameCell(), stretch=3, least=100),
        TableColumn("mode", words("Paid by"), PaidByCell("reference"), stretch=3, least=95),
        TableColumn("account", words("Account"), TextCell(), stretch=2, least=58),
        money("amount", words("Amount")),
        money("received", words("Received"), shown=False),
        money("applied", words("Applied"), shown=False),
        TableColumn("unapplied", words("Unapplied"), MoneyCell(sample="8,88,888.88")),
        money("advance_used", words("Of an advance used"), shown=False),
        TableColumn("status", words("Status"), StatusCell(status_mark, words=(status_mark(DEPOSITED).word,))),
    )
