"""What is offered for what was typed: groups of places, the best first, each with its caption."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop_app.views.go_to.destinations import Destination, Kind
from desktop_app.views.go_to.matching import Match, Rank, Span, match, nearly, words_of
from desktop_app.views.go_to.scopes import Scope

_MOST_OF_A_KIND = 8
_MOST_OFF = 6


@dataclass(frozen=True, slots=True)
class Offer:
    """A place that is offered, with the parts of its text that were typed."""

    destination: Destination
    rank: int
    spans: tuple[Span, ...] = ()


def offers(
    scope: Scope, typed: str, places: Iterable[Destination], records: Sequence[Destination]
) -> tuple[list[Offer], ...]:
    """Give what is offered in its groups, each of one kind; the group with the best offer comes first."""
    words = words_of(typed)
    known = [each for each in places if _is_of(scope, each.kind)]
    if words:
        found = _found(words, known)
    else:
        found = [Offer(each, Rank.WHOLE) for each in known if not each.is_found_only or scope is Scope.ACTIONS]
    found += [_record(words, each) for each in records]
    found.sort(key=lambda each: (each.destination.kind, each.rank))
    groups = [[*group] for _, group in groupby(found, key=lambda each: each.destination.kind)]
    if words:
        groups.sort(key=lambda group: group[0].rank)
    return tuple(group[: _most(group[0].destination.kind, scope)] for group in groups)


def _most(kind: Kind, scope: Scope) -> int | None:
    if scope is not Scope.ALL:
        return None
    return _MOST_OFF if kind is Kind.OFF else None if kind in {Kind.VIEW, Kind.RECENT} else _MOST_OF_A_KIND


def _is_of(scope: Scope, kind: Kind) -> bool:
    return scope is Scope.ALL or (scope is Scope.ACTIONS and kind in {Kind.ACTION, Kind.OFTEN, Kind.OFF})


def _found(words: tuple[str, ...], places: Sequence[Destination]) -> list[Offer]:
    """Give what fits; what nearly fits only where nothing else does."""
    named = [each for each in places if each.kind not in {Kind.RECENT, Kind.OFTEN}]  # these are there by their own kind
    found = [_offer(each, fit) for each in named if (fit := match(words, each.text)) is not None]
    if not found:
        near = [_offer(each, fit) for each in named if (fit := nearly(words, each.text)) is not None]
        found = [_as_similar(each) for each in near]
    return found + _recent(words, places)


def _recent(words: tuple[str, ...], places: Sequence[Destination]) -> list[Offer]:
    fits = ((each, match(words, each.text)) for each in places if each.kind is Kind.RECENT)
    return [_offer(each, fit) for each, fit in fits if fit is not None and fit.rank <= Rank.WORDS]


def _offer(each: Destination, fit: Match) -> Offer:
    return Offer(each, Rank.OFF if each.kind is Kind.OFF else fit.rank, fit.spans)


def _as_similar(offer: Offer) -> Offer:
    if offer.destination.kind is Kind.OFF:
        return offer
    return replace(offer, destination=replace(offer.destination, kind=Kind.SIMILAR))


def _record(words: tuple[str, ...], each: Destination) -> Offer:
    """Offer a record as it was ranked where it was found; its text tells only which part of it was typed."""
    fits = [fit for word in words if (fit := match((word,), each.text)) is not None]
    spans = tuple(sorted({span for fit in fits for span in fit.spans}))
    return Offer(each, Rank.WORDS if each.rank is None else each.rank, spans)
