"""A book of ten transactions in two branches, for the books of account; in rupees, on 20 August 2025.

| posted | dated | branch | voucher | what | debit | credit |
|--:|---|---|---|---|--:|--:|
| 1 | 2 June | MAIN | JV/25-26/00001 | capital brought in | bank 50,000 | capital 50,000 |
| 2 | 2 June | MAIN | INV/25-26/00001 | Lakshmi's consultation | receivables 2,000 | consultations 2,000 |
| 3 | 2 July | MAIN | RCP/25-26/00001 | Lakshmi pays in cash | cash 1,500 | receivables 1,500 |
| 4 | 3 July | MAIN | JV/25-26/00002 | cash to the bank | bank 1,000 | cash 1,000 |
| 5 | 2 July | MAIN | JV/25-26/00003 | stationery | office costs 300 | cash 300 |
| 6 | 2 July | MAIN | JV/25-26/00004 | rent and salaries | rent 20,000, salaries 10,000 | bank 30,000 |
| 7 | 31 July | MAIN | JV/25-26/00005 | depreciation | depreciation 5,000 | accumulated 5,000 |
| 8 | 10 July | WEST | INV2/25-26/00001 | Zoya's consultation | receivables 3,000 | consultations 3,000 |
| 9 | 10 July | WEST | RCP2/25-26/00001 | Zoya pays in cash | cash 500 | receivables 500 |
| 10 | 20 August | MAIN | of the sixth | paid twice | bank 30,000 | rent 20,000, salaries 10,000 |
"""

from datetime import date
from pathlib import Path

from desktop_app.workflows.post_journal import JournalLine, post_journal
from desktop_app.workflows.post_voucher import VoucherLine, post_voucher
from desktop_app.workflows.reverse_journal import reverse_journal
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.closing_orders import CONTRA_VOUCHER, PAYMENT_VOUCHER
from tests.orders import DISCONTINUED, SOLD, do, line, order

WEST = 2
IN_WEST = date(2025, 7, 10)
RENT = 'Rent & salaries: "July", paid; see \\ drawer [2025-07-02] date:2025-13-45'
CAPITAL = (
    JournalLine(account_code="1040", debit_paise=5_000_000),
    JournalLine(account_code="3010", credit_paise=5_000_000),
)
WORN = (
    JournalLine(account_code="5400", debit_paise=500_000),
    JournalLine(account_code="1590", credit_paise=500_000),
)


def tell(path: Path) -> Clinic:
    """Tell all of it in a new clinic."""
    clinic = new_clinic(path, branches=2)
    clinic.clock.today = DISCONTINUED
    do(clinic, post_journal, order(orders.JOURNAL, on=SOLD, narration="Capital brought in", lines=CAPITAL))
    orders.serve(clinic)
    orders.receive(clinic, 150_000, mode="cash")
    to_bank = (VoucherLine(account_code="1040", amount_paise=100_000),)
    do(clinic, post_voucher, order(CONTRA_VOUCHER, on=date(2025, 7, 3), lines=to_bank))
    paper = (VoucherLine(account_code="5270", amount_paise=30_000),)
    do(clinic, post_voucher, order(PAYMENT_VOUCHER, paid_from="1010", lines=paper, narration="Stationery"))
    paid = tuple(
        VoucherLine(account_code=code, amount_paise=paise) for code, paise in (("5200", 2_000_000), ("5100", 1_000_000))
    )
    rent = do(clinic, post_voucher, order(PAYMENT_VOUCHER, lines=paid, narration=RENT))
    worn = order(orders.JOURNAL, on=date(2025, 7, 31), narration="Depreciation of July", lines=WORN)
    do(clinic, post_journal, worn)
    served = orders.serve(
        clinic,
        patient=NewPatient(full_name="Zoya Khan"),
        branch_id=WEST,
        on=IN_WEST,
        lines=(line(300_000, role="CONSULT_REV"),),
    )
    zoya = {"patient_id": served.patient_id, "invoice_id": served.invoice_id, "branch_id": WEST}
    orders.receive(clinic, 50_000, mode="cash", on=IN_WEST, **zoya)
    do(clinic, reverse_journal, order(orders.JOURNAL_REVERSAL, transaction_id=rent.transaction_id))
    assert clinic.findings() == {}
    return clinic
