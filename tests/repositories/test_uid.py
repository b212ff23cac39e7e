"""Names that are valid outside the file: UUIDs of version 7 (RFC 9562)."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import RFC_4122, UUID

from hypothesis import given, strategies as st

from desktop_app.repositories.uid import uuid7

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
INDIA = timezone(timedelta(hours=5, minutes=30))


def test_uuid7__is_the_example_of_the_rfc() -> None:
    """RFC 9562, appendix A.6: 22 February 2022, 14:22:22 in New York, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F."""
    at = datetime(2022, 2, 22, 19, 22, 22, tzinfo=UTC)
    random = 0xCC3 << 64 | 0x18C4DC0C0C07398F
    assert uuid7(at, lambda size: random.to_bytes(size, "big")) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(st.integers(0, 2**47), st.integers(0, 999), st.binary(min_size=10, max_size=10))
def test_uuid7__has_its_version_its_variant_and_the_millisecond(
    milliseconds: int, microseconds: int, random: bytes
) -> None:
    at = EPOCH + timedelta(milliseconds=milliseconds, microseconds=microseconds)
    name = UUID(uuid7(at, lambda _: random))
    assert (name.version, name.variant) == (7, RFC_4122)
    assert name.int >> 80 == milliseconds


def test_uuid7__is_the_same_instant_in_every_zone() -> None:
    at = datetime(2025, 6, 2, 6, 30, tzinfo=UTC)
    assert uuid7(at, bytes) == uuid7(at.astimezone(INDIA), bytes)


def test_uuid7__sorts_by_time() -> None:
    start = datetime(2025, 6, 2, 6, 30, tzinfo=UTC)
    names = [uuid7(start + timedelta(milliseconds=each), lambda size: b"\xff" * size) for each in range(2000)]
    assert names == sorted(names)
    assert len(set(names)) == 2000


def test_uuid7__uses_all_the_randomness_it_may() -> None:
    """74 bits are free: 80 less 4 of the version and 2 of the variant."""
    at = datetime(2025, 6, 2, 6, 30, tzinfo=UTC)
    differing = UUID(uuid7(at, bytes)).int ^ UUID(uuid7(at, lambda size: b"\xff" * size)).int
    assert differing.bit_count() == 74
