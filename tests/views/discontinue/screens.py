"""The dialogs with the plans of the pictures in the issue, and with extremes, to be looked at."""

import atexit
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.accounting.settlement import Policy
from desktop_app.errors import PeriodClosed
from desktop_app.reports.paper.settlement_posted import posted_settlement
from desktop_app.reports.paper.statement_paper import statement_paper
from desktop_app.reports.patient_statement import StatementQuery
from desktop_app.views.discontinue.discontinue_dialog import DiscontinueDialog
from desktop_app.views.discontinue.replace_dialog import ReplaceCreditNoteDialog
from desktop_app.views.discontinue.settlement_dialog import SettlementDialog
from desktop_app.views.operations import Operations
from desktop_app.views.paper.settlement_sheet import settlement_sheet
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.paper.sheet_dialog import SheetDialog
from desktop_app.views.paper.statement_sheet import statement_sheet
from desktop_app.workflows.change_letterhead import change_letterhead
from desktop_app.workflows.steps.invoicing import SaleLine
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.letterhead_examples import LETTERHEAD
from tests.orders import line
from tests.views.letterhead.screens import mark

SIZE = (1120, 660)
SMALL, WIDE = (1024, 580), (1280, 1000)
Make = Callable[[Clinic, Operations], QWidget]
_parents: list[QWidget] = []  # a dialog lives as long as its parent


def _package(paise: int, name: str, *, rate_bp: int = 0) -> SaleLine:
    return replace(line(paise, rate_bp=rate_bp), description=name)


def _book(prepare: Callable[[Clinic], object]) -> tuple[Clinic, Operations]:
    """Make a book of its own: what is discontinued here must not be missing from other pictures."""
    folder = tempfile.mkdtemp(prefix="clinic-pictures-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    clinic = new_clinic(Path(folder) / "book.clinicbook")
    clinic.clock.today = orders.DISCONTINUED
    prepare(clinic)
    return clinic, Operations(clinic.books, clinic.user)


def _dialog(prepare: Callable[[Clinic], object], *, replaces: bool = False) -> Make:
    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        _, operations = _book(prepare)
        parent = QWidget()
        _parents.append(parent)
        dialog = (ReplaceCreditNoteDialog if replaces else DiscontinueDialog)(operations, 1, parent)
        dialog.finished.connect(operations.close)
        return dialog

    return make


def _with_gst(clinic: Clinic) -> None:
    orders.half_done_plan(
        clinic,
        patient=NewPatient(full_name="Sunita Verma सुनीता वर्मा"),
        package=_package(1_000_000, "Carbon laser peel", rate_bp=1800),
        list_prices_paise=(240_000,) * 5,
    )


def _exempt(clinic: Clinic) -> None:
    orders.half_done_plan(
        clinic,
        patient=NewPatient(full_name="Ananya Sharma अनन्या शर्मा"),
        package=_package(1_000_000, "Laser hair reduction"),
        list_prices_paise=(240_000,) * 5,
    )


def _crores(clinic: Clinic) -> None:
    name = "Lakshmi Venkataraman-Subramaniam of the Third Cross Street near the Temple Tank"
    package = _package(9_99_99_999_00, "Everything for ever, in all branches and for the family too", rate_bp=1800)
    orders.sell(clinic, patient=NewPatient(full_name=name), package=package, sessions=40, installments=12)
    orders.complete(clinic, *range(1, 14))
    orders.receive(clinic, 1_50_00_000_00, mode="bank")


def _one_session(clinic: Clinic) -> None:
    package = _package(123_450, "एक सत्र")
    orders.sell(clinic, patient=NewPatient(full_name="नेहा गुप्ता"), package=package, sessions=1, installments=1)


def _paid(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, package=_package(2_000_000, "Carbon laser peel", rate_bp=500), paid_paise=2_100_000)


def _by_list_price(clinic: Clinic) -> None:
    orders.half_done_plan(
        clinic,
        patient=NewPatient(full_name="Sunita Verma सुनीता वर्मा"),
        package=_package(500_000, "Carbon laser peel", rate_bp=1800),
        paid_paise=590_000,
        sessions=6,
        list_prices_paise=(100_000,) * 6,
        settlement_policy=Policy.LIST_PRICE,
        settlement_fee_paise=50_000,
    )


def _overpaid(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, package=_package(1_000_000, "Laser hair reduction"), paid_paise=1_000_000)
    orders.serve(clinic, patient=1, lines=(_package(450_000, "Facial"),))
    orders.serve(clinic, patient=1, lines=(_package(120_000, "Consultation"),))


def _discontinued(clinic: Clinic) -> None:
    _with_gst(clinic)
    orders.discontinue(clinic)


with_gst, exempt, crores = _dialog(_with_gst), _dialog(_exempt), _dialog(_crores)
one_session, paid = _dialog(_one_session), _dialog(_paid)
by_list_price, overpaid = _dialog(_by_list_price), _dialog(_overpaid)
again = _dialog(_discontinued, replaces=True)


def _settlement(dialog: QWidget) -> SettlementDialog:
    if not isinstance(dialog, SettlementDialog):
        raise TypeError(dialog)
    return dialog


def give_a_reason(text: str) -> Callable[[QWidget], None]:
    return lambda dialog: _settlement(dialog).decision.reason.set_text(text)


def type_amount(amount: str, reason: str = "Moving to another city") -> Callable[[QWidget], None]:
    def act(dialog: QWidget) -> None:
        give_a_reason(reason)(dialog)
        field = _settlement(dialog).decision.amount.field
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, amount)

    return act


def refuse(dialog: QWidget) -> None:
    give_a_reason("Moving to another city")(dialog)
    _settlement(dialog).show_error(PeriodClosed(on=orders.DISCONTINUED))


def compare_policies(dialog: QWidget) -> None:
    give_a_reason("Moving to another city")(dialog)
    _settlement(dialog).value.shown.choose("policies")


def record_consent(dialog: QWidget) -> None:
    """Say that the patient signed the settlement sheet."""
    if isinstance(dialog, DiscontinueDialog):
        dialog.consent.how.set_text("Signed settlement sheet")
        dialog.consent.reference.setText("Sheet 17")


def see_schedules(dialog: QWidget) -> None:
    give_a_reason("Moving to another city")(dialog)
    record_consent(dialog)
    _settlement(dialog).value.shown.choose("schedules")


def _wait_for_terms(dialog: DiscontinueDialog) -> None:
    """Wait until it is known what the excess can go to."""
    while dialog.forecast is None or not dialog.excess.modes.amounts:
        QApplication.processEvents()


def go_another_way(way: str) -> Callable[[QWidget], None]:
    """Let all of the excess go one way."""

    def act(dialog: QWidget) -> None:
        give_a_reason("Moving to another city")(dialog)
        if isinstance(dialog, DiscontinueDialog):
            _wait_for_terms(dialog)
            dialog.excess.ways.choose(way)
            dialog.go_to_step(2)

    return act


def draft(clinic: Clinic, operations: Operations) -> QWidget:
    """Show the sheet of a settlement that is not posted."""
    dialog = overpaid(clinic, operations)
    if not isinstance(dialog, DiscontinueDialog):
        raise TypeError(dialog)
    decide_on_excess(dialog)
    dialog.print_button.click()
    while not dialog.findChildren(SheetDialog):
        QApplication.processEvents()
    (sheet,) = dialog.findChildren(SheetDialog)
    sheet.setParent(None)
    _parents.append(dialog)
    return sheet


def posted_sheet(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Show the sheet of a settlement that is posted."""
    clinic, operations = _book(_settled)
    with clinic.books.reading() as reading:
        return _sheet(settlement_sheet(posted_settlement(reading, 1)), operations)


def statement(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Show the statement of a patient after a settlement."""
    clinic, operations = _book(_settled)
    with clinic.books.reading() as reading:
        return _sheet(statement_sheet(statement_paper(reading, StatementQuery(patient_id=1))), operations)


def _settled(clinic: Clinic) -> None:
    orders.do(clinic, change_letterhead, orders.order(LETTERHEAD, logo=mark()))
    _with_gst(clinic)
    orders.serve(clinic, patient=1, lines=(_package(450_000, "Facial"),))
    orders.discontinue(clinic, consent="The patient, Signed settlement sheet, 20 Aug 2025, Sheet 17")


def _sheet(sheet: Sheet, operations: Operations) -> SheetDialog:
    parent = QWidget()
    _parents.append(parent)
    dialog = SheetDialog(sheet, title="PL/25-26/00001", proposed="sheet.pdf", parent=parent)
    dialog.finished.connect(operations.close)
    return dialog


def decide_on_excess(dialog: QWidget) -> None:
    """Pay a part back, apply another one, keep a third."""
    if isinstance(dialog, DiscontinueDialog):
        _wait_for_terms(dialog)
        give_a_reason("Moving to another city")(dialog)
        panel = dialog.excess
        panel.modes.propose({"upi": 200_000})
        panel.invoices.amounts[2].set_paise(300_000)
        panel.kept.set_paise(50_000)
        panel.changed.emit()
        record_consent(dialog)
        panel.take_focus()
        dialog.to_excess.click()
