"""The screens of the set-up, to be looked at: a demo clinic with two branches, a role without an account, dialogs."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.demo import make_demo
from desktop_app.reports.closing import MonthDetail, month_detail
from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.views.clinic_facts import read_facts
from desktop_app.views.masters.accounts.account_dialogs import OpenAccountDialog
from desktop_app.views.masters.accounts.account_view import AccountView
from desktop_app.views.masters.accounts.role_view import RoleView
from desktop_app.views.masters.branches.branch_dialogs import OpenBranchDialog
from desktop_app.views.masters.branches.branch_view import BranchView
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.masters.periods.filing_dialogs import filing_dialog
from desktop_app.views.masters.periods.period_view import PeriodView
from desktop_app.views.masters.periods.year_dialogs import CloseYearDialog
from desktop_app.views.masters.users.user_dialogs import AddUserDialog
from desktop_app.views.masters.users.user_view import UserView
from desktop_app.views.operations import Operations
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.workflows.steps.returns import GstReturn
from tests import raw
from tests.clinic import Clinic, Clock
from tests.views.sales.desk import shop
from tests.views.whole_window import whole_window

Make = Callable[[Clinic, Operations], QWidget]

TODAY = date(2025, 8, 20)
GSTR1 = GstReturn.GSTR1
View = type[AccountView] | type[RoleView] | type[BranchView] | type[PeriodView] | type[UserView]
VIEWS: tuple[View, ...] = (AccountView, RoleView, BranchView, PeriodView, UserView)


def at_front(kind: View, row: int = 0) -> Make:
    """Make what gives a window with a view at the front and the cursor on a row."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        clinic = _demo()
        with clinic.books.reading() as reading:
            facts = read_facts(reading, user=clinic.user, is_demo=True)
        window = whole_window(_open(clinic), kind, facts)
        front = next(view for view in window.views if isinstance(view, kind))
        if row:
            front.table.settled.connect(lambda: front.table.go_to_row(row))
        return window

    return make


def dialog(kind: Callable[[Operations, QWidget], QWidget]) -> Make:
    """Make what gives a dialog."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        parent = QWidget()
        parent.resize(1366, 690)
        _KEPT.append(parent)
        return kind(_open(_demo()), parent)

    return make


def unmapped_sale(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give the dialog that sells packages, in a clinic whose deferred revenue has no account."""
    clinic = shop(Path(mkdtemp(prefix="clinic-")) / "shop.clinicbook")
    with clinic.raw() as connection:
        connection.execute("DELETE FROM account_roles WHERE role = 'DEFERRED_REV'")
    parent = QWidget()
    parent.resize(1366, 690)
    _KEPT.append(parent)
    return SellPackageDialog(_open(clinic), parent)


def editing(kind: View, key: int) -> Make:
    """Make what gives the dialog that edits a record."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        clinic = _demo()
        view: MasterView = kind(_open(clinic))
        _KEPT.append(view)
        with clinic.books.reading() as reading:
            return view.edit_dialog(view.read_record(key, reading))

    return make


def period_dialog(key: int, kind: Callable[[Operations, MonthDetail, QWidget], QWidget]) -> Make:
    """Make what gives a dialog of a month."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        clinic = _demo()
        parent = QWidget()
        parent.resize(1366, 690)
        _KEPT.append(parent)
        with clinic.books.reading() as reading:
            detail = month_detail(reading, key)
        return kind(_open(clinic), detail, parent)

    return make


@cache
def _demo() -> Clinic:
    path = Path(mkdtemp(prefix="clinic-")) / "demo.clinicbook"
    make_demo(path, today=TODAY)
    with closing(raw.connect(path)) as connection, connection:
        connection.execute("DELETE FROM account_roles WHERE role IN ('CN_GOODWILL', 'UPI')")
    books = open_books(path, clock=Clock(TODAY))
    with books.reading() as reading:
        user = users(reading)[0]
    return Clinic(books, Clock(TODAY), user)


def _open(clinic: Clinic) -> Operations:
    operations = Operations(clinic.books, clinic.user)
    _KEPT.append(operations)
    return operations


_KEPT: list[QObject] = []  # what nothing else keeps

ACCOUNTS = at_front(AccountView, 8)
ROLES = at_front(RoleView, 4)
BRANCHES = at_front(BranchView, 1)
PERIODS = at_front(PeriodView)
USERS = at_front(UserView, 2)
NEW_ACCOUNT = dialog(OpenAccountDialog)
EDIT_ACCOUNT = editing(AccountView, 8)
MAP_ROLE = editing(RoleView, 5)
NEW_BRANCH = dialog(OpenBranchDialog)
EDIT_BRANCH = editing(BranchView, 2)
CLOSE_YEAR = period_dialog(24, lambda operations, detail, parent: CloseYearDialog(operations, detail.year, parent))
FILE_RETURN = period_dialog(28, lambda operations, detail, parent: filing_dialog(operations, detail, GSTR1, parent))
LOCK_MONTHS = editing(PeriodView, 28)
DRAFTS_LEFT = editing(PeriodView, 29)
UNLOCK_MONTH = editing(PeriodView, 20)
NEW_USER = dialog(AddUserDialog)
EDIT_USER = editing(UserView, 2)
