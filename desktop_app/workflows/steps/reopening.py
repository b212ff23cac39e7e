"""Step: what was paid is paid no more: allocations are taken back, and installments open again.

A discontinued plan asks for nothing but what its final installments say: its regular ones stay waived, and what its
own note does not settle now is asked for by a final one.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from desktop_app.accounting.allocation import fill
from desktop_app.repositories import credit_notes, open_credits, payments, plans, receivables
from desktop_app.repositories.books import Work
from desktop_app.repositories.payments import Allocation
from desktop_app.repositories.plans import Installment, Plan
from desktop_app.workflows.steps import credit_standing

Taken = tuple[Allocation, int]


def newest_first(allocations: Iterable[Allocation], paise: int) -> list[Taken]:
    """Choose what is taken back of what a receipt or a credit pays of an invoice: the newest first, up to an amount."""
    newest = sorted(allocations, key=lambda each: each.allocation_id, reverse=True)
    parts = fill(paise, [each.amount_paise for each in newest])
    return [(each, part) for each, part in zip(newest, parts, strict=True) if part]


def reopen(work: Work, taken: Sequence[Taken], on: date) -> None:
    """Take allocations back, wholly or in part, and open their installments again.

    The ledgers come before: what their invoices lack must be what it is without these payments.
    """
    back: Counter[int] = Counter()
    for allocation, part in taken:
        payments.reverse_allocation(work, allocation)
        if allocation.installment_id is not None:
            back[allocation.installment_id] += part
        if part < allocation.amount_paise:
            payments.allocate(
                work,
                payment_id=allocation.payment_id,
                credit_note_id=allocation.credit_note_id,
                invoice_id=allocation.invoice_id,
                installment_id=allocation.installment_id,
                amount_paise=allocation.amount_paise - part,
            )
    invoice_ids = {each.invoice_id for each, _ in taken if each.installment_id is not None}
    for invoice_id in sorted(invoice_ids):
        for plan in plans.of_invoice(work, invoice_id):
            rows = [each for each in plans.installments(work, plan.plan_id) if back[each.installment_id]]
            if rows:
                _open_again(work, plan, rows, back, on)


def _open_again(work: Work, plan: Plan, rows: Sequence[Installment], back: Counter[int], on: date) -> None:
    ended = plan.status == "discontinued"
    for row in rows:
        paid = row.paid_paise - back[row.installment_id]
        stays_waived = ended and row.kind == "regular"
        plans.change_installment(
            work,
            row,
            paid_paise=paid,
            waived_paise=row.amount_paise - paid if stays_waived else row.waived_paise,
            waiver_reason=(row.waiver_reason or "Plan discontinued") if stays_waived else row.waiver_reason,
        )
    lacking = sum(back[row.installment_id] for row in rows if row.kind == "regular")
    if ended and lacking:
        _ask_again(work, plan, lacking, on)
    work.edits.act("unapply", "package_payment_plans", plan.plan_id)
    if ended:
        _refresh_own_note(work, plan)


def ask_again_after_note(work: Work, plan: Plan, lacking_paise: int, on: date, reason: str) -> None:
    """Ask a discontinued plan for what a note that did not name it had settled of its invoice, and is reversed now."""
    if lacking_paise:
        _ask_again(work, plan, lacking_paise, on)
        work.edits.act("update", "package_payment_plans", plan.plan_id, reason=reason)
        _refresh_own_note(work, plan)


def _ask_again(work: Work, plan: Plan, lacking_paise: int, on: date) -> None:
    """Settle what a discontinued plan lacks by what is left of its own note, and ask for the rest."""
    settled = _settle_by_note(work, plan, lacking_paise, on)
    rest = max(0, lacking_paise - settled)
    if rest:
        plans.add_final_installment(work, plan.plan_id, amount_paise=rest, due_date=on)
    residual = (plan.residual_due_paise or 0) + rest
    plans.change(
        work,
        plan,
        residual_due_paise=residual,
        refundable_paise=0 if residual else (plan.refundable_paise or 0) - settled,
    )


def _refresh_own_note(work: Work, plan: Plan) -> None:
    if plan.credit_note_id is not None:
        credit_standing.refresh(work, credit_notes.credit_note(work, plan.credit_note_id))


def _settle_by_note(work: Work, plan: Plan, lacking_paise: int, on: date) -> int:
    """Match the plan's note to its own invoice for what is lacking now, as far as both are open; the amount.

    What final installments ask for already is not touched.
    """
    item = receivables.invoice_item(work, plan.invoice_id)
    if plan.credit_note_id is None or item is None:
        return 0
    credit = open_credits.of_note(work, plan.credit_note_id)
    settled = min(credit.open_paise, item.open_paise, lacking_paise)
    receivables.match(work, debit_entry_id=item.entry_id, credit_entry_id=credit.entry_id, amount_paise=settled, on=on)
    return settled
