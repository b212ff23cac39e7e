"""What was written off of a patient's debt, and what of it came in after all."""

from dataclasses import dataclass

from sqlalchemy import bindparam, func, literal, select

from desktop_app.accounting.posting import Role
from desktop_app.records.accounts import AccountRole
from desktop_app.records.credit_notes import CreditNote
from desktop_app.records.general_ledger import GLEntry
from desktop_app.repositories.unit import Unit, constant


@dataclass(frozen=True, slots=True)
class WrittenOff:
    """A patient's bad debts, in paise."""

    written_off_paise: int
    recovered_paise: int

    @property
    def left_paise(self) -> int:
        """What never came in."""
        return self.written_off_paise - self.recovered_paise


_WRITTEN_OFF = select(func.coalesce(func.sum(CreditNote.total_paise), literal(0))).where(
    CreditNote.patient_id == bindparam("patient_id"),
    CreditNote.reason_code == constant("bad_debt"),
    CreditNote.status == constant("posted"),
)
_RECOVERED = (
    select(func.coalesce(func.sum(GLEntry.credit_paise - GLEntry.debit_paise), literal(0)))
    .join(AccountRole, AccountRole.account_id == GLEntry.account_id)
    .where(GLEntry.patient_id == bindparam("patient_id"), AccountRole.role == constant(Role.BAD_DEBT_REC.value))
)


def written_off(unit: Unit, patient_id: int) -> WrittenOff:
    """Add up what was written off of a patient's debt, and what was recovered."""
    return WrittenOff(
        int(unit.value(_WRITTEN_OFF, patient_id=patient_id)), int(unit.value(_RECOVERED, patient_id=patient_id))
    )
