"""The journals that recur once a month, as depreciation does: what each posts, and what is due."""

from PySide6.QtGui import QAction

from desktop_app.reports.masters import ACTIVE, OFF
from desktop_app.reports.recurring_journals import RECURRING_JOURNALS, RecurringDetail, recurring_detail
from desktop_app.repositories.books import Reading
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.masters.master import ChipWords, Master, MasterWords, Saved
from desktop_app.views.masters.master_register import status_column
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.masters.periods.month_cell import MonthCell
from desktop_app.views.operations import Operations
from desktop_app.views.permission import reserve
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cells import TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.view import Menu, Place
from desktop_app.views.vouchers.due_dialog import DueDialog
from desktop_app.views.vouchers.recurring_dialogs import AmendRecurringDialog, DefineRecurringDialog
from desktop_app.views.vouchers.words import words
from desktop_app.workflows.amend_recurring_journal import RecurringJournalAmended
from desktop_app.workflows.define_recurring_journal import RecurringJournalDefined
from desktop_app.workflows.post_due_recurring_journals import RecurringJournalsPosted
from desktop_app.workflows.steps import roles


class RecurringView(MasterView):
    """The register of recurring journals; what is due of them is shown before it is posted."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations, _master())
        self.fill(self._add_actions)

    def _add_actions(self) -> None:
        self.due = QAction(words("Rec&urring journals due..."), self)
        reserve(self.operations.user, roles.POSTING, self.due)
        self.due.setShortcut("Ctrl+Alt+J")
        self.due.triggered.connect(self._show_due)
        self.add_to_menu(Menu.ACCOUNTS, self.due)
        self.tools.add_action(self.due, "Ctrl+Alt+J")

    def new_dialog(self) -> WorkflowDialog:
        """Define a recurring journal."""
        return DefineRecurringDialog(self.operations, self.window())

    def after_new(self, result: RecurringJournalDefined) -> Saved:
        """Say that it is saved."""
        return Saved(result.recurring_journal_id, words("{name} saved").format(name=result.name))

    def read_record(self, key: int, reading: Reading) -> RecurringDetail:
        """Read a recurring journal with its lines."""
        return recurring_detail(reading, key)

    def edit_dialog(self, record: RecurringDetail) -> WorkflowDialog:
        """Amend a recurring journal."""
        return AmendRecurringDialog(self.operations, record, self.window())

    def after_edit(self, result: RecurringJournalAmended) -> Saved:
        """Say that it is saved."""
        return Saved(result.recurring_journal_id, words("{name} saved").format(name=result.name))

    def opens(self, place: Place) -> bool:
        """Go to a recurring journal, or show what is due of all."""
        if place.noun != "recurring_due":
            return super().opens(place)
        self.due.trigger()
        return True

    def _show_due(self) -> None:
        dialog = DueDialog(self.operations, self.window())
        dialog.posted.connect(self._posted)
        dialog.open()

    def _posted(self, result: RecurringJournalsPosted) -> None:
        numbers = result.journal_numbers
        if len(numbers) == 1:
            self.succeeded.emit(words("{number} posted").format(number=numbers[0]))
        else:
            self.succeeded.emit(words("{count} journals posted").format(count=len(numbers)))


def _master() -> Master:
    return Master(
        name="recurring-journals",
        title=words("Recurring"),
        icon="ledger",
        shortcut="Ctrl+Alt+7",
        noun="recurring_journal",
        tables=("recurring_journals", "general_ledger"),
        report=RECURRING_JOURNALS,
        columns=(
            TableColumn("name", words("Name"), TextCell(), stretch=2, least=160),
            TableColumn("narration", words("What it is for"), TextCell(), stretch=2, least=120),
            TableColumn("branch", words("Branch"), TextCell(), stretch=1, least=90),
            TableColumn("first_month", words("First month"), MonthCell()),
            TableColumn("last_month", words("Last month"), MonthCell()),
            TableColumn("amount", words("A month"), MoneyCell()),
            TableColumn("last_posted", words("Last posted"), DateCell()),
            status_column(),
        ),
        chips=(ChipWords(ACTIVE, words("Active")), ChipWords(OFF, words("Switched off"))),
        words=MasterWords(
            one=words("1 recurring journal"),
            many=words("{count} recurring journals"),
            find=words("Find name, narration"),
            new=words("New recurring journal..."),
            edit=words("Edit recurring journal..."),
            empty=words("There is no recurring journal yet"),
            empty_sentence=words("What is posted every month alike, as depreciation, is proposed from here."),
            unmatched=words("No recurring journal matches \u201c{text}\u201d"),
            nothing=words("No recurring journal is left by this filter"),
            choose=words("Choose a recurring journal first"),
        ),
    )
