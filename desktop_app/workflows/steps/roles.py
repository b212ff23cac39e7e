"""Step: who may do what, by role.

The cashier sells, takes money, marks sessions; the accountant also posts, reverses, adjusts credits and locks months;
the owner does everything. The auditor reads.
"""

from desktop_app.errors import PermissionDenied
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import User

OWNER = ("owner",)
POSTING = (*OWNER, "accountant")
COUNTER = (*POSTING, "cashier")
EVERYBODY = (*COUNTER, "auditor")  # what only looks

_WHO = {
    OWNER: "the owner",
    POSTING: "the owner or the accountant",
    COUNTER: "somebody at the counter",
    EVERYBODY: "a user",
}


def require(work: Work, allowed: tuple[str, ...]) -> None:
    """Refuse PERMISSION_DENIED to a user whose role is not among those allowed."""
    refused = refusal(work.user, allowed)
    if refused is not None:
        raise refused


def refusal(user: User | None, allowed: tuple[str, ...]) -> PermissionDenied | None:
    """Give what stands against a user's doing something, None where nothing does: a screen asks before it offers."""
    if user is not None and user.role in allowed:
        return None
    return PermissionDenied(role="" if user is None else user.role, who=_WHO[allowed])
