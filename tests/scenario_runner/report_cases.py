"""The report cases, by their kind."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from desktop_app.accounting import allocation, calendar, numbering, tax
from desktop_app.accounting.ageing import OpenItem, age, labels
from desktop_app.accounting.money import plain
from desktop_app.accounting.settlement import Policy
from desktop_app.reports import balance_sheet, deferred_revenue, patient_statement, profit_and_loss, trial_balance
from desktop_app.reports.discontinuation_preview import preview_discontinuation
from desktop_app.reports.gstr1 import gstr1
from desktop_app.reports.patient_statement import StatementQuery
from desktop_app.reports.sheet import Sheet
from desktop_app.reports.statement_columns import PeriodQuery
from desktop_app.reports.statement_lines import total as section_total
from desktop_app.reports.table import Kind, paise
from desktop_app.reports.trial_balance import TrialBalanceQuery
from desktop_app.reports.undue_installments import undue_note
from tests.clinic import Clinic
from tests.orders import complete, line, receive, sell
from tests.scenario_runner.world import World

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


def check_ageing(given: Case, expected: Case, _clinic: Clinic) -> None:
    items = [OpenItem(date.fromisoformat(due), paise) for due, paise in given["open_items"]]
    as_of = date.fromisoformat(given["as_of"])
    aged = age(items, as_of, unapplied_credit_paise=given["unapplied_credit_paise"])
    assert {
        "buckets_paise": {name: paise for name, paise in zip(labels(), aged.buckets_paise, strict=True) if paise},
        "gross_paise": aged.gross_paise,
        "unapplied_credit_paise": -aged.unapplied_credit_paise,
        "net_paise": aged.net_paise,
    } == expected


def check_statement(given: Case, expected: Case, clinic: Clinic) -> None:
    world = perform_all(clinic, given["given"])
    with clinic.books.reading() as reading:
        rows = patient_statement.rows(reading, StatementQuery(patient_id=world.patients[given["patient"]]))
    assert [column.name for column in patient_statement.COLUMNS] == expected["columns"]
    assert [[str(first), *others] for first, *others in rows] == expected["rows"]
    assert expected.keys() == {"columns", "rows"}


def check_roll_forward(given: Case, expected: Case, clinic: Clinic) -> None:
    perform_all(clinic, given["given"])
    first, last = date.fromisoformat(given["from"]), date.fromisoformat(given["to"])
    with clinic.books.reading() as reading:
        query = deferred_revenue.RollForwardQuery(dated_from=first, dated_to=last)
        found = deferred_revenue.in_total(deferred_revenue.roll_forward(reading, query))
    names = [column.name for column in deferred_revenue.COLUMNS if column.kind is Kind.MONEY]
    amounts = dict(zip(names, found.amounts(), strict=True))
    amounts["credited"] = amounts.pop("given_up")  # the case counts what was kept as credited, too
    del amounts["retained"]
    assert {name: amounts[name] for name in expected} == expected
    assert [name for name, paise in amounts.items() if paise and name not in expected] == []


def check_gstr1(given: Case, expected: Case, clinic: Clinic) -> None:
    perform_all(clinic, given["given"])
    for month, sheets in expected.items():
        with clinic.books.reading() as reading:
            found = gstr1(reading, date.fromisoformat(f"{month}-01"))
        for name, rows in sheets.items():
            headings = given["columns"].get(name, [column.heading for column in found[name].columns])
            assert shown_cells(found[name], headings) == rows, (month, name)


def shown_cells(sheet: Sheet, headings: list[str]) -> list[list[Any]]:
    """Choose columns by their headings; a rate is shown in per cent."""
    places = {column.heading: number for number, column in enumerate(sheet.columns)}
    chosen = [(places[heading], sheet.columns[places[heading]].kind) for heading in headings]
    return [
        [Decimal(plain(paise(row[at]))) if kind is Kind.RATE else row[at] for at, kind in chosen] for row in sheet.rows
    ]


def check_financial_statements(given: Case, expected: Case, clinic: Clinic) -> None:
    perform_all(clinic, given["given"])
    as_of = date.fromisoformat(given["as_of"])
    with clinic.books.reading() as reading:
        *balances, total = trial_balance.closing_rows(reading, TrialBalanceQuery(dated_to=as_of))
        period = PeriodQuery(dated_to=as_of)
        results = profit_and_loss.profit_and_loss(reading, period)
        sheet = balance_sheet.balance_sheet(reading, period)
        note = undue_note(reading, as_of)
    assert [total[2], total[3]] == [expected["tb_total"], expected["tb_total"]]
    assert {
        "trial_balance": [[code, debit, credit] for code, _, debit, credit in balances],
        "tb_total": total[2],
        "profit": profit_and_loss.profit(results),
        "assets": section_total(sheet, "asset"),
        "liabilities": section_total(sheet, "liability"),
        "equity_incl_profit": section_total(sheet, "equity"),
        "netting_note_undue_receivable_vs_deferred": {
            "undue_installments_paise": note.undue_installments_paise,
            "taxable_part_paise": note.taxable_part_paise,
            "deferred_paise": note.deferred_paise,
            "net_presented_receivable_paise": note.net_presented_receivable_paise,
            "net_presented_contract_liability_paise": note.net_presented_contract_liability_paise,
        },
    } == expected


def perform_all(clinic: Clinic, given: list[Case]) -> World:
    """Run the operations of a case on a new book."""
    world = World(clinic)
    for fields in given:
        world.perform(fields)
    return world


REPORT_KINDS: dict[str, Callable[[Any, Any, Clinic], None]] = {
    "document_date": check_document_date,
    "number_pattern": check_number_pattern,
    "functions": check_functions,
    "note_deadline": check_note_deadline,
    "settlement": check_settlement,
    "ageing": check_ageing,
    "statement": check_statement,
    "roll_forward": check_roll_forward,
    "gstr1": check_gstr1,
    "financial_statements": check_financial_statements,
}
