"""What a plan still owes is spread over other days: what is paid stays, and all installments still make the plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """An installment as it is agreed now, in paise."""

    due_date: date
    amount_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An installment as it stands, in paise."""

    due_date: date
    amount_paise: int
    paid_paise: int
    waived_paise: int

    @property
    def is_begun(self) -> bool:
        """Tell whether something of it was paid or waived."""
        return self.paid_paise + self.waived_paise > 0

    @property
    def open_paise(self) -> int:
        """What it still asks for."""
        return self.amount_paise - self.paid_paise - self.waived_paise


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What an installment becomes, in paise; `index` is its place among those that stand, None for a new one."""

    index: int | None
    due_date: date
    amount_paise: int
    waived_paise: int


def replan(standing: Sequence[Standing], agreed: Sequence[Agreed], *, credited_paise: int) -> tuple[Target, ...]:
    """Give what becomes of each installment; those that are not named are not needed any more.

    What was begun ends with what is paid and waived of it; the agreed ones take the others' places in their order,
    and new ones follow. What a credit took of the debt without waiving it (`credited_paise`) is waived on the last.
    """
    begun = [
        Target(
            index=index,
            due_date=each.due_date,
            amount_paise=each.paid_paise + each.waived_paise,
            waived_paise=each.waived_paise,
        )
        for index, each in enumerate(standing)
        if each.is_begun
    ]
    free: list[int | None] = [index for index, each in enumerate(standing) if not each.is_begun]
    places = [*free, *([None] * len(agreed))]
    spread = [
        Target(index=index, due_date=each.due_date, amount_paise=each.amount_paise, waived_paise=0)
        for index, each in zip(places, agreed, strict=False)
    ]
    targets = [*begun, *spread]
    if not targets:
        targets = [Target(index=0, due_date=standing[0].due_date, amount_paise=0, waived_paise=0)]
    last = targets[-1]
    targets[-1] = Target(
        index=last.index,
        due_date=last.due_date,
        amount_paise=last.amount_paise + credited_paise,
        waived_paise=last.waived_paise + credited_paise,
    )
    return tuple(targets)
