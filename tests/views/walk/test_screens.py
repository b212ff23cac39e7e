"""No number is cut on a laptop's screen, at single scale in wide letters and at double scale in the shipped ones."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.first_examples import IS_LONG

ROOT = Path(__file__).parents[3]
WIDTH, HEIGHT = 1366, 768


@pytest.mark.gui
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("family", "scale"), [("DejaVu Sans", 1), ("Inter", 2)] if IS_LONG else [("DejaVu Sans", 1)])
def test_every_screen__shows_numbers_whole(
    family: str, scale: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    screen = {"name": "laptop", "x": 0, "y": 0, "width": scale * WIDTH, "height": scale * HEIGHT}
    file = tmp_path / "screen.json"
    file.write_text(json.dumps({"screens": [{**screen, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n0", "-s", "-p", "no:cacheprovider", "tests/views/walk/screen_walk.py"],
        cwd=ROOT,
        env=os.environ
        | {
            "CLINIC_TEST_PLATFORM": f"offscreen:configfile={file}",
            "CLINIC_TEST_FAMILY": family,
            "QT_SCALE_FACTOR": str(scale),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, "\n".join(line for line in done.stdout.splitlines() if "IGNORED" not in line)
    looked = re.search(r"looked at (\d+) screens", done.stdout)
    assert looked is not None
    record_property("counts", {"screens looked at in other sizes, letters and scales": int(looked[1])})
