"""The history of a plan: each act with the sessions that it moved and the installments that it paid."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, select

from desktop_app.records.clinic import User
from desktop_app.records.memory import AuditEntry
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAct:
    """One act; `at` is UTC. Sessions and installments by number; `session_status` is what the sessions became.

    `scheduled_for` is the day that a session was moved to, `expiry_date`, `refund_status` and `was` are the plan's new
    expiry, the new state of its refund, and its status before, where the act changed them.
    """

    at: str
    user: str | None
    action: str
    reason: str | None
    sessions: tuple[int, ...] = ()
    session_status: str = ""
    installments: tuple[int, ...] = ()
    paid_paise: int = 0
    scheduled_for: date | None = None
    expiry_date: date | None = None
    refund_status: str = ""
    was: str = ""


_ACTS = (
    select(
        AuditEntry.at,
        User.display_name,
        AuditEntry.action,
        AuditEntry.reason,
        AuditEntry.before_json,
        AuditEntry.after_json,
    )
    .outerjoin(User, User.user_id == AuditEntry.user_id)
    .where(AuditEntry.entity == "package_payment_plans", AuditEntry.entity_id == bindparam("plan_id"))
    .order_by(AuditEntry.audit_id)
)


def plan_history(unit: Unit, plan_id: int) -> tuple[PlanAct, ...]:
    """Give the acts on a plan, oldest first; the log names its sessions and installments by their numbers."""
    acts = []
    for at, user, action, reason, before, after in unit.execute(_ACTS, {"plan_id": plan_id}):
        old, new = _children(before, "installment_payments"), _children(after, "installment_payments")
        moved = _children(after, "package_sessions")
        plan = json.loads(after or "{}")
        paid = {number: _paid(row) - _paid(old.get(number, {})) for number, row in new.items()}
        acts.append(
            PlanAct(
                at=at,
                user=user,
                action=action,
                reason=reason,
                sessions=tuple(sorted(int(number) for number in moved)),
                session_status=next((str(row.get("session_status", "")) for row in moved.values()), ""),
                installments=tuple(sorted(int(number) for number, paise in paid.items() if paise)),
                paid_paise=sum(paid.values()),
                scheduled_for=next((_day(row, "scheduled_date") for row in moved.values()), None),
                expiry_date=_day(plan, "expiry_date"),
                refund_status=str(plan.get("refund_status", "")),
                was=str(json.loads(before or "{}").get("status", "")),
            )
        )
    return tuple(acts)


def _children(logged: str | None, table: str) -> Mapping[str, Mapping[str, Any]]:
    """Give what the log says of the rows of a child table, by key."""
    found: Mapping[str, Mapping[str, Any]] = json.loads(logged or "{}").get(table, {})
    return found


def _paid(row: Mapping[str, Any]) -> int:
    return int(row.get("paid_paise") or 0)


def _day(row: Mapping[str, Any], column: str) -> date | None:
    written = row.get(column)
    return date.fromisoformat(written) if isinstance(written, str) else None
