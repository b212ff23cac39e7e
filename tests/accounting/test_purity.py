"""The rules are pure: whole numbers of paise and frozen values in and out, no float, no clock."""

import ast
import inspect
from dataclasses import FrozenInstanceError, fields, is_dataclass
from importlib import import_module
from pathlib import Path

import pytest

from desktop_app import accounting
from desktop_app.accounting.tax import Taxed

MODULES = sorted(Path(accounting.__file__).parent.glob("*.py"))
VALUES = sorted(
    {
        value
        for module in MODULES
        for value in vars(import_module(f"desktop_app.accounting.{module.stem}")).values()
        if is_dataclass(value) and isinstance(value, type)
    },
    key=lambda value: value.__name__,
)
CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "environ", "getenv", "random"}


def floats(source: str) -> list[str]:
    """Give the places where a program makes or names a float, rounds to even, or divides into one."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Constant(value=float() | complex()):
                found.append(f"line {node.lineno}: {ast.unparse(node)}")
            case ast.BinOp(op=ast.Div()) | ast.AugAssign(op=ast.Div()):
                found.append(f"line {node.lineno}: /")
            case ast.Name(id="round" | "float" | "complex" as name):
                found.append(f"line {node.lineno}: {name}")
            case ast.Attribute(attr="truediv" | "fsum" | "__round__" as name):
                found.append(f"line {node.lineno}: {name}")
    return found


def test_floats__the_rules_are_all_here() -> None:
    names = {module.stem for module in MODULES}
    assert names >= {"money", "allocation", "tax", "settlement", "posting", "invoicing", "installments"}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_floats__none_in_the_rules(module: Path) -> None:
    assert floats(module.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "x = 1.0",
        "x = 1e3",
        "x = a / b",
        "x /= b",
        "x = round(a)",
        "x = float(a)",
        "x = map(float, a)",
        "def f(x: float): ...",
        "x = operator.truediv(a, b)",
    ],
)
def test_floats__are_found_where_they_are(source: str) -> None:
    assert len(floats(source)) == 1


def test_floats__whole_division_and_texts_are_none() -> None:
    assert floats("x = a // b % c\ny = '1.0 / 2.0'\nz = rounded(a, b)") == []


def test_clock__is_never_read() -> None:
    read = {
        f"{module.stem}: {ast.unparse(node)}"
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS
    }
    assert read == set()


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_values__are_frozen_and_hold_nothing_else(value: type) -> None:
    made: object = object.__new__(value)
    name = fields(value)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(made, name, 0)
    assert not hasattr(made, "__dict__")


def test_values__are_all_here() -> None:
    assert Taxed in VALUES
    assert len(VALUES) >= 12


@pytest.mark.parametrize("name", ["Price", "Position", "Computed", "Settlement", "Line", "IncomeLine"])
def test_values__with_amounts_that_could_be_swapped_are_written_out(name: str) -> None:
    (value,) = (each for each in VALUES if each.__name__ == name)
    kinds = {parameter.kind for parameter in inspect.signature(value).parameters.values()}
    assert kinds == {inspect.Parameter.KEYWORD_ONLY}
