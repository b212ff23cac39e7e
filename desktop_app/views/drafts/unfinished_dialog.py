"""What a user left unfinished, in one list: opened to go on with it, or deleted.

dialog = UnfinishedDialog(operations, window)
dialog.wanted.connect(...)              # UnfinishedForm: its form is to be opened
dialog.open()
"""

from functools import partial
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.form_drafts import UnfinishedForm, unfinished_forms
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.wording import moment
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.drafts.forms import FORMS, title_of
from desktop_app.views.look.fonts import BODY
from desktop_app.views.operations import Operations
from desktop_app.views.tables.cells import NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.small_table import SmallTable
from desktop_app.workflows.discard_form_draft import DiscardFormDraft, discard_form_draft

_SIZE = (720, 400)


class UnfinishedDialog(DialogFrame):
    """Forms with what they are about and when they were kept; Enter opens, Delete asks and deletes."""

    wanted = Signal(object)

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(
            title=parent.tr("Unfinished forms"),
            commit=parent.tr("Go on"),
            parent=parent,
            promise=parent.tr("Nothing in them is posted. Only you see them."),
        )
        self._operations = operations
        self._forms: tuple[UnfinishedForm, ...] = ()
        self.cancel_button.set_words(self.tr("Close"))
        self.nothing = Label(
            self.tr("Nothing is left unfinished: forms that are closed unposted are listed here."), BODY, "text2"
        )
        self.delete_button = Button(self.tr("Delete..."), caption="Del")
        self.table = SmallTable(
            self.tr("Unfinished forms"),
            (
                TableColumn("form", self.tr("Form"), TextCell(), least=150, sortable=False),
                TableColumn("words", self.tr("About"), TextCell(), stretch=1, least=160, sortable=False),
                TableColumn("at", self.tr("Kept"), NumberCell(sample="20 Aug 2025, 12:00"), sortable=False),
            ),
            scrolls=True,
        )
        self._lay_out_body()
        self.table.opened.connect(lambda _row: self.carry_out())
        self.delete_button.clicked.connect(lambda *_: self._ask_to_delete())
        self.table.setAccessibleDescription(self.tr("Enter opens it, Del deletes it"))
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.table)
        delete.activated.connect(self._ask_to_delete)
        self.resize(*_SIZE)
        self._show(())
        self._read()

    def carry_out(self) -> None:
        """Open the form, which offers what was left in it."""
        chosen = self._chosen()
        if chosen is not None and chosen.form in FORMS:
            self.accept()
            self.wanted.emit(chosen)

    def _read(self) -> None:
        read = partial(unfinished_forms, user_id=self._operations.user.user_id)
        self._operations.read(read, self._show, self.show_error)

    def _show(self, forms: tuple[UnfinishedForm, ...]) -> None:
        self._forms = forms
        self.table.set_rows(
            (each.form_draft_id, {"form": title_of(each.form), "words": each.words, "at": moment(each.saved_at)})
            for each in forms
        )
        self.table.setVisible(bool(forms))
        self.nothing.setVisible(not forms)
        self.delete_button.setVisible(bool(forms))
        self.set_obstacle("" if forms else self.tr("Nothing is left unfinished"))
        if forms:
            self.table.go_to_row(0)
            self.table.setFocus()
        else:
            self.cancel_button.setFocus()

    def _chosen(self) -> UnfinishedForm | None:
        at = self.table.currentIndex().row()
        return self._forms[at] if 0 <= at < len(self._forms) else None

    def _ask_to_delete(self) -> None:
        """Ask once more: what was typed is gone then."""
        chosen = self._chosen()
        if chosen is not None:
            self.banner.show_words(
                self.tr("Delete what was entered: {form}?").format(form=title_of(chosen.form)),
                self.tr("It was never posted, and cannot be brought back. Esc leaves it."),
                tone="warn",
            )
            self.banner.add_button(self.tr("Delete for good"), partial(self._delete, chosen))
            self.banner.setFocus()

    def _delete(self, form: UnfinishedForm) -> None:
        self.banner.hide_words()
        command = DiscardFormDraft(request_id=str(uuid4()), form=form.form, subject=form.subject)
        self._operations.keep(discard_form_draft, command, self._deleted, self.show_error)

    def _deleted(self, _done: object) -> None:
        self._read()

    def _lay_out_body(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 14, MARGIN, 12)
        column.setSpacing(8)
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        column.addWidget(self.delete_button)
        self.set_body(body)
