"""How every long form is entered into by keys, field by field, with what stands in it after each step."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.reports.choices import patient_of_key
from desktop_app.views.credit_note_view.draft_dialog import DraftDialog
from desktop_app.views.discontinue.discontinue_dialog import DiscontinueDialog
from desktop_app.views.excess.excess_ways import Way
from desktop_app.views.general_ledger_view.journal_dialog import JournalDialog
from desktop_app.views.operations import Operations
from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from desktop_app.views.vouchers.opening_dialog import OpeningDialog
from desktop_app.views.vouchers.voucher_dialog import ContraDialog, PaymentDialog
from tests.views.drafts.undo_driving import (
    SHIFT,
    noted,
    take,
    tick,
    write,
)
from tests.views.driving import CONTROL, KEY, press, type_in

Step = Callable[[], object]


@dataclass
class Form:
    """A form that is being entered into, with what stood in it after each step."""

    qtbot: QtBot
    dialog: Any
    states: dict[int, str] = field(default_factory=dict)

    def do(self, *steps: Step) -> None:
        for step in steps:
            noted(self.qtbot, self.dialog, step, self.states)

    def row(self, rows: Callable[[], Any], *, more: bool) -> Step:
        """Add a row, or take the one with the focus away."""

        def pressed() -> None:
            count = len(rows()) + (1 if more else -1)
            QTest.keyClick(self.dialog, KEY.Key_A if more else KEY.Key_D, CONTROL | SHIFT)
            self.qtbot.waitUntil(lambda: len(rows()) == count)

        return pressed


def head(form: Form, on: Any, branch: Any) -> None:  # noqa: ANN401
    form.do(partial(write, on, "5-8"), partial(take, branch, branch.itemText(1)))


def find(form: Form, search: Any, text: str) -> None:  # noqa: ANN401
    """Find a patient by keys, and take the first one."""

    def found() -> None:
        search.setFocus()
        search.selectAll()
        type_in(search, text)
        form.qtbot.waitUntil(search.list.isVisible)
        press(KEY.Key_Return)

    form.do(found)


def register(form: Form) -> None:
    fields = form.dialog.fields
    form.do(
        partial(write, form.dialog.name, "लक्ष्मी मेनन"),
        partial(write, fields.phone, "98450 12345"),
        partial(write, fields.mrn, "A-17"),
        partial(write, fields.gstin, "29ABCDE1234F1Z5"),
        partial(take, fields.state, "Goa"),
        partial(write, fields.address, "12 Church Street"),
        partial(write, fields.pan, "ABCDE1234F"),
    )


def journal(form: Form) -> None:
    entry, editor = form.dialog.entry, form.dialog.editor
    head(form, entry.on, entry.branch)
    first, second = editor.edited()
    form.do(
        partial(write, entry.narration, "Rent for July"),
        partial(take, first.account, "5200"),
        partial(write, first.debit, "400+18%"),
        form.row(editor.edited, more=True),
        partial(take, second.account, "1040"),
        partial(write, second.credit, "472"),
        partial(write, second.debit, "3"),
        second.account.setFocus,
        form.row(editor.edited, more=False),
    )


def voucher(form: Form) -> None:
    dialog = form.dialog
    head(form, dialog.entry.on, dialog.entry.branch)
    rows = dialog.lines.list.rows
    account = "5200" if isinstance(dialog, PaymentDialog) else "1010"
    form.do(
        partial(write, dialog.entry.narration, "Rent for July"),
        partial(take, dialog.paid_from, "1040"),
        partial(take, rows()[0].account, account),
        partial(write, rows()[0].amount, "45k"),
        form.row(rows, more=True),
        lambda: write(rows()[1].amount, "nonsense"),
        rows()[0].account.setFocus,
        form.row(rows, more=False),
    )


def opening(form: Form) -> None:
    dialog, pages = form.dialog, form.dialog.pages
    head(form, dialog.on, dialog.branch)
    balances = pages.accounts.list.rows
    form.do(
        partial(take, balances()[0].account, "1010"),
        partial(write, balances()[0].debit, "700"),
        form.row(balances, more=True),
        lambda: take(balances()[1].account, "3010"),
        lambda: write(balances()[1].credit, "700"),
        partial(pages.setCurrentIndex, 1),
    )
    owed = pages.receivables.rows()[0]
    find(form, owed.patient.search, "Zoya")
    form.do(
        partial(write, owed.what, "A bill"), partial(write, owed.dated, "5 Mar 25"), partial(write, owed.amount, "9")
    )
    form.do(partial(paste, form, 1, "A-17\tSunita Verma\tLaser\tOLD/61\t2025-03-10\t\t2500\nMR-1\tLakshmi\t\t\t\t\t3"))
    form.do(partial(pages.setCurrentIndex, 2))
    ahead = pages.advances.rows()[0]
    form.do(partial(write, ahead.patient.record, "A-18"), partial(write, ahead.patient.search, "Asha"))
    form.do(partial(take, ahead.mode, "UPI"), partial(write, ahead.amount, "1L"), partial(pages.setCurrentIndex, 3))
    package = pages.packages.rows()[0]
    form.do(
        partial(take, package.service, "Laser"),
        partial(write, package.used, "10 Jan"),
        partial(pages.setCurrentIndex, 0),
    )


def paste(form: Form, at: int, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    form.dialog.pages.setCurrentIndex(at)
    with form.qtbot.waitSignal(form.dialog.pages.pasted):
        QTest.keyClick(form.dialog, KEY.Key_V, CONTROL | SHIFT)


def sell_package(form: Form) -> None:
    dialog, fields = form.dialog, form.dialog.fields
    head(form, dialog.on, dialog.branch)
    find(form, dialog.picker.search, "Zoya")
    form.do(
        partial(take, fields.package, "Laser"),
        partial(write, fields.price, "9k"),
        partial(write, fields.discount, "500"),
        partial(take, fields.tax, "Exempt"),
        partial(write, fields.sessions, "7"),
        partial(write, fields.free, "2"),
        partial(write, fields.installments, "3"),
        partial(write, fields.first_due, "20-9"),
        partial(take, fields.policy, "Everything"),
        partial(write, fields.fee, "250"),
        partial(write, fields.expiry, "20 Aug 26"),
        partial(tick, fields.no_show),
        partial(new_patient, form, "Sunita"),
        partial(write, dialog.picker.fields.phone, "98450"),
        partial(write, dialog.on, "6-8"),
    )


def new_patient(form: Form, name: str) -> None:
    search = form.dialog.picker.search
    search.setFocus()
    search.selectAll()
    type_in(search, name)
    press(KEY.Key_N, CONTROL)


def sell_service(form: Form) -> None:
    dialog, rows = form.dialog, form.dialog.lines.list.rows
    head(form, dialog.on, dialog.branch)
    find(form, dialog.picker.search, "Lakshmi")
    form.do(
        partial(take, rows()[0].service, "FACIAL"),
        partial(write, rows()[0].price, "900"),
        partial(take, rows()[0].tax, "Exempt"),
        form.row(rows, more=True),
        lambda: take(rows()[1].service, "FACIAL"),
        rows()[0].service.setFocus,
        form.row(rows, more=False),
    )


def credit_note(form: Form) -> None:
    dialog, finder = form.dialog, form.dialog.finder

    def search() -> None:
        finder.search.setFocus()
        type_in(finder.search, "menon")
        press(KEY.Key_Return)
        form.qtbot.waitUntil(lambda: bool(dialog.lines.rows()))

    form.do(search)
    credit(form)


def credit(form: Form) -> None:
    dialog = form.dialog
    form.qtbot.waitUntil(lambda: len(dialog.lines.rows()) == 2)
    first, second = (row.amount for row in dialog.lines.rows())
    form.do(
        partial(write, first, "59"),
        partial(write, second, "20+"),
        dialog.lines.rows()[1].all_button.click,
        partial(write, dialog.on, "5-8"),
        partial(take, dialog.reason_code, "Goodwill"),
        partial(write, dialog.reason, "Waited for long"),
        partial(another_invoice, form),
    )
    form.do(lambda: write(dialog.lines.rows()[0].amount, "1"))


def another_invoice(form: Form) -> None:
    """Go to the invoice beneath: what was entered against the lines of the other one is gone."""
    form.dialog.finder.invoices.setFocus()
    press(KEY.Key_Down)
    form.qtbot.waitUntil(lambda: [row.amount.text() for row in form.dialog.lines.rows()] == ["", ""])


def discontinue(form: Form) -> None:
    dialog, decision, consent = form.dialog, form.dialog.decision, form.dialog.consent
    ways = dialog.excess.ways
    form.do(
        partial(write, decision.reason, "Moves to another city"),
        partial(write, decision.amount.field, "6,000"),
        partial(tick, decision.amount.gst),
        decision.amount.use_computed.click,
        lambda: press_on(decision.amount.slider, KEY.Key_PageDown),
        partial(write, consent.how, "By phone"),
        partial(write, consent.who, "The mother"),
        partial(write, consent.on, "19-8"),
        partial(write, consent.reference, "Call 17"),
        partial(tick, ways.chip(Way.BALANCE)),
        partial(write, dialog.excess.kept, "100"),
        partial(write, dialog.on, "18-8"),
    )


def press_on(widget: QWidget, key: Qt.Key) -> None:
    widget.setFocus()
    QTest.keyClick(widget, key)


def of_invoice(operations: Operations) -> dict[str, Any]:
    """Give whose invoice is credited, read as the view does."""
    found: list[Any] = []
    operations.read(partial(patient_of_key, patient_id=1), found.append)
    while not found:
        QTest.qWait(10)
    return {"of_invoice": (found[0], 3)}


ENTERED: dict[str, tuple[type[QWidget], Callable[[Form], None], Callable[[Operations], dict[str, Any]]]] = {
    "register_patient": (RegisterPatientDialog, register, lambda _: {}),
    "journal": (JournalDialog, journal, lambda _: {}),
    "payment_voucher": (PaymentDialog, voucher, lambda _: {}),
    "contra_voucher": (ContraDialog, voucher, lambda _: {}),
    "opening_balances": (OpeningDialog, opening, lambda _: {}),
    "sell_package": (SellPackageDialog, sell_package, lambda _: {}),
    "sell_service": (SellServiceDialog, sell_service, lambda _: {}),
    "credit_note": (DraftDialog, credit_note, lambda _: {}),
    "credit_of_invoice": (DraftDialog, credit, of_invoice),
    "discontinue_plan": (DiscontinueDialog, discontinue, lambda _: {"plan_id": 1}),
}
