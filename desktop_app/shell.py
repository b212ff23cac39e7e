"""What the commands share: arguments that are days, files that are not the books, and standard output."""

import os
import sys
from argparse import ArgumentTypeError
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from desktop_app.errors import BadInput, FileNotWritten

STANDARD_OUTPUT = "-"


def day(text: str) -> date:
    """Read an argument that is a day, as 2026-03-31."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"{text!r} is not a date like 2026-03-31"
        raise ArgumentTypeError(message) from error


def month(text: str) -> date:
    """Read an argument that is a month, as 2026-03; its first day."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError as error:
        message = f"{text!r} is not a month like 2026-03"
        raise ArgumentTypeError(message) from error


def beside(books: Path, out: Path) -> Path:
    """Give the file to write; refuses BAD_INPUT where it is the books themselves, by whatever name."""
    if out.exists() and out.samefile(books):
        raise BadInput(what="OUT is the books' own file")
    return out


def put_out(parts: Iterable[str | bytes]) -> None:
    """Write to standard output; refuses FILE_NOT_WRITTEN.

    Whoever closes it before the end, as `head` does, has had enough: the rest is left unsaid.
    """
    try:
        sys.stdout.buffer.writelines(part.encode() if isinstance(part, str) else part for part in parts)
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is still waiting to be written would fail once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise FileNotWritten(path="standard output", detail=error.strerror) from error
