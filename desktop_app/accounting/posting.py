"""Which accounts a document moves: balanced lines by account role, for both revenue policies.

A line names a role (`AR_CONTROL`), never an account's code or name; there is no account to fall back on.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.accounting.settlement import Settlement
from desktop_app.accounting.tax import Taxed
from desktop_app.errors import Unbalanced


class RevenuePolicy(StrEnum):
    """When a package's revenue is earned: session by session (AS 9, Ind AS 115), or all of it at the invoice."""

    DEFERRED = "deferred"
    AT_INVOICE = "at_invoice"


class Role(StrEnum):
    """What an account is for, as posting asks for it; a clinic maps each to one of its accounts."""

    CASH = "CASH"
    CHEQUE = "CHEQUE"
    BANK = "BANK"
    CARD = "CARD"
    UPI = "UPI"
    AR_CONTROL = "AR_CONTROL"
    ADV_CONTROL = "ADV_CONTROL"
    OUT_CGST = "OUT_CGST"
    OUT_SGST = "OUT_SGST"
    OUT_IGST = "OUT_IGST"
    IN_CGST = "IN_CGST"
    IN_SGST = "IN_SGST"
    IN_IGST = "IN_IGST"
    GST_ADV = "GST_ADV"
    CARD_FEES = "CARD_FEES"
    DEFERRED_REV = "DEFERRED_REV"
    PKG_REV = "PKG_REV"
    CANCEL_FEE = "CANCEL_FEE"
    CN_GOODWILL = "CN_GOODWILL"
    BAD_DEBT = "BAD_DEBT"
    BAD_DEBT_REC = "BAD_DEBT_REC"
    BREAKAGE = "BREAKAGE"
    OB_EQUITY = "OB_EQUITY"
    RETAINED = "RETAINED"
    GST_IRRECOVERABLE = "GST_IRRECOVERABLE"
    ROUND_OFF = "ROUND_OFF"


MODE_ROLES = {"cash": Role.CASH, "upi": Role.UPI, "card": Role.CARD, "cheque": Role.CHEQUE, "bank": Role.BANK}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One debit or credit, in paise, on the account of a role; lines on a control account carry a patient.

    A manual journal names its account itself, and no role.
    """

    role: str = ""
    account_id: int | None = None
    debit_paise: int = 0
    credit_paise: int = 0
    patient_id: int | None = None
    plan_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomeLine:
    """One invoice line as posting sees it: where its taxable value goes."""

    role: str
    taxable_paise: int
    plan_id: int | None = None


def debit(role: str, paise: int, *, patient_id: int | None = None, plan_id: int | None = None) -> Line:
    """Make a debit; a negative amount is a credit."""
    if paise < 0:
        return Line(role=role, credit_paise=-paise, patient_id=patient_id, plan_id=plan_id)
    return Line(role=role, debit_paise=paise, patient_id=patient_id, plan_id=plan_id)


def credit(role: str, paise: int, *, patient_id: int | None = None, plan_id: int | None = None) -> Line:
    """Make a credit; a negative amount is a debit."""
    return debit(role, -paise, patient_id=patient_id, plan_id=plan_id)


def balanced(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Leave out zero lines and give the rest; refuses UNBALANCED where debits and credits differ or are zero."""
    kept = tuple(line for line in lines if line.debit_paise or line.credit_paise)
    debits, credits_ = sum(line.debit_paise for line in kept), sum(line.credit_paise for line in kept)
    if debits != credits_ or debits == 0:
        raise Unbalanced
    return kept


def invoice(
    income: Sequence[IncomeLine],
    *,
    tax: Taxed,
    round_off_paise: int,
    patient_id: int,
    plan_id: int | None = None,
) -> tuple[Line, ...]:
    """Post an invoice: the patient owes its total; income, or deferred revenue, and output tax are credited."""
    total = tax.gross_paise + round_off_paise
    return balanced(
        [
            debit(Role.AR_CONTROL, total, patient_id=patient_id, plan_id=plan_id),
            debit(Role.ROUND_OFF, -round_off_paise),
            *(credit(line.role, line.taxable_paise, plan_id=line.plan_id) for line in income),
            *_output_tax(tax),
        ]
    )


def package_income_role(policy: str) -> Role:
    """Name where a package's value waits or is earned when it is invoiced."""
    return Role.DEFERRED_REV if policy == RevenuePolicy.DEFERRED else Role.PKG_REV


def recognition(taxable_paise: int, *, plan_id: int) -> tuple[Line, ...]:
    """Post a delivered session under the deferred policy: its share of the package is earned."""
    return balanced(
        [
            debit(Role.DEFERRED_REV, taxable_paise, plan_id=plan_id),
            credit(Role.PKG_REV, taxable_paise, plan_id=plan_id),
        ]
    )


def discontinuation(
    settlement: Settlement, *, policy: str, financial: bool, patient_id: int, plan_id: int
) -> tuple[Line, ...]:
    """Post the credit note of a discontinued plan.

    Deferred: the whole open value leaves deferred revenue, what is kept of it is cancellation income. At invoice:
    revenue is reduced by what is taken back. A financial note (`financial`) bears the tax as a cost.
    """
    back = settlement.taken_back
    retained = settlement.retained_taxable_paise
    deferred = policy == RevenuePolicy.DEFERRED
    value = (
        [
            debit(Role.DEFERRED_REV, settlement.open_value.taxable_paise, plan_id=plan_id),
            credit(Role.CANCEL_FEE, retained, plan_id=plan_id),
        ]
        if deferred
        else [debit(Role.PKG_REV, back.taxable_paise, plan_id=plan_id)]
    )
    tax = [debit(Role.GST_IRRECOVERABLE, back.tax_paise)] if financial else _tax_taken_back(back)
    return balanced(
        [
            *value,
            *tax,
            debit(Role.CN_GOODWILL, settlement.goodwill_paise, plan_id=plan_id),
            debit(Role.ROUND_OFF, settlement.round_off_paise),
            credit(Role.AR_CONTROL, settlement.total_paise, patient_id=patient_id, plan_id=plan_id),
        ]
    )


def forfeiture(open_taxable_paise: int, *, plan_id: int) -> tuple[Line, ...]:
    """Post a discontinuation without any credit, deferred policy: the open value becomes retained income."""
    return balanced(
        [
            debit(Role.DEFERRED_REV, open_taxable_paise, plan_id=plan_id),
            credit(Role.CANCEL_FEE, open_taxable_paise, plan_id=plan_id),
        ]
    )


def credit_note(
    income: Sequence[IncomeLine],
    *,
    tax: Taxed,
    untaxed_paise: int,
    round_off_paise: int,
    patient_id: int,
    plan_id: int | None = None,
) -> tuple[Line, ...]:
    """Post a credit note against invoice lines: income and output tax are taken back, the untaxed part is goodwill."""
    total = sum(line.taxable_paise for line in income) + tax.tax_paise + untaxed_paise + round_off_paise
    return balanced(
        [
            *(debit(line.role, line.taxable_paise, plan_id=line.plan_id) for line in income),
            *_tax_taken_back(tax),
            debit(Role.CN_GOODWILL, untaxed_paise, plan_id=plan_id),
            debit(Role.ROUND_OFF, round_off_paise),
            credit(Role.AR_CONTROL, total, patient_id=patient_id, plan_id=plan_id),
        ]
    )


def bad_debt(total_paise: int, *, patient_id: int) -> tuple[Line, ...]:
    """Post a write-off: the whole debt, tax included, is an expense; GST has no relief for bad debts."""
    return balanced([debit(Role.BAD_DEBT, total_paise), credit(Role.AR_CONTROL, total_paise, patient_id=patient_id)])


def recovery(mode: str, paise: int, *, patient_id: int) -> tuple[Line, ...]:
    """Post money for a debt that was written off: it is income, the patient owes nothing any more."""
    return balanced(
        [
            debit(MODE_ROLES[mode], paise, patient_id=patient_id),
            credit(Role.BAD_DEBT_REC, paise, patient_id=patient_id),
        ]
    )


def breakage(open_taxable_paise: int, *, plan_id: int) -> tuple[Line, ...]:
    """Post the end of a paid plan whose time is over, deferred policy: what was not used is earned."""
    return balanced(
        [
            debit(Role.DEFERRED_REV, open_taxable_paise, plan_id=plan_id),
            credit(Role.BREAKAGE, open_taxable_paise, plan_id=plan_id),
        ]
    )


def note_income_role(policy: str, income_role: str) -> str:
    """Name what a note against a package's invoice line debits.

    A package's deferred revenue belongs to its open sessions, which keep their values: the note is an allowance.
    """
    return Role.CN_GOODWILL if policy == RevenuePolicy.DEFERRED else income_role


def _output_tax(tax: Taxed) -> list[Line]:
    return [
        credit(Role.OUT_CGST, tax.cgst_paise),
        credit(Role.OUT_SGST, tax.sgst_paise),
        credit(Role.OUT_IGST, tax.igst_paise),
    ]


def _tax_taken_back(tax: Taxed) -> list[Line]:
    return [
        debit(Role.OUT_CGST, tax.cgst_paise),
        debit(Role.OUT_SGST, tax.sgst_paise),
        debit(Role.OUT_IGST, tax.igst_paise),
    ]
