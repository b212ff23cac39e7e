"""The program as main.py runs it, holding the key of the tests' encrypted books."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script, as main.py is
os.environ["CLINIC_TESTS_ENGINE"] = "encrypted"

from desktop_app.__main__ import main
from tests import raw

if __name__ == "__main__":
    assert raw.is_encrypted()
    raise SystemExit(main())
