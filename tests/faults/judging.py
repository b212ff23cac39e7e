"""What a book may be after a fault, and what the user may have been told of it.

A workflow is whole or absent. "Nothing was saved." is true where it is absent, a result where it is whole; whoever says
that it is not known says nothing untrue. Everything else is a finding.
"""

from collections import Counter
from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_app.errors import ClinicError, OutcomeUnknown
from desktop_app.repositories.commands import Outcome
from tests import raw
from tests.clinic import CHECKS, dump

Content = dict[str, list[tuple[Any, ...]]]
Answer = Outcome[Any] | BaseException


@dataclass
class Verdict:
    """What was found: `lost` where work was lost or half written, `wrongly_reported` where the answer was untrue."""

    lost: list[str] = field(default_factory=list)
    wrongly_reported: list[str] = field(default_factory=list)
    ended: Counter[str] = field(default_factory=Counter)  # how the orders were answered: saved, or an error's code

    @property
    def findings(self) -> list[str]:
        return [*self.lost, *self.wrongly_reported]

    def take_in(self, other: "Verdict") -> None:
        """Add what another one found."""
        self.lost += other.lost
        self.wrongly_reported += other.wrongly_reported
        self.ended += other.ended


@dataclass(frozen=True)
class Legal:
    """The two states that a book may be in after an order, and what an undisturbed run of it answers."""

    before: Content
    whole: Content
    result: object

    def judge(self, answer: Answer, found: Content, what: str, *, codes: Collection[str] = ()) -> Verdict:
        """Judge an answer by what the file holds; where `codes` are given, an error must be one of them."""
        verdict = Verdict()
        if found not in (self.before, self.whole):
            verdict.lost.append(f"half written: {what}: {differing(found, self.before)}: {answer!r}")
        is_true = _is_true(answer, is_whole=found == self.whole, is_absent=found == self.before, result=self.result)
        code = answered(answer)
        if not is_true or (codes and code not in {"SAVED", "INTERRUPTED", OutcomeUnknown.code, *codes}):
            verdict.wrongly_reported.append(f"reported as {answer!r}: {what}")
        verdict.ended[code] += 1
        return verdict


def answered(answer: Answer) -> str:
    """Name an answer: an error by its code."""
    if isinstance(answer, Outcome):
        return "SAVED"
    if isinstance(answer, KeyboardInterrupt | GeneratorExit):
        return "INTERRUPTED"
    return answer.code if isinstance(answer, ClinicError) else type(answer).__name__


def _is_true(answer: Answer, *, is_whole: bool, is_absent: bool, result: object) -> bool:
    if isinstance(answer, Outcome):
        return is_whole and answer.result == result
    if isinstance(answer, KeyboardInterrupt | GeneratorExit):  # it says nothing
        return is_absent
    if isinstance(answer, OutcomeUnknown):
        return "Nothing was saved" not in str(answer)
    return isinstance(answer, ClinicError) and "Nothing was saved." in str(answer) and is_absent


def differing(found: Content, expected: Content) -> list[str]:
    """Name the tables in which two dumps differ."""
    return [table for table in sorted(found.keys() | expected.keys()) if found.get(table) != expected.get(table)]


def damage(path: Path) -> list[str]:
    """Give what SQLite finds wrong in a file: pages, indexes, references."""
    with closing(raw.connect(path)) as connection:
        found = [str(text) for (text,) in connection.execute("PRAGMA integrity_check") if text != "ok"]
        return found + [str(row) for row in connection.execute("PRAGMA foreign_key_check")]


def broken_checks(path: Path) -> list[str]:
    """Name the checks that do not hold in a book."""
    with closing(raw.connect(path)) as connection:
        return [check.name for check in CHECKS if connection.execute(check.query).fetchall()]


def content_of_sound(path: Path, what: str, verdict: Verdict) -> Content:
    """Give the content of a file as the next program finds it; what SQLite finds wrong in it is lost work."""
    verdict.lost += [f"damaged: {what}: {each}" for each in damage(path)]
    return dump(path)
