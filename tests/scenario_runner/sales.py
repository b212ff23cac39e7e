"""Operations: patients, sales and receipts."""

from desktop_app.accounting.invoicing import Price
from desktop_app.workflows.receive_payment import ReceivePayment, receive_payment
from desktop_app.workflows.register_patient import RegisterPatient, register_patient
from desktop_app.workflows.sell_package import SellPackage, sell_package
from desktop_app.workflows.sell_service import SellService, sell_service
from desktop_app.workflows.steps.invoicing import SaleLine
from desktop_app.workflows.steps.registration import NewPatient
from tests.clinic import request_id
from tests.scenario_runner.world import Fields, Result, World, day, operation


@operation
def patient(world: World, *, id: str, name: str, state: str = "29") -> Result:  # noqa: A002 - the field's name
    command = RegisterPatient(request_id=request_id(), patient=NewPatient(full_name=name, state_code=state))
    world.patients[id] = world.run(register_patient, command).patient_id
    return {}


@operation
def sell_package_(
    world: World,
    *,
    plan: str,
    patient: str,
    date: str,
    price_paise: int,
    sessions: int,
    installments: int = 1,
    treatment: str = "exempt",
    rate_bp: int = 0,
    pricing: str = "exclusive",
    discount_paise: int = 0,
    weights: list[int] | None = None,
    first_due: str | None = None,
    other_lines: list[Fields] | None = None,
) -> Result:
    sold = world.run(
        sell_package,
        SellPackage(
            request_id=request_id(),
            patient=world.buyer(patient),
            branch_id=world.clinic.branch_id,
            on=day(date),
            package=_package(_price(price_paise, treatment, rate_bp, pricing, discount_paise)),
            sessions=sessions,
            installments=installments,
            weights=tuple(weights or ()),
            first_due=day(first_due) if first_due else None,
            other_lines=tuple(_other_line(**line) for line in other_lines or ()),
        ),
    )
    world.patients[patient] = sold.patient_id
    world.plans[plan] = sold.plan_id
    world.invoices[plan] = sold.invoice_id
    return {
        "invoice_no": sold.invoice_number,
        "invoice_total_paise": sold.invoice_total_paise,
        "round_off_paise": sold.round_off_paise,
        "taxable_paise": sold.taxable_paise,
        "cgst_paise": sold.cgst_paise,
        "sgst_paise": sold.sgst_paise,
        "session_gross_paise": list(sold.session_gross_paise),
        "session_taxable_paise": list(sold.session_taxable_paise),
        "installments_paise": list(sold.installments_paise),
        "due_dates": [each.isoformat() for each in sold.due_dates],
    }


@operation
def sell_service_(
    world: World,
    *,
    invoice: str,
    patient: str,
    date: str,
    price_paise: int,
    treatment: str = "exempt",
    rate_bp: int = 0,
    pricing: str = "exclusive",
    discount_paise: int = 0,
    role: str = "SVC_REV",
) -> Result:
    line = SaleLine(
        description="Service",
        price=_price(price_paise, treatment, rate_bp, pricing, discount_paise),
        income_role=role,
        sac_hsn="999722" if treatment == "taxable" else "999312",
    )
    sold = world.run(
        sell_service,
        SellService(
            request_id=request_id(),
            patient=world.buyer(patient),
            branch_id=world.clinic.branch_id,
            on=day(date),
            lines=(line,),
        ),
    )
    world.patients[patient] = sold.patient_id
    world.invoices[invoice] = sold.invoice_id
    return {
        "invoice_no": sold.invoice_number,
        "invoice_total_paise": sold.invoice_total_paise,
        "taxable_paise": sold.taxable_paise,
        "cgst_paise": sold.cgst_paise,
        "sgst_paise": sold.sgst_paise,
        "round_off_paise": sold.round_off_paise,
    }


@operation
def pay(
    world: World,
    *,
    patient: str,
    date: str,
    amount_paise: int,
    invoice: str | None = None,
    mode: str = "cash",
    payment: str | None = None,
    package_share_paise: int | None = None,
) -> Result:
    patient_id = world.payer(patient)
    received = world.run(
        receive_payment,
        ReceivePayment(
            request_id=request_id(),
            patient_id=patient_id,
            branch_id=world.clinic.branch_id,
            on=day(date),
            amount_paise=amount_paise,
            mode=mode,
            invoice_id=world.invoices[invoice] if invoice else None,
            package_share_paise=package_share_paise,
        ),
    )
    world.patients[patient] = patient_id
    if payment:
        world.payments[payment] = received.payment_id
    return {
        "receipt_no": received.receipt_number,
        "allocated_paise": received.allocated_paise,
        "advance_paise": received.advance_paise,
    }


def _price(price_paise: int, treatment: str, rate_bp: int, pricing: str, discount_paise: int) -> Price:
    return Price(
        list_paise=price_paise,
        discount_paise=discount_paise,
        treatment=treatment,
        rate_bp=rate_bp,
        includes_tax={"exclusive": False, "inclusive": True}[pricing],
    )


def _package(price: Price) -> SaleLine:
    sac_hsn = "999722" if price.treatment == "taxable" else "999312"
    return SaleLine(description="Package", price=price, income_role="PKG_REV", sac_hsn=sac_hsn)


def _other_line(
    *, desc: str, price_paise: int, treatment: str = "exempt", rate_bp: int = 0, role: str = "SVC_REV"
) -> SaleLine:
    price = Price(list_paise=price_paise, treatment=treatment, rate_bp=rate_bp)
    return SaleLine(description=desc, price=price, income_role=role)
