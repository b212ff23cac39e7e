"""The bank beside the ledger: a statement's lines, what each may be, and the reconciliation of the two beneath."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.accounting import bank_columns
from desktop_app.accounting.bank_matching import Strength
from desktop_app.errors import NoBankAccount
from desktop_app.reports.bank import MATCHED, LineDetail, Proposed, proposed, statement_accounts
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.commands import Changes
from desktop_app.views.bank_matching.accept_dialog import AcceptDialog
from desktop_app.views.bank_matching.bank_filters import BankFilters
from desktop_app.views.bank_matching.import_dialog import TEMPLATE, ImportDialog
from desktop_app.views.bank_matching.line_pane import LinePane
from desktop_app.views.bank_matching.post_dialog import PostLineDialog
from desktop_app.views.bank_matching.reconciliation_strip import ReconciliationStrip
from desktop_app.views.bank_matching.register import bank_master
from desktop_app.views.bank_matching.rows_file import RowsFile
from desktop_app.views.bank_matching.words import words
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.file_export import FileExport
from desktop_app.views.journal_dialog import lead_to_journal
from desktop_app.views.masters.master import Saved
from desktop_app.views.masters.master_register import Figures
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.operations import Operations, Request
from desktop_app.views.reason_dialog import Asked, ReasonDialog, Workflow
from desktop_app.views.receipts.settle_dialog import SettleDialog
from desktop_app.views.save_dialog import ask_where_to_save
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Menu, Place
from desktop_app.workflows.discard_bank_statement import DiscardBankStatement, discard_bank_statement
from desktop_app.workflows.import_bank_statement import BankStatementImported
from desktop_app.workflows.match_bank_lines import BankLinesMatched, MatchBankLines, Pair, match_bank_lines
from desktop_app.workflows.steps import roles
from desktop_app.workflows.unmatch_bank_line import BankLineUnmatched, UnmatchBankLine, unmatch_bank_line

_STATEMENT = ".csv"


class BankMatchingView(MasterView):
    """Nothing is matched or posted without being seen."""

    filters_kind = BankFilters
    filters: BankFilters

    def __init__(self, operations: Operations) -> None:
        self._proposed: tuple[Proposed, ...] = ()
        self._proposals_request: Request | None = None
        super().__init__(operations, bank_master())
        self.fill(self._add_tasks)

    def make_pane(self) -> LinePane:
        """Make the pane of the line under the cursor."""
        self._pane = LinePane(self.operations)
        return self._pane

    def _add_tasks(self) -> None:
        self.strip = ReconciliationStrip(self.operations)
        self._halves.addWidget(self.strip)
        self._add_actions()
        template = Button(words("Save a template..."), Kind.QUIET)
        template.clicked.connect(self._ask_template)
        self.body.empty.add_button(template)
        self._pane.picked.connect(self._follow_cursor)
        self.filters.changed.connect(self._account_changed)
        self.operations.read(statement_accounts, self._offer_accounts, self.show_error)

    def set_body(self, body: QWidget) -> None:
        """Leave room for the reconciliation beneath."""
        both = QWidget()
        self._halves = QVBoxLayout(both)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        super().set_body(both)
        self._halves.addWidget(body, 1)

    def is_reading(self) -> bool:
        """Tell whether lines, proposals or figures are on their way."""
        return super().is_reading() or self.strip.is_reading() or self._proposals_request is not None

    def reload(self) -> None:
        """Read lines, proposals and figures again."""
        super().reload()
        self.strip.reload()
        self._read_proposals()

    def add_record(self) -> None:
        """Take in a statement, once it is said of which account."""
        if self._has_account():
            super().add_record()

    def new_dialog(self) -> ImportDialog:
        """Take in a statement of the account that is shown."""
        account = self.filters.account.currentText()
        return ImportDialog(self.operations, self.filters.account_id(), account, self.window())

    def takes(self, path: Path) -> bool:
        """Take in a statement that was dropped on the window; whoever may not is told who may."""
        if path.suffix.lower() != _STATEMENT:
            return False
        refused = roles.refusal(self.operations.user, roles.POSTING)
        if refused is not None:
            self.show_error(refused)
        elif not self.operations.refuses() and self._has_account():
            dialog = self.new_dialog()
            self.open_dialog(dialog, self.after_new)
            dialog.take_file(path)
        return True

    def _has_account(self) -> bool:
        """Tell whether it is said which account a statement is of, and say what to do where it is not."""
        if not self.filters.account_id():
            self.show_error(NoBankAccount())
        return bool(self.filters.account_id())

    def _ask_template(self) -> None:
        ask_where_to_save(self, TEMPLATE, self._save_template)

    def _save_template(self, path: Path) -> None:
        file = RowsFile(path, partial(bank_columns.template, self.operations.today()))
        self.begin_export(FileExport(self.operations, file))

    def after_new(self, result: BankStatementImported) -> Saved:
        """Say how many lines are new, and go to the first row."""
        text = self.tr("Statement taken in: new lines {new}, known {known}")
        row = self.table.current_row()
        return Saved(0 if row is None else row.key, text.format(new=result.new_lines, known=result.known_lines))

    # What is done with a line

    def _add_actions(self) -> None:
        add = partial(self.add_record_action, allowed=roles.POSTING)
        self.match = add(self.tr("&Match to what is selected"), self._match, "Ctrl+M", why_not=self._why_not_match)
        self.unmatch = add(self.tr("Ta&ke match back"), self._unmatch, "Ctrl+Shift+X", why_not=_why_not_unmatch)
        self.post = add(self.tr("Post what the bank &has..."), self._post, "Ctrl+Shift+P", why_not=_why_not_post)
        self.settle = add(self.tr("S&ettle cards or UPI..."), self._settle, why_not=_why_not_settle)
        self.discard = add(self.tr("Let &go of its statement..."), self._discard, why_not=_why_not_post)
        self.accept = QAction(self._accept_words(), self)
        self.accept.setShortcut("Ctrl+Shift+M")
        self.accept.triggered.connect(self._accept)
        self.add_to_menu(Menu.ACCOUNTS, self.accept, only_here=True)
        self.tools.add_action(self.accept)
        for action, short in (
            (self.match, self.tr("Match")),
            (self.unmatch, self.tr("Take back")),
            (self.post, self.tr("Post...")),
            (self.settle, self.tr("Settle...")),
        ):
            action.setIconText(short)
        self._pane.offer(self.match, self.unmatch, self.post, self.settle)
        self._show_proposals(())
        lead_to_journal(self, self.operations, self._place_here, text=self.tr("What the line is matched to"))

    def _place_here(self) -> Place | None:
        row = self.table.current_row()
        return None if row is None else Place("bank_line", row.key)

    def _accept_words(self) -> str:
        return self.tr("Accept what agrees e&xactly...")

    def _match(self, row: TableRow) -> None:
        command = MatchBankLines(request_id=str(uuid4()), pairs=(Pair(row.key, self._pane.picked_entries()),))
        self.operations.run(match_bank_lines, command, self._matched, self.show_error)

    def _matched(self, result: BankLinesMatched) -> None:
        count = len(result.line_ids)
        one = self.tr("The line is matched")
        self.succeeded.emit(one if count == 1 else self.tr("{count} lines are matched").format(count=count))

    def _unmatch(self, row: TableRow) -> None:
        command = UnmatchBankLine(request_id=str(uuid4()), line_id=row.key)
        self.operations.run(unmatch_bank_line, command, self._unmatched, self.show_error)

    def _unmatched(self, _result: BankLineUnmatched) -> None:
        self.succeeded.emit(self.tr("The match is taken back"))

    def _accept(self, *_: object) -> None:
        exact = [each for each in self._proposed if each.proposal.strength is Strength.EXACT]
        dialog = AcceptDialog(self.operations, exact, self.window())
        dialog.posted.connect(self._matched)
        dialog.open()

    def _post(self, _row: TableRow) -> None:
        self._pane.when_shown(self._open_post)

    def _open_post(self, detail: LineDetail) -> None:
        told = self.tr("Posted: the line can be matched to it")
        dialog = PostLineDialog(self.operations, detail, self.window())
        self.open_dialog(dialog, lambda _result: Saved(detail.line.line_id, told))

    def _settle(self, row: TableRow) -> None:
        dialog = SettleDialog(self.operations, self.window())
        detail = self._pane.line()
        if detail is not None:
            dialog.on.set_day(detail.line.value_date)
        told = self.tr("Settled: the line can be matched to it")
        self.open_dialog(dialog, lambda _result: Saved(row.key, told))

    def _discard(self, _row: TableRow) -> None:
        self._pane.when_shown(self._open_discard)

    def _open_discard(self, detail: LineDetail) -> None:
        dialog = ReasonDialog(
            self.operations,
            title=self.tr("Let go of a statement"),
            commit=self.tr("Let go"),
            effects=(
                self.tr("All lines of the file that this line came with go."),
                self.tr("Nothing of it may be matched."),
                self.tr("The file can be taken in again."),
            ),
            reasons=(self.tr("It is of another account"), self.tr("It was taken in twice")),
            order=partial(_discard, detail.line.statement_id),
            parent=self.window(),
            asks_day=False,
        )
        told = self.tr("The statement is gone")
        dialog.posted.connect(lambda _result: self.succeeded.emit(told))
        dialog.open()

    def _why_not_match(self, row: TableRow) -> str:
        detail = self._pane.line()
        if row["status"] == MATCHED:
            return self.tr("The line is matched already")
        if detail is None or detail.line.line_id != row.key:
            return self.tr("Reading what it may be")
        return self._pane.why_not_match()

    # What is shown

    def _offer_accounts(self, accounts: tuple[Account, ...]) -> None:
        self.filters.offer(accounts)

    def _account_changed(self) -> None:
        self.strip.show_account(self.filters.account_id())
        self._read_proposals()

    def _show_figures(self, figures: Figures) -> None:
        """Show the figures; an account that no statement was taken in for is empty, whatever there is of others."""
        query = self.filters.query
        if replace(query, only="") == self.filters.everything(query.today):
            figures = replace(figures, in_all=figures.counts[""])
        super()._show_figures(figures)

    def _changed(self, changes: Changes) -> None:
        if changes.concern("accounts", "clinic"):
            self.operations.read(statement_accounts, self._offer_accounts, self.show_error)
        super()._changed(changes)

    def _read_proposals(self) -> None:
        if self._proposals_request is not None:
            self._proposals_request.cancel()
            self._proposals_request = None
        if self.filters.account_id():
            read = partial(proposed, account_id=self.filters.account_id())
            self._proposals_request = self.operations.read(read, self._show_proposals)

    def _show_proposals(self, found: tuple[Proposed, ...]) -> None:
        self._proposals_request, self._proposed = None, found
        count = sum(each.proposal.strength is Strength.EXACT for each in found)
        refused = roles.refusal(self.operations.user, roles.POSTING)
        why_not = self.tr("Nothing agrees exactly") if not count else "" if refused is None else str(refused)
        self.accept.setEnabled(not why_not)
        self.accept.setStatusTip(why_not)
        self.accept.setText(self.tr("Accept {count} e&xact...").format(count=count) if count else self._accept_words())


def _why_not_unmatch(row: TableRow) -> str:
    return "" if row["status"] == MATCHED else words("The line is not matched")


def _why_not_post(row: TableRow) -> str:
    return words("The line is matched: it is in the ledger") if row["status"] == MATCHED else ""


def _why_not_settle(row: TableRow) -> str:
    amount = row["amount"]
    if row["status"] != MATCHED and isinstance(amount, int) and amount > 0:
        return ""
    return words("Only money that came in is a settlement")


def _discard(statement_id: int, asked: Asked) -> tuple[Workflow, DiscardBankStatement]:
    command = DiscardBankStatement(request_id=asked.request_id, statement_id=statement_id, reason=asked.reason)
    return discard_bank_statement, command
