"""The posting button of every dialog, pressed many times: the window's own tests of it, and what they counted."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.faults.table import ROOT
from tests.faults.tally import Tally

TESTS = "tests/views/walk/test_double_clicks.py"
SHARE = 0.2  # it takes as long as it takes
_COUNTED = re.compile(r"([\d,]+)  posted once though pressed many times")


def long_run(seed: int, seconds: float, folder: Path) -> Tally:  # noqa: ARG001 - as every harness
    """Run the tests, and read what they say at their end."""
    tests = subprocess.run(  # noqa: S603 - our own tests
        [sys.executable, "-m", "pytest", TESTS, "-n0", "-p", "no:cacheprovider"],
        cwd=ROOT,
        env={**os.environ, "CLINIC_FAULTS": "all"},
        capture_output=True,
        text=True,
        check=False,
    )
    counted = _COUNTED.search(tests.stdout)
    failed = [line for line in tests.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    assert counted or failed, tests.stdout + tests.stderr
    assert bool(failed) == bool(tests.returncode), tests.stdout
    return Tally(
        promise="A posting button that is pressed many times posts once",
        method="double clicks and keys on every dialog of the window, before and while its command is under way",
        tried={"dialogs posted by many clicks and keys": int(counted[1].replace(",", "")) if counted else 0},
        lost=len(failed),
        wrongly_reported=0,
        seed=seed,
        findings=tuple(failed),
    )
