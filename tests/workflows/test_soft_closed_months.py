"""Whatever is posted on a day that is told can be posted in a month closed for the counter, if it is said why."""

import importlib
import inspect
from contextlib import closing
from dataclasses import Field, fields, replace
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from desktop_app.errors import PeriodSoftClosed
from tests import raw
from tests.clinic import dump
from tests.examples import EXAMPLES
from tests.prepared import Prepared, Workflow
from tests.workflows.test_refusals import named

WHY = ("late_reason", "reason", "narration")  # the words in which a command says why, the first that it has
WITHOUT = {
    "close_year",  # its day is the end of the year: March is locked with it, soft-closed or not
    "unlock_period",  # opens a month, posts nothing
}


def workflow_of(example: str) -> Workflow:
    name = example.split("-", maxsplit=1)[0]
    found: Workflow = getattr(importlib.import_module(f"desktop_app.workflows.{name}"), name)
    return found


def is_dated(workflow: Workflow) -> bool:
    """Tell whether a workflow refuses a day in a month that is locked."""
    return workflow.__name__ not in WITHOUT and "PERIOD_CLOSED" in named(inspect.getdoc(workflow) or "")


def why(workflow: Workflow) -> Field[Any]:
    """Give the field of a workflow's command that says why it is dated in such a month."""
    of_command = {field.name: field for field in fields(get_type_hints(workflow)["command"])}
    return next(of_command[name] for name in WHY if name in of_command)


POSTS_NOTHING = {"close_day-of_a_drawer_that_agrees"}
HAS_ITS_REASON = {"close_day"}  # where it posts, the drawer does not agree, and it asks why in any month
DATED = [each for each in EXAMPLES if is_dated(workflow_of(each)) and each not in POSTS_NOTHING]
MAY_BE_SILENT = [
    each
    for each in DATED
    if why(workflow_of(each)).default is None and workflow_of(each).__name__ not in HAS_ITS_REASON
]


def soft_closed(name: str, path: Path) -> Prepared:
    """Prepare an example in a book of which every month is closed for the counter."""
    prepared = EXAMPLES[name](path)
    with closing(raw.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE fiscal_periods SET status = 'soft_closed' WHERE status = 'open'")
    return prepared


def said(prepared: Prepared, text: str | None) -> Any:  # noqa: ANN401 - one of the commands
    """Give the order of an example with a reason, or without one."""
    command: Any = prepared.command
    return replace(command, **{why(prepared.workflow).name: text})


@pytest.mark.parametrize("name", DATED)
def test_soft_closed__is_posted_into_for_a_reason_that_the_edit_log_keeps(name: str, tmp_path: Path) -> None:
    path = tmp_path / "book.clinicbook"
    prepared = soft_closed(name, path)
    with prepared.open(path) as books:
        books.run(prepared.workflow, said(prepared, "Slip found"), prepared.user)
    with closing(raw.connect(path)) as connection:
        found = connection.execute(
            "SELECT DISTINCT reason FROM audit_log WHERE action = 'override' AND entity = 'fiscal_periods'"
        ).fetchall()
    assert found == [("Slip found",)]


@pytest.mark.parametrize("name", MAY_BE_SILENT)
def test_soft_closed__is_not_posted_into_without_one(name: str, tmp_path: Path) -> None:
    path = tmp_path / "book.clinicbook"
    prepared = soft_closed(name, path)
    command = said(prepared, None)
    with prepared.open(path) as books:
        before = dump(path)
        with pytest.raises(PeriodSoftClosed):
            books.run(prepared.workflow, command, prepared.user)
    assert dump(path) == before
