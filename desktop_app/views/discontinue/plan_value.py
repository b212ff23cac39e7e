"""The figures for the picture of a package's value, from a plan's facts and a settlement of it."""

from desktop_app.accounting.settlement import Settlement
from desktop_app.reports.paper.settlement_paper import shares_of
from desktop_app.repositories.settlements import PlanFacts
from desktop_app.views.pictures.value_figures import ValueFigures


def value_of(facts: PlanFacts, settlement: Settlement) -> ValueFigures:
    """Lay out what the package is worth on its invoice, tax and round-off included, and what was paid of it."""
    shares = shares_of(facts, settlement.total_paise)
    used = sorted(facts.sessions, key=lambda each: each.is_open)
    return ValueFigures(
        total_paise=shares.total_paise,
        used_paise=shares.used_paise,
        retained_paise=shares.retained_paise,
        credited_paise=shares.credited_paise,
        goodwill_paise=shares.goodwill_paise,
        paid_paise=sum(each.paid_paise for each in facts.installments),
        still_due_paise=settlement.residual_due_paise,
        refundable_paise=settlement.refundable_paise,
        used_sessions=sum(not each.is_open for each in facts.sessions),
        session_paise=tuple(each.gross_paise for each in used),
    )
