"""Files that ship with the program: in the source tree they lie beside it, in a wheel inside it."""

import csv
from pathlib import Path

_INSTALLED = Path(__file__).parent / "_resources"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else Path(__file__).parent.parent / "resources"


def path(name: str) -> Path:
    """Give the path of a resource, as `icons/plan.svg`."""
    return _ROOT / name


def text(name: str) -> str:
    """Read a resource as text."""
    return path(name).read_text("utf-8")


def rows(name: str) -> list[dict[str, str]]:
    """Read a CSV resource; the first line names the columns."""
    return list(csv.DictReader(text(name).splitlines()))
