"""Whether typed words lead to a title, how well, and which part of it they are.

match(("bal", "she"), "Balance sheet")      # Match(Rank.WORDS, spans=((0, 3), (8, 3)))
match(("tb",), "Trial balance")             # Rank.INITIALS
nearly(("balanse",), "Balance sheet")       # Rank.SIMILAR: asked for only where nothing else is found
"""

import re
from dataclasses import dataclass
from enum import IntEnum

from desktop_app.reports.nearness import beginning_mistakes, forgiven, letters_of, may_be, mistakes

Span = tuple[int, int]  # where it begins, and how many letters it has

_WORD = re.compile(r"[^\s()/:,.·&-]+")
_FEWEST_INITIALS = 2


class Rank(IntEnum):
    """How well something fits, the best first."""

    WHOLE = 0  # it is called so
    EXACT = 1  # one of its words is that, or its number without year and zeros
    BEGINNING = 2
    WORDS = 3
    INSIDE = 4
    INITIALS = 5
    SIMILAR = 6
    OFF = 7  # it fits, but cannot be done now


@dataclass(frozen=True, slots=True)
class Match:
    """How well, and the parts of the title that were typed."""

    rank: Rank
    spans: tuple[Span, ...] = ()


def words_of(typed: str) -> tuple[str, ...]:
    """Split what was typed."""
    return tuple(typed.lower().split())


def match(words: tuple[str, ...], title: str) -> Match | None:
    """Tell whether every word stands in a title, at its beginning, at those of its words or inside them."""
    lowered = title.lower()
    if len(lowered) != len(title):  # a capital that is two small letters: what was typed cannot be pointed at
        return Match(Rank.INSIDE) if all(word in lowered for word in words) else None
    found = [_place_of(word, lowered) for word in words]
    if None in found:
        return _initials("".join(words), lowered)
    spans = tuple(sorted({span for span in found if span is not None}))
    typed = " ".join(words)
    if lowered == typed:
        return Match(Rank.WHOLE, spans)
    if lowered.startswith(typed):
        return Match(Rank.BEGINNING, spans)
    is_begun = all(not at or not lowered[at - 1].isalnum() for at, _ in spans)
    return Match(Rank.WORDS if is_begun else Rank.INSIDE, spans)


def nearly(words: tuple[str, ...], title: str) -> Match | None:
    """Tell whether every word is nearly one of a title's, or nearly the beginning of one."""
    spans: list[Span] = []
    for word in words:
        span = _place_of(word, title.lower()) or _nearest(word, title.lower())
        if span is None:
            return None
        spans.append(span)
    return Match(Rank.SIMILAR, tuple(sorted(set(spans))) if len(title.lower()) == len(title) else ())


def _place_of(word: str, lowered: str) -> Span | None:
    """Give where a word stands in a title: at the beginning of a word if it can."""
    inside = lowered.find(word)
    at = inside
    while at > 0 and lowered[at - 1].isalnum():
        at = lowered.find(word, at + 1)
    at = inside if at < 0 else at
    return None if at < 0 else (at, len(word))


def _initials(typed: str, lowered: str) -> Match | None:
    """Tell whether what was typed are the first letters of a title's words, one after the other."""
    words = [each.start() for each in _WORD.finditer(lowered)]
    if not _FEWEST_INITIALS <= len(typed) <= len(words):
        return None
    if "".join(lowered[at] for at in words[: len(typed)]) != typed:
        return None
    return Match(Rank.INITIALS, tuple((at, 1) for at in words[: len(typed)]))


def _nearest(word: str, lowered: str) -> Span | None:
    """Give the word of a title that has the fewest mistakes, where these are forgiven."""
    most, best, found = forgiven(word), None, None
    for each in _WORD.finditer(lowered) if most else ():
        meant = each.group()
        if not may_be(letters_of(word), letters_of(meant), most=most):
            continue
        wrong = mistakes(word, meant, most=most)
        if wrong is None and len(meant) > len(word):
            wrong = beginning_mistakes(word, meant, most=most)
        if wrong is not None and (best is None or wrong < best):
            best, found = wrong, (each.start(), len(meant))
    return found
