"""Orders of money in and money back, with the figures of the scenarios; see `tests.orders`.

Refunds are of S07: Rs 10,000 paid by UPI, two of five sessions used, so that Rs 6,000 are to be paid back.
"""

from dataclasses import replace
from typing import Any

from desktop_app.workflows.apply_advance import AdvanceApplied, ApplyAdvance, apply_advance
from desktop_app.workflows.apply_credit import ApplyCredit, CreditApplied, apply_credit
from desktop_app.workflows.approve_refund import ApproveRefund
from desktop_app.workflows.bounce_cheque import BounceCheque
from desktop_app.workflows.collect_payment import CollectPayment, DocumentPart, ModePart
from desktop_app.workflows.deposit_cheque import DepositCheque, deposit_cheque
from desktop_app.workflows.keep_credit_as_balance import KeepCreditAsBalance
from desktop_app.workflows.pay_refund import PayRefund, RefundPaid, pay_refund
from desktop_app.workflows.pay_requested_refund import PayRequestedRefund
from desktop_app.workflows.receive_advance import AdvanceReceived, ReceiveAdvance, receive_advance
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.reject_refund import RejectRefund
from desktop_app.workflows.request_refund import RefundRequested, RequestRefund, request_refund
from desktop_app.workflows.reverse_receipt import ReverseReceipt
from desktop_app.workflows.reverse_refund import ReverseRefund
from desktop_app.workflows.settle_cards import SettleCards
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.unapply_advance import UnapplyAdvance
from desktop_app.workflows.unapply_credit import UnapplyCredit
from tests.clinic import Clinic
from tests.orders import (
    DELIVERED,
    DISCONTINUED,
    REGISTRATION,
    SOLD,
    discontinue,
    do,
    half_done_plan,
    line,
    order,
    serve,
)

TAXED = line(1_000_000, rate_bp=1800)

ADVANCE = ReceiveAdvance(
    request_id="", patient_id=1, branch_id=1, on=SOLD, amount_paise=590_000, mode="upi", rate_bp=1800
)
APPLICATION = ApplyAdvance(request_id="", payment_id=1, invoice_id=1, on=DELIVERED)
UNAPPLICATION = UnapplyAdvance(request_id="", transaction_id=3, on=DISCONTINUED, reason="The wrong invoice")
COLLECTION = CollectPayment(
    request_id="",
    patient_id=1,
    branch_id=1,
    on=DELIVERED,
    modes=(ModePart(mode="cash", amount_paise=100_000), ModePart(mode="upi", amount_paise=200_000, reference="U 1")),
    documents=(DocumentPart(invoice_id=1),),
)
DEPOSIT = DepositCheque(request_id="", payment_id=1, on=DISCONTINUED)
BOUNCE = BounceCheque(request_id="", payment_id=1, on=DISCONTINUED)
RECEIPT_REVERSAL = ReverseReceipt(request_id="", payment_id=1, on=DISCONTINUED, reason="The wrong patient")
SETTLEMENT = SettleCards(request_id="", branch_id=1, on=DISCONTINUED, gross_paise=1_000_000, fee_paise=20_000)
CREDIT = ApplyCredit(request_id="", credit_note_id=1, invoice_id=2, on=DISCONTINUED, amount_paise=450_000)
CREDIT_BACK = UnapplyCredit(request_id="", allocation_id=1, on=DISCONTINUED, reason="The wrong invoice")
REFUND = PayRefund(
    request_id="", on=DISCONTINUED, parts=(RefundPart(amount_paise=600_000, mode="upi"),), credit_note_id=1
)
REQUEST = RequestRefund(
    request_id="", on=DISCONTINUED, amount_paise=600_000, reason="Moves to another city", credit_note_id=1
)
APPROVAL = ApproveRefund(request_id="", plan_id=1)
REJECTION = RejectRefund(request_id="", refund_id=1, reason="Stays after all")
REQUESTED = PayRequestedRefund(request_id="", refund_id=1, on=DISCONTINUED)
REFUND_REVERSAL = ReverseRefund(request_id="", refund_id=1, on=DISCONTINUED, reason="Never left the bank")
KEEPING = KeepCreditAsBalance(
    request_id="", credit_note_id=1, on=DISCONTINUED, consent="Signed on the note's copy", amount_paise=200_000
)


def register(clinic: Clinic) -> int:
    """Register the first patient."""
    return do(clinic, register_patient, order(REGISTRATION)).patient_id


def advance(clinic: Clinic, **changes: Any) -> AdvanceReceived:  # noqa: ANN401 - the command's own
    return do(clinic, receive_advance, order(ADVANCE, **changes))


def apply_it(clinic: Clinic, **changes: Any) -> AdvanceApplied:  # noqa: ANN401
    return do(clinic, apply_advance, order(APPLICATION, **changes))


def owed_back(clinic: Clinic, *, times: int = 1, **changes: Any) -> None:  # noqa: ANN401
    """Discontinue the plan of S07, of which Rs 6,000 are to be paid back; of a package `times` as dear, that often."""
    half_done_plan(clinic, paid_paise=times * 1_000_000, package=line(times * 1_000_000))
    discontinue(clinic, **changes)


def credit_another_invoice(clinic: Clinic, **changes: Any) -> CreditApplied:  # noqa: ANN401
    """Sell a service of Rs 4,500 to the same patient, and apply the credit to it (S74)."""
    serve(clinic, patient=1, on=DISCONTINUED, lines=(line(450_000, role="SVC_REV"),))
    return do(clinic, apply_credit, order(CREDIT, **changes))


def pay_back(clinic: Clinic, *parts: RefundPart, **changes: Any) -> RefundPaid:  # noqa: ANN401
    return do(clinic, pay_refund, order(REFUND, **({"parts": parts} if parts else {}), **changes))


def ask_back(clinic: Clinic, **changes: Any) -> RefundRequested:  # noqa: ANN401
    return do(clinic, request_refund, order(REQUEST, **changes))


def take_to_bank(clinic: Clinic, **changes: Any) -> None:  # noqa: ANN401
    do(clinic, deposit_cheque, order(DEPOSIT, **changes))


def second_user(clinic: Clinic, *, role: str = "owner") -> None:
    """Let somebody else work with the books, too; the clinic's user goes on."""
    with clinic.raw() as connection:
        connection.execute(
            "INSERT INTO users (hospital_id, username, display_name, role) VALUES (1, 'anil', 'Anil Rao', ?)", (role,)
        )


def as_somebody_else(clinic: Clinic) -> None:
    """Go on as the second user."""
    (user_id,) = clinic.rows("SELECT user_id FROM users WHERE username = 'anil'")[0]
    clinic.user = replace(clinic.user, user_id=user_id, username="anil", display_name="Anil Rao")
