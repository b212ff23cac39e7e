"""The screens of money in, to be looked at: the register on a demo clinic, its dialogs on the books of the money."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.demo import make_demo
from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.receipt_detail import ReceiptDetail, receipt_detail
from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.receipts.advance_dialog import AdvanceDialog
from desktop_app.views.receipts.apply_dialog import ApplyDialog
from desktop_app.views.receipts.cheque_dialogs import BounceDialog, DepositDialog, reverse_dialog
from desktop_app.views.receipts.collect_dialog import CollectDialog
from desktop_app.views.receipts.receipt_view import ReceiptView
from desktop_app.views.receipts.recover_dialog import RecoverDialog
from desktop_app.views.receipts.settle_dialog import SettleDialog
from desktop_app.views.receipts.unapply_dialog import UnapplyDialog
from desktop_app.views.view import Place
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic, Clock
from tests.orders import DISCONTINUED, do, line, order
from tests.reports import money_book
from tests.reports.money_book import ADVANCE, DEPOSITED, IN_HAND, OVERPAID
from tests.views.masters.screens import LONG
from tests.views.whole_window import whole_window

Make = Callable[[Clinic, Operations], QWidget]
_KEPT: list[QObject] = []  # what nothing else keeps


def register(clinic: Clinic, operations: Operations) -> QWidget:  # noqa: ARG001 - as every screen is made
    """Give the whole window with the receipts at the front."""
    demo = _demo()
    with demo.books.reading() as reading:
        facts = read_facts(reading, user=demo.user, is_demo=True)
    return whole_window(_operations(demo), ReceiptView, facts)


def show(number: str, only: str = "") -> Callable[[QWidget], object]:
    """Go to a receipt by its number, or to a chip."""

    def before(window: QWidget) -> None:
        if isinstance(window, MainWindow):
            view = window.current_view()
            if isinstance(view, ReceiptView):
                view.filters.chips.choose(only)
            if number:
                key = "SELECT payment_id FROM payments WHERE receipt_number = ?"
                window.go_to(Place("receipt", int(_demo().value(key, number))))

    return before


def collect(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give the dialog on a patient with a long name, three invoices and crores."""
    return CollectDialog(_operations_of_money(), _parent(), patient=_rich())


def pay_in_two_modes(dialog: QWidget) -> None:
    """Cash up to the limit and the rest by card, more than is owed."""
    if isinstance(dialog, CollectDialog):
        dialog.money.list.add_row()
        first, second = dialog.money.list.rows()
        first.mode.choose("cash")
        first.mode.key_changed.emit("cash")
        first.amount.set_paise(19_750_000)
        second.mode.choose("card")
        second.mode.key_changed.emit("card")
        second.amount.set_paise(dialog.documents.rows()[0].invoice.open_paise)
        second.amount.editingFinished.emit()


def nobody(_clinic: Clinic, _operations: Operations) -> QWidget:
    return CollectDialog(_operations_of_money(), _parent())


def advance(_clinic: Clinic, _operations: Operations) -> QWidget:
    return AdvanceDialog(_operations_of_money(), _parent(), patient=_of("Zoya Khan"))


def take_with_tax(dialog: QWidget) -> None:
    """5,900 at 18 %."""
    if isinstance(dialog, AdvanceDialog):
        dialog.money.first().amount.set_paise(590_000)
        dialog.rate.choose(1800)
        dialog.rate.key_changed.emit(1800)


def apply(_clinic: Clinic, _operations: Operations) -> QWidget:
    return ApplyDialog(_operations_of_money(), _parent(), _of("Lakshmi Menon"), wanted=("advance", ADVANCE))


def unapply(_clinic: Clinic, _operations: Operations) -> QWidget:
    return UnapplyDialog(_operations_of_money(), _parent(), _of("Lakshmi Menon"))


def settle(_clinic: Clinic, _operations: Operations) -> QWidget:
    return SettleDialog(_operations_of_money(), _parent())


def settle_upi(dialog: QWidget) -> None:
    """All that waits by UPI, with a fee."""
    if isinstance(dialog, SettleDialog):
        dialog.modes.choose("upi")
        dialog.waiting.click()
        dialog.fee.set_paise(14_800)
        dialog.fee.editingFinished.emit()


def recover(_clinic: Clinic, _operations: Operations) -> QWidget:
    return RecoverDialog(_operations_of_money(), _parent(), patient=_of("Zoya Khan"))


def deposit(_clinic: Clinic, _operations: Operations) -> QWidget:
    return DepositDialog(_operations_of_money(), _detail(IN_HAND), _parent())


def bounce(_clinic: Clinic, _operations: Operations) -> QWidget:
    return BounceDialog(_operations_of_money(), _detail(DEPOSITED), _parent())


def charge(dialog: QWidget) -> None:
    """Let the bank take 295."""
    if isinstance(dialog, BounceDialog):
        dialog.reason.set_text("Funds insufficient")
        dialog.charge.set_paise(29_500)
        dialog.charge.editingFinished.emit()


def reverse(_clinic: Clinic, _operations: Operations) -> QWidget:
    return reverse_dialog(_operations_of_money(), _detail(OVERPAID), _parent())


@cache
def _demo() -> Clinic:
    path = Path(mkdtemp(prefix="clinic-")) / "demo.clinicbook"
    make_demo(path, today=DISCONTINUED)
    books = open_books(path, clock=Clock(DISCONTINUED))
    with books.reading() as reading:
        user = users(reading)[0]
    return Clinic(books, Clock(DISCONTINUED), user)


@cache
def _money() -> Clinic:
    """Make the books of the money, with somebody of a long name who owes crores."""
    clinic = money_book.tell(Path(mkdtemp(prefix="clinic-")) / "money.clinicbook")
    registered = do(clinic, register_patient, order(orders.REGISTRATION, patient=NewPatient(full_name=LONG)))
    for paise in (9_87_65_432_10, 4_50_000, 12_34_567):
        orders.serve(clinic, patient=registered.patient_id, lines=(line(paise, role="SVC_REV"),))
    return clinic


def _of(name: str) -> PatientChoice:
    found = "SELECT patient_id, full_name, mrn, phone FROM patients WHERE full_name = ?"
    return PatientChoice(*_money().rows(found, name)[0])


def _rich() -> PatientChoice:
    return _of(LONG)


def _detail(payment_id: int) -> ReceiptDetail:
    with _money().books.reading() as reading:
        return receipt_detail(reading, payment_id)


def _operations_of_money() -> Operations:
    return _operations(_money())


def _operations(clinic: Clinic) -> Operations:
    operations = Operations(clinic.books, clinic.user)
    with clinic.books.reading() as reading:
        operations.branch.offer(read_facts(reading, user=clinic.user).branches)
    _KEPT.append(operations)
    return operations


def _parent() -> QWidget:
    window = QWidget()
    window.resize(1366, 690)
    _KEPT.append(window)
    return window
