"""Which accounts money moves: receipts and advances, advances that are applied, cheques, settlements, refunds.

Where the money lies is the account of its mode, or the one that was chosen for it.
"""

from dataclasses import dataclass

from desktop_app.accounting.posting import MODE_ROLES, Line, Role, balanced, credit, debit
from desktop_app.accounting.tax import NOTHING, Taxed, exclusive


@dataclass(frozen=True, slots=True)
class MoneyAccount:
    """Where money lies: the account of a role, or the one that was chosen in its place."""

    role: str
    account_id: int | None = None

    def debit(self, paise: int) -> Line:
        """Take money in."""
        return Line(role=self.role, account_id=self.account_id, debit_paise=paise)

    def credit(self, paise: int) -> Line:
        """Give money out."""
        return Line(role=self.role, account_id=self.account_id, credit_paise=paise)


def of_mode(mode: str, account_id: int | None = None) -> MoneyAccount:
    """Give the account of a mode, or the one that was chosen."""
    return MoneyAccount(MODE_ROLES[mode], account_id)


def received(
    money: MoneyAccount, *, settled_paise: int, advance_paise: int, patient_id: int, tax: Taxed = NOTHING
) -> tuple[Line, ...]:
    """Post money in: what settles invoices lowers what the patient owes, the rest is an advance.

    The tax inside an advance is due at once; the advance itself stays whole, its tax waits to be adjusted.
    """
    return balanced(
        [
            money.debit(settled_paise + advance_paise),
            debit(Role.GST_ADV, tax.tax_paise),
            credit(Role.AR_CONTROL, settled_paise, patient_id=patient_id),
            credit(Role.ADV_CONTROL, advance_paise, patient_id=patient_id),
            credit(Role.OUT_CGST, tax.cgst_paise),
            credit(Role.OUT_SGST, tax.sgst_paise),
        ]
    )


def advance_applied(paise: int, *, tax: Taxed, patient_id: int) -> tuple[Line, ...]:
    """Post an advance that settles an invoice: the invoice has its own tax, so the advance's is taken back."""
    return balanced(
        [
            debit(Role.ADV_CONTROL, paise, patient_id=patient_id),
            credit(Role.AR_CONTROL, paise, patient_id=patient_id),
            *_advance_tax_taken_back(tax),
        ]
    )


def advance_refunded(paise: int, money: MoneyAccount, *, tax: Taxed, patient_id: int) -> tuple[Line, ...]:
    """Post an advance that is paid back; nothing was supplied, so its tax is taken back."""
    return balanced(
        [
            debit(Role.ADV_CONTROL, paise, patient_id=patient_id),
            money.credit(paise),
            *_advance_tax_taken_back(tax),
        ]
    )


def credit_refunded(paise: int, money: MoneyAccount, *, patient_id: int) -> tuple[Line, ...]:
    """Post a credit that is paid back; its tax was taken back by the note."""
    return balanced([debit(Role.AR_CONTROL, paise, patient_id=patient_id), money.credit(paise)])


def moved(paise: int, *, into: MoneyAccount, out_of: MoneyAccount) -> tuple[Line, ...]:
    """Post money that changes its place: a cheque that is deposited."""
    return balanced([into.debit(paise), out_of.credit(paise)])


def bank_charge(paise: int, bank: MoneyAccount) -> tuple[Line, ...]:
    """Post what the bank takes for a cheque that was dishonoured."""
    return balanced([debit(Role.CARD_FEES, paise), bank.credit(paise)])


def acquirer_fee(fee_paise: int, rate_bp: int, *, is_interstate: bool) -> Taxed:
    """Give what an acquirer holds back: its fee with the GST on it, IGST where it sits in another State."""
    fee = exclusive(fee_paise, rate_bp)
    return Taxed(fee.taxable_paise, igst_paise=fee.tax_paise) if is_interstate else fee


def settlement(
    gross_paise: int, fee: Taxed, *, input_credit: bool, clearing: MoneyAccount, bank: MoneyAccount
) -> tuple[Line, ...]:
    """Post what an acquirer pays out net of its fee; where input credit is blocked, the tax on the fee is a cost."""
    cost = fee.taxable_paise if input_credit else fee.gross_paise
    tax = fee if input_credit else NOTHING
    return balanced(
        [
            bank.debit(gross_paise - fee.gross_paise),
            debit(Role.CARD_FEES, cost),
            debit(Role.IN_CGST, tax.cgst_paise),
            debit(Role.IN_SGST, tax.sgst_paise),
            debit(Role.IN_IGST, tax.igst_paise),
            clearing.credit(gross_paise),
        ]
    )


def _advance_tax_taken_back(tax: Taxed) -> list[Line]:
    return [
        debit(Role.OUT_CGST, tax.cgst_paise),
        debit(Role.OUT_SGST, tax.sgst_paise),
        credit(Role.GST_ADV, tax.tax_paise),
    ]
