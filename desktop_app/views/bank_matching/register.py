"""What the register of the bank's lines shows, and in which words."""

from desktop_app.reports.bank import BANK_LINES, MATCHED, UNMATCHED
from desktop_app.views.bank_matching.words import state_mark, words
from desktop_app.views.masters.master import ChipWords, Master, MasterWords
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.mark_cells import StatusCell
from desktop_app.views.view import Menu


def bank_master() -> Master:
    """Describe the register to its frame."""
    return Master(
        name="bank-lines",
        title=words("Bank matching"),
        icon="bank",
        shortcut="Ctrl+Alt+5",
        group=words("Books"),
        menu=Menu.ACCOUNTS,
        noun="bank_line",
        tables=("bank_statements", "bank_lines", "general_ledger", "payments", "accounts"),
        report=BANK_LINES,
        columns=(
            TableColumn("date", words("Date"), DateCell()),
            TableColumn("narration", words("Narration"), TextCell(), stretch=1, least=120),
            TableColumn("reference", words("Reference"), TextCell(), least=90),
            TableColumn("amount", words("Amount"), MoneyCell(sample="-8,88,888.88")),
            TableColumn("balance", words("Balance"), MoneyCell(sample="88,88,888.88")),
            TableColumn("status", words("Status"), StatusCell(state_mark, words=(state_mark(MATCHED).word,))),
        ),
        added=("amount",),
        quiet=frozenset({MATCHED}),
        detail_width=440,
        chips=(ChipWords(UNMATCHED, words("Open")), ChipWords(MATCHED, words("Matched"))),
        words=MasterWords(
            one=words("1 line"),
            many=words("{count} lines"),
            find=words("Find narration, reference, 2500.00"),
            new=words("Take in statement..."),
            edit="",
            empty=words("No statement was taken in for this account"),
            empty_sentence=words("Save the statement from the bank as CSV and take it in: nothing is posted by that."),
            unmatched=words("No line matches \u201c{text}\u201d"),
            nothing=words("No line is left by this filter"),
            choose=words("Choose a line first"),
        ),
    )
