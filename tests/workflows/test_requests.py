"""Asked twice, a workflow acts once; a request id that comes back with other contents is refused."""

from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from desktop_app.errors import RequestIdReused
from desktop_app.repositories.commands import Outcome
from desktop_app.workflows.rebuild_search import RebuildSearch
from tests.clinic import dump
from tests.examples import EXAMPLES

ASKS_FOR_NOTHING = {RebuildSearch}  # says only that it shall be done, so it has no other contents


@pytest.mark.parametrize("name", EXAMPLES)
def test_request__asked_twice_acts_once(name: str, tmp_path: Path) -> None:
    prepared = EXAMPLES[name](tmp_path / "book.clinicbook")
    with prepared.open(prepared.path) as books:
        first = books.run(prepared.workflow, prepared.command, prepared.user)
        after = dump(prepared.path)
        assert books.run(prepared.workflow, prepared.command, prepared.user) == Outcome(first.result, replayed=True)
    assert dump(prepared.path) == after


@pytest.mark.parametrize("name", EXAMPLES)
def test_request__with_any_other_contents_is_refused(name: str, tmp_path: Path) -> None:
    prepared = EXAMPLES[name](tmp_path / "book.clinicbook")
    command: Any = prepared.command
    others = [
        each.name for each in fields(command) if each.name != "request_id" and not is_password(command, each.name)
    ]
    assert others or type(command) in ASKS_FOR_NOTHING
    with prepared.open(prepared.path) as books:
        books.run(prepared.workflow, command, prepared.user)
        after = dump(prepared.path)
        for field in others:
            changed = replace(command, **{field: other(getattr(command, field))})
            with pytest.raises(RequestIdReused):
                books.run(prepared.workflow, changed, prepared.user)
    assert dump(prepared.path) == after


def is_password(command: Any, name: str) -> bool:  # noqa: ANN401 - any command
    """Tell what no hash holds; what another one is answered, `test_set_password` and `test_log_in` say."""
    return "Password" in str(get_type_hints(type(command))[name])


def other(value: Any) -> Any:  # noqa: ANN401 - whatever a command holds
    """Give another value of the same kind."""
    if is_dataclass(value) and not isinstance(value, type):
        first = fields(value)[0].name
        return replace(value, **{first: other(getattr(value, first))})
    if isinstance(value, date):
        return value + timedelta(days=1)
    if isinstance(value, bool):
        return not value
    if isinstance(value, Enum):
        return next(each for each in type(value) if each is not value)
    if isinstance(value, tuple):
        return (*value, *value) if value else (1,)
    return 1 if value is None else value + type(value)(1)
