"""Examples of the letterhead: the first one, another in its place; `tests.examples` enters them all."""

import struct
import zlib

from desktop_app.repositories.commands import Command
from desktop_app.repositories.letterheads import KeptLetterhead
from desktop_app.workflows.change_letterhead import ChangeLetterhead, change_letterhead
from tests.clinic import Clinic
from tests.orders import do, order
from tests.prepared import Preparation, Workflow


def png(width: int = 2, height: int = 1, *, colour: bytes = b"\x2c\x52\xc4") -> bytes:
    """Make a PNG of one colour."""
    pixels = zlib.compress((b"\0" + colour * width) * height)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def chunk(name: bytes, content: bytes) -> bytes:
    """Make a chunk of a PNG, with its checksum."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


LETTERHEAD = ChangeLetterhead(
    request_id="",
    heading="12 Church Street, Bengaluru 560001\nPhone 080 4567 8901",
    footer="Registration 1234",
    logo=png(),
)
KEPT = KeptLetterhead(LETTERHEAD.heading, LETTERHEAD.footer, LETTERHEAD.logo)


def the_first_one(_: Clinic) -> Command:
    return order(LETTERHEAD)


def another_one(clinic: Clinic) -> Command:
    do(clinic, change_letterhead, order(LETTERHEAD))
    return order(LETTERHEAD, seen=KEPT, heading="14 Church Street", footer="", logo=png(3, 3))


ALL: tuple[tuple[Workflow, Preparation], ...] = (
    (change_letterhead, the_first_one),
    (change_letterhead, another_one),
)
