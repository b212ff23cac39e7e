"""What the register of days shows, and in which words."""

from desktop_app.reports.days import CLOSED, DAYS, DIFFERS, LEFT_OPEN, OPEN, REOPENED
from desktop_app.views.day_close.words import state_mark, words
from desktop_app.views.masters.master import ChipWords, Master, MasterWords
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import NameCell, NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.mark_cells import StatusCell
from desktop_app.views.view import Menu
from desktop_app.workflows.steps import roles


def day_master() -> Master:
    """Describe the register to its frame."""
    return Master(
        name="day-close",
        title=words("Day close"),
        icon="calendar",
        shortcut="Ctrl+Alt+4",
        menu=Menu.MONEY,
        noun="day_close",
        tables=("day_closes", "payments", "refunds", "general_ledger", "clinic", "users"),
        report=DAYS,
        columns=_columns(),
        added=("difference",),
        quiet=frozenset({REOPENED}),
        may_add=roles.COUNTER,
        may_edit=roles.COUNTER,
        chips=(
            ChipWords(OPEN, words("Open"), sign="half", tone="accent"),
            ChipWords(LEFT_OPEN, words("Left open"), sign="warning", tone="bad"),
            ChipWords(CLOSED, words("Closed")),
            ChipWords(DIFFERS, words("With a difference"), sign="warning", tone="warn"),
            ChipWords(REOPENED, words("Opened again")),
        ),
        words=MasterWords(
            one=words("1 day"),
            many=words("{count} days"),
            find=words("Find cashier, branch, 2025-08-20"),
            new=words("Open day..."),
            edit=words("Close day..."),
            empty=words("No day was opened yet"),
            empty_sentence=words(
                "Open the day with what lies in the drawer; in the evening count it and close the day."
            ),
            unmatched=words("No day matches \u201c{text}\u201d"),
            nothing=words("No day is left by this filter"),
            choose=words("Choose a day first"),
        ),
    )


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("date", words("Day"), DateCell()),
        TableColumn("user", words("Cashier"), NameCell(), stretch=1, least=110),
        TableColumn("branch", words("Branch"), NumberCell(sample="MAIN")),
        TableColumn("expected", words("Expected"), MoneyCell(sample="8,88,888.88")),
        TableColumn("counted", words("Counted"), MoneyCell(sample="8,88,888.88")),
        TableColumn("difference", words("Difference"), MoneyCell(sample="-88,888.88")),
        TableColumn("reason", words("Reason"), TextCell(), stretch=1, least=80),
        TableColumn("status", words("Status"), StatusCell(state_mark, words=(state_mark(REOPENED).word,))),
    )
