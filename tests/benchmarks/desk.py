"""The desk of a big book's clinic: documents with their ledger lines, subledger entries and matches, as rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from desktop_app.accounting import money_posting, posting
from desktop_app.accounting.invoicing import Price, Totals
from desktop_app.accounting.posting import IncomeLine, Line
from desktop_app.accounting.tax import Taxed
from desktop_app.demo.patients import Patient
from tests.benchmarks.sheets import Sheets

_MODES = ("upi", "upi", "card", "cash", "bank")
_VISITS_OF_A_PATIENT = 8


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One line of a sale: what, at which price, what it comes to and which income it is."""

    name: str
    price: Price
    amount: Taxed
    role: str


@dataclass(slots=True)
class Sale:
    """A posted invoice and what of it is still open."""

    invoice_id: int
    patient_id: int
    line_ids: tuple[int, ...]
    lines: Sequence[SaleLine]
    entry_id: int
    open_paise: int


@dataclass(slots=True)
class Desk:
    """Who works where, on which sheets, with which accounts."""

    sheets: Sheets
    chance: Random
    invented: Iterator[Patient]
    accounts: dict[str, int]
    hospital_id: int
    branch_id: int
    user_id: int
    state_code: str
    policy: str

    def patient(self) -> int:
        """Welcome somebody who has been here before, or for every few visits somebody new."""
        known = self.sheets.count("patients")
        if known and self.chance.randrange(_VISITS_OF_A_PATIENT):
            return self.chance.randint(1, known)
        patient_id, who = self.sheets.key("patients"), next(self.invented).particulars
        mrn = f"{patient_id:05d}"
        row = (patient_id, self.sheets.uid(), self.hospital_id, mrn, who.full_name, who.phone, who.address)
        self.sheets.add("patients", *row, who.state_code)
        self.sheets.log("create", "patients", patient_id, mrn, self.user_id)
        return patient_id

    def post(
        self, document_type: str, document_id: int, lines: Sequence[Line], description: str, *, event: str = "post"
    ) -> int:
        """File balanced lines and the header that seals them; the transaction's key."""
        sheets = self.sheets
        transaction_id, day, branch_id = sheets.key("gl_transactions"), sheets.day, self.branch_id
        total = 0
        for number, line in enumerate(lines, start=1):
            account_id = self.accounts[line.role]
            total += line.debit_paise
            sheets.add(
                "gl_entries",
                *(transaction_id, number, account_id, branch_id, day, line.debit_paise, line.credit_paise),
                *(line.patient_id, line.plan_id),
            )
        sheets.add(
            "gl_transactions",
            *(transaction_id, sheets.uid(), self.hospital_id, branch_id, day, document_type, document_id, event),
            *(description, total, sheets.at, self.user_id),
        )
        return transaction_id

    def invoice(
        self,
        patient_id: int,
        lines: Sequence[SaleLine],
        totals: Totals,
        income: Sequence[IncomeLine],
        *,
        plan_id: int | None = None,
    ) -> Sale:
        """File an invoice with its lines, posted."""
        sheets, tax = self.sheets, totals.tax
        invoice_id, number = sheets.key("invoices"), sheets.number("INV")
        posted = posting.invoice(income, tax=tax, round_off_paise=0, patient_id=patient_id, plan_id=plan_id)
        transaction_id = self.post("invoice", invoice_id, posted, f"Invoice {number}")
        sheets.add(
            "invoices",
            *(invoice_id, sheets.uid(), self.hospital_id, self.branch_id, patient_id, totals.document_kind, number),
            *(sheets.day, sheets.day, self.state_code, totals.taxable_paise, totals.exempt_paise, tax.cgst_paise),
            *(tax.sgst_paise, totals.total_paise, "posted", transaction_id, sheets.at, sheets.at, self.user_id),
        )
        line_ids = tuple(sheets.key("invoice_lines") for _ in lines)
        for sequence, (line_id, line) in enumerate(zip(line_ids, lines, strict=True), start=1):
            price, amount = line.price, line.amount
            sheets.add(
                "invoice_lines",
                *(line_id, invoice_id, sequence, line.name, _sac(line), price.treatment, price.rate_bp),
                *(price.list_paise, amount.taxable_paise, amount.cgst_paise, amount.sgst_paise, amount.gross_paise),
                line.role,
            )
        sale = Sale(invoice_id, patient_id, line_ids, lines, 0, totals.total_paise)
        sale.entry_id = self._enter(sale, "invoice", invoice_id, number, transaction_id, debit_paise=sale.open_paise)
        sheets.log("post", "invoices", invoice_id, number, self.user_id)
        return sale

    def receive(self, sale: Sale, settled_paise: int, *, advance_paise: int = 0) -> int:
        """File a receipt that settles part of a sale, the rest an advance; its key."""
        sheets, mode = self.sheets, self.chance.choice(_MODES)
        payment_id, number = sheets.key("payments"), sheets.number("RCP")
        amount = settled_paise + advance_paise
        posted = money_posting.received(
            money_posting.of_mode(mode),
            settled_paise=settled_paise,
            advance_paise=advance_paise,
            patient_id=sale.patient_id,
        )
        transaction_id = self.post("payment", payment_id, posted, f"Receipt {number}")
        sheets.add(
            "payments",
            *(payment_id, sheets.uid(), self.hospital_id, self.branch_id, sale.patient_id, number, sheets.day),
            *("receipt", mode, amount, "posted", transaction_id, sheets.at, self.user_id),
        )
        self._settle(sale, "payment", payment_id, number, transaction_id=transaction_id, paise=settled_paise)
        if advance_paise:
            self._enter(sale, "advance", payment_id, number, transaction_id, credit_paise=advance_paise)
        sheets.log("post", "payments", payment_id, number, self.user_id)
        return payment_id

    def allocate(self, payment_id: int, sale: Sale, installment_id: int | None, paise: int) -> None:
        """File what a receipt pays of which installment."""
        self.sheets.add("payment_allocations", payment_id, sale.invoice_id, installment_id, paise)

    def credit_note(
        self,
        sale: Sale,
        posted: Sequence[Line],
        taxed: Taxed,
        untaxed_paise: int,
        *,
        reason_code: str,
        reason: str | None = None,
        plan_id: int | None = None,
    ) -> int:
        """File a posted credit note against the first line of a sale; its key."""
        sheets, line = self.sheets, sale.lines[0]
        note_id, number = sheets.key("patient_credit_notes"), sheets.number("CN")
        total = taxed.gross_paise + untaxed_paise
        transaction_id = self.post("credit_note", note_id, posted, f"Credit note {number}")
        amounts = (taxed.taxable_paise, taxed.cgst_paise, taxed.sgst_paise, untaxed_paise)
        sheets.add(
            "patient_credit_notes",
            *(note_id, sheets.uid(), self.hospital_id, self.branch_id, sale.patient_id, sale.invoice_id, plan_id),
            *(number, sheets.day, "gst", reason_code, reason, *amounts, total, "posted", 1, transaction_id),
            *(sheets.at, self.user_id, sheets.at, self.user_id),
        )
        what = "Unused sessions" if plan_id else "Credit"
        sheets.add(
            "patient_credit_note_lines",
            *(note_id, 1, sale.line_ids[0], what, _sac(line), line.price.rate_bp, *amounts),
        )
        self._settle(sale, "credit_note", note_id, number, transaction_id=transaction_id, paise=total)
        sheets.log("post", "patient_credit_notes", note_id, number, self.user_id)
        return note_id

    def _settle(self, sale: Sale, kind: str, key: int, number: str, *, transaction_id: int, paise: int) -> None:
        """Credit the patient, and match what of it the sale still lacks."""
        credit = self._enter(sale, kind, key, number, transaction_id, credit_paise=paise)
        matched = min(paise, sale.open_paise)
        if matched:
            self.sheets.add("ar_allocations", sale.entry_id, credit, matched, self.sheets.day)
            sale.open_paise -= matched

    def _enter(
        self,
        sale: Sale,
        kind: str,
        key: int,
        number: str,
        transaction_id: int,
        *,
        debit_paise: int = 0,
        credit_paise: int = 0,
    ) -> int:
        sheets, is_advance = self.sheets, kind == "advance"
        entry_id, reference = sheets.key("ar_subledger"), "payment" if is_advance else kind
        sheets.add(
            "ar_subledger",
            *(entry_id, self.hospital_id, self.branch_id, "ADV" if is_advance else "AR", sale.patient_id),
            *(None if is_advance else sale.invoice_id, sheets.day, sheets.day if kind == "invoice" else None),
            *(kind, reference, key, number, debit_paise, credit_paise, transaction_id, sheets.at, self.user_id),
        )
        return entry_id


def _sac(line: SaleLine) -> str:
    return "999722" if line.price.rate_bp else "999312"
