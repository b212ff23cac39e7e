"""Every refusal that a workflow names is provoked in the tests of that workflow."""

import ast
import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest

from desktop_app import errors, workflows

FOLDER = Path(__file__).parent
ROLES = FOLDER / "test_roles.py"  # asks every workflow as everybody
MODULES = [module.name for module in pkgutil.iter_modules(workflows.__path__) if not module.ispkg]
CODES = {
    error.code
    for _, error in inspect.getmembers(errors, inspect.isclass)
    if issubclass(error, errors.ClinicError) and error is not errors.ClinicError
}
# Replacing reinstates the plan before it is discontinued again, on a day that is not before its note: then these
# cannot happen any more.
OUT_OF_REACH = {
    "replace_credit_note": {
        "BEFORE_OPENING",
        "CN_DATE_BEFORE_INVOICE",
        "NOTHING_TO_DISCONTINUE",
        "PLAN_ALREADY_DISCONTINUED",
        "PLAN_NOT_ACTIVE",
    },
    # What was asked for was more than nothing, and approving it is the approval.
    "approve_write_off": {"AMOUNT_NOT_POSITIVE", "WRITE_OFF_NOT_APPROVED"},
}


def named(text: str) -> set[str]:
    """Give the codes that a docstring names, and those of the steps that it refers to."""
    found = CODES & set(re.findall(r"[A-Z][A-Z0-9_]+", text))
    for module, function in re.findall(r"`steps\.(\w+)\.(\w+)`", text):
        step = importlib.import_module(f"{workflows.__name__}.steps.{module}")
        found |= named(inspect.getdoc(getattr(step, function)) or "")
    return found


def provoked(module: str) -> set[str]:
    """Give the codes that stand as texts of their own in the tests of a workflow, or in the test of all roles."""
    found = set()
    for path in (*FOLDER.glob(f"test_{module}*.py"), ROLES):
        tree = ast.parse(path.read_text("utf-8"))
        found |= {
            node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
    return CODES & found


@pytest.mark.parametrize("module", MODULES)
def test_refusals__each_that_is_named_is_provoked(module: str) -> None:
    workflow = getattr(importlib.import_module(f"{workflows.__name__}.{module}"), module)
    promised = named(inspect.getdoc(workflow) or "") - OUT_OF_REACH.get(module, set())
    assert promised, "the docstring names no refusal"
    assert promised - provoked(module) == set()
