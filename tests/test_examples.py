"""Every workflow has its example, and every example does something."""

import pkgutil
from pathlib import Path

import pytest

from desktop_app import workflows
from tests.clinic import dump
from tests.examples import EXAMPLES

MODULES = {module.name for module in pkgutil.iter_modules(workflows.__path__) if not module.ispkg}
MEMORY = {"audit_log", "command_log"}


def test_examples__every_workflow_has_one() -> None:
    assert {name.partition("-")[0] for name in EXAMPLES} == MODULES


@pytest.mark.parametrize("name", EXAMPLES)
def test_example__runs_the_workflow_of_its_module_and_changes_rows(name: str, tmp_path: Path) -> None:
    prepared = EXAMPLES[name](tmp_path / "book.clinicbook")
    module = name.partition("-")[0]
    assert (prepared.workflow.__module__, prepared.workflow.__name__) == (f"{workflows.__name__}.{module}", module)
    before = dump(prepared.path)

    with prepared.open(prepared.path) as books:
        outcome = books.run(prepared.workflow, prepared.command, prepared.user)

    after = dump(prepared.path)
    assert not outcome.replayed
    assert {table for table, rows in after.items() if rows != before[table]} - MEMORY
