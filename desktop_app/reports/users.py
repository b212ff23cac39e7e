"""Who works with the books: what each may do, whether a password is set, when each last logged in and wrote."""

from sqlalchemy import case, func, select

from desktop_app.records.clinic import User
from desktop_app.records.memory import AuditEntry
from desktop_app.records.record import CalendarDate
from desktop_app.reports.masters import STATUS, MasterQuery, conditions, master_report, status_of
from desktop_app.reports.register import Filters, expression_of
from desktop_app.reports.table import Column, Kind, Sort
from desktop_app.repositories.users import ROLES

# Who wrote nothing for so long is not looked for any further back: the log is as long as the books are old.
_LATEST = 50_000

_IS_ACTIVE = expression_of(User.is_active)
_LAST = select(func.max(AuditEntry.audit_id)).scalar_subquery()
_LAST_ENTRY = (
    select(func.date(AuditEntry.at, "+330 minutes", type_=CalendarDate()))  # the clinic's day, in India
    .where(AuditEntry.audit_id > _LAST - _LATEST, AuditEntry.user_id == User.user_id)
    .order_by(AuditEntry.audit_id.desc())
    .limit(1)
    .correlate(User)
    .scalar_subquery()
)
_LAST_LOGIN = func.date(User.last_login_at, "+330 minutes", type_=CalendarDate())
_SEARCHED = tuple(expression_of(column) for column in (User.username, User.display_name, User.role))
_OTHERS = {role: expression_of(User.role) == role for role in ROLES}


def _filters(query: MasterQuery) -> Filters:
    return conditions(query, _SEARCHED, is_active=_IS_ACTIVE, others=_OTHERS)


USERS = master_report(
    "users",
    "Users",
    (
        (Column("user", "User", Kind.TEXT), expression_of(User.display_name)),
        (Column("username", "User Name", Kind.TEXT), expression_of(User.username)),
        (Column("role", "Role", Kind.NUMBER), expression_of(User.role)),
        (Column("has_password", "Password Set", Kind.FLAG), case((User.password_hash.is_not(None), 1), else_=0)),
        (
            Column("last_login", "Last Login", Kind.DATE),
            func.date(User.last_login_at, "+330 minutes", type_=CalendarDate()),
        ),
        (Column("last_entry", "Last Entry", Kind.DATE), _LAST_ENTRY),
        (STATUS, status_of(_IS_ACTIVE)),
    ),
    key=expression_of(User.user_id),
    source=User.__table__,
    filters=_filters,
    default_sort=Sort("user"),
    nullable=frozenset({"last_login", "last_entry"}),
)
