"""Rules of the counter: patients, sales of services and of packages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from desktop_app.accounting.invoicing import Price
from desktop_app.accounting.settlement import Policy
from desktop_app.workflows.register_patient import RegisterPatient, register_patient
from desktop_app.workflows.sell_package import SellPackage, sell_package
from desktop_app.workflows.sell_service import SellService, ServiceSold, sell_service
from desktop_app.workflows.steps.invoicing import SaleLine
from desktop_app.workflows.steps.packaging import PackageSale, PackageSold
from desktop_app.workflows.steps.registration import NewPatient, PatientRegistered
from tests.generated_year import arithmetic
from tests.generated_year.arithmetic import Value, months_after, nearest, shared, shares
from tests.generated_year.chance import MISSING, Chance
from tests.generated_year.documents import Installment, Invoice, InvoiceLine, Plan, Session
from tests.generated_year.ledger import DEFERRED, INCOME, RECEIVABLE, ROUNDING, Line, tax_lines
from tests.generated_year.model import Model
from tests.generated_year.rule import COUNTER, Judgement, Rank, Rule, agree

NAMES = ("Lakshmi Menon", "Arun Pai", "Divya Rao", "Farah Khan", "Joseph D'Souza", "Meena Iyer")


def value_of(line: SaleLine) -> Value:
    """Price a line."""
    price = line.price
    rate = price.rate_bp if price.treatment == "taxable" else 0
    return arithmetic.priced(price.list_paise - price.discount_paise, rate, includes_tax=price.includes_tax)


def round_off(model: Model, values: Sequence[Value]) -> int:
    """Give what rounds an invoice to the rupee; one below 50 paise stays as it is."""
    exact = arithmetic.total(values).gross
    to_pay = nearest(exact, 100) * 100 or exact
    return to_pay - exact if model.to_rupee else 0


def sale_line(chance: Chance, role: str, least: int, most: int) -> SaleLine:
    """Make a line: exempt or taxable, with tax in or on top, with a discount or without."""
    paise = chance.random.randint(least, most)
    if chance.once_in(2):
        paise -= paise % 10_000
    rate = chance.pick([0, 0, 500, 1800])
    discount = chance.random.randint(0, paise // 4) if chance.once_in(4) else 0
    if chance.once_in(40):
        discount = chance.pick([-1, paise, paise + 1])
    price = Price(
        list_paise=paise,
        discount_paise=discount,
        treatment="taxable" if rate else "exempt",
        rate_bp=rate,
        includes_tax=chance.once_in(2),
    )
    return SaleLine(description=role, price=price, income_role=role, sac_hsn="999722" if rate else "999312")


def buyer(model: Model, chance: Chance) -> int | NewPatient:
    if not model.patients or chance.once_in(8):
        return NewPatient(full_name=chance.pick(NAMES))
    return chance.key(model.patients) or MISSING


def judge_patient(patient: int | NewPatient, about: Judgement) -> None:
    if isinstance(patient, int):
        about.state("NOT_FOUND", when=patient not in about.model.patients)


def judge_prices(lines: Sequence[SaleLine], about: Judgement) -> None:
    for line in lines:
        price = line.price
        about.add(Rank.AMOUNT, "AMOUNT_NEGATIVE", when=min(price.list_paise, price.discount_paise) < 0)
        about.add(Rank.AMOUNT, "DISCOUNT_EXCEEDS_PRICE", when=price.discount_paise > price.list_paise)


def file_invoice(
    model: Model, lines: Sequence[SaleLine], *, key: int, patient: int, on: date, plan: int | None
) -> Invoice:
    """Post an invoice."""
    values = [value_of(line) for line in lines]
    rest = round_off(model, values)
    whole = arithmetic.total(values)
    income = [INCOME[line.income_role] for line in lines]
    if plan is not None and model.is_deferred:
        income[0] = DEFERRED
    posting = model.ledger.post(
        on,
        Line(RECEIVABLE, whole.gross + rest, patient=patient, plan=plan),
        Line(ROUNDING, -rest),
        *(
            Line(code, -value.taxable, plan=None if at else plan)
            for at, (code, value) in enumerate(zip(income, values, strict=True))
        ),
        *tax_lines(whole.half),
    )
    kept = [
        InvoiceLine(line_key, value, line.price.rate_bp, INCOME[line.income_role])
        for line_key, value, line in zip(model.eyes.line_keys(key), values, lines, strict=True)
    ]
    invoice = Invoice(key, patient, on, kept, rest, whole.gross + rest, posting if whole.gross + rest else None)
    model.invoices[key] = invoice
    if patient not in model.patients:
        model.patients.append(patient)
    return invoice


class Register(Rule[RegisterPatient, PatientRegistered]):
    workflow = staticmethod(register_patient)
    weight = 1

    def propose(self, _model: Model, chance: Chance, request_id: str) -> RegisterPatient:
        name = " " if chance.once_in(10) else chance.pick(NAMES)
        return RegisterPatient(request_id=request_id, patient=NewPatient(full_name=name))

    def judge(self, command: RegisterPatient, about: Judgement) -> None:
        about.role(COUNTER)
        about.add(Rank.AMOUNT, "NAME_REQUIRED", when=not command.patient.full_name.strip())

    def act(self, model: Model, _command: RegisterPatient, answer: PatientRegistered) -> None:
        model.patients.append(answer.patient_id)


class SellServices(Rule[SellService, ServiceSold]):
    workflow = staticmethod(sell_service)
    weight = 6

    def propose(self, model: Model, chance: Chance, request_id: str) -> SellService:
        roles = [chance.pick(["CONSULT_REV", "SVC_REV", "MED_REV"]) for _ in range(chance.random.randint(1, 3))]
        return SellService(
            request_id=request_id,
            patient=buyer(model, chance),
            branch_id=chance.pick(model.branches),
            on=chance.day(model, months_after(model.today, -1)),
            lines=() if chance.once_in(60) else tuple(sale_line(chance, role, 5_000, 900_000) for role in roles),
            late_reason=chance.late_reason(),
        )

    def judge(self, command: SellService, about: Judgement) -> None:
        about.role(COUNTER)
        judge_patient(command.patient, about)
        about.posting_day(command.on)
        about.add(Rank.AMOUNT, "COUNT_OUT_OF_RANGE", when=not command.lines)
        judge_prices(command.lines, about)

    def act(self, model: Model, command: SellService, answer: ServiceSold) -> None:
        invoice = file_invoice(
            model,
            command.lines,
            key=answer.invoice_id,
            patient=answer.patient_id,
            on=command.on,
            plan=None,
        )
        agree("the invoice", answer.invoice_total_paise, invoice.total)
        agree("its tax", answer.cgst_paise, arithmetic.total(line.value for line in invoice.lines).half)


def package_sale(model: Model, chance: Chance, *, patient: int | NewPatient, on: date) -> PackageSale:
    """Make the terms of a package."""
    sessions = 0 if chance.once_in(100) else chance.pick([1, 2, 3, 4, 5, 6, 8])
    weights: tuple[int, ...] = ()
    if chance.once_in(4):
        weights = tuple(chance.pick([0, 100_000, 200_000, 300_000]) for _ in range(sessions))
    others = 1 if chance.once_in(4) else 0
    return PackageSale(
        patient=patient,
        branch_id=chance.pick(model.branches),
        on=on,
        package=sale_line(
            chance, "PKG_REV", *chance.pick([(300_000, 3_000_000)] * 8 + [(10_000_000, 40_000_000), (3, 99)])
        ),
        sessions=sessions,
        installments=chance.random.randint(1, 6),
        weights=weights,
        list_prices_paise=tuple(chance.random.randint(0, 600_000) for _ in range(sessions)),
        settlement_policy=chance.pick([Policy.PRO_RATA, Policy.PRO_RATA, *Policy]),
        settlement_fee_paise=chance.pick([0, 0, 50_000]),
        expiry_date=months_after(on, chance.random.randint(1, 6)) if chance.once_in(2) else None,
        other_lines=tuple(sale_line(chance, "CONSULT_REV", 20_000, 500_000) for _ in range(others)),
        late_reason=chance.late_reason(),
    )


def judge_package(sale: PackageSale, about: Judgement) -> None:
    """Judge the sale of a package."""
    judge_patient(sale.patient, about)
    about.posting_day(sale.on)
    about.add(Rank.AMOUNT, "COUNT_OUT_OF_RANGE", when=sale.sessions < 1)
    judge_prices((sale.package, *sale.other_lines), about)
    if Rank.AMOUNT not in about.found:
        parts = shared(value_of(sale.package), sale.weights or (1,) * sale.sessions)
        about.add(Rank.AMOUNT, "PRICE_TOO_SMALL", when=any(part.taxable < 0 for part in parts))


def file_package(model: Model, sale: PackageSale, answer: PackageSold) -> Plan:
    """Post a package's invoice and file its plan."""
    invoice = file_invoice(
        model,
        (sale.package, *sale.other_lines),
        key=answer.invoice_id,
        patient=answer.patient_id,
        on=sale.on,
        plan=answer.plan_id,
    )
    parts = shared(invoice.lines[0].value, sale.weights or (1,) * sale.sessions)
    listed = sale.list_prices_paise or (0,) * sale.sessions
    asked = invoice.total if len(invoice.lines) == 1 else invoice.lines[0].value.gross
    dues = shares(asked, [1] * sale.installments) if asked else []
    plan = Plan(
        answer.plan_id,
        answer.patient_id,
        invoice,
        start=sale.on,
        expiry=sale.expiry_date,
        terms=sale.settlement_policy.value,
        fee=sale.settlement_fee_paise,
        sessions=[Session(at, *each) for at, each in enumerate(zip(parts, listed, strict=True), start=1)],
        installments=[
            Installment(at, months_after(sale.first_due or sale.on, at - 1), due)
            for at, due in enumerate(dues, start=1)
        ],
    )
    invoice.plan = plan
    model.plans[plan.key] = plan
    agree("the package's invoice", answer.invoice_total_paise, invoice.total)
    agree("its sessions", answer.session_taxable_paise, tuple(part.taxable for part in parts))
    agree("its installments", answer.installments_paise, tuple(dues))
    return plan


class SellPackages(Rule[SellPackage, PackageSold]):
    workflow = staticmethod(sell_package)
    weight = 6

    def propose(self, model: Model, chance: Chance, request_id: str) -> SellPackage:
        on = chance.day(model, months_after(model.today, -1))
        sale = package_sale(model, chance, patient=buyer(model, chance), on=on)
        fields = {name: getattr(sale, name) for name in PackageSale.__dataclass_fields__}
        return replace(SellPackage(request_id=request_id, **fields))

    def judge(self, command: SellPackage, about: Judgement) -> None:
        about.role(COUNTER)
        judge_package(command, about)

    def act(self, model: Model, command: SellPackage, answer: PackageSold) -> None:
        file_package(model, command, answer)


RULES: list[Rule[Any, Any]] = [Register(), SellServices(), SellPackages()]
