"""The reports that were shown before: what each was asked, and where its cursor was."""

from dataclasses import dataclass, field

from desktop_app.reports.report_request import ReportRequest

_MOST = 50


@dataclass(frozen=True, slots=True)
class Stop:
    """A report as it was left."""

    name: str
    request: ReportRequest
    spot: tuple[int, int] | None


@dataclass
class WayBack:
    """The last stops, the newest last; and what each report was asked last in this session."""

    stops: list[Stop] = field(default_factory=list)
    asked: dict[str, ReportRequest] = field(default_factory=dict)

    def leave(self, stop: Stop) -> None:
        """Remember a report that is left."""
        self.stops = [*self.stops, stop][-_MOST:]

    def back(self) -> Stop | None:
        """Go one stop back."""
        return self.stops.pop() if self.stops else None
