"""The screens of the plans, to be looked at: the register with each tab, empty states, the dialogs."""

from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from desktop_app.reports.plan_detail import PlanDetail, plan_detail
from desktop_app.reports.reinstatement_preview import preview_reinstatement
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.views.plan_view.plan_view import PlanView
from desktop_app.views.plan_view.reason_dialogs import reinstate_dialog, undo_dialog
from desktop_app.views.plan_view.receive_dialog import ReceiveDialog
from desktop_app.views.plan_view.session_dialog import CompleteDialog, NoShowDialog
from desktop_app.views.view import Place
from tests.clinic import Clinic, new_clinic
from tests.views.whole_window import whole_window

DISCONTINUED, RUNNING, LONG_NAME = 1, 2, 4


def plans(_clinic: Clinic, operations: Operations) -> QWidget:
    return whole_window(operations, PlanView)


def no_plans(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give a window on a clinic that has sold nothing yet."""
    fresh = new_clinic(Path(mkdtemp(prefix="clinic-")) / "new.clinicbook")
    return plans(fresh, Operations(fresh.books, fresh.user))


def receive(clinic: Clinic, operations: Operations) -> QWidget:
    return ReceiveDialog(operations, _detail(clinic, RUNNING), _parent())


def complete(clinic: Clinic, operations: Operations) -> QWidget:
    detail = _detail(clinic, RUNNING)
    return CompleteDialog(operations, detail, detail.sessions[0], _parent())


def no_show(clinic: Clinic, operations: Operations) -> QWidget:
    detail = _detail(clinic, RUNNING)
    return NoShowDialog(operations, detail, detail.sessions[0], _parent())


def undo(clinic: Clinic, operations: Operations) -> QWidget:
    detail = _detail(clinic, LONG_NAME)
    return undo_dialog(operations, detail, detail.sessions[0], _parent())


def reinstate(clinic: Clinic, operations: Operations) -> QWidget:
    with clinic.books.reading() as reading:
        comes_back = preview_reinstatement(reading, DISCONTINUED)
    return reinstate_dialog(operations, _detail(clinic, DISCONTINUED), comes_back, _parent())


def show_plan(plan_id: int, tab: int = 0, *, period: str = "this_year") -> Callable[[QWidget], None]:
    """Go to a plan and a tab of its detail, among the plans of a period."""

    def before(window: QWidget) -> None:
        view = _view(window)
        view.filters.sold_in(period)
        view.opens(Place("plan", plan_id))
        view.pane.tabs.setCurrentIndex(tab)
        view.table.setFocus()

    return before


def filter_all_away(window: QWidget) -> None:
    _view(window).filters.statuses.choose("suspended")


def type_amount(text: str) -> Callable[[QWidget], None]:
    """Type into the first field of a dialog."""

    def before(dialog: QWidget) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit) and isinstance(dialog, QDialog):
            QTest.keyClicks(field, text, Qt.KeyboardModifier.NoModifier)

    return before


def choose_charged(dialog: QWidget) -> None:
    if isinstance(dialog, NoShowDialog):
        dialog.charged.setChecked(True)


def _view(window: QWidget) -> PlanView:
    if not isinstance(window, MainWindow):
        raise TypeError(window)
    return next(view for view in window.views if isinstance(view, PlanView))


def _detail(clinic: Clinic, plan_id: int) -> PlanDetail:
    with clinic.books.reading() as reading:
        return plan_detail(reading, plan_id)


_parents: list[QWidget] = []


def _parent() -> QWidget:
    """Give a dialog a window to belong to, and keep it."""
    _parents.append(QWidget())
    return _parents[-1]
