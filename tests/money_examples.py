"""Examples of the workflows of money in and money back; `tests.examples` enters them all."""

from desktop_app.repositories.commands import Command
from desktop_app.workflows.apply_advance import apply_advance
from desktop_app.workflows.apply_credit import apply_credit
from desktop_app.workflows.approve_refund import approve_refund
from desktop_app.workflows.bounce_cheque import bounce_cheque
from desktop_app.workflows.collect_payment import DocumentPart, ModePart, collect_payment
from desktop_app.workflows.deposit_cheque import deposit_cheque
from desktop_app.workflows.discontinue_plan import discontinue_plan
from desktop_app.workflows.keep_credit_as_balance import keep_credit_as_balance
from desktop_app.workflows.pay_refund import pay_refund
from desktop_app.workflows.pay_requested_refund import pay_requested_refund
from desktop_app.workflows.receive_advance import receive_advance
from desktop_app.workflows.reject_refund import reject_refund
from desktop_app.workflows.request_refund import request_refund
from desktop_app.workflows.reverse_receipt import reverse_receipt
from desktop_app.workflows.reverse_refund import reverse_refund
from desktop_app.workflows.settle_cards import settle_cards
from desktop_app.workflows.steps.excess import Application, Excess
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.unapply_advance import unapply_advance
from desktop_app.workflows.unapply_credit import unapply_credit
from tests import money_orders, orders
from tests.clinic import Clinic
from tests.money_orders import TAXED
from tests.orders import DELIVERED, DISCONTINUED, do, line, order
from tests.prepared import Preparation, Workflow


def taxed_in_cash_over_the_limit(clinic: Clinic) -> Command:
    money_orders.register(clinic)
    return order(money_orders.ADVANCE, amount_paise=20_000_000, mode="cash", cash_limit_reason="Died at the counter")


def without_tax_into_the_bank(clinic: Clinic) -> Command:
    money_orders.register(clinic)
    bank = clinic.value("SELECT account_id FROM accounts WHERE code = '1040'")
    return order(money_orders.ADVANCE, rate_bp=0, account_id=bank)


def taxed_into_three_installments(clinic: Clinic) -> Command:
    orders.sell(clinic, package=TAXED)
    money_orders.advance(clinic, mode="cash")
    return order(money_orders.APPLICATION)


def one_of_two_applications(clinic: Clinic) -> Command:
    orders.sell(clinic, package=TAXED)
    money_orders.advance(clinic)
    money_orders.apply_it(clinic, amount_paise=250_000)
    later = money_orders.apply_it(clinic, amount_paise=300_000)
    money_orders.apply_it(clinic, amount_paise=40_000)
    return order(money_orders.UNAPPLICATION, transaction_id=later.transaction_id)


def three_modes_for_two_invoices(clinic: Clinic) -> Command:
    orders.sell(clinic, other_lines=(line(200_000, role="CONSULT_REV"),))
    orders.serve(clinic, patient=1)
    return order(
        money_orders.COLLECTION,
        modes=(
            ModePart(mode="cash", amount_paise=350_000),
            ModePart(mode="upi", amount_paise=400_000),
            ModePart(mode="cheque", amount_paise=700_000, reference="004711"),
        ),
        documents=(DocumentPart(invoice_id=2), DocumentPart(invoice_id=1)),
    )


def a_cheque_in_hand(clinic: Clinic) -> Command:
    orders.sell(clinic)
    orders.receive(clinic, 200_000, mode="cheque")
    return order(money_orders.DEPOSIT)


def deposited_with_an_advance_in_it_and_a_charge(clinic: Clinic) -> Command:
    orders.sell(clinic, other_lines=(line(200_000, role="CONSULT_REV"),))
    orders.receive(clinic, 1_250_000, mode="cheque")
    money_orders.take_to_bank(clinic)
    return order(money_orders.BOUNCE, bank_charge_paise=59_000)


def of_a_plan_discontinued_since(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic, paid_paise=0)
    orders.receive(clinic, 1_000_000)
    orders.discontinue(clinic)
    return order(money_orders.RECEIPT_REVERSAL)


def with_input_credit(clinic: Clinic) -> Command:
    orders.sell(clinic)
    orders.receive(clinic, 1_000_000, mode="card")
    return order(money_orders.SETTLEMENT)


def to_a_plan_with_what_was_kept(clinic: Clinic) -> Command:
    money_orders.owed_back(clinic)
    do(clinic, keep_credit_as_balance, order(money_orders.KEEPING))
    orders.sell(clinic, patient=1, on=DISCONTINUED, installments=3)
    return order(money_orders.CREDIT)


def of_a_plan_and_part_of_an_installment(clinic: Clinic) -> Command:
    money_orders.owed_back(clinic)
    orders.sell(clinic, patient=1, on=DISCONTINUED, installments=3)
    do(clinic, apply_credit, order(money_orders.CREDIT, amount_paise=150_000))
    do(clinic, apply_credit, order(money_orders.CREDIT, amount_paise=300_000))
    match = clinic.value("SELECT max(allocation_id) FROM ar_allocations")
    return order(money_orders.CREDIT_BACK, allocation_id=match)


def above_the_threshold(clinic: Clinic) -> Command:
    money_orders.owed_back(clinic, times=5)
    return order(money_orders.REQUEST, amount_paise=3_000_000)


def of_a_plan(clinic: Clinic) -> Command:
    money_orders.owed_back(clinic, times=5)
    return order(money_orders.APPROVAL)


def that_was_asked_for(clinic: Clinic) -> Command:
    money_orders.owed_back(clinic, times=5)
    money_orders.ask_back(clinic, amount_paise=3_000_000)
    return order(money_orders.APPROVAL, plan_id=None, refund_id=1)


def one_that_was_asked_for(clinic: Clinic) -> Command:
    money_orders.owed_back(clinic)
    money_orders.ask_back(clinic)
    return order(money_orders.REJECTION)


def in_two_modes_one_of_them_another(clinic: Clinic) -> Command:
    money_orders.owed_back(clinic)
    parts = (RefundPart(amount_paise=400_000), RefundPart(amount_paise=100_000, mode="cash"))
    return order(money_orders.REFUND, parts=parts)


def of_an_advance_in_part(clinic: Clinic) -> Command:
    money_orders.register(clinic)
    money_orders.advance(clinic)
    parts = (RefundPart(amount_paise=333_333),)
    return order(money_orders.REFUND, parts=parts, credit_note_id=None, payment_id=1)


def approved_and_paid_by_cheque(clinic: Clinic) -> Command:
    money_orders.owed_back(clinic, times=5)
    money_orders.ask_back(clinic, amount_paise=3_000_000)
    do(clinic, approve_refund, order(money_orders.APPROVAL, plan_id=None, refund_id=1))
    return order(money_orders.REQUESTED, mode="cheque")


def of_a_credit(clinic: Clinic) -> Command:
    money_orders.owed_back(clinic)
    money_orders.pay_back(clinic)
    return order(money_orders.REFUND_REVERSAL)


def of_an_advance(clinic: Clinic) -> Command:
    money_orders.register(clinic)
    money_orders.advance(clinic)
    money_orders.pay_back(clinic, RefundPart(amount_paise=590_000), credit_note_id=None, payment_id=1)
    return order(money_orders.REFUND_REVERSAL)


def a_part_of_it(clinic: Clinic) -> Command:
    money_orders.owed_back(clinic)
    return order(money_orders.KEEPING)


def with_its_excess_refunded_applied_and_kept(clinic: Clinic) -> Command:
    orders.half_done_plan(clinic, paid_paise=1_000_000)
    orders.serve(clinic, patient=1, on=DELIVERED)
    excess = Excess(
        refunds=(RefundPart(amount_paise=100_000), RefundPart(amount_paise=50_000, mode="cash")),
        applications=(Application(invoice_id=2, amount_paise=200_000),),
        kept_paise=150_000,
        consent="Signed on the note's copy",
    )
    return order(orders.DISCONTINUATION, excess=excess, on=DISCONTINUED)


# What not everybody may do is never the last example of its workflow: paying back while discontinuing, too much cash.
ALL: tuple[tuple[Workflow, Preparation], ...] = (
    (discontinue_plan, with_its_excess_refunded_applied_and_kept),
    (receive_advance, taxed_in_cash_over_the_limit),
    (receive_advance, without_tax_into_the_bank),
    (apply_advance, taxed_into_three_installments),
    (unapply_advance, one_of_two_applications),
    (collect_payment, three_modes_for_two_invoices),
    (deposit_cheque, a_cheque_in_hand),
    (bounce_cheque, deposited_with_an_advance_in_it_and_a_charge),
    (reverse_receipt, of_a_plan_discontinued_since),
    (settle_cards, with_input_credit),
    (apply_credit, to_a_plan_with_what_was_kept),
    (unapply_credit, of_a_plan_and_part_of_an_installment),
    (request_refund, above_the_threshold),
    (approve_refund, of_a_plan),
    (approve_refund, that_was_asked_for),
    (reject_refund, one_that_was_asked_for),
    (pay_refund, in_two_modes_one_of_them_another),
    (pay_refund, of_an_advance_in_part),
    (pay_requested_refund, approved_and_paid_by_cheque),
    (reverse_refund, of_a_credit),
    (reverse_refund, of_an_advance),
    (keep_credit_as_balance, a_part_of_it),
)
