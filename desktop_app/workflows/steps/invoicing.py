"""Step: draft an invoice, then post it into the ledgers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import invoicing, posting
from desktop_app.accounting.invoicing import Price, Totals
from desktop_app.accounting.posting import IncomeLine
from desktop_app.accounting.tax import Taxed
from desktop_app.repositories import (
    clinic as clinics,
    general_ledger,
    invoices,
    numbers,
    patients,
    receivables,
    services,
)
from desktop_app.repositories.books import Work
from desktop_app.repositories.clinic import Clinic
from desktop_app.repositories.general_ledger import Source
from desktop_app.repositories.unit import Place, stamp
from desktop_app.workflows.steps import checks


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleLine:
    """One line of a sale: what, for how much (paise, before discount), with which treatment and rate.

    `income_role` says which income it is; the dialog fills treatment, rate and role from the service.
    """

    description: str
    price: Price
    income_role: str
    sac_hsn: str | None = None
    service_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An invoice that is not posted yet: its key, its totals, and the amount of each line."""

    invoice_id: int
    patient_id: int
    branch_id: int
    on: date
    due_date: date
    totals: Totals
    amounts: tuple[Taxed, ...]
    line_ids: tuple[int, ...]


def draft(
    work: Work,
    clinic: Clinic,
    lines: Sequence[SaleLine],
    *,
    patient_id: int,
    branch_id: int,
    on: date,
    due_date: date,
) -> Draft:
    """File a draft invoice with its lines.

    Refuses AMOUNT_NEGATIVE, AMOUNT_TOO_LARGE, DISCOUNT_EXCEEDS_PRICE, SERVICE_INACTIVE, BRANCH_REQUIRED,
    BRANCH_INACTIVE, and NOT_REGISTERED for tax without a GSTIN.
    """
    amounts = tuple(invoicing.price_line(line.price) for line in lines)
    services.require_active(work, {line.service_id for line in lines if line.service_id is not None})
    branch = clinics.require_active_branch(work, branch_id)
    registered = clinic.gstin is not None
    invoicing.require_registration(amounts, registered=registered)
    treated = [(line.price.treatment, amount) for line, amount in zip(lines, amounts, strict=True)]
    totals = invoicing.total(treated, to_rupee=bool(clinic.round_invoice_to_rupee), registered=registered)
    invoice_id = invoices.add(
        work,
        [_line_values(number, *each) for number, each in enumerate(zip(lines, amounts, strict=True), start=1)],
        hospital_id=clinic.hospital_id,
        branch_id=branch_id,
        patient_id=patient_id,
        document_kind=totals.document_kind,
        invoice_date=on,
        due_date=due_date,
        # Health and beauty services are supplied where they are performed, whatever the patient's address
        # (section 12(4) IGST), so there is no IGST.
        place_of_supply=branch.state_code,
        **_recipient(work, patient_id),
        **_header_values(totals),
        created_at=stamp(work.at),
        created_by=work.user_id,
    )
    return Draft(
        invoice_id=invoice_id,
        patient_id=patient_id,
        branch_id=branch_id,
        on=on,
        due_date=due_date,
        totals=totals,
        amounts=amounts,
        line_ids=tuple(line.line_id for line in invoices.lines(work, invoice_id)),
    )


def post(
    work: Work, clinic: Clinic, invoice: Draft, income: Sequence[IncomeLine], *, plan_id: int | None = None
) -> str:
    """Give a draft its number and post it into the general ledger and the patient's account; the number.

    An invoice of zero is numbered, and posts nothing. Refuses NUMBER_TOO_LONG and what `general_ledger.post` refuses.
    """
    place = Place(clinic.hospital_id, invoice.branch_id)
    number = numbers.take(work, "INV", invoice.on, place)
    transaction_id = None
    if invoice.totals.total_paise:
        transaction_id = general_ledger.post(
            work,
            Source(document_type="invoice", document_id=invoice.invoice_id, event="post"),
            posting.invoice(
                income,
                tax=invoice.totals.tax,
                round_off_paise=invoice.totals.round_off_paise,
                patient_id=invoice.patient_id,
                plan_id=plan_id,
            ),
            on=invoice.on,
            description=f"Invoice {number}",
            place=place,
        )
        receivables.post(
            work,
            entry_type="invoice",
            reference_type="invoice",
            reference_id=invoice.invoice_id,
            number=number,
            patient_id=invoice.patient_id,
            invoice_id=invoice.invoice_id,
            on=invoice.on,
            due_date=invoice.due_date,
            debit_paise=invoice.totals.total_paise,
            transaction_id=transaction_id,
            place=place,
        )
    invoices.mark_posted(work, invoice.invoice_id, number=number, transaction_id=transaction_id, at=stamp(work.at))
    work.edits.act("post", "invoices", invoice.invoice_id)
    return number


def _recipient(work: Work, patient_id: int) -> dict[str, object]:
    """Copy to whom the invoice is issued: what is told of it later does not change with the patient's name."""
    patient = patients.patient(work, patient_id)
    return {"recipient_name": patient.full_name, "recipient_gstin": patient.gstin}


def _header_values(totals: Totals) -> dict[str, object]:
    return {
        "taxable_paise": totals.taxable_paise,
        "exempt_paise": totals.exempt_paise,
        "cgst_paise": totals.tax.cgst_paise,
        "sgst_paise": totals.tax.sgst_paise,
        "igst_paise": totals.tax.igst_paise,
        "round_off_paise": totals.round_off_paise,
        "total_paise": totals.total_paise,
    }


def _line_values(sequence: int, line: SaleLine, amount: Taxed) -> dict[str, object]:
    return {
        "sequence": sequence,
        "service_id": line.service_id,
        "description": checks.label(line.description),
        "sac_hsn": line.sac_hsn,
        "treatment": line.price.treatment,
        "rate_bp": line.price.rate_bp if line.price.treatment == "taxable" else 0,
        "list_paise": line.price.list_paise,
        "discount_paise": line.price.discount_paise,
        "taxable_paise": amount.taxable_paise,
        "cgst_paise": amount.cgst_paise,
        "sgst_paise": amount.sgst_paise,
        "igst_paise": amount.igst_paise,
        "gross_paise": amount.gross_paise,
        "income_role": line.income_role,
    }
