"""A credit note that was begun and left: kept as it is typed, on its invoice or anew, and gone on with by keys."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.views.credit_note_view.draft_dialog import DraftDialog
from desktop_app.views.drafts import form_keeping
from desktop_app.views.drafts.unfinished_dialog import UnfinishedDialog
from tests.clinic import Clinic
from tests.orders import line, sell, serve
from tests.views.drafts.form_driving import answer, drafts, leave, open_by
from tests.views.drafts.offers import offers
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.invoices.conftest import OpenInvoices
from tests.views.invoices.driving import ALT, bring, choose, press as press_in
from tests.views.masters.set_up.driving import opened, post

pytestmark = pytest.mark.gui

PACKAGE, SERVICE = "INV/25-26/00001", "INV/25-26/00002"
TWO_LINES = (line(10_000, role="SVC_REV", rate_bp=1800), line(50_000, role="CONSULT_REV"))


def amounts(dialog: DraftDialog) -> list[str]:
    return [row.amount.text() for row in dialog.lines.rows()]


def test_credit_note__is_gone_on_with_where_it_was_left(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form_keeping, "LOOK_MS", 40)
    sell(invoice_clinic)
    serve(invoice_clinic, patient=1, lines=TWO_LINES)
    window = open_invoices()
    view = bring(qtbot, window)
    choose(qtbot, view, SERVICE)
    press_in(view, KEY.Key_I, CONTROL)
    dialog = opened(qtbot, DraftDialog)
    qtbot.waitUntil(lambda: amounts(dialog) == ["", ""])
    first, second = (row.amount for row in dialog.lines.rows())
    type_in(first, "59")
    type_in(second, "20+")  # no amount yet: it is kept as it stands there
    type_in(dialog.reason.line, "Billed twice")
    about = f"Lakshmi Menon · {SERVICE}"
    qtbot.waitUntil(lambda: drafts(invoice_clinic) == [("credit_of_invoice", "2", about)])
    qtbot.waitUntil(lambda: "Billed twice" in str(invoice_clinic.value("SELECT body_json FROM form_drafts")))
    leave(qtbot, dialog)

    window.activateWindow()
    choose(qtbot, view, PACKAGE)
    QTest.keyClick(window, KEY.Key_U, CONTROL | ALT)
    listed = opened(qtbot, UnfinishedDialog)
    qtbot.waitUntil(listed.table.hasFocus)
    press(KEY.Key_Return)
    again = opened(qtbot, DraftDialog)
    qtbot.waitUntil(lambda: bool(offers(again)))
    answer(qtbot, again)
    qtbot.waitUntil(lambda: amounts(again) == ["59", "20+"])
    assert again.reason.text() == "Billed twice"
    again.lines.rows()[1].amount.setFocus()
    type_in(again.lines.rows()[1].amount, "1")
    post(qtbot, again)
    qtbot.waitUntil(lambda: drafts(invoice_clinic) == [])
    assert invoice_clinic.rows("SELECT total_paise, reason_description FROM patient_credit_notes") == [
        (8_000, "Billed twice")
    ]


def test_credit_note__begun_anew_finds_its_invoice_again(
    qtbot: QtBot, open_invoices: OpenInvoices, invoice_clinic: Clinic
) -> None:
    sell(invoice_clinic)
    serve(invoice_clinic, patient=1, lines=TWO_LINES)
    window = open_invoices()
    dialog: DraftDialog = open_by(qtbot, window, "draft_credit_note", DraftDialog)
    type_in(dialog.finder.search, "menon")
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: amounts(dialog) == ["", ""])
    type_in(dialog.lines.rows()[0].amount, "59")
    leave(qtbot, dialog)
    qtbot.waitUntil(lambda: [form for form, _, _ in drafts(invoice_clinic)] == ["credit_note"])
    window.activateWindow()
    again: DraftDialog = open_by(qtbot, window, "draft_credit_note", DraftDialog)
    answer(qtbot, again)
    qtbot.waitUntil(lambda: amounts(again) == ["59", ""])
    leave(qtbot, again)
