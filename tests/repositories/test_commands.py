"""The memory of requests: what is hashed of an order, and that an answer comes back as it was given."""

import hashlib
import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from desktop_app import workflows
from desktop_app.accounting.settlement import Policy
from desktop_app.errors import RequestIdReused
from desktop_app.repositories.commands import Outcome, answered, payload_hash, remember
from tests.clinic import Clinic

ARTICLES = {NoneType, int, str, bool, date}


class Mood(Enum):
    CALM = "calm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of an order."""

    amount_paise: int
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """An order with everything that an order may hold."""

    request_id: str
    amount_paise: int = 5
    on: date = date(2025, 6, 2)
    mood: Mood = Mood.CALM
    policy: Policy = Policy.PRO_RATA
    parts: tuple[Part, ...] = (Part(amount_paise=1), Part(amount_paise=2, note="आशा"))
    whole: Part = Part(amount_paise=3)
    is_urgent: bool = False
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForAnother(Ask):
    """Another order with the same fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer with everything that an answer may hold."""

    key: int
    number: str | None
    is_new: bool
    on: date
    dates: tuple[date, ...]
    parts: tuple[Part, ...]
    whole: Part
    until: date | None
    rest: Part | None
    amounts_paise: tuple[int, ...] = ()


ANSWER = Answered(
    key=1,
    number=None,
    is_new=True,
    on=date(2025, 6, 2),
    dates=(date(2025, 6, 2), date(2025, 7, 2)),
    parts=(Part(amount_paise=1), Part(amount_paise=2, note="आशा “x”")),
    whole=Part(amount_paise=-3),
    until=date(2026, 3, 31),
    rest=Part(amount_paise=4),
    amounts_paise=(1, 2),
)


def test_payload_hash__is_the_sha256_of_every_field_but_the_request_id() -> None:
    written = (
        '{"amount_paise":5,"is_urgent":false,"mood":"calm","on":"2025-06-02",'
        '"parts":[{"amount_paise":1,"note":null},{"amount_paise":2,"note":"आशा"}],'
        '"policy":"PRO_RATA","until":null,"whole":{"amount_paise":3,"note":null}}'
    )
    assert payload_hash(Ask(request_id="one")) == hashlib.sha256(written.encode()).hexdigest()


def test_payload_hash__does_not_depend_on_the_request_id() -> None:
    assert payload_hash(Ask(request_id="one")) == payload_hash(Ask(request_id="two"))


@pytest.mark.parametrize(
    "other",
    [
        {"amount_paise": 6},
        {"on": date(2025, 6, 3)},
        {"policy": Policy.FULL},
        {"parts": ()},
        {"parts": (Part(amount_paise=2, note="आशा"), Part(amount_paise=1))},
        {"whole": Part(amount_paise=3, note="")},
        {"is_urgent": True},
        {"until": date(2025, 6, 2)},
    ],
)
def test_payload_hash__differs_with_any_field(other: dict[str, Any]) -> None:
    assert payload_hash(replace(Ask(request_id="one"), **other)) != payload_hash(Ask(request_id="one"))


def test_answer__comes_back_as_it_was_given(clinic: Clinic) -> None:
    order = Ask(request_id="one")
    with clinic.books.work(clinic.user) as work:
        work.commit(order, ANSWER)
    clinic.books.reopen()
    with clinic.books.reading() as reading:
        assert answered(reading, order, Answered) == Outcome(ANSWER, replayed=True)


def test_answer__is_not_given_to_another_order_with_the_same_figures(clinic: Clinic) -> None:
    with clinic.books.work(clinic.user) as work:
        work.commit(Ask(request_id="one"), ANSWER)
    assert payload_hash(AskForAnother(request_id="one")) == payload_hash(Ask(request_id="one"))
    with clinic.books.reading() as reading, pytest.raises(RequestIdReused):
        answered(reading, AskForAnother(request_id="one"), Answered)


def test_answer__to_a_new_request_is_none(clinic: Clinic) -> None:
    with clinic.books.reading() as reading:
        assert answered(reading, Ask(request_id="one"), Answered) is None


def test_answer__is_not_replaced(clinic: Clinic) -> None:
    with clinic.books.work(clinic.user) as work:
        work.commit(Ask(request_id="one"), ANSWER)
    before = clinic.dump()
    with clinic.books.work(clinic.user) as work, pytest.raises(Exception, match="append-only"):
        remember(work, Ask(request_id="one"), replace(ANSWER, key=2))
    assert clinic.dump() == before


def answers() -> Iterator[Any]:
    """Give what each workflow answers, by the workflow's name."""
    for module in pkgutil.iter_modules(workflows.__path__):
        if module.ispkg:
            continue
        workflow = getattr(importlib.import_module(f"{workflows.__name__}.{module.name}"), module.name)
        (answer,) = get_args(get_type_hints(workflow)["return"])
        yield pytest.param(answer, id=module.name)


@pytest.mark.parametrize("answer", list(answers()))
def test_answer_of_a_workflow__can_come_back(answer: Any) -> None:  # noqa: ANN401 - a class
    """JSON knows numbers, text and lists. Anything else that an answer holds must be one that is revived."""
    assert unknown(answer) == []


def unknown(kind: Any) -> list[Any]:  # noqa: ANN401 - a type
    """Give the types within a type that would not come back as they were: an Enum, a list, one of two types, ..."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return [each for field in fields(kind) for each in unknown(hints[field.name])]
    if get_origin(kind) is tuple:
        element, dots = get_args(kind)
        return unknown(element) if dots is Ellipsis else [kind]
    if isinstance(kind, UnionType):
        kinds = [each for each in get_args(kind) if each is not NoneType]
        return [kind] if len(kinds) > 1 else unknown(kinds[0])
    return [] if kind in ARTICLES else [kind]


@pytest.mark.parametrize(
    "kind", [float, Mood, Mood | None, int | str, tuple[int, int], list[int], dict[str, int], tuple[Mood | None, ...]]
)
def test_unknown__finds_what_would_not_come_back(kind: Any) -> None:  # noqa: ANN401 - a type
    assert unknown(kind)
