"""The same program without a window."""

from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run a command; the exit code."""
    return len(arguments)
