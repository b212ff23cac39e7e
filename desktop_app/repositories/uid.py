"""Names that are valid outside the file: UUIDs of version 7, which sort by time."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

_RANDOM_BYTES = 10
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def uuid7(at: datetime, randomness: Callable[[int], bytes]) -> str:
    """Make a UUIDv7 (RFC 9562): 48 bits of milliseconds since 1970, then random bits."""
    milliseconds = (at - _EPOCH) // _MILLISECOND & ((1 << 48) - 1)
    random = int.from_bytes(randomness(_RANDOM_BYTES))
    value = milliseconds << 80 | random
    value = value & ~(0xF << 76) | 0x7 << 76  # version 7
    value = value & ~(0x3 << 62) | 0x2 << 62  # RFC variant
    return str(UUID(int=value))
