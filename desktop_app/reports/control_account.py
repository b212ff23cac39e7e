"""The accounts that the subledger of patients belongs to: receivables and advances."""

from desktop_app.accounting.posting import Role
from desktop_app.repositories import accounts, clinic
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.open_items import ADV, AR
from desktop_app.repositories.unit import Unit

CONTROLS = {AR: Role.AR_CONTROL, ADV: Role.ADV_CONTROL}


def control_account(unit: Unit, role: Role) -> Account | None:
    """Give the account of a role; None where none is mapped yet, so that a report can still be read."""
    return accounts.mapped(unit, clinic.clinic(unit).hospital_id, [role]).get(role)
