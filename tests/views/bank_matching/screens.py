"""The screens of the bank, to be looked at."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.accounting.bank_matching import Strength
from desktop_app.reports.bank import line_detail, proposed
from desktop_app.views.bank_matching.accept_dialog import AcceptDialog
from desktop_app.views.bank_matching.bank_view import BankMatchingView
from desktop_app.views.bank_matching.import_dialog import ImportDialog
from desktop_app.views.bank_matching.post_dialog import PostLineDialog
from desktop_app.views.operations import Operations
from tests.bank_orders import account
from tests.clinic import Clinic
from tests.views.bank_matching.desk import JULY, bank
from tests.views.whole_window import whole_window

Make = Callable[[Clinic, Operations], QWidget]
_KEPT: list[QObject] = []  # what nothing else keeps


@cache
def _bank() -> Clinic:
    return bank(Path(mkdtemp(prefix="clinic-")) / "bank.clinicbook")


def _operations() -> Operations:
    operations = Operations(_bank().books, _bank().user)
    _KEPT.append(operations)
    return operations


def _parent() -> QWidget:
    parent = QWidget()
    parent.resize(1366, 690)
    _KEPT.append(parent)
    return parent


def lines(row: int = 0) -> Make:
    """Make what gives the register with the cursor on a row."""

    def make(_clinic: Clinic, _of_sample: Operations) -> QWidget:
        window = whole_window(_operations(), BankMatchingView)
        front = next(view for view in window.views if isinstance(view, BankMatchingView))
        front.table.settled.connect(lambda: front.table.go_to_row(row))
        return window

    return make


def take_in(_clinic: Clinic, _of_sample: Operations) -> QWidget:
    return ImportDialog(_operations(), account(_bank()), "1040  Bank - current account", _parent())


def take_file(dialog: QWidget) -> None:
    """Let the dialog read a file."""
    if not isinstance(dialog, ImportDialog):
        raise TypeError(dialog)
    path = Path(mkdtemp(prefix="clinic-")) / "HDFC-July-2025.csv"
    path.write_text(JULY, "utf-8")
    dialog.take_file(path)


def accept(_clinic: Clinic, _of_sample: Operations) -> QWidget:
    with _bank().books.reading() as reading:
        found = proposed(reading, account(_bank()))
    exact = [each for each in found if each.proposal.strength is Strength.EXACT]
    return AcceptDialog(_operations(), exact, _parent())


def post(_clinic: Clinic, _of_sample: Operations) -> QWidget:
    with _bank().books.reading() as reading:
        return PostLineDialog(_operations(), line_detail(reading, 7), _parent())
