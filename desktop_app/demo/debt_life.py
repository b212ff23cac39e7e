"""Debts that are let go, and an invoice that should not have been made."""

from desktop_app.demo.clinic import ACCOUNTANT
from desktop_app.demo.counter import Counter
from desktop_app.demo.order import Life
from desktop_app.workflows.cancel_invoice import CancelInvoice, cancel_invoice
from desktop_app.workflows.recover_debt import RecoverDebt, recover_debt
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
