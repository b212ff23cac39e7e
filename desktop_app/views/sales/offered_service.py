"""The choice of a service or package among those that are sold on a day.

service = OfferedService(placeholder=...)
service.offer(each for each in terms.services if ...)
service.chosen()                        # ServiceChoice, None where nothing is chosen
"""

from collections.abc import Iterable

from desktop_app.reports.choices import ServiceChoice
from desktop_app.views.controls.choice import Choice


class OfferedService(Choice):
    """Services by name and code."""

    def __init__(self, *, placeholder: str) -> None:
        super().__init__(placeholder=placeholder)
        self.let_make("service")
        self._offered: dict[int, ServiceChoice] = {}

    def offer(self, services: Iterable[ServiceChoice]) -> None:
        """Offer services; the one that was chosen stays chosen while it is offered."""
        self._offered = {each.service.service_id: each for each in services}
        self.set_choices((key, f"{each.service.name}  {each.service.code}") for key, each in self._offered.items())

    def offers_any(self) -> bool:
        """Tell whether there is anything to choose from."""
        return bool(self._offered)

    def chosen(self) -> ServiceChoice | None:
        """Give the service that is chosen."""
        key = self.key()
        return self._offered.get(key) if isinstance(key, int) else None

    def named(self, name: str) -> ServiceChoice | None:
        """Give the service of a name, None where none of it is offered."""
        return next((each for each in self._offered.values() if each.service.name == name), None)
