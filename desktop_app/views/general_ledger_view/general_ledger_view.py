"""The general ledger: lines of a period, of one account or all, with the trial balance or the journal beside them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent

from desktop_app.reports.transaction_detail import TransactionDetail, transaction_detail
from desktop_app.repositories.commands import Changes
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.period_field import words_of
from desktop_app.views.detail_split import NARROW
from desktop_app.views.general_ledger_view.empty_ledger import EmptyLedger
from desktop_app.views.general_ledger_view.journal_pane import JournalPane, place_of
from desktop_app.views.general_ledger_view.ledger_actions import LedgerActions
from desktop_app.views.general_ledger_view.ledger_export import export_lines, export_trial_balance
from desktop_app.views.general_ledger_view.ledger_figures import FiguresReader, LedgerFigures
from desktop_app.views.general_ledger_view.ledger_filters import LedgerFilters, read_choices, words_of_choices
from desktop_app.views.general_ledger_view.ledger_head import lay_out_head
from desktop_app.views.general_ledger_view.ledger_table import LedgerTable, ledger_groups, tell_selection
from desktop_app.views.general_ledger_view.ledger_work import LedgerWork
from desktop_app.views.general_ledger_view.lines_place import LINES, LinesPlace
from desktop_app.views.general_ledger_view.reversal_dialog import why_not_reversed
from desktop_app.views.general_ledger_view.side_pane import SidePane
from desktop_app.views.general_ledger_view.trial_balance_pane import TrialBalancePane
from desktop_app.views.keys import step_with_keys
from desktop_app.views.look.fonts import SMALL
from desktop_app.views.operations import Operations, Request
from desktop_app.views.paper.ways_to_paper import lead_to_paper
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Place, Standard, View

_ACCOUNT_WIDTH = 310
_CONCERNS = ("general_ledger", "receivables", "credit_notes", "patients")


class LedgerView(View):
    """Lines by period, account, branch, patient and document; every line leads to its document."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(
            title=QCoreApplication.translate("LedgerView", "General ledger"),
            icon="ledger",
            shortcut="Ctrl+3",
            group=QCoreApplication.translate("LedgerView", "Books"),
        )
        self.operations = operations
        self._figures: LedgerFigures | None = None
        self._reader = FiguresReader(operations, self)
        self._journal_request: Request | None = None
        self.does, self.work = LedgerActions(self, operations.user), LedgerWork(operations, self)
        self.fill(self._make_register, self._make_panes, self._connect)

    def opens(self, place: Place) -> bool:
        """Show the ledger of an account, the lines that a figure adds up, or the journal of a transaction."""
        if place.noun in {"account", "journal", LINES}:
            self.leaving.emit()
        if place.noun in {"account", LINES}:
            self.register.show_rows()
        if isinstance(place, LinesPlace):
            self.filters.show_lines(place.lines)
        elif place.noun == "account":
            self.filters.show_account(place.key)
        elif place.noun == "journal":
            self.go_to_transaction(place.key)
        return place.noun in {"account", "journal", LINES}

    def here(self) -> Place:
        """Tell which lines are shown."""
        return LinesPlace.of(self.filters.lines())

    def here_words(self) -> str:
        """Name the account whose lines are shown."""
        return " · ".join(filter(None, (self.title, self.filters.account_code())))

    def figures(self) -> LedgerFigures | None:
        """Give the figures around the lines, None until they are here."""
        return self._figures

    def is_reading(self) -> bool:
        """Tell whether lines or the first figures around them are on their way."""
        return self._figures is None or self.register.is_loading()

    def came_to_front(self) -> None:
        """Begin in the lines."""
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the account's name what room there is."""
        super().resizeEvent(event)
        self.filters.account.setFixedWidth(_ACCOUNT_WIDTH if self.width() >= NARROW else _ACCOUNT_WIDTH - 180)

    def go_to_transaction(self, transaction_id: int) -> None:
        """Put the cursor on a transaction's line and show its journal."""
        self.operations.read(partial(transaction_detail, transaction_id=transaction_id), self._reveal)

    def switch_trial_balance(self) -> None:
        """Show the trial balance, or fold it away where it is seen."""
        if self.isVisible() and self.side.shows_trial_balance():
            self.side.fold()
        else:
            self.side.show_trial_balance()

    def switch_journal(self) -> None:
        """Show the journal behind the line under the cursor, or the trial balance again."""
        if self.side.shows_journal():
            self.side.show_trial_balance()
        else:
            self.side.show_journal()
            self._show_journal_of(self.table.current_row())

    # What is shown

    def _filters_changed(self) -> None:
        self.register.set_query(self.filters.query(), self.filters.group())
        self._read_figures()
        self.trial_balance.mark(self.filters.account_id())

    def _refresh(self) -> None:
        self.register.reload()
        self._read_figures()
        shown = self.journal.detail()
        if self.side.shows_journal() and shown is not None:
            self._read_journal(shown.transaction.transaction_id)

    def _books_changed(self, changes: Changes) -> None:
        if changes.concern(*_CONCERNS):
            self._reader.forget()
            self._refresh()
        if changes.concern("accounts", "branches"):
            self._read_choices()

    def _read_choices(self) -> None:
        self.operations.read(read_choices, self.filters.set_choices)

    def _read_figures(self) -> None:
        self._reader.ask(self.filters.query(), self.filters.balance_query())

    def _show_figures(self, figures: LedgerFigures) -> None:
        self._figures = figures
        self.table.show_figures(figures)
        self.trial_balance.show_figures(figures, self.filters.account_id())
        self._show_emptiness()

    def _show_count(self) -> None:
        count = self.table.paged_model().rowCount()
        lines = self.tr("1 line") if count == 1 else self.tr("{count} lines").format(count=f"{count:,}")
        self.count.setText("" if self.register.is_grouped() else lines)
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        """Say why there is no line, once that is certain."""
        model = self.register.front().paged_model()
        if model.rowCount() or model.is_loading() or self._figures is None:
            self.empty.hide()
        elif self._figures.is_new:
            self.empty.show_new()
        else:
            period = self.filters.period.range()
            is_all = period.first is None and period.last is None
            self.empty.show_nothing(words_of(period), is_narrow=self.filters.are_narrow(), is_all_dates=is_all)

    # Where a line leads

    def _choose_row(self, row: TableRow | None) -> None:
        self.does.allow_reversal(why_not_reversed(row))
        if self.side.shows_journal():
            self._show_journal_of(row)

    def _show_journal_of(self, row: TableRow | None) -> None:
        if row is None:
            self.journal.show_detail(None)
        else:
            self._read_journal(row["transaction_id"])

    def _read_journal(self, transaction_id: int) -> None:
        self._drop_journal()
        read = partial(transaction_detail, transaction_id=transaction_id)
        self._journal_request = self.operations.read(read, self.journal.show_detail)

    def _drop_journal(self) -> None:
        if self._journal_request is not None:
            self._journal_request.cancel()

    def _follow(self, row: TableRow) -> None:
        """Go to the document of a line."""
        read = partial(transaction_detail, transaction_id=row["transaction_id"])
        self.operations.read(read, self._follow_document)

    def _follow_document(self, detail: TransactionDetail) -> None:
        """Go to a document; where a transaction is its own, show its journal."""
        place = place_of(detail)
        if place is None:
            self._show_detail(detail)
        else:
            self.place_wanted.emit(place)

    def _show_detail(self, detail: TransactionDetail) -> None:
        self._drop_journal()
        self.journal.show_detail(detail)
        self.side.show_journal()

    def _reveal(self, detail: TransactionDetail) -> None:
        codes = dict(reversed(detail.entries))
        self.filters.reveal(detail.transaction.on, list(codes))
        key = codes.get(self.filters.account_code(), detail.entries[0][1])
        self._show_detail(detail)
        self.register.show_rows()
        self.table.go_to_key(key)

    def _has_year(self) -> bool:
        return not self.filters.period.range().is_within_one_year

    # How it is put together

    def _make_register(self) -> None:
        self.filters = LedgerFilters(self.operations, self)
        self.table = LedgerTable(self.operations, self.filters.query(), has_year=self._has_year)
        self.register = ledger_groups(self.operations, self.table)
        self.count = Label(style=SMALL, tone="text2")
        self.empty = EmptyLedger(self.table, self.does.post, self.does.clear, self.filters.show_all_dates)
        lay_out_head(self, self._export_lines)

    def _make_panes(self) -> None:
        self.trial_balance = TrialBalancePane()
        self.journal = JournalPane(self.does.reverse, self.does.journal)
        self.side = SidePane(self.trial_balance, self.journal)
        self.set_body(split := self.side.beside(self.register, self))
        self.set_standard(Standard.DETAIL, split.fold_action)
        self.set_standard(Standard.GROUP, self.register.action)
        lead_to_paper(self, self.table, self.operations, lambda row: Place("journal", row["transaction_id"]))

    def _connect(self) -> None:
        does, table = self.does, self.table
        for action, act in {
            does.post: partial(self._in_branch, self.work.post_journal),
            does.payment: partial(self._in_branch, self.work.post_payment),
            does.contra: partial(self._in_branch, self.work.post_contra),
            does.opening: partial(self._in_branch, self.work.record_opening),
            does.reverse: self._reverse_journal,
            does.again: lambda: self.work.write_again(table.current_row()),
            does.trial_balance: self.switch_trial_balance,
            does.export_balance: lambda: export_trial_balance(self, self.operations, self.filters.balance_query()),
            does.clear: self.filters.clear,
            does.columns: self.register.choose_columns,
            self.register.action: self.register.open_chooser,
            does.export: self._export_lines,
            does.find: self.filters.search.take_focus,
            does.refresh: self._refresh,
            does.period: self.filters.period.open,
            does.journal: self.switch_journal,
        }.items():
            action.triggered.connect(lambda _checked=False, act=act: act())
        step_with_keys(self, table, self.filters.period.step)
        self._reader.told.connect(self._show_figures)
        self.work.told.connect(self.succeeded)
        self.work.posted.connect(self.go_to_transaction)
        self.operations.changed.connect(self._books_changed)
        self.filters.changed.connect(self._filters_changed)
        self.filters.search.finished.connect(table.setFocus)
        self.filters.search.left.connect(table.setFocus)
        table.settled.connect(self._show_count)
        table.current_changed.connect(self._choose_row)
        table.selection_changed.connect(self._sum_selection)
        table.opened.connect(self._follow)
        table.link_followed.connect(lambda row, _name: self._follow(row))
        table.typed.connect(self.filters.search_for)
        table.row_actions = (does.reverse,)
        self.register.typed.connect(self.filters.search_for)
        self.register.group_changed.connect(self.filters.set_group)
        self.register.told.connect(self.selection_told)
        self.register.switched.connect(self._switched)
        self.trial_balance.account_wanted.connect(lambda account_id: self.opens(Place("account", account_id)))
        self.trial_balance.place_wanted.connect(self.place_wanted)
        self.journal.place_wanted.connect(self.place_wanted)
        self._choose_row(None)
        self.register.restore()
        self.table.catch_up()
        self._read_choices()
        self._read_figures()

    def _in_branch(self, post: Callable[[int | None], object]) -> None:
        post(self.filters.query().branch_id)

    def _reverse_journal(self) -> None:
        if (row := self.table.current_row()) is not None:
            self.work.reverse_journal(row)

    def _switched(self) -> None:
        """Show no journal that is not among the lines, nor how many they are."""
        self.empty.stand_in(self.register.front())
        self._show_count()
        self._sum_selection()

    def _sum_selection(self) -> None:
        tell_selection(self.register, self.table, self.selection_told.emit)

    def _export_lines(self) -> None:
        export_lines(self, self.operations, self.register.front(), *words_of_choices(self.filters))
