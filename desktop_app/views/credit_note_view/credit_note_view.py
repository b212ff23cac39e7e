"""The credit notes: the register, the detail with what of a note is in the ledgers, and what can be done about it."""

from functools import partial

from desktop_app.errors import ClinicError
from desktop_app.reports.credit_notes import CreditNoteQuery
from desktop_app.repositories import credit_notes
from desktop_app.repositories.commands import Changes
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.views.chip_places import only_of
from desktop_app.views.controls.buttons import Button, IconButton, Kind
from desktop_app.views.credit_note_view import note_register as notes
from desktop_app.views.credit_note_view.note_actions import NoteActions, connected
from desktop_app.views.credit_note_view.note_body import NoteBody
from desktop_app.views.credit_note_view.note_filters import NoteFilters
from desktop_app.views.credit_note_view.note_pane import NotePane
from desktop_app.views.credit_note_view.note_work import NoteWork
from desktop_app.views.credit_note_view.shown_note import ShownNote, read_note
from desktop_app.views.history import lead_to_history
from desktop_app.views.keys import step_with_keys
from desktop_app.views.operations import Operations, Request
from desktop_app.views.paper.ways_to_paper import lead_to_paper
from desktop_app.views.paper.ways_to_patient_papers import print_settlement
from desktop_app.views.register_export import export_register
from desktop_app.views.tables.columns_button import ColumnsButton
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Attention, Menu, Place, Standard, View

_MINE = ("credit_notes", "receivables", "general_ledger", "plans", "invoices", "patients", "periods")


class CreditNoteView(View):
    """Register and detail."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(title=self.tr("Credit notes"), icon="credit-note", shortcut="Ctrl+2")
        self.operations = operations
        self.actions_of_note = NoteActions(self, operations.user)
        self._wanted: int | None = None  # the note under the cursor, whose detail is here or on its way
        self._row = 0
        self._detail_request: Request | None = None
        self._figures_request: Request | None = None
        self._in_book: int | None = None
        self.fill(self._make_register, self._make_detail, self._connect)

    def opens(self, place: Place) -> bool:
        """Show a credit note, whatever was filtered before, or the notes that a chip leaves."""
        only = only_of(place, "credit_note")
        if only or place.noun == "credit_note":
            self.filters.clear()
        if only:
            self.filters.chips.choose(only)
        elif place.noun == "credit_note":
            self.register.show_rows()
            self.table.go_to_key(place.key)
        return bool(only) or place.noun == "credit_note"

    def came_to_front(self) -> None:
        """Begin in the register."""
        self.table.setFocus()

    def is_reading(self) -> bool:
        """Tell whether rows, figures or the detail are on their way."""
        return any((self._detail_request, self._figures_request, self.register.is_loading()))

    def is_up_to_date(self) -> bool:
        """Tell whether figures are read and the detail is that of the note under the cursor as it stands now."""
        row = self.table.current_row()
        return not self.is_reading() and (None if row is None else row.key) == self._wanted

    def _make_register(self) -> None:
        self.filters = NoteFilters(self.operations.today(), self)
        self.table = notes.note_table(self.operations, CreditNoteQuery())
        self.register = notes.note_groups(self.operations, self.table)
        self._tell_selection = partial(notes.tell_selection, self.register, self.table, self.selection_told.emit)
        columns = ColumnsButton()
        columns.lead_to(self.register)
        export = IconButton("export", self.tr("Export to CSV (Ctrl+E)"))
        export.clicked.connect(self._export)
        new = Button.of(self.actions_of_note.new, Kind.PRIMARY, caption="Ctrl+N")
        for control in (self.filters.search, columns, export, new):
            self.head.add(control)
        narrowing = [self.filters.branch, self.filters.period]
        self.head.add_second_row([self.filters.chips, *self.register.controls()], narrowing)

    def _make_detail(self) -> None:
        self.pane = NotePane(self.actions_of_note)
        new, clear = self.actions_of_note.new, self.filters.clear
        self._body = NoteBody(new, clear)
        self.set_body(self._body)  # before anything is in it: what gets another parent is styled anew
        self.fold_action = self._body.hold(self.table.name, self.register, self.pane)

    def _set_up_actions(self) -> None:
        actions = self.actions_of_note
        self.work = NoteWork(self.operations, self, self._chosen)
        for standard, action, act in (
            (Standard.NEW, actions.new, self.work.draft),
            (Standard.EXPORT, actions.export, self._export),
            (Standard.FIND, actions.find, self.filters.search.take_focus),
            (Standard.REFRESH, actions.refresh, self._reload),
            (Standard.PERIOD, actions.period, self.filters.period.open),
            (Standard.JOURNAL, actions.journal, self._show_journal),
            (Standard.COLUMNS, actions.columns, self.register.choose_columns),
            (Standard.GROUP, self.register.action, self.register.open_chooser),
            (Standard.CLEAR, actions.clear, self.filters.clear),
        ):
            self.set_standard(standard, connected(action, act))
        connected(actions.post, self._post)
        connected(actions.settlement, self._print_settlement)
        connected(actions.replace, self.work.replace)
        connected(actions.reverse, self.work.reverse)
        connected(actions.delete, self.work.delete)
        connected(actions.pay_back, partial(self._go_to_refunds, "refund_of_credit_note"))
        connected(actions.keep, partial(self._go_to_refunds, "balance_of_credit_note"))
        connected(actions.show_plan, self._show_plan)
        for action in (actions.new, connected(actions.deadlines, self.work.show_deadlines)):
            self.add_to_menu(Menu.CREDIT_NOTES, action)
        for action in actions.of_note():
            self.add_to_menu(Menu.CREDIT_NOTES, action, only_here=True)
        self.set_standard(Standard.DETAIL, self.fold_action)

    def _connect(self) -> None:
        self._set_up_actions()
        self.operations.changed.connect(self._changed)
        self.filters.changed.connect(self._filter)
        self.filters.search.finished.connect(self.table.setFocus)
        self.filters.search.left.connect(self.table.setFocus)
        self.work.succeeded.connect(self.succeeded)
        self.work.went_to.connect(lambda key: self.opens(Place("credit_note", key)))
        self.work.place_wanted.connect(self.place_wanted)
        self.work.refused.connect(self.show_error)
        self.work.posting_changed.connect(self._follow_posting)
        step_with_keys(self, self._body, self.filters.period.step)
        lead_to_history(self, self.table, "credit_note")
        lead_to_paper(self, self.table, self.operations, lambda row: Place("credit_note", row.key))
        self.table.settled.connect(self._settle)
        self.table.current_changed.connect(self._follow_cursor)
        self.table.paged_model().dataChanged.connect(self._follow_cursor)
        self.table.selection_changed.connect(self._tell_selection)
        self.table.opened.connect(self._open_detail)
        self.table.link_followed.connect(self._follow_link)
        self.table.typed.connect(self.filters.search_for)
        self.table.row_actions = self.actions_of_note.of_note()
        self.register.typed.connect(self.filters.search_for)
        self.register.group_changed.connect(self.filters.set_group)
        self.register.told.connect(self.selection_told)
        self.register.switched.connect(self._switched)
        self.pane.place_wanted.connect(self.place_wanted)
        self.pane.left.connect(self.table.setFocus)
        self.register.restore()
        self.table.catch_up()
        self._read_figures()

    # Reading

    def _changed(self, changes: Changes) -> None:
        if changes.concern(*_MINE):
            self._reload()

    def _reload(self) -> None:
        """Read everything again; cursor and selection stay."""
        self._wanted = None
        self.register.reload()
        self._read_figures()

    def _filter(self) -> None:
        """Show what chips, search and period leave."""
        if self.filters.query() != self.register.query():
            self._row = 0
            self.register.set_query(self.filters.query())
            self._read_figures()

    def _read_figures(self) -> None:
        if self._figures_request is not None:
            self._figures_request.cancel()
        read = partial(notes.read_figures, self.filters.query())
        self._figures_request = self.operations.read(read, self._show_figures)

    def _show_figures(self, figures: notes.NoteFigures) -> None:
        self._figures_request = None
        self._in_book = figures.in_book
        self.filters.chips.set_counts(figures.chips())
        self.filters.set_branches(figures.branches)
        self.head.set_fact(figures.fact())
        self.table.set_totals([figures.total_row()])
        self.attention_changed.emit(Attention(figures.half_posted, is_wrong=True, words=self.tr("half posted")))
        self._show_emptiness()

    def _settle(self) -> None:
        """Keep a row under the cursor while there are any."""
        count = self.table.paged_model().rowCount()
        if not count:
            self._wanted = None
            self._show_note(None)
        elif not self.table.currentIndex().isValid() and not self.register.is_grouped():
            self.table.go_to_row(min(self._row, count - 1))
        self._follow_cursor()
        self._tell_selection()
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        """Tell apart a book without notes and filters that leave none, once the book has said which it is."""
        model = self.register.front().paged_model()
        is_empty = self._in_book is not None and not model.is_loading() and not model.rowCount()
        self._body.show_emptiness(is_empty=is_empty, in_book=self._in_book, nothing=self.filters.nothing())

    def _follow_cursor(self, *_: object) -> None:
        """Show the note under the cursor, once its row is here."""
        row = self.table.current_row()
        if row is None or row.key == self._wanted:
            return
        self._row = self.table.currentIndex().row()
        self._read_detail(row.key)

    def _read_detail(self, key: int) -> None:
        self._wanted = key
        if self._detail_request is not None:
            self._detail_request.cancel()
        read = partial(read_note, credit_note_id=key)
        self._detail_request = self.operations.read(read, self._show_note, self._not_read)

    def _show_note(self, shown: ShownNote | None) -> None:
        self._detail_request = None
        self.pane.show_note(shown)
        self._follow_note()

    def _not_read(self, error: ClinicError) -> None:
        self._show_note(None)
        self.show_error(error)

    def _follow_note(self) -> None:
        shown = self.pane.shown()
        self.actions_of_note.follow(shown, is_posting=shown is not None and self.work.is_posting(shown.key))

    def _follow_posting(self) -> None:
        """Let nothing be posted twice; what was refused before is history; look again at what came of it."""
        self._follow_note()
        if self._wanted is not None and self.work.is_posting(self._wanted):
            self.banner.hide_words()
        if self._wanted is not None:
            self._read_detail(self._wanted)

    def _chosen(self) -> ShownNote | None:
        """Give the note that is shown, None while another one is on its way: nothing is done to what was left."""
        shown = self.pane.shown()
        return shown if shown is not None and shown.key == self._wanted else None

    # Going somewhere

    def _show_plan(self) -> None:
        shown = self._chosen()
        if shown is not None and shown.detail.note.plan_id is not None:
            self.place_wanted.emit(Place("plan", shown.detail.note.plan_id))

    def _print_settlement(self) -> None:
        shown = self._chosen()
        if shown is not None and shown.detail.note.plan_id is not None:
            print_settlement(self, self.operations, shown.detail.note.plan_id)

    def _go_to_refunds(self, noun: str) -> None:
        """Begin with what is left of the note, where the refunds are."""
        if (shown := self._chosen()) is not None:
            self.place_wanted.emit(Place(noun, shown.key))

    def _follow_link(self, row: TableRow, _name: str) -> None:
        self.operations.read(partial(credit_notes.credit_note, credit_note_id=row.key), self._go_to_plan_of)

    def _go_to_plan_of(self, note: CreditNote) -> None:
        if note.plan_id is not None:
            self.place_wanted.emit(Place("plan", note.plan_id))

    def _open_detail(self) -> None:
        self.fold_action.setChecked(True)
        self.pane.take_focus()

    def _post(self) -> None:
        """Post what can be seen: where the detail is folded away it opens first, and says what will happen."""
        if self.pane.isVisible():
            self.work.post()
        else:
            self._open_detail()

    def _show_journal(self) -> None:
        self.fold_action.setChecked(True)
        self.pane.tabs.show_journal()

    def _switched(self) -> None:
        """Show no note in the pane that is not among the rows."""
        if self.register.is_grouped():
            self._wanted = None
            self._show_note(None)
        self._show_emptiness()
        self._tell_selection()

    def _export(self) -> None:
        export_register(self, self.operations, self.register.front(), *self.filters.file_parts())
