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
from tests.views.bank_matching.desk import AUGUST, WRONG_AUGUST, bank
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


def _take(text: str) -> Callable[[QWidget], None]:
    """Make what lets the dialog read a file of a text."""

    def take(dialog: QWidget) -> None:
        if not isinstance(dialog, ImportDialog):
            raise TypeError(dialog)
        path = Path(mkdtemp(prefix="clinic-")) / "HDFC-August-2025.csv"
        path.write_text(text, "utf-8")
        dialog.take_file(path)

    return take


take_file, take_wrong_file = _take(AUGUST), _take(WRONG_AUGUST)


def no_statement(_clinic: Clinic, _of_sample: Operations) -> QWidget:
    """Give the register of an account that no statement was taken in for."""
    window = whole_window(_operations(), BankMatchingView)
    front = next(view for view in window.views if isinstance(view, BankMatchingView))
    front.table.settled.connect(lambda: front.filters.show_account(account(_bank(), "1050")))
    return window


def accept(_clinic: Clinic, _of_sample: Operations) -> QWidget:
    with _bank().books.reading() as reading:
        found = proposed(reading, account(_bank()))
    exact = [each for each in found if each.proposal.strength is Strength.EXACT]
    return AcceptDialog(_operations(), exact, _parent())


def post(_clinic: Clinic, _of_sample: Operations) -> QWidget:
    with _bank().books.reading() as reading:
        return PostLineDialog(_operations(), line_detail(reading, 7), _parent())
