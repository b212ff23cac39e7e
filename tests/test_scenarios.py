"""Every worked case, exactly: what is given, what is done, what must come out, to the paisa."""

import json
import os
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop_app.accounting import allocation, calendar, numbering, settlement, tax
from desktop_app.accounting.settlement import Policy, Position, SessionValue
from desktop_app.accounting.tax import Taxed
from desktop_app.errors import ClinicError
from tests.clinic import new_clinic
from tests.scenario_operations import OPERATIONS, World

FOLDERS = [
    Path(__file__).parent / "scenarios",
    *(Path(folder) for folder in os.environ.get("CLINIC_SCENARIOS", "").split(os.pathsep) if folder),
]
SCENARIO_KEYS = {
    "id",
    "title",
    "note",
    "settings",
    "given",
    "given_results",
    "when",
    "expected",
    "invariants_not_applicable",
}
COUNTED = (
    "gl_transactions",
    "gl_entries",
    "ar_subledger",
    "ar_allocations",
    "patient_credit_notes",
    "refunds",
    "payments",
    "invoices",
    "installment_payments",
)
# Operations and report cases whose workflow or report does not exist yet: they wait by name, and nothing else does.
WAITING_OPERATIONS = frozenset(
    {
        "advance",
        "apply_advance",
        "apply_credit",
        "approve_refund",
        "bounce",
        "cancel_invoice",
        "card_settlement",
        "expire",
        "opening",
        "recover_bad_debt",
        "refund",
        "waive",
        "write_off",
        "year_close",
    }
)
WAITING_KINDS = frozenset({"ageing", "statement", "roll_forward", "gstr1", "financial_statements"})
Case = dict[str, Any]


def cases(key: str) -> list[Any]:
    found = []
    for folder in FOLDERS:
        for path in sorted(folder.glob("*.json")):
            content = json.loads(path.read_text("utf-8"))
            defaults = content.get("defaults", {}).get("settings", {})
            found += [pytest.param(case, defaults, id=case["id"]) for case in content.get(key, [])]
    return found


@pytest.mark.parametrize(("scenario", "defaults"), cases("scenarios"))
def test_scenario(scenario: Case, defaults: Case, tmp_path: Path) -> None:
    assert scenario.keys() <= SCENARIO_KEYS
    given, when, expected = scenario.get("given", []), scenario["when"], scenario["expected"]
    waiting = {fields["op"] for fields in given + when} & WAITING_OPERATIONS
    if waiting:
        pytest.skip(f"no workflow yet for {sorted(waiting)}")
    settings = scenario.get("settings", defaults)
    world = World(new_clinic(tmp_path / "book.clinicbook", **settings))
    excused = frozenset(scenario.get("invariants_not_applicable", []))

    given_results = [perform(world, fields, excused) for fields in given]
    if "given_results" in scenario:
        assert given_results == scenario["given_results"]
    last_transaction = world.clinic.value("SELECT coalesce(max(transaction_id), 0) FROM gl_transactions")
    counts = count_rows(world)

    results, outcome = perform_all(world, when, excused, expected["outcome"])
    assert outcome == expected["outcome"]
    assert results == expected.get("results", results)
    for key, value in expected.items():
        if key not in {"outcome", "results", "rows_added", "gl_transactions"}:
            assert EXPECTATIONS[key](world) == value, key
    if "gl_transactions" in expected:
        assert added_transactions(world, last_transaction) == sorted_lines(expected["gl_transactions"])
    if "rows_added" in expected:
        now = count_rows(world)
        now.subtract(counts)
        assert {name: added for name, added in now.items() if added} == expected["rows_added"]
    assert world.clinic.findings().keys() <= excused


def perform(world: World, fields: Case, excused: frozenset[str]) -> Case:
    """Run one operation; every invariant holds after it, until the scenario's data is made bad on purpose."""
    result = world.perform(fields)
    findings = world.clinic.findings()
    assert not findings.keys() - excused or world.data_is_bad, (fields, findings)
    return result


def perform_all(
    world: World,
    when: list[Case],
    excused: frozenset[str],
    expected: Any,  # noqa: ANN401 - "ok" or an error
) -> tuple[list[Case], Any]:
    """Run the operations under test; only the last one can fail, and then it has changed nothing."""
    results = [perform(world, fields, excused) for fields in when[:-1]]
    before = world.clinic.dump()
    if expected == "ok":
        return [*results, perform(world, when[-1], excused)], "ok"
    with pytest.raises(ClinicError) as raised:
        world.perform(when[-1])
    assert world.clinic.dump() == before
    outcome = {"error": raised.value.code}
    if "message_contains" in expected:
        assert expected["message_contains"] in str(raised.value)
        outcome["message_contains"] = expected["message_contains"]
    return results, outcome


def count_rows(world: World) -> Counter[str]:
    return Counter({name: world.clinic.value(f"SELECT count(*) FROM {name}") for name in COUNTED})


def added_transactions(world: World, after: int) -> list[Case]:
    headers = world.clinic.rows(
        "SELECT transaction_id, source_document_type, event, transaction_date FROM gl_transactions"
        " WHERE transaction_id > ? ORDER BY transaction_id",
        after,
    )
    return sorted_lines(
        [
            {
                "source": source,
                "event": event,
                "date": on,
                "lines": world.clinic.rows(
                    "SELECT code, debit_paise, credit_paise FROM gl_entries JOIN accounts USING (account_id)"
                    " WHERE transaction_id = ?",
                    transaction_id,
                ),
            }
            for transaction_id, source, event, on in headers
        ]
    )


def sorted_lines(transactions: list[Case]) -> list[Case]:
    return [{**each, "lines": sorted(tuple(line) for line in each["lines"])} for each in transactions]


def balances(world: World) -> Case:
    return dict(
        world.clinic.rows(
            "SELECT code, sum(debit_paise - credit_paise) AS balance FROM gl_entries JOIN accounts USING (account_id)"
            " GROUP BY code HAVING balance <> 0"
        )
    )


def control_balances(control: str, *, zero: bool) -> Callable[[World], Case]:
    def read(world: World) -> Case:
        found = {
            name: world.clinic.value(
                "SELECT coalesce(sum(debit_paise - credit_paise), 0) FROM ar_subledger"
                " WHERE control = ? AND patient_id = ?",
                control,
                patient_id,
            )
            for name, patient_id in world.patients.items()
        }
        return {name: balance for name, balance in found.items() if balance or zero}

    return read


def outstanding(world: World) -> Case:
    found = {
        name: world.clinic.rows(
            """SELECT d.debit_paise - (SELECT coalesce(sum(amount_paise), 0) FROM ar_allocations
                                        WHERE debit_entry_id = d.entry_id AND voided_date IS NULL)
                 FROM invoices i JOIN ar_subledger d ON d.reference_type = 'invoice' AND d.reference_id = i.invoice_id
                                                    AND d.entry_type IN ('invoice', 'opening')
                WHERE i.invoice_id = ? AND i.status = 'posted' AND i.total_paise > 0""",
            invoice_id,
        )
        for name, invoice_id in world.invoices.items()
    }
    return {name: rows[0][0] for name, rows in found.items() if rows}


def plans(world: World) -> Case:
    return {
        name: {
            **dict(
                zip(
                    ("status", "refund_status"),
                    world.clinic.rows(
                        "SELECT status, refund_status FROM package_payment_plans WHERE plan_id = ?", plan_id
                    )[0],
                    strict=True,
                )
            ),
            "sessions": dict(
                world.clinic.rows(
                    "SELECT session_status, count(*) FROM package_sessions WHERE plan_id = ? GROUP BY 1", plan_id
                )
            ),
            "installments": dict(
                world.clinic.rows(
                    "SELECT status, count(*) FROM installment_payments WHERE plan_id = ? AND kind = 'regular'"
                    " GROUP BY 1",
                    plan_id,
                )
            ),
            "final_due": world.clinic.value(
                "SELECT coalesce(sum(amount_paise - paid_paise - waived_paise), 0) FROM installment_payments"
                " WHERE plan_id = ? AND kind = 'final'",
                plan_id,
            ),
        }
        for name, plan_id in world.plans.items()
    }


def notes(world: World) -> list[Case]:
    names = (
        "no",
        "date",
        "kind",
        "status",
        "taxable_paise",
        "cgst_paise",
        "sgst_paise",
        "nontax_paise",
        "round_off_paise",
        "total_paise",
        "reason",
    )
    return [
        dict(zip(names, row, strict=True))
        for row in world.clinic.rows(
            "SELECT credit_note_number, credit_note_date, kind, status, taxable_paise, cgst_paise, sgst_paise,"
            " nontax_paise, round_off_paise, total_paise, reason_description FROM patient_credit_notes"
            " ORDER BY credit_note_id"
        )
    ]


def of_invoices(column: str) -> Callable[[World], Case]:
    def read(world: World) -> Case:
        return {
            name: world.clinic.value(f"SELECT {column} FROM invoices WHERE invoice_id = ?", invoice_id)
            for name, invoice_id in world.invoices.items()
        }

    return read


def patient_names(world: World) -> Case:
    return {
        name: world.clinic.value("SELECT full_name FROM patients WHERE patient_id = ?", patient_id)
        for name, patient_id in world.patients.items()
    }


EXPECTATIONS: dict[str, Callable[[World], Any]] = {
    "balances_after_paise": balances,
    "ar_balance_paise": control_balances("AR", zero=True),
    "advance_balance_paise": control_balances("ADV", zero=False),
    "invoice_outstanding_paise": outstanding,
    "plans": plans,
    "credit_notes": notes,
    "document_kinds": of_invoices("document_kind"),
    "invoice_igst_paise": of_invoices("igst_paise"),
    "patient_names": patient_names,
}


@pytest.mark.parametrize(("case", "_defaults"), cases("report_cases"))
def test_report_case(case: Case, _defaults: Case) -> None:
    if case["kind"] in WAITING_KINDS:
        pytest.skip(f"no report yet for {case['kind']}")
    REPORT_KINDS[case["kind"]](case["input"], case["expected"])


def check_document_date(given: Case, expected: Case) -> None:
    on = calendar.document_date(datetime.fromisoformat(given["utc"]))
    assert {"date": on.isoformat(), "fy": calendar.fiscal_year(on).label} == expected


def check_number_pattern(given: Case, expected: Case) -> None:
    assert given == {"pattern": f"^{numbering.PATTERN.pattern}$"}
    assert expected.keys() == {"valid", "invalid"}
    assert [number for number in expected["valid"] if not numbering.is_valid(number)] == []
    assert [number for number in expected["invalid"] if numbering.is_valid(number)] == []


def check_functions(given: Case, expected: Case) -> None:
    assert given == {}
    for name, vectors in expected.items():
        for *arguments, _ in vectors if name.startswith("split") else ():
            assert [*arguments, FUNCTIONS[name](*arguments)] in vectors
        for first, second, *amounts in vectors if name.startswith("tax") else ():
            amount = FUNCTIONS[name](first, second)
            computed = [amount.taxable_paise, amount.cgst_paise, amount.sgst_paise, amount.gross_paise]
            assert computed == amounts, (name, first, second)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "split_even": allocation.split_even,
    "split_weights": allocation.split_weights,
    "tax_exclusive": tax.exclusive,
    "tax_inclusive": tax.inclusive,
}


def check_note_deadline(given: Case, expected: list[list[str]]) -> None:
    assert given == {}
    computed = [[on, calendar.note_deadline(date.fromisoformat(on)).isoformat()] for on, _ in expected]
    assert computed == expected


def check_settlement(given: Case, expected: list[Case]) -> None:
    assert given == {}
    for case in expected:
        assert settle_case(**{name: case[name] for name in SETTLEMENT_INPUT}) == {
            name: value for name, value in case.items() if name not in SETTLEMENT_INPUT | {"case"}
        }, case["case"]


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
    whole = tax.exclusive(taxable_price_paise, rate_bp)
    owed = whole - Taxed(paid_paise)  # a plan alone on its invoice: what was not paid is what is asked for
    settled = settlement.settle(
        Position(
            line=whole,
            sessions=tuple(
                SessionValue(number, "completed" if number in used_sessions else "scheduled", share, list_price_paise)
                for number, share in enumerate(tax.split(whole, weights), start=1)
            ),
            unpaid_installments_paise=owed.gross_paise,
            invoice_outstanding_paise=owed.gross_paise,
            policy=Policy(policy),
            fee_paise=fee_paise,
        )
    )
    return {
        "invoice_paise": whole.gross_paise,
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


REPORT_KINDS: dict[str, Callable[[Any, Any], None]] = {
    "document_date": check_document_date,
    "number_pattern": check_number_pattern,
    "functions": check_functions,
    "note_deadline": check_note_deadline,
    "settlement": check_settlement,
}


def test_waiting_operations_have_no_workflow() -> None:
    assert not WAITING_OPERATIONS & OPERATIONS.keys()
    assert not WAITING_KINDS & REPORT_KINDS.keys()
