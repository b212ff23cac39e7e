"""The table of a long run: for every promise what was tried, what was lost, and whether that is enough."""

import json
import os
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from tests import raw
from tests.faults.tally import Tally

ROOT = Path(__file__).parents[2]
RESULTS = Path(__file__).parent / "results" / "last_long_run"  # .json and .md
README = ROOT / "README.md"
BEGINS, ENDS = "<!-- last long run -->", "<!-- end of the last long run -->"
LONG_MINUTES = 30.0
SHOWN = 20  # findings; the file has all
HEADING = (
    "| promise | method | tried | lost | wrongly reported | gate | met |",
    "|---|---|---|---:|---:|---|---|",
)


@dataclass(frozen=True)
class Again:
    """The later run that a row comes from; `minutes` are the harness's own, `before` is what was wrong before it."""

    date: str
    minutes: float
    machine: str
    seed: int
    commit: str
    before: str = ""


@dataclass(frozen=True)
class Row:
    """What one harness came to, in the run or in a later one."""

    harness: str
    gate: dict[str, int]
    tally: Tally
    again: Again | None = None

    @property
    def is_met(self) -> bool:
        """Tell whether nothing was found, in as many tries as a release asks for."""
        return self.tally.is_clean and all(self.tally.tried.get(name, 0) >= least for name, least in self.gate.items())

    def text(self) -> str:
        """Give the row as Markdown."""
        gate = _counts(self.gate, "≥ ")
        met = ("yes" if self.is_met else "no") if self.gate or not self.tally.is_clean else ""
        cells = (
            self.tally.promise,
            self.tally.method,
            _counts(self.tally.tried),
            f"{self.tally.lost:,}",
            f"{self.tally.wrongly_reported:,}",
            gate,
            met,
        )
        return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _counts(named: dict[str, int], before: str = "") -> str:
    return "<br>".join(f"{before}{count:,} {name}" for name, count in named.items())


@dataclass
class LongRun:
    """A run of all harnesses, or of some."""

    date: str
    minutes: float
    jobs: int
    machine: str
    seed: int
    commit: str
    rows: list[Row] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        return not self.unfinished and all(row.tally.is_clean for row in self.rows)

    def with_later(self, later: "LongRun", minutes: Mapping[str, float]) -> "LongRun":
        """Put what was run again in the place of what was; what then came to no end keeps its row and is unfinished."""
        now = {row.harness: self._again(row, later, minutes[row.harness]) for row in later.rows}
        rows = [row for row in self.rows if row.harness not in now] + [*now.values()]
        kept = [name for name in self.unfinished if name not in now and name not in later.unfinished]
        return replace(self, rows=sorted(rows, key=lambda row: row.tally.promise), unfinished=kept + later.unfinished)

    def _again(self, row: Row, later: "LongRun", minutes: float) -> Row:
        """Mark a row of a later run; a fault that was found before it is not forgotten."""
        before = next((each for each in self.rows if each.harness == row.harness), None)
        wrong = before.again.before if before and before.again else ""
        if row.harness in self.unfinished:
            wrong = "did not come to its end"
        elif before and not before.tally.is_clean:
            tally = before.tally
            wrong = f"found {tally.lost:,} lost, {tally.wrongly_reported:,} wrongly reported (seed {tally.seed})"
        return replace(row, again=Again(later.date, round(minutes, 2), later.machine, later.seed, later.commit, wrong))

    def text(self) -> str:
        """Give the run as Markdown."""
        kind = (
            "A long run" if self.minutes >= LONG_MINUTES else "A short trial run, no long one yet: gates are for that"
        )
        head = (
            f"{kind}. {self.date}, {self.minutes:g} minutes, {self.jobs} processes at a time; {self.machine}; "
            f"commit {self.commit}; `python -m tests.faults --seed {self.seed} --minutes {self.minutes:g}`."
        )
        lines = [head, "", *HEADING, *(row.text() for row in self.rows)]
        later = [self._told_again(row.harness, row.again) for row in self.rows if row.again]
        if later:
            lines += ["", "Rows of later runs:", "", *later]
        if self.unfinished:
            lines += ["", f"Did not come to their end: {', '.join(self.unfinished)}."]
        findings = [f"- {row.harness}: {each}" for row in self.rows for each in row.tally.findings]
        if findings:
            rest = [f"- and {len(findings) - SHOWN:,} more"] if len(findings) > SHOWN else []
            lines += ["", "Findings:", "", *findings[:SHOWN], *rest]
        return "\n".join(lines) + "\n"

    def _told_again(self, harness: str, again: Again) -> str:
        """Say where a row comes from, as a line of Markdown."""
        elsewhere = f"; {again.machine}" if again.machine != self.machine else ""
        before = f"; the run before it {again.before}" if again.before else ""
        return (
            f"- {harness}: run again on {again.date}, seed {again.seed}, {again.minutes:g} minutes, "
            f"commit {again.commit}{elsewhere}{before}"
        )

    def write(self, stem: Path) -> None:
        """Write it as STEM.json and STEM.md."""
        stem.parent.mkdir(parents=True, exist_ok=True)
        stem.with_suffix(".json").write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")
        stem.with_suffix(".md").write_text(self.text(), encoding="utf-8")


def read(stem: Path) -> LongRun:
    """Read a run that was written."""
    found = json.loads(stem.with_suffix(".json").read_text(encoding="utf-8"))
    return LongRun(rows=[_row(row) for row in found.pop("rows")], **found)


def _row(found: dict[str, Any]) -> Row:
    """Read a row; in older files none is from a later run."""
    tally = Tally(**{**found["tally"], "findings": tuple(found["tally"]["findings"])})
    again = found.get("again")
    return Row(found["harness"], found["gate"], tally, Again(**again) if again else None)


def machine() -> str:
    """Say what this runs on."""
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        system = platform.platform(terse=True)
    cores = f"{os.cpu_count()} cores"
    engine = f"SQLite {raw.driver_now().sqlite_version}" + (", encrypted books" if raw.is_encrypted() else "")
    return f"{cores}, {system}, Python {platform.python_version()}, {engine}"


def put_into(readme: str, text: str) -> str:
    """Put the table between the two marks of the README."""
    before, begins, rest = readme.partition(BEGINS)
    _, ends, after = rest.partition(ENDS)
    assert begins, "README.md has no place for the table"
    assert ends, "the place for the table in README.md has no end"
    return f"{before}{begins}\n{text}{ends}{after}"
