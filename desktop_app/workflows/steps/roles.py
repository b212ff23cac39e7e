"""Step: who may do what, by role.

The cashier sells, takes money, marks sessions; the accountant also posts, reverses, adjusts credits and locks months;
the owner does everything. The auditor reads.
"""

from desktop_app.errors import PermissionDenied
from desktop_app.repositories.books import Work

OWNER = ("owner",)
POSTING = (*OWNER, "accountant")
COUNTER = (*POSTING, "cashier")

_WHO = {OWNER: "the owner", POSTING: "the owner or the accountant", COUNTER: "somebody at the counter"}


def require(work: Work, allowed: tuple[str, ...]) -> None:
    """Refuse PERMISSION_DENIED to a user whose role is not among those allowed."""
    if work.user is None or work.user.role not in allowed:
        raise PermissionDenied(role="" if work.user is None else work.user.role, who=_WHO[allowed])
