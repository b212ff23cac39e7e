"""The patients: a register with one patient beside it, and what is done for a patient."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.masters import ACTIVE, OFF
from desktop_app.reports.patient_detail import PatientDetail, patient_detail
from desktop_app.reports.patients import OWING, PATIENTS
from desktop_app.repositories.books import Reading
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.masters.master import ChipWords, Master, MasterWords, Saved
from desktop_app.views.masters.master_register import status_column
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.masters.patient_pane import PatientPane
from desktop_app.views.operations import Operations
from desktop_app.views.receipts.receipt_tasks import ReceiptTasks
from desktop_app.views.sales.amend_patient_dialog import AmendPatientDialog
from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.tables.amount_cells import DASH, MoneyCell
from desktop_app.views.tables.cells import CountCell, NameCell, NumberCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Menu, Place
from desktop_app.workflows.amend_patient import PatientAmended
from desktop_app.workflows.steps import roles
from desktop_app.workflows.steps.packaging import PackageSold
from desktop_app.workflows.steps.registration import PatientRegistered


class PatientView(MasterView):
    """Register and detail of the patients."""

    def __init__(self, operations: Operations) -> None:
        pane = PatientPane(operations)
        super().__init__(operations, _master(), pane)
        self.pane_of_patient = pane
        sell = self.tr("Sell package to patien&t...")
        self.sell = self.add_record_action(sell, self._sell, why_not=self._why_not_sell)
        self.show_plans = self.add_record_action(
            self.tr("P&lans of the patient"), self._go_to_plans, "Ctrl+L", allowed=roles.EVERYBODY
        )
        self.show_refunds = self.add_record_action(
            self.tr("Credits and re&funds of the patient"), self._go_to_refunds, "Ctrl+Shift+R", allowed=roles.EVERYBODY
        )
        self._add_money()
        self.edit.setIconText(self.tr("Edit..."))
        self.sell.setIconText(self.tr("Sell..."))
        self.show_plans.setIconText(self.tr("Plans"))
        self.receive.setIconText(self.tr("Receive..."))
        pane.offer(self.receive, self.sell, self.show_plans, self.edit)

    def new_dialog(self) -> WorkflowDialog:
        """Register a patient."""
        return RegisterPatientDialog(self.operations, self.window())

    def after_new(self, result: PatientRegistered) -> Saved:
        """Say that the patient is registered."""
        return Saved(result.patient_id, self.tr("Patient {mrn} registered").format(mrn=result.mrn))

    def read_record(self, key: int, reading: Reading) -> PatientDetail:
        """Read the patient with the balance: it says what switching off would mean."""
        return patient_detail(reading, key)

    def edit_dialog(self, record: PatientDetail) -> WorkflowDialog:
        """Edit the patient."""
        return AmendPatientDialog(self.operations, record, self.window())

    def after_edit(self, result: PatientAmended) -> Saved:
        """Say that it is saved."""
        return Saved(result.patient_id, self.tr("Patient {mrn} saved").format(mrn=result.mrn))

    def _add_money(self) -> None:
        """Add what is done with the money of the patient under the cursor."""
        tasks = ReceiptTasks(self.operations, self)
        tasks.succeeded.connect(self.succeeded)
        self.receive, self.advance, self.apply, self.unapply, self.recover = (
            self.add_record_action(text, partial(_with_patient, act), key, allowed=allowed, menu=Menu.MONEY)
            for text, act, key, allowed in (
                (self.tr("&Receive from the patient..."), tasks.collect, "Ctrl+R", roles.COUNTER),
                (self.tr("Ad&vance of the patient..."), tasks.advance, "", roles.COUNTER),
                (self.tr("&Apply credit or advance..."), tasks.apply, "Ctrl+Shift+P", roles.COUNTER),
                (self.tr("U&n-apply credit or advance..."), tasks.unapply, "Ctrl+Shift+U", roles.POSTING),
                (self.tr("Re&cover the patient's written-off debt..."), tasks.recover, "", roles.COUNTER),
            )
        )

    def _why_not_sell(self, row: TableRow) -> str:
        return self.tr("The patient is switched off") if row["status"] == OFF else ""

    def _sell(self, row: TableRow) -> None:
        window: QWidget = self.window()
        dialog = SellPackageDialog(self.operations, window)
        dialog.picker.choose(_patient(row))
        self.open_dialog(dialog, partial(self._sold, row.key))

    def _sold(self, patient_id: int, sold: PackageSold) -> Saved:
        text = self.tr("{plan} sold, {invoice} posted")
        return Saved(patient_id, text.format(plan=sold.plan_number, invoice=sold.invoice_number))

    def _go_to_plans(self, row: TableRow) -> None:
        self.place_wanted.emit(Place("plans_of_patient", row.key))

    def _go_to_refunds(self, row: TableRow) -> None:
        self.place_wanted.emit(Place("refunds_of_patient", row.key))


def _patient(row: TableRow) -> PatientChoice:
    return PatientChoice(row.key, row["name"], row["mrn"], row["phone"])


def _with_patient(act: Callable[[PatientChoice], object], row: TableRow) -> None:
    act(_patient(row))


def _master() -> Master:
    return Master(
        name="patients",
        title=_words("Patients"),
        icon="patients",
        shortcut="Ctrl+4",
        menu=Menu.PLANS,
        noun="patient",
        tables=("patients", "plans", "receivables"),
        report=PATIENTS,
        columns=_columns(),
        added=("due", "kept"),
        may_add=roles.COUNTER,
        may_edit=roles.COUNTER,
        chips=(
            ChipWords(ACTIVE, _words("Active")),
            ChipWords(OWING, _words("Still due")),
            ChipWords(OFF, _words("Switched off")),
        ),
        words=MasterWords(
            one=_words("1 patient"),
            many=_words("{count} patients"),
            find=_words("Find name, phone, record number"),
            new=_words("Register patient..."),
            edit=_words("Edit patient..."),
            empty=_words("No patient yet"),
            empty_sentence=_words("A patient is registered here, or together with the first sale."),
            unmatched=_words("No patient matches \u201c{text}\u201d"),
            nothing=_words("No patient is left by this filter"),
            choose=_words("Choose a patient first"),
        ),
    )


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("mrn", _words("MRN"), NumberCell(sample="0000000")),
        TableColumn("name", _words("Patient"), NameCell(), stretch=1, least=150),
        TableColumn("phone", _words("Phone"), NumberCell(sample="+91 98888 88888")),
        TableColumn("plans", _words("Plans"), CountCell(zero=DASH)),
        TableColumn("due", _words("Still due"), MoneyCell(sample="88,88,888.88")),
        TableColumn("kept", _words("Credit kept"), MoneyCell(sample="88,88,888.88")),
        status_column(),
    )


def _words(text: str) -> str:
    return QCoreApplication.translate("patients", text)
