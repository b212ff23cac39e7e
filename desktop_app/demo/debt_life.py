"""Debts that are let go, and an invoice that should not have been made."""

from desktop_app.demo.clinic import ACCOUNTANT, OWNER
from desktop_app.demo.counter import Counter
from desktop_app.demo.order import Life
from desktop_app.workflows.approve_write_off import ApproveWriteOff, approve_write_off
from desktop_app.workflows.cancel_invoice import CancelInvoice, cancel_invoice
from desktop_app.workflows.recover_debt import RecoverDebt, recover_debt
from desktop_app.workflows.reject_write_off import RejectWriteOff, reject_write_off
from desktop_app.workflows.request_write_off import RequestWriteOff, request_write_off
from desktop_app.workflows.waive_debt import WaiveDebt, waive_debt
from desktop_app.workflows.write_off_debt import WriteOffDebt, write_off_debt

_WAIVED_PAISE, _RECOVERED_PAISE = 50_000, 250_000


def never_pay_the_rest(counter: Counter) -> Life:
    """Pay one installment of three; a little is waived, the rest is written off, and a part comes in after all."""
    sold = yield from counter.sell("PEEL3", installments=3)
    first, *others = sold.installments_paise
    yield from counter.pay(first, "upi", sold.invoice_id)
    yield from counter.treat(sold.plan_id, 1, 2, 3, every_days=21)
    counter.wait(12)
    invoice = {"invoice_id": sold.invoice_id}
    yield from counter.act(
        ACCOUNTANT,
        waive_debt,
        WaiveDebt,
        amount_paise=_WAIVED_PAISE,
        on=counter.day,
        reason="Had to wait for two hours",
        **invoice,
    )
    counter.wait(240)
    yield from counter.act(
        ACCOUNTANT,
        write_off_debt,
        WriteOffDebt,
        amount_paise=sum(others) - _WAIVED_PAISE,
        on=counter.day,
        reason="Does not answer letters and calls any more",
        **invoice,
    )
    counter.wait(150)
    yield from counter.act(
        counter.cashier,
        recover_debt,
        RecoverDebt,
        patient_id=counter.patient_id,
        branch_id=counter.branch_id,
        on=counter.day,
        amount_paise=_RECOVERED_PAISE,
    )


def buy_by_mistake(counter: Counter) -> Life:
    """Sell the wrong package, cancel its invoice, and sell the right one."""
    wrong = yield from counter.sell("TATT5", installments=2)
    yield from counter.act(
        ACCOUNTANT,
        cancel_invoice,
        CancelInvoice,
        invoice_id=wrong.invoice_id,
        on=counter.day,
        reason="The wrong package was chosen",
    )
    right = yield from counter.sell("CARB3")
    yield from counter.pay(right.invoice_total_paise, "card", right.invoice_id)
    yield from counter.treat(right.plan_id, 1, 2, 3, every_days=24)


def vanish(counter: Counter) -> Life:
    """Pay half of a package and be seen no more: the owner first says no, and two months later yes."""
    sold = yield from counter.sell("SKIN3", installments=2)
    first, rest = sold.installments_paise
    yield from counter.pay(first, "card", sold.invoice_id)
    yield from counter.treat(sold.plan_id, 1, 2, 3, every_days=14)
    counter.wait(40)
    terms = {"invoice_id": sold.invoice_id, "amount_paise": rest, "reason_code": "bad_debt"}
    asked = yield from counter.act(
        ACCOUNTANT, request_write_off, RequestWriteOff, reason="Does not answer letters", **terms
    )
    yield from counter.act(
        OWNER, reject_write_off, RejectWriteOff, write_off_id=asked.write_off_id, reason="Write once more, by courier"
    )
    counter.wait(55)
    asked = yield from counter.act(
        ACCOUNTANT, request_write_off, RequestWriteOff, reason="Moved abroad, letter came back", **terms
    )
    counter.wait(1)
    yield from counter.act(OWNER, approve_write_off, ApproveWriteOff, write_off_id=asked.write_off_id, on=counter.day)


def fall_ill(counter: Counter) -> Life:
    """Fall ill after the first session; what the accountant asks to waive waits for the owner."""
    sold = yield from counter.sell("TATT5", installments=5)
    yield from counter.pay(sold.installments_paise[0], "upi", sold.invoice_id)
    yield from counter.treat(sold.plan_id, 1, every_days=21)
    counter.wait(45)
    yield from counter.act(
        ACCOUNTANT,
        request_write_off,
        RequestWriteOff,
        invoice_id=sold.invoice_id,
        amount_paise=sum(sold.installments_paise[3:]),
        reason_code="waiver",
        reason="Long illness; agreed with the family",
    )
