"""What a month pack's manifest says of the clinic and of the month, and the totals that its reports tie to."""

from datetime import date

from sqlalchemy import bindparam, func, select

from desktop_app import __version__
from desktop_app.accounting.money import plain
from desktop_app.accounting.posting import Role
from desktop_app.records.receivables import AREntry
from desktop_app.reports.trial_balance import TrialBalanceLine, TrialBalanceQuery, trial_balance
from desktop_app.repositories import accounts, audit_chain, clinic
from desktop_app.repositories.unit import Unit

_OUTPUT_TAX = {"cgst": Role.OUT_CGST, "sgst": Role.OUT_SGST, "igst": Role.OUT_IGST}
_OF_PATIENTS = select(func.coalesce(func.sum(AREntry.debit_paise - AREntry.credit_paise), 0)).where(
    AREntry.control == bindparam("control"),
    AREntry.transaction_date <= bindparam("last", type_=AREntry.transaction_date.type),
)


def facts_of_month(unit: Unit, first: date, last: date) -> dict[str, object]:
    """Give the clinic, the days, the edit log's head and the control totals.

    Amounts are in rupees, as the CSV files have them: receivables debit-positive, advances, deferred revenue and output
    tax credit-positive.
    """
    ours = clinic.clinic(unit)
    return {
        "clinic": ours.name,
        "gstin": ours.gstin,
        "month": f"{first:%Y-%m}",
        "from": first.isoformat(),
        "to": last.isoformat(),
        "program": f"Clinic Books {__version__}",
        "edit_log_head": str(audit_chain.head(unit)),
        "control_totals": _control_totals(unit, ours.hospital_id, first, last),
    }


def _control_totals(unit: Unit, hospital_id: int, first: date, last: date) -> dict[str, object]:
    lines = trial_balance(unit, TrialBalanceQuery(dated_from=first, dated_to=last, before_closing=True))
    by_account = {line.account.account_id: line for line in lines}
    mapped = accounts.mapped(unit, hospital_id, [*Role])
    of_role = {role: by_account.get(account.account_id) for role, account in mapped.items()}
    return {
        "trial_balance": _totals(lines),
        "receivables": {
            "ledger": _closing(of_role.get(Role.AR_CONTROL)),
            "patients": plain(unit.value(_OF_PATIENTS, control="AR", last=last)),
        },
        "advances": {
            "ledger": _closing(of_role.get(Role.ADV_CONTROL), sign=-1),
            "patients": plain(-unit.value(_OF_PATIENTS, control="ADV", last=last)),
        },
        "deferred_revenue": _closing(of_role.get(Role.DEFERRED_REV), sign=-1),
        "output_tax_accounts_moved": {name: _moved(of_role.get(role)) for name, role in _OUTPUT_TAX.items()},
        "output_tax_balance": {name: _closing(of_role.get(role), sign=-1) for name, role in _OUTPUT_TAX.items()},
    }


def _totals(lines: tuple[TrialBalanceLine, ...]) -> dict[str, str]:
    """Add up the three pairs of the trial balance, each side by itself."""
    sides = {
        "opening_debit": (max(line.opening_paise, 0) for line in lines),
        "opening_credit": (max(-line.opening_paise, 0) for line in lines),
        "debit": (line.debit_paise for line in lines),
        "credit": (line.credit_paise for line in lines),
        "closing_debit": (max(line.closing_paise, 0) for line in lines),
        "closing_credit": (max(-line.closing_paise, 0) for line in lines),
    }
    return {name: plain(sum(found)) for name, found in sides.items()}


def _closing(line: TrialBalanceLine | None, *, sign: int = 1) -> str:
    return plain(0 if line is None else sign * line.closing_paise)


def _moved(line: TrialBalanceLine | None) -> str:
    return plain(0 if line is None else line.credit_paise - line.debit_paise)
