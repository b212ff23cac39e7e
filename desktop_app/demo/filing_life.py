"""The GST returns: of each month once it is closed for the counter, of each year in December; one day was wrong."""

from datetime import date, timedelta

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.demo.clinic import ACCOUNTANT, OWNER, Clinic
from desktop_app.demo.diary import Diary
from desktop_app.demo.order import Life, ordered
from desktop_app.workflows.record_filing import RecordFiling, record_filing
from desktop_app.workflows.steps.returns import GstReturn
from desktop_app.workflows.withdraw_filing import WithdrawFiling, withdraw_filing

_DECEMBER = 12
_MISTAKEN = 4  # this month of the books


def file_returns(clinic: Clinic, diary: Diary, month: date, number: int) -> Life:
    """Record what was filed of a month, and in December of the year before; the diary stands after its end."""
    yield from _record(clinic, diary, GstReturn.GSTR1, month)
    if number == _MISTAKEN:
        command = WithdrawFiling(
            request_id=clinic.request_id(), gst_return=GstReturn.GSTR1, day=month, reason="Filed a day later"
        )
        yield from ordered(diary.later(), OWNER, withdraw_filing, command)
        diary.on(diary.day + timedelta(days=1))
        yield from _record(clinic, diary, GstReturn.GSTR1, month)
    before = fiscal_year(diary.day).start - timedelta(days=1)
    if diary.day.month == _DECEMBER and before > clinic.first_day:
        yield from _record(clinic, diary, GstReturn.ANNUAL, before)


def _record(clinic: Clinic, diary: Diary, gst_return: GstReturn, day: date) -> Life:
    command = RecordFiling(request_id=clinic.request_id(), gst_return=gst_return, day=day, filed_on=diary.day)
    yield from ordered(diary.later(), ACCOUNTANT, record_filing, command)
