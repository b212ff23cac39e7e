"""The figures for the picture of a package's value, from a plan's facts and a settlement of it."""

from desktop_app.accounting.settlement import Settlement
from desktop_app.repositories.settlements import PlanFacts
from desktop_app.views.pictures.value_figures import ValueFigures


def value_of(facts: PlanFacts, settlement: Settlement) -> ValueFigures:
    """Lay out what the package is worth on its invoice, tax and round-off included, and what was paid of it.

    The round-off belongs to what the clinic keeps, unless a credit of the whole package takes it along.
    """
    position = facts.position
    total = position.line.gross_paise + position.round_off_paise
    is_unused = len(facts.open_sessions) == len(facts.sessions)
    opened = total if is_unused else position.open_value.gross_paise
    credited = min(settlement.total_paise, opened)
    used = sorted(facts.sessions, key=lambda each: each.is_open)
    return ValueFigures(
        total_paise=total,
        used_paise=total - opened,
        retained_paise=opened - credited,
        credited_paise=credited,
        goodwill_paise=settlement.total_paise - credited,
        paid_paise=sum(each.paid_paise for each in facts.installments),
        still_due_paise=settlement.residual_due_paise,
        refundable_paise=settlement.refundable_paise,
        used_sessions=sum(not each.is_open for each in facts.sessions),
        session_paise=tuple(each.gross_paise for each in used),
    )
