"""Ways to the paper of a document: read and laid out in the background, then shown, printed and saved.

lead_to_paper(view, view.table, operations, lambda row: Place("invoice", row.key))      # Ctrl+P on a row shows it
print_document(view, operations, Place("receipt", 7))                                   # from anywhere
has_paper("plan")                                                                       # False
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from desktop_app.repositories.books import Reading
from desktop_app.views.operations import Operations
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Place, Standard, View

if TYPE_CHECKING:  # printing is loaded when it is asked for
    from desktop_app.views.paper.documents.printing import Laid

PlaceOf = Callable[[TableRow], Place | None]

_NOUNS = frozenset({"invoice", "receipt", "credit_note", "refund", "journal"})


def has_paper(noun: str) -> bool:
    """Tell whether documents of a kind have a paper."""
    return noun in _NOUNS


def print_document(view: View, operations: Operations, place: Place) -> None:
    """Show the paper of a document, to be printed or saved; refusals stand over the view."""
    operations.read(partial(_laid_out, place=place), partial(_show, view, operations), view.show_error)


def lead_to_paper(view: View, table: RegisterTable, operations: Operations, place_of: PlaceOf) -> None:
    """Let Ctrl+P show the paper of what the row under the cursor stands for."""
    action = QAction(_words("The document as it is handed out"), view)

    def follow(*_: object) -> None:
        is_there = table.current_row() is not None
        action.setEnabled(is_there)
        action.setStatusTip("" if is_there else _words("Choose a document first"))

    def show(*_: object) -> None:
        row = table.current_row()
        place = None if row is None else place_of(row)
        if place is not None:
            print_document(view, operations, place)

    action.triggered.connect(show)
    table.current_changed.connect(follow)
    table.settled.connect(follow)
    view.set_standard(Standard.PRINT, action)
    follow()


def _laid_out(reading: Reading, place: Place) -> "Laid":
    from desktop_app.views.paper.documents.printing import laid_out  # noqa: PLC0415 - printing is loaded when asked for

    return laid_out(reading, place)


def _show(view: View, operations: Operations, laid: "Laid") -> None:
    from desktop_app.views.paper.sheet_dialog import SheetDialog  # noqa: PLC0415 - likewise

    SheetDialog(
        laid.sheet,
        title=laid.title,
        proposed=laid.proposed,
        parent=view.window(),
        copies=laid.copies,
        operations=operations,
    ).open()


def _words(text: str) -> str:
    return QCoreApplication.translate("paper", text)
