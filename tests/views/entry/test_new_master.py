"""Alt+C in a pick list makes the account, service or patient that it lacks, and chooses it."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.keys import set_tally_keys
from desktop_app.views.masters.accounts.account_dialogs import OpenAccountDialog
from desktop_app.views.operations import Operations
from desktop_app.views.sales.define_service_dialog import DefineServiceDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from desktop_app.views.vouchers.voucher_dialog import PaymentDialog
from tests.clinic import Clinic, new_clinic
from tests.orders import DISCONTINUED
from tests.views.driving import KEY, type_in
from tests.views.masters.set_up.driving import opened

pytestmark = pytest.mark.gui

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    found = new_clinic(tmp_path / "masters.clinicbook")
    found.clock.today = DISCONTINUED
    with found.books:
        yield found


@pytest.fixture
def operations(clinic: Clinic) -> Iterator[Operations]:
    set_tally_keys(on=True)
    clinic.books.keep_off(threading.get_ident())
    made = Operations(clinic.books, clinic.user)
    yield made
    made.close()
    clinic.books.keep_off(0)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("kind", [PaymentDialog, JournalDialog])
def test_account__is_opened_from_the_list_and_chosen(
    qtbot: QtBot, operations: Operations, parent: QWidget, kind: type[PaymentDialog | JournalDialog]
) -> None:
    dialog = kind(operations, parent)
    dialog.open()
    opened(qtbot, kind)
    row = dialog.lines.list.rows()[0] if isinstance(dialog, PaymentDialog) else dialog.editor.edited()[0]
    qtbot.waitUntil(lambda: row.account.count() > 0)
    row.account.setFocus()
    type_in(row.account.line, "Laundry of linen")
    QTest.keyClick(row.account, KEY.Key_C, ALT)
    new = opened(qtbot, OpenAccountDialog)
    assert new.fields.name.text() == "Laundry of linen"
    type_in(new.code, "5299")
    qtbot.waitUntil(lambda: new.fields.heading.count() > 0)
    assert new.obstacle() == ""
    with qtbot.waitSignal(new.posted):
        new.commit_button.click()
    qtbot.waitUntil(lambda: row.account.key() == "5299")
    qtbot.waitUntil(lambda: dialog.focusWidget() in {row.account, row.account.line})
    dialog.reject()


def test_service__is_defined_from_the_list_and_chosen(qtbot: QtBot, operations: Operations, parent: QWidget) -> None:
    dialog = SellServiceDialog(operations, parent)
    dialog.open()
    opened(qtbot, SellServiceDialog)
    qtbot.waitUntil(lambda: dialog.terms is not None)
    row = dialog.lines.list.rows()[0]
    row.service.setFocus()
    type_in(row.service.line, "Peel")
    QTest.keyClick(row.service, KEY.Key_C, ALT)
    new = opened(qtbot, DefineServiceDialog)
    assert new.fields.name.text() == "Peel"
    type_in(new.fields.code, "PEEL")
    new.fields.sac_hsn.put_plain("999312")
    type_in(new.fields.price, "1.5k")
    QTest.keyClick(new.fields.price, KEY.Key_Tab)
    qtbot.waitUntil(lambda: "Reading" not in new.obstacle())
    assert new.obstacle() == ""
    with qtbot.waitSignal(new.posted):
        new.commit_button.click()
    qtbot.waitUntil(lambda: row.service.chosen() is not None)
    assert row.price.paise() == 150_000
    dialog.reject()


def test_patient__begins_a_new_one(qtbot: QtBot, operations: Operations, parent: QWidget) -> None:
    dialog = SellServiceDialog(operations, parent)
    dialog.open()
    opened(qtbot, SellServiceDialog)
    qtbot.waitUntil(dialog.picker.search.hasFocus)
    type_in(dialog.picker.search, "Sunita")
    QTest.keyClick(dialog.picker.search, KEY.Key_C, ALT)
    assert dialog.picker.is_new()
    dialog.reject()


def test_cashier__is_told_who_may(qtbot: QtBot, clinic: Clinic, parent: QWidget) -> None:
    set_tally_keys(on=True)
    operations = Operations(clinic.books, replace(clinic.user, role="cashier"))
    clinic.books.keep_off(threading.get_ident())
    dialog = SellServiceDialog(operations, parent)
    dialog.open()
    opened(qtbot, SellServiceDialog)
    row = dialog.lines.list.rows()[0]
    row.service.setFocus()
    QTest.keyClick(row.service, KEY.Key_C, ALT)
    assert "the owner or the accountant" in dialog.quiet_words()
    dialog.reject()
    operations.close()
    clinic.books.keep_off(0)
