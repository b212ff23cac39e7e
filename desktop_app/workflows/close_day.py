"""Close a day at the counter: the drawer is counted, and what differs is posted to the account that is named for it."""

from dataclasses import dataclass

from desktop_app.accounting import day_close
from desktop_app.accounting.day_close import Expected, Pieces
from desktop_app.accounting.money import rupees
from desktop_app.accounting.posting import Role
from desktop_app.errors import DayChanged, DayNotOpen, DayOfSomebodyElse
from desktop_app.repositories import accounts, days
from desktop_app.repositories.books import Books, Work
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.days import Day
from desktop_app.repositories.unit import User, stamp
from desktop_app.workflows.steps import checks, drawer, roles
from desktop_app.workflows.steps.drawer import Slips


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDay:
    """Close a day with what was counted in its drawer; amounts in paise.

    `taken_out_paise` went to the safe or the bank before it was counted. `slips` are what slips, machine and app say
    of the other modes, where that was looked at. `difference_account` is a code; with a reason it is needed where the
    drawer does not agree. `seen_paise` is what the drawer was compared with: None compares with what the books say.
    """

    request_id: str
    day_close_id: int
    counted: tuple[Pieces, ...]
    taken_out_paise: int = 0
    slips: tuple[Slips, ...] = ()
    difference_account: str | None = None
    reason: str | None = None
    seen_paise: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClosed:
    """What the drawer had too much (above zero) or too little, in paise, and what posts it."""

    day_close_id: int
    difference_paise: int
    transaction_id: int | None


def close_day(books: Books, command: CloseDay, user: User) -> Outcome[DayClosed]:
    """Close a day.

    Refuses PERMISSION_DENIED, NOT_FOUND, DAY_OF_SOMEBODY_ELSE, DAY_NOT_OPEN, DAY_CHANGED, REASON_REQUIRED,
    DENOMINATION_UNKNOWN, COUNT_NEGATIVE, AMOUNT_NEGATIVE, AMOUNT_TOO_LARGE, BAD_INPUT for a mode that has no slips;
    where the drawer does not agree DIFFERENCE_ACCOUNT_REQUIRED, NO_PERIOD, PERIOD_CLOSED, ACCOUNT_UNKNOWN,
    GL_ACCOUNT_INACTIVE, CONTROL_ACCOUNT, CASH_OR_BANK; GL_ACCOUNT_NOT_MAPPED.
    """
    with books.work(user) as work:
        if first_answer := work.answered(command, DayClosed):
            return first_answer
        roles.require(work, roles.COUNTER)
        day = _require_own_open_day(work, command.day_close_id, user)
        cash_account_id = accounts.of_roles(work, day.hospital_id, [Role.CASH])[Role.CASH]
        expected = days.expected(work, day, cash_account_id)
        must_be = expected.in_drawer(float_paise=day.float_paise, taken_out_paise=drawer.taken_out(command))
        if command.seen_paise not in {None, must_be}:
            raise DayChanged(expected=rupees(must_be), seen=rupees(command.seen_paise or 0))
        difference = day_close.counted(command.counted) - must_be
        slips = drawer.slips_by_mode(command.slips)
        reason = checks.optional_text(command.reason)
        if difference or _slips_differ(expected, slips):
            reason = checks.require_reason(command.reason or "")
        transaction_id = drawer.post_difference(work, day, difference, command.difference_account)
        head = days.log_head(work)
        days.change(
            work,
            day,
            status="closed",
            taken_out_paise=command.taken_out_paise,
            other_cash_paise=expected.other_cash_paise,
            expected_paise=must_be,
            counted_paise=must_be + difference,
            difference_paise=difference,
            reason=reason,
            gl_transaction_id=transaction_id,
            cash_account_id=cash_account_id,
            log_entry_id=head.audit_id,
            log_head=head.row_hash,
            closed_at=stamp(work.at),
            closed_by=user.user_id,
        )
        days.file_counts(work, day.day_close_id, expected, command.counted, slips)
        work.edits.act("close", "day_closes", day.day_close_id, reason=reason)
        return work.commit(
            command,
            DayClosed(day_close_id=day.day_close_id, difference_paise=difference, transaction_id=transaction_id),
        )


def _require_own_open_day(work: Work, day_close_id: int, user: User) -> Day:
    day = days.day(work, day_close_id)
    if day.user_id != user.user_id and roles.refusal(user, roles.POSTING) is not None:
        raise DayOfSomebodyElse(name=days.user_name(work, day))
    if day.status != "open":
        raise DayNotOpen(on=day.business_date, status=day.status)
    return day


def _slips_differ(expected: Expected, slips: dict[str, int]) -> bool:
    return any(expected.of(mode).net_paise != paise for mode, paise in slips.items())
