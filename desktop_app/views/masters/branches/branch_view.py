"""The branches: what runs in each, and its number series."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from desktop_app.reports.branches import BRANCHES
from desktop_app.reports.masters import ACTIVE, OFF
from desktop_app.repositories import branches
from desktop_app.repositories.books import Reading
from desktop_app.repositories.branches import KeptBranch
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.masters.branches.branch_dialogs import AmendBranchDialog, OpenBranchDialog
from desktop_app.views.masters.branches.branch_pane import BranchPane
from desktop_app.views.masters.branches.take_in_dialog import TakeInDialog
from desktop_app.views.masters.branches.write_file_dialog import WriteFileDialog
from desktop_app.views.masters.master import ChipWords, Master, MasterWords, Saved
from desktop_app.views.masters.master_register import status_column
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.operations import Operations
from desktop_app.views.tables.cells import CountCell, NameCell, NumberCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow
from desktop_app.workflows.amend_branch import BranchAmended
from desktop_app.workflows.open_branch import BranchOpened
from desktop_app.workflows.steps import roles
from desktop_app.workflows.take_in_branch_file import BranchFileTakenIn


class BranchView(MasterView):
    """The register of branches, with the series of the one under the cursor."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations, _master())
        self.fill(self._add_actions)

    def make_pane(self) -> BranchPane:
        """Make the pane of the branch under the cursor."""
        self.pane_of_branch = BranchPane(self.operations)
        return self.pane_of_branch

    def _add_actions(self) -> None:
        self.pane_of_branch.add_action(self.edit, "F2")
        self.write_file = self.add_record_action(
            self.tr("&Write the branch's file..."), self._write_file, "Ctrl+Shift+W", allowed=roles.EVERYBODY
        )
        self.take_in = QAction(self.tr("Take in a branch's file..."), self)
        self.take_in.setShortcut("Ctrl+Shift+T")
        self.take_in.triggered.connect(self.take_in_file)
        self._switch_taking_in()
        self.add_to_menu(self.master.menu, self.take_in)
        for action in (self.write_file, self.take_in):
            self.tools.add_action(action)

    def new_dialog(self) -> WorkflowDialog:
        """Open a branch."""
        return OpenBranchDialog(self.operations, self.window())

    def after_new(self, result: BranchOpened) -> Saved:
        """Say that it is open."""
        return Saved(result.branch_id, self.tr("Branch {code} opened").format(code=result.code))

    def read_record(self, key: int, reading: Reading) -> KeptBranch:
        """Read a branch."""
        return branches.branch(reading, key)

    def edit_dialog(self, record: KeptBranch) -> WorkflowDialog:
        """Amend a branch."""
        return AmendBranchDialog(self.operations, record, self.window())

    def after_edit(self, result: BranchAmended) -> Saved:
        """Say that it is saved."""
        return Saved(result.branch_id, self.tr("Branch saved"))

    def take_in_file(self, *_: object) -> None:
        """Take in what a branch wrote from its own books."""
        self.open_dialog(TakeInDialog(self.operations, self.window()), self._taken_in)

    def _taken_in(self, result: BranchFileTakenIn) -> Saved:
        text = self.tr("{documents} documents of the branch taken in")
        return Saved(result.branch_id, text.format(documents=result.new_documents))

    def _write_file(self, row: TableRow) -> None:
        self.operations.read(partial(self.read_record, row.key), self._ask_for_days, self.show_error)

    def _ask_for_days(self, branch: KeptBranch) -> None:
        dialog = WriteFileDialog(self.operations, branch, self.clinic, self.window())
        dialog.written.connect(lambda path: self.succeeded.emit(self.tr("{file} written").format(file=path.name)))
        dialog.open()

    def _switch_taking_in(self) -> None:
        refusal = roles.refusal(self.operations.user, roles.POSTING)
        self.take_in.setEnabled(refusal is None)
        self.take_in.setStatusTip("" if refusal is None else f"{what_is_wrong(refusal)} {refusal.advice}")


def _master() -> Master:
    return Master(
        name="branches",
        title=_words("Branches"),
        icon="branches",
        shortcut="Ctrl+8",
        group=_words("Set-up"),
        noun="branch",
        tables=("clinic", "plans", "number_series", "branch_files"),
        report=BRANCHES,
        columns=(
            TableColumn("code", _words("Code"), NumberCell(sample="MMMM")),
            TableColumn("branch", _words("Branch"), NameCell(), stretch=1, least=160),
            TableColumn("gstin", _words("GSTIN"), NumberCell(sample="29ABCDE1234F1Z5")),
            TableColumn("state_code", _words("State"), NumberCell(sample="88")),
            TableColumn("running_plans", _words("Plans that run"), CountCell()),
            status_column(),
        ),
        chips=(ChipWords(ACTIVE, _words("Active")), ChipWords(OFF, _words("Switched off"))),
        words=MasterWords(
            one=_words("1 branch"),
            many=_words("{count} branches"),
            find=_words("Find code, name, GSTIN"),
            new=_words("New branch..."),
            edit=_words("Edit branch..."),
            empty=_words("There is no branch yet"),
            empty_sentence=_words("Where the clinic works appears here with its number series."),
            unmatched=_words("No branch matches \u201c{text}\u201d"),
            nothing=_words("No branch is left by this filter"),
            choose=_words("Choose a branch first"),
        ),
        may_add=roles.OWNER,
        may_edit=roles.OWNER,
    )


def _words(text: str) -> str:
    return QCoreApplication.translate("branches", text)
