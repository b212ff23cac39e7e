"""The keys that the scenarios' files, scenarios and report cases may have; any other is an error."""

from typing import Any

from tests.clinic import CHECKS
from tests.scenario_runner.expectations import EXPECTATIONS

Case = dict[str, Any]
FILE = {"defaults", "scenarios", "report_cases"}
SETTINGS = {"revenue_policy", "round_invoice_to_rupee"}
SCENARIO = {
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
EXPECTED = {"outcome", "results", "rows_added", "gl_transactions"} | EXPECTATIONS.keys()
REPORT_CASE = {"id", "kind", "title", "input", "expected", "note"}
REPORT_INPUT = {
    "ageing": {"as_of", "open_items", "unapplied_credit_paise"},
    "statement": {"given", "patient"},
    "roll_forward": {"given", "from", "to"},
    "gstr1": {"given"},
    "document_date": {"utc"},
    "financial_statements": {"given", "as_of"},
    "number_pattern": {"pattern"},
    "functions": set(),
    "note_deadline": set(),
    "settlement": set(),
}


def check_file(content: Case) -> None:
    assert content.keys() <= FILE
    defaults = content.get("defaults", {})
    assert defaults.keys() <= {"settings"}
    assert defaults.get("settings", {}).keys() <= SETTINGS
    assert content.get("scenarios") or content.get("report_cases"), "a file without a case"


def check_scenario(scenario: Case, operations: set[str]) -> None:
    """Check a scenario, one that waits for its workflow included."""
    assert scenario.keys() <= SCENARIO
    assert scenario.get("settings", {}).keys() <= SETTINGS
    assert {fields["op"] for fields in [*scenario.get("given", []), *scenario["when"]]} <= operations
    assert scenario["expected"].keys() <= EXPECTED
    assert set(scenario.get("invariants_not_applicable", [])) <= {check.name for check in CHECKS}


def check_report_case(case: Case) -> None:
    """Check a report case, one that waits for its report included."""
    kind = case["kind"]
    assert case.keys() <= REPORT_CASE | ({"columns"} if kind == "gstr1" else set())
    assert case["input"].keys() == REPORT_INPUT[kind]
