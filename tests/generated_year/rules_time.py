"""Rules of months and years: closed for the counter, locked, opened again; the year that ends."""

from datetime import date, timedelta
from typing import Any

from desktop_app.workflows.close_year import CloseYear, FiscalYearClosed, close_year
from desktop_app.workflows.lock_period import LockPeriod, PeriodLocked, lock_period
from desktop_app.workflows.reopen_year import ReopenYear, YearReopened, reopen_year
from desktop_app.workflows.soft_close_period import PeriodSoftlyClosed, SoftClosePeriod, soft_close_period
from desktop_app.workflows.unlock_period import PeriodUnlocked, UnlockPeriod, unlock_period
from tests.generated_year.arithmetic import months_after, year_of
from tests.generated_year.chance import Chance
from tests.generated_year.model import FIRST_YEAR, LAST_YEAR, Model
from tests.generated_year.rule import OWNER, POSTING, Judgement, Rank, Rule, agree


def month(model: Model, chance: Chance) -> date:
    """Choose a day of one of the months before this one, mostly of the last two."""
    if chance.once_in(40):
        return date(2030, 1, 1)
    return months_after(model.today, -chance.pick([1, 1, 2, 2, 3, 6, 14]))


def has_drafts(model: Model, first: date, last: date) -> bool:
    return any(first <= each.on <= last for each in model.notes.values() if each.status == "draft")


def last_day(day: date) -> date:
    return months_after(day.replace(day=1), 1) - timedelta(days=1)


def status_of(model: Model, day: date) -> str:
    """Give the status of a month itself, whatever its year's."""
    return model.months.get((day.year, day.month), "open")


class SoftClose(Rule[SoftClosePeriod, PeriodSoftlyClosed]):
    workflow = staticmethod(soft_close_period)

    def propose(self, model: Model, chance: Chance, request_id: str) -> SoftClosePeriod:
        return SoftClosePeriod(request_id=request_id, month=month(model, chance))

    def judge(self, command: SoftClosePeriod, about: Judgement) -> None:
        about.role(POSTING)
        status = about.model.month(command.month)
        about.state("NO_PERIOD", when=status == "none")
        about.state("PERIOD_ALREADY_LOCKED", when=status == "locked")
        about.state("PERIOD_ALREADY_SOFT_CLOSED", when=status == "soft_closed")

    def act(self, model: Model, command: SoftClosePeriod, _answer: PeriodSoftlyClosed) -> None:
        model.months[command.month.year, command.month.month] = "soft_closed"


class Lock(Rule[LockPeriod, PeriodLocked]):
    workflow = staticmethod(lock_period)
    weight = 1

    def propose(self, model: Model, chance: Chance, request_id: str) -> LockPeriod:
        return LockPeriod(request_id=request_id, month=month(model, chance), earlier_too=chance.once_in(12))

    def judge(self, command: LockPeriod, about: Judgement) -> None:
        about.role(POSTING)
        if about.model.month(command.month) == "none":
            about.state("NO_PERIOD")
            return
        asked = self.asked(about.model, command)
        about.state("PERIOD_ALREADY_LOCKED", when=not asked)
        if asked:
            about.state("DRAFTS_LEFT", when=has_drafts(about.model, asked[0], last_day(command.month)))

    @staticmethod
    def asked(model: Model, command: LockPeriod) -> list[date]:
        """Give the first days of the months that are to be locked."""
        first = date(FIRST_YEAR, 4, 1) if command.earlier_too else command.month.replace(day=1)
        days = [months_after(first, at) for at in range(12 * (LAST_YEAR + 1 - FIRST_YEAR))]
        return [day for day in days if day <= command.month and (status_of(model, day) != "locked")][
            : None if command.earlier_too else 1
        ]

    def act(self, model: Model, command: LockPeriod, _answer: PeriodLocked) -> None:
        for day in self.asked(model, command):
            model.months[day.year, day.month] = "locked"


class Unlock(Rule[UnlockPeriod, PeriodUnlocked]):
    workflow = staticmethod(unlock_period)
    weight = 3

    def propose(self, model: Model, chance: Chance, request_id: str) -> UnlockPeriod:
        closed = [date(*key, 1) for key, status in model.months.items() if status != "open"]
        day = chance.pick(closed) if closed and not chance.once_in(6) else month(model, chance)
        return UnlockPeriod(request_id=request_id, month=day, reason=chance.reason("A bill was found"))

    def judge(self, command: UnlockPeriod, about: Judgement) -> None:
        about.role(OWNER)
        model, day = about.model, command.month
        if model.month(day) == "none":
            about.state("NO_PERIOD")
        elif status_of(model, day) == "open":
            about.state("PERIOD_NOT_LOCKED")
        else:
            about.state("PERIOD_CLOSED", when=year_of(day) in model.closed_years)
        about.reason(command.reason)

    def act(self, model: Model, command: UnlockPeriod, _answer: PeriodUnlocked) -> None:
        model.months[command.month.year, command.month.month] = "open"


def ended_years(model: Model) -> list[date]:
    return [date(year + 1, 3, 31) for year in range(FIRST_YEAR, LAST_YEAR + 1) if date(year + 1, 3, 31) < model.today]


class Close(Rule[CloseYear, FiscalYearClosed]):
    workflow = staticmethod(close_year)
    weight = 1

    def propose(self, model: Model, chance: Chance, request_id: str) -> CloseYear:
        ends = [day for day in ended_years(model) if year_of(day) not in model.closed_years]
        day = chance.pick(ends) if ends and not chance.once_in(5) else date(chance.pick([2024, 2026, 2031]), 3, 31)
        return CloseYear(request_id=request_id, end_date=day)

    def judge(self, command: CloseYear, about: Judgement) -> None:
        about.role(POSTING)
        model, end = about.model, command.end_date
        if model.month(end) == "none":
            about.state("NOT_FOUND")
        elif year_of(end) in model.closed_years:
            about.state("YEAR_CLOSED")
        else:
            about.not_future(end)
            about.add(Rank.PERIOD, "PERIOD_CLOSED", when=status_of(model, end) == "locked")
            drafts = has_drafts(model, date(year_of(end), 4, 1), end)
            about.add(Rank.AMOUNT, "DRAFTS_LEFT", when=drafts)

    def act(self, model: Model, command: CloseYear, answer: FiscalYearClosed) -> None:
        year = year_of(command.end_date)
        agree("the year's profit", answer.net_profit_paise, model.ledger.profit(year))
        model.closed_years[year] = model.ledger.close(year, command.end_date)
        model.months[command.end_date.year, 3] = "locked"


class Reopen(Rule[ReopenYear, YearReopened]):
    workflow = staticmethod(reopen_year)

    def propose(self, model: Model, chance: Chance, request_id: str) -> ReopenYear:
        year = chance.pick([*model.closed_years, *model.closed_years, 2023, 2025, 2030])
        return ReopenYear(request_id=request_id, end_date=date(year + 1, 3, 31), reason=chance.reason("A bill"))

    def judge(self, command: ReopenYear, about: Judgement) -> None:
        about.role(OWNER)
        model, year = about.model, year_of(command.end_date)
        if model.month(command.end_date) == "none":
            about.state("NOT_FOUND")
        elif year not in model.closed_years:
            about.state("YEAR_NOT_CLOSED")
        else:
            about.state("LATER_YEAR_CLOSED", when=any(later > year for later in model.closed_years))
        about.reason(command.reason)

    def act(self, model: Model, command: ReopenYear, _answer: YearReopened) -> None:
        posting = model.closed_years.pop(year_of(command.end_date))
        model.ledger.reverse(posting, command.end_date)
        model.months[command.end_date.year, 3] = "open"


RULES: list[Rule[Any, Any]] = [SoftClose(), Lock(), Unlock(), Close(), Reopen()]
