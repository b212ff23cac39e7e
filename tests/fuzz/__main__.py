"""Attack what reads files, from the command line; see the package."""

import hashlib
import secrets
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path

from tests import fuzz as package
from tests.fuzz.fuzzing import Fuzzed, for_seconds, fuzz, made, outcome_of
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS


def main() -> int:
    """Run; the exit code is 1 where anything was found."""
    asked = _arguments()
    chosen = [TARGETS[name] for name in asked.target or TARGETS]
    if asked.replay is not None:
        return _replay(chosen[0], asked)
    _say(f"seed {asked.seed}")
    found = 0
    for target in chosen:
        with tempfile.TemporaryDirectory(prefix="clinic-fuzz-") as folder:
            seconds = asked.seconds / len(chosen)
            result = fuzz(target, seed=asked.seed, goes_on=for_seconds(seconds), folder=Path(folder))
        _tell(target, result, asked)
        found += len(result.findings)
    return 1 if found else 0


def _replay(target: Target, asked: Namespace) -> int:
    content = made(target, asked.seed, asked.replay)
    _say(repr(content[:2_000]))
    with tempfile.TemporaryDirectory(prefix="clinic-fuzz-") as folder, target.begun(Path(folder)) as attempt:
        _say(outcome_of(attempt, content))
    return 0


def _tell(target: Target, result: Fuzzed, asked: Namespace) -> None:
    _say(f"{target.name}: {result.tried:,} inputs, {len(result.findings)} findings")
    for outcome, count in result.outcomes.most_common():
        _say(f"    {count:>8,}  {outcome}")
    for finding in result.findings:
        name = f"{target.name}-{hashlib.sha256(finding.content).hexdigest()[:12]}"
        _say(f"FOUND {name}: --target {target.name} --seed {asked.seed} --replay {finding.number}\n{finding.raised}")
        if asked.keep:
            asked.keep.mkdir(parents=True, exist_ok=True)
            (asked.keep / name).write_bytes(finding.content)


def _arguments() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.fuzz", description=(package.__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60.0, help="for all targets together (60)")
    parser.add_argument("--seed", type=int, default=secrets.randbits(32), help="drawn and printed")
    parser.add_argument("--target", nargs="+", choices=TARGETS, help="else all of them, in turn")
    parser.add_argument("--replay", type=int, metavar="N", help="make one attempt again")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write what was found there")
    return parser.parse_args()


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")


if __name__ == "__main__":
    sys.exit(main())
