"""At length: every statement of every example of every workflow fails, in all ways."""

import random
import time
from pathlib import Path

import pytest

from tests.examples import EXAMPLES
from tests.faults.driver import install
from tests.faults.harness import KINDS, Harness, Kinds, Report
from tests.faults.tally import Tally

GATE = {"statement faults": 5_000, "answers about “saved” judged": 5_000}
SHARE = 0.7


def long_run(seed: int, seconds: float, folder: Path) -> Tally:
    """Go through all examples once, in an order that hangs on the seed."""
    until = time.monotonic() + seconds
    names = random.Random(seed).sample(list(EXAMPLES), len(EXAMPLES))  # noqa: S311 - no secret
    reports: dict[str, Report] = {}
    for name in names:
        if time.monotonic() > until:
            break
        reports[name] = _report(name, folder, until)
    return Tally(
        promise="A workflow is whole or absent, whatever statement fails; what is said of it is true",
        method="every statement of every workflow, COMMIT too: before, after, SQLite ends the transaction, Ctrl-C,"
        " no memory; then the same request again",
        tried={
            "statement faults": _sum(reports, "statement faults"),
            "answers about “saved” judged": _sum(reports, "statement faults"),
            "statements": _sum(reports, "statements"),
            f"of {len(EXAMPLES)} examples": len(reports),
            "workflows": len({name.partition("-")[0] for name in reports}),
        },
        lost=_sum(reports, "lost or half written"),
        wrongly_reported=_sum(reports, "wrongly reported"),
        seed=seed,
        findings=tuple(f"{name}: {finding}" for name, report in reports.items() for finding in report.findings),
    )


def _report(name: str, folder: Path, until: float) -> Report:
    def all_kinds_in_time(_number: int, _statement: str) -> Kinds:
        return KINDS if time.monotonic() < until else ()

    place = folder / name
    place.mkdir()
    prepared = EXAMPLES[name](place / "prepared.clinicbook")
    with pytest.MonkeyPatch.context() as patched:
        return Harness(prepared, install(patched), place / "book.clinicbook").try_every_statement(all_kinds_in_time)


def _sum(reports: dict[str, Report], name: str) -> int:
    return sum(report.counts[name] for report in reports.values())
