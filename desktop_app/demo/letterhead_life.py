"""The clinic's letterhead, from its first day on: an address that is nobody's, and a mark drawn here."""

import struct
import zlib
from collections.abc import Iterator

from desktop_app.demo.clinic import OWNER, Clinic
from desktop_app.demo.diary import Diary
from desktop_app.demo.order import Life, ordered
from desktop_app.workflows.change_letterhead import ChangeLetterhead, change_letterhead

_HEADING = "14 Linking Road, Mumbai 400050\nPhone 022 5550 0100 \u00b7 hello@asha.example\nRegistration MMC 000000"
_FOOTER = "A demo clinic: its papers are of nobody."
_SIDE = 120  # pixels
_BLUE, _WHITE = b"\x2c\x52\xc4", b"\xff\xff\xff"


def print_letterhead(clinic: Clinic, diary: Diary) -> Life:
    """Say what papers carry."""
    command = ChangeLetterhead(request_id=clinic.request_id(), heading=_HEADING, footer=_FOOTER, logo=mark())
    yield from ordered(diary.at, OWNER, change_letterhead, command)


def mark() -> bytes:
    """Draw a mark: a white cross on a blue disc, as PNG."""
    rows = b"".join(b"\0" + b"".join(_row(y)) for y in range(_SIDE))
    header = struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in parts)


def _row(y: int) -> Iterator[bytes]:
    """Give the pixels of a line."""
    middle, arm, half = _SIDE // 2, _SIDE // 4, _SIDE // 16
    for x in range(_SIDE):
        across, down = abs(x - middle), abs(y - middle)
        on_cross = min(across, down) <= half and max(across, down) <= arm
        on_disc = across**2 + down**2 <= (middle - 1) ** 2
        yield _BLUE if on_disc and not on_cross else _WHITE


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
