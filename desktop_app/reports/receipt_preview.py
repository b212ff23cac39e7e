"""What a receipt on an invoice would settle; it changes nothing."""

from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.posting import MODE_ROLES, Role
from desktop_app.accounting.receipts import Spread, spread
from desktop_app.reports.journal_preview import RoleAccounts, role_accounts
from desktop_app.repositories import plans, receivables
from desktop_app.repositories.plans import Installment
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """What a receipt does to one thing that is owed, in paise; no installment stands for the invoice's other lines."""

    installment: Installment | None
    open_paise: int
    part_paise: int

    @property
    def left_paise(self) -> int:
        """What is still asked for afterwards."""
        return self.open_paise - self.part_paise


@dataclass(frozen=True, slots=True, kw_only=True)
class Receivable:
    """What an invoice still lacks, in paise; its open installments in the order in which money fills them."""

    open_paise: int
    installments: tuple[Installment, ...]
    accounts: RoleAccounts

    @property
    def other_lines_paise(self) -> int:
        """What the invoice lacks beside its installments."""
        return max(0, self.open_paise - sum(each.open_paise for each in self.installments))

    def is_overdue(self, today: date) -> bool:
        """Tell whether an installment should have been paid before today."""
        return any(each.due_date < today for each in self.installments)

    def proposed_paise(self, today: date) -> int:
        """Give what should be paid now: what settles all that is overdue, else the next installment.

        Other lines of the invoice are settled before it, and no more is asked for than the invoice lacks.
        """
        overdue = [each.open_paise for each in self.installments if each.due_date < today]
        wanted = overdue or [each.open_paise for each in self.installments[:1]]
        return min(self.open_paise, self.other_lines_paise + sum(wanted))

    def spread(self, amount_paise: int) -> Spread:
        """Spread an amount, as receiving it does."""
        rooms = [each.open_paise for each in self.installments]
        return spread(amount_paise, invoice_open_paise=self.open_paise, installments_open_paise=rooms)

    def fillings(self, amount_paise: int) -> tuple[Filling, ...]:
        """Give what an amount does to everything that is owed: other lines first, as money fills them."""
        parts = self.spread(amount_paise)
        other = Filling(installment=None, open_paise=self.other_lines_paise, part_paise=parts.other_lines_paise)
        filled = [
            Filling(installment=each, open_paise=each.open_paise, part_paise=part)
            for each, part in zip(self.installments, parts.installments_paise, strict=True)
        ]
        return (other, *filled) if self.other_lines_paise else tuple(filled)


def receivable(unit: Unit, invoice_id: int) -> Receivable:
    """Read what an invoice lacks; refuses GL_ACCOUNT_NOT_MAPPED and GL_ACCOUNT_INACTIVE."""
    item = receivables.invoice_item(unit, invoice_id)
    return Receivable(
        open_paise=0 if item is None else item.open_paise,
        installments=plans.open_installments(unit, invoice_id),
        accounts=role_accounts(unit, [*MODE_ROLES.values(), Role.AR_CONTROL, Role.ADV_CONTROL]),
    )
