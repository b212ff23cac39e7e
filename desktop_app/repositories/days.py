"""Cashiers' days: what is open, what was closed, and what the documents say that moved through a drawer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, bindparam, case, exists, func, or_, select

from desktop_app.accounting.day_close import MODES, OTHER, Expected, ModeTotal, Pieces
from desktop_app.errors import DayIsClosed, NotFound
from desktop_app.records.clinic import User as UserRecord
from desktop_app.records.day_closes import DRAWER_MOVEMENTS, DayClose as DayRecord, DayCloseCount, DayCloseMode
from desktop_app.records.memory import AuditEntry
from desktop_app.repositories import filing
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns, constant


@dataclass(frozen=True, slots=True)
class Day:
    """One user's day at one branch, in paise; what is counted is None while it is open."""

    day_close_id: int
    hospital_id: int
    branch_id: int
    user_id: int
    business_date: date
    status: str
    float_paise: int
    taken_out_paise: int
    other_cash_paise: int
    expected_paise: int | None
    counted_paise: int | None
    difference_paise: int | None
    reason: str | None
    gl_transaction_id: int | None
    cash_account_id: int | None
    log_entry_id: int | None
    log_head: str | None
    opened_at: str
    closed_at: str | None
    closed_by: int | None


@dataclass(frozen=True, slots=True)
class LogHead:
    """The last row of the edit log, and its hash: who keeps them sees whether it was cut or rewritten."""

    audit_id: int
    row_hash: str


_MOVED = DRAWER_MOVEMENTS
_ONE = select(*columns(DayRecord, Day)).where(DayRecord.day_close_id == bindparam("day_close_id"))
_OPEN = select(*columns(DayRecord, Day)).where(
    DayRecord.branch_id == bindparam("branch_id"),
    DayRecord.user_id == bindparam("user_id"),
    DayRecord.status == constant("open"),
)
_STANDING = select(*columns(DayRecord, Day)).where(
    DayRecord.branch_id == bindparam("branch_id"),
    DayRecord.user_id == bindparam("user_id"),
    DayRecord.business_date == bindparam("on"),
    DayRecord.status != constant("reopened"),
)
_TOTALS = (
    select(
        _MOVED.c.mode,
        func.sum(case((_MOVED.c.paise > 0, 1), else_=0)),
        func.sum(case((_MOVED.c.paise > 0, _MOVED.c.paise), else_=0)),
        func.sum(case((_MOVED.c.paise < 0, 1), else_=0)),
        func.sum(case((_MOVED.c.paise < 0, -_MOVED.c.paise), else_=0)),
    )
    .where(
        _MOVED.c.branch_id == bindparam("branch_id"),
        _MOVED.c.user_id == bindparam("user_id"),
        _MOVED.c.moved_on == bindparam("on"),
        or_(_MOVED.c.account_id.is_(None), _MOVED.c.account_id == bindparam("cash_account_id")),
    )
    .group_by(_MOVED.c.mode)
)
# A posting moves a drawer that is counted already; most days have none that is closed, and nothing more is asked then.
_CLOSED = (
    select(UserRecord.display_name, DayRecord.business_date)
    .join(UserRecord, UserRecord.user_id == DayRecord.user_id)
    .where(
        DayRecord.business_date == bindparam("on"),
        DayRecord.status == constant("closed"),
        exists().where(
            and_(
                _MOVED.c.transaction_id == bindparam("transaction_id"),
                _MOVED.c.branch_id == DayRecord.branch_id,
                _MOVED.c.user_id == DayRecord.user_id,
                _MOVED.c.moved_on == DayRecord.business_date,
                or_(_MOVED.c.account_id.is_(None), _MOVED.c.account_id == DayRecord.cash_account_id),
            )
        ),
    )
)
_PIECES = (
    select(DayCloseCount.denomination_paise, DayCloseCount.pieces)
    .where(DayCloseCount.day_close_id == bindparam("day_close_id"))
    .order_by(DayCloseCount.denomination_paise.desc())
)
_SLIPS = select(DayCloseMode.mode, DayCloseMode.slips_paise).where(
    DayCloseMode.day_close_id == bindparam("day_close_id"), DayCloseMode.slips_paise.is_not(None)
)
_MODE_TOTALS = select(*columns(DayCloseMode, ModeTotal)).where(DayCloseMode.day_close_id == bindparam("day_close_id"))
_NAME = select(UserRecord.display_name).where(UserRecord.user_id == bindparam("user_id"))
_HEAD = select(*columns(AuditEntry, LogHead)).order_by(AuditEntry.audit_id.desc()).limit(1)


def day(unit: Unit, day_close_id: int) -> Day:
    """Give a day; refuses NOT_FOUND."""
    found = unit.first(Day, _ONE, day_close_id=day_close_id)
    if found is None:
        raise NotFound(what="The day")
    return found


def open_day(unit: Unit, branch_id: int, user_id: int) -> Day | None:
    """Give the day that a user has open at a branch; there is one at most."""
    return unit.first(Day, _OPEN, branch_id=branch_id, user_id=user_id)


def standing(unit: Unit, branch_id: int, user_id: int, on: date) -> Day | None:
    """Give a user's day of a date at a branch, open or closed."""
    return unit.first(Day, _STANDING, branch_id=branch_id, user_id=user_id, on=on)


def expected(unit: Unit, found: Day, cash_account_id: int) -> Expected:
    """Add up what the documents of a day say, by mode."""
    moved = unit.all(
        ModeTotal,
        _TOTALS,
        branch_id=found.branch_id,
        user_id=found.user_id,
        on=found.business_date,
        cash_account_id=cash_account_id,
    )
    totals = {each.mode: each for each in moved}
    return Expected(
        modes=tuple(totals.get(mode, ModeTotal(mode)) for mode in MODES),
        other_cash_paise=totals[OTHER].net_paise if OTHER in totals else 0,
    )


def filed_totals(unit: Unit, found: Day) -> Expected:
    """Give what a closed day came to, as it was filed."""
    filed = {each.mode: each for each in unit.all(ModeTotal, _MODE_TOTALS, day_close_id=found.day_close_id)}
    return Expected(modes=tuple(filed[mode] for mode in MODES), other_cash_paise=found.other_cash_paise)


def pieces(unit: Unit, day_close_id: int) -> tuple[Pieces, ...]:
    """Give what was counted in the drawer of a closed day, the largest first."""
    return unit.all(Pieces, _PIECES, day_close_id=day_close_id)


def slips(unit: Unit, day_close_id: int) -> dict[str, int]:
    """Give what slips, machine and app said of a closed day, by mode, in paise."""
    return {row[0]: row[1] for row in unit.execute(_SLIPS, {"day_close_id": day_close_id})}


def user_name(unit: Unit, found: Day) -> str:
    """Give the name of whose day it is."""
    return str(unit.value(_NAME, user_id=found.user_id))


def log_head(unit: Unit) -> LogHead:
    """Give the last row of the edit log; refuses NOT_FOUND in a file that has none."""
    found = unit.first(LogHead, _HEAD)
    if found is None:
        raise NotFound(what="The edit log")
    return found


def require_open(unit: Unit, transaction_id: int, on: date) -> None:
    """Refuse DAY_CLOSED for a posting that moves a drawer whose day is closed."""
    found = unit.execute(_CLOSED, {"transaction_id": transaction_id, "on": on}).first()
    if found is not None:
        raise DayIsClosed(name=found[0], on=found[1])


def add(work: Work, **values: object) -> int:
    """File a day that is open; its key."""
    return filing.insert(work, DayRecord, uid=work.new_uid(), status="open", **values)


def change(work: Work, before: Day, **values: object) -> None:
    """Change columns of a day."""
    filing.change(work, DayRecord, before.day_close_id, before, **values)


def file_counts(
    work: Work, day_close_id: int, found: Expected, counted: Iterable[Pieces], slips_paise: dict[str, int]
) -> None:
    """File what a day came to by mode, and what was counted."""
    filing.insert_all(
        work,
        DayCloseMode,
        [
            {
                "day_close_id": day_close_id,
                "mode": each.mode,
                "received_count": each.received_count,
                "received_paise": each.received_paise,
                "returned_count": each.returned_count,
                "returned_paise": each.returned_paise,
                "slips_paise": slips_paise.get(each.mode),
            }
            for each in found.modes
        ],
    )
    filing.insert_all(
        work,
        DayCloseCount,
        [
            {
                "day_close_id": day_close_id,
                "denomination_paise": each.denomination_paise,
                "pieces": each.pieces,
            }
            for each in counted
            if each.pieces
        ],
    )
