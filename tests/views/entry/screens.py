"""Forms that were left, their list, an amount that is reckoned and a journal behind a document, to be looked at."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.views.drafts.unfinished_dialog import UnfinishedDialog
from desktop_app.views.journal_dialog import BehindDialog
from desktop_app.views.operations import Operations
from desktop_app.views.view import Place
from desktop_app.views.vouchers.voucher_dialog import ContraDialog, PaymentDialog
from desktop_app.workflows.keep_form_draft import keep_form_draft
from tests.clinic import Clinic
from tests.form_draft_examples import KEEPING
from tests.orders import order

_OVER: list[QWidget] = []  # a dialog goes with the window that it is over


def _window() -> QWidget:
    _OVER.append(QWidget())
    return _OVER[-1]


def _keep(clinic: Clinic, operations: Operations) -> None:
    """Leave two forms, by the writer: it comes before what is read next."""
    for command in (order(KEEPING), order(KEEPING, form="sell_package", words="सुनीता शर्मा")):
        operations.keep(keep_form_draft, command, None, None)
    operations._writer.submit(int).result()  # noqa: SLF001 - until both are kept
    assert clinic.path.exists()


def unfinished(clinic: Clinic, operations: Operations) -> QWidget:
    _keep(clinic, operations)
    return UnfinishedDialog(operations, _window())


def left_form(clinic: Clinic, operations: Operations) -> QWidget:
    _keep(clinic, operations)
    return PaymentDialog(operations, _window())


def voucher(_clinic: Clinic, operations: Operations) -> QWidget:
    """Another form than the one that is left."""
    return ContraDialog(operations, _window())


def reckon(dialog: QWidget) -> None:
    assert isinstance(dialog, ContraDialog)
    field = dialog.lines.list.rows()[0].amount
    field.setFocus()
    QTest.keyClicks(field, "2500+18%")


def behind(_clinic: Clinic, operations: Operations) -> QWidget:
    return BehindDialog(operations, Place("journal", 1), "INV/25-26/00001", _window())
