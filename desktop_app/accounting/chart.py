"""The rules of the chart of accounts: what stands under what, and which accounts a role can have."""

from desktop_app.accounting.posting import Role

TYPES = ("asset", "liability", "equity", "income", "expense")
SIDES = ("debit", "credit")
CASH_AND_BANK = "Cash and bank"  # the statement head of the accounts that hold the clinic's own money

# Their entries are compared with the documents and the subledger ("Check the books"), so what was posted under such a
# role stays with it, and nothing else is posted to its account.
COMPARED_ROLES = frozenset(
    {
        Role.AR_CONTROL,
        Role.ADV_CONTROL,
        Role.DEFERRED_REV,
        Role.OUT_CGST,
        Role.OUT_SGST,
        Role.OUT_IGST,
        "GST_ADV",
    }
)
_USUAL_SIDES = {"asset": "debit", "expense": "debit", "liability": "credit", "equity": "credit", "income": "credit"}


def usual_side(account_type: str) -> str:
    """Give the side on which accounts of a type grow."""
    return _USUAL_SIDES[account_type]


def is_contra(account_type: str, normal_side: str) -> bool:
    """Tell whether an account stands on the other side of its type, as an allowance does."""
    return usual_side(account_type) != normal_side


def why_unfit(
    role: str,
    *,
    wanted_type: str,
    wants_control: bool,
    account_type: str,
    is_control: bool,
    roles_of_account: frozenset[str],
) -> str:
    """Say why an account cannot be a role's, "" where it can."""
    if account_type != wanted_type:
        article = "an" if wanted_type[0] in "aei" else "a"
        return f"it is of type {account_type}, and this is {article} {wanted_type} account"
    if is_control and not wants_control:
        return "only the subledger posts to it"
    if wants_control and not is_control:
        return "it is no control account, to which only the subledger posts"
    others = roles_of_account - {role}
    if others and (role in COMPARED_ROLES or others & COMPARED_ROLES):
        return f"it has the role {min(others)}, and entries of the two must be told apart"
    return ""
