"""The dialogs that change a plan, with plans in the state that each needs, to be looked at."""

import atexit
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.reports.plan_detail import PlanDetail, plan_detail
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.plan_changes.exchange_dialog import ExchangeDialog, TransferDialog, UpgradeDialog
from desktop_app.views.plan_changes.expiry_dialogs import ExpireDialog, UndoExpiryDialog
from desktop_app.views.plan_changes.pause_dialogs import ResumeDialog, SuspendDialog
from desktop_app.views.plan_changes.replan_dialog import ReplanDialog
from desktop_app.views.plan_changes.reschedule_dialog import RescheduleDialog
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.view import Place
from desktop_app.workflows.expire_plan import expire_plan
from desktop_app.workflows.suspend_plan import suspend_plan
from tests import orders
from tests.clinic import Clinic
from tests.closing_orders import EXPIRY, SUSPENSION
from tests.orders import do, line, order
from tests.views.sales.desk import shop
from tests.views.whole_window import whole_window

Make = Callable[[Clinic, Operations], QWidget]
PACKAGE = replace(line(1_000_000, rate_bp=1800), description="Package ONTOP")
_parents: list[QWidget] = []  # a dialog lives as long as its parent


def _half_done(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, patient=1, package=PACKAGE, expiry_date=date(2026, 6, 1))


def _paid(clinic: Clinic) -> None:
    orders.half_done_plan(
        clinic, patient=1, package=PACKAGE, paid_paise=1_180_000, expiry_date=date(2025, 8, 1), settlement_fee_paise=0
    )


def _expired(clinic: Clinic) -> None:
    _paid(clinic)
    do(clinic, expire_plan, order(EXPIRY))


def _suspended(clinic: Clinic) -> None:
    _half_done(clinic)
    do(clinic, suspend_plan, order(SUSPENSION))


def _dialog(
    prepare: Callable[[Clinic], None], make: Callable[[Operations, PlanDetail, QWidget], WorkflowDialog]
) -> Make:
    def opens(_clinic: Clinic, _operations: Operations) -> QWidget:
        folder = tempfile.mkdtemp(prefix="clinic-pictures-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        clinic = shop(Path(folder) / "book.clinicbook")
        prepare(clinic)
        with clinic.books.reading() as reading:
            detail = plan_detail(reading, 1)
        operations, parent = Operations(clinic.books, clinic.user), QWidget()
        _parents.append(parent)
        dialog = make(operations, detail, parent)
        dialog.finished.connect(operations.close)
        return dialog

    return opens


suspend, resume = _dialog(_half_done, SuspendDialog), _dialog(_suspended, ResumeDialog)
expire, undo_expiry = _dialog(_paid, ExpireDialog), _dialog(_expired, UndoExpiryDialog)
replan = _dialog(_half_done, ReplanDialog)
reschedule = _dialog(
    _half_done, lambda operations, detail, parent: RescheduleDialog(operations, detail, detail.sessions[2], parent)
)
upgrade, transfer = _dialog(_paid, UpgradeDialog), _dialog(_half_done, TransferDialog)


def plans_suspended(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give the window on a plan that rests, with its terms under its schedule."""
    folder = tempfile.mkdtemp(prefix="clinic-pictures-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    clinic = shop(Path(folder) / "book.clinicbook")
    _suspended(clinic)
    operations = Operations(clinic.books, clinic.user)
    return whole_window(operations, PlanView)


def show_first(window: QWidget) -> None:
    if isinstance(window, MainWindow):
        window.views[0].opens(Place("plan", 1))


def give_a_reason(dialog: QWidget) -> None:
    if isinstance(dialog, (SuspendDialog, UndoExpiryDialog, ReplanDialog)):
        dialog.reason.set_text("Travels until October")


def choose_larger(dialog: QWidget) -> None:
    """Choose a package of Rs 15,000."""
    if isinstance(dialog, ExchangeDialog):
        found = dialog.fields.package.named("Package INSIDE")
        if found is not None:
            dialog.fields.package.choose(found.service.service_id)
            dialog.fields.package.key_changed.emit(found.service.service_id)
        dialog.fields.price.set_paise(1_500_000)
        dialog.fields.installments.set_count(3)
        dialog.reason.set_text("Wants a larger area treated")


def plan_too_little(dialog: QWidget) -> None:
    if isinstance(dialog, ReplanDialog):
        dialog.rows_of_it.rows()[0].amount.set_paise(50_000)
