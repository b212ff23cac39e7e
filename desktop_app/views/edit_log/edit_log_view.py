"""The edit log: who did what to which record, when and why; what changed by it; and whether the log is whole."""

from collections.abc import Sequence

from PySide6.QtGui import QAction

from desktop_app.reports.edit_log import EDIT_LOG, kinds_in_use
from desktop_app.repositories import users
from desktop_app.repositories.audit_chain import Progress
from desktop_app.repositories.books import Reading
from desktop_app.repositories.commands import Changes
from desktop_app.views.edit_log.chain_check import ChainCheck
from desktop_app.views.edit_log.chain_sheet import ChainSheet
from desktop_app.views.edit_log.log_filters import LogFilters
from desktop_app.views.edit_log.log_pane import LogPane
from desktop_app.views.edit_log.words import MomentCell, act_words, words
from desktop_app.views.history import place_of_record, record_of_history
from desktop_app.views.journal_dialog import lead_to_journal
from desktop_app.views.masters.master import Master, MasterWords
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.operations import Operations
from desktop_app.views.tables.cells import CountCell, NameCell, NumberCell, TextCell, WordCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Menu, Place, Standard
from desktop_app.workflows.steps import roles

Choices = tuple[Sequence[tuple[int, str]], Sequence[str]]


class EditLogView(MasterView):
    """The register of the log; nothing is added or edited here, by anybody."""

    filters_kind = LogFilters
    filters: LogFilters

    def __init__(self, operations: Operations) -> None:
        self.chain: ChainCheck | None = None
        super().__init__(operations, _master())
        self.fill(self._add_actions)

    def make_pane(self) -> LogPane:
        """Make the pane of the row under the cursor."""
        self._pane = LogPane(self.operations)
        return self._pane

    def _add_actions(self) -> None:
        go = self.add_record_action(
            self.tr("&Open the record"), self._go, "Ctrl+L", allowed=roles.EVERYBODY, why_not=_no_way
        )
        only = self.add_record_action(self.tr("Only t&his record"), self._only, "Ctrl+Shift+O", allowed=roles.EVERYBODY)
        self._pane.offer(go, only)
        self.verify = QAction(self.tr("&Verify the edit log..."), self)
        self.verify.triggered.connect(self._verify)
        self.add_to_menu(Menu.TOOLS, self.verify)
        self.tools.add_action(self.verify)
        period = QAction(self.master.title, self)
        period.triggered.connect(self.filters.period.open)
        self.set_standard(Standard.PERIOD, period)
        lead_to_journal(self, self.operations, self._place_here, text=self.tr("The record"))
        self.operations.read(_choices, self._offer)

    def opens(self, place: Place) -> bool:
        """Go to a row of the log, or show all rows of one record."""
        record = record_of_history(place)
        if record is None:
            return super().opens(place)
        self.search.empty()
        self.filters.show_record(*record, self.tr("One record"))  # its name comes with its rows
        return True

    def reload(self) -> None:
        """Read everything again, with whom and what there is to choose from."""
        super().reload()
        self.operations.read(_choices, self._offer)

    def _settled(self) -> None:
        super()._settled()
        row = self.table.current_row()
        if row is not None:
            self.filters.name_record(str(row["record"]))

    def _changed(self, changes: Changes) -> None:
        """Go by every command: each of them stands in the log."""
        super()._changed(Changes(changes.nouns | {"audit_log"}, unknown=changes.unknown))

    def _offer(self, choices: Choices) -> None:
        self.filters.offer(*choices)

    def _go(self, row: TableRow) -> None:
        place = place_of_record(str(row["entity"]), int(str(row["entity_id"])))
        if place is not None:
            self.place_wanted.emit(place)

    def _place_here(self) -> Place | None:
        row = self.table.current_row()
        return None if row is None else place_of_record(str(row["entity"]), int(str(row["entity_id"])))

    def _only(self, row: TableRow) -> None:
        self.search.empty()
        self.filters.show_record(str(row["entity"]), int(str(row["entity_id"])), str(row["record"]))

    def _verify(self) -> None:
        """Verify the chain; one check at a time."""
        if self.chain is None:
            self.chain = ChainCheck(self.operations, self)
            self.chain.ended.connect(self._show_chain)
            self.chain.failed.connect(self.show_error)
            self.work_begun.emit(self.tr("Verifying the edit log"), self.chain)
            self.chain.start()

    def _show_chain(self, found: Progress | None) -> None:
        if self.chain is not None:
            self.chain.deleteLater()
            self.chain = None
        if found is not None:
            sheet = ChainSheet(found, self.window())
            sheet.row_wanted.connect(self.go_to_record)
            sheet.open()


def _choices(reading: Reading) -> Choices:
    """Read whom and what there is to choose from."""
    return [(each.user_id, each.display_name) for each in users.users(reading)], kinds_in_use(reading)


def _no_way(row: TableRow) -> str:
    if place_of_record(str(row["entity"]), 0) is None:
        return words("No screen shows records of this kind")
    return words("It was deleted") if row["action"] == "delete" else ""


def _master() -> Master:
    return Master(
        name="edit_log",
        title=words("Edit log"),
        icon="edit-log",
        shortcut="Ctrl+Alt+6",
        group=words("Set-up"),
        noun="audit",
        tables=("audit_log",),
        report=EDIT_LOG,
        columns=(
            TableColumn("number", words("No."), CountCell()),
            TableColumn("moment", words("When"), MomentCell(sample="28 Aug 2028 28:08:08"), sortable=False),
            TableColumn("user", words("User"), NameCell(), stretch=2, least=112, sortable=False),
            TableColumn("action", words("Act"), WordCell(act_words), least=134, sortable=False),
            TableColumn("kind", words("Kind"), WordCell(words), least=84, sortable=False),
            TableColumn("record", words("Record"), NumberCell(sample="RCP2/88-88/00000"), sortable=False),
            TableColumn("reason", words("Reason"), TextCell(), stretch=3, least=96, sortable=False),
            *(
                TableColumn(name, heading, TextCell(), shown=False, sortable=False)
                for name, heading in (
                    ("before", words("Before")),
                    ("after", words("After")),
                    ("row_hash", words("Hash")),
                    ("entity", words("Table")),
                )
            ),
        ),
        words=MasterWords(
            one=words("1 row"),
            many=words("{count} rows"),
            find=words("Find number, name, reason"),
            new="",
            edit="",
            empty=words("Nothing was logged yet"),
            empty_sentence=words("Every change of these books appears here, with who made it and why."),
            unmatched=words("No row matches \u201c{text}\u201d"),
            nothing=words("No row is left by these filters"),
            choose=words("Choose a row first"),
        ),
        quiet=frozenset(),
        detail_width=376,
    )
