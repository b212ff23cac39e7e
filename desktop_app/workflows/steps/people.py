"""Step: what is said of a user, whether one is added or amended."""

from dataclasses import dataclass

from desktop_app.errors import BadInput
from desktop_app.repositories.users import ROLES, KeptUser
from desktop_app.workflows.steps import checks


@dataclass(frozen=True, slots=True, kw_only=True)
class UserTerms:
    """What can be amended of a user; `role` is one of ROLES."""

    display_name: str
    role: str
    is_active: bool = True


def terms_of(user: KeptUser) -> UserTerms:
    """Give what stands in the books now."""
    return UserTerms(display_name=user.display_name, role=user.role, is_active=bool(user.is_active))


def columns_of(terms: UserTerms) -> dict[str, object]:
    """Give the columns that hold the terms; refuses NAME_REQUIRED, NAME_INVALID, BAD_INPUT for the role."""
    name = checks.require_name(terms.display_name).strip()
    if terms.role not in ROLES:
        raise BadInput(what=f"A user is one of {', '.join(ROLES)}")
    return {"display_name": name, "role": terms.role, "is_active": int(terms.is_active)}
