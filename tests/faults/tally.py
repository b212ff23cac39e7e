"""What a harness tried, and what came of it.

A module `tests/faults/**/<name>_run.py` takes part in `python -m tests.faults` by one function,

    def long_run(seed: int, seconds: float, folder: Path) -> Tally

which works in a folder of its own until its seconds are over or its work is done. Two more names are heeded:

    SHARE = 2.0                      # of the time, where others have 1
    GATE = {"kills": 10_000}         # how much of what it tried a release asks for, by the names in `Tally.tried`
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tally:
    """What was tried for a promise: `lost` where work was lost or half written, `wrongly_reported` where we said wrong.

    Each finding says what replays it.
    """

    promise: str
    method: str
    tried: dict[str, int]
    lost: int
    wrongly_reported: int
    seed: int
    findings: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Tell whether the promise held."""
        return not (self.lost or self.wrongly_reported or self.findings)
