"""What it would come to that a plan expires: sessions lost, and what was not used of it earned; it changes nothing."""

from dataclasses import dataclass

from desktop_app.accounting import posting
from desktop_app.accounting.posting import RevenuePolicy, Role
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.journal_preview import role_accounts
from desktop_app.repositories import general_ledger, plans
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpiryPreview:
    """Before and after, in paise; where revenue was earned at the invoice nothing moves and there is no journal."""

    sessions_lost: int
    deferred_paise: int
    breakage_before_paise: int
    breakage_paise: int
    lines: tuple[JournalLine, ...]


def preview_expiry(unit: Unit, plan_id: int) -> ExpiryPreview:
    """Read what would be lost and earned; refuses NOT_FOUND, GL_ACCOUNT_NOT_MAPPED and GL_ACCOUNT_INACTIVE."""
    plan = plans.plan(unit, plan_id)
    lost = [each for each in plans.sessions(unit, plan_id) if each.is_open]
    is_deferred = plan.revenue_policy == RevenuePolicy.DEFERRED
    breakage = sum(each.taxable_paise for each in lost) if is_deferred else 0
    lines: tuple[JournalLine, ...] = ()
    if breakage:
        accounts = role_accounts(unit, (Role.DEFERRED_REV, Role.BREAKAGE))
        lines = accounts.named(posting.breakage(breakage, plan_id=plan_id))
    return ExpiryPreview(
        sessions_lost=len(lost),
        deferred_paise=general_ledger.plan_balance(unit, Role.DEFERRED_REV, plan_id),
        breakage_before_paise=general_ledger.plan_balance(unit, Role.BREAKAGE, plan_id),
        breakage_paise=breakage,
        lines=lines,
    )
