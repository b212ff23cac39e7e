"""The journal behind something, over the window: one key (Ctrl+J) shows it, Esc puts it away, nothing is lost.

show_journal(view, operations, Place("invoice", 7), words="INV/25-26/00007")
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.journal import JournalTransaction
from desktop_app.reports.journal_behind import has_journal, journal_behind
from desktop_app.views.controls.labels import Label
from desktop_app.views.controls.surfaces import scrolled
from desktop_app.views.dialog_frame import MARGIN, DialogFrame
from desktop_app.views.journal_list import JournalList
from desktop_app.views.look.fonts import BODY
from desktop_app.views.operations import Operations
from desktop_app.views.view import Place, Standard, View

_SIZE = (760, 460)


def show_journal(view: View, operations: Operations, place: Place | None, *, words: str = "") -> bool:
    """Show the journal behind a place; False where nothing of its kind is posted."""
    if place is None or not has_journal(place.noun):
        return False
    dialog = BehindDialog(operations, place, words, view.window())
    dialog.place_wanted.connect(view.place_wanted)
    dialog.open()
    return True


def lead_to_journal(view: View, operations: Operations, where: Callable[[], Place | None], *, text: str = "") -> None:
    """Let the window's Ctrl+J show the journal behind what a view says it is; where that is nothing, it is said so."""

    def show() -> None:
        if not show_journal(view, operations, where()):
            view.selection_told.emit(view.tr("Choose something that is posted: a document, a plan, a journal"))

    action = QAction(text, view)
    action.triggered.connect(lambda *_: show())
    view.set_standard(Standard.JOURNAL, action)


class BehindDialog(DialogFrame):
    """All transactions of one record, each with its debits and credits; nothing can be changed here."""

    place_wanted = Signal(object)

    def __init__(self, operations: Operations, place: Place, words: str, parent: QWidget) -> None:
        super().__init__(
            title=parent.tr("Journal behind it"),
            commit=parent.tr("Show in the ledger"),
            parent=parent,
            promise=parent.tr("As it is posted; nothing is changed here."),
        )
        self._place = place
        self._found: tuple[JournalTransaction, ...] = ()
        self.journal, self.nothing = JournalList(), Label(self.tr("Nothing of it is posted."), BODY, "text2")
        self.journal.place_wanted.connect(self._go)
        self.cancel_button.set_words(self.tr("Close"))
        self.set_subject(words)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        column.addWidget(self.nothing)
        column.addWidget(scrolled(self.journal), 1)
        self.set_body(body)
        self.nothing.hide()
        self.resize(*_SIZE)
        self.set_obstacle(self.tr("The journal is being read"))
        operations.read(partial(journal_behind, noun=place.noun, key=place.key), self._show, self.show_error)

    def carry_out(self) -> None:
        """Go to the first transaction in the ledger."""
        self._go(Place("journal", self._found[0].transaction_id))

    def _show(self, found: tuple[JournalTransaction, ...]) -> None:
        self._found = found
        self.journal.set_transactions(found, at=self._place)
        self.nothing.setVisible(not found)
        self.set_obstacle("" if found else self.tr("Nothing of it is posted."))
        self.cancel_button.setFocus()

    def _go(self, place: Place) -> None:
        self.accept()
        self.place_wanted.emit(place)
