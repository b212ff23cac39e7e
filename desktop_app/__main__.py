"""The program's entry: the window, or a command without one."""

import sys

from desktop_app.command_line import run


def main() -> int:
    """Run the program with the arguments it was called with; the exit code."""
    return run(sys.argv[1:])
