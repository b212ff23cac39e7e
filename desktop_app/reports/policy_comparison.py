"""What a patient would get under each settlement policy if the plan were discontinued now; it changes nothing.

outcomes = compare_policies(outlook.facts.position)     # pure: no query
"""

from dataclasses import dataclass, replace

from desktop_app.accounting.settlement import Policy, Position, compute_credit, settle


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyOutcome:
    """One policy, in paise: kept for what was used, the fee, and what is kept of the open sessions, all without tax.

    Credit, refund and what is still due include the tax. Refund and due are None where earlier notes have left less
    than the policy credits.
    """

    policy: Policy
    is_agreed: bool
    used_paise: int
    fee_paise: int
    retained_paise: int
    credit_paise: int
    refund_paise: int | None
    due_paise: int | None


def compare_policies(position: Position) -> tuple[PolicyOutcome, ...]:
    """Give what each policy comes to, in their order."""
    return tuple(_outcome(replace(position, policy=policy), agreed=position.policy) for policy in Policy)


def _outcome(position: Position, *, agreed: Policy) -> PolicyOutcome:
    computed = compute_credit(position)
    settled = settle(position) if position.allows(computed.credit_paise) else None
    open_taxable = position.open_value.taxable_paise
    kept = position.line.taxable_paise - computed.value_used_paise - computed.fee_paise
    return PolicyOutcome(
        policy=position.policy,
        is_agreed=position.policy is agreed,
        used_paise=computed.value_used_paise,
        fee_paise=computed.fee_paise,
        retained_paise=max(0, open_taxable - kept) if settled is None else settled.retained_taxable_paise,
        credit_paise=computed.credit_paise,
        refund_paise=None if settled is None else settled.refundable_paise,
        due_paise=None if settled is None else settled.residual_due_paise,
    )
