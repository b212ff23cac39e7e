"""What reinstating a discontinued plan would bring back; it changes nothing."""

from dataclasses import dataclass

from desktop_app.repositories import credit_notes, plans
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Reinstatement:
    """What comes back: sessions to be scheduled again, and what the installments ask for then, in paise.

    `final_paise` is the final installment that falls away, 0 where there is none.
    """

    plan_number: str
    package: str
    sessions: int
    open_paise: int
    final_paise: int


def preview_reinstatement(unit: Unit, plan_id: int) -> Reinstatement:
    """Read what comes back with a plan; refuses NOT_FOUND. Earlier waivers and write-offs stay."""
    plan = plans.plan(unit, plan_id)
    installments = plans.installments(unit, plan_id)
    asked = sum(each.amount_paise for each in installments if each.kind == "regular")
    paid = sum(each.paid_paise for each in installments)
    return Reinstatement(
        plan_number=plan.plan_number,
        package=plan.package_name,
        sessions=sum(each.session_status == "cancelled" for each in plans.sessions(unit, plan_id)),
        open_paise=asked - paid - credit_notes.waived_on_plan(unit, plan_id),
        final_paise=sum(each.amount_paise - each.waived_paise for each in installments if each.kind == "final"),
    )
