"""Orders of what is let go, cancelled, suspended and expired, of opening balances, and of months and years that close.

They mean the plan of `tests.orders`: Rs 10,000 in five sessions and installments, sold on 2 June 2025.
"""

from datetime import date

from desktop_app.accounting.replanning import Agreed
from desktop_app.workflows.cancel_invoice import CancelInvoice
from desktop_app.workflows.close_year import CloseYear
from desktop_app.workflows.exchange_plan import ExchangePlan
from desktop_app.workflows.expire_plan import ExpirePlan
from desktop_app.workflows.post_voucher import PostVoucher, VoucherKind, VoucherLine
from desktop_app.workflows.record_opening import OpeningBalance, RecordOpening, record_opening
from desktop_app.workflows.recover_debt import RecoverDebt
from desktop_app.workflows.reopen_year import ReopenYear
from desktop_app.workflows.replan_installments import ReplanInstallments
from desktop_app.workflows.reschedule_session import RescheduleSession
from desktop_app.workflows.resume_plan import ResumePlan
from desktop_app.workflows.soft_close_period import SoftClosePeriod
from desktop_app.workflows.steps.opening import OpeningAdvance, OpeningPackage, OpeningReceivable
from desktop_app.workflows.steps.packaging import PackageSale
from desktop_app.workflows.steps.registration import NewPatient
from desktop_app.workflows.suspend_plan import SuspendPlan
from desktop_app.workflows.undo_expiry import UndoExpiry
from desktop_app.workflows.waive_debt import WaiveDebt
from desktop_app.workflows.write_off_debt import WriteOffDebt
from tests.clinic import Clinic
from tests.orders import DELIVERED, DISCONTINUED, do, line, order

YEAR_END = date(2025, 3, 31)
OPENED = date(2025, 4, 1)
DAY_BEFORE_OPENING = date(2025, 3, 31)

WAIVER = WaiveDebt(request_id="", invoice_id=1, on=DISCONTINUED, amount_paise=50_000)
WRITE_OFF = WriteOffDebt(request_id="", invoice_id=1, on=DISCONTINUED, amount_paise=600_000)
RECOVERY = RecoverDebt(request_id="", patient_id=1, branch_id=1, on=DISCONTINUED, amount_paise=100_000)
CANCELLATION = CancelInvoice(request_id="", invoice_id=1, on=DISCONTINUED)
EXPIRY = ExpirePlan(request_id="", plan_id=1, on=DISCONTINUED)
EXPIRY_UNDONE = UndoExpiry(request_id="", plan_id=1, on=DISCONTINUED, reason="Was ill for months")
SUSPENSION = SuspendPlan(request_id="", plan_id=1, on=DELIVERED, reason="Travels")
RESUMPTION = ResumePlan(request_id="", plan_id=1, on=DISCONTINUED)
RESCHEDULING = RescheduleSession(request_id="", plan_id=1, session_number=2, scheduled_for=date(2025, 9, 15))
REPLANNING = ReplanInstallments(
    request_id="",
    plan_id=1,
    agreed=(
        Agreed(due_date=date(2025, 9, 10), amount_paise=350_000),
        Agreed(due_date=date(2025, 10, 10), amount_paise=350_000),
    ),
    reason="Has lost the job",
)
EXCHANGE = ExchangePlan(
    request_id="",
    plan_id=1,
    sale=PackageSale(patient=1, branch_id=1, on=DISCONTINUED, package=line(1_500_000), sessions=6, installments=3),
    reason="Wants a larger area treated",
)
SOFT_CLOSE = SoftClosePeriod(request_id="", month=DELIVERED)
CLOSE = CloseYear(request_id="", end_date=YEAR_END)
REOPENING = ReopenYear(request_id="", end_date=YEAR_END, reason="A bill was found")
PAYMENT_VOUCHER = PostVoucher(
    request_id="",
    kind=VoucherKind.PAYMENT,
    branch_id=1,
    on=DELIVERED,
    paid_from="1040",
    lines=(
        VoucherLine(account_code="5200", amount_paise=2_500_000),
        VoucherLine(account_code="5100", amount_paise=4_000_000),
    ),
    narration="Rent and salaries of July",
)
CONTRA_VOUCHER = PostVoucher(
    request_id="",
    kind=VoucherKind.CONTRA,
    branch_id=1,
    on=DELIVERED,
    paid_from="1010",
    lines=(VoucherLine(account_code="1040", amount_paise=900_000),),
    narration="Cash to the bank",
)
# Old books: Rs 5,000 in the bank; one patient owes Rs 2,500, another paid Rs 1,000 ahead; a package of Rs 10,000 with
# two of five sessions used and Rs 3,000 still owed.
OPENING_PACKAGE = OpeningPackage(
    patient=NewPatient(full_name="Arun Pai"),
    sold_on=date(2025, 1, 10),
    package=line(1_000_000),
    sessions=5,
    used_on=(date(2025, 1, 10), date(2025, 2, 12)),
    owed_paise=300_000,
    installments=2,
    first_due=date(2025, 4, 10),
    invoice_number="OLD/77",
)
OPENING = RecordOpening(
    request_id="",
    branch_id=1,
    on=OPENED,
    balances=(OpeningBalance(account_code="1040", debit_paise=500_000),),
    receivables=(OpeningReceivable(patient=NewPatient(full_name="Lakshmi Menon"), amount_paise=250_000),),
    advances=(OpeningAdvance(patient=NewPatient(full_name="Divya Rao"), amount_paise=100_000, mode="upi"),),
    packages=(OPENING_PACKAGE,),
)


def open_books(clinic: Clinic) -> None:
    """Open the books with the old package: it is plan 1 on invoice 2 of patient 2."""
    do(clinic, record_opening, order(OPENING))
