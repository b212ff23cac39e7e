"""What discontinuing a plan would do; it changes nothing."""

from dataclasses import dataclass

from desktop_app.accounting.settlement import Settlement, settle
from desktop_app.repositories import settlements
from desktop_app.repositories.settlements import PlanFacts
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True)
class DiscontinuationPreview:
    """A plan's facts and its settlement with the computed credit; another amount is settled from the same facts."""

    facts: PlanFacts
    settlement: Settlement


def preview_discontinuation(unit: Unit, plan_id: int) -> DiscontinuationPreview:
    """Read a plan and settle it with its computed credit; refuses NOT_FOUND, CN_EXCEEDS_INVOICE."""
    facts = settlements.facts(unit, plan_id)
    return DiscontinuationPreview(facts, settle(facts.position))
