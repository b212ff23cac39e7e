"""Step: what is let go of an invoice above the clinic's limit takes two people: who asks, and who approves.

One of the two is the owner. Where nobody else could approve, it goes through on one person's word, and the edit log
keeps that with the reason.
"""

from collections.abc import Iterable

from desktop_app.accounting.money import rupees
from desktop_app.errors import Refusal, WriteOffNotApproved, WriteOffSamePerson
from desktop_app.repositories import clinic as clinics, users, write_offs
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, User
from desktop_app.repositories.write_offs import WriteOff
from desktop_app.workflows.steps import roles


def is_above_limit(unit: Unit, invoice_id: int, paise: int) -> bool:
    """Tell whether an amount is above the limit, with what was let go of the invoice before."""
    limit = clinics.clinic(unit).write_off_approval_threshold_paise
    return write_offs.let_go(unit, invoice_id) + paise > limit


def approvers(active: Iterable[User], asked_by: int | None, role: str) -> tuple[User, ...]:
    """Give who else may approve what somebody with a role asked for: the owner, of the owner's the accountant too."""
    allowed = roles.POSTING if role in roles.OWNER else roles.OWNER
    return tuple(each for each in active if each.user_id != asked_by and each.role in allowed)


def needs_another(unit: Unit, user: User | None, invoice_id: int, paise: int) -> bool:
    """Tell whether a user has to ask for it, because somebody else can approve it."""
    if user is None or not is_above_limit(unit, invoice_id, paise):
        return False
    return bool(approvers(clinics.users(unit), user.user_id, user.role))


def require_one_word(work: Work, invoice_id: int, paise: int, reason: str | None) -> str | None:
    """Refuse WRITE_OFF_NOT_APPROVED; give what the edit log is told where nobody else could approve, else None."""
    if not is_above_limit(work, invoice_id, paise):
        return None
    if needs_another(work, work.user, invoice_id, paise):
        raise WriteOffNotApproved(limit=rupees(clinics.clinic(work).write_off_approval_threshold_paise))
    return ": ".join(each for each in ("Above the limit, and nobody else could approve it", reason) if each)


def require_other_person(work: Work, asked: WriteOff) -> None:
    """Refuse what `against_approving` gives."""
    refused = against_approving(work, asked, work.user)
    if refused is not None:
        raise refused


def against_approving(unit: Unit, asked: WriteOff, user: User | None) -> Refusal | None:
    """Give what stands against a user's approving what was asked for, None where nothing does.

    SAME_PERSON for who asked, where somebody else could approve; PERMISSION_DENIED for who may not: what somebody else
    than the owner asked for, the owner approves.
    """
    asker = None if asked.created_by is None else users.user(unit, asked.created_by)
    role = "" if asker is None else asker.role
    if user is not None and asked.created_by == user.user_id:
        is_alone = not approvers(clinics.users(unit), asked.created_by, role)
        return None if is_alone else WriteOffSamePerson()
    return roles.refusal(user, roles.POSTING if role in roles.OWNER else roles.OWNER)
