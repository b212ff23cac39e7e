"""What the commands share: arguments that are days, files that are not the books, and what a terminal is shown.

A terminal obeys what it is shown: a name with an escape sequence in it could rename its window, or hide a line.
"""

import os
import re
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NoReturn

from desktop_app.errors import BadInput, FileNotWritten

STANDARD_OUTPUT = "-"
# Control characters but tab and line feed, what turns a line around, and halves of characters.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class Parser(ArgumentParser):
    """Reads a command's arguments; what it says of those that are wrong is printable."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end."""
        super().error(printable(message))


def printable(text: str) -> str:
    """Write what a terminal would obey so that it is seen: an escape by its number; lines stay lines."""
    return _OBEYED.sub(lambda found: ascii(found[0])[1:-1], text.replace("\r\n", "\n"))


def say(words: str) -> None:
    """Write a line to standard output, for people."""
    put_out([printable(f"{words}\n")])


def complain(words: object) -> None:
    """Write a line to standard error, for people."""
    sys.stderr.write(" ".join(printable(str(words)).splitlines()) + "\n")


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
    """Write to standard output, to a program byte by byte, to a terminal in printable form; refuses FILE_NOT_WRITTEN.

    Whoever closes it before the end, as `head` does, has had enough: the rest is left unsaid.
    """
    is_seen = sys.stdout.isatty()
    try:
        sys.stdout.buffer.writelines(_bytes(part, is_seen=is_seen) for part in parts)
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is still waiting to be written would fail once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise FileNotWritten(path="standard output", detail=error.strerror) from error


def _bytes(part: str | bytes, *, is_seen: bool) -> bytes:
    if isinstance(part, bytes):
        return part
    return (printable(part) if is_seen else part).encode()
