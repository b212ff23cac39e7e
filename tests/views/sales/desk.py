"""The counter of a clinic: its book with what it sells, dialogs over it, and how tests drive them by keys."""

import shutil
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.operations import Operations
from desktop_app.views.sales.sale_dialog import SaleDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.workflows.define_service import DefineService, PackageSession, define_service
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.steps.registration import NewPatient
from tests.clinic import Clinic, Clock, new_clinic, request_id
from tests.orders import DISCONTINUED, REGISTRATION, do, order
from tests.views.drafts.offers import offers
from tests.views.driving import CONTROL, KEY, press, type_in

TODAY = DISCONTINUED  # 20 August 2025, when 999722 is taxed at 18 %
EQUAL = (250_000,) * 5
PATIENTS = (("Lakshmi Menon", "098450 12345"), ("Lakshmi Menon", "098450 99999"), ("Zoya Khan", None))

Dialog = TypeVar("Dialog", bound=WorkflowDialog)
Rows = list[tuple[Any, ...]]


def package(code: str, paise: int, *standalone: int, sac: str = "999722", includes_tax: bool = False) -> DefineService:
    return DefineService(
        request_id=request_id(),
        code=code,
        name=f"Package {code}",
        kind="package",
        sac_hsn=sac,
        treatment="exempt" if sac == "999312" else "taxable",
        price_paise=paise,
        income_role="PKG_REV",
        price_includes_tax=includes_tax,
        sessions=tuple(PackageSession(label=None, standalone_price_paise=each) for each in standalone),
    )


def service(code: str, paise: int, *, kind: str, sac: str, role: str, includes_tax: bool = False) -> DefineService:
    return DefineService(
        request_id=request_id(),
        code=code,
        name=f"Service {code}",
        kind=kind,
        sac_hsn=sac,
        treatment="taxable",
        price_paise=paise,
        income_role=role,
        price_includes_tax=includes_tax,
    )


def shop(path: Path, **settings: Any) -> Clinic:  # noqa: ANN401 - those of `new_clinic`
    """Copy a book with three patients, five packages and three services to a path and open it."""
    shutil.copy(_template(tuple(sorted(settings.items()))), path)
    clock = Clock(TODAY)
    books = open_books(path, clock=clock)
    with books.reading() as reading:
        (user,) = users(reading)
    return Clinic(books, clock, user)


@cache
def _template(settings: tuple[tuple[str, Any], ...]) -> Path:
    path = Path(mkdtemp(prefix="clinic-")) / "shop.clinicbook"
    clinic = new_clinic(path, **dict(settings))
    for name, phone in PATIENTS:
        do(clinic, register_patient, order(REGISTRATION, patient=NewPatient(full_name=name, phone=phone)))
    for offer in (
        package("EXEMPT", 1_000_000, *EQUAL, sac="999312"),
        package("ONTOP", 1_000_000, *EQUAL),
        package("INSIDE", 1_000_000, *EQUAL, includes_tax=True),
        package("WEIGHED", 900_000, 300_000, 200_000, 200_000, 200_000, 100_000, sac="999312"),
        package("FREE", 500_000, *(100_000,) * 5, 0),
        service("CONS", 200_000, kind="service", sac="999312", role="CONSULT_REV"),
        service("FACIAL", 100_000, kind="service", sac="999722", role="SVC_REV"),
        service("GEL", 11_200, kind="medicine", sac="3004", role="MED_REV", includes_tax=True),
    ):
        do(clinic, define_service, offer)
    clinic.books.close()
    return path


@dataclass
class Desk:
    """A window with operations on the shop's book; dialogs open over it."""

    qtbot: QtBot
    clinic: Clinic
    operations: Operations
    window: QWidget
    results: list[Any] = field(default_factory=list)

    def open(self, kind: type[Dialog]) -> Dialog:
        """Open a dialog and wait until it knows what it needs."""
        dialog = kind(self.operations, self.window)  # type: ignore[call-arg, arg-type]
        dialog.posted.connect(self.results.append)
        with self.qtbot.waitActive(dialog):
            dialog.open()
            dialog.activateWindow()
        self.qtbot.waitUntil(lambda: "Reading" not in dialog.obstacle() and not self._is_reading(dialog))
        return dialog

    def find(self, dialog: SaleDialog, text: str) -> None:
        """Search a patient by keys, and wait for the list."""
        search = dialog.picker.search
        search.setFocus()
        search.selectAll()
        type_in(search, text)
        self.qtbot.waitUntil(search.list.isVisible)

    def choose_patient(self, dialog: SaleDialog, text: str = "Zoya") -> None:
        self.find(dialog, text)
        press(KEY.Key_Return)

    def begin_new_patient(self, dialog: SaleDialog, name: str) -> None:
        self.find(dialog, name)
        press(KEY.Key_N, CONTROL)

    def sell(self, code: str, *, patient: str = "Zoya") -> SellPackageDialog:
        """Open the dialog that sells packages, with a patient and a package chosen by keys."""
        dialog = self.open(SellPackageDialog)
        self.choose_patient(dialog, patient)
        write(dialog.fields.package.line, code)
        press(KEY.Key_Return)
        return dialog

    def post(self, dialog: WorkflowDialog) -> Any:  # noqa: ANN401 - the workflow's result
        """Post with Ctrl+Enter and give the result."""
        assert dialog.obstacle() == ""
        with self.qtbot.waitSignal(dialog.posted) as posted:
            press(KEY.Key_Return, CONTROL)
        assert posted.args is not None
        return posted.args[0]

    @staticmethod
    def _is_reading(dialog: WorkflowDialog) -> bool:
        """Tell whether it does not know its terms yet, or what was left in it: until then it keeps nothing."""
        is_asking = dialog.keeping is not None and dialog.keeping.is_asking() and not offers(dialog)
        return is_asking or (isinstance(dialog, SaleDialog) and dialog.terms is None)


def write(line: QLineEdit, text: str) -> None:
    """Write over what stands in a field, by keys."""
    line.setFocus(Qt.FocusReason.TabFocusReason)
    line.selectAll()
    if text:
        type_in(line, text)
    else:
        press(KEY.Key_Delete)


def focused_name() -> str:
    focused = QApplication.focusWidget()
    return "" if focused is None else focused.accessibleName()


def journal_of(clinic: Clinic, invoice_id: int) -> Rows:
    """Give the lines that an invoice posted: code, name, debit, credit; debits first."""
    return clinic.rows(
        "SELECT accounts.code, accounts.name, debit_paise, credit_paise FROM gl_transactions"
        " JOIN gl_entries USING (transaction_id) JOIN accounts USING (account_id)"
        " WHERE source_document_type = 'invoice' AND source_document_id = ? AND event = 'post'"
        " ORDER BY credit_paise > 0, line_number",
        invoice_id,
    )


def shown_journal(dialog: Any) -> Rows:  # noqa: ANN401 - a dialog with a journal
    proof = dialog.effects.proof if isinstance(dialog, SellPackageDialog) else dialog.proof
    return [(line.account_code, line.account, line.debit_paise, line.credit_paise) for line in proof.journal.lines()]


def shown_figures(dialog: Any) -> dict[str, int]:  # noqa: ANN401 - a dialog with an invoice
    invoice = dialog.effects.invoice if isinstance(dialog, SellPackageDialog) else dialog.invoice
    return {each.words: each.paise for each in invoice.figures.figures()}


def shown_installments(dialog: SellPackageDialog) -> Rows:
    return [(row["on"].isoformat(), row["amount"]) for row in dialog.effects.installments.rows()]


def shown_sessions(dialog: SellPackageDialog) -> Rows:
    return [(row["on"].isoformat(), row["amount"]) for row in dialog.effects.sessions.rows()]


def installments_of(clinic: Clinic, plan_id: int) -> Rows:
    return clinic.rows(
        "SELECT due_date, amount_paise FROM installment_payments WHERE plan_id = ? ORDER BY installment_number", plan_id
    )


def sessions_of(clinic: Clinic, plan_id: int) -> Rows:
    return clinic.rows(
        "SELECT scheduled_date, gross_paise FROM package_sessions WHERE plan_id = ? ORDER BY session_number", plan_id
    )
