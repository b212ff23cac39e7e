"""A process of its own for limits that hold for a whole process: `python -m tests.faults.limits.child FILE`.

FILE has a pickled job; the verdict is written as JSON beside it, for what is refused to write might be standard output.
"""

import json
import logging
import pickle
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests import cheap_passwords  # noqa: F401 - for what it sets
from tests.faults.children import ROOT, written
from tests.faults.judging import Verdict

Job = Callable[[], Verdict]


def judged_in_a_child(job: Job, folder: Path) -> Verdict:
    """Have a job done by a process of its own; a job is a partial of a module's function."""
    file = written(job, folder)
    ended = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.faults.limits.child", file],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr[-4_000:]
    found: dict[str, Any] = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    return Verdict(found["lost"], found["wrongly_reported"], Counter(found["ended"]))


def main(file: Path) -> None:
    """Do the job in a file."""
    logging.getLogger("sqlalchemy.pool").disabled = True  # it tells of every rollback that failed: that is meant here
    job: Job = pickle.loads(file.read_bytes())  # noqa: S301 - the test that started this wrote it
    verdict = job()
    found = {"lost": verdict.lost, "wrongly_reported": verdict.wrongly_reported, "ended": verdict.ended}
    file.with_suffix(".json").write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
