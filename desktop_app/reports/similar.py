"""Patients whose names are nearly what was typed: letters swapped or missing, blanks dropped, the other script.

vocabulary = Vocabulary.of_names(read_names(unit))          # kept until a patient changes
similar_patients(unit, "Rajsh Shrma", vocabulary, most=6)    # keys, the nearest first; never who is found exactly

The file has no list of its words, and no connection may make one: it is gathered from the index of the names, some
milliseconds for tens of thousands of patients, when it is needed first. Nothing here grows with the documents.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import select

from desktop_app.records.patients import Patient
from desktop_app.reports.nearness import (
    beginning_mistakes,
    forgiven,
    letters_of,
    may_be,
    mistakes,
    plain,
    sounds_of,
)
from desktop_app.repositories.search import Noun, newest_of_any
from desktop_app.repositories.unit import Unit

_BETWEEN_WORDS = re.compile("[\\s!-/:-@\\[-`{-\u00bf\u2000-\u206f\u0964\u0965]+")
_MOST_WORDS = 4
_MOST_NEAR = 8  # words that one word may stand for
_CONSIDERED = 60
_BEGINNING = 5  # letters: of a shorter one too many words have nearly that beginning
_LEAST_SAME_SCRIPT = 3  # consonants: with fewer too many names of one script sound alike
_LEAST_PART = 3  # letters of a name that was typed without its blank
_HALF = 0.5


@dataclass(frozen=True)
class Vocabulary:
    """The different words of all names."""

    words: tuple[str, ...]  # in order

    @classmethod
    def of_names(cls, names: Iterable[str]) -> "Vocabulary":
        """Gather the words of names."""
        counted = Counter(names)
        return cls(tuple(sorted({word for name in counted for word in words_of(name) if not word.isdecimal()})))

    def begins(self, beginning: str) -> bool:
        """Tell whether a word begins so."""
        at = bisect_left(self.words, beginning)
        return at < len(self.words) and self.words[at].startswith(beginning)

    def near(self, typed: str) -> dict[str, float]:
        """Give what a word may stand for, with the mistakes it would then have; the word itself where it is known."""
        found = {typed: 0.0} if self.begins(typed) else {}
        most, letters = forgiven(typed), letters_of(typed)
        for word, of_word in self._letters if most else ():
            if not may_be(letters, of_word, most=most) or word in found:
                continue
            wrong = _wrong(typed, word, most)
            if wrong is not None:
                found[word] = wrong + (_HALF if word[0] != typed[0] else 0)
        for word in self._sounding.get(sounds_of(typed), ()):
            is_enough = _script(word) != _script(typed) or len(sounds_of(typed)) >= _LEAST_SAME_SCRIPT
            if is_enough:
                found.setdefault(word, 1.0)
        nearest = sorted(found.items(), key=lambda each: (each[1], each[0]))
        return dict(nearest[:_MOST_NEAR])

    def parted(self, typed: str) -> tuple[str, str] | None:
        """Give the name and the beginning of another one that were typed without the blank between them."""
        for at in range(len(typed) - _LEAST_PART, _LEAST_PART - 1, -1):
            if typed[:at] in self._known and self.begins(typed[at:]):
                return typed[:at], typed[at:]
        return None

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.words)

    @cached_property
    def _letters(self) -> tuple[tuple[str, int], ...]:
        return tuple((word, letters_of(word)) for word in self.words)

    @cached_property
    def _sounding(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self.words:
            found[sounds_of(word)].append(word)
        found.pop("", None)
        return found


def read_names(unit: Unit) -> list[str]:
    """Read the names of all patients, from their index."""
    return [name for (name,) in unit.execute(select(Patient.full_name).distinct())]


def words_of(name: str) -> list[str]:
    """Split a name or what was typed as the index of the search does, without capitals and accents."""
    return [word for word in _BETWEEN_WORDS.split(plain(name)) if word]


def similar_patients(unit: Unit, typed: str, vocabulary: Vocabulary, *, most: int) -> list[int]:
    """Give the patients whose names are nearly what was typed, the nearest first; none for what has digits in it."""
    words = words_of(typed)[:_MOST_WORDS]
    if not words or any(each.isdecimal() for word in words for each in word):
        return []
    meant = [vocabulary.near(word) for word in words]
    if not all(meant):
        meant = _with_other_blanks(words, vocabulary)
    if not meant:
        return []
    keys = newest_of_any(unit, Noun.PATIENT, [tuple(each) for each in meant], most=_CONSIDERED)
    names = select(Patient.patient_id, Patient.full_name).where(Patient.patient_id.in_(keys))
    found = sorted((_penalty(words_of(name), meant), name, key) for key, name in unit.execute(names))
    return [key for _, _, key in found[:most]]


def _with_other_blanks(words: Sequence[str], vocabulary: Vocabulary) -> list[dict[str, float]]:
    """Read what was typed with a blank more in each word that is not known, or with none at all."""
    joined = "".join(words)
    if len(words) > 1 and (near := vocabulary.near(joined)):
        return [near]
    meant: list[dict[str, float]] = []
    for word in words:
        parts = (word,) if vocabulary.begins(word) else vocabulary.parted(word)
        if parts is None:
            return []
        meant += [{part: 0.0} for part in parts]
    return meant


def _penalty(words: Sequence[str], meant: Sequence[Mapping[str, float]]) -> float:
    """Add up the mistakes of what was typed, were this the name that was meant."""
    return sum(min((wrong for near, wrong in each.items() if _has(words, near)), default=0.0) for each in meant)


def _has(words: Sequence[str], beginning: str) -> bool:
    return any(word.startswith(beginning) for word in words)


def _wrong(typed: str, word: str, most: int) -> float | None:
    """Count the mistakes against a word, or against its beginning where enough of it was typed."""
    whole = mistakes(typed, word, most=most)
    if whole is not None or len(typed) < _BEGINNING or len(word) <= len(typed):
        return whole
    begun = beginning_mistakes(typed, word, most=most)
    return None if begun is None else begun + _HALF


def _script(word: str) -> bool:
    return word.isascii()
