"""Step: what a letterhead may say, and which picture may be its logo."""

import zlib

from desktop_app.accounting.texts import composed, on_one_line
from desktop_app.errors import BadInput, LogoUnfit
from desktop_app.repositories.letterheads import KeptLetterhead

MOST_LINES, LONGEST_LINE = 6, 120
LARGEST_LOGO = 256 * 1024  # bytes
MOST_PIXELS = 2_000  # a side
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_FRAME = 12  # of a chunk: length, name, checksum
_HEADER = 13


def letterhead_of(heading: str, footer: str, logo: bytes | None) -> KeptLetterhead:
    """Give a letterhead as it is kept: lines of printable text, and a PNG; refuses BAD_INPUT and LOGO_UNFIT."""
    if logo is not None:
        require_png(logo)
    return KeptLetterhead(_lines(heading, "The heading"), _lines(footer, "The footer"), logo)


def require_png(data: bytes) -> None:
    """Refuse LOGO_UNFIT for what is no whole PNG, is too large as a file, or has too many pixels."""
    if len(data) > LARGEST_LOGO:
        raise LogoUnfit(why=f"it has more than {LARGEST_LOGO // 1024} KB")
    chunks = _chunks(data)
    header = data[len(_SIGNATURE) + 8 : len(_SIGNATURE) + 8 + _HEADER]
    if len(chunks) < 3 or chunks[0] != b"IHDR" or chunks[-1] != b"IEND" or b"IDAT" not in chunks:  # noqa: PLR2004
        raise LogoUnfit(why="it is no PNG, or a damaged one")
    sides = (int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big"))
    if not all(1 <= side <= MOST_PIXELS for side in sides):
        raise LogoUnfit(why=f"it has more than {MOST_PIXELS} pixels a side")


def _lines(text: str, what: str) -> str:
    """Give lines without blanks around them and without empty ones."""
    found = [composed(on_one_line(line)).strip() for line in text.splitlines()]
    lines = [line for line in found if line]
    if len(lines) > MOST_LINES or any(len(line) > LONGEST_LINE for line in lines):
        raise BadInput(what=f"{what} has at most {MOST_LINES} lines of {LONGEST_LINE} letters")
    return "\n".join(lines)


def _chunks(data: bytes) -> list[bytes]:
    """Name the chunks of a PNG in their order; none where one is cut off or its checksum is wrong."""
    if not data.startswith(_SIGNATURE):
        return []
    names, at = [], len(_SIGNATURE)
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        name, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        checksum = data[at + 8 + length : at + _FRAME + length]
        if len(checksum) < 4 or zlib.crc32(name + content) != int.from_bytes(checksum, "big"):  # noqa: PLR2004 - bytes
            return []
        names.append(name)
        at += _FRAME + length
    return names
