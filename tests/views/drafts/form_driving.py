"""How somebody types into a form, leaves it, and answers what it offers."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.main_window import MainWindow
from desktop_app.views.vouchers.voucher_dialog import PaymentDialog
from tests.clinic import Clinic
from tests.views.drafts.offers import offers
from tests.views.driving import KEY, press, type_in
from tests.views.masters.set_up.driving import opened

ALT = Qt.KeyboardModifier.AltModifier


def drafts(clinic: Clinic) -> list[tuple[Any, ...]]:
    return clinic.rows("SELECT form, subject, words FROM form_drafts ORDER BY form_draft_id")


def open_by(qtbot: QtBot, window: MainWindow, name: str, kind: type[WorkflowDialog]) -> Any:  # noqa: ANN401
    window.do(name)
    dialog = opened(qtbot, kind)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.waitUntil(lambda: (dialog.keeping is not None and not dialog.keeping.is_asking()) or bool(offers(dialog)))
    return dialog


def answer(qtbot: QtBot, dialog: QDialog) -> None:
    """Take the first answer of what is offered, with Enter."""
    (offer,) = offers(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(offer.first.hasFocus)
    press(KEY.Key_Return)


def begin(qtbot: QtBot, window: MainWindow, clinic: Clinic, text: str = "Rent for July") -> PaymentDialog:
    """Type into a payment voucher until it is kept."""
    dialog: PaymentDialog = open_by(qtbot, window, "payment_voucher", PaymentDialog)
    type_in(dialog.entry.narration, text)
    qtbot.waitUntil(lambda: drafts(clinic) == [("payment_voucher", "", text)])
    return dialog


def leave(qtbot: QtBot, dialog: QDialog) -> None:
    """Close with Esc, without a question."""
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, KEY.Key_Escape)
