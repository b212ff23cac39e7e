import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.gui


def test_pictures__are_written_light_and_dark_once_and_twice_as_large(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "QT_SCALE_FACTOR"}
    command = [sys.executable, "-m", "tests.pictures", str(tmp_path), "--only", "shell-plans"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
    sizes = {path.name: QImage(str(path)).size().toTuple() for path in tmp_path.iterdir()}
    assert sizes == {
        "shell-plans-light-1x.png": (1366, 690),
        "shell-plans-dark-1x.png": (1366, 690),
        "shell-plans-light-2x.png": (2732, 1380),
        "shell-plans-dark-2x.png": (2732, 1380),
    }
