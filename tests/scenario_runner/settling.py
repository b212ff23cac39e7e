"""Operations: what is let go, what comes in after all, invoices that are cancelled, plans that expire."""

from desktop_app.workflows.cancel_invoice import CancelInvoice, cancel_invoice
from desktop_app.workflows.expire_plan import ExpirePlan, expire_plan
from desktop_app.workflows.recover_debt import RecoverDebt, recover_debt
from desktop_app.workflows.waive_debt import WaiveDebt, waive_debt
from desktop_app.workflows.write_off_debt import WriteOffDebt, write_off_debt
from tests.clinic import request_id
from tests.scenario_runner.world import Result, World, day, operation


@operation
def waive(world: World, *, plan: str, date: str, amount_paise: int) -> Result:
    waived = world.run(
        waive_debt,
        WaiveDebt(request_id=request_id(), invoice_id=world.invoices[plan], on=day(date), amount_paise=amount_paise),
    )
    return {
        "credit_note_no": waived.credit_note_number,
        "outstanding_after_paise": waived.outstanding_after_paise,
    }


@operation
def write_off(world: World, *, invoice: str, date: str, amount_paise: int) -> Result:
    written_off = world.run(
        write_off_debt,
        WriteOffDebt(
            request_id=request_id(), invoice_id=world.invoices[invoice], on=day(date), amount_paise=amount_paise
        ),
    )
    return {
        "credit_note_no": written_off.credit_note_number,
        "outstanding_after_paise": written_off.outstanding_after_paise,
    }


@operation
def recover_bad_debt(world: World, *, patient: str, date: str, amount_paise: int, mode: str = "bank") -> Result:
    world.run(
        recover_debt,
        RecoverDebt(
            request_id=request_id(),
            patient_id=world.payer(patient),
            branch_id=world.clinic.branch_id,
            on=day(date),
            amount_paise=amount_paise,
            mode=mode,
        ),
    )
    return {}


@operation
def cancel_invoice_(world: World, *, invoice: str, date: str) -> Result:
    command = CancelInvoice(request_id=request_id(), invoice_id=world.invoices[invoice], on=day(date))
    world.run(cancel_invoice, command)
    return {}


@operation
def expire(world: World, *, plan: str, date: str) -> Result:
    command = ExpirePlan(request_id=request_id(), plan_id=world.plans[plan], on=day(date))
    return {"breakage_paise": world.run(expire_plan, command).breakage_paise}
