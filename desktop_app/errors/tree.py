"""The tree of errors: refusals, which the user can act on; faults of the surroundings; and bugs.

A refusal says what is wrong, that nothing was saved, and what to do. Its code is part of the program's interface.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import ClassVar

_WORD_END = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SENTENCES = frozenset({"what", "why"})  # facts that are the program's own words, not a name
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


class ClinicError(Exception):
    """What went wrong (`what`), whether anything was saved (`saved`), and what to do (`then`)."""

    code: ClassVar[str] = "ERROR"
    what: ClassVar[str] = "Something went wrong."
    saved: ClassVar[str] = "Nothing was saved."
    then: ClassVar[str] = ""

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        self.headline, self.advice = self.told(str)
        super().__init__(f"{self.headline} {self.advice}".strip())

    def told(self, words: Callable[[str], str]) -> tuple[str, str]:
        """Say what went wrong and that nothing was saved; then what to do. `words` puts a sentence into a language."""
        shown = {
            name: words(fact) if name in _SENTENCES and isinstance(fact, str) else _shown(fact, words)
            for name, fact in self.facts.items()
        }
        headline = f"{words(self.what).format(**shown)} {words(self.saved)}".strip()
        return headline, words(self.then).format(**shown)

    def __init_subclass__(cls) -> None:
        if "code" not in cls.__dict__:
            cls.code = _WORD_END.sub("_", cls.__name__).upper()


class Refusal(ClinicError):
    """The rules forbid what was asked. Nothing was saved."""


class Fault(ClinicError):
    """The surroundings failed: the disk, the file, another program."""


class BugError(ClinicError):
    """The program is wrong. Nothing was saved."""

    what = "The program met a state it must never reach: {detail}."
    then = "Please report this with the details below; the books are as they were before."


def _shown(fact: object, words: Callable[[str], str]) -> object:
    """Write a date as people read it, 20 Aug 2025, whatever the machine's language; anything else stays."""
    return f"{fact.day} {words(_MONTHS[fact.month - 1])} {fact.year}" if isinstance(fact, date) else fact
