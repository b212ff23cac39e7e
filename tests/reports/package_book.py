"""A book of packages in every state, and of what was sold beside them; exempt but for the third.

All were sold on 2 June 2025 in five sessions and five installments, their sessions delivered on 2 July, and what ended
ended on 20 August, unless it is said.

| plan | package | price | used | paid | what became of it |
|---|---|--:|--:|--:|---|
| 1 | Acne care | 10,000 | 2 | 4,000 | runs |
| 2 | Acne care | 10,000 | 2 | 4,000 | discontinued: 5,500 credited, 500 kept |
| 3 | Peel | 10,000 + 18 % | 2 | 11,800 | discontinued: 7,080 credited, 3,000 paid back, 2,000 kept as a balance |
| 4 | Peel | 10,000 | 1 | | discontinued and reinstated |
| 5 | Peel | 10,000 | 2 | | discontinued, nothing credited: 6,000 kept |
| 6 | Acne care | 10,000 | 1 | 10,000 | expired: 8,000 is the clinic's |
| 7 | Clean-up | 5,000 | | | sold on 15 July |

Beside them the first patient had a consultation of 2,000 and a gel of 500 on 2 July, of which 300 of the consultation
were credited and 200 waived on 20 August.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop_app.workflows.expire_plan import expire_plan
from desktop_app.workflows.keep_credit_as_balance import keep_credit_as_balance
from desktop_app.workflows.reinstate_plan import reinstate_plan
from desktop_app.workflows.steps.invoicing import SaleLine
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.waive_debt import waive_debt
from tests import closing_orders, money_orders, orders
from tests.clinic import Clinic, new_clinic
from tests.orders import DELIVERED, DISCONTINUED, complete, discontinue, do, line, order, receive, sell, serve

LATE = date(2025, 7, 15)
ASHA, RAVI = "Dr Asha Rao", "Ravi Menon"


def called(name: str, paise: int, *, role: str = "PKG_REV", rate_bp: int = 0) -> SaleLine:
    return replace(line(paise, role=role, rate_bp=rate_bp), description=name)


def tell(path: Path) -> Clinic:
    """Sell seven packages and a visit, and let them go as the table says."""
    clinic = new_clinic(path)
    clinic.clock.today = DISCONTINUED
    acne, peel = called("Acne care", 1_000_000), called("Peel", 1_000_000)
    taxed = called("Peel", 1_000_000, rate_bp=1800)
    for package, used, paid in (
        (acne, 2, 400_000),
        (acne, 2, 400_000),
        (taxed, 2, 1_180_000),
        (peel, 1, 0),
        (peel, 2, 0),
    ):
        _deliver(clinic, package, used=used, paid_paise=paid)
    _deliver(clinic, acne, used=1, paid_paise=1_000_000)
    sell(clinic, package=called("Clean-up", 500_000), on=LATE)
    discontinue(clinic, plan_id=2, credit_paise=550_000, reason="Too far")
    taxed_note = discontinue(clinic, plan_id=3, reason="Allergic").credit_note_id
    money_orders.pay_back(clinic, RefundPart(amount_paise=300_000, mode="upi"), credit_note_id=taxed_note)
    do(clinic, keep_credit_as_balance, order(money_orders.KEEPING, credit_note_id=taxed_note))
    discontinue(clinic, plan_id=4, reason="Travels")
    do(clinic, reinstate_plan, order(orders.REINSTATEMENT, plan_id=4))
    discontinue(clinic, plan_id=5, credit_paise=0, reason="Result reached")
    do(clinic, expire_plan, order(closing_orders.EXPIRY, plan_id=6))
    _visit(clinic)
    assert clinic.findings() == {}
    return clinic


def _deliver(clinic: Clinic, package: SaleLine, *, used: int, paid_paise: int) -> None:
    """Sell a package, have its first session done by Asha and the second by nobody known, and take money for it."""
    sold = sell(clinic, package=package)
    complete(clinic, 1, plan_id=sold.plan_id, performed_by=RAVI if sold.plan_id == 1 else ASHA)
    if used > 1:
        complete(clinic, 2, plan_id=sold.plan_id)
    if paid_paise:
        receive(clinic, paid_paise, patient_id=sold.patient_id, invoice_id=sold.invoice_id)


def _visit(clinic: Clinic) -> None:
    lines = (called("Consultation", 200_000, role="CONSULT_REV"), called("Gel", 50_000, role="MED_REV"))
    served = serve(clinic, patient=1, on=DELIVERED, lines=lines)
    line_id = clinic.value("SELECT min(line_id) FROM invoice_lines WHERE invoice_id = ?", served.invoice_id)
    orders.post(clinic, orders.draft(clinic, orders.credit(30_000, of_line=line_id), invoice_id=served.invoice_id))
    do(clinic, waive_debt, order(closing_orders.WAIVER, invoice_id=served.invoice_id, amount_paise=20_000))
