"""Operations: advances, cheques, settlements; credits applied and paid back."""

from desktop_app.workflows.apply_advance import ApplyAdvance, apply_advance
from desktop_app.workflows.apply_credit import ApplyCredit, apply_credit
from desktop_app.workflows.approve_refund import ApproveRefund, approve_refund
from desktop_app.workflows.bounce_cheque import BounceCheque, bounce_cheque
from desktop_app.workflows.pay_refund import PayRefund, pay_refund
from desktop_app.workflows.receive_advance import ReceiveAdvance, receive_advance
from desktop_app.workflows.settle_cards import SettleCards, settle_cards
from desktop_app.workflows.steps.refunding import RefundPart
from tests.clinic import request_id
from tests.scenario_runner.world import Result, World, day, operation


@operation
def advance(
    world: World, *, payment: str, patient: str, date: str, amount_paise: int, mode: str = "upi", rate_bp: int = 0
) -> Result:
    patient_id = world.payer(patient)
    received = world.run(
        receive_advance,
        ReceiveAdvance(
            request_id=request_id(),
            patient_id=patient_id,
            branch_id=world.clinic.branch_id,
            on=day(date),
            amount_paise=amount_paise,
            mode=mode,
            rate_bp=rate_bp,
        ),
    )
    world.patients[patient] = patient_id
    world.payments[payment] = received.payment_id
    return {"receipt_voucher_no": received.receipt_number, "gst_on_advance_paise": received.tax_paise}


@operation
def apply_advance_(world: World, *, payment: str, invoice: str, date: str, amount_paise: int | None = None) -> Result:
    applied = world.run(
        apply_advance,
        ApplyAdvance(
            request_id=request_id(),
            payment_id=world.payments[payment],
            invoice_id=world.invoices[invoice],
            on=day(date),
            amount_paise=amount_paise,
        ),
    )
    return {"applied_paise": applied.applied_paise, "gst_adjusted_paise": applied.tax_paise}


@operation
def bounce(world: World, *, payment: str, date: str, bank_charge_paise: int = 0) -> Result:
    bounced = world.run(
        bounce_cheque,
        BounceCheque(
            request_id=request_id(),
            payment_id=world.payments[payment],
            on=day(date),
            bank_charge_paise=bank_charge_paise,
        ),
    )
    return {"invoice_outstanding_paise": bounced.invoice_outstanding_paise}


@operation
def card_settlement(
    world: World, *, date: str, gross_paise: int, fee_paise: int, fee_rate_bp: int = 1800, itc: bool = True
) -> Result:
    settled = world.run(
        settle_cards,
        SettleCards(
            request_id=request_id(),
            branch_id=world.clinic.branch_id,
            on=day(date),
            gross_paise=gross_paise,
            fee_paise=fee_paise,
            fee_rate_bp=fee_rate_bp,
            input_credit=itc,
        ),
    )
    return {"net_paise": settled.net_paise, "gst_on_fee_paise": settled.fee_tax_paise}


@operation
def apply_credit_(world: World, *, plan: str, invoice: str, date: str, amount_paise: int) -> Result:
    applied = world.run(
        apply_credit,
        ApplyCredit(
            request_id=request_id(),
            credit_note_id=world.the_note(plan),
            invoice_id=world.invoices[invoice],
            on=day(date),
            amount_paise=amount_paise,
        ),
    )
    return {
        "invoice_outstanding_paise": applied.invoice_outstanding_paise,
        "unapplied_after_paise": applied.unapplied_after_paise,
    }


@operation
def approve_refund_(world: World, *, plan: str) -> Result:
    world.run(approve_refund, ApproveRefund(request_id=request_id(), plan_id=world.plans[plan]))
    return {}


@operation
def refund(world: World, *, plan: str, date: str, amount_paise: int, mode: str = "bank") -> Result:
    paid = world.run(
        pay_refund,
        PayRefund(
            request_id=request_id(),
            on=day(date),
            parts=(RefundPart(amount_paise=amount_paise, mode=mode),),
            credit_note_id=world.the_note(plan),
        ),
    )
    (number,) = paid.refund_numbers
    return {"refund_no": number, "unapplied_after_paise": paid.unapplied_after_paise}
