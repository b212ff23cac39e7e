"""What leads to a title, how well, and which part of it was typed; what is offered first."""

import pytest

from desktop_app.repositories.search import Noun
from desktop_app.views.go_to.destinations import Destination, Kind
from desktop_app.views.go_to.matching import Match, Rank, match, nearly, words_of
from desktop_app.views.go_to.offering import offers
from desktop_app.views.go_to.scopes import Scope, scope_of, scope_words


@pytest.mark.parametrize(
    ("typed", "title", "found"),
    [
        ("Plans", "Plans", Match(Rank.WHOLE, ((0, 5),))),
        ("bal", "Balance sheet", Match(Rank.BEGINNING, ((0, 3),))),
        ("she bal", "Balance sheet", Match(Rank.WORDS, ((0, 3), (8, 3)))),
        ("lance", "Balance sheet", Match(Rank.INSIDE, ((2, 5),))),
        ("tb", "Trial balance", Match(Rank.INITIALS, ((0, 1), (6, 1)))),
        ("e", "The end", Match(Rank.WORDS, ((4, 1),))),
        ("plan", "Balance sheet", None),
        ("t", "balance", None),
        ("3b", "GSTR-3B summary", Match(Rank.WORDS, ((5, 2),))),
        ("is", "İstanbul is", Match(Rank.INSIDE)),
    ],
)
def test_match__says_how_well_and_where(typed: str, title: str, found: Match | None) -> None:
    assert match(words_of(typed), title) == found


@pytest.mark.parametrize(
    ("typed", "title", "is_near"),
    [
        ("balanse", "Balance sheet", True),
        ("trail balance", "Trial balance", True),
        ("legder", "General ledger", True),
        ("reciepts", "Receipts", True),
        ("recipt", "Receipts", True),
        ("colectoins", "Collections", True),
        ("colectoin", "Balance sheet", False),
        ("tax", "Fax", False),
        ("collect", "Balance sheet", False),
    ],
)
def test_nearly__forgives_what_is_forgiven(typed: str, title: str, is_near: bool) -> None:  # noqa: FBT001 - parametrized
    assert (nearly(words_of(typed), title) is not None) == is_near


def test_scope__is_the_sign_before_the_words() -> None:
    assert scope_of(" > sell") == (Scope.ACTIONS, "sell")
    assert scope_of("@asha rao ") == (Scope.PATIENTS, "asha rao")
    assert scope_of("#") == (Scope.DOCUMENTS, "")
    assert scope_of("a > b") == (Scope.ALL, "a > b")
    assert Scope.PATIENTS.nouns == {Noun.PATIENT}
    assert Noun.PATIENT not in Scope.DOCUMENTS.nouns
    assert not Scope.ACTIONS.has_records
    assert len({scope_words(scope) for scope in Scope}) == len(Scope)


def place(text: str, kind: Kind = Kind.VIEW, **more: object) -> Destination:
    return Destination(text, "", "plans", text, is_found_only=kind is not Kind.VIEW, kind=kind, **more)  # type: ignore[arg-type]


def texts(scope: Scope, typed: str, places: list[Destination], records: list[Destination] | None = None) -> list[str]:
    return [offer.destination.text for group in offers(scope, typed, places, records or []) for offer in group]


PLACES = [
    place("Plans"),
    place("Day book", Kind.REPORT),
    place("Sell package...", Kind.ACTION),
    place("Suspend plan...", Kind.OFF, why_not="Choose a row first"),
]


def test_offers__group_with_the_best_comes_first_and_what_is_off_last() -> None:
    assert texts(Scope.ALL, "", PLACES) == ["Plans"]
    assert texts(Scope.ALL, "plan", PLACES) == ["Plans", "Suspend plan..."]
    assert texts(Scope.ACTIONS, "", PLACES) == ["Sell package...", "Suspend plan..."]
    assert texts(Scope.ALL, "sel", PLACES) == ["Sell package..."]
    assert texts(Scope.ALL, "suspend", [*PLACES, place("Who is suspended")]) == ["Who is suspended", "Suspend plan..."]
    assert texts(Scope.ALL, "plan", [place("Their plans"), *PLACES])[:2] == ["Plans", "Their plans"]
    assert texts(Scope.PATIENTS, "plan", PLACES) == []


def test_offers__a_whole_number_before_everything() -> None:
    records = [place("PL/25-26/00017", Kind.PLAN, rank=Rank.WHOLE), place("Plan Rao", Kind.PATIENT, rank=Rank.WORDS)]
    assert texts(Scope.ALL, "pl", PLACES, records) == ["PL/25-26/00017", "Plans", "Plan Rao", "Suspend plan..."]


def test_offers__similar_titles_only_where_nothing_else_is_found() -> None:
    (group,) = offers(Scope.ALL, "day bokk", PLACES, [])
    assert [(offer.destination.kind, offer.destination.text) for offer in group] == [(Kind.SIMILAR, "Day book")]
    assert texts(Scope.ALL, "plans", [*PLACES, place("Plants")]) == ["Plans"]
