"""Run the benchmarks and print their table: `python -m tests.benchmarks [FOLDER]`.

FOLDER is where the books are made; it should be on the disk whose speed counts. Only ratios are worth keeping: the
two sides of each are measured in turn, in one run, on one machine.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import discontinuation

ROUNDS = 200


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as name:
        measured = discontinuation.measure(Path(name), rounds=ROUNDS)
        counts = [discontinuation.statements(Path(name), plans_before=plans) for plans in (0, 100)]
    print(f"discontinuation through the workflow   {measured.workflow_ms:8.2f} ms (median of {ROUNDS})")
    print(f"the same SQL by hand, same settings    {measured.by_hand_ms:8.2f} ms")
    print(f"ratio                                  {measured.ratio:8.2f}")
    print(
        f"statements, COMMIT included            {measured.statements:5d}; {counts[0]} and {counts[1]} after 100 others"
    )


if __name__ == "__main__":
    main()
