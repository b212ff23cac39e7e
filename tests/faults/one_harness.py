"""The long run of one harness, in a process of its own.

Run as `python -m tests.faults.one_harness MODULE SEED SECONDS FOLDER`; it leaves `tally.json` in the folder.
"""

import json
import os
import sys
import time
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from tests import cheap_passwords  # noqa: F401 - for what it sets


def main(module: str, seed: str, seconds: str, folder: str) -> None:
    """Let the harness work, and write down what it says."""
    os.environ["TZ"] = "Asia/Kolkata"
    if hasattr(time, "tzset"):
        time.tzset()
    place = Path(folder)
    tally = import_module(module).long_run(int(seed), float(seconds), place)
    (place / "tally.json").write_text(json.dumps(asdict(tally)), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
