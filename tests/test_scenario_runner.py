"""The runner of the scenarios: what it does not know fails, and its operations say what the scenarios mean."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.errors import ClinicError
from tests import test_scenarios as runner
from tests.clinic import new_clinic
from tests.scenario_runner.world import World

Case = dict[str, Any]
DATE_CASE: Case = {
    "id": "R06",
    "kind": "document_date",
    "title": "A date",
    "input": {"utc": "2026-03-31T18:30:00Z"},
    "expected": {"date": "2026-04-01", "fy": "26-27"},
}
VECTOR: list[Any] = [350000, 3, [116667, 116666, 116667]]
SALE: Case = {
    "op": "sell_package",
    "plan": "P1",
    "patient": "PT1",
    "date": "2025-06-02",
    "price_paise": 1_000_000,
    "sessions": 5,
    "installments": 5,
}
SCENARIO: Case = {
    "id": "S",
    "title": "A sale",
    "when": [SALE],
    "expected": {"outcome": "ok", "ar_balance_paise": {"PT1": 1_000_000}},
}


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(new_clinic(tmp_path / "world.clinicbook"))


def functions(vectors: Case) -> Case:
    return {"id": "R09", "kind": "functions", "title": "Vectors", "input": {}, "expected": vectors}


@pytest.mark.parametrize("case", [DATE_CASE | {"note": "for the reader"}, functions({"split_even": [VECTOR]})])
def test_report_case__known_keys_and_true_figures_pass(case: Case, tmp_path: Path) -> None:
    runner.test_report_case(case, {}, tmp_path)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(DATE_CASE | {"nonsense": 1}, id="key"),
        pytest.param(DATE_CASE | {"columns": {}}, id="columns of a case without columns"),
        pytest.param(DATE_CASE | {"kind": "horoscope"}, id="kind"),
        pytest.param(DATE_CASE | {"input": {"utc": "2026-03-31T18:30:00Z", "given": []}}, id="input"),
        pytest.param({**DATE_CASE, "kind": "ageing", "input": {"nonsense": 1}}, id="input of a kind that waits"),
        pytest.param(functions({"round_half": [[5, 2, 99]]}), id="function"),
        pytest.param(functions({"split_odd": []}), id="function without vectors"),
    ],
)
def test_report_case__what_is_not_known_fails(case: Case, tmp_path: Path) -> None:
    with pytest.raises((AssertionError, KeyError)):
        runner.test_report_case(case, {}, tmp_path)


@pytest.mark.parametrize(
    "vectors",
    [
        pytest.param({"split_even": [VECTOR, [350000, 3, [1, 2, 3]]]}, id="contradicts the one before"),
        pytest.param({"split_even": [[350000, 3]]}, id="has no result"),
        pytest.param({"tax_exclusive": [[6, 1800, 6, 1, 1, 8, 0]]}, id="has a result too many"),
    ],
)
def test_report_case__a_vector_that_is_not_so_fails(vectors: Case, tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        runner.test_report_case(functions(vectors), {}, tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"nonsense": 1}, id="key"),
        pytest.param({"settings": {"branches": 2}}, id="setting"),
        pytest.param({"when": [{"op": "waive"}, {"op": "levitate"}]}, id="operation beside one that waits"),
        pytest.param({"when": [{"op": "waive"}], "expected": {"outcome": "ok", "mood": 1}}, id="expectation"),
        pytest.param({"invariants_not_applicable": ["no_such_invariant"]}, id="invariant"),
    ],
)
def test_scenario__what_is_not_known_fails(change: Case, tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        runner.test_scenario(SCENARIO | change, {}, tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param({"scenario": [SCENARIO], "nonsense": 2}, id="key"),
        pytest.param({"scenarios": [SCENARIO], "report_case": [DATE_CASE]}, id="key beside scenarios"),
        pytest.param({"scenarios": [SCENARIO], "defaults": {"setting": {}}}, id="default"),
        pytest.param({"scenarios": [SCENARIO], "defaults": {"settings": {"branches": 2}}}, id="setting"),
        pytest.param({"scenarios": []}, id="no case"),
    ],
)
def test_file__what_is_not_known_fails(content: Case, tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    path.write_text(json.dumps(content), "utf-8")
    with pytest.raises(AssertionError):
        runner.test_file__holds_cases_and_known_keys(path)


def test_folders__one_that_is_missing_and_a_file_with_unknown_keys_fail(tmp_path: Path) -> None:
    (tmp_path / "misspelt.json").write_text('{"scenario": [], "nonsense": 2}', "utf-8")
    outcome = run_pytest(f"{tmp_path}{os.pathsep}{tmp_path / 'nowhere'}")
    assert outcome.returncode == pytest.ExitCode.TESTS_FAILED, outcome.stdout
    assert "nowhere holds no scenarios" in outcome.stdout
    assert "2 failed" in outcome.stdout


def run_pytest(folders: str) -> subprocess.CompletedProcess[str]:
    """Run the scenarios' tests of their files and folders in a process of its own, as a developer would."""
    options = ["-n0", "-p", "no:cacheprovider", "-k", "test_folder or test_file"]
    return subprocess.run(  # noqa: S603 - our own tests
        [sys.executable, "-m", "pytest", runner.__file__, *options],
        env=os.environ | {"CLINIC_SCENARIOS": folders},
        cwd=Path(__file__).parents[1],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_pay__registers_a_patient_who_is_named_for_the_first_time(tmp_path: Path) -> None:
    paid = {"op": "pay", "patient": "PT7", "date": "2025-06-02", "amount_paise": 50_000, "payment": "A1"}
    runner.test_scenario(
        {
            "id": "S",
            "title": "Money before any invoice",
            "when": [paid, paid],
            "expected": {
                "outcome": "ok",
                "results": [
                    {"receipt_no": f"RCP/25-26/0000{number}", "allocated_paise": 0, "advance_paise": 50_000}
                    for number in (1, 2)
                ],
                "patient_names": {"PT7": "Patient PT7"},
                "ar_balance_paise": {"PT7": 0},
                "advance_balance_paise": {"PT7": -100_000},
            },
        },
        {},
        tmp_path,
    )


def test_pay__that_fails_names_nobody(tmp_path: Path) -> None:
    runner.test_scenario(
        {
            "id": "S",
            "title": "No money",
            "when": [{"op": "pay", "patient": "PT7", "date": "2025-06-02", "amount_paise": 0}],
            "expected": {"outcome": {"error": "AMOUNT_NOT_POSITIVE"}, "patient_names": {}, "ar_balance_paise": {}},
        },
        {},
        tmp_path,
    )


def discontinue_twice(world: World) -> None:
    """Discontinue with a note, reverse it, and discontinue again without one."""
    world.perform(SALE)
    world.perform({"op": "discontinue", "plan": "P1", "date": "2025-08-20", "reason": "Moves"})
    world.perform({"op": "reverse_credit_note", "plan": "P1", "date": "2025-08-21"})
    world.perform(
        {"op": "discontinue", "plan": "P1", "date": "2025-08-22", "reason": "Moves after all", "adjusted_paise": 0}
    )


def test_reverse_credit_note__reinstates_a_plan_that_has_no_note_now(world: World) -> None:
    discontinue_twice(world)
    assert world.perform({"op": "reverse_credit_note", "plan": "P1", "date": "2025-08-23"}) == {"plan_status": "active"}
    assert world.clinic.rows("SELECT status FROM patient_credit_notes") == [("reversed",)]
    assert world.clinic.findings() == {}


def test_reverse_credit_note__without_a_note_only_reinstates(world: World) -> None:
    discontinue_twice(world)
    with pytest.raises(AssertionError, match="P1 has no note"):
        world.perform({"op": "reverse_credit_note", "plan": "P1", "date": "2025-08-23", "reinstate": False})


def test_reverse_credit_note__an_active_plan_has_its_note_reversed_already(world: World) -> None:
    discontinue_twice(world)
    world.perform({"op": "reverse_credit_note", "plan": "P1", "date": "2025-08-23"})
    with pytest.raises(ClinicError) as raised:
        world.perform({"op": "reverse_credit_note", "plan": "P1", "date": "2025-08-24"})
    assert raised.value.code == "ALREADY_REVERSED"
