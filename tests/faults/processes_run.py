"""At length: four to eight processes post at one book, some of them are killed, and all is counted at the end."""

import random
import shutil
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from tests.faults.crowd import Setting, counts, drawn_lists, gather, setting
from tests.faults.crowd_judge import Verdict, filed, judge
from tests.faults.tally import Tally
from tests.prepared import Workflow

GATE = {"operations": 20_000}
SHARE = 1.1
LEAST, MOST = 4, 8
EACH = 150  # orders of a desk in a round
KILLS = 15


@dataclass
class Rounds:
    """Crowds, one after the other, each at a fresh copy of the same book."""

    folder: Path
    seed: int
    found: Setting = field(init=False)
    before: dict[str, int] = field(init=False)
    tried: Counter[str] = field(default_factory=Counter)
    verdicts: list[Verdict] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.found = setting(self.folder / "template.clinicbook")
        self.before = filed(self.found.path)

    def go_on(
        self,
        *,
        desks: int | None = None,
        each: int = EACH,
        kills: int = KILLS,
        spoil: tuple[Callable[[], None], ...] = (),
        instead: Mapping[Workflow, Workflow] = MappingProxyType({}),
    ) -> None:
        """Let one more crowd in; its seed is named in what is found.

        A test breaks the program by what every desk does first, or by a workflow that stands in for another.
        """
        seed = f"{self.seed}-{len(self.verdicts)}"
        chance = random.Random(seed)  # noqa: S311 - no secret
        place = self.folder / seed
        place.mkdir()
        book = replace(self.found, path=place / "crowd.clinicbook")
        shutil.copyfile(self.found.path, book.path)
        lists = drawn_lists(chance, book, desks=desks or chance.randint(LEAST, MOST), each=each)
        lists = [[(instead.get(workflow, workflow), command) for workflow, command in given] for given in lists]
        crowd = gather(book, lists, chance, kills=kills, spoil=spoil)
        verdict = judge(book.path, self.before, crowd)
        self.tried += counts(crowd)
        self.verdicts.append(
            Verdict(
                [f"round {seed}: {each}" for each in verdict.lost],
                [f"round {seed}: {each}" for each in verdict.wrongly_reported],
            )
        )
        if not verdict.findings:
            shutil.rmtree(place)


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Let crowds in until the time is over."""
    until = time.monotonic() + seconds
    rounds = Rounds(folder, seed)
    while time.monotonic() < until:
        rounds.go_on()
    return Tally(
        promise="Nothing is posted twice, numbers have no gaps, and what was answered is in the file",
        method=f"{LEAST} to {MOST} processes at one book: the same plans, the same series, the same requests;"
        " one is killed now and then, and gives its last requests again",
        tried={**rounds.tried, "rounds": len(rounds.verdicts)},
        lost=sum(len(each.lost) for each in rounds.verdicts),
        wrongly_reported=sum(len(each.wrongly_reported) for each in rounds.verdicts),
        seed=seed,
        findings=tuple(finding for each in rounds.verdicts for finding in each.findings),
    )
