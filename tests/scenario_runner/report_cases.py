"""The report cases, by their kind."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from desktop_app.accounting import allocation, calendar, numbering, tax
from desktop_app.accounting.settlement import Policy
from desktop_app.reports.discontinuation_preview import preview_discontinuation
from tests.clinic import Clinic
from tests.orders import complete, line, receive, sell

Case = dict[str, Any]


def check_document_date(given: Case, expected: Case, _clinic: Clinic) -> None:
    on = calendar.document_date(datetime.fromisoformat(given["utc"]))
    assert {"date": on.isoformat(), "fy": calendar.fiscal_year(on).label} == expected


def check_number_pattern(given: Case, expected: Case, _clinic: Clinic) -> None:
    assert given == {"pattern": f"^{numbering.PATTERN.pattern}$"}
    assert expected.keys() == {"valid", "invalid"}
    assert [number for number in expected["valid"] if not numbering.is_valid(number)] == []
    assert [number for number in expected["invalid"] if numbering.is_valid(number)] == []


def check_functions(given: Case, expected: Case, _clinic: Clinic) -> None:
    assert given == {}
    assert expected.keys() <= FUNCTIONS.keys()
    for name, vectors in expected.items():
        for first, second, *results in vectors:
            assert FUNCTIONS[name](first, second) == results, (name, first, second)


def tax_figures(amount: tax.Taxed) -> list[int]:
    return [amount.taxable_paise, amount.cgst_paise, amount.sgst_paise, amount.gross_paise]


FUNCTIONS: dict[str, Callable[[int, Any], list[Any]]] = {
    "split_even": lambda total, parts: [allocation.split_even(total, parts)],
    "split_weights": lambda total, weights: [allocation.split_weights(total, weights)],
    "tax_exclusive": lambda taxable, rate_bp: tax_figures(tax.exclusive(taxable, rate_bp)),
    "tax_inclusive": lambda gross, rate_bp: tax_figures(tax.inclusive(gross, rate_bp)),
}


def check_note_deadline(given: Case, expected: list[list[str]], _clinic: Clinic) -> None:
    assert given == {}
    computed = [[on, calendar.note_deadline(date.fromisoformat(on)).isoformat()] for on, _ in expected]
    assert computed == expected


def check_settlement(given: Case, expected: list[Case], clinic: Clinic) -> None:
    assert given == {}
    for case in expected:
        inputs = {name: case[name] for name in SETTLEMENT_INPUT}
        outcome = {name: value for name, value in case.items() if name not in SETTLEMENT_INPUT | {"case"}}
        assert settle_case(clinic, **inputs) == outcome, case["case"]


SETTLEMENT_INPUT = {
    "taxable_price_paise",
    "rate_bp",
    "weights",
    "used_sessions",
    "policy",
    "list_price_paise",
    "fee_paise",
    "paid_paise",
}


def settle_case(
    clinic: Clinic,
    *,
    taxable_price_paise: int,
    rate_bp: int,
    weights: list[int],
    used_sessions: list[int],
    policy: str,
    list_price_paise: int,
    fee_paise: int,
    paid_paise: int,
) -> Case:
    """Sell the package, take what was paid, deliver what was used, and preview the discontinuation."""
    sold = sell(
        clinic,
        package=line(taxable_price_paise, rate_bp=rate_bp),
        sessions=len(weights),
        installments=1,
        weights=tuple(weights),
        list_prices_paise=(list_price_paise,) * len(weights),
        settlement_policy=Policy(policy),
        settlement_fee_paise=fee_paise,
    )
    if paid_paise:
        receive(clinic, paid_paise, patient_id=sold.patient_id, invoice_id=sold.invoice_id)
    complete(clinic, *used_sessions, plan_id=sold.plan_id)
    with clinic.books.reading() as reading:
        settled = preview_discontinuation(reading, sold.plan_id).settlement
    return {
        "invoice_paise": sold.invoice_total_paise,
        "value_used_paise": settled.computed.value_used_paise,
        "fee_charged_paise": settled.computed.fee_paise,
        "credit_paise": settled.credit_paise,
        "taxable_paise": settled.taken_back.taxable_paise,
        "cgst_paise": settled.taken_back.cgst_paise,
        "sgst_paise": settled.taken_back.sgst_paise,
        "nontax_paise": settled.goodwill_paise,
        "refundable_paise": settled.refundable_paise,
        "residual_due_paise": settled.residual_due_paise,
    }


REPORT_KINDS: dict[str, Callable[[Any, Any, Clinic], None]] = {
    "document_date": check_document_date,
    "number_pattern": check_number_pattern,
    "functions": check_functions,
    "note_deadline": check_note_deadline,
    "settlement": check_settlement,
}
