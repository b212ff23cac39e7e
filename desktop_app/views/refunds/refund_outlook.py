"""What can be paid back of one credit, read in one snapshot: how it came in, what is left, and what paying it posts.

outlook = read_outlook(reading, credit_note_id=7, payment_id=None)
outlook.needs_approval(600_000); outlook.journal({"upi": 400_000}, {})
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import money_posting, refund_approval
from desktop_app.accounting.advances import tax_of_part
from desktop_app.accounting.posting import MODE_ROLES, Line, Role
from desktop_app.accounting.tax import NOTHING, Taxed
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.journal_preview import RoleAccounts, role_accounts
from desktop_app.repositories import clinic, money_accounts, open_credits, patients, payments, plans, refunds
from desktop_app.repositories.accounts import Account, Limit, limit_on
from desktop_app.repositories.books import Reading
from desktop_app.repositories.patients import Patient
from desktop_app.workflows.steps import refunding
from desktop_app.workflows.steps.refunding import Credit


@dataclass(frozen=True, slots=True)
class ModeRoom:
    """What came in by a mode and went back by it, in paise, and the accounts that it may go out of, its own first."""

    mode: str
    received_paise: int
    back_paise: int
    accounts: tuple[Account, ...]

    @property
    def room_paise(self) -> int:
        """What can go back by the mode that it came in by."""
        return max(0, self.received_paise - self.back_paise)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundOutlook:
    """A credit of a patient and what of it can go back, in paise; `modes` are all there are, those with room first."""

    owed: Credit
    number: str
    credited_on: date
    patient: Patient
    plan_number: str | None
    plan_status: str
    credit_paise: int
    open_paise: int
    kept_paise: int
    asked_paise: int
    paid_before_paise: int
    threshold_paise: int
    modes: tuple[ModeRoom, ...]
    accounts: RoleAccounts
    tax_taken_back_paise: int
    cash_limit: Limit | None  # from which on the law wants no repayment in cash

    @property
    def payable_paise(self) -> int:
        """What is to be paid back: what is unapplied and neither kept as a balance nor asked for already."""
        return max(0, self.open_paise - self.kept_paise - self.asked_paise)

    def needs_approval(self, paise: int) -> bool:
        """Tell whether an amount waits for approval."""
        return refund_approval.needs_approval(
            paise,
            plan_status=self.plan_status,
            payable_paise=self.open_paise - self.kept_paise,
            paid_before_paise=self.paid_before_paise,
            threshold_paise=self.threshold_paise,
        )

    def proposed(self) -> dict[str, int]:
        """Propose what goes back by each mode: as it came in, what most came in by first."""
        left, parts = self.payable_paise, {}
        for each in self.modes:
            parts[each.mode] = min(left, each.room_paise)
            left -= parts[each.mode]
        if left and self.modes:
            parts[self.modes[0].mode] += left
        return {mode: paise for mode, paise in parts.items() if paise}

    def journal(self, parts: Mapping[str, int], chosen: Mapping[str, int]) -> tuple[JournalLine, ...]:
        """Give what paying posts, mode by mode; `chosen` are accounts that stand in for the modes' own, by key."""
        lines: list[JournalLine] = []
        used = taken_back = 0
        for mode, paise in parts.items():
            tax = self._tax(paise, used, taken_back)
            used, taken_back = used + paise, taken_back + tax.cgst_paise
            money = money_posting.of_mode(_drawn_on(mode), chosen.get(mode))
            patient_id = self.patient.patient_id
            if self.owed.payment is None:
                posted = money_posting.credit_refunded(paise, money, patient_id=patient_id)
            else:
                posted = money_posting.advance_refunded(paise, money, tax=tax, patient_id=patient_id)
            lines.extend(self._named(posted, mode, chosen.get(mode)))
        return tuple(sorted(_added_up(lines), key=lambda each: each.credit_paise > 0))

    def _tax(self, paise: int, used_paise: int, taken_back_paise: int) -> Taxed:
        payment = self.owed.payment
        if payment is None or not payment.advance_cgst_paise:
            return NOTHING
        return tax_of_part(
            paise,
            advance_paise=payment.amount_paise,
            half_tax_paise=payment.advance_cgst_paise,
            used_before_paise=payment.amount_paise - self.open_paise + used_paise,
            half_taken_back_paise=self.tax_taken_back_paise + taken_back_paise,
        )

    def _named(self, posted: Iterable[Line], mode: str, account_id: int | None) -> Iterable[JournalLine]:
        """Name accounts: of the mode's own role, or the one that was chosen."""
        fitting = {each.account_id: each for room in self.modes if room.mode == mode for each in room.accounts}
        for line in posted:
            account = fitting.get(account_id or 0) if line.account_id is not None else None
            named = self.accounts.by_role[line.role] if account is None else account
            yield JournalLine(named.code, named.name, line.debit_paise, line.credit_paise)


def read_outlook(reading: Reading, *, credit_note_id: int | None, payment_id: int | None) -> RefundOutlook:
    """Read what can be paid back of a note or of the advance in a receipt.

    Refuses NOT_FOUND, CN_NOT_POSTED, PAYMENT_NOT_POSTED, GL_ACCOUNT_NOT_MAPPED and GL_ACCOUNT_INACTIVE.
    """
    owed = refunding.credit(reading, credit_note_id=credit_note_id, payment_id=payment_id)
    note, payment = owed.note, owed.payment
    of_plan = None if note is None or note.plan_id is None else plans.plan(reading, note.plan_id)
    discontinued = of_plan is not None and note is not None and note.reason_code == "plan_discontinued"
    roles = [*MODE_ROLES.values(), Role.AR_CONTROL, Role.ADV_CONTROL]
    if payment is not None and payment.advance_cgst_paise:
        roles += [Role.OUT_CGST, Role.OUT_SGST, Role.GST_ADV]
    entry_id = owed.item.entry_id
    return RefundOutlook(
        owed=owed,
        number=(note.credit_note_number if note else payment.receipt_number if payment else None) or "",
        credited_on=note.credit_note_date if note else payment.payment_date if payment else reading.today,
        patient=patients.patient(reading, owed.document.patient_id),
        plan_number=None if of_plan is None else of_plan.plan_number,
        plan_status=of_plan.refund_status if of_plan is not None and discontinued else "none",
        credit_paise=note.total_paise if note else payment.amount_paise if payment else 0,
        open_paise=owed.item.open_paise,
        kept_paise=0 if note is None else refunds.kept(reading, note.credit_note_id),
        asked_paise=refunds.waiting(reading, owed.source, owed.document_id),
        paid_before_paise=refunds.paid(reading, owed.source, owed.document_id),
        threshold_paise=clinic.clinic(reading).refund_approval_threshold_paise,
        modes=_modes(reading, owed),
        accounts=role_accounts(reading, roles),
        tax_taken_back_paise=open_credits.half_tax_taken_back(reading, entry_id) if payment is not None else 0,
        cash_limit=limit_on(reading, "CASH_269T", reading.today),
    )


def _modes(reading: Reading, owed: Credit) -> tuple[ModeRoom, ...]:
    """Read by which modes the money came in and went back; those by which most can go back come first."""
    if owed.payment is not None:
        received = {owed.payment.mode: owed.payment.amount_paise}
    elif owed.note is not None:
        received = payments.received_by_mode(reading, owed.note.original_invoice_id)
    room = refunding.rooms(reading, owed)
    found = [
        ModeRoom(
            mode,
            received.get(mode, 0),
            received.get(mode, 0) - room[mode],
            money_accounts.fitting(reading, _drawn_on(mode)),
        )
        for mode in MODE_ROLES
    ]
    return tuple(sorted(found, key=lambda each: -each.room_paise))


def _drawn_on(mode: str) -> str:
    """Give the mode whose account the money goes out of: a cheque is drawn on the bank."""
    return "bank" if mode == "cheque" else mode


def _added_up(lines: Iterable[JournalLine]) -> list[JournalLine]:
    """Add up the lines of one account and side: several modes take from one credit."""
    found: dict[tuple[str, bool], JournalLine] = {}
    for line in lines:
        side = (line.account_code, line.debit_paise > 0)
        before = found.get(side, JournalLine(line.account_code, line.account, 0, 0))
        found[side] = JournalLine(
            line.account_code,
            line.account,
            before.debit_paise + line.debit_paise,
            before.credit_paise + line.credit_paise,
        )
    return list(found.values())
