"""Which entry of the ledger a line of the bank's statement is: proposals by amount, day and reference, never a guess.

A line and an entry are proposed only where nothing else fits either of them as well.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

WINDOW_DAYS = 10
_WORD = re.compile(r"[0-9A-Z]+")
_NUMBER = re.compile(r"[A-Z][0-9A-Z]*/\d\d-\d\d/\d+")  # of a document: JV/25-26/00003
_FEWEST_DIGITS = 3


class Strength(StrEnum):
    """How sure a proposal is: the reference or the very day agree with the amount, or the amount alone nearby."""

    EXACT = "exact"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True, kw_only=True)
class BankLine:
    """A line of the statement that is not matched; money in is above zero, in paise."""

    line_id: int
    on: date
    amount_paise: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of the account that is not matched: debit above zero, in paise; `batch` is what is settled together."""

    entry_id: int
    on: date
    amount_paise: int
    text: str
    batch: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A line, and the entries that it is."""

    line_id: int
    entry_ids: tuple[int, ...]
    strength: Strength


Rank = tuple[int, int]  # 0 where a reference agrees, then the days between


def references(text: str) -> frozenset[str]:
    """Give the words of a text that name something: with three digits or more, zeros at the front left out.

    The number of a document is one word: two series have the same last digits.
    """
    upper = text.upper()
    words = (word.lstrip("0") for word in _WORD.findall(_NUMBER.sub(" ", upper)))
    named = frozenset(word for word in words if sum(mark.isdigit() for mark in word) >= _FEWEST_DIGITS)
    return named | frozenset(_NUMBER.findall(upper))


def rank(line: BankLine, entry: Entry) -> Rank:
    """Say how well an entry fits a line of the same amount; less is better."""
    return (0 if references(line.text) & references(entry.text) else 1, abs((entry.on - line.on).days))


def candidates(line: BankLine, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Give all entries, those of the line's amount first, then the nearest: among them somebody chooses."""

    def distance(entry: Entry) -> tuple[object, ...]:
        return (entry.amount_paise != line.amount_paise, *rank(line, entry), entry.on, entry.entry_id)

    return tuple(sorted(entries, key=distance))


def proposals(lines: Sequence[BankLine], entries: Sequence[Entry]) -> tuple[Proposal, ...]:
    """Propose what each line is, in the order of the lines; none where two fit equally well."""
    single = _singles(lines, entries)
    taken = {entry_id for found in single.values() for entry_id in found.entry_ids}
    batches = _batches([each for each in lines if each.line_id not in single], entries, taken)
    found = {**single, **batches}
    return tuple(found[line.line_id] for line in lines if line.line_id in found)


def _singles(lines: Sequence[BankLine], entries: Sequence[Entry]) -> dict[int, Proposal]:
    """Pair each line with its best entry where that entry's best line is it, too."""
    by_amount: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_amount[entry.amount_paise].append(entry)
    every = {
        (line.line_id, entry.entry_id): rank(line, entry) for line in lines for entry in by_amount[line.amount_paise]
    }
    ranks = {pair: fit for pair, fit in every.items() if fit[0] == 0 or fit[1] <= WINDOW_DAYS}
    of_line, of_entry = _best(ranks, 0), _best(ranks, 1)
    return {
        line_id: Proposal(line_id=line_id, entry_ids=(pair[1],), strength=_strength(ranks[pair]))
        for line_id, pair in of_line.items()
        if of_entry.get(pair[1]) == pair
    }


def _best(ranks: Mapping[tuple[int, int], Rank], side: int) -> dict[int, tuple[int, int]]:
    """Give the best pair of each line (side 0) or entry (side 1); none where the two best are equal."""
    pairs: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair in ranks:
        pairs[pair[side]].append(pair)
    best = {}
    for key, found in pairs.items():
        first, *others = sorted(found, key=lambda pair: ranks[pair])
        if not others or ranks[others[0]] != ranks[first]:
            best[key] = first
    return best


def _strength(fit: Rank) -> Strength:
    return Strength.EXACT if fit[0] == 0 or fit[1] == 0 else Strength.LIKELY


def _batches(lines: Sequence[BankLine], entries: Sequence[Entry], taken: set[int]) -> dict[int, Proposal]:
    """Propose the entries of a day that were settled together, as cards are, where they come to one line alone."""
    days: dict[tuple[date, str, bool], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.batch and entry.entry_id not in taken:
            days[entry.on, entry.batch, entry.amount_paise > 0].append(entry)
    fits = [
        (line.line_id, key)
        for line in lines
        for key, found in days.items()
        if len(found) > 1
        and 0 <= (line.on - key[0]).days <= WINDOW_DAYS
        and sum(each.amount_paise for each in found) == line.amount_paise
    ]
    lone = [
        (line_id, key)
        for line_id, key in fits
        if sum(other == line_id for other, _ in fits) == 1 and sum(other == key for _, other in fits) == 1
    ]
    return {
        line_id: Proposal(
            line_id=line_id, entry_ids=tuple(each.entry_id for each in days[key]), strength=Strength.LIKELY
        )
        for line_id, key in lone
    }
