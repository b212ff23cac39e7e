"""Vouchers, opening balances and recurring journals, to be looked at: a demo clinic on 20 August 2025."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.demo import make_demo
from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.operations import Operations
from desktop_app.views.vouchers.due_dialog import DueDialog
from desktop_app.views.vouchers.opening_dialog import OpeningDialog
from desktop_app.views.vouchers.recurring_dialogs import DefineRecurringDialog
from desktop_app.views.vouchers.recurring_view import RecurringView
from desktop_app.views.vouchers.voucher_dialog import ContraDialog, PaymentDialog
from desktop_app.workflows.define_recurring_journal import DefineRecurringJournal, define_recurring_journal
from desktop_app.workflows.define_service import define_service
from desktop_app.workflows.steps.journaling import JournalLine
from desktop_app.workflows.steps.recurring import RecurringTerms
from tests.clinic import Clinic, Clock, new_clinic, request_id
from tests.master_examples import package_with_a_free_session
from tests.orders import do
from tests.views.whole_window import whole_window

Make = Callable[[Clinic, Operations], QWidget]
TODAY = date(2025, 8, 20)
_OWED = (
    "A-17,Lakshmi Menon,Laser of March,OLD/61,2025-03-10,,2500",
    "A-18,अनुराधा कुलकर्णी,,OLD/62,2025-03-12,2025-04-12,3750.50",
)
_PASTED = (
    "1040,500000,\n1510,2000000,\n1590,,400000\n3010,,1800000",
    "\n".join(_OWED),
    "A-19,Divya Rao,upi,1000",
    'A-20,Arun Pai,LHR6,2025-01-10,10000,5,"2025-01-10, 2025-02-12",3000,2,2025-04-10,OLD/77',
)
_RENT = (("5200", "1,76,000"), ("5100", "3,84,000"), ("2420", "24,000"))


def dialog(kind: Callable[[Operations, QWidget], QWidget], clinic: Callable[[], Clinic]) -> Make:
    """Make what gives a dialog in a clinic."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        parent = QWidget()
        parent.resize(1366, 690)
        _KEPT.append(parent)
        return kind(_open(clinic()), parent)

    return make


def pay(window: QWidget) -> None:
    """Write a payment of rent and salaries from the bank."""
    if isinstance(window, PaymentDialog | ContraDialog):
        window.entry.narration.setText("Rent, salaries and TDS of July")
        window.paid_from.choose("1040" if isinstance(window, PaymentDialog) else "1010")
        window.paid_from.key_changed.emit("")
        lines = _RENT if isinstance(window, PaymentDialog) else (("1040", "25,000"), ("1020", "6,000"))
        for at, (code, amount) in enumerate(lines):
            if at:
                window.lines.list.add_row()
            row = window.lines.list.rows()[at]
            row.account.choose(code)
            QTest.keyClicks(row.amount, amount)


def enter_accounts(window: QWidget) -> None:
    """Paste accounts, what patients owe, advances and packages; show the accounts."""
    if isinstance(window, OpeningDialog):
        pages = window.pages
        for at, text in enumerate(_PASTED):
            pages.setCurrentIndex(at)
            QApplication.clipboard().setText(text)
            pages.pages()[at].paste.click()
        pages.setCurrentIndex(0)


def show_page(at: int) -> Callable[[QWidget], None]:
    """Paste everything and show one page."""

    def show(window: QWidget) -> None:
        enter_accounts(window)
        if isinstance(window, OpeningDialog):
            window.pages.setCurrentIndex(at)

    return show


def recurring(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give a window with the register of recurring journals."""
    clinic = demo()
    with clinic.books.reading() as reading:
        facts = read_facts(reading, user=clinic.user, is_demo=True)
    return whole_window(_open(clinic), RecurringView, facts)


def define(window: QWidget) -> None:
    """Write depreciation of a laser."""
    if isinstance(window, DefineRecurringDialog):
        window.name.setText("Depreciation of the laser")
        window.narration.setText("Depreciation of the laser")
        first, second = window.editor.edited()
        first.account.choose("5400")
        second.account.choose("1590")
        QTest.keyClicks(first.debit, "5,000")
        QTest.keyClicks(second.credit, "5,000")


@cache
def demo() -> Clinic:
    """Make a demo clinic with two recurring journals, of which two months are due."""
    path = Path(mkdtemp(prefix="clinic-")) / "demo.clinicbook"
    make_demo(path, today=TODAY, plans=60, seed=3)
    books = open_books(path, clock=Clock(TODAY))
    with books.reading() as reading:
        user = users(reading)[0]
    clinic = Clinic(books, Clock(TODAY), user)
    for name, debit, credit, paise in (
        ("Depreciation of the laser", "5400", "1590", 500_000),
        ("Insurance, paid for a year", "5270", "1300", 125_000),
    ):
        lines = (
            JournalLine(account_code=debit, debit_paise=paise),
            JournalLine(account_code=credit, credit_paise=paise),
        )
        terms = RecurringTerms(name=name, narration=name, branch_id=1, lines=lines, first_month=date(2025, 6, 1))
        do(clinic, define_recurring_journal, DefineRecurringJournal(request_id=request_id(), terms=terms))
    return clinic


@cache
def fresh() -> Clinic:
    """Make a clinic of two branches that has just begun, with one package."""
    clinic = new_clinic(Path(mkdtemp(prefix="clinic-")) / "new.clinicbook", branches=2)
    clinic.clock.today = TODAY
    do(clinic, define_service, package_with_a_free_session(clinic))
    return clinic


def _open(clinic: Clinic) -> Operations:
    operations = Operations(clinic.books, clinic.user)
    _KEPT.append(operations)
    return operations


_KEPT: list[QObject] = []  # what nothing else keeps

PAYMENT = dialog(PaymentDialog, demo)
CONTRA = dialog(ContraDialog, demo)
OPENING = dialog(OpeningDialog, fresh)
DUE = dialog(DueDialog, demo)
NEW_RECURRING = dialog(DefineRecurringDialog, demo)
