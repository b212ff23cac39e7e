"""Which tables travel in a branch's file, by what their rows are named outside the book, and which columns move on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Table

from desktop_app.records.accounts import Account
from desktop_app.records.clinic import Branch, FiscalYear, Hospital, User
from desktop_app.records.credit_notes import CreditNote, CreditNoteLine, Refund
from desktop_app.records.general_ledger import GLEntry, GLTransaction
from desktop_app.records.invoices import Invoice, InvoiceLine
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment, PaymentAllocation
from desktop_app.records.plans import Installment, Plan, TreatmentSession
from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.records.record import Record
from desktop_app.records.services import PackageComponent, Service


@dataclass(frozen=True, slots=True)
class Layout:
    """A table: its key, the columns that name a row, and the document that it is a part of, if it is a part."""

    record: type[Record]
    key: str
    named_by: tuple[str, ...]
    parent: str = ""
    parent_column: str = ""

    @property
    def table(self) -> Table:
        """The table."""
        found = self.record.__table__
        if not isinstance(found, Table):
            raise TypeError(found)
        return found


LAYOUTS: Mapping[str, Layout] = {
    "hospitals": Layout(Hospital, "hospital_id", ("uid",)),
    "branches": Layout(Branch, "branch_id", ("code",)),
    "users": Layout(User, "user_id", ("username",)),
    "fiscal_years": Layout(FiscalYear, "fiscal_year_id", ("label",)),
    "accounts": Layout(Account, "account_id", ("code",)),
    "patients": Layout(Patient, "patient_id", ("uid",)),
    "services": Layout(Service, "service_id", ("code",)),
    "package_components": Layout(
        PackageComponent, "component_id", ("package_service_id", "sequence"), "services", "package_service_id"
    ),
    "invoices": Layout(Invoice, "invoice_id", ("uid",)),
    "invoice_lines": Layout(InvoiceLine, "line_id", ("invoice_id", "sequence"), "invoices", "invoice_id"),
    "package_payment_plans": Layout(Plan, "plan_id", ("uid",)),
    "package_sessions": Layout(
        TreatmentSession, "session_id", ("plan_id", "session_number"), "package_payment_plans", "plan_id"
    ),
    "installment_payments": Layout(
        Installment, "installment_id", ("plan_id", "installment_number"), "package_payment_plans", "plan_id"
    ),
    "payments": Layout(Payment, "payment_id", ("uid",)),
    "patient_credit_notes": Layout(CreditNote, "credit_note_id", ("uid",)),
    "patient_credit_note_lines": Layout(
        CreditNoteLine, "line_id", ("credit_note_id", "sequence"), "patient_credit_notes", "credit_note_id"
    ),
    "refunds": Layout(Refund, "refund_id", ("uid",)),
    "gl_transactions": Layout(GLTransaction, "transaction_id", ("uid",)),
    "gl_entries": Layout(GLEntry, "entry_id", ("transaction_id", "line_number"), "gl_transactions", "transaction_id"),
    "ar_subledger": Layout(
        AREntry, "entry_id", ("control", "reference_type", "reference_id", "entry_type", "invoice_id")
    ),
    "ar_allocations": Layout(ARAllocation, "allocation_id", ("debit_entry_id", "credit_entry_id")),
    "payment_allocations": Layout(
        PaymentAllocation, "allocation_id", ("payment_id", "credit_note_id", "invoice_id", "installment_id")
    ),
}
# What travels, in the order in which it is filed: a row comes after those that it names. A book that knows a master
# record keeps its own.
MASTERS = ("accounts", "patients", "services", "package_components")
DOCUMENTS = ("invoices", "package_payment_plans", "payments", "patient_credit_notes", "refunds")
PARTS = ("invoice_lines", "package_sessions", "installment_payments", "patient_credit_note_lines")
LEDGERS = ("gl_transactions", "gl_entries", "ar_subledger")
MATCHES = ("ar_allocations", "payment_allocations")  # several may join the same two: the first, the second, ...
TRAVELLING = (
    *MASTERS,
    "invoices",
    "invoice_lines",
    "package_payment_plans",
    "package_sessions",
    "installment_payments",
    "payments",
    "patient_credit_notes",
    "patient_credit_note_lines",
    "refunds",
    *LEDGERS,
    *MATCHES,
)
# The columns that workflows move on after a row was filed. All others are as they were posted, and are compared.
MOVING: Mapping[str, frozenset[str]] = {
    "invoices": frozenset({"status"}),
    "package_payment_plans": frozenset(
        {
            "status",
            "expiry_date",
            "discontinued_date",
            "discontinued_by",
            "discontinuation_reason",
            "computed_credit_paise",
            "adjusted_credit_paise",
            "refundable_paise",
            "residual_due_paise",
            "refund_status",
            "credit_note_id",
            "suspended_on",
        }
    ),
    "package_sessions": frozenset(
        {"scheduled_date", "completed_date", "session_status", "performed_by", "gl_transaction_id"}
    ),
    "installment_payments": frozenset(
        {"due_date", "amount_paise", "paid_paise", "waived_paise", "status", "waiver_reason"}
    ),
    "payments": frozenset({"status"}),
    "patient_credit_notes": frozenset({"status", "kept_paise"}),
    "refunds": frozenset({"refund_number", "refund_date", "mode", "status", "approved_by", "gl_transaction_id"}),
    "ar_allocations": frozenset({"voided_date"}),
    "payment_allocations": frozenset({"is_reversed"}),
}
# The number of a document as people know it.
NUMBERS: Mapping[str, str] = {
    "invoices": "invoice_number",
    "package_payment_plans": "plan_number",
    "payments": "receipt_number",
    "patient_credit_notes": "credit_note_number",
    "refunds": "refund_number",
}
# What a key means that no foreign key says: by the word that stands beside it.
REFERENCES: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "ar_subledger": (
        "reference_type",
        "reference_id",
        {
            "invoice": "invoices",
            "payment": "payments",
            "credit_note": "patient_credit_notes",
            "refund": "refunds",
            "advance_apply": "gl_transactions",
        },
    ),
    "gl_transactions": (
        "source_document_type",
        "source_document_id",
        {
            "invoice": "invoices",
            "payment": "payments",
            "credit_note": "patient_credit_notes",
            "refund": "refunds",
            "package_plan": "package_payment_plans",
            "session": "package_sessions",
            "opening": "hospitals",
            "year_close": "fiscal_years",
            "advance_apply": "gl_transactions",
            "settlement": "gl_transactions",
            "recovery": "gl_transactions",
            "journal": "gl_transactions",
        },  # of any other kind the source stays in the branch's book, and the transaction stands for itself
    ),
}


@cache
def travelling_columns(table: str) -> frozenset[str]:
    """Name the columns that travel: all but the key, and the clinic, which is the same everywhere."""
    layout = LAYOUTS[table]
    return frozenset(column.name for column in layout.table.columns) - {layout.key, "hospital_id"}
