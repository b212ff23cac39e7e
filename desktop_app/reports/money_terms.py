"""What money is taken with: branches, the accounts that each mode can lie on, and what would be posted, by name.

terms = money_terms(reading, on)
terms.journal(lines)                        # JournalLine: what would be posted, one line an account and side
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.posting import MODE_ROLES, Line, Role
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.tax_codes import tax_codes_on
from desktop_app.repositories import accounts, clinic as clinics, money_accounts
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.clinic import Branch, Clinic
from desktop_app.repositories.unit import Unit

_ROLES = (
    *MODE_ROLES.values(),
    Role.AR_CONTROL,
    Role.ADV_CONTROL,
    Role.GST_ADV,
    Role.OUT_CGST,
    Role.OUT_SGST,
    Role.IN_CGST,
    Role.IN_SGST,
    Role.IN_IGST,
    Role.CARD_FEES,
    Role.BAD_DEBT_REC,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyTerms:
    """What money on a day is taken with; the mode's own account comes first among those that fit.

    `rates` are those of GST that are in force, in basis points, highest first; none where the clinic has no GSTIN.
    """

    clinic: Clinic
    branches: tuple[Branch, ...]
    fitting: Mapping[str, tuple[Account, ...]]
    by_role: Mapping[str, Account]
    chart: Mapping[int, Account]
    rates: tuple[int, ...]

    def journal(self, lines: Iterable[Line]) -> tuple[JournalLine, ...]:
        """Name the accounts of lines, debits first; what several documents post on one account and side is added up.

        Refuses GL_ACCOUNT_NOT_MAPPED and GL_ACCOUNT_INACTIVE.
        """
        sums: dict[tuple[bool, Account], int] = {}
        for line in lines:
            side = (line.credit_paise > 0, self._account(line))
            sums[side] = sums.get(side, 0) + line.debit_paise + line.credit_paise
        named = [
            JournalLine(account.code, account.name, 0 if is_credit else paise, paise if is_credit else 0)
            for (is_credit, account), paise in sums.items()
        ]
        return tuple(sorted(named, key=lambda each: each.credit_paise > 0))

    def _account(self, line: Line) -> Account:
        if line.account_id is not None:
            return self.chart[line.account_id]
        accounts.require_usable(self.by_role, line.role)
        return self.by_role[line.role]


def money_terms(unit: Unit, on: date) -> MoneyTerms:
    """Read what money on a day is taken with; an account that is missing is refused only where it is needed."""
    clinic = clinics.clinic(unit)
    rates = {code.rate_bp for code in tax_codes_on(unit, on) if code.rate_bp} if clinic.gstin else set()
    return MoneyTerms(
        clinic=clinic,
        branches=tuple(each for each in clinics.branches(unit) if each.is_active),
        fitting={mode: money_accounts.fitting(unit, mode) for mode in MODE_ROLES},
        by_role=accounts.mapped(unit, clinic.hospital_id, _ROLES),
        chart={each.account_id: each for each in accounts.accounts(unit)},
        rates=tuple(sorted(rates, reverse=True)),
    )
