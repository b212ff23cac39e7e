"""Whether the receivables account agrees with what the patients owe, and which half-posted notes stand between."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import bindparam, func, literal, select

from desktop_app.accounting.posting import Role
from desktop_app.records.receivables import AREntry
from desktop_app.reports.balances import balance_before
from desktop_app.reports.credit_notes import CREDIT_NOTES, HALF_POSTED, CreditNoteQuery
from desktop_app.repositories import accounts, clinic
from desktop_app.repositories.unit import Unit

_LAST_DAY = date.max - timedelta(days=1)  # the last one that has a day after it
_OWED = select(func.coalesce(func.sum(AREntry.debit_paise - AREntry.credit_paise), literal(0))).where(
    AREntry.control == "AR", AREntry.transaction_date <= bindparam("on")
)


@dataclass(frozen=True, slots=True)
class ReceivablesControl:
    """The account's balance and the patients', in paise, debits positive; the keys of half-posted notes."""

    account_code: str
    ledger_paise: int
    patients_paise: int
    half_posted: tuple[int, ...]

    @property
    def difference_paise(self) -> int:
        """What the account has more than the patients owe."""
        return self.ledger_paise - self.patients_paise


def receivables_control(unit: Unit, on: date, *, branch_id: int | None = None) -> ReceivablesControl:
    """Compare both at the end of a day, everything of the patients counted, what is not in the ledger too.

    Refuses GL_ACCOUNT_NOT_MAPPED.
    """
    role = Role.AR_CONTROL
    account_id = accounts.of_roles(unit, clinic.clinic(unit).hospital_id, [role])[role]
    code = next(each.code for each in accounts.accounts(unit) if each.account_id == account_id)
    ledger = balance_before(unit, account_id, min(on, _LAST_DAY) + timedelta(days=1), branch_id=branch_id)
    of_branch = [] if branch_id is None else [AREntry.branch_id == branch_id]
    owed = int(unit.value(_OWED.where(*of_branch), on=on))
    query = CreditNoteQuery(status=HALF_POSTED, dated_to=on, branch_id=branch_id)
    notes = () if ledger == owed else tuple(int(str(row[0])) for row in CREDIT_NOTES.rows(unit, query))
    return ReceivablesControl(code, ledger, owed, notes)
