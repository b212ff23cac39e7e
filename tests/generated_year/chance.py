"""What a generated command takes from chance: mostly something that is allowed, now and then something that is not."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from tests.generated_year.model import Model

Item = TypeVar("Item")
MISSING = 999_999_999
TOO_LARGE = 10**13 + 1


class Chance:
    """A source of choices; Hypothesis gives one that it can shrink."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def once_in(self, times: int) -> bool:
        return self.random.randrange(times) == 0

    def pick(self, items: Sequence[Item]) -> Item:
        return items[self.random.randrange(len(items))]

    def upto(self, most: int, least: int = 1) -> int:
        """Give an amount, often the most."""
        if most <= least or self.once_in(3):
            return max(most, least)
        return self.random.randint(least, most)

    def amount(self, most: int) -> int:
        """Give an amount that mostly fits."""
        if self.once_in(25):
            return self.pick([0, -1, most + 1, TOO_LARGE])
        return self.upto(most)

    def day(self, model: Model, first: date | None = None) -> date:
        """Give a day: mostly today, else some days ago; tomorrow, long ago or before the first one is refused."""
        if self.once_in(60):
            return self.pick([model.today + timedelta(days=1), date(2022, 5, 5), date(2027, 4, 1)])
        earliest = first or model.today
        if self.once_in(40):
            return earliest - timedelta(days=self.random.randint(1, 40))
        if self.once_in(4) and earliest < model.today:
            back = min((model.today - earliest).days, 45)
            return model.today - timedelta(days=self.random.randint(0, back))
        return model.today

    def key(self, keys: Sequence[int]) -> int | None:
        """Give the key of a document, seldom of one that is not there; None where there is none."""
        if self.once_in(200):
            return MISSING
        return self.pick(keys) if keys else None

    def reason(self, text: str) -> str:
        return self.pick(["", " \t "]) if self.once_in(40) else text

    def late_reason(self) -> str | None:
        return "Entered late" if self.once_in(2) else None
