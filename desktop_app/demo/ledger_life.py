"""The clinic's own bookkeeping, month by month: capital, rent, salaries, what the bank credits, GST."""

from collections.abc import Generator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from desktop_app.accounting.calendar import add_months, month_of
from desktop_app.accounting.money import rounded
from desktop_app.accounting.tax import exclusive
from desktop_app.demo.clinic import ACCOUNTANT, MONTHS, OWNER, Clinic
from desktop_app.demo.diary import Diary, opening
from desktop_app.demo.order import Life, Order, ordered
from desktop_app.reports.balances import balance_before
from desktop_app.repositories import accounts
from desktop_app.workflows.post_journal import JournalLine, JournalPosted, PostJournal, post_journal
from desktop_app.workflows.reverse_journal import ReverseJournal, reverse_journal

_CASH, _CHEQUES, _BANK, CARD, _UPI = "1010", "1030", "1040", "1050", "1060"
_EQUIPMENT, _FURNITURE, _DEPRECIATION_TO_DATE = "1510", "1520", "1590"
_CGST, _SGST, _CAPITAL, _DRAWINGS = "2110", "2120", "3010", "3020"
_CONSUMED, _SALARIES, _RENT, _CARD_FEES, _DEPRECIATION = "5010", "5100", "5200", "5300", "5400"

_RENT_ENTERED_TWICE = 7  # in this month of the books
_QUARTER_ENDS = frozenset({3, 6, 9, 12})
_MARCH = 3
_RUPEES_100 = 10_000
_FLOAT_PAISE = 500_000  # the cash that stays in a branch's drawer
_CAPITAL_PAISE = 20_000_000  # so that the smallest demo does not overdraw the bank
CARD_FEE_BP, _GST_ON_FEES_BP, WHOLE_BP = 180, 1800, 10_000

# Rupees for each plan that is ever sold, so that a small demo has small costs.
_CAPITAL_PER_PLAN, _EQUIPMENT_PER_PLAN, _FURNITURE_PER_PLAN = 6_000, 3_300, 600
_RENT_PER_PLAN = (55, 35)  # a month, by branch
_SALARIES_PER_PLAN = (120, 75)
_CONSUMED_PER_PLAN, _DRAWINGS_PER_PLAN, _DEPRECIATION_PER_PLAN = 150, 120, 390


def keep(clinic: Clinic, chance: Random) -> Life:
    """Keep the books from the first day on."""
    diary = Diary(chance, opening(clinic.first_day) + timedelta(hours=1))
    yield from _found(clinic, diary)
    for number in range(MONTHS):
        month = add_months(clinic.first_day, number)
        for branch in range(len(clinic.branch_ids)):
            yield from _pay_rent(clinic, diary, month, branch)
        if number == _RENT_ENTERED_TWICE:
            again = yield from _pay_rent(clinic, diary, month, 0)
            yield from _reverse(clinic, diary, again.transaction_id)
        yield from _bank_credits(clinic, diary, month)
        yield from _pay_salaries(clinic, diary, month)
        yield from _pay_gst(clinic, diary, month)
        yield from _end_quarter(clinic, diary, month)


def journal(
    clinic: Clinic, diary: Diary, amounts: Mapping[str, int], narration: str, *, branch: int = 0, on: date | None = None
) -> Generator[Order, Any, JournalPosted]:
    """Post a journal: paise by account code, debits positive, on the diary's day or another."""
    command = PostJournal(
        request_id=clinic.request_id(),
        branch_id=clinic.branch_ids[branch],
        on=on or diary.day,
        narration=narration,
        lines=tuple(
            JournalLine(account_code=code, debit_paise=max(0, paise), credit_paise=max(0, -paise))
            for code, paise in amounts.items()
            if paise
        ),
    )
    return (yield from ordered(diary.at, ACCOUNTANT, post_journal, command))


def scaled(clinic: Clinic, rupees_per_plan: int) -> int:
    """Give an amount in paise that suits the clinic's size, in whole hundreds of rupees."""
    return max(1, rounded(clinic.plans * rupees_per_plan, 100)) * _RUPEES_100


def _found(clinic: Clinic, diary: Diary) -> Life:
    capital = _CAPITAL_PAISE + scaled(clinic, _CAPITAL_PER_PLAN)
    yield from journal(clinic, diary, {_BANK: capital, _CAPITAL: -capital}, "Capital brought in by the owner")
    diary.later()
    equipment, furniture = scaled(clinic, _EQUIPMENT_PER_PLAN), scaled(clinic, _FURNITURE_PER_PLAN)
    bought = {_EQUIPMENT: equipment, _FURNITURE: furniture, _BANK: -equipment - furniture}
    yield from journal(clinic, diary, bought, "Laser, chairs and lamps bought")


def _pay_rent(clinic: Clinic, diary: Diary, month: date, branch: int) -> Generator[Order, Any, JournalPosted]:
    diary.on(month)
    rent = scaled(clinic, _RENT_PER_PLAN[branch])
    amounts = {_RENT: rent, _BANK: -rent}
    return (yield from journal(clinic, diary, amounts, f"Rent and power, {month:%B %Y}", branch=branch))


def _reverse(clinic: Clinic, diary: Diary, transaction_id: int) -> Life:
    command = ReverseJournal(
        request_id=clinic.request_id(), transaction_id=transaction_id, on=diary.day, reason="Rent was entered twice"
    )
    yield from ordered(diary.later(), OWNER, reverse_journal, command)


def _bank_credits(clinic: Clinic, diary: Diary, month: date) -> Life:
    """Move what was taken by card, UPI and cheque the month before to the bank, and bank the cash above the float."""
    taken_in = add_months(month, -1)
    for branch in range(len(clinic.branch_ids)):
        diary.on(month.replace(day=3))
        amounts = {code: -balance(clinic, code, month, branch) for code in (CARD, _UPI, _CHEQUES)}
        amounts[_CASH] = -max(0, balance(clinic, _CASH, month, branch) - _FLOAT_PAISE)
        fee = rounded(-amounts[CARD] * CARD_FEE_BP, WHOLE_BP)
        # The clinic's services carry no input credit, so the GST on the fee is part of the cost.
        amounts[_CARD_FEES] = exclusive(fee, _GST_ON_FEES_BP).gross_paise
        amounts[_BANK] = -sum(amounts.values())
        if amounts[_BANK]:
            narration = f"Card, UPI, cheques and cash of {taken_in:%B %Y} credited by the bank"
            yield from journal(clinic, diary, amounts, narration, branch=branch)


def _pay_salaries(clinic: Clinic, diary: Diary, month: date) -> Life:
    for branch, per_plan in enumerate(_SALARIES_PER_PLAN):
        diary.on(month.replace(day=7))
        salaries = scaled(clinic, per_plan)
        amounts = {_SALARIES: salaries, _BANK: -salaries}
        yield from journal(clinic, diary, amounts, f"Salaries, {add_months(month, -1):%B %Y}", branch=branch)


def _pay_gst(clinic: Clinic, diary: Diary, month: date) -> Life:
    """Pay the output tax of the months before."""
    for branch in range(len(clinic.branch_ids)):
        diary.on(month.replace(day=20))
        cgst, sgst = (-balance(clinic, code, month, branch) for code in (_CGST, _SGST))
        if cgst > 0 and sgst > 0:
            amounts = {_CGST: cgst, _SGST: sgst, _BANK: -cgst - sgst}
            yield from journal(clinic, diary, amounts, f"GST of {add_months(month, -1):%B %Y}", branch=branch)


def _end_quarter(clinic: Clinic, diary: Diary, month: date) -> Life:
    """Book what the quarter consumed and the owner drew; in March the year's depreciation."""
    if month.month not in _QUARTER_ENDS:
        return
    diary.on(month_of(month)[1] - timedelta(days=1))
    consumed, drawn = scaled(clinic, _CONSUMED_PER_PLAN), scaled(clinic, _DRAWINGS_PER_PLAN)
    yield from journal(
        clinic, diary, {_CONSUMED: consumed, _BANK: -consumed}, "Consumables and medicines of the quarter"
    )
    diary.later()
    yield from journal(clinic, diary, {_DRAWINGS: drawn, _BANK: -drawn}, "Drawn by the owner")
    if month.month == _MARCH:
        diary.later()
        worn = scaled(clinic, _DEPRECIATION_PER_PLAN)
        yield from journal(
            clinic, diary, {_DEPRECIATION: worn, _DEPRECIATION_TO_DATE: -worn}, "Depreciation of the year"
        )


def balance(clinic: Clinic, code: str, before: date, branch: int) -> int:
    """Give an account's balance before a day in a branch, in paise, debits positive."""
    with clinic.books.reading() as reading:
        account = accounts.by_code(reading, code)
        if account is None:
            raise LookupError(code)
        return balance_before(reading, account.account_id, before, branch_id=clinic.branch_ids[branch])
