"""What letting go of a part of an invoice would do, read in one snapshot: to its installments, and in the journal.

outlook = read_outlook(reading, invoice_id, user)
outlook.parts(500_000); outlook.journal(500_000, "waiver"); outlook.needs_another(500_000)
"""

from dataclasses import dataclass

from desktop_app.accounting import posting
from desktop_app.accounting.allocation import fill
from desktop_app.accounting.posting import Role
from desktop_app.accounting.tax import NOTHING
from desktop_app.reports.invoice_detail import InvoiceDetail, invoice_detail
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.journal_preview import RoleAccounts, role_accounts
from desktop_app.repositories import clinic, plans, write_offs
from desktop_app.repositories.books import Reading
from desktop_app.repositories.plans import Installment
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import four_eyes


@dataclass(frozen=True, slots=True)
class Part:
    """What letting go does to one thing that is asked for, in paise; no installment: the invoice's other lines."""

    installment: Installment | None
    open_paise: int
    part_paise: int

    @property
    def left_paise(self) -> int:
        """What is still asked for afterwards."""
        return self.open_paise - self.part_paise


@dataclass(frozen=True, slots=True, kw_only=True)
class RemissionOutlook:
    """An invoice and what of it can be let go, in paise; its open installments, those due first first."""

    detail: InvoiceDetail
    installments: tuple[Installment, ...]
    let_go_paise: int
    limit_paise: int
    is_alone: bool  # nobody else could approve what this user asks for
    accounts: RoleAccounts

    @property
    def open_paise(self) -> int:
        """What the invoice lacks."""
        return self.detail.facts.due_paise

    @property
    def most_paise(self) -> int:
        """What can be let go: what is owed, and no more than earlier notes leave of the invoice."""
        return max(0, min(self.open_paise, self.detail.left_paise))

    def is_above_limit(self, paise: int) -> bool:
        """Tell whether an amount takes two people, with what was let go of the invoice before."""
        return self.let_go_paise + paise > self.limit_paise

    def needs_another(self, paise: int) -> bool:
        """Tell whether somebody else has to approve an amount."""
        return self.is_above_limit(paise) and not self.is_alone

    def parts(self, paise: int) -> tuple[Part, ...]:
        """Give what an amount does to everything that is asked for; the installments due last go first."""
        rooms = [each.open_paise for each in self.installments]
        other = max(0, self.open_paise - sum(rooms))
        taken = fill(paise, [*reversed(rooms), other])
        of_rows = zip(self.installments, reversed(taken[:-1]), strict=True)
        found = tuple(Part(each, each.open_paise, part) for each, part in of_rows)
        return (*found, Part(None, other, taken[-1])) if other else found

    def journal(self, paise: int, reason_code: str) -> tuple[JournalLine, ...]:
        """Give what is posted."""
        patient_id = self.detail.invoice.patient_id
        if reason_code == "bad_debt":
            return self.accounts.named(posting.bad_debt(paise, patient_id=patient_id))
        return self.accounts.named(
            posting.credit_note((), tax=NOTHING, untaxed_paise=paise, round_off_paise=0, patient_id=patient_id)
        )


def read_outlook(reading: Reading, invoice_id: int, user: User) -> RemissionOutlook:
    """Read what can be let go of an invoice; refuses NOT_FOUND, GL_ACCOUNT_NOT_MAPPED and GL_ACCOUNT_INACTIVE."""
    plan = next(iter(plans.of_invoice(reading, invoice_id)), None)
    rows = () if plan is None else plans.installments(reading, plan.plan_id)
    return RemissionOutlook(
        detail=invoice_detail(reading, invoice_id),
        installments=tuple(each for each in rows if each.open_paise > 0),
        let_go_paise=write_offs.let_go(reading, invoice_id),
        limit_paise=clinic.clinic(reading).write_off_approval_threshold_paise,
        is_alone=not four_eyes.approvers(clinic.users(reading), user.user_id, user.role),
        accounts=role_accounts(reading, [Role.AR_CONTROL, Role.CN_GOODWILL, Role.BAD_DEBT]),
    )
