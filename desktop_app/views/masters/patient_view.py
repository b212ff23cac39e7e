"""The patients: a register with one patient beside it, the page of a patient, and what is done for a patient."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.accounting.date_range import DateRange, this_year
from desktop_app.reports.choices import PatientChoice
from desktop_app.reports.masters import ACTIVE, OFF
from desktop_app.reports.patient_detail import PatientDetail, patient_detail
from desktop_app.reports.patient_statement import StatementQuery
from desktop_app.reports.patients import OWING, PATIENTS
from desktop_app.repositories.books import Reading
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.masters.master import ChipWords, Master, MasterWords, Saved
from desktop_app.views.masters.master_actions import nothing_against
from desktop_app.views.masters.master_register import status_column
from desktop_app.views.masters.paged_master_view import PagedMasterView
from desktop_app.views.masters.patient_pane import PatientPane
from desktop_app.views.operations import Operations
from desktop_app.views.paper.ways_to_patient_papers import print_statement
from desktop_app.views.patient_page.patient_page import PatientPage
from desktop_app.views.receipts.receipt_tasks import ReceiptTasks
from desktop_app.views.sales.amend_patient_dialog import AmendPatientDialog
from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.tables.amount_cells import DASH, MoneyCell
from desktop_app.views.tables.cells import CountCell, NameCell, NumberCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Menu, Place, Standard
from desktop_app.workflows.amend_patient import PatientAmended
from desktop_app.workflows.steps import roles
from desktop_app.workflows.steps.packaging import PackageSold
from desktop_app.workflows.steps.registration import PatientRegistered


class PatientView(PagedMasterView):
    """Register and detail of the patients, and behind each row the patient's page."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations, _master())
        self.fill(self._add_actions)

    def make_pane(self) -> PatientPane:
        """Make the pane of the patient under the cursor."""
        self.pane_of_patient = PatientPane(self.operations)
        return self.pane_of_patient

    def _add_actions(self) -> None:
        open_page = self.tr("Pa&ge of the patient")
        self.open_it = self.add_record_action(open_page, lambda row: self.open_page(row.key), allowed=roles.EVERYBODY)
        self.open_it.setIconText(self.tr("Open page"))
        sell = self.tr("Sell package to patien&t...")
        self.sell = self.add_record_action(sell, self._sell, why_not=self._why_not_sell)
        self.show_plans = self.add_record_action(
            self.tr("P&lans of the patient"), self._go_to_plans, "Ctrl+L", allowed=roles.EVERYBODY
        )
        self.show_refunds = self.add_record_action(
            self.tr("Credits and re&funds of the patient"), self._go_to_refunds, "Ctrl+Shift+R", allowed=roles.EVERYBODY
        )
        self.statement = self.add_record_action(
            self.tr("State&ment of the patient..."), self._print_statement, allowed=roles.EVERYBODY
        )
        self.set_standard(Standard.PRINT, self.statement)
        self._add_money()
        self.edit.setIconText(self.tr("Edit..."))
        self.sell.setIconText(self.tr("Sell..."))
        self.show_plans.setIconText(self.tr("Plans"))
        self.receive.setIconText(self.tr("Receive..."))
        self.apply.setIconText(self.tr("Apply..."))
        self.unapply.setIconText(self.tr("Un-apply..."))
        self.pane_of_patient.offer(self.open_it, self.receive, self.sell, self.edit)

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
            self.add_record_action(
                text, partial(_with_patient, act), key, allowed=allowed, menu=Menu.MONEY, why_not=why_not
            )
            for text, act, key, allowed, why_not in (
                (self.tr("&Receive from the patient..."), tasks.collect, "Ctrl+R", roles.COUNTER, nothing_against),
                (self.tr("Ad&vance of the patient..."), tasks.advance, "", roles.COUNTER, nothing_against),
                (
                    self.tr("&Apply credit or advance..."),
                    lambda patient: tasks.apply(patient, self.wanted_credit()),
                    "Ctrl+Shift+P",
                    roles.COUNTER,
                    self._why_not_apply,
                ),
                (
                    self.tr("U&n-apply credit or advance..."),
                    lambda patient: tasks.unapply(patient, self.wanted_application()),
                    "Ctrl+Shift+U",
                    roles.POSTING,
                    self._why_not_unapply,
                ),
                (
                    self.tr("Re&cover the patient's written-off debt..."),
                    tasks.recover,
                    "",
                    roles.COUNTER,
                    nothing_against,
                ),
            )
        )

    def offer_on(self, page: PatientPage) -> None:
        """Put what can be done for the patient into the head of the page."""
        does = page.actions_of_page
        does.sell_package.triggered.connect(lambda *_: self._act(self._sell))
        page.credits.offer(self.apply, self.unapply, does.pay_back, does.keep, does.approve)
        page.head.offer(
            does.sell_package,
            self.receive,
            self.edit,
            menu=(
                does.sell_service,
                None,
                *(self.receive, self.advance, self.apply, self.unapply),
                None,
                *(does.credit_note, does.waive, does.write_off, self.recover),
                None,
                *(does.pay_back, does.keep, does.approve),
                None,
                *(self.statement, self.edit, does.switch, self.show_plans, self.show_refunds),
            ),
        )
        page.head.offer_submenu(self.tr("With the &plan under the cursor"), does.plan.of_plan())
        page.head.offer_submenu(self.tr("Go &to"), does.tabs)

    def _why_not_apply(self, row: TableRow) -> str:
        """Say why nothing is applied, as far as it is known: the page knows what is left of each credit."""
        return self.tr("No advance and no credit is left") if "credits" in row and not row["credits"] else ""

    def _why_not_unapply(self, row: TableRow) -> str:
        """Say why nothing is taken back, where the page knows that nothing is applied."""
        return (
            self.tr("Nothing of an advance or a credit is applied") if "applied" in row and row["applied"] == 0 else ""
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

    def _print_statement(self, row: TableRow) -> None:
        today = self.operations.today()
        shown = DateRange(this_year(today).first, today)
        if self.is_page_shown():
            shown = self.page().statement.period.range()
        query = StatementQuery(patient_id=row.key, dated_from=shown.first, dated_to=shown.last)
        print_statement(self, self.operations, query)

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
