"""Every worked case, exactly: what is given, what is done, what must come out, to the paisa."""

import ast
import json
import os
from pathlib import Path
from typing import Any

import pytest

from desktop_app.errors import ClinicError
from tests.clinic import new_clinic
from tests.orders import DELIVERED
from tests.scenario_runner import book, half_posted, known_keys, money, notes, plans, sales, settling
from tests.scenario_runner.expectations import EXPECTATIONS, added_transactions, count_rows, sorted_lines
from tests.scenario_runner.report_cases import REPORT_KINDS
from tests.scenario_runner.world import OPERATIONS, World

FOLDERS = [
    Path(__file__).parent / "scenarios",
    *(Path(folder) for folder in os.environ.get("CLINIC_SCENARIOS", "").split(os.pathsep) if folder),
]
# Operations and report cases whose workflow or report does not exist yet: they wait by name, and nothing else does.
FILES = [path for folder in FOLDERS for path in sorted(folder.glob("*.json"))]
Case = dict[str, Any]


def cases(key: str) -> list[Any]:
    found = []
    for path in FILES:
        content = json.loads(path.read_text("utf-8"))
        defaults = content.get("defaults", {}).get("settings", {})
        found += [pytest.param(case, defaults, id=case["id"]) for case in content.get(key, [])]
    return found


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_folder__holds_scenarios(folder: Path) -> None:
    assert any(path.parent == folder for path in FILES), f"{folder} holds no scenarios"


@pytest.mark.parametrize("path", FILES, ids=str)
def test_file__holds_cases_and_known_keys(path: Path) -> None:
    known_keys.check_file(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize(("scenario", "defaults"), cases("scenarios"))
def test_scenario(scenario: Case, defaults: Case, tmp_path: Path) -> None:
    known_keys.check_scenario(scenario, set(OPERATIONS))
    given, when, expected = scenario.get("given", []), scenario["when"], scenario["expected"]
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
    world.register_payer(when[-1])
    before = world.clinic.posted()
    if expected == "ok":
        return [*results, perform(world, when[-1], excused)], "ok"
    with pytest.raises(ClinicError) as raised:
        world.perform(when[-1])
    assert world.clinic.posted() == before
    outcome = {"error": raised.value.code}
    if "message_contains" in expected:
        assert expected["message_contains"] in str(raised.value)
        outcome["message_contains"] = expected["message_contains"]
    return results, outcome


@pytest.mark.parametrize(("case", "_defaults"), cases("report_cases"))
def test_report_case(case: Case, _defaults: Case, tmp_path: Path) -> None:
    known_keys.check_report_case(case)
    clinic = new_clinic(tmp_path / "book.clinicbook")
    clinic.clock.today = DELIVERED
    given = {**case["input"], "columns": case["columns"]} if "columns" in case else case["input"]
    REPORT_KINDS[case["kind"]](given, case["expected"], clinic)
    assert clinic.findings() == {}


def test_report_kinds__are_all_known() -> None:
    assert known_keys.REPORT_INPUT.keys() == REPORT_KINDS.keys()


def test_operations__are_entered_by_their_modules() -> None:
    assert {function.__module__ for function in OPERATIONS.values()} == {
        module.__name__ for module in (book, half_posted, money, notes, plans, sales, settling)
    }


def test_runner__does_no_arithmetic() -> None:
    arithmetic = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod)
    for path in Path(__file__).parent.joinpath("scenario_runner").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, arithmetic):
                one_price_a_session = ast.unparse(node) == "(list_price_paise,) * len(weights)"
                assert one_price_a_session, f"{path.name}:{node.lineno}"
