"""A refusal that is about one field stands at that field, in every dialog that has it, and does not bar another try."""

import inspect
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app import errors
from desktop_app.errors import ClinicError
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.field_of_error import codes, field_of
from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.operations import Operations
from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from desktop_app.views.vouchers.voucher_dialog import ContraDialog, PaymentDialog
from desktop_app.workflows.lock_period import lock_period
from desktop_app.workflows.unlock_period import unlock_period
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED, do, order
from tests.views.driving import CONTROL, KEY, type_in

pytestmark = pytest.mark.gui

ERRORS = {
    each.code: each
    for each in vars(errors).values()
    if inspect.isclass(each) and issubclass(each, ClinicError) and each.code in codes()
}


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    found = new_clinic(tmp_path / "fields.clinicbook")
    found.clock.today = DISCONTINUED
    with found.books:
        yield found


@pytest.fixture
def operations(clinic: Clinic) -> Iterator[Operations]:
    clinic.books.keep_off(threading.get_ident())
    made = Operations(clinic.books, clinic.user)
    yield made
    made.close()
    clinic.books.keep_off(0)


def raised(code: str) -> ClinicError:
    """Make an error, with the names of its facts for their values."""
    kind: Any = ERRORS[code]
    names = {name for text in (kind.what, kind.then) for name in _names(text)}
    found: ClinicError = kind(**dict.fromkeys(names, "something"))
    return found


def _names(text: str) -> list[str]:
    return [part.partition("}")[0].partition("!")[0].partition(":")[0] for part in text.split("{")[1:]]


def shown(qtbot: QtBot, dialog: WorkflowDialog) -> WorkflowDialog:
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_codes__are_all_of_errors_that_there_are() -> None:
    assert codes() == ERRORS.keys()


@pytest.mark.parametrize(
    "kind", [JournalDialog, PaymentDialog, ContraDialog, SellPackageDialog, SellServiceDialog, RegisterPatientDialog]
)
def test_every_code__goes_to_a_field_of_its_name(
    qtbot: QtBot, operations: Operations, kind: type[WorkflowDialog]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = shown(qtbot, kind(operations, parent))  # type: ignore[call-arg, arg-type]
    has_day = kind is not RegisterPatientDialog
    assert (field_of(dialog, raised("PERIOD_CLOSED")) is not None) == has_day
    for code in sorted(codes()):
        field = field_of(dialog, raised(code))
        assert field is None or field.isVisible()
    assert field_of(dialog, errors.BadInput(what="Something")) is None
    dialog.close()


def test_locked_month__is_told_at_the_day_and_can_be_tried_again(
    qtbot: QtBot, clinic: Clinic, operations: Operations
) -> None:
    clinic.books.keep_off(0)
    do(clinic, lock_period, order(orders.LOCKING))
    clinic.books.keep_off(threading.get_ident())
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = shown(qtbot, JournalDialog(operations, parent))
    assert isinstance(dialog, JournalDialog)
    qtbot.waitUntil(lambda: dialog.editor.edited()[0].account.count() > 0)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.on.selectAll()
    type_in(dialog.on, "2-7")
    type_in(dialog.narration, "Rent")
    dialog.editor.put_plain([["5200", "100", ""], ["1010", "", "100"]])
    QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(dialog.on.problem()))
    assert dialog.on.problem().startswith("The month of 2 Jul 2025 is locked")
    qtbot.waitUntil(dialog.on.hasFocus)
    assert dialog.banner.isVisible()
    clinic.books.keep_off(0)
    do(clinic, unlock_period, order(orders.UNLOCKING))
    clinic.books.keep_off(threading.get_ident())
    with qtbot.waitSignal(dialog.posted):
        QTest.keyClick(dialog, KEY.Key_Return, CONTROL)
