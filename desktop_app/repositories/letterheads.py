"""The clinic's letterhead: what its papers say above and below, and its logo; at most one."""

from dataclasses import dataclass

from sqlalchemy import select

from desktop_app.records.letterhead import Letterhead as LetterheadRecord
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns

THE_ONE = 1


@dataclass(frozen=True, slots=True)
class KeptLetterhead:
    """Lines under the clinic's name, lines at the foot, and a PNG; without a row nothing of it is there."""

    heading: str = ""
    footer: str = ""
    logo: bytes | None = None


_LETTERHEAD = select(*columns(LetterheadRecord, KeptLetterhead))


def letterhead(unit: Unit) -> KeptLetterhead | None:
    """Give the letterhead, None where the clinic has none yet."""
    return unit.first(KeptLetterhead, _LETTERHEAD)


def keep(work: Work, before: KeptLetterhead | None, kept: KeptLetterhead) -> None:
    """File the letterhead in the place of the one before."""
    values = {"heading": kept.heading, "footer": kept.footer, "logo": kept.logo}
    if before is None:
        filing.insert(work, LetterheadRecord, letterhead_id=THE_ONE, **values)
    else:
        filing.change(work, LetterheadRecord, THE_ONE, before, **values)
