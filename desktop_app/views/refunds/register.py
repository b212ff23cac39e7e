"""What the register of refunds shows, and in which words."""

from desktop_app.reports.refunds import PAID, REFUNDS, REJECTED, REVERSED, TO_PAY, WAITING
from desktop_app.views.masters.master import ChipWords, Master, MasterWords
from desktop_app.views.refunds.words import state_mark, words
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import NameCell, NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.mark_cells import StatusCell
from desktop_app.views.view import Menu
from desktop_app.workflows.steps import roles


def refund_master() -> Master:
    """Describe the register to its frame."""
    return Master(
        name="refunds",
        title=words("Refunds"),
        icon="refund",
        shortcut="Ctrl+Alt+3",
        menu=Menu.MONEY,
        noun="refund",
        tables=("refunds", "credit_notes", "payments", "receivables", "plans", "patients", "users", "clinic"),
        report=REFUNDS,
        columns=_columns(),
        added=("paid",),
        may_add=roles.COUNTER,
        chips=(
            ChipWords(WAITING, words("Wait for approval"), sign="clock", tone="warn"),
            ChipWords(TO_PAY, words("Approved, not paid")),
            ChipWords(PAID, words("Paid")),
            ChipWords(REJECTED, words("Rejected")),
            ChipWords(REVERSED, words("Reversed")),
        ),
        words=MasterWords(
            one=words("1 refund"),
            many=words("{count} refunds"),
            find=words("Find patient, note, receipt, refund"),
            new="",
            edit="",
            empty=words("No refund yet"),
            empty_sentence=words("Money that goes back to a patient appears here. Begin with a credit beneath."),
            unmatched=words("No refund matches \u201c{text}\u201d"),
            nothing=words("No refund is left by this filter"),
            choose=words("Choose a refund first"),
        ),
    )


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("number", words("Number"), NumberCell(sample="RFD8/88-88/88888", missing=words("No number yet"))),
        TableColumn("date", words("Date"), DateCell()),
        TableColumn("patient", words("Patient"), NameCell(), stretch=1, least=96),
        TableColumn("source_number", words("Of"), NumberCell(sample="RCP8/88-88/88888")),
        TableColumn("mode", words("By"), TextCell(), least=64),
        TableColumn("amount", words("Amount"), MoneyCell(sample="8,88,888.88")),
        TableColumn("paid", words("Paid back"), MoneyCell(sample="8,88,888.88")),
        TableColumn("status", words("Status"), StatusCell(state_mark, words=(state_mark("approved").word,))),
    )
