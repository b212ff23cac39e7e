"""Which examples an ordinary run goes through in full: the first one of each workflow. A long run: all of them."""

import os

from tests.examples import EXAMPLES

IS_LONG = os.environ.get("CLINIC_FAULTS") == "all"
_FIRST = {name.split("-", maxsplit=1)[0]: name for name in reversed(EXAMPLES)}
IN_FULL = set(EXAMPLES) if IS_LONG else set(_FIRST.values())
