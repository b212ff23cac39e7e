"""How many rows a register has of each status, for the chips above it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCounts:
    """Whatever status the query asks for, all are counted."""

    by_status: tuple[tuple[str, int], ...]

    @property
    def all(self) -> int:
        """All of them."""
        return sum(count for _, count in self.by_status)

    def of(self, status: str) -> int:
        """Those of one status."""
        return dict(self.by_status).get(status, 0)
