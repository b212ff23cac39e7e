"""What opening balances are entered with, and what they would come to, before they are recorded.

terms = opening_terms(reading, on)
terms.preview(balances=[Balance("1040", 500_000)], owed_paise=250_000, advances_paise=0, packages=[...])
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting import opening, package_sale
from desktop_app.accounting.invoicing import Price
from desktop_app.accounting.posting import Line, RevenuePolicy, Role, credit, debit
from desktop_app.reports.choices import journal_accounts
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.journal_preview import RoleAccounts, role_accounts
from desktop_app.reports.sale_terms import SaleTerms, sale_terms
from desktop_app.repositories import clinic as clinics, openings
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.unit import Unit

_NOBODY = 0  # the lines are only added up here; whose they are is known when they are posted


@dataclass(frozen=True, slots=True)
class Balance:
    """The balance of an account, by code, in paise: debits positive."""

    code: str
    paise: int


@dataclass(frozen=True, slots=True)
class PackageLeft:
    """A package in mid-flight: its price, its sessions and how many were used, what is still owed (paise)."""

    price: Price
    sessions: int
    used: int
    owed_paise: int


@dataclass(frozen=True, slots=True)
class OpeningPreview:
    """What would be posted in all, by account; the difference (paise, credits positive) is opening equity."""

    lines: tuple[JournalLine, ...]
    entered_debit_paise: int
    entered_credit_paise: int
    equity_paise: int


@dataclass(frozen=True, slots=True)
class OpeningTerms:
    """What the opening on a day can be made of; `is_done` where it was recorded before."""

    is_done: bool
    sale: SaleTerms
    chart: tuple[Account, ...]
    roles: RoleAccounts

    def preview(
        self, *, balances: Sequence[Balance], owed_paise: int, advances_paise: int, packages: Sequence[PackageLeft]
    ) -> OpeningPreview:
        """Add up what is entered; refuses what `package_sale.shares` refuses."""
        names = {each.code: each.name for each in self.chart}
        entered = [_line(each.code, names.get(each.code, ""), each.paise) for each in balances]
        owed = [debit(Role.AR_CONTROL, owed_paise), credit(Role.ADV_CONTROL, advances_paise)]
        found = [*owed, *(line for each in packages for line in self._of_package(each))]
        entered += [
            _line(account.code, account.name, paise)
            for role in (Role.AR_CONTROL, Role.ADV_CONTROL, Role.DEFERRED_REV)
            for account in (self.roles.by_role[role],)
            for paise in (sum(line.debit_paise - line.credit_paise for line in found if line.role == role),)
        ]
        lines = [line for line in entered if line.debit_paise or line.credit_paise]
        debits, credits_ = sum(line.debit_paise for line in lines), sum(line.credit_paise for line in lines)
        equity = self.roles.by_role[Role.OB_EQUITY]
        if debits != credits_:
            lines.append(_line(equity.code, equity.name, credits_ - debits))
        shown = tuple(sorted(lines, key=lambda line: line.credit_paise > 0))
        return OpeningPreview(shown, debits, credits_, debits - credits_)

    def _of_package(self, left: PackageLeft) -> tuple[Line, ...]:
        shares = package_sale.shares(left.price, sessions=left.sessions)
        return opening.package_lines(
            owed_paise=left.owed_paise,
            open_taxable_paise=sum(share.taxable_paise for share in shares[left.used :]),
            patient_id=_NOBODY,
            plan_id=_NOBODY,
            is_deferred=self.sale.clinic.revenue_policy == RevenuePolicy.DEFERRED,
        )


def opening_terms(unit: Unit, on: date) -> OpeningTerms:
    """Read what the opening on a day depends on; refuses GL_ACCOUNT_NOT_MAPPED and GL_ACCOUNT_INACTIVE."""
    roles = (Role.AR_CONTROL, Role.ADV_CONTROL, Role.DEFERRED_REV, Role.OB_EQUITY)
    return OpeningTerms(
        is_done=openings.exists(unit, clinics.clinic(unit).hospital_id),
        sale=sale_terms(unit, on),
        chart=journal_accounts(unit),
        roles=role_accounts(unit, roles),
    )


def _line(code: str, name: str, paise: int) -> JournalLine:
    return JournalLine(code, name, max(0, paise), max(0, -paise))
